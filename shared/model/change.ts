// change.ts - a Change is one named step of the user: what was before, what is after.
//
// The store and the view apply changes with the same functions, so they cannot drift.
// Swapping before and after undoes. A `before` that no longer matches refuses the whole step.

import { z } from 'zod';
import { AppError } from '../errors.ts';
import { Annotation, Id, Link, Time } from './annotation.ts';
import { Codebook } from './codebook.ts';
import { Annotator, type Counts, DocumentValue, ProjectValue } from './project.ts';
import { sameJson } from './sameJson.ts';

const edit = <K extends string, V extends z.ZodType>(kind: K, value: V) =>
  z.looseObject({ kind: z.literal(kind), id: Id, before: value.nullable(), after: value.nullable() });

export const Edit = z.discriminatedUnion('kind', [
  edit('annotation', Annotation),
  edit('link', Link),
  edit('document', DocumentValue),
  edit('annotator', Annotator),
  edit('codebook', Codebook),
  edit('project', ProjectValue),
]);
export type Edit = z.infer<typeof Edit>;
export type EditKind = Edit['kind'];

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

/** The edits that take `edits` back, last first. */
export function inverseOf(edits: readonly Edit[]): Edit[] {
  return edits.map((one) => ({ ...one, before: one.after, after: one.before }) as Edit).reverse();
}

/**
 * Applies one edit to the table of its kind.
 * @throws AppError 'stale-change' when the table does not hold what the edit says was before.
 */
export function applyEdit<T>(table: Map<string, T>, one: { id: string; before: T | null; after: T | null }): void {
  if (!sameJson(table.get(one.id) ?? null, one.before)) {
    throw new AppError('stale-change', 'This was changed elsewhere in the meantime. Nothing was altered; look again and repeat the step.');
  }
  if (one.after === null) table.delete(one.id);
  else table.set(one.id, one.after);
}

/** The counts of a document after an annotation edit in it. Returns a new object; zero counts are dropped. */
export function countsAfter(counts: Counts, one: { before: Annotation | null; after: Annotation | null }): Counts {
  let next = counts;
  const add = (annotation: Annotation, by: number) => {
    const own = { ...next[annotation.annotatorId] };
    const sum = (own[annotation.tag] ?? 0) + by;
    if (sum > 0) own[annotation.tag] = sum;
    else delete own[annotation.tag];
    next = { ...next, [annotation.annotatorId]: own };
    if (Object.keys(own).length === 0) delete next[annotation.annotatorId];
  };
  if (one.before) add(one.before, -1);
  if (one.after) add(one.after, 1);
  return next;
}
