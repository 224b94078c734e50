// ownFiles.ts - where the program's own files lie, whether it runs from its source or built.

import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder with package.json: of the source tree, or of the packed app. */
export function rootFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('package.json was not found');
    folder = parent;
  }
  return folder;
}

/** The sample lesson: of the source tree, or as the build copied it. */
export function lessonFolder(): string {
  const built = path.join(rootFolder(), 'out', 'lesson');
  const source = path.join(rootFolder(), 'fixtures', 'lesson');
  return existsSync(source) ? source : built;
}

/** The built page. */
export const rendererFolder = (): string => path.join(rootFolder(), 'out', 'renderer');
