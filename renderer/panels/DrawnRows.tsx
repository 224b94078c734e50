// DrawnRows.tsx - the rows in sight, in their groups; the others are only room. Scrolling draws those that come, and no other again.

import type { RefObject } from 'react';
import type { ListState } from 'react-stately';
import type { ListedAnnotation } from '../state/listFilter.ts';
import type { Listing } from '../state/followedListing.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { type ListLayout, type PlacedGroup, ROW_HEIGHT } from './listLayout.ts';
import { useRowWindow } from './useRowWindow.ts';

interface DrawnProps {
  readonly listing: Listing;
  readonly layout: ListLayout;
  readonly state: ListState<ListedAnnotation>;
  readonly scroller: RefObject<HTMLElement | null>;
}

export function DrawnRows({ listing, layout, state, scroller }: DrawnProps) {
  const { from, to } = useRowWindow(scroller, layout);
  const { focusedKey } = state.selectionManager;
  // What has the focus stays, wherever the list is scrolled to.
  const focused = focusedKey === null ? undefined : listing.places.get(String(focusedKey));
  const drawn = (placed: PlacedGroup): number[] => {
    const end = placed.first + placed.group.rows.length;
    const first = Math.max(placed.first, from);
    const own = Array.from({ length: Math.max(0, Math.min(end, to) - first) }, (_, index) => first + index);
    if (focused === undefined || focused < placed.first || focused >= end || own.includes(focused)) return own;
    return focused < from ? [focused, ...own] : [...own, focused];
  };
  return (
    <div className="rows-whole" role="presentation" style={{ height: layout.height }}>
      {layout.groups.map((placed) => {
        const own = drawn(placed);
        if (own.length === 0) return null;
        const rows = own.map((place) => {
          const row = listing.rows[place];
          const top = placed.heading + (place - placed.first) * ROW_HEIGHT;
          return row && <AnnotationRow key={row.id} row={row} place={place} count={listing.rows.length} state={state} top={top} />;
        });
        return placed.heading === 0 ? (
          <div key="all" className="rows-group" role="presentation" style={{ top: placed.top, height: placed.height }}>
            {rows}
          </div>
        ) : (
          <GroupHeading key={placed.group.key} by={listing.by} placed={placed}>
            {rows}
          </GroupHeading>
        );
      })}
    </div>
  );
}
