// thread.ts - starts a thread of ours: from its source, or as the build made it.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

interface ThreadFile {
  /** Folder of the source file, which is `import.meta.dirname` of the module that starts it. */
  readonly folder: string;
  /** As in "searchWorker", without its ending. */
  readonly file: string;
  /** The thread's name and its folder under out/. */
  readonly name: string;
  /** What its JavaScript may take, MB. */
  readonly memoryMb: number;
}

/** New values are looked through often rather than many at once: that takes less memory. */
const YOUNG_MB = 32;

/** The built file is read here, because a thread cannot start inside of the packed app's archive. */
export function startThread({ folder, file, name, memoryMb }: ThreadFile): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB }, execArgv: [], name };
  const source = path.join(folder, `${file}.ts`);
  if (existsSync(source)) return new Worker(source, options);
  return new Worker(readFileSync(path.join(folder, '..', name, `${file}.cjs`), 'utf8'), { ...options, eval: true });
}
