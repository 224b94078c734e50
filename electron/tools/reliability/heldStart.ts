// heldStart.ts - loaded before the command line: lets its one file thread begin, then waits until somebody has taken hold of it.
//
// Descriptor 3 is a pipe: a byte goes out when the thread is there, a byte comes in when the command may begin.

import { readSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';

await stat('/');
writeSync(3, '.');
readSync(4, Buffer.alloc(1));
