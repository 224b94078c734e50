// appData.ts - one small JSON file of the program's own (settings, recent projects), in lowdb's Low.
//
// Unlike a project it may be lost: what cannot be used gives the defaults, and its bytes are kept beside it. What a newer
// version has written is kept apart from damage, which must not take its place.

import { readFile } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { DurableJsonFile } from './durableJsonFile.ts';
import { writeDurably } from './durableFile.ts';

/** The file's content, or `defaults` when there is none that can be used. */
export async function openAppData<T extends object>(file: string, schema: z.ZodType<T>, defaults: T): Promise<Low<T>> {
  const low = new Low<T>(new DurableJsonFile<T>(file, schema), defaults);
  try {
    await low.read();
  } catch (thrown) {
    low.data = defaults;
    const bytes = await readFile(file).catch(() => null);
    const isNewer = thrown instanceof AppError && thrown.code === 'project-newer';
    if (bytes) await writeDurably(`${file}.${isNewer ? 'newer' : 'damaged'}`, bytes).catch(() => {});
  }
  return low;
}
