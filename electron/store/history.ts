// history.ts - every change that was ever folded, in append-only files: what makes undo last.
//
// A file is named after the first revision in it and holds journal lines as they were, each with the hash of all before it:
// what was altered is not taken. Lines are only ever added at the end of the newest file, so an interrupted addition is cut
// off and repeated. How the lines of one file are read is historyLines.ts, how damage is mended mendHistory.ts.

import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../../shared/model/change.ts';
import { errnoOf, readFailed } from './diskErrors.ts';
import { ensureFolder, flushFolder, writeAll, writeDurably } from './durableFile.ts';
import { type HistoryFile, lastLineOf, readHistoryFile, revisionIn } from './historyLines.ts';
import { quarantine } from './quarantine.ts';

const FILE_BYTES = 1_000_000;
const NAME = /^(\d{10})\.jsonl$/;

export const firstRevisionOf = (name: string): number => Number(name.slice(0, 10));

export interface DamagedHistory {
  readonly name: string;
  readonly bytes: Buffer;
  /** The line before the first of this file, where it is known. */
  readonly before: { readonly revision: number; readonly hash: string } | null;
  /** The last revision that must be in this file. */
  readonly upTo: number;
}

/** A file as it was read; behind the newest one's lines may stand what a fold that was cut off has added. */
type Looked = HistoryFile & DamagedHistory & { readonly isNewest: boolean };

export interface HistoryCare {
  /** The last revision that must be in the history. */
  readonly upTo: () => number;
  /** Called with a file in which a line is missing or altered, or that holds anything else. @returns what the file holds now. */
  readonly mend: (damaged: DamagedHistory) => Promise<Buffer>;
}

const isWhole = ({ changes, name, upTo, hasForeign, goodBytes, bytes, isNewest }: Looked): boolean =>
  changes.length > upTo - firstRevisionOf(name) && !hasForeign && (isNewest || goodBytes === bytes.length);

export class History {
  readonly folder: string;
  readonly #care: HistoryCare | null;
  /** Ends when nothing is written any more. */
  #writing: Promise<unknown> = Promise.resolve();

  /** @param care what is done about damage; without it, what is damaged is only left out. */
  constructor(folder: string, care: HistoryCare | null = null) {
    this.folder = folder;
    this.#care = care;
  }

  /** Names of the files, oldest first. */
  async files(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => NAME.test(name)).sort();
    } catch (thrown) {
      if (errnoOf(thrown) === 'ENOENT') return [];
      throw readFailed(thrown, 'history');
    }
  }

  /**
   * The lines of one file, mended where that must be and can be.
   * @param names of all files.
   * @param alone how to keep others from writing meanwhile; whoever does so already needs nothing.
   */
  async #read(names: readonly string[], index: number, alone = this.#alone): Promise<HistoryFile> {
    const found = await this.#look(names, index);
    const care = this.#care;
    if (!care || isWhole(found)) return found;
    return alone(async () => {
      const again = await this.#look(names, index);
      return isWhole(again) ? again : readHistoryFile(await care.mend(again), again.before);
    });
  }

  async #look(names: readonly string[], index: number): Promise<Looked> {
    const name = names[index] ?? '';
    const bytes = await this.#bytes(name);
    const previous = names[index - 1];
    const before = previous === undefined ? null : lastLineOf(await this.#bytes(previous));
    const next = names[index + 1];
    const upTo = next === undefined ? (this.#care?.upTo() ?? 0) : firstRevisionOf(next) - 1;
    return { ...readHistoryFile(bytes, before), name, before, upTo, isNewest: next === undefined };
  }

  async #bytes(name: string): Promise<Buffer> {
    return readFile(path.join(this.folder, name)).catch((thrown: unknown) => {
      throw readFailed(thrown, `history/${name}`);
    });
  }

  readonly #alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => {});
    return turn;
  };

  /** Changes with `after < revision <= upTo`, in order; stops early where the history is damaged. */
  async changes(after: number, upTo: number): Promise<Change[]> {
    const names = await this.files();
    const found: Change[] = [];
    let expected = after + 1;
    for (const [index, name] of names.entries()) {
      const nextFirst = firstRevisionOf(names[index + 1] ?? 'Infinity');
      if (nextFirst <= expected || firstRevisionOf(name) > upTo) continue;
      for (const change of (await this.#read(names, index)).changes) {
        if (change.revision !== expected || change.revision > upTo) continue;
        found.push(change);
        expected += 1;
      }
    }
    return found;
  }

  /** The changes of the file that has this revision; none when there is no such file. */
  async around(revision: number): Promise<Change[]> {
    const names = await this.files();
    const index = names.findLastIndex((one) => firstRevisionOf(one) <= revision);
    return index === -1 ? [] : (await this.#read(names, index)).changes;
  }

  /**
   * Adds the change lines of a journal, skipping those that are here already. Durable when it resolves.
   * @param folded the last revision that must be here; less means damage: the newest file is then left as it is
   * and a new one begun.
   */
  add(journalText: string, folded: number): Promise<void> {
    return this.#alone(() => this.#add(journalText, folded));
  }

  async #add(journalText: string, folded: number): Promise<void> {
    const lines = journalText.split('\n').filter((line) => /^\{"hash":"[0-9a-f]+","change":/.test(line));
    if (lines.length === 0) return;
    const names = await this.files();
    const newest = names.at(-1);
    const tail = newest ? await this.#read(names, names.length - 1, (work) => work()) : null;
    const last = tail?.changes.at(-1)?.revision ?? (newest ? firstRevisionOf(newest) - 1 : 0);
    const fresh = lines.map((line) => ({ line, revision: revisionIn(line) })).filter((one) => one.revision > last);
    const first = fresh[0];
    if (!first) return;
    const bytes = Buffer.from(fresh.map((one) => `${one.line}\n`).join(''));
    await ensureFolder(this.folder);
    const whole = last >= folded;
    if (whole && newest && tail && tail.goodBytes === tail.bytes.length && tail.goodBytes < FILE_BYTES) {
      await this.#append(path.join(this.folder, newest), bytes, tail.goodBytes);
    } else if (whole && newest && tail && tail.goodBytes < tail.bytes.length) {
      // An addition that was cut off is the beginning of what is added now, or never reached the disk; else it is damage.
      const rest = tail.bytes.subarray(tail.goodBytes);
      const cutOff = bytes.subarray(0, rest.length).equals(rest) || (rest.includes(0) && !rest.includes(10));
      if (!cutOff) await quarantine(path.dirname(this.folder), newest, tail.bytes);
      await writeDurably(path.join(this.folder, newest), Buffer.concat([tail.bytes.subarray(0, tail.goodBytes), bytes]));
    } else {
      await writeDurably(path.join(this.folder, `${String(first.revision).padStart(10, '0')}.jsonl`), bytes);
    }
    await flushFolder(this.folder);
  }

  async #append(file: string, bytes: Uint8Array, position: number): Promise<void> {
    const handle = await open(file, 'r+');
    try {
      await writeAll(handle, bytes, position);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
