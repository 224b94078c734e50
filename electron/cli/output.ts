// output.ts - standard output and error of the command line, written before the program goes on.

import { writeSync } from 'node:fs';
import { shownWords } from '../../shared/text/unseen.ts';
import { errnoOf } from '../store/diskErrors.ts';

/** Nobody reads our output any more. */
export class EndOfOutput extends Error {}

/** Writes all of it at once: what is printed after a change must be out before the next change begins. */
function write(descriptor: 1 | 2, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (thrown) {
      if (errnoOf(thrown) === 'EAGAIN') continue;
      if (errnoOf(thrown) === 'EPIPE') throw new EndOfOutput();
      throw thrown;
    }
  }
}

export const sayExactly = (text: string): void => write(1, Buffer.from(text, 'utf8'));
/** Words from outside in it go through `apart`. */
export const say = (line: string): void => sayExactly(`${line}\n`);
export const sayJson = (value: unknown): void => say(JSON.stringify(value));

const AT_ONCE = 1_000;
/** A line for each, many with one call of the system. */
export function sayAllJson(values: readonly unknown[]): void {
  for (let at = 0; at < values.length; at += AT_ONCE)
    sayExactly(
      values
        .slice(at, at + AT_ONCE)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
    );
}
/** A sentence, in which words from outside may stand: signs that nobody sees are named, and no terminal takes them for commands. */
export const sayError = (line: string): void => write(2, Buffer.from(`${shownWords(line)}\n`, 'utf8'));
