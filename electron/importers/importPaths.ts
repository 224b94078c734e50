// importPaths.ts - the files that an import is told of: as named, and those in folders when it may look into them.

import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isCompanion } from '../../shared/formats/companions.ts';
import { isPartsOfPage } from '../importers/partsOfPage.ts';

/**
 * Files as they are named, a folder replaced by the files in it and below, by path. Links in folders are not followed, hidden
 * files and what programs put beside others, folders of projects and what a browser saves beside a page are left out. What is no folder, and a folder without files, stays as it is named.
 */
export async function importPaths(named: readonly string[], recursive: boolean): Promise<string[]> {
  const files: string[] = [];
  for (const one of named) {
    const isFolder =
      recursive &&
      (await stat(one).then(
        (found) => found.isDirectory(),
        () => false,
      ));
    const inside = isFolder ? await filesIn(one) : [];
    files.push(...(inside.length > 0 ? inside : [one]));
  }
  return files;
}

/** The files of a folder and below, by path; none of a project's folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (await isProject(next)) continue;
    const inside = await readdir(next, { withFileTypes: true }).catch(() => null);
    // What may not be looked into is named, so that it is refused with a sentence and not passed over.
    if (!inside) files.push(next);
    for (const entry of inside ?? []) {
      if (isCompanion(entry.name)) continue;
      const found = path.join(next, entry.name);
      // Where a system does not say what an entry is.
      const kind = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? entry : await lstat(found).catch(() => null);
      if (kind?.isDirectory() && !isPartsOfPage(entry.name)) waiting.push(found);
      else if (kind?.isFile()) files.push(found);
    }
  }
  return files.sort((a, b) => (a < b ? -1 : 1));
}

async function isProject(folder: string): Promise<boolean> {
  const head = await readFile(path.join(folder, 'project.json'), 'utf8').catch(() => '');
  return head.includes('"pressmark-project"');
}
