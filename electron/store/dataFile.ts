// dataFile.ts - one data file of a project in lowdb's Low, and the table made of it.

import { Low } from 'lowdb';
import type { z } from 'zod';
import { sha256 } from './durableFile.ts';
import { DurableJsonFile, parseFile, toBytes, type Written } from './durableJsonFile.ts';
import { type FileKind, kindOf, type Table } from './tables.ts';
import path from 'node:path';

export class DataFile {
  readonly relative: string;
  readonly #kind: FileKind;
  readonly #adapter: DurableJsonFile<object>;
  readonly #low: Low<object>;
  readonly #expected: () => ReadonlySet<string>;

  /** @param expected hashes that the file may have on the disk; none accepts any valid file. */
  constructor(folder: string, relative: string, projectId: string, expected: () => ReadonlySet<string>) {
    this.relative = relative;
    this.#expected = expected;
    this.#kind = kindOf(relative, projectId);
    this.#adapter = new DurableJsonFile<object>(path.join(folder, relative), this.#kind.schema as z.ZodType<object>, expected);
    this.#low = new Low<object>(this.#adapter, {});
  }

  /** @throws DamagedFile, AppError 'project-newer', or the system's error. */
  async read(): Promise<Table> {
    await this.#low.read();
    return this.#kind.table(this.#low.data as never);
  }

  /** The table that these bytes hold. @throws as read does. */
  parse(bytes: Uint8Array): Table {
    return this.#kind.table(parseFile(this.relative, bytes, this.#kind.schema as z.ZodType<object>) as never);
  }

  empty(): Table | null {
    const isWhole = (table: Table) => this.#expected().has(sha256(toBytes(table.toFile())));
    return this.#kind.empty?.(isWhole) ?? null;
  }

  /** Serialises what `write` will put on the disk. */
  prepare(table: Table): Written {
    this.#low.data = table.toFile();
    return this.#adapter.prepare(this.#low.data);
  }

  /** Writes what was prepared. Durable when it resolves. */
  async write(): Promise<void> {
    await this.#low.write();
  }

  /** What this process read or wrote last; null when neither. */
  get onDisk(): Written | null {
    return this.#adapter.onDisk;
  }
}
