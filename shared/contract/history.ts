// history.ts - steps back and forth, what was before, and backups.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { ChangeName } from '../model/change.ts';
import { OpenDocument } from './documents.ts';
import { method, nothing } from './method.ts';
import { Changed, ProjectState } from './project.ts';

/** One step of the history. `name` and `kind` say it; words are locales/en/changes.json. */
export const HistoryEntry = z.object({
  revision: z.int(),
  time: z.string(),
  annotator: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** For undo and redo: the revision of the step that was undone or done again. */
  target: z.int().nullable(),
  name: ChangeName,
  /** How many values it changed. */
  edits: z.int(),
  /** Whether it is undone now. */
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A backup of the open project that can be brought back. */
export const BackupEntry = z.object({
  /** What names it to `backups.restore`. */
  name: z.string(),
  /** Why it was made: close, import, bulk, migration. */
  reason: z.string(),
  time: z.string(),
  revision: z.int(),
  documents: z.int(),
  annotations: z.int(),
});
export type BackupEntry = z.infer<typeof BackupEntry>;

export const historyMethods = {
  'changes.undo': method(nothing, Changed),
  'changes.redo': method(nothing, Changed),

  /** Steps before a revision (the newest first), at most `limit`. */
  'history.list': method(
    z.object({ before: z.int().optional(), limit: z.int().min(1).max(1000).optional() }),
    z.object({ entries: z.array(HistoryEntry), more: z.boolean() }),
  ),
  /** The project as it was after this revision (0: before the first step), to look at. */
  'history.look': method(z.object({ revision: z.int().min(0) }), ProjectState),
  'history.read': method(z.object({ revision: z.int().min(0), documentId: Id }), OpenDocument),
  /** Makes the project as it was after this revision, by one more change: nothing later is lost, and undo takes it back. Null when it is like that now. */
  'history.restore': method(z.object({ revision: z.int().min(0) }), z.object({ changed: Changed.nullable() })),

  /** Newest first. */
  'backups.list': method(nothing, z.object({ backups: z.array(BackupEntry) })),
  /** Makes the project as the backup has it, by one more change: undo takes it back. Null when it is like that now. */
  'backups.restore': method(z.object({ name: z.string() }), z.object({ changed: Changed.nullable() })),
};
