// Rows.tsx - the list itself: what is selected in it, its keys, and how it follows what is selected in the text.

import { useEffect, useMemo, useRef } from 'react';
import { useListBox } from 'react-aria';
import { type Key, type ListState, useListState } from 'react-stately';
import { useApp, useData, useWords } from '../context.ts';
import type { ListedAnnotation } from '../state/listFilter.ts';
import type { Listing } from '../state/followedListing.ts';
import { DrawnRows } from './DrawnRows.tsx';
import { layoutOf, ROW_HEIGHT, topOf } from './listLayout.ts';
import { RowCollection } from './rowCollection.ts';

interface RowsProps {
  readonly listing: Listing;
  readonly picked: ReadonlySet<string>;
  /** @param near the one that was reached last. */
  readonly onChoose: (ids: ReadonlySet<string>, near: string | null) => void;
  readonly onEnter: (id: string) => void;
}

export function Rows({ listing, picked, onChoose, onEnter }: RowsProps) {
  const t = useWords();
  const { keep } = useApp();
  const ref = useRef<HTMLDivElement>(null);
  const selectedId = useData((state) => state.selectedId);
  const layout = useMemo(() => layoutOf(listing), [listing]);
  const state: ListState<ListedAnnotation> = useListState<ListedAnnotation>({
    collection: useMemo(() => new RowCollection(listing), [listing]),
    selectionMode: 'multiple',
    selectionBehavior: 'replace',
    selectedKeys: picked,
    allowDuplicateSelectionEvents: true,
    onSelectionChange: (keys) => {
      // Its own set is given back, because it also knows where a range began.
      const ids = keys === 'all' ? new Set<Key>(listing.rows.map((one) => one.id)) : keys;
      for (const id of ids) if (!listing.places.has(String(id))) ids.delete(id);
      const near = state.selectionManager.focusedKey;
      onChoose(ids as Set<string>, ids.size === 1 ? String([...ids][0]) : near === null ? null : String(near));
    },
  });
  const manager = state.selectionManager;
  const listProps = {
    'aria-label': t('inspector:annotations'),
    selectionBehavior: 'replace' as const,
    // Letters are keys of the window here.
    disallowTypeAhead: true,
    escapeKeyBehavior: 'none' as const,
    onAction: (key: Key) => onEnter(String(key)),
    layoutDelegate: {
      getItemRect: (key: Key) => {
        const place = listing.places.get(String(key));
        return place === undefined ? null : { x: 0, y: topOf(layout, place), width: 1, height: ROW_HEIGHT };
      },
      getVisibleRect: () => ({ x: 0, y: ref.current?.scrollTop ?? 0, width: 1, height: ref.current?.clientHeight ?? 0 }),
      getContentSize: () => ({ width: 1, height: layout.height }),
    },
  };
  const { listBoxProps } = useListBox(listProps, state, ref);

  // The text selects, too; a range begins at what is selected, whoever selected it.
  const isRange = selectedId === null || picked.size > 1 || 'anchorKey' in picked;
  const isListed = selectedId !== null && listing.places.has(selectedId);
  useEffect(() => {
    if (!isRange && isListed && selectedId !== null) manager.replaceSelection(selectedId);
  });

  // The card of what is selected opens above the list and pushes it down.
  const selectedPlace = selectedId === null ? undefined : listing.places.get(selectedId);
  useEffect(() => {
    const list = ref.current;
    if (!list || selectedPlace === undefined) return;
    const top = topOf(layout, selectedPlace);
    const heading = layout.groups[0]?.heading ?? 0;
    let frame = 0;
    const follow = () => {
      list.scrollTop = Math.min(top - heading, Math.max(list.scrollTop, top + ROW_HEIGHT - list.clientHeight));
    };
    const resized = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      // After the list has measured itself for its new height.
      frame = requestAnimationFrame(follow);
    });
    resized.observe(list);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
    };
  }, [selectedPlace, layout]);

  return (
    <div
      {...listBoxProps}
      ref={(element) => {
        ref.current = element;
        keep.list(element);
      }}
      className="rows"
    >
      <DrawnRows listing={listing} layout={layout} state={state} scroller={ref} />
    </div>
  );
}
