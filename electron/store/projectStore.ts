// projectStore.ts - an open project: commits one change at a time, undoes, folds, closes. Reading it is projectReader.ts.
//
// A change is applied to the tables only after its journal line is flushed, so nothing that a caller sees is
// unsaved. Opening and creating are openProject.ts; the tables are projectFiles.ts.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change, ChangeName, Edit } from '../../shared/model/change.ts';
import { inverseOf } from '../../shared/model/edits.ts';
import { type DocumentValue, FORMAT_VERSION, type Manifest } from '../../shared/model/project.ts';
import { addedFields, onlyAdds, sameJson } from '../../shared/model/sameJson.ts';
import type { BackupReason } from './backups.ts';
import { saveFailed } from './diskErrors.ts';
import { ChangeLog } from './changeLog.ts';
import { ensureFolder, sha256, writeDurably } from './durableFile.ts';
import { eachOf } from './eachOf.ts';
import { toBytes } from './durableJsonFile.ts';
import { Journal } from './journal.ts';
import { refuseNewHalves } from './halfCharacters.ts';
import type { ProjectFiles } from './projectFiles.ts';
import type { ProjectLock } from './projectLock.ts';
import { ProjectReader } from './projectReader.ts';
import { Summary } from './summary.ts';
import { annotationsPath, type DocumentTable, documentPath } from './tables.ts';

/** Folding waits until the journal is worth the files it would rewrite, so that its cost per change stays small. */
const FOLD_LEAST = 1_000_000;
const FOLD_MOST = 16_000_000;

/** Documents that one step adds or changes; what are more are not held, as nobody is about to look at all of them. */
const MANY = 100;

export interface Step {
  readonly name: ChangeName;
  readonly annotatorId: string;
  readonly edits: readonly Edit[];
  /** Part of what a project starts with (the sample lesson): undo does not reach behind it. */
  readonly beginning?: boolean;
}

export interface StoreParts {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: ProjectFiles;
  /** Null when this process may only read. */
  readonly journal: Journal | null;
  readonly lock: ProjectLock | null;
  readonly heldBy: string | null;
  /** Changes of the journal, which the manifest does not contain yet. */
  readonly changes: readonly Change[];
  readonly notices: readonly Notice[];
  readonly now: () => string;
  readonly newId: () => string;
}

export class ProjectStore extends ProjectReader {
  readonly folder: string;
  readonly heldBy: string | null;
  readonly #parts: StoreParts;
  readonly #log: ChangeLog;
  #manifest: Manifest;
  #journal: Journal | null;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;
  #backedUp: number | null = null;
  #foldAgainAt = 0;

  private constructor(parts: StoreParts) {
    super(parts.files, new Summary(parts.manifest));
    this.#parts = parts;
    this.folder = parts.folder;
    this.heldBy = parts.heldBy;
    this.#manifest = parts.manifest;
    this.#journal = parts.journal;
    this.#log = new ChangeLog(parts.files.history);
  }

  static async of(parts: StoreParts): Promise<ProjectStore> {
    const store = new ProjectStore(parts);
    for (const change of parts.changes) {
      await store.files.note(change);
      store.#log.note(change);
      if (change.revision > store.summary.revision) store.summary.apply(change);
    }
    await store.#recount();
    return store;
  }

