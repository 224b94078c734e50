// keepCompiled.ts - what Node compiled of the sources is kept for the next start, beside the installed packages.
//
// Without it a third of a short command's time goes into compiling what has not changed since the last one.

import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** To be called before the rest of the program is imported, which is why that must be a dynamic import. What cannot be written is not kept. */
export function keepCompiled(): void {
  const folder = path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'pressmark');
  // The build is one file beside none of these.
  if (!import.meta.filename.endsWith('.ts') || process.env.NODE_COMPILE_CACHE !== undefined) return;
  // Expressions with the words of many languages are compiled once, not for their first use and for all others anew: a tenth of
  // the time that a page takes. Before the cache, which knows by what flags its files were compiled.
  setFlagsFromString('--no-regexp-tier-up');
  enableCompileCache(folder);
  // The threads that read files take it from here.
  process.env.NODE_COMPILE_CACHE = folder;
}
