// chain.ts - the attribution chain above an annotation: who reports it, who reports that, and so on. No schemas here.

import type { Annotation } from './annotation.ts';

/**
 * The annotations above this one by `parent`, nearest first. A parent that is not known ends the chain, and so does one that
 * is in it already: it never runs round.
 */
export function chainOf<T extends Pick<Annotation, 'id' | 'parent'>>(annotation: T, byId: (id: string) => T | null | undefined): T[] {
  const chain: T[] = [];
  const seen = new Set([annotation.id]);
  for (let id = annotation.parent ?? null; id !== null && !seen.has(id); ) {
    const step = byId(id);
    if (!step) break;
    seen.add(id);
    chain.push(step);
    id = step.parent ?? null;
  }
  return chain;
}