  get notices(): Notice[] {
    return [...this.#parts.notices, ...this.files.notices];
  }
  get manifest(): Manifest {
    return this.#manifest;
  }
  get newId() {
    return this.#parts.newId;
  }
  get now() {
    return this.#parts.now;
  }

  /**
   * Makes one change: true on the disk when this resolves, or not made at all.
   * @param build called when it is this step's turn, so that it sees the state it will change.
   * @throws AppError: what `build` throws, 'read-only', 'stale-change', or why it could not be saved.
   */
  commit(build: () => Promise<Step> | Step): Promise<Change> {
    return this.#inTurn(async () => {
      const step = await build();
      return this.#append(step, 'do', null, { undoNext: step.beginning ? this.summary.undoNext : this.revision + 1, redoNext: null });
    });
  }

  /** Takes back the step that undo would take next. @throws AppError 'nothing-to-undo' or as commit does. */
  undo(annotatorId: string): Promise<Change> {
    return this.#inTurn(async () => {
      const target = this.summary.undoNext;
      const step = target === null ? null : await this.#needed(target);
      if (!step) throw new AppError('nothing-to-undo', 'There is nothing left to undo.');
      const before = await this.change(step.revision - 1);
      // Where the change before is lost, undo gets as far as there and says so.
      const undoNext = before || step.revision === 1 ? (before?.undoNext ?? null) : step.revision - 1;
      const next = { undoNext, redoNext: this.revision + 1 };
      const edits = await this.#withAddedFields(inverseOf(step.edits));
      return this.#append({ name: step.name, annotatorId, edits }, 'undo', step.revision, next);
    });
  }

  /** Does again what undo took back last. @throws AppError 'nothing-to-redo' or as commit does. */
  redo(annotatorId: string): Promise<Change> {
    return this.#inTurn(async () => {
      const from = this.summary.redoNext;
      const undone = from === null ? null : await this.#needed(from);
      const step = undone?.target ? await this.#needed(undone.target) : null;
      if (!undone || !step) throw new AppError('nothing-to-redo', 'There is nothing to do again.');
      const before = await this.change(undone.revision - 1);
      const next = { undoNext: step.revision, redoNext: before?.redoNext ?? null };
      // What undo found there, with all its fields, is what comes back.
      const edits = await this.#withAddedFields(inverseOf(undone.edits));
      return this.#append({ name: step.name, annotatorId, edits }, 'redo', step.revision, next);
    });
  }

  /** Edits of the past, with the fields that another program has added to their values since. */
  async #withAddedFields(edits: readonly Edit[]): Promise<Edit[]> {
    const own: Edit[] = [];
    const seen = new Set<string>();
    for (const edit of edits) {
      const key = `${edit.kind} ${edit.id}`;
      const current = seen.has(key) ? null : await this.valueOf(edit);
      seen.add(key);
      const { before, after } = edit;
      if (!current || !before || sameJson(current, before) || !onlyAdds(before, current)) own.push(edit);
      else own.push({ ...edit, before: current, after: after && { ...addedFields(before, current), ...after } } as Edit);
    }
    return own;
  }

  /** What undo and redo would take next. */
  async nextSteps(): Promise<{ undo: { name: ChangeName; revision: number } | null; redo: { name: ChangeName; revision: number } | null }> {
    const named = async (revision: number | null) => {
      const change = revision === null ? null : await this.change(revision);
      return change && revision !== null ? { name: change.name, revision } : null;
    };
    return { undo: await named(this.summary.undoNext), redo: await named(this.summary.redoNext) };
  }

  /** The change with this revision, from the journal or the history. */
  change(revision: number): Promise<Change | null> {
    return this.#log.get(revision);
  }

  /** @throws AppError 'revision-missing' when it is lost. */
  async #needed(revision: number): Promise<Change> {
    const change = await this.change(revision);
    if (!change) throw revisionMissing(revision);
    return change;
  }

  /** All changes with `after < revision <= upTo`, in order. @throws AppError 'revision-missing' where some are lost. */
  async changes(after: number, upTo = this.revision): Promise<Change[]> {
    const found = await this.#log.between(after, upTo);
    if (found.length < upTo - after) throw revisionMissing(after + found.length + 1);
    return found;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  #writing(): Journal {
    if (this.#closed) throw new AppError('no-project', 'The project is closed. Nothing was changed; open it again.', { variant: 'closed' });
    if (!this.#journal) {
      throw new AppError('read-only', `The project is open in ${this.heldBy ?? 'another program'} and can only be read here. Nothing was changed.`, {
        holder: this.heldBy ?? '',
      });
    }
    return this.#journal;
  }

  async #append(
    step: Step,
    kind: Change['kind'],
    target: number | null,
    next: { undoNext: number | null; redoNext: number | null },
  ): Promise<Change> {
    const journal = this.#writing();
    if (step.edits.length === 0) throw new AppError('invalid-input', 'There was nothing to change. Nothing was changed.', { variant: 'nothing' });
    if (kind === 'do') refuseNewHalves(step);
    await this.#checkBefore(step.edits);
    const change: Change = {
      id: this.#parts.newId(),
      revision: this.revision + 1,
      time: this.#parts.now(),
      annotatorId: step.annotatorId,
      name: step.name,
      kind,
      target,
      ...next,
      edits: [...step.edits],
    };
    try {
      await journal.append(change);
    } catch (thrown) {
      throw saveFailed(thrown);
    }
    await this.files.note(change);
    this.#log.note(change);
    this.summary.apply(change);
    await this.#recount();
    this.#foldWhenWorthIt(journal);
    return change;
  }

  /** Every edit must find what it says was there; edits of one step see each other. */
  async #checkBefore(edits: readonly Edit[]): Promise<void> {
    const staged = new Map<string, Edit['after']>();
    for (const edit of edits) {
      const key = `${edit.kind} ${edit.id}`;
      const isPassing = edit.kind === 'document' && edits.length > MANY;
      const current = staged.has(key) ? (staged.get(key) ?? null) : await this.valueOf(edit, isPassing);
      if (!sameJson(current, edit.before)) {
        throw new AppError('stale-change', 'This was changed elsewhere in the meantime. Nothing was altered; look again and repeat the step.');
      }
      staged.set(key, edit.after);
    }
  }

  /** Counts, and vouches for the originals of, documents that came or came back. One that cannot be read keeps its place. */
  async #recount(): Promise<void> {
    const isMany = this.summary.uncounted.size > MANY;
    for (const documentId of Array.from(this.summary.uncounted)) {
      this.summary.uncounted.delete(documentId);
      if (!this.summary.documents.has(documentId)) continue;
      try {
        const { file } = isMany ? await this.passingDocument(documentId) : await this.document(documentId);
        for (const { original } of file.revisions) if (original) this.files.vouch(original.file, { sha256: original.sha256, bytes: original.bytes });
        this.summary.recount(documentId, await this.annotations(documentId));
      } catch (thrown) {
        this.files.notices.push({
          code: 'document-unreadable',
          message: thrown instanceof Error ? thrown.message : String(thrown),
          values: { ...(thrown instanceof AppError ? thrown.values : {}), documentId },
        });
      }
    }
    await this.#place();
  }

  /** Counts which annotations lie in what is set aside. A document that cannot be read is told of where it is opened. */
  async #place(): Promise<void> {
    for (const documentId of Array.from(this.summary.unplaced)) {
      this.summary.unplaced.delete(documentId);
      const table = await this.document(documentId).catch(() => null);
      const annotations = table && (await this.annotations(documentId).catch(() => null));
      if (annotations) this.summary.place(table.file.document, table.text, annotations);
    }
  }

  #foldWhenWorthIt(journal: Journal): void {
    const worth = Math.max(FOLD_LEAST, Math.min(FOLD_MOST, this.files.dirtyBytes / 2), this.#foldAgainAt);
    if (journal.bytes < worth) return;
    this.#foldAgainAt = journal.bytes * 1.25;
    // A fold that fails loses nothing: the journal stays, and the next change tries again a little later.
    this.#inTurn(() => this.#fold()).catch(() => {});
  }

  /** Moves the journal's changes into the files and the history. Nothing is lost if it is interrupted anywhere. */
  fold(): Promise<void> {
    return this.#inTurn(() => this.#fold());
  }

  /** Makes the manifest again from the files themselves, after it had to be recovered. */
  renewManifest(): Promise<void> {
    return this.#inTurn(async () => {
      await this.codebook();
      await this.links();
      for (const { id } of this.documents) {
        this.summary.uncounted.add(id);
        this.summary.unplaced.add(id);
      }
      await this.#recount();
      await this.files.vouchForLoaded();
      await this.#fold(true);
    });
  }

  async #fold(always = false): Promise<void> {
    const journal = this.#writing();
    const { revision } = this.summary;
    if (revision === this.#manifest.revision && !this.files.needsFold && !always) return;
    const prepared = await this.files.prepare(revision);
    const manifest = this.#manifestNow(journal, Object.fromEntries(prepared.map((one) => [one.relative, { sha256: one.sha256, bytes: one.bytes }])));
    const bytes = toBytes(manifest);
    const intent = Object.fromEntries(prepared.map((one) => [one.relative, one.sha256]));
    await journal.appendIntent({ ...intent, 'project.json': sha256(bytes) });
    await eachOf(prepared, (one) => one.write());
    await this.files.history.add(journal.text, this.#manifest.revision);
    await writeDurably(path.join(this.folder, 'project.json'), bytes);
    this.#manifest = manifest;
    this.files.folded(prepared, revision);
    this.#log.folded(revision);
    const next = await Journal.create(journal.file, { projectId: manifest.project.id, revision, hash: manifest.hash, manifestSha256: sha256(bytes) });
    await journal.close();
    this.#journal = next;
    this.#foldAgainAt = 0;
  }

  #manifestNow(journal: Journal, written: Manifest['files']): Manifest {
    const { project, revision, undoNext, redoNext, removed, links, annotations } = this.summary;
    const files = { ...Object.fromEntries(this.files.known), ...written };
    return {
      ...this.#manifest,
      formatVersion: FORMAT_VERSION,
      revision,
      project,
      hash: journal.hash,
      undoNext,
      redoNext,
      documents: this.documents,
      removed,
      annotators: this.annotators,
      annotations,
      links,
      files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  /** Folds and makes a backup, before a step that is hard to take back or at the end. Does nothing when one was just made. */
  backup(reason: BackupReason): Promise<void> {
    return this.#inTurn(async () => {
      this.#writing();
      await this.#fold();
      if (this.#backedUp === null) this.#backedUp = (await this.files.backups.list())[0]?.revision ?? -1;
      if (this.revision === this.#backedUp || this.revision === 0) return;
      const files = new Map<string, string | null>([['project.json', null]]);
      for (const [relative, one] of this.files.known) files.set(relative, one.sha256);
      for (const name of await this.files.history.files()) files.set(`history/${name}`, null);
      await this.files.backups.make(reason, this.revision, this.#parts.now(), files);
      this.#backedUp = this.revision;
    });
  }

  /** Puts an original's bytes into originals/, unless they are there, durable when it resolves. @returns its path in the project. */
  async keepOriginal(name: string, bytes: Uint8Array): Promise<string> {
    const relative = `originals/${name}`;
    const file = path.join(this.folder, relative);
    await this.#saving(async () => {
      const found = await readFile(file).catch(() => null);
      if (found?.equals(bytes)) return;
      await ensureFolder(path.join(this.folder, 'originals'));
      await writeDurably(file, bytes);
    });
    return relative;
  }

  /** Writes a new document's file as not yet part of the project; the change that adds it must follow. */
  async keepDocument(value: DocumentValue, revisions: DocumentTable['file']['revisions']): Promise<void> {
    const file = { formatVersion: FORMAT_VERSION as 1, revision: this.revision, removed: true, document: value, revisions };
    const [relative, bytes] = [documentPath(value.id), toBytes(file)];
    await this.#saving(async () => {
      await ensureFolder(path.join(this.folder, 'documents'));
      await writeDurably(path.join(this.folder, relative), bytes);
    });
    this.files.wrote(relative, sha256(bytes));
  }

  async #saving(work: () => Promise<void>): Promise<void> {
    this.#writing();
    try {
      await work();
    } catch (thrown) {
      throw saveFailed(thrown);
    }
  }

  /** Path of an annotator's annotations of a document, for tests and tools. */
  static annotationsFile(documentId: string, annotatorId: string): string {
    return annotationsPath(documentId, annotatorId);
  }

  /** Folds, makes the closing backup, lets go of the lock. What cannot be folded stays in the journal. */
  async close(): Promise<void> {
    if (this.#closed) return;
    if (this.#journal) {
      await this.backup('close').catch(() => {});
    }
    await this.#queue;
    this.#closed = true;
    await this.#journal?.close();
    await this.#parts.lock?.release();
  }
}

function revisionMissing(revision: number): AppError {
  return new AppError('revision-missing', `The history has no change ${revision} any more. Nothing was changed.`, { variant: 'history', revision });
}
