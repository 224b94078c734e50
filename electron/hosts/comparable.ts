// comparable.ts - an answer without what no two runs share: ids, times, folders, and how a file was packed.
//
// Ids become "<id 1>", "<id 2>" ... in the order in which a run first told them, so that who refers to whom still shows.

import { strFromU8, unzipSync } from 'fflate';
import type { Result } from '../../shared/errors.ts';
import { readPack, toJsonFiles } from '../store/packProject.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const BACKUP = /^(\d{10}-\w+)-\d{8}T\d{6}\.json$/;
const HASH = /\b[0-9a-f]{64}\b/g;

/** What a host may say of itself, and what is told of a folder. */
const ownFields: Readonly<Record<string, (value: unknown) => unknown>> = {
  host: () => '<host>',
  dialogs: () => '<dialogs>',
  key: (value) => (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? '<key>' : value),
};

export class Comparison {
  readonly #folder: string;
  readonly #ids = new Map<string, string>();

  /** @param folder under which the run keeps everything. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The answer as it can be compared with another run's; files in it opened. The command line tells code and message of a failure. */
  async of(result: Result<unknown>): Promise<unknown> {
    return this.#plain(
      result.ok ? { ok: true, value: await opened(result.value) } : { ok: false, error: { code: result.error.code, message: result.error.message } },
    );
  }

  #plain(value: unknown): unknown {
    if (typeof value === 'string') return this.#words(value);
    if (Array.isArray(value)) return value.map((one) => this.#plain(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const own = ownFields[key];
        return [this.#words(key), own && typeof one !== 'object' ? own(one) : this.#plain(one)];
      }),
    );
  }

  #words(text: string): string {
    return text
      .replaceAll(this.#folder, '<folder>')
      .replace(UUID, (id) => this.#idFor(id))
      .replace(BACKUP, '$1-<time>.json')
      .replace(TIME, '<time>');
  }

  #idFor(id: string): string {
    const known = this.#ids.get(id) ?? `<id ${this.#ids.size + 1}>`;
    this.#ids.set(id, known);
    return known;
  }
}

/** A made file with its content in place of its bytes; everything else as it is. */
async function opened(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if ('file' in value) return { ...value, file: await opened(value.file) };
  if (!('base64' in value) || typeof value.base64 !== 'string') return value;
  const bytes = Buffer.from(value.base64, 'base64');
  const text = bytes.toString('utf8');
  const json: unknown = text.startsWith('{') ? JSON.parse(text) : null;
  if ('name' in value && String(value.name).endsWith('.xlsx'))
    return { ...value, base64: Object.entries(unzipSync(bytes)).map(([part, content]) => `${part}\n${strFromU8(content)}`) };
  if (bytes.subarray(0, 2).toString() === 'PK') return { ...value, base64: unstamped(toJsonFiles(await readPack(bytes))) };
  return { ...value, base64: json === null ? text : unstamped(json) };
}

/** Without hashes over ids and times, and without which fold a file was last written by: a command folds after each call. */
function unstamped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HASH, '<hash>');
  if (Array.isArray(value)) return value.map(unstamped);
  if (typeof value !== 'object' || value === null) return value;
  const stamped = 'formatVersion' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'bytes' || (stamped && key === 'revision') ? `<${key}>` : unstamped(one)]),
  );
}
