// withEdits.ts - a list of annotations in order after edits of some of them; each is found by where it stands.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import { applyEdit } from '../../shared/model/edits.ts';

type AnnotationEdit = Pick<Extract<Edit, { kind: 'annotation' }>, 'id' | 'before' | 'after'>;
type Compare = (left: Annotation, right: Annotation) => number;

/**
 * A new list; what did not change is the same object as before. Costs as much as there are edits, and a copy of the references.
 * @param compare the order that the list is in, and shall be in.
 * @throws AppError 'stale-change' when the list does not hold what an edit says was before.
 */
export function withEdits(list: readonly Annotation[], edits: readonly AnnotationEdit[], compare: Compare): readonly Annotation[] {
  const after = [...list];
  for (const edit of edits) {
    const known = edit.before ?? edit.after;
    if (!known) continue;
    const at = placeIn(after, known, compare);
    const found = after[at];
    applyEdit(new Map(found?.id === edit.id ? [[edit.id, found]] : []), edit);
    if (edit.before) after.splice(at, 1);
    if (edit.after) after.splice(placeIn(after, edit.after, compare), 0, edit.after);
  }
  return after;
}

/** Where one stands in a list that is in order, or would stand. */
export function placeIn<T>(list: readonly T[], wanted: T, compare: (left: T, right: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && compare(one, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
