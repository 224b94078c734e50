// appData.ts - one small JSON file of the program's own (settings, recent projects), in lowdb's Low.
//
// Unlike a project it may be lost: damage gives the defaults, and the damaged bytes are kept beside it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import type { z } from 'zod';
import { DamagedFile, DurableJsonFile } from './durableJsonFile.ts';
import { writeDurably } from './durableFile.ts';

/** The file's content, or `defaults` when there is none that can be used. */
export async function openAppData<T extends object>(file: string, schema: z.ZodType<T>, defaults: T): Promise<Low<T>> {
  const low = new Low<T>(new DurableJsonFile<T>(file, schema), defaults);
  try {
    await low.read();
  } catch (thrown) {
    low.data = defaults;
    if (thrown instanceof DamagedFile && thrown.reason !== 'missing') {
      const bytes = await readFile(file).catch(() => null);
      if (bytes) await writeDurably(path.join(path.dirname(file), `${path.basename(file)}.damaged`), bytes).catch(() => {});
    }
  }
  return low;
}
