// storeParts.ts - what an open project is made of, as opening it has found it.

import type { Notice } from '../../shared/contract.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Manifest } from '../../shared/model/project.ts';
import type { Journal } from './journal.ts';
import type { ProjectFiles } from './projectFiles.ts';
import type { ProjectLock } from './projectLock.ts';
import type { Summary } from './summary.ts';

export interface StoreParts {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: ProjectFiles;
  readonly summary: Summary;
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
