// projectStore.ts - an open project: commits one change at a time, undoes, folds, closes. Reading it is projectReader.ts.
//
// A change is applied to the tables only after its journal line is flushed, so nothing that a caller sees is
// unsaved. Opening and creating are openProject.ts; the tables are projectFiles.ts.

import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Change, ChangeName, Edit } from '../../shared/model/change.ts';
import type { DocumentValue, Manifest } from '../../shared/model/project.ts';
import type { BackupReason } from './backups.ts';
import { saveFailed } from './diskErrors.ts';
import { ChangeLog } from './changeLog.ts';
import { sha256, writeDurably } from './durableFile.ts';
import { eachOf } from './eachOf.ts';
import { toBytes } from './durableJsonFile.ts';
import { Journal } from './journal.ts';
import { refuseNewHalves } from './halfCharacters.ts';
import { putDocument, putOriginal } from './newFiles.ts';
import { ProjectReader } from './projectReader.ts';
import { recount } from './recount.ts';
import type { StoreParts } from './storeParts.ts';
import type { DocumentTable } from './tables.ts';
import { checkBefore, type Next, type NextStep, nextSteps, redoStep, revisionMissing, type StepBack, undoStep } from './undoSteps.ts';

/** Folding waits until the journal is worth the files it would rewrite, so that its cost per change stays small. */
const FOLD_LEAST = 1_000_000;
const FOLD_MOST = 16_000_000;

export interface Step {
  readonly name: ChangeName;
  readonly annotatorId: string;
  readonly edits: readonly Edit[];
  /** Part of what a project starts with (the sample lesson): undo does not reach behind it. */
  readonly beginning?: boolean;
}

export class ProjectStore extends ProjectReader {
  readonly folder: string;
  readonly heldBy: string | null;
  readonly now: () => string;
  readonly newId: () => string;
  readonly #parts: StoreParts;
  readonly #log: ChangeLog;
  #manifest: Manifest;
  #journal: Journal | null;
  #queue: Promise<unknown> = Promise.resolve();
  #inWork = false;
  #closed = false;
  #backedUp: number | null = null;
  #foldAgainAt = 0;

  private constructor(parts: StoreParts) {
    super(parts.files, parts.summary);
    this.#parts = parts;
    this.folder = parts.folder;
    this.heldBy = parts.heldBy;
    this.now = parts.now;
    this.newId = parts.newId;
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
    await recount(store, store.summary);
    return store;
  }

  /** Where some were found to be lost, they are counted anew between two changes, so that none is counted twice. */
  override async annotations(documentId: string): Promise<Annotation[]> {
    const found = await super.annotations(documentId);
    if (!this.summary.uncounted.has(documentId)) return found;
    const counted = this.#inTurn(() => recount(this, this.summary)).catch(() => {});
    // A change that is being made must not wait for itself.
    if (!this.#inWork) await counted;
    return found;
  }

  get notices(): Notice[] {
    return [...this.#parts.notices, ...this.files.notices];
  }
  get manifest(): Manifest {
    return this.#manifest;
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
    return this.#inTurn(async () => this.#appendBack('undo', annotatorId, await undoStep(this, this.summary)));
  }

  /** Does again what undo took back last. @throws AppError 'nothing-to-redo' or as commit does. */
  redo(annotatorId: string): Promise<Change> {
    return this.#inTurn(async () => this.#appendBack('redo', annotatorId, await redoStep(this, this.summary)));
  }

  #appendBack(kind: 'undo' | 'redo', annotatorId: string, { name, edits, target, next }: StepBack): Promise<Change> {
    return this.#append({ name, annotatorId, edits }, kind, target, next);
  }

  /** What undo and redo would take next. */
  nextSteps(): Promise<{ undo: NextStep | null; redo: NextStep | null }> {
    return nextSteps(this, this.summary);
  }

  /** The change with this revision, from the journal or the history. */
  change(revision: number): Promise<Change | null> {
    return this.#log.get(revision);
  }

  /** All changes with `after < revision <= upTo`, in order. @throws AppError 'revision-missing' where some are lost. */
  async changes(after: number, upTo = this.revision): Promise<Change[]> {
    const found = await this.#log.between(after, upTo);
    if (found.length < upTo - after) throw revisionMissing(after + found.length + 1);
    return found;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      this.#inWork = true;
      return work().finally(() => {
        this.#inWork = false;
      });
    });
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

