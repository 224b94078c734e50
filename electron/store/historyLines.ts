// historyLines.ts - the lines of one file of the history, each checked against the line before it.
//
// The newest line is vouched for by the manifest, and each line vouches for the hash of the one before. So of a line whose
// words were altered only these words are lost: those behind it still prove themselves by the hash that it states.

import { z } from 'zod';
import { Change } from '../../shared/model/change.ts';
import { chained } from './journal.ts';

const Line = z.looseObject({ hash: z.string(), change: Change });
const STATED = /^\{"hash":"([0-9a-f]{64})","change":/;
/** Where a line begins that was written with its change's words after it. */
const OPENING = '{"hash":"","change":'.length + 64;

export interface HistoryFile {
  /** Those that are as they were written, in order. */
  readonly changes: Change[];
  /** Bytes up to the end of the last of them. */
  readonly goodBytes: number;
  /** Whether something that is no line of ours stands among them. */
  readonly hasForeign: boolean;
  readonly bytes: Buffer;
}

export interface HistoryLine {
  readonly revision: number;
  readonly hash: string;
  /** Without its line feed. */
  readonly text: string;
  readonly change: Change;
  /** Where it begins, bytes. */
  readonly start: number;
  /** Where its line feed ends, bytes. */
  readonly end: number;
}

/** The lines that can be read, whether or not they are as they were written. */
export function* linesIn(bytes: Buffer): Generator<HistoryLine> {
  let from = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
    const start = from;
    from = at + 1;
    const line = lineOf(bytes.toString('utf8', start, at));
    if (line) yield { ...line, start, end: from };
  }
}

function lineOf(text: string): Omit<HistoryLine, 'start' | 'end'> | null {
  if (!STATED.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { success, data } = Line.safeParse(json);
  return success ? { revision: data.change.revision, hash: data.hash, text, change: data.change } : null;
}

/** Whether a line follows one with this hash ('' before the first change). */
export const follows = ({ hash, text }: Pick<HistoryLine, 'hash' | 'text'>, previous: string): boolean =>
  chained(previous, text.slice(OPENING, -1)) === hash;

/** @param before the last line of the file before, as it states itself; null when there is none, or it cannot be read. */
export function readHistoryFile(bytes: Buffer, before: { readonly revision: number; readonly hash: string } | null): HistoryFile {
  const stated = new Map<number, string>([[0, '']]);
  if (before) stated.set(before.revision, before.hash);
  const changes: Change[] = [];
  let last = 0;
  let goodBytes = 0;
  let isFirst = true;
  let behind = 0;
  let isBroken = false;
  let hasForeign = false;
  for (const line of linesIn(bytes)) {
    const { revision, hash, change, start, end } = line;
    isBroken ||= start !== behind;
    behind = end;
    const previous = stated.get(revision - 1);
    // What came before the first line may be lost altogether; then nothing speaks against it.
    const proved = previous === undefined ? isFirst && !before : follows(line, previous);
    isFirst = false;
    // A fold that was cut off and repeated may leave lines twice.
    if (!stated.has(revision) || proved) stated.set(revision, hash);
    if (!proved || revision <= last) continue;
    changes.push(change);
    last = revision;
    goodBytes = end;
    hasForeign = isBroken;
  }
  return { changes, goodBytes, hasForeign, bytes };
}

/** The last line of a file, as it states itself; null when it cannot be read. */
export function lastLineOf(bytes: Buffer): { revision: number; hash: string } | null {
  const end = bytes.lastIndexOf(10);
  const line = end === -1 ? null : lineOf(bytes.toString('utf8', bytes.lastIndexOf(10, end - 1) + 1, end));
  return line && { revision: line.revision, hash: line.hash };
}

/** The revision of a line that this program has just written. */
export const revisionIn = (text: string): number => Line.parse(JSON.parse(text)).change.revision;
