// lines.ts - JSON lines from standard input, one at a time, as they arrive.
//
// A line ends at a line feed and nowhere else: other separators (U+2028, a lone carriage return) may stand inside JSON.

import { AppError, type Failure, failureOf } from '../../shared/errors.ts';

/** A longer line cannot be a sensible one; its rest is thrown away. Bytes. */
const LONGEST = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * Calls `work` for each line that holds something, one after the other; a line that fails does not stop the rest.
 * @returns how many lines failed.
 */
export async function eachLine<T>(
  work: (value: unknown) => Promise<T>,
  answered: (value: T) => void | Promise<void>,
  failed: (failure: Failure) => void,
): Promise<number> {
  let failures = 0;
  for await (const line of linesOf(process.stdin)) {
    if (line && line.toString('latin1').trim() === '') continue;
    let answer: { value: T } | { failure: Failure };
    try {
      answer = { value: await work(parse(line)) };
    } catch (thrown) {
      answer = { failure: failureOf(thrown) };
    }
    if ('value' in answer) {
      await answered(answer.value);
    } else {
      failures += 1;
      failed(answer.failure);
    }
  }
  return failures;
}

/** The bytes of each line without its line feed and without a byte order mark before the first; null for one that is too long. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let begun: Buffer[] = [];
  let length = 0;
  let first = true;
  const whole = (): Buffer | null => {
    const line = length > LONGEST ? null : Buffer.concat(begun);
    const marked = first && line?.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    begun = [];
    length = 0;
    first = false;
    return marked ? (line?.subarray(3) ?? null) : line;
  };
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= LONGEST) begun.push(part);
    else begun = [];
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield whole();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield whole();
}

function parse(line: Buffer | null): unknown {
  if (!line) throw new AppError('invalid-input', 'The line is longer than any that can be meant. Nothing was changed.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    throw new AppError('invalid-input', 'The line is not UTF-8. Nothing was changed.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid-input', 'The line is not JSON. Nothing was changed.');
  }
}