  async #append(step: Step, kind: Change['kind'], target: number | null, { undoNext, redoNext }: Next): Promise<Change> {
    const journal = this.#writing();
    if (step.edits.length === 0) throw new AppError('invalid-input', 'There was nothing to change. Nothing was changed.', { variant: 'nothing' });
    if (kind === 'do') refuseNewHalves(step);
    await checkBefore(this, step.edits);
    const change: Change = {
      id: this.newId(),
      revision: this.revision + 1,
      time: this.now(),
      annotatorId: step.annotatorId,
      name: step.name,
      kind,
      target,
      undoNext,
      redoNext,
      edits: [...step.edits],
    };
    try {
      await this.#parts.lock?.refuseWhenTaken();
      await journal.append(change, this.files.keepJournal);
    } catch (thrown) {
      throw saveFailed(thrown);
    }
    await this.files.note(change);
    this.#log.note(change);
    this.summary.apply(change);
    await recount(this, this.summary);
    this.#foldWhenWorthIt(journal);
    return change;
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

  /** Does `work` with the project's files as they are after a fold: none of them is written meanwhile. */
  withFolded<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#fold();
      return work();
    });
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
      await recount(this, this.summary);
      await this.files.vouchForLoaded();
      await this.#fold(true);
    });
  }

  async #fold(always = false): Promise<void> {
    const journal = this.#writing();
    const { revision } = this.summary;
    if (revision === this.#manifest.revision && !this.files.needsFold && !always) return;
    await this.#parts.lock?.refuseWhenTaken();
    const prepared = await this.files.prepare(revision);
    await recount(this, this.summary);
    const written = prepared.map((one) => [one.relative, { sha256: one.sha256, bytes: one.bytes }] as const);
    const manifest = this.summary.manifest(this.#manifest, journal.hash, Object.fromEntries([...this.files.known, ...written]));
    const bytes = toBytes(manifest);
    const intent = Object.fromEntries(prepared.map((one) => [one.relative, one.sha256]));
    await journal.appendIntent({ ...intent, 'project.json': sha256(bytes) }, this.files.keepJournal);
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
      await this.files.backups.make(reason, this.revision, this.now(), files);
      this.#backedUp = this.revision;
    });
  }

  /** Puts an original's bytes into originals/, unless they are there, durable when it resolves. @returns its path in the project. */
  async keepOriginal(name: string, bytes: Uint8Array): Promise<string> {
    const relative = `originals/${name}`;
    await this.#saving(() => putOriginal(this.folder, relative, bytes));
    return relative;
  }

  /** Writes a new document's file as not yet part of the project; the change that adds it must follow. */
  async keepDocument(value: DocumentValue, revisions: DocumentTable['file']['revisions']): Promise<void> {
    const put = await this.#saving(() => putDocument(this.folder, this.revision, value, revisions));
    this.files.wrote(put.relative, put.sha256);
  }

  async #saving<T>(work: () => Promise<T>): Promise<T> {
    this.#writing();
    try {
      return await work();
    } catch (thrown) {
      throw saveFailed(thrown);
    }
  }

  /** Folds, makes the closing backup, lets go of the lock. What cannot be folded stays in the journal. */
  async close(): Promise<void> {
    if (this.#closed) return;
    if (this.#journal) await this.backup('close').catch(() => {});
    await this.#queue;
    this.#closed = true;
    await this.#journal?.close();
    await this.#parts.lock?.release();
  }
}
