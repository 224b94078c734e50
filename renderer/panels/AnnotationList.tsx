// AnnotationList.tsx - the annotations that the filter lets through. Arrows go through them and the text follows;
// Enter goes to the words in the text, Escape there comes back.

import { StickyNote } from 'lucide-react';
import { useEffect } from 'react';
import { Collection, ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { shortened } from '../state/phrases.ts';
import { type ListedAnnotation, listable, listedAnnotations, nameOf, paragraphAt, pressmarkOf } from '../state/selectors.ts';
import { Letter } from './Letter.tsx';
import { OtherAnnotators } from './OtherAnnotators.tsx';

/** px; two lines of quotation, one line of facts. */
const ROW_HEIGHT = 64;
/** The list shows two lines of it; the rest is for those who hear it. */
const LONGEST_QUOTE = 1000;

export function AnnotationList() {
  const t = useWords();
  const { places, panels, store, keep } = useApp();
  const { select, openDocument, filterBy, showDrawer } = useActions();
  const rows = useData(listedAnnotations);
  const total = useData((state) => listable(state).length);
  const selectedId = useData((state) => state.selectedId);
  const scope = useData((state) => state.filter.scope);

  // The text selects, too; and the card of what is selected opens above the list and pushes it down.
  useEffect(() => {
    const { list } = places;
    const at = rows.findIndex((one) => one.id === selectedId);
    if (!list || at === -1) return;
    const top = at * ROW_HEIGHT;
    let frame = 0;
    const follow = () => {
      list.scrollTop = Math.min(top, Math.max(list.scrollTop, top + ROW_HEIGHT - list.clientHeight));
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
  }, [selectedId, rows, places]);

  /** Shows the annotation in the text. @param enter also moves the focus there. */
  const goTo = (id: string, enter: boolean): void => {
    const row = rows.find((one) => one.id === id);
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

  return (
    <div className="annotation-list">
      {rows.length === 0 && (
        <p className="pane-hint">
          {total === 0 ? t('inspector:empty') : t('inspector:noMatch')}
          {total > 0 && (
            <button type="button" className="link" onClick={() => filterBy({ tags: [], words: '', olderThan: undefined })}>
              {t('inspector:showAll')}
            </button>
          )}
        </p>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <ListBox
          ref={keep.list}
          className="rows"
          aria-label={t('inspector:annotations')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={(keys) => {
            const [id] = keys;
            if (id !== undefined) goTo(String(id), false);
          }}
          escapeKeyBehavior="none"
          onAction={(id) => goTo(String(id), true)}
        >
          <Collection items={rows} dependencies={[scope]}>
            {(row) => <Row row={row} />}
          </Collection>
        </ListBox>
      </Virtualizer>
      <p className="label list-total">
        <span>{rows.length === total ? t('inspector:total', { count: total }) : t('inspector:some', { count: rows.length, total })}</span>
        <OtherAnnotators />
      </p>
    </div>
  );
}

function Row({ row }: { readonly row: ListedAnnotation }) {
  const t = useWords();
  const project = useData((state) => state.project);
  const text = useData((state) => (state.open?.documentId === row.documentId ? state.open.text : null));
  if (!project) return null;
  const tag = findTag(project.codebook, row.tag);
  const name = nameOf(project.codebook, row.tag, row.subtype);
  const quote = shortened(row.quote, LONGEST_QUOTE);
  return (
    <ListBoxItem id={row.id} className="row" textValue={`${name}: ${quote}`}>
      <Letter letter={tag?.letter ?? ''} kind="small" />
      <span className="row-words">
        <span className="label">
          {name}
          <span className="unseen">:</span>
        </span>
        <span className="quote" dir="auto">
          {quote}
        </span>
        <span className="label row-place" aria-hidden="true">
          {text === null ? pressmarkOf(project, row.documentId) : t('inspector:paragraph', { paragraph: paragraphAt(text, row.start) })}
          {row.note !== null && <StickyNote className="icon" />}
        </span>
      </span>
    </ListBoxItem>
  );
}
