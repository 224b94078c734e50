// quarantine.ts - keeps what was found of a damaged or foreign-changed file, byte for byte, before anything is written in its place.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolder, exists, sha256, writeDurably } from './durableFile.ts';

/**
 * Copies `bytes` to quarantine/, named after their own hash so that the same damage is kept once.
 * @returns the path of the copy. Durable when it resolves.
 */
export async function quarantine(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  const place = path.join(folder, 'quarantine');
  await ensureFolder(place);
  const copy = path.join(place, `${sha256(bytes).slice(0, 16)}-${path.basename(file)}`);
  if (!(await exists(copy)) || sha256(await readFile(copy)) !== sha256(bytes)) await writeDurably(copy, bytes);
  return copy;
}
