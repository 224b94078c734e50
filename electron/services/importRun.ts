// importRun.ts - one import, in one call or in several: what it has read so far, and the one change that adds it.

import type { Change } from '../../shared/model/change.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { Duplicates } from './duplicates.ts';
import { NewDocuments } from './newDocuments.ts';

export class ImportRun {
  readonly adding: NewDocuments;
  readonly known: Duplicates;
  /** Whether the person has stopped it; what comes after that is not read. */
  cancelled = false;

  private constructor(adding: NewDocuments, known: Duplicates) {
    this.adding = adding;
    this.known = known;
  }

  static async begin(store: ProjectStore): Promise<ImportRun> {
    return new ImportRun(await NewDocuments.begin(store), await Duplicates.of(store));
  }

  /** Adds everything that is complete; null when that is nothing. @throws AppError when it cannot be saved. */
  async end(): Promise<Change | null> {
    const { count, firstTitle } = this.adding;
    return count === 0 ? null : this.adding.commit({ key: 'import', values: { count, title: firstTitle } });
  }
}
