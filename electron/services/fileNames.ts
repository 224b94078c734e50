// fileNames.ts - names for files and folders that every system accepts, made of a title.

import path from 'node:path';
import { exists } from '../store/durableFile.ts';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The title without what file systems refuse; never empty, at most 80 characters. */
export function fileNameFor(title: string): string {
  const plain = title
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = Array.from(plain)
    .slice(0, 80)
    .join('')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  return cut === '' || RESERVED.test(cut) ? 'Project' : cut;
}

/** A folder in `parent` named after the title that is not there yet: "Ferry fire", "Ferry fire 2", ... */
export async function freeFolder(parent: string, title: string): Promise<string> {
  const base = fileNameFor(title);
  for (let number = 1; ; number += 1) {
    const folder = path.join(parent, number === 1 ? base : `${base} ${number}`);
    if (!(await exists(folder))) return folder;
  }
}
