// journal.ts - the lines that make a change true: numbered, hash-chained, flushed one by one.
//
// A line costs the same whatever the project's size. Each carries the hash of all before it, so a line
// that was altered, lost or moved is noticed. A line cut off at the very end is a crash, not damage: it was
// never acknowledged. Folding into the other files is projectStore.ts.

import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { Change } from '../../shared/model/change.ts';
import { FORMAT_VERSION } from '../../shared/model/project.ts';
import { sha256, writeAll, writeDurably } from './durableFile.ts';

/** First line: which project, and the state that the lines build on. */
const Header = z.looseObject({
  formatVersion: z.literal(FORMAT_VERSION),
  kind: z.literal('pressmark-journal'),
  projectId: z.string(),
  revision: z.int().min(0),
  hash: z.string(),
  manifestSha256: z.string(),
});
export type JournalHeader = z.infer<typeof Header>;
type JournalStart = Pick<JournalHeader, 'projectId' | 'revision' | 'hash' | 'manifestSha256'>;
const NO_HEADER: JournalHeader = {
  formatVersion: FORMAT_VERSION,
  kind: 'pressmark-journal',
  projectId: '',
  revision: 0,
  hash: '',
  manifestSha256: '',
};

/** Hashes that files are about to get, written before the first of them is. */
const FoldIntent = z.record(z.string(), z.string());
export type FoldIntent = z.infer<typeof FoldIntent>;

const Line = z.looseObject({ hash: z.string(), change: Change.optional(), fold: FoldIntent.optional() });

export interface JournalContent {
  readonly header: JournalHeader;
  readonly changes: readonly Change[];
  /** The hash of each change's line. */
  readonly hashes: readonly string[];
  readonly intents: readonly FoldIntent[];
  /** Hash of the last good change; lines about folding are checked but not part of the chain. */
  readonly hash: string;
  /** Bytes up to the end of the last good line. */
  readonly goodBytes: number;
  /** What lies behind the good lines: nothing, a cut-off write, one whose blocks the disk never wrote, or damage. */
  readonly tail: 'clean' | 'torn' | 'unwritten' | 'damaged';
  readonly bytes: Uint8Array;
}

const lineFor = (kind: 'change' | 'fold', payload: string, hash: string) => `{"hash":"${hash}","${kind}":${payload}}\n`;
/** The hash of a line: of the change before it and of its own words. The first change follows ''. */
export const chained = (previous: string, payload: string): string => sha256(`${previous}\n${payload}`);

/**
 * The content of the journal, or null when its first line is not ours.
 * @param start the state where the lines must begin; then the first line is not believed, whatever it says, and counts as damage.
 */
export function parseJournal(bytes: Buffer, start?: Pick<JournalHeader, 'projectId' | 'revision' | 'hash'>): JournalContent | null {
  const firstEnd = bytes.indexOf(10);
  if (firstEnd === -1) return null;
  const written = Header.safeParse(jsonOrNull(bytes.toString('utf8', 0, firstEnd)));
  if (!written.success && !start) return null;
  const header: JournalHeader = { ...(written.data ?? NO_HEADER), ...start };
  const changes: Change[] = [];
  const hashes: string[] = [];
  const intents: FoldIntent[] = [];
  let { hash, revision } = header;
  let good = firstEnd + 1;
  for (let end = bytes.indexOf(10, good); end !== -1; end = bytes.indexOf(10, good)) {
    const text = bytes.toString('utf8', good, end);
    const parsed = Line.safeParse(jsonOrNull(text));
    if (!parsed.success) break;
    const { change, fold } = parsed.data;
    const kind = change ? 'change' : 'fold';
    const opening = `{"hash":"${parsed.data.hash}","${kind}":`;
    if (!text.startsWith(opening) || chained(hash, text.slice(opening.length, -1)) !== parsed.data.hash) break;
    if (change && change.revision !== revision + 1) break;
    if (change) {
      changes.push(change);
      revision = change.revision;
      hash = parsed.data.hash;
      hashes.push(hash);
    }
    if (fold) intents.push(fold);
    good = end + 1;
  }
  return { header, changes, hashes, intents, hash, goodBytes: good, tail: start ? 'damaged' : tailOf(bytes, good), bytes };
}

