// deleteProject.ts - deletes the files of a project, and nothing else that lies in its folder.
//
// With the backups kept, the folder can be opened again: a project without a manifest is made again from them.

import { rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { saveFailed } from './diskErrors.ts';

const PARTS = ['project.json', 'journal.jsonl', 'codebook.json', 'documents', 'annotations', 'links', 'originals', 'history', 'lock'];

/** @throws AppError when the system does not allow it; deleting can then be tried again. */
export async function deleteProjectFiles(folder: string, backups: boolean): Promise<void> {
  try {
    for (const name of backups ? [...PARTS, 'quarantine', 'backups'] : PARTS) await rm(path.join(folder, name), { recursive: true, force: true });
  } catch (thrown) {
    throw saveFailed(thrown);
  }
  // Something else may lie in it.
  await rmdir(folder).catch(() => {});
}
