// followedListing.ts - the list of annotations after a change of a few: what did not change is neither compared, filtered nor sorted again.

import type { Difference } from '../../shared/model/annotationIndex.ts';
import type { ListFilter } from '../../shared/contract.ts';
import type { ListedAnnotation } from './listFilter.ts';
import { type Compare, groupKeyOf, type ListGroup } from './listOrder.ts';
import { type Move, Places } from './places.ts';
import { placeIn } from './withEdits.ts';

/** The list from top to bottom. */
export interface Listing {
  readonly by: ListFilter['group'];
  readonly groups: readonly ListGroup[];
  readonly rows: readonly ListedAnnotation[];
  /** The place of each row, from 0, by the annotation's id. */
  readonly places: Places;
}

/** Of more than so many rows that come and go, the list is made anew. */
const FEW = 40;

export function listingOfGroups(groups: readonly ListGroup[], by: ListFilter['group']): Listing {
  const [only] = groups;
  const rows = groups.length === 1 && only ? only.rows : groups.flatMap((one) => one.rows);
  return { by, groups, rows, places: new Places(rows) };
}

/**
 * The listing without the rows that are gone and with those that have come, each put where it belongs; costs a copy of the references.
 * @param compare the order that the rows of each group are in.
 * @returns null when it has to be made anew: there are many, a group comes or goes, or a row is not where it should be.
 */
export function followedListing(before: Listing, { gone, come }: Difference<ListedAnnotation>, compare: Compare): Listing | null {
  if (gone.length + come.length > FEW) return null;
  if (gone.length + come.length === 0) return before;
  const groups = before.groups.map(({ key, rows }) => ({ key, rows }));
  const rows = [...before.rows];
  const isOne = groups.length === 1;
  const copied = new Set<ListGroup>();
  const moves: Move[] = [];
  const move = (one: ListedAnnotation, by: 1 | -1): boolean => {
    const key = groupKeyOf(one, before.by);
    const at = groups.findIndex((group) => group.key === key);
    const group = groups[at];
    if (!group) return false;
    const own = isOne ? rows : copied.has(group) ? (group.rows as ListedAnnotation[]) : [...group.rows];
    const place = placeIn(own, one, compare);
    if (by === -1 && own[place] !== one) return false;
    const first = groups.slice(0, at).reduce((sum, other) => sum + other.rows.length, 0);
    own.splice(place, by === 1 ? 0 : 1, ...(by === 1 ? [one] : []));
    if (!isOne) rows.splice(first + place, by === 1 ? 0 : 1, ...(by === 1 ? [one] : []));
    group.rows = own;
    copied.add(group);
    moves.push({ at: first + place, id: one.id, by });
    return own.length > 0 || before.by === 'none';
  };
  if (!gone.every((one) => move(one, -1)) || !come.every((one) => move(one, 1))) return null;
  return { by: before.by, groups, rows, places: before.places.after(moves, rows) };
}
