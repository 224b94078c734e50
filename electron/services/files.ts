// files.ts - the host's own dialogs for choosing and saving files; refused where the page does that itself.

import { AppError } from '../../shared/errors.ts';
import type { Services } from '../../shared/contract.ts';
import { saveFailed } from '../store/diskErrors.ts';
import { writeDurably } from '../store/durableFile.ts';
import type { Dialogs } from './app.ts';
import { fileNameFor } from './fileNames.ts';
import type { Grants } from './grants.ts';

type Part = Pick<Services, 'files.chooseTexts' | 'files.chooseProject' | 'files.save' | 'files.savePdf'>;

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
      return { files: chosen.map((file) => grants.grant(file)).map((grant) => ({ grant, name: grants.nameOf(grant) })) };
    },
    'files.chooseProject': async () => {
      const chosen = await own().chooseProject();
      return { grant: chosen === null ? null : grants.grant(chosen) };
    },
    'files.save': ({ file }) => save(file.name, () => Promise.resolve(Buffer.from(file.base64, 'base64'))),
    'files.savePdf': ({ name }) => save(`${fileNameFor(name)}.pdf`, () => own().printToPdf()),
  };
}
