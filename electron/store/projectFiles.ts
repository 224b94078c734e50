// projectFiles.ts - the files of an open project: loaded when first asked for, brought up to date by the journal.
//
// A file that is damaged or was changed behind us is made again (recoverFile.ts); nothing is written over it before a copy
// of it is safe in quarantine.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import type { Change } from '../../shared/model/change.ts';
import type { FileEntry, Original } from '../../shared/model/project.ts';
import type { z } from 'zod';
import { AnnotationIndex } from './annotationIndex.ts';
import { AnnotatorFiles } from './annotatorFiles.ts';
import { Backups } from './backups.ts';
import { DataFile } from './dataFile.ts';
import { sha256 } from './durableFile.ts';
import { DamagedFile } from './durableJsonFile.ts';
import { HeldFiles } from './heldFiles.ts';
import { History } from './history.ts';
import { mendHistory } from './mendHistory.ts';
import { applyTo, FileRecovery, type Pending } from './recoverFile.ts';
import type { Summary } from './summary.ts';
import { AnnotationTable, fileOf, type Table } from './tables.ts';

/** Bytes that a fold holds until it writes them. */
const FOLD_HELD = 1024 * 1024;

interface Held {
  readonly file: DataFile;
  readonly table: Table;
}

export interface ProjectFilesOptions {
  readonly folder: string;
  readonly projectId: string;
  /** What the manifest says is on the disk. Empty when the manifest itself had to be recovered. */
  readonly files: Readonly<Record<string, z.infer<typeof FileEntry>>>;
  /** Hashes that an interrupted fold may have written already. */
  readonly intents: readonly Readonly<Record<string, string>>[];
  /** The revision up to which history/ must be complete. */
  readonly folded: number;
  /** False while another process writes: nothing is put on the disk then. */
  readonly writable: boolean;
  /** Throw DamagedFile instead of recovering: for `check`, and while a writer may be folding. */
  readonly strict: boolean;
  /** What the project remembers of its documents. */
  readonly summary: Summary;
}

export class ProjectFiles {
  readonly history: History;
  readonly backups: Backups;
  readonly notices: Notice[] = [];
  /** Of the annotation files that are loaded, and of every change since the last fold. */
  readonly index = new AnnotationIndex();
  readonly #options: ProjectFilesOptions;
  readonly #known: Map<string, z.infer<typeof FileEntry>>;
  readonly #held = new HeldFiles<Held>();
  /** Edits since the last fold, by file; their keys are the files that a fold must write. */
  readonly #pending = new Map<string, Pending[]>();
  /** Hashes of files that we have put on the disk, or are about to, and that no manifest vouches for yet. */
  readonly #written = new Map<string, Set<string>>();
  /** Files whose content on the disk is not what it should be and must be written at the next fold. */
  readonly #repair = new Set<string>();
  readonly #annotators: AnnotatorFiles;
  readonly #recovery: FileRecovery;
  #folded: number;

