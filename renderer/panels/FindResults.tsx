// FindResults.tsx - the places that were found, each in its context: arrows go through them and the text follows.
//
// A grid with one stop for the keyboard; only the rows in view are on the page (useRowsInView.ts). Rows are FindRow.tsx.

import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { directionOf, type FindSort } from '../state/find.ts';
import { pressedName } from '../state/keys.ts';
import { FindRow, rowId } from './FindRow.tsx';
import { useRowsInView } from './useRowsInView.ts';

/** px */
const ROW_HEIGHT = 28;

export function FindResults() {
  const t = useWords();
  const { keep, panels } = useApp();
  const { showResult, chooseResults, tagResults } = useActions();
  const { results, order, chosen, current, sort } = useData((state) => state.find);
  const tags = useData((state) => state.project?.codebook.tags);
  const at = current === null ? -1 : order.indexOf(current);
  const { scroller, first, last, bringIntoView } = useRowsInView(order.length, ROW_HEIGHT);
  const { findRows } = keep;
  const keepRows = useCallback(
    (element: HTMLElement | null) => {
      scroller(element);
      findRows(element);
    },
    [scroller, findRows],
  );
  /** Where in the list a stretch of chosen rows begins. */
  const anchor = useRef(0);

  const stretch = (from: number, to: number): Set<number> => new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
  const goTo = (place: number): void => {
    const index = order[place];
    if (index === undefined) return;
    bringIntoView(place);
    void showResult(index);
  };
  const toggle = (place: number): void => {
    const index = order[place];
    if (index === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    anchor.current = place;
    chooseResults(next);
  };
  const move = (to: number, extend: boolean): void => {
    const place = Math.max(0, Math.min(order.length - 1, to));
    if (extend) chooseResults(stretch(anchor.current, place));
    else anchor.current = place;
    goTo(place);
  };
  const enter = (): void => {
    const result = current === null ? undefined : results[current];
    if (result && current !== null) void showResult(current).then(() => panels.selectSpan(result));
  };

  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const name = pressedName(event.nativeEvent);
    const page = Math.max(1, last - first - 3);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: order.length - 1,
    };
    const step = steps[name.replace(/^(Shift|Mod)\+/, '')];
    const tag = tags?.find((one) => one.key.toUpperCase() === name && one.retired !== true);
    if (step !== undefined && (!name.startsWith('Mod') || /Home|End/.test(name))) move(step, name.startsWith('Shift'));
    else if (name === ' ') toggle(at);
    else if (name === 'Mod+A') chooseResults(new Set(order));
    else if (name === 'Enter') enter();
    else if (tag) void tagResults(tag.id);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent, place: number): void => {
    if (event.shiftKey) chooseResults(stretch(anchor.current, place));
    else if (event.ctrlKey || event.metaKey) toggle(place);
    else anchor.current = place;
    goTo(place);
  };

  const places: number[] = [];
  for (let place = first; place < Math.min(last, order.length); place += 1) places.push(place);
  // The one that the grid says has the focus must be there, in view or not.
  if (at !== -1 && (at < first || at >= last)) places.push(at);
  // What stands before a word is on the side where its text begins, whatever the language of the interface.
  const seen = results[order[first] ?? 0];
  const heads = seen ? directionOf(seen) : undefined;
  const allChosen = order.length > 0 && chosen.size === order.length;
  return (
    <div className="find-table">
      <fieldset className="find-heads" aria-label={t('find:sortBy')} disabled={order.length === 0}>
        <input
          type="checkbox"
          aria-label={t('find:chooseAll')}
          checked={allChosen}
          ref={(box) => {
            if (box) box.indeterminate = chosen.size > 0 && !allChosen;
          }}
          onChange={() => chooseResults(new Set(allChosen ? [] : order))}
        />
        <SortButton by="place" sort={sort} />
        <span className="find-words" dir={heads} role="presentation">
          <SortButton by="before" sort={sort} />
          <SortButton by="match" sort={sort} />
          <SortButton by="after" sort={sort} />
        </span>
      </fieldset>
      <div
        ref={keepRows}
        className="find-rows"
        role="grid"
        tabIndex={0}
        aria-label={t('find:list')}
        aria-multiselectable
        aria-rowcount={order.length}
        aria-colcount={5}
        aria-activedescendant={at === -1 ? undefined : rowId(at)}
        onFocus={(event) => {
          if (event.target === event.currentTarget && at === -1 && event.currentTarget.matches(':focus-visible')) goTo(0);
        }}
        onKeyDown={press}
      >
        <div role="rowgroup" style={{ blockSize: order.length * ROW_HEIGHT }}>
          {places.map((place) => {
            const index = order[place] ?? 0;
            const result = results[index];
            return (
              result && (
                <FindRow
                  key={place}
                  place={place}
                  top={place * ROW_HEIGHT}
                  result={result}
                  isCurrent={index === current}
                  isChosen={chosen.has(index)}
                  onClick={click}
                  onEnter={enter}
                  onToggle={toggle}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function SortButton({ by, sort }: { readonly by: FindSort; readonly sort: FindSort }) {
  const t = useWords();
  const { sortResults } = useActions();
  return (
    <button type="button" className="plain" aria-pressed={sort === by} onClick={() => sortResults(by)}>
      <bdi>{t(`find:sort.${by}`)}</bdi>
    </button>
  );
}
