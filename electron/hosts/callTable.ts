// callTable.ts - one table of calls, good and bad, for every method: what hosts.test.ts plays through all hosts.
//
// Pure data. The rows are one story, played in order on one project. "$name" in an input is what an earlier row
// kept under that name; `gives` is 'ok' or the code of the failure.

import { annotating } from './calls/annotating.ts';
import { first, shapes } from './calls/beginning.ts';
import { coding } from './calls/coding.ts';
import { documents } from './calls/documents.ts';
import { finding } from './calls/finding.ts';
import { importing, proposing } from './calls/importing.ts';
import { project, program } from './calls/program.ts';
import type { CallRow } from './calls/words.ts';

/** So many at the beginning are also played with a process for each call. */
export const ROWS_AS_PROCESSES = first.length;

export const callTable: readonly CallRow[] = [
  ...first,
  ...shapes,
  ...importing,
  ...documents,
  ...annotating,
  ...coding,
  ...finding,
  ...project,
  ...program,
  ...proposing,
];

/** So many at the end need one program that lives through all of them. */
export const ROWS_OF_ONE_PROGRAM = proposing.length;
