// Orphans.tsx - annotations whose words were not found when the text was corrected, and those whose place is not certain.
//
// An orphan is placed again on the words that are selected in the text, or dropped; nothing is guessed. One list, moved
// through by the arrows; Enter shows the place, C confirms it.

import { Check, MapPinPlus, Trash2 } from 'lucide-react';
import { type ComponentType, type KeyboardEvent, useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf } from '../../shared/model/extent.ts';
import { findTag } from '../../shared/model/findTag.ts';
import type { Span } from '../../shared/model/span.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { shortQuote } from '../state/phrases.ts';
import { annotationsToConfirm, isReadOnly, nameOf, orphanIds, paragraphAt, paragraphOf, shownAnnotations } from '../state/selectors.ts';
import { Letter } from './Letter.tsx';

export function Orphans() {
  const t = useWords();
  const ids = useData(orphanIds);
  const all = useData(shownAnnotations);
  const list = useRef<HTMLElement>(null);
  const orphans = ids.size === 0 ? [] : all.filter((one) => ids.has(one.id));
  const unsure = useData(annotationsToConfirm).filter((one) => !ids.has(one.id));
  if (orphans.length + unsure.length === 0) return null;

  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.place') ?? [])];
    const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
    rows[at + by]?.focus();
    event.preventDefault();
  };
  return (
    // The arrows go from row to row, wherever in one the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="at-place orphans" aria-label={t('correct:toDo')} ref={list} onKeyDown={move}>
      <Group title={t('inspector:orphans')} rows={orphans} Row={OrphanRow} />
      <Group title={t('correct:unsureHead')} rows={unsure} Row={UnsureRow} />
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly Annotation[];
  readonly Row: ComponentType<{ readonly annotation: Annotation }>;
}

function Group({ title, rows, Row }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="label">
        {title} <span>{rows.length}</span>
      </h2>
      <ul>
        {rows.map((one) => (
          <Row key={one.id} annotation={one} />
        ))}
      </ul>
    </>
  );
}

/** After a row is gone its neighbour has the focus, so that one can go on with the keyboard. */
function focusNeighbour(element: HTMLElement): void {
  const rows = [...(element.closest('.orphans')?.querySelectorAll<HTMLElement>('li') ?? [])];
  const at = rows.findIndex((row) => row.contains(element));
  const next = rows[at + 1] ?? rows[at - 1];
  const focus = (): void => next?.querySelector<HTMLElement>('.place')?.focus();
  focus();
}

/** Places an annotation on words; `element` is what was pressed for it. */
function usePlacing(id: string): (span: Span, element: HTMLElement) => void {
  const { panels } = useApp();
  const { placeAgain } = useActions();
  return (span, element) => {
    focusNeighbour(element);
    void placeAgain(id, span);
    panels.clearSelection();
  };
}

/** Places it on the words that are selected. */
function PlaceAgain({ annotation }: { readonly annotation: Annotation }) {
  const t = useWords();
  const place = usePlacing(annotation.id);
  const selection = useData((state) => state.selection);
  return (
    <button
      type="button"
      className="outlined"
      disabled={selection === null}
      title={selection === null ? t('correct:selectFirst') : undefined}
      aria-label={t('correct:placeAgainOf', { quote: shortQuote(annotation) })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => selection && place(selection.span, event.currentTarget)}
    >
      <MapPinPlus className="icon" aria-hidden /> {t('correct:placeAgain')}
    </button>
  );
}

function OrphanRow({ annotation }: { readonly annotation: Annotation }) {
  const t = useWords();
  const { remove } = useActions();
  const place = usePlacing(annotation.id);
  const readOnly = useData(isReadOnly);
  const selection = useData((state) => state.selection);
  const suggestion = useData((state) => state.open?.orphans.find((one) => one.id === annotation.id)?.suggestion ?? null);
  const quote = shortQuote(annotation);
  return (
    <li>
      <Row annotation={annotation} kind="orphan" />
      {!readOnly && (
        <div className="orphan-ways">
          {suggestion && (
            <button type="button" className="outlined" onClick={(event) => place(suggestion, event.currentTarget)}>
              <Check className="icon" aria-hidden /> {t('correct:placeThere')}
            </button>
          )}
          <PlaceAgain annotation={annotation} />
          <button
            type="button"
            className="outlined"
            aria-label={t('correct:dropOf', { quote })}
            onClick={(event) => {
              focusNeighbour(event.currentTarget);
              void remove(annotation.id);
            }}
          >
            <Trash2 className="icon" aria-hidden /> {t('correct:drop')}
          </button>
          {selection === null && <small>{t('correct:selectFirst')}</small>}
        </div>
      )}
    </li>
  );
}

function UnsureRow({ annotation }: { readonly annotation: Annotation }) {
  const t = useWords();
  const { confirmPlaces } = useActions();
  const readOnly = useData(isReadOnly);
  const quote = shortQuote(annotation);
  const confirm = (element: HTMLElement): void => {
    focusNeighbour(element);
    void confirmPlaces([annotation.id]);
  };
  return (
    // A key for the whole row: its buttons have it as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      onKeyDown={(event) => {
        if (readOnly || event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
        confirm(event.currentTarget);
        event.stopPropagation();
      }}
    >
      <Row annotation={annotation} kind="small" />
      {!readOnly && (
        <div className="orphan-ways">
          <button
            type="button"
            className="outlined"
            aria-label={t('correct:confirmOf', { quote })}
            aria-keyshortcuts="C"
            onClick={(event) => confirm(event.currentTarget)}
          >
            <Check className="icon" aria-hidden /> {t('correct:confirm')}
          </button>
          <kbd aria-hidden="true">C</kbd>
          <PlaceAgain annotation={annotation} />
        </div>
      )}
    </li>
  );
}

function Row({ annotation, kind }: { readonly annotation: Annotation; readonly kind: 'orphan' | 'small' }) {
  const t = useWords();
  const { panels } = useApp();
  const { select } = useActions();
  const open = useData((state) => state.open);
  const codebook = useData((state) => state.project?.codebook);
  if (!codebook || !open) return null;
  const letter = findTag(codebook, annotation.tag)?.letter ?? '';
  const paragraph =
    (kind === 'orphan' ? null : paragraphOf(open, annotation)) ?? paragraphAt(open, Math.min(extentOf(annotation).start, open.text.length));
  return (
    <button
      type="button"
      className="place"
      onClick={() => {
        select(annotation.id);
        if (kind !== 'orphan') panels.bringIntoView(annotation.id);
      }}
    >
      <Letter letter={letter} kind={kind} />
      <span>
        <span className="visually-hidden">{`${nameOf(codebook, annotation.tag, annotation.subtype)}: `}</span>
        <span className="quote" dir="auto">
          {shortQuote(annotation)}
        </span>
        <small>{kind === 'orphan' ? t('inspector:orphan', { paragraph }) : t('inspector:paragraph', { paragraph })}</small>
      </span>
    </button>
  );
}
