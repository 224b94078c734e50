// listLayout.ts - where each row of the list and each heading of its groups lies, in px from the top of the list.

import type { Listing } from '../state/followedListing.ts';
import type { ListGroup } from '../state/listOrder.ts';

/** px; two lines of quotation, one line of facts. */
export const ROW_HEIGHT = 64;
/** px */
export const HEADING_HEIGHT = 30;

export interface PlacedGroup {
  readonly group: ListGroup;
  readonly top: number;
  readonly height: number;
  /** px that its heading takes; 0 without one. */
  readonly heading: number;
  /** The place of its first row in the whole list. */
  readonly first: number;
}

export interface ListLayout {
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
}

export function layoutOf({ groups }: Pick<Listing, 'groups'>): ListLayout {
  const heading = groups.some((one) => one.key !== '') ? HEADING_HEIGHT : 0;
  const placed: PlacedGroup[] = [];
  let top = 0;
  let first = 0;
  for (const group of groups) {
    const height = heading + group.rows.length * ROW_HEIGHT;
    placed.push({ group, top, height, heading, first });
    top += height;
    first += group.rows.length;
  }
  return { groups: placed, height: top };
}

/** px from the top of the list to the row at a place. */
export function topOf({ groups }: ListLayout, place: number): number {
  const own = groups.findLast((one) => one.first <= place);
  return own ? own.top + own.heading + (place - own.first) * ROW_HEIGHT : 0;
}

/** The places of the rows between two heights, the first and the one after the last. */
export function rowsBetween({ groups }: ListLayout, top: number, bottom: number): { readonly from: number; readonly to: number } {
  const at = (height: number): number => {
    const own = groups.findLast((one) => one.top <= height) ?? groups[0];
    if (!own) return 0;
    return own.first + Math.max(0, Math.min(own.group.rows.length, Math.floor((height - own.top - own.heading) / ROW_HEIGHT)));
  };
  const rows = groups.reduce((sum, one) => sum + one.group.rows.length, 0);
  return { from: at(Math.max(0, top)), to: Math.min(rows, at(Math.max(0, bottom)) + 1) };
}
