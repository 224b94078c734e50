// importRuns.ts - one import at a time, which a person can cancel.

import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/change.ts';
import { ImportThread } from '../importers/importThread.ts';
import type { ImportRun } from './importRun.ts';

/** An import of so many documents takes memory to save: the thread's is given back first. */
const MANY = 200;

export class ImportRuns {
  readonly thread = new ImportThread();
  #queue: Promise<unknown> = Promise.resolve();
  #current: { cancelled: boolean } | null = null;
  /** Imports whose files come in several calls, by their id. */
  readonly #open = new Map<string, ImportRun>();

  /** There is one at a time: what a page that is gone has left is saved first, as far as it can be. */
  async begin(id: string, run: () => Promise<ImportRun>): Promise<void> {
    await this.#endAll();
    this.#open.set(id, await run());
  }

  async #endAll(): Promise<void> {
    for (const id of this.#open.keys()) await this.end(id).catch(() => this.#open.delete(id));
  }

  /** @throws AppError 'ticket-unknown'. */
  runOf(id: string): ImportRun {
    const found = this.#open.get(id);
    if (!found) throw new AppError('ticket-unknown', 'These files are not held ready any more. Nothing was added; open them again.');
    return found;
  }

  /** The change that adds what is complete, once nothing of it is being read; null when there is nothing. @throws AppError as runOf and commit do. */
  end(id: string): Promise<Change | null> {
    const run = this.runOf(id);
    run.cancelled = true;
    const turn = this.#queue.then(() => this.finish(run));
    this.#queue = turn.catch(() => {});
    // One that could not be saved can be ended again.
    return turn.then((change) => {
      this.#open.delete(id);
      return change;
    });
  }

  /** The change that adds what a run has; null when that is nothing. @throws AppError when it cannot be saved. */
  async finish(run: ImportRun): Promise<Change | null> {
    if (run.adding.count >= MANY) await this.thread.close();
    return run.end();
  }

  /**
   * Does the work when the one before is done.
   * @param work is given what throws AppError 'import-cancelled' once the person has cancelled.
   */
  run<T>(work: (goOn: (isCancelled?: boolean) => void) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      const own = { cancelled: false };
      this.#current = own;
      try {
        return await work((isCancelled = false) => {
          if (own.cancelled || isCancelled) throw new AppError('import-cancelled', 'This file was not read, because the import was cancelled.');
        });
      } finally {
        this.#current = null;
      }
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** @param id of a run that takes nothing more. */
  cancel(id?: string): void {
    const run = id === undefined ? undefined : this.#open.get(id);
    if (run) run.cancelled = true;
    if (!this.#current) return;
    this.#current.cancelled = true;
    this.thread.cancel();
  }

  /** Saves what open runs have complete, as far as it can be saved. */
  async close(): Promise<void> {
    this.cancel();
    await this.#endAll();
    await this.#queue;
    await this.thread.close();
  }
}
