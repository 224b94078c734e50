// useRowsInView.ts - which rows of a long list of equal rows are in view, so that only those are drawn.

import { useLayoutEffect, useState } from 'react';

/** Rows drawn above and below what is in view; drawn in steps of as many, so that most scrolling draws nothing anew. */
const MARGIN = 8;

interface RowsInView {
  /** `ref` of the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void;
  /** The first row to draw, and the one behind the last. */
  readonly first: number;
  readonly last: number;
  readonly bringIntoView: (row: number) => void;
}

/** @param height of a row, px. */
export function useRowsInView(count: number, height: number): RowsInView {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [view, setView] = useState({ first: 0, rows: 0 });
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / height / MARGIN) - 1) * MARGIN;
      const rows = Math.ceil(element.clientHeight / height);
      setView((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [element, height]);
  const bringIntoView = (row: number): void => {
    if (!element) return;
    const top = row * height;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (top + height > element.scrollTop + element.clientHeight) element.scrollTo({ top: top + height - element.clientHeight });
  };
  return { scroller: setElement, first: view.first, last: Math.min(count, view.first + view.rows + 3 * MARGIN), bringIntoView };
}
