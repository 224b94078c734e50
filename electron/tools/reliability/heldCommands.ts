// heldCommands.ts - the command line in one process for many commands, so that thousands of trials need not start thousands of times.
//
// A line of JSON on standard input ({words, input}) is one command line; what it prints is followed on both outputs by a
// mark, on standard output with its exit code. The one thread for files is there before the first, to be taken hold of.

import { writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { run } from '../../cli/run.ts';
import { sayExactly } from '../../cli/output.ts';

/** No command prints it. */
const MARK = '\0';

const asked = createInterface({ input: process.stdin });
await stat('/');
sayExactly(MARK);
for await (const line of asked) {
  const { words, input } = JSON.parse(line) as { words: string[]; input: string };
  // What the command reads as its standard input, to its end.
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  const code = await run(words);
  sayExactly(`${code}${MARK}`);
  // As it is: what is said to people shows signs that nobody sees.
  writeSync(2, `${MARK}\n`);
}
