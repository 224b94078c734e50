// change.ts - a Change is one named step of the user: what was before, what is after.
//
// The store and the view apply changes with the same functions (edits.ts), so they cannot drift.
// Swapping before and after undoes. A `before` that no longer matches refuses the whole step.

import { z } from 'zod';
import { Annotation, Id, Link, Time } from './annotation.ts';
import { Codebook } from './codebook.ts';
import { Annotator, DocumentText, DocumentValue, ProjectValue } from './project.ts';

const edit = <K extends string, V extends z.ZodType>(kind: K, value: V) =>
  z.looseObject({ kind: z.literal(kind), id: Id, before: value.nullable(), after: value.nullable() });

export const Edit = z.discriminatedUnion('kind', [
  edit('annotation', Annotation),
  edit('link', Link),
  edit('document', DocumentValue),
  edit('text', DocumentText),
  edit('annotator', Annotator),
  edit('codebook', Codebook),
  edit('project', ProjectValue),
]);
export type Edit = z.infer<typeof Edit>;

/** Which words describe the step: a key of the locale file and its values. */
export const ChangeName = z.looseObject({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type ChangeName = z.infer<typeof ChangeName>;

export const Change = z.looseObject({
  id: Id,
  /** Counts up by one for each change of a project; orders changes whatever the clock says. */
  revision: z.int().min(1),
  time: Time,
  annotatorId: Id,
  name: ChangeName,
  kind: z.enum(['do', 'undo', 'redo']),
  /** For undo and redo: the revision of the step that is undone or done again. */
  target: z.int().nullable(),
  /** What undo and redo would take next once this change is in; see electron/store/undoChain.ts. */
  undoNext: z.int().nullable(),
  redoNext: z.int().nullable(),
  edits: z.array(Edit).min(1),
});
export type Change = z.infer<typeof Change>;
