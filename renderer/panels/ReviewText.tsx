// ReviewText.tsx - the page with all its words: the borders between its documents, what is set aside, what is left out.
//
// It lies in sheets of some lines each. The browser paints only those that are near, and one is drawn again only when something in
// it is another now, so that a page of a megabyte is moved through like a short one.

import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { ProposedPage } from '../../shared/contract.ts';
import type { Span } from '../../shared/model/span.ts';
import { useActions, useWords } from '../context.ts';
import { pressedName } from '../state/keys.ts';
import { areAside, makeTextAgain, setWordsAside, wordsOfLine } from '../state/reviewAside.ts';
import { moveBorder, splitAt } from '../state/reviewEdits.ts';
import { bordersOf, isBlank, lineAt, linesOf, lineText, type PageText, type ReviewPage } from '../state/reviewPage.ts';
import { AsideKindDialog } from './SetAsideDialog.tsx';
import { ReviewSheet, type SheetPart } from './ReviewSheet.tsx';
import { shortWords } from './shortWords.ts';
import { useBorderDrag } from './useBorderDrag.ts';
import { focusFor, useMoved } from './useMoved.ts';
import { useSelectedWords } from './useSelectedWords.ts';

const LINES = 50;
/** Lines that Page up and Page down go. */
const FAR = 20;
const LINE_STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -2, PageDown: 2 };
/** Keys that select words: to the left or right, with Shift more. */
const WORD_STEPS: Readonly<Record<string, { readonly right: boolean; readonly more: boolean }>> = {
  ArrowLeft: { right: false, more: false },
  ArrowRight: { right: true, more: false },
  'Shift+ArrowLeft': { right: false, more: true },
  'Shift+ArrowRight': { right: true, more: true },
};

export function ReviewText({ page }: { readonly page: ReviewPage }) {
  const t = useWords();
  return (
    <section className="review-page" aria-label={t('review:page')}>
      {page.body ? <Lines page={page} body={page.body} /> : <p className="pane-hint">{t('common:loading')}</p>}
    </section>
  );
}

function Lines({ page, body }: { readonly page: ReviewPage; readonly body: PageText }) {
  const t = useWords();
  const { editPage, announce } = useActions();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() => lineAt(body, page.drafts[0]?.start ?? 0));
  const say = useMoved(body);
  const { line: dropAt, grab } = useBorderDrag(list, body, (border, line) => editPage(moveBorder(border, line), say(border), focusFor(border)));
  const parts = useMemo(() => partsOf(page, body), [page, body]);
  const aside = useMemo(() => asideBySheet(page.setAside, body), [page.setAside, body]);
  const selected = useSelectedWords(list, body);
  /** Words that wait for what they are set aside as. */
  const [asked, setAsked] = useState<Span | null>(null);
  const here = selected.span ?? wordsOfLine(body, at);
  const isAside = here !== null && areAside(page, here);
  const setAside = (words: Span | null): void => {
    if (!words) return;
    if (!areAside(page, words)) return setAsked(words);
    selected.clear();
    editPage(makeTextAgain(words), () => t('aside:back'));
  };
  const selectWord = ({ right, more }: { readonly right: boolean; readonly more: boolean }): void => {
    const line = list.current?.querySelector(`[data-line="${at}"] p`);
    const isRtl = line ? getComputedStyle(line).direction === 'rtl' : false;
    selected.step(at, right === isRtl ? -1 : 1, more);
    announce(shortWords(getSelection()?.toString() ?? ''));
  };
  const pressed = (event: KeyboardEvent): void => {
    const key = pressedName(event.nativeEvent);
    const onBorder = event.target instanceof Element ? event.target.closest('[data-before]')?.getAttribute('data-before') : null;
    const words = onBorder == null ? WORD_STEPS[key] : undefined;
    const by = onBorder == null ? LINE_STEPS[key] : undefined;
    if (key === 'X') setAside(selected.now() ?? wordsOfLine(body, onBorder == null ? at : Number(onBorder)));
    else if (words) selectWord(words);
    else if (by !== undefined) go(at, by);
    else if (key === 'Escape' && selected.now()) selected.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const go = (from: number, by: number): void => {
    const line = lineFrom(body, from, by);
    selected.clear();
    setAt(line);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.review-split')?.focus());
  };
  const hover = (event: PointerEvent): void => {
    // A key has brought the button to where it is.
    if (event.pointerType !== 'mouse' || dropAt !== null || document.activeElement?.matches('.review-split:focus-visible')) return;
    const line = event.target instanceof Element ? event.target.closest('[data-line]')?.getAttribute('data-line') : null;
    if (line != null && Number(line) !== at && !isBlank(body, Number(line))) setAt(Number(line));
  };
  const split = (line: number): void => {
    const words = shortWords(lineText(body, line));
    editPage(splitAt(line), () => t('review:splitDone', { words }), 'border');
  };
  const sheets = Array.from({ length: Math.ceil(body.starts.length / LINES) }, (_, index) => index * LINES);
  return (
    // Keys of the line that is looked at; a click on the words brings them here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="review-lines" ref={list} tabIndex={-1} onPointerMove={hover} onKeyDown={pressed}>
      {sheets.map((from) => {
        const behind = Math.min(from + LINES, body.starts.length);
        const within = (line: number | null): number | null => (line !== null && line >= from && line < behind ? line : null);
        return (
          <ReviewSheet
            key={from}
            body={body}
            setAside={aside[from / LINES] ?? []}
            from={from}
            behind={behind}
            parts={parts.filter((one) => one.from < behind && one.behind >= from)}
            at={within(at)}
            asideWords={within(at) === null || !here ? null : shortWords(body.text.slice(here.start, here.end))}
            isAside={within(at) !== null && isAside}
            dropAt={within(dropAt)}
            onSplit={split}
            onAside={() => setAside(here)}
            onGrab={grab}
          />
        );
      })}
      {asked && (
        <AsideKindDialog
          onClose={() => setAsked(null)}
          onChoose={(kind) => {
            setAsked(null);
            selected.clear();
            editPage(setWordsAside(asked, kind), () => t('aside:done', { kind: t(`aside:kind.${kind}`) }));
          }}
        />
      )}
    </div>
  );
}

