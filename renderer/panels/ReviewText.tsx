// ReviewText.tsx - the page with all its words: the borders between its documents, what is set aside, what is left out.
//
// It lies in sheets of some lines each. The browser paints only those that are near, and one is drawn again only when something in
// it is another now, so that a page of a megabyte is moved through like a short one.

import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { useActions, useWords } from '../context.ts';
import { moveBorder, splitAt } from '../state/reviewEdits.ts';
import { bordersOf, isBlank, lineAt, linesOf, lineText, type PageText, type ReviewPage } from '../state/reviewPage.ts';
import { ReviewSheet, type SheetPart } from './ReviewSheet.tsx';
import { shortWords } from './shortWords.ts';
import { useBorderDrag } from './useBorderDrag.ts';
import { focusFor, useMoved } from './useMoved.ts';

const LINES = 50;
/** Lines that Page up and Page down go. */
const FAR = 20;

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
  const { editPage } = useActions();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() => lineAt(body, page.drafts[0]?.start ?? 0));
  const say = useMoved(body);
  const { line: dropAt, grab } = useBorderDrag(list, body, (border, line) => editPage(moveBorder(border, line), say(border), focusFor(border)));
  const parts = useMemo(() => partsOf(page, body), [page, body]);
  const go = (from: number, by: number): void => {
    const line = lineFrom(body, from, by);
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
    <div className="review-lines" ref={list} onPointerMove={hover}>
      {sheets.map((from) => {
        const behind = Math.min(from + LINES, body.starts.length);
        const within = (line: number | null): number | null => (line !== null && line >= from && line < behind ? line : null);
        return (
          <ReviewSheet
            key={from}
            body={body}
            setAside={page.proposed.setAside}
            from={from}
            behind={behind}
            parts={parts.filter((one) => one.from < behind && one.behind >= from)}
            at={within(at)}
            dropAt={within(dropAt)}
            onSplit={split}
            onGo={go}
            onGrab={grab}
          />
        );
      })}
    </div>
  );
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
