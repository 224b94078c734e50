// parts.ts - the stretches an annotation is made of: its own words and its roles; and what has to be said to change one of them.

import type { AnnotationSet, RoleSpans } from '../contract.ts';
import type { Annotation, Role } from './annotation.ts';
import type { Span } from './span.ts';

export type RoleId = Role['role'];
/** The annotation's own words, or one of its roles. */
export type Part = 'words' | RoleId;
/** In the order in which people read them. */
export const ROLES: readonly RoleId[] = ['speaker', 'cue', 'content'];

/** The stretches of a part in text order; of a role whose words are gone none. */
export function spansOf(annotation: Annotation, part: Part): Span[] {
  const segments =
    part === 'words' ? annotation.segments : annotation.roles.filter((one) => one.role === part && !one.lost).flatMap((one) => one.segments);
  return segments.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** What to set so that a part has these stretches. A role without any is taken away; the other roles stay as they are. */
export function setOf(annotation: Annotation, part: Part, spans: readonly Span[]): AnnotationSet {
  if (part === 'words') return { spans: [...spans] };
  const names = [...new Set([...annotation.roles.map((one) => one.role), part])];
  const roles = names.flatMap((role): RoleSpans[] => {
    const kept = role === part ? [...spans] : spansOf(annotation, role);
    if (kept.length > 0) return [{ role, spans: kept }];
    return role !== part && annotation.roles.some((one) => one.role === role) ? [{ role, lost: true }] : [];
  });
  return { roles };
}

/** The annotations above this one in its chain, the outermost first. Ends where `find` does not know one. */
export function chainAbove(annotation: Annotation, find: (id: string) => Annotation | undefined): Annotation[] {
  const chain: Annotation[] = [];
  let parent = annotation.parent ?? null;
  while (parent !== null && parent !== annotation.id && !chain.some((one) => one.id === parent)) {
    const found = find(parent);
    if (!found) break;
    chain.unshift(found);
    parent = found.parent ?? null;
  }
  return chain;
}
