// buildStamp.ts - whether what is built still belongs to the sources: a hash of them, written when a build is done.

import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { outFolder, root } from './buildParts.ts';

const stampFile = path.join(outFolder, 'stamp.json');
const rooms = ['electron', 'renderer', 'shared', 'fixtures/lesson'];
const single = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Part names with the hash of the sources they were built from. */
const Stamp = z.record(z.string(), z.string());
type Stamp = z.infer<typeof Stamp>;

/** A hash over the names and bytes of everything a build reads; tests are left out. */
export async function hashOfSources(): Promise<string> {
  const files = [...single];
  for (const room of rooms) {
    for (const entry of await readdir(path.join(root, room), { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
    }
  }
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort()) {
    const bytes = await readFile(path.join(root, file)).catch(() => null);
    hash.update(`\0${file}\0${bytes?.length ?? -1}\0`).update(bytes ?? '');
  }
  return hash.digest('hex');
}

async function readStamp(): Promise<Stamp> {
  const text = await readFile(stampFile, 'utf8').catch(() => '{}');
  try {
    return Stamp.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The parts among `names` that were not built from these sources. */
export async function staleParts(names: readonly string[], sources: string): Promise<string[]> {
  const stamp = await readStamp();
  return names.filter((name) => stamp[name] !== sources);
}

/** Notes that `names` are about to change: until `markBuilt`, they count as not built. */
export async function markUnbuilt(names: readonly string[]): Promise<void> {
  await write(Object.fromEntries(Object.entries(await readStamp()).filter(([name]) => !names.includes(name))));
}

export async function markBuilt(names: readonly string[], sources: string): Promise<void> {
  await write({ ...(await readStamp()), ...Object.fromEntries(names.map((name) => [name, sources])) });
}

async function write(stamp: Stamp): Promise<void> {
  if (Object.keys(stamp).length === 0) await rm(stampFile, { force: true });
  else await writeFile(stampFile, `${JSON.stringify(stamp, null, 2)}\n`);
}