/** What is set aside in each sheet. */
function asideBySheet(setAside: ProposedPage['setAside'], body: PageText): ProposedPage['setAside'][] {
  const sheets: ProposedPage['setAside'][] = [];
  for (const one of setAside) {
    const last = Math.floor(lineAt(body, Math.max(one.start, one.end - 1)) / LINES);
    for (let sheet = Math.floor(lineAt(body, one.start) / LINES); sheet <= last; sheet += 1) (sheets[sheet] ??= []).push(one);
  }
  return sheets;
}

/** The stretches that the page is in: documents, and what lies between them. */
function partsOf(page: ReviewPage, body: PageText): SheetPart[] {
  const ending = new Set(bordersOf(page).flatMap(({ kind, draft }) => (kind === 'end' ? [draft.id] : [])));
  const parts: SheetPart[] = [];
  let behind = 0;
  const add = (part: Omit<SheetPart, 'signature'>): void => {
    const { draft, ...rest } = part;
    parts.push({ ...part, signature: JSON.stringify([rest, draft?.id, draft?.title, draft?.dropped]) });
    behind = part.behind;
  };
  const addBetween = (to: number): void => {
    const lines = Array.from({ length: Math.max(0, to - behind) }, (_, by) => behind + by).filter((line) => !isBlank(body, line)).length;
    if (to > behind) add({ from: behind, behind: to, draft: null, number: 0, chosen: false, lines, ends: false });
  };
  for (const [index, draft] of page.drafts.entries()) {
    const [first, last] = linesOf(body, draft);
    addBetween(first);
    const place = { from: first, behind: last, lines: last - first };
    add({ ...place, draft, number: index + 1, chosen: draft.id === page.chosen, ends: ending.has(draft.id) });
  }
  addBetween(body.starts.length);
  return parts;
}

/** The next line with words in a direction; a large step ends at the last one that there is. */
function lineFrom(body: PageText, from: number, by: number): number {
  const far = Math.abs(by) > 1 ? FAR : 1;
  const step = Math.sign(by);
  let [line, passed] = [from, 0];
  for (let next = from + step; next >= 0 && next < body.starts.length && passed < far; next += step)
    if (!isBlank(body, next)) [line, passed] = [next, passed + 1];
  return line;
}
