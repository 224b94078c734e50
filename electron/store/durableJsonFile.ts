// durableJsonFile.ts - lowdb's adapter for one JSON file of a project.
//
// lowdb takes "missing", null and 0 alike for "use the defaults" and then overwrites; this adapter tells
// created-now, missing, damaged, newer and changed-behind-us apart and never hands lowdb an empty answer.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { isNewer, migrated } from '../../shared/model/migrations.ts';
import { errnoOf, readFailed } from './diskErrors.ts';
import { ensureFolder, sha256, writeDurably } from './durableFile.ts';

/** Why a file of a project cannot be taken as it is; `bytes` are what was found, null when nothing was. */
export class DamagedFile extends Error {
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly reason: 'missing' | 'unreadable' | 'invalid' | 'changed';

  constructor(file: string, reason: DamagedFile['reason'], bytes: Uint8Array | null, detail: string) {
    super(`${file}: ${detail}`);
    this.file = file;
    this.reason = reason;
    this.bytes = bytes;
  }
}

/** Two spaces, the order of the fields as they are, a newline at the end: readable, comparable. */
export const toBytes = (data: unknown): Uint8Array => Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8');

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes of a project's file as checked data. @throws DamagedFile, or AppError 'project-newer'. */
export function parseFile<T>(file: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(strictUtf8.decode(bytes));
  } catch {
    throw new DamagedFile(file, 'invalid', bytes, 'it is not readable JSON');
  }
  if (isNewer(json)) {
    throw new AppError(
      'project-newer',
      `${path.basename(file)} was written by a newer Pressmark. Nothing was changed; open the project with that version.`,
      { variant: 'one-file', file: path.basename(file) },
    );
  }
  const checked = schema.safeParse(migrated(path.basename(file), json));
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new DamagedFile(file, 'invalid', bytes, `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'wrong shape'}`.trim());
  }
  return checked.data;
}

export interface Written {
  readonly sha256: string;
  readonly bytes: number;
}

export class DurableJsonFile<T> implements Adapter<T> {
  readonly file: string;
  readonly #schema: z.ZodType<T>;
  readonly #expected: () => ReadonlySet<string>;
  #prepared: { data: T; bytes: Uint8Array } | null = null;
  /** What is on the disk as far as this adapter knows; null before the first read or write. */
  onDisk: Written | null = null;

  /** @param expected hashes that the file may have; an empty set accepts any valid file. */
  constructor(file: string, schema: z.ZodType<T>, expected: () => ReadonlySet<string> = () => new Set()) {
    this.file = file;
    this.#schema = schema;
    this.#expected = expected;
  }

  /** The checked content. @throws DamagedFile, or AppError 'project-newer', 'file-unreadable'. */
  async read(): Promise<T> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(this.file);
    } catch (thrown) {
      if (errnoOf(thrown) === 'ENOENT') throw new DamagedFile(this.file, 'missing', null, 'it is missing');
      throw readFailed(thrown, path.basename(this.file));
    }
    const data = parseFile(this.file, bytes, this.#schema);
    const hash = sha256(bytes);
    const expected = this.#expected();
    if (expected.size > 0 && !expected.has(hash)) throw new DamagedFile(this.file, 'changed', bytes, 'its content is not what was saved');
    this.onDisk = { sha256: hash, bytes: bytes.length };
    return data;
  }

  /** Serialises `data` now, so that its hash is known before it is written. */
  prepare(data: T): Written {
    const bytes = toBytes(data);
    this.#prepared = { data, bytes };
    return { sha256: sha256(bytes), bytes: bytes.length };
  }

  async write(data: T): Promise<void> {
    const bytes = this.#prepared?.data === data ? this.#prepared.bytes : toBytes(data);
    this.#prepared = null;
    await ensureFolder(path.dirname(this.file));
    await writeDurably(this.file, bytes);
    this.onDisk = { sha256: sha256(bytes), bytes: bytes.length };
  }
}