  constructor(options: ProjectFilesOptions) {
    this.#options = options;
    this.#folded = options.folded;
    this.#known = new Map(Object.entries(options.files));
    this.#annotators = new AnnotatorFiles(options.folder, this.#known.size > 0, options.writable);
    for (const relative of this.#known.keys()) this.#annotators.note(relative);
    this.backups = new Backups(options.folder);
    const mending = { folder: options.folder, backups: this.backups, writable: options.writable, notices: this.notices };
    this.history = new History(path.join(options.folder, 'history'), {
      upTo: () => this.#folded,
      mend: (damaged) => mendHistory(damaged, mending),
    });
    this.#recovery = new FileRecovery(options.folder, options.writable, this.history, this.backups, this.notices, options.summary);
  }

  get known(): ReadonlyMap<string, z.infer<typeof FileEntry>> {
    return this.#known;
  }

  /** Hashes that a file may have. A file that the manifest does not know yet may be any valid one: it came after the last fold. */
  #expected(relative: string): ReadonlySet<string> {
    const known = this.#known.get(relative);
    const written = this.#written.get(relative) ?? new Set();
    if (!known) return written;
    return new Set([known.sha256, ...written, ...this.#options.intents.flatMap((intent) => (intent[relative] ? [intent[relative]] : []))]);
  }

  /** Tells what was put on the disk beside the fold (a new document's file), or is about to be. */
  wrote(relative: string, hash: string): void {
    const written = this.#written.get(relative);
    if (written) written.add(hash);
    else this.#written.set(relative, new Set([hash]));
  }

  /** Remembers the edits of a change, and applies them to the tables that are loaded. Never fails: the change is on the disk. */
  async note(change: Change): Promise<void> {
    for (const edit of change.edits) {
      if (edit.kind === 'text' && edit.after?.original) this.#vouchForOriginal(edit.after.original);
      const relative = fileOf(edit);
      if (relative === null) continue;
      // One that cannot be read just now is loaded again, with this edit, when it is asked for.
      const held = await this.#held.peek(relative)?.catch(() => null);
      if (held) applyTo(held.table, { revision: change.revision, edit });
      const pending = this.#pending.get(relative);
      if (pending) pending.push({ revision: change.revision, edit });
      else {
        this.#pending.set(relative, [{ revision: change.revision, edit }]);
        this.#annotators.note(relative);
      }
      if (edit.kind === 'annotation') this.index.set(edit.id, relative, edit.after);
    }
  }

  #vouchForOriginal({ file, sha256: hash, bytes }: Original): void {
    this.vouch(file, { sha256: hash, bytes });
  }

  /** The table of a file. Files that are not there yet are empty where that makes sense. @throws AppError. */
  async table(relative: string): Promise<Table> {
    return (await this.#hold(relative)).table;
  }

  /** The same of one of very many, which are looked at once each: it is not held for the next time. */
  async passing(relative: string): Promise<Table> {
    return (await this.#pass(relative)).table;
  }

  #pass(relative: string): Promise<Held> {
    return this.#held.peek(relative) ?? this.#load(relative);
  }

  /** What could not be read again as it is stays. */
  #hold(relative: string): Promise<Held> {
    return this.#held.get(
      relative,
      () => this.#load(relative),
      ({ file }) => file.onDisk?.bytes ?? 0,
      (other) => (this.#known.has(other) || this.#written.has(other)) && !this.#repair.has(other),
    );
  }

  async #load(relative: string): Promise<Held> {
    const { folder, projectId } = this.#options;
    const file = new DataFile(folder, relative, projectId, () => this.#expected(relative));
    const folded = this.#folded;
    const found = await file.read().catch((thrown: unknown) => {
      if (thrown instanceof DamagedFile) return thrown;
      throw thrown;
    });
    // It may have been read before that fold wrote it.
    if (this.#folded !== folded) return this.#load(relative);
    let table: Table;
    if (!(found instanceof DamagedFile)) table = found;
    else {
      const empty = file.empty();
      const isNew = found.reason === 'missing' && !this.#known.has(relative);
      if (isNew && empty) table = empty;
      else if (this.#options.strict) throw found;
      else {
        table = await this.#recovery.recover(file, found, this.#folded, this.#pending.get(relative) ?? []);
        this.#repair.add(relative);
      }
    }
    for (const pending of this.#pending.get(relative) ?? []) applyTo(table, pending);
    if (table instanceof AnnotationTable) for (const one of table.annotations.values()) this.index.set(one.id, relative, one);
    return { file, table };
  }

  annotationFiles(documentId: string): Promise<string[]> {
    return this.#annotators.ofDocument(documentId);
  }

  /** Those that the manifest knows, those made since, and what else there is after a lost manifest. */
  linkFiles(): Promise<string[]> {
    return this.#annotators.ofLinks([...this.#known.keys(), ...this.#pending.keys()]);
  }

  /** Bytes that the next fold would have to write, roughly: what is on the disk of the files that changed. */
  get dirtyBytes(): number {
    return [...this.#pending.keys()].reduce((sum, relative) => sum + (this.#known.get(relative)?.bytes ?? 0), 0);
  }

  get needsFold(): boolean {
    return this.#pending.size > 0 || this.#repair.size > 0;
  }

  /**
   * The files that a fold must write, each stamped with `revision`. So many bytes of them are held until they are written; the
   * others are read and serialised again then, so that a fold of thousands takes no more memory than one of a few.
   */
  async prepare(revision: number): Promise<PreparedFile[]> {
    const prepared: PreparedFile[] = [];
    let held = 0;
    for (const relative of [...new Set([...this.#pending.keys(), ...this.#repair])].sort()) {
      const { file, table } = await this.#pass(relative);
      table.revision = revision;
      const written = file.prepare(table);
      held += written.bytes;
      if (file.onDisk) this.wrote(relative, written.sha256);
      prepared.push({
        relative,
        ...written,
        write: held <= FOLD_HELD || !file.onDisk ? this.#writer(file) : this.#laterWriter(relative, revision, written.sha256),
      });
    }
    return prepared;
  }

  #writer(file: DataFile): () => Promise<void> {
    return () => this.#write(file);
  }

  /** Makes the file again when it is written. Made apart from it, so as not to hold it. */
  #laterWriter(relative: string, revision: number, hash: string): () => Promise<void> {
    return async () => {
      const { file, table } = await this.#pass(relative);
      table.revision = revision;
      if (file.prepare(table).sha256 !== hash) throw new Error(`${relative} is not what the journal says is about to be written`);
      await this.#write(file);
    };
  }

  /** Writes one file, after making sure that what stands there is ours. */
  async #write(file: DataFile): Promise<void> {
    const bytes = await readFile(path.join(this.#options.folder, file.relative)).catch(() => null);
    if (bytes && !this.#isOurs(file, sha256(bytes))) await this.#keepForeign(file.relative, bytes);
    await file.write();
  }

  /** Puts into quarantine what another program has made of a file while it was open here, and tells of it. */
  async #keepForeign(relative: string, bytes: Uint8Array): Promise<void> {
    const copy = await this.#recovery.keep(relative, bytes);
    this.notices.push({
      code: 'file-changed-outside',
      message: `${relative} was changed by another program while it was open here. That version is kept in ${copy ?? 'quarantine'}; this project goes on with its own.`,
      values: { file: relative, quarantine: copy ?? '' },
    });
  }

  readonly keepJournal = (bytes: Uint8Array): Promise<void> => this.#keepForeign('journal.jsonl', bytes);

  #isOurs(file: DataFile, hash: string): boolean {
    if (file.onDisk?.sha256 === hash || this.#recovery.isKept(hash)) return true;
    if (this.#recovery.beginsAnew(file.relative)) return false;
    const expected = this.#expected(file.relative);
    return expected.has(hash) || (expected.size === 0 && file.onDisk === null);
  }

  /** Called once the manifest, at `revision`, knows the written files. */
  folded(prepared: readonly PreparedFile[], revision: number): void {
    this.#folded = revision;
    for (const { relative, sha256: hash, bytes } of prepared) this.#known.set(relative, { sha256: hash, bytes });
    for (const { relative } of prepared) {
      this.#written.delete(relative);
      this.#repair.delete(relative);
    }
    this.#pending.clear();
  }

  /** Lets the manifest vouch for every file that is loaded, as it lies on the disk. */
  async vouchForLoaded(): Promise<void> {
    for (const [relative, held] of this.#held.values()) {
      const { onDisk } = (await held).file;
      if (onDisk) this.#known.set(relative, { ...onDisk });
    }
  }

  /** A file written beside the fold (an original): the manifest vouches for it from the next fold on. */
  vouch(relative: string, written: { sha256: string; bytes: number }): void {
    this.#known.set(relative, written);
  }
}

export interface PreparedFile {
  readonly relative: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly write: () => Promise<void>;
}
