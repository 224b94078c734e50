// history.ts - every change that was ever folded, in append-only files: what makes undo last.
//
// A file is named after the first revision in it and holds journal lines as they were. Lines are only ever added at the
// end of the newest file, so an interrupted addition is cut off and repeated.

import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Change } from '../../shared/model/change.ts';
import { errnoOf } from './diskErrors.ts';
import { ensureFolder, flushFolder, writeAll, writeDurably } from './durableFile.ts';
import { quarantine } from './quarantine.ts';

const FILE_BYTES = 1_000_000;
const NAME = /^(\d{10})\.jsonl$/;
const Line = z.looseObject({ hash: z.string(), change: Change });

export class History {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Names of the files, oldest first. */
  async files(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => NAME.test(name)).sort();
    } catch (thrown) {
      if (errnoOf(thrown) === 'ENOENT') return [];
      throw thrown;
    }
  }

  async #read(name: string): Promise<{ changes: Change[]; goodBytes: number; bytes: Buffer }> {
    const bytes = await readFile(path.join(this.folder, name));
    const changes: Change[] = [];
    let good = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, good)) {
      let json: unknown;
      try {
        json = JSON.parse(bytes.toString('utf8', good, end));
      } catch {
        break;
      }
      const parsed = Line.safeParse(json);
      if (!parsed.success) break;
      changes.push(parsed.data.change);
      good = end + 1;
    }
    return { changes, goodBytes: good, bytes };
  }

  /** Changes with `after < revision <= upTo`, in order; stops early where the history is damaged. */
  async changes(after: number, upTo: number): Promise<Change[]> {
    const names = await this.files();
    const found: Change[] = [];
    let expected = after + 1;
    for (const [index, name] of names.entries()) {
      const nextFirst = Number(names[index + 1]?.slice(0, 10) ?? Number.POSITIVE_INFINITY);
      if (nextFirst <= expected || Number(name.slice(0, 10)) > upTo) continue;
      for (const change of (await this.#read(name)).changes) {
        if (change.revision !== expected || change.revision > upTo) continue;
        found.push(change);
        expected += 1;
      }
    }
    return found;
  }

  /** The changes of the file that has this revision; none when there is no such file. */
  async around(revision: number): Promise<Change[]> {
    const name = (await this.files()).findLast((one) => Number(one.slice(0, 10)) <= revision);
    return name === undefined ? [] : (await this.#read(name)).changes;
  }

  /**
   * Adds the change lines of a journal, skipping those that are here already. Durable when it resolves.
   * @param folded the last revision that must be here; less means damage: the newest file is then left as it is
   * and a new one begun.
   */
  async add(journalText: string, folded: number): Promise<void> {
    const lines = journalText.split('\n').filter((line) => /^\{"hash":"[0-9a-f]+","change":/.test(line));
    if (lines.length === 0) return;
    const names = await this.files();
    const newest = names.at(-1);
    const tail = newest ? await this.#read(newest) : null;
    const last = tail?.changes.at(-1)?.revision ?? (newest ? Number(newest.slice(0, 10)) - 1 : 0);
    const revisionOf = (line: string) => Line.parse(JSON.parse(line)).change.revision;
    const fresh = lines.map((line) => ({ line, revision: revisionOf(line) })).filter((one) => one.revision > last);
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
