// codebook.ts - `codebook`: prints the codebook, replaces it by one from a file, or writes it to a file.

import path from 'node:path';
import { sameJson } from '../../shared/model/sameJson.ts';
import { readRegularFile } from '../importers/readFile.ts';
import { changeCodebook } from '../services/codebook.ts';
import { codebookFile, codebookJson, readCodebook } from '../services/codebookFiles.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { read, UsageError } from './arguments.ts';
import { sayError, sayExactly, sayJson } from './output.ts';
import { withStore } from './project.ts';
import { writeOut } from './writeOut.ts';

export function codebook(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, { set: 'string', out: 'string', force: 'boolean' }, 1);
  const [folder = ''] = positions;
  const { set, out } = options;
  if (set === '' || out === '') throw new UsageError('--set and --out need the name of a file.');
  if (out !== undefined && !/\.(qdc|json)$/i.test(out)) throw new UsageError('--out ends in .qdc (REFI-QDA) or in .json.');
  return withStore(folder, set === undefined ? 'any' : 'write', async (store) => {
    if (set !== undefined) await replace(store, set);
    if (out !== undefined) {
      const format = /\.qdc$/i.test(out) ? 'qdc' : 'json';
      const { file, warnings } = await codebookFile(store, format);
      await writeOut(out, store.folder, () => Promise.resolve({ ...file, bytes: Buffer.from(file.base64, 'base64') }), options.force ?? false);
      for (const warning of warnings) sayError(warning.message);
      if (options.json) sayJson({ out, warnings: warnings.map((one) => one.message) });
      return 0;
    }
    const now = await store.codebook();
    if (options.json) sayJson(now);
    else sayExactly(codebookJson(now));
    return 0;
  });
}

/** One undoable change; none when the project's codebook says the same already. */
async function replace(store: ProjectStore, file: string): Promise<void> {
  const before = await store.codebook();
  const { codebook: wanted, warnings } = await readCodebook(await readRegularFile(path.resolve(file), true), path.basename(file), before);
  if (!sameJson({ ...before, version: 0 }, { ...wanted, version: 0 })) await changeCodebook(store, { codebook: wanted });
  for (const warning of warnings) sayError(warning.message);
}