const OPENING = Buffer.from('{"hash":"');
/** Bytes: the smallest block of a file system of today. */
const BLOCK = 1024;

/** Whether these bytes behind the last whole line are a line of ours that was cut off; else somebody else has written them. */
function isCutOff(rest: Buffer): boolean {
  const length = Math.min(rest.length, OPENING.length);
  // A whole line with something else in the place of its line feed was not cut off.
  return rest.subarray(0, length).equals(OPENING.subarray(0, length)) && jsonOrNull(rest.toString('utf8', 0, rest.length - 1)) === null;
}

/**
 * Whether the zeros behind `good` are blocks that a power cut left unwritten: ext4 may make a file longer before it writes the bytes.
 * Such zeros begin where the write began or with a block, and end with a block or the file; any others somebody else has written.
 */
function areUnwrittenBlocks(bytes: Buffer, good: number): boolean {
  for (let from = bytes.indexOf(0, good); from !== -1; ) {
    let behind = from + 1;
    while (bytes[behind] === 0) behind += 1;
    if (from !== good && from % BLOCK !== 0) return false;
    if (behind !== bytes.length && behind % BLOCK !== 0) return false;
    from = bytes.indexOf(0, behind);
  }
  return true;
}

/** One unfinished write at the end is what a crash leaves; readable bytes that end in a newline are not. */
function tailOf(bytes: Buffer, good: number): JournalContent['tail'] {
  const rest = bytes.subarray(good);
  if (rest.length === 0) return 'clean';
  const newline = rest.indexOf(10);
  if (newline !== -1 && newline !== rest.length - 1) return 'damaged';
  if (rest.includes(0)) return areUnwrittenBlocks(bytes, good) ? 'unwritten' : 'damaged';
  return newline === -1 && isCutOff(rest) ? 'torn' : 'damaged';
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const replaced = (): AppError =>
  new AppError(
    'journal-replaced',
    'This was not saved: another program has just replaced journal.jsonl or written to it. Everything saved before is kept; try again, and what that program wrote is put into quarantine.',
    { file: 'journal.jsonl' },
  );

/** Puts bytes away where they are safe. */
type Keep = (bytes: Uint8Array) => Promise<unknown>;

/** The journal as the one writer holds it. */
export class Journal {
  readonly file: string;
  #handle: FileHandle | null = null;
  #inode = 0;
  #hash: string;
  #lines: Uint8Array[];
  #length: number;
  /** After a failed write the bytes behind the good ones are unknown: the next write replaces the whole file. */
  #suspect: boolean;
  /** Lines that could not be written since the last that was: what may lie there of them is ours. */
  #tried: Uint8Array[] = [];

  private constructor(file: string, hash: string, lines: Uint8Array[], suspect: boolean) {
    this.file = file;
    this.#hash = hash;
    this.#lines = lines;
    this.#length = lines.reduce((sum, line) => sum + line.length, 0);
    this.#suspect = suspect;
  }

  static of(file: string, content: JournalContent): Journal {
    const journal = new Journal(file, content.hash, [content.bytes.subarray(0, content.goodBytes)], content.tail !== 'clean');
    journal.#tried.push(content.bytes.subarray(content.goodBytes));
    return journal;
  }

  /** The same, with what lies behind the good lines taken away first; durable when it resolves. */
  static async ofGoodLines(file: string, content: JournalContent): Promise<Journal> {
    const bytes = content.bytes.subarray(0, content.goodBytes);
    await writeDurably(file, bytes);
    return Journal.of(file, { ...content, bytes, tail: 'clean' });
  }

  /**
   * Replaces the journal by one that builds on `header`; durable when it resolves.
   * @param changes what it holds, which may be in the old one and nowhere else: all of them take its place at once.
   */
  static async create(file: string, header: JournalStart, changes: readonly Change[] = []): Promise<Journal> {
    const full: JournalHeader = { formatVersion: FORMAT_VERSION, kind: 'pressmark-journal', ...header };
    const lines = [Buffer.from(`${JSON.stringify(full)}\n`)];
    let { hash } = header;
    for (const change of changes) {
      const payload = JSON.stringify(change);
      hash = chained(hash, payload);
      lines.push(Buffer.from(lineFor('change', payload, hash)));
    }
    await writeDurably(file, Buffer.concat(lines));
    return new Journal(file, hash, lines, false);
  }

  get bytes(): number {
    return this.#length;
  }

  get hash(): string {
    return this.#hash;
  }

  /** The lines after the header, for the history. */
  get text(): string {
    return Buffer.concat(this.#lines).toString('utf8');
  }

  /**
   * Adds a change; true on the disk once this resolves.
   * @param keep is given what another program has put into the journal's place, before it is replaced.
   * @throws the system's error: then it is not part of the project.
   */
  async append(change: Change, keep: Keep): Promise<void> {
    await this.#add('change', JSON.stringify(change), keep);
  }

  /** The same for the hashes that a fold is about to give to files. */
  async appendIntent(intent: FoldIntent, keep: Keep): Promise<void> {
    await this.#add('fold', JSON.stringify(intent), keep);
  }

  async #add(kind: 'change' | 'fold', payload: string, keep: Keep): Promise<void> {
    const hash = chained(this.#hash, payload);
    const line = Buffer.from(lineFor(kind, payload, hash));
    this.#tried.push(line);
    if (this.#suspect) await this.#rewrite(line, keep);
    else await this.#write(line);
    this.#tried = [];
    this.#lines.push(line);
    this.#length += line.length;
    if (kind === 'change') this.#hash = hash;
  }

  async #write(line: Uint8Array): Promise<void> {
    let begun = false;
    try {
      const handle = await this.#opened();
      // A folder that was moved away or a drive that is gone must not be written to through an old handle, nor over what others wrote.
      const { ino, size } = await stat(this.file);
      if (ino !== this.#inode || size !== this.#length) throw replaced();
      begun = true;
      await writeAll(handle, line, this.#length);
      await handle.datasync();
    } catch (thrown) {
      this.#suspect = true;
      if (begun) await this.#handle?.truncate(this.#length).catch(() => {});
      await this.close();
      throw thrown;
    }
  }

  async #rewrite(line: Uint8Array, keep: Keep): Promise<void> {
    // Where it is missing, the drive or the folder is: then it is not made again.
    const found = await readFile(this.file);
    if (!this.#isOurs(found)) await keep(found);
    await writeDurably(this.file, Buffer.concat([...this.#lines, line]));
    await this.close();
    this.#suspect = false;
  }

  /** Whether a file holds nothing but lines of this journal, or what is left of one that could not be written. */
  #isOurs(found: Buffer): boolean {
    const own = Buffer.concat(this.#lines);
    const rest = found.subarray(own.length);
    const isPart = (part: Buffer, whole: Uint8Array) => Buffer.from(whole.subarray(0, part.length)).equals(part);
    if (isPart(found.subarray(0, own.length), own) && (rest.length === 0 || this.#tried.some((one) => isPart(rest, one)))) return true;
    // One that a fold has just begun, which is there already though its folder could not be flushed.
    const other = parseJournal(found);
    return other?.tail === 'clean' && other.changes.length === 0 && other.hash === this.#hash;
  }

  async #opened(): Promise<FileHandle> {
    if (!this.#handle) {
      this.#handle = await open(this.file, 'r+');
      this.#inode = (await this.#handle.stat()).ino;
    }
    return this.#handle;
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => {});
  }
}
