// lines.ts - JSON lines from standard input, one at a time, as they arrive.

import { createInterface } from 'node:readline';
import { AppError, type Failure, failureOf } from '../../shared/errors.ts';

/**
 * Calls `work` for each line that holds something, one after the other; a line that fails does not stop the rest.
 * @returns how many lines failed.
 */
export async function eachLine<T>(
  work: (value: unknown) => Promise<T>,
  answered: (value: T) => void,
  failed: (failure: Failure) => void,
): Promise<number> {
  let failures = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    let answer: { value: T } | { failure: Failure };
    try {
      answer = { value: await work(parse(line)) };
    } catch (thrown) {
      answer = { failure: failureOf(thrown) };
    }
    if ('value' in answer) {
      answered(answer.value);
    } else {
      failures += 1;
      failed(answer.failure);
    }
  }
  return failures;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new AppError('invalid-input', 'The line is not JSON. Nothing was changed.');
  }
}
