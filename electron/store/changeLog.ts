// changeLog.ts - every change of an open project by its revision: those of the journal, and those of the history.
//
// What is not in the history yet is kept here. Of the history one file at a time is remembered, because undo goes
// through it step by step.

import type { Change } from '../../shared/model/change.ts';
import type { History } from './history.ts';

export class ChangeLog {
  readonly #history: History;
  /** Changes that only the journal has, in order. */
  readonly #unfolded = new Map<number, Change>();
  #remembered: ReadonlyMap<number, Change> = new Map();

  constructor(history: History) {
    this.#history = history;
  }

  /** Takes a change that is in the journal. */
  note(change: Change): void {
    this.#unfolded.set(change.revision, change);
  }

  /** The history has everything up to `revision` now. */
  folded(revision: number): void {
    for (const known of this.#unfolded.keys()) if (known <= revision) this.#unfolded.delete(known);
    // The newest file of the history has grown.
    this.#remembered = new Map();
  }

  /** The change with this revision; null when there is none. */
  async get(revision: number): Promise<Change | null> {
    if (revision < 1) return null;
    const known = this.#unfolded.get(revision) ?? this.#remembered.get(revision);
    if (known) return known;
    this.#remembered = new Map((await this.#history.around(revision)).map((change) => [change.revision, change]));
    return this.#remembered.get(revision) ?? null;
  }

  /** All changes with `after < revision <= upTo`, in order; stops early where the history is damaged. */
  async between(after: number, upTo: number): Promise<Change[]> {
    const first = this.#unfolded.keys().next().value ?? upTo + 1;
    const folded = after + 1 < first ? await this.#history.changes(after, Math.min(upTo, first - 1)) : [];
    const found = [...folded];
    for (let revision = after + found.length + 1; revision <= upTo; revision += 1) {
      const change = this.#unfolded.get(revision);
      if (!change) break;
      found.push(change);
    }
    return found;
  }
}
