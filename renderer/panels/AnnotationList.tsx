// AnnotationList.tsx - the annotations that the filter lets through. Arrows go through them and the text follows;
// Enter goes to the words in the text, Escape there comes back. Ctrl and Shift select several.

import { type CSSProperties, useDeferredValue, useEffect, useRef } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { hasConditions } from '../state/listFilter.ts';
import { listable, listingOf, pickedSet } from '../state/listing.ts';
import { andAside } from '../state/phrases.ts';
import { asideAmong, asideIds } from '../state/selectors.ts';
import { OtherAnnotators } from './OtherAnnotators.tsx';
import { Rows } from './Rows.tsx';

/** ms; a screen reader hears how many are left when the person has stopped writing. */
const PAUSE = 700;

/** So many rows the list keeps in sight, whatever the card above it holds. */
const ROWS_KEPT = 5;

export function AnnotationList() {
  const t = useWords();
  const { places, panels, store } = useApp();
  const { select, pickSeveral, openDocument, clearFilter, showDrawer, announce } = useActions();
  const project = useData((state) => state.project);
  const open = useData((state) => state.open);
  const links = useData((state) => state.links);
  const all = useData(listable);
  const picked = useData(pickedSet);
  const reading = useData((state) => state.rowsReading);
  // What is being written in the filter is drawn first, then the list that follows from it.
  const filter = useDeferredValue(useData((state) => state.filter));
  const shown = listingOf(all, filter, { project, open, links });
  const aside = useData(asideIds);
  const asideShown = asideAmong(shown.rows, aside);
  const count = shown.rows.length - asideShown;
  const total = all.length - asideAmong(all, aside);

  const told = useRef(filter);
  useEffect(() => {
    if (told.current === filter) return;
    const timer = setTimeout(() => {
      told.current = filter;
      announce(andAside(t('list:shown', { count, total }), asideShown));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [filter, count, total, asideShown, announce, t]);

  /** Shows the annotation in the text. @param enter also moves the focus there. */
  const goTo = (id: string, enter: boolean): void => {
    const row = shown.rows[shown.places.get(id) ?? -1];
    if (!row) return;
    const here = row.documentId === store.getState().open?.documentId;
    if (here) select(id);
    const arrived = here ? Promise.resolve() : openDocument(row.documentId, id);
    void arrived.then(() => {
      if (!enter) return places.editor?.bringIntoView(id);
      if (places.list) places.list.dataset['left'] = id;
      showDrawer(null);
      panels.reveal(id);
    });
  };

  const choose = (ids: ReadonlySet<string>, near: string | null): void => {
    const [only] = ids;
    if (only === undefined) select(null);
    else if (ids.size === 1 && only !== store.getState().selectedId) goTo(only, false);
    else if (ids.size > 1 && near !== null) places.editor?.bringIntoView(near);
    pickSeveral(ids, near);
  };

  return (
    <div className="annotation-list" style={{ '--rows': Math.min(shown.rows.length, ROWS_KEPT) } as CSSProperties}>
      {shown.rows.length === 0 && (
        <p className="pane-hint">
          {all.length === 0 ? t('inspector:empty') : t('inspector:noMatch')}
          {all.length > 0 && (
            <button type="button" className="link" onClick={clearFilter}>
              {t('inspector:showAll')}
            </button>
          )}
        </p>
      )}
      <Rows listing={shown} picked={picked} onChoose={choose} onEnter={(id) => goTo(id, true)} />
      <p className="label list-total">
        <span>
          {reading
            ? t('inspector:reading', { count: reading.of, done: reading.done })
            : andAside(hasConditions(filter) ? t('inspector:some', { count, total }) : t('inspector:total', { count }), asideShown)}
        </span>
        <OtherAnnotators />
      </p>
    </div>
  );
}
