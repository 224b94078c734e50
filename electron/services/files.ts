// files.ts - the host's own dialogs for choosing and saving files; refused where the page does that itself.

import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Services } from '../../shared/contract.ts';
import { filesIn } from '../importers/importPaths.ts';
import { saveFailed } from '../store/diskErrors.ts';
import { writeDurably } from '../store/durableFile.ts';
import type { Dialogs } from './app.ts';
import { fileNameFor } from './fileNames.ts';
import { granted } from './granted.ts';
import type { Grants } from './grants.ts';

type Part = Pick<Services, 'files.chooseTexts' | 'files.chooseFolder' | 'files.chooseProject' | 'files.save' | 'files.savePdf'>;

export function fileServices(dialogs: Dialogs | null, grants: Grants): Part {
  const own = (): Dialogs => {
    if (!dialogs) throw new AppError('not-available', 'Files are chosen and saved in the page itself here.', { variant: 'in-page' });
    return dialogs;
  };
  const save = async (name: string, bytes: () => Promise<Uint8Array>) => {
    const target = await own().chooseSavePath(name);
    if (target === null) return { saved: false };
    try {
      await writeDurably(target, await bytes());
    } catch (thrown) {
      throw saveFailed(thrown);
    }
    return { saved: true };
  };
  return {
    'files.chooseTexts': async () => {
      const chosen = await own().chooseTexts();
      return { files: await Promise.all(chosen.map((file) => granted(grants, file))) };
    },
    'files.chooseFolder': async () => {
      const folder = await own().chooseFolder();
      if (folder === null) return { files: [] };
      const found = await filesIn(folder);
      const parent = path.dirname(folder);
      // The folder itself when there is nothing in it: the import then says that it is none that can be read.
      const files = found.length > 0 ? found : [folder];
      return { files: files.map((file) => ({ grant: grants.grant(file), name: path.relative(parent, file), project: false })) };
    },
    'files.chooseProject': async () => {
      const chosen = await own().chooseProject();
      return { grant: chosen === null ? null : grants.grant(chosen) };
    },
    'files.save': ({ file }) => save(file.name, () => Promise.resolve(Buffer.from(file.base64, 'base64'))),
    'files.savePdf': ({ name }) => save(`${fileNameFor(name)}.pdf`, () => own().printToPdf()),
  };
}
