// writeOut.ts - a file that a command makes: the whole of it or nothing, nobody's file replaced unasked, and no part of the project.

import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Made } from '../services/exports.ts';
import { errnoOf, saveFailed } from '../store/diskErrors.ts';
import { writeDurably } from '../store/durableFile.ts';
import { isPartOfProject } from '../store/packProject.ts';

/** Writes a made file where the person said; never over another one unless told to, never over a part of the project, and nothing but a regular file. */
export async function writeOut(out: string, project: string, make: () => Promise<Made>, force: boolean): Promise<void> {
  const found = await stat(out).catch((thrown: unknown) => {
    if (errnoOf(thrown) === 'ENOENT') return null;
    throw saveFailed(thrown);
  });
  if (found && !found.isFile())
    throw new AppError('file-exists', `${out} is not a file and was left as it is. Nothing was written; name another one.`, { file: out });
  const thereAlready = () =>
    new AppError('file-exists', `${out} is there already and was left as it is. Use --force to replace it, or name another file.`, { file: out });
  if (found && !force) throw thereAlready();
  // Also where the folder has another name, by a link to it; one that is missing is told when it is written to.
  const place = await realpath(path.dirname(path.resolve(out))).catch(() => path.dirname(path.resolve(out)));
  const target = found ? await realpath(out) : path.join(place, path.basename(out));
  if (isPartOfProject(path.relative(await realpath(project), target)))
    throw new AppError('file-exists', `${out} is a part of the project and was left as it is. Name a file outside of it.`, { file: out });
  const made = await make();
  try {
    await writeDurably(target, made.bytes, !found);
  } catch (thrown) {
    throw errnoOf(thrown) === 'EEXIST' ? thereAlready() : saveFailed(thrown);
  }
}
