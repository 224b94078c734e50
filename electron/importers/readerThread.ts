// readerThread.ts - starts the thread that reads files, also before anybody knows which: it loads while the rest of the program does.

import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread.ts';

/**
 * What the thread's JavaScript may take before its engine gives up, and with it the whole program: an array that wants more
 * than is left ends both. So this is far away, and the thread is ended long before.
 */
const ENGINE_MB = 384;

let ahead: Worker | null = null;

const start = (): Worker => startThread({ folder: import.meta.dirname, file: 'importWorker', name: 'import', memoryMb: ENGINE_MB });

/** For a program that is sure to read files. It does not keep the program running. */
export function startAhead(): void {
  ahead = start();
  ahead.unref();
}

/** The one that was started ahead, once; else a new one. */
export function readerThread(): Worker {
  const worker = ahead ?? start();
  ahead = null;
  return worker;
}
