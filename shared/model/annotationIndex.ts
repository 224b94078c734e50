// annotationIndex.ts - a text's annotations by id and by place, following the list as it changes. No schemas here: the page uses it.
//
// The list is a new one after each change and shares all that has not changed; what is new in it is found between its
// equal beginning and its equal end.

import type { Extent } from '../text/spanIndex.ts';
import { SpanIndex } from '../text/spanIndex.ts';
import type { Annotation } from './annotation.ts';
import { extentOf, inTextOrder } from './extent.ts';

export interface Difference<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** How many of two lists are the same objects at their start, and of the rest at their end. */
export function sameEnds<T>(before: readonly T[], after: readonly T[]): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, end };
}

/** What is in `before` and not in `after`, and the other way round, as objects. Costs one comparison for each that is in both. */
export function differenceOf<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  if (before.length === 0) return { gone: [], come: after };
  const { start: same, end } = sameEnds(before, after);
  const gone = new Set(before.slice(same, before.length - end));
  const come: T[] = [];
  for (const one of after.slice(same, after.length - end)) if (!gone.delete(one)) come.push(one);
  return { gone: [...gone], come };
}

/** Those of a list that pass a test; kept, so that asking costs nothing while none of them has changed. */
class Some {
  readonly #test: (one: Annotation) => boolean;
  readonly #all = new Set<Annotation>();
  #list: readonly Annotation[] | null = [];

  constructor(test: (one: Annotation) => boolean) {
    this.#test = test;
  }

  add(one: Annotation): void {
    if (!this.#test(one)) return;
    this.#all.add(one);
    this.#list = null;
  }

  remove(one: Annotation): void {
    if (this.#all.delete(one)) this.#list = null;
  }

  /** In text order. */
  get list(): readonly Annotation[] {
    this.#list ??= [...this.#all].sort(inTextOrder);
    return this.#list;
  }
}

export class AnnotationIndex {
  /** Made when it is first asked for, so that opening a text does not wait for it. */
  #byId: Map<string, Annotation> | null = null;
  readonly #places = new SpanIndex<Annotation>(extentOf);
  readonly #children = new Map<string, Set<Annotation>>();
  readonly withRoles = new Some((one) => one.roles.length > 0);
  readonly toConfirm = new Some((one) => one.toConfirm === true);
  #all: readonly Annotation[] = [];

  /** Takes over another list. @returns what is gone and what has come. */
  follow(all: readonly Annotation[]): Difference<Annotation> {
    if (all === this.#all) return { gone: [], come: [] };
    const difference = differenceOf(this.#all, all);
    for (const one of difference.gone) {
      this.#byId?.delete(one.id);
      this.#places.remove(one);
      if (one.parent != null) this.#children.get(one.parent)?.delete(one);
      this.withRoles.remove(one);
      this.toConfirm.remove(one);
    }
    for (const one of difference.come) {
      this.#byId?.set(one.id, one);
      this.#places.add(one);
      if (one.parent != null) this.#children.set(one.parent, (this.#children.get(one.parent) ?? new Set()).add(one));
      this.withRoles.add(one);
      this.toConfirm.add(one);
    }
    this.#all = all;
    return difference;
  }

  get(id: string): Annotation | undefined {
    this.#byId ??= new Map(this.#all.map((one) => [one.id, one]));
    return this.#byId.get(id);
  }

  /** Those that name `id` as their parent, in text order. */
  childrenOf(id: string): Annotation[] {
    return [...(this.#children.get(id) ?? [])].sort(inTextOrder);
  }

  /** Those from whose first to last word the place is, or a part of it, in no particular order. */
  around({ start, end }: Extent): Annotation[] {
    return this.#places.overlapping(start, end);
  }
}
