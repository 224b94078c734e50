// PrintView.tsx - the open document laid out for paper. It is measured, laid out line by line, and handed to the printer.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { asideTest } from '../../shared/model/asidePlace.ts';
import { extentOf } from '../../shared/model/extent.ts';
import { useActions, useData, useWords } from '../context.ts';
import { meantIn, openEntry, orphanIds, readWords, shownAnnotations } from '../state/selectors.ts';
import type { PrintChoice } from '../state/state.ts';
import { type PaperLine, paperLines } from './printLines.ts';
import { PrintHead } from './PrintHead.tsx';
import { PrintTable } from './PrintTable.tsx';
import { PrintText } from './PrintText.tsx';

const NO_TEXT = { text: '', setAside: [] };

export function PrintView() {
  const choice = useData((state) => state.printing);
  const entry = useData(openEntry);
  return choice && entry && <Paper choice={choice} />;
}

function Paper({ choice }: { readonly choice: PrintChoice }) {
  const t = useWords();
  const { printLaidOut } = useActions();
  const measure = useRef<HTMLDivElement>(null);
  const page = useData((state) => state.open ?? NO_TEXT);
  const { text, setAside } = page;
  const direction = useData((state) => openEntry(state)?.metadata['direction']);
  const all = useData(shownAnnotations);
  const orphans = useData(orphanIds);
  const isAside = useMemo(() => asideTest({ text, setAside }), [text, setAside]);
  const annotations = useMemo(
    () => (choice.marked ? all.filter((one) => !orphans.has(one.id) && (choice.aside || !isAside(one))) : []),
    [all, orphans, choice.marked, choice.aside, isAside],
  );
  // What is set aside is printed elsewhere, or not at all.
  const extentIn = useCallback(
    (one: Annotation) => extentOf({ segments: one.segments.flatMap((span) => meantIn({ text, setAside }, span)) }),
    [text, setAside],
  );
  const firstOf = useCallback((one: Annotation) => extentIn(one).start, [extentIn]);
  const [lines, setLines] = useState<readonly PaperLine[] | null>(null);
  const [today] = useState(() => new Date().toLocaleDateString());
  useOnPaper();

  useEffect(() => {
    let gone = false;
    // The typeface of the paper may not have been needed before.
    void document.fonts.load('12pt "Literata Variable"').then(() => {
      if (!gone && measure.current) setLines(paperLines(measure.current, text, setAside, choice.aside));
    });
    return () => {
      gone = true;
    };
  }, [text, setAside, choice.aside]);

  useEffect(() => {
    if (!lines) return;
    let gone = false;
    void document.fonts.ready.then(() =>
      requestAnimationFrame(() => {
        if (!gone) void printLaidOut();
      }),
    );
    return () => {
      gone = true;
    };
  }, [lines, printLaidOut]);

  return (
    <div className="paper-place" aria-hidden="true">
      <div className={choice.marked ? 'paper marked' : 'paper clean'}>
        <div className="paper-words" dir={typeof direction === 'string' ? direction : 'auto'}>
          <div ref={measure} className="words measure" />
        </div>
        {lines && (
          <>
            <PrintHead
              choice={choice}
              count={annotations.filter((one) => !isAside(one)).length}
              text={readWords(page, { start: 0, end: text.length })}
            />
            <PrintText lines={lines} text={text} annotations={annotations} numbers={choice.numbers} firstOf={firstOf} />
            {choice.marked && choice.table && annotations.length > 0 && (
              <PrintTable lines={lines} annotations={annotations} numbers={choice.numbers} isAside={isAside} extentIn={extentIn} />
            )}
            <footer className="paper-foot">{choice.numbers === 'lines' ? t('print:fixed') : t('print:printed', { date: today })}</footer>
          </>
        )}
      </div>
    </div>
  );
}

/** While it is on the page, everything is black on white and the window itself is not printed. */
function useOnPaper(): void {
  useLayoutEffect(() => {
    document.documentElement.classList.add('print-safe');
    document.body.classList.add('printing');
    return () => {
      document.documentElement.classList.remove('print-safe');
      document.body.classList.remove('printing');
    };
  }, []);
}
