// part.ts - what a part of the reliability test is: a promise, how it is tried, and what came out.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Trying {
  /** A few trials instead of all: enough to see that the test itself works. */
  readonly quick: boolean;
  /** Says something about a trial, on standard error. */
  readonly tell: (line: string) => void;
}

export interface Outcome {
  /** What was counted, for people: "1,000 kills, 23,512 acknowledged changes: 0 lost". */
  readonly figure: string;
  readonly held: boolean;
}

export interface Part {
  readonly name: string;
  /** What a person is promised, in a few words. */
  readonly promise: string;
  readonly needsRoot: boolean;
  /** False where `npm test` leaves it out: its own tests have run there already, it is measured in time, or needs a large program. */
  readonly partOfTests?: false;
  /** Programs that must be there, each with the Debian package that brings it. */
  readonly programs?: Readonly<Record<string, string>>;
  run(trying: Trying): Promise<Outcome>;
}

/** A part that cannot be tried on this machine; the message says why. */
export class NotHere extends Error {}

/** Does `work` in a folder that is gone afterwards. */
export async function inFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `pressmark-${name}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const count = (value: number): string => value.toLocaleString('en-GB');
