// importRuns.ts - one import at a time, which a person can cancel.

import { AppError } from '../../shared/errors.ts';
import { ImportThread } from '../importers/importThread.ts';

export class ImportRuns {
  readonly thread = new ImportThread();
  #queue: Promise<unknown> = Promise.resolve();
  #current: { cancelled: boolean } | null = null;

  /**
   * Does the work when the one before is done.
   * @param work is given what throws AppError 'import-cancelled' once the person has cancelled.
   */
  run<T>(work: (goOn: () => void) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      const own = { cancelled: false };
      this.#current = own;
      try {
        return await work(() => {
          if (own.cancelled) throw new AppError('import-cancelled', 'This file was not read, because the import was cancelled.');
        });
      } finally {
        this.#current = null;
      }
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  cancel(): void {
    if (!this.#current) return;
    this.#current.cancelled = true;
    this.thread.cancel();
  }

  async close(): Promise<void> {
    this.cancel();
    await this.#queue;
    await this.thread.close();
  }
}
