// annotationIndex.ts - a text's annotations by id and by place, following the list as it changes. No schemas here: the page uses it.
//
// The list is a new one after each change and shares all that has not changed; what is new in it is found between its
// equal beginning and its equal end.

import type { Extent } from '../text/spanIndex.ts';
import { SpanIndex } from '../text/spanIndex.ts';
import type { Annotation } from './annotation.ts';
import { extentOf } from './extent.ts';

interface Difference {
  readonly gone: readonly Annotation[];
  readonly come: readonly Annotation[];
}

/** How many of two lists are the same objects at their start, and of the rest at their end. */
function sameEnds<T>(before: readonly T[], after: readonly T[]): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, end };
}

/** What is in `before` and not in `after`, and the other way round, as objects. Costs one comparison for each that is in both. */
function differenceOf(before: readonly Annotation[], after: readonly Annotation[]): Difference {
  if (before.length === 0) return { gone: [], come: after };
  const { start: same, end } = sameEnds(before, after);
  const gone = new Set(before.slice(same, before.length - end));
  const come: Annotation[] = [];
  for (const one of after.slice(same, after.length - end)) if (!gone.delete(one)) come.push(one);
  return { gone: [...gone], come };
}

export class AnnotationIndex {
  /** Made when it is first asked for, so that opening a text does not wait for it. */
  #byId: Map<string, Annotation> | null = null;
  readonly #places = new SpanIndex<Annotation>(extentOf);
  #all: readonly Annotation[] = [];

  /** Takes over another list. @returns what is gone and what has come. */
  follow(all: readonly Annotation[]): Difference {
    if (all === this.#all) return { gone: [], come: [] };
    const difference = differenceOf(this.#all, all);
    for (const one of difference.gone) {
      this.#byId?.delete(one.id);
      this.#places.remove(one);
    }
    for (const one of difference.come) {
      this.#byId?.set(one.id, one);
      this.#places.add(one);
    }
    this.#all = all;
    return difference;
  }

  get(id: string): Annotation | undefined {
    this.#byId ??= new Map(this.#all.map((one) => [one.id, one]));
    return this.#byId.get(id);
  }

  /** Those from whose first to last word the place is, or a part of it, in no particular order. */
  around({ start, end }: Extent): Annotation[] {
    return this.#places.overlapping(start, end);
  }
}
