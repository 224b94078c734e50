// edits.ts - applying the edits of a change, taking them back, and counting tags. No schemas here: the page uses it.

import { AppError } from '../errors.ts';
import type { Annotation } from './annotation.ts';
import type { Edit } from './change.ts';
import type { Counts, DocumentEntry } from './project.ts';
import { sameJson } from './sameJson.ts';

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

/** What the list knows of a document after an annotation edit in it. Unknown children stay unknown. */
export function entryAfter(entry: DocumentEntry, one: { before: Annotation | null; after: Annotation | null }): DocumentEntry {
  const counts = countsAfter(entry.counts, one);
  if (entry.children === undefined) return { ...entry, counts };
  return { ...entry, counts, children: entry.children + (isChild(one.after) ? 1 : 0) - (isChild(one.before) ? 1 : 0) };
}

/** Whether it names another annotation as its parent. */
export const isChild = (annotation: Annotation | null): boolean => annotation?.parent != null;

/** Returns a new object; zero counts are dropped. */
function countsAfter(counts: Counts, one: { before: Annotation | null; after: Annotation | null }): Counts {
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
