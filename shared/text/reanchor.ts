// reanchor.ts - what becomes of an annotation when the text of its document is corrected.
//
// Kept, moved, or an orphan: then it stays as it is, in the text that it was made in, for a person to place again. Its
// roles follow; one whose words are gone says so and keeps them. The places are found by mapSpan.ts.

import type { Annotation, Role } from '../model/annotation.ts';
import type { Segment } from '../model/span.ts';
import { mapSpan } from './mapSpan.ts';
import { segmentFor } from './quote.ts';
import { type TextMap, textMap } from './textMap.ts';

export type Outcome = 'kept' | 'moved' | 'orphan';

export interface Reanchored {
  readonly annotation: Annotation;
  readonly outcome: Outcome;
}

/** Maps from the revisions of one document to one text, each made when it is first asked for. */
export class MapsTo {
  readonly #maps = new Map<string, TextMap | null>();
  readonly #textOf: (textRevisionId: string) => string | null;
  readonly fresh: string;

  /** @param textOf the text of a revision, or null where there is none. */
  constructor(fresh: string, textOf: (textRevisionId: string) => string | null) {
    this.fresh = fresh;
    this.#textOf = textOf;
  }

  from(textRevisionId: string): TextMap | null {
    const known = this.#maps.get(textRevisionId);
    if (known !== undefined) return known;
    const old = this.#textOf(textRevisionId);
    const map = old === null ? null : textMap(old, this.fresh);
    this.#maps.set(textRevisionId, map);
    return map;
  }
}

/**
 * The annotation in the text that `maps` lead to, whose revision is `textRevisionId`.
 * An orphan of an earlier correction is looked for from its own text; one of this very text is back where it was.
 */
export function reanchor(annotation: Annotation, maps: MapsTo, textRevisionId: string): Reanchored {
  if (annotation.textRevisionId === textRevisionId) return { annotation: withFoundRoles(annotation, maps, textRevisionId), outcome: 'kept' };
  const map = maps.from(annotation.textRevisionId);
  const placed = map && segmentsIn(map, annotation.segments);
  if (!placed) return { annotation, outcome: 'orphan' };
  const roles = rolesIn(annotation, maps, textRevisionId);
  const sure = placed.certain && roles.certain;
  const { codebookVersion, created, modified, ...rest } = annotation;
  const toConfirm = sure ? {} : { toConfirm: true };
  // In the order in which files have their fields, so that all hosts write alike.
  const moved = { ...rest, textRevisionId, segments: placed.segments, roles: roles.roles, ...toConfirm, codebookVersion, created, modified };
  const isKept = placed.segments.every((one, index) => isSamePlace(one, annotation.segments[index]));
  return { annotation: moved, outcome: isKept ? 'kept' : 'moved' };
}

/** The annotation's roles in the text that `maps` lead to; those whose words are gone are lost and keep them. */
export function rolesIn(annotation: Annotation, maps: MapsTo, textRevisionId: string): { roles: Role[]; certain: boolean } {
  const found = annotation.roles.map((role) => roleIn(role, maps, annotation.textRevisionId, textRevisionId));
  return { roles: found.map((one) => one.role), certain: found.every((one) => one.certain) };
}

const isSamePlace = (one: Segment, other: Segment | undefined) => one.start === other?.start && one.end === other.end && one.exact === other.exact;

/** All segments in the new text, or null when one of them is gone or two now overlap. */
function segmentsIn(map: TextMap, segments: readonly Segment[]): { segments: Segment[]; certain: boolean } | null {
  const placed: Segment[] = [];
  let certain = true;
  for (const segment of segments) {
    const found = mapSpan(map, segment);
    if (!found) return null;
    certain &&= found.certain;
    placed.push({ ...segment, ...segmentFor(map.fresh, found.span) });
  }
  placed.sort((a, b) => a.start - b.start);
  return placed.some((one, index) => one.start < (placed[index - 1]?.end ?? 0)) ? null : { segments: placed, certain };
}

function roleIn(role: Role, maps: MapsTo, own: string, textRevisionId: string): { role: Role; certain: boolean } {
  const { lost: _, textRevisionId: recorded = own, ...rest } = role;
  if (recorded === textRevisionId) return { role: rest, certain: true };
  const map = maps.from(recorded);
  const placed = map && segmentsIn(map, role.segments);
  if (!placed) return { role: { ...role, lost: true, textRevisionId: recorded }, certain: true };
  return { role: { ...rest, segments: placed.segments }, certain: placed.certain };
}

/** An annotation that is back in its own text: roles lost since are looked for as well. */
function withFoundRoles(annotation: Annotation, maps: MapsTo, textRevisionId: string): Annotation {
  if (!annotation.roles.some((role) => role.lost)) return annotation;
  return { ...annotation, roles: rolesIn(annotation, maps, textRevisionId).roles };
}
