// PrintView.tsx - the open document laid out for paper. It is measured, laid out line by line, and handed to the printer.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { openEntry, orphanIds, shownAnnotations } from '../state/selectors.ts';
import type { PrintChoice } from '../state/state.ts';
import { type PaperLine, paperLines } from './printLines.ts';
import { PrintHead } from './PrintHead.tsx';
import { PrintTable } from './PrintTable.tsx';
import { PrintText } from './PrintText.tsx';

export function PrintView() {
  const choice = useData((state) => state.printing);
  const entry = useData(openEntry);
  return choice && entry && <Paper choice={choice} />;
}

function Paper({ choice }: { readonly choice: PrintChoice }) {
  const t = useWords();
  const { printLaidOut } = useActions();
  const measure = useRef<HTMLDivElement>(null);
  const text = useData((state) => state.open?.text ?? '');
  const direction = useData((state) => openEntry(state)?.metadata['direction']);
  const all = useData(shownAnnotations);
  const orphans = useData(orphanIds);
  const annotations = useMemo(() => (choice.marked ? all.filter((one) => !orphans.has(one.id)) : []), [all, orphans, choice.marked]);
  const [lines, setLines] = useState<readonly PaperLine[] | null>(null);
  const [today] = useState(() => new Date().toLocaleDateString());
  useOnPaper();

  useEffect(() => {
    let gone = false;
    // The typeface of the paper may not have been needed before.
    void document.fonts.load('12pt "Literata Variable"').then(() => {
      if (!gone && measure.current) setLines(paperLines(measure.current, text));
    });
    return () => {
      gone = true;
    };
  }, [text]);

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
            <PrintHead choice={choice} count={annotations.length} text={text} />
            <PrintText lines={lines} text={text} annotations={annotations} numbers={choice.numbers} />
            {choice.marked && choice.table && annotations.length > 0 && (
              <PrintTable lines={lines} annotations={annotations} numbers={choice.numbers} />
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
