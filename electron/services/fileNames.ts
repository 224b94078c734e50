// fileNames.ts - names for files and folders that every system accepts, made of a title.

import path from 'node:path';
import { exists } from '../store/durableFile.ts';

/** Names of devices on Windows, also with an ending behind them. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/i;
const MOST_CHARACTERS = 80;
/** UTF-8; file systems allow 255, and a number or an ending may follow. */
const MOST_BYTES = 220;

/** The title without what file systems refuse; never empty, at most 80 characters and 220 bytes. */
export function fileNameFor(title: string): string {
  const plain = title
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = beginning(plain)
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  return cut === '' || RESERVED.test(cut) ? 'Project' : cut;
}

/** As many whole characters as fit. */
function beginning(text: string): string {
  let fitting = '';
  for (const character of Array.from(text).slice(0, MOST_CHARACTERS)) {
    if (Buffer.byteLength(fitting + character) > MOST_BYTES) break;
    fitting += character;
  }
  return fitting;
}

/** A folder in `parent` named after the title that is not there yet: "Ferry fire", "Ferry fire 2", ... */
export async function freeFolder(parent: string, title: string): Promise<string> {
  const base = fileNameFor(title);
  for (let number = 1; ; number += 1) {
    const folder = path.join(parent, number === 1 ? base : `${base} ${number}`);
    if (!(await exists(folder))) return folder;
  }
}
