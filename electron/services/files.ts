// files.ts - the host's own dialogs for choosing and saving files; refused where the page does that itself.

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Services } from '../../shared/contract.ts';
import { filesIn } from '../importers/importPaths.ts';
import { saveFailed } from '../store/diskErrors.ts';
import { writeDurably } from '../store/durableFile.ts';
import { isPartOfProject } from '../store/packProject.ts';
import type { Dialogs } from './app.ts';
import { fileNameFor } from './fileNames.ts';
import { granted } from './granted.ts';
import type { Grants } from './grants.ts';
import type { Session } from './session.ts';

type Part = Pick<Services, 'files.chooseTexts' | 'files.chooseFolder' | 'files.chooseProject' | 'files.save' | 'files.savePdf'>;

/** Where a file that a person chose lies. A link stays one: what it leads to is replaced. */
async function placeOf(file: string): Promise<string> {
  const folder = path.dirname(file);
  const beside = async () => path.join(await realpath(folder).catch(() => folder), path.basename(file));
  return realpath(file).catch(beside);
}

export function fileServices(session: Session, dialogs: Dialogs | null, grants: Grants): Part {
  const own = (): Dialogs => {
    if (!dialogs) throw new AppError('not-available', 'Files are chosen and saved in the page itself here.', { variant: 'in-page' });
    return dialogs;
  };
  const save = async (name: string, bytes: () => Promise<Uint8Array>) => {
    const target = await own().chooseSavePath(name);
    if (target === null) return { saved: false };
    const place = await placeOf(target);
    const { current } = session;
    if (current && isPartOfProject(path.relative(await realpath(current.folder).catch(() => current.folder), place)))
      throw new AppError('file-exists', `${path.basename(target)} is a part of the project and was left as it is. Save it outside of it.`, {
        variant: 'project',
        file: path.basename(target),
      });
    try {
      await writeDurably(place, await bytes());
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
