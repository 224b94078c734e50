// useRowWindow.ts - which rows of the list are to be drawn: those in sight, and some around them.

import { type RefObject, useEffect, useState } from 'react';
import { type ListLayout, ROW_HEIGHT, rowsBetween } from './listLayout.ts';

/** Rows beyond each edge, so that a wheel finds them drawn. */
const AROUND = 8;
/** px; until the list has been measured. */
const FIRST_HEIGHT = 900;

interface Sight {
  readonly top: number;
  readonly height: number;
}

/** The places to draw, the first and the one after the last. Drawn again only when scrolling has come some rows further. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, layout: ListLayout): { readonly from: number; readonly to: number } {
  const [{ top, height }, setSight] = useState<Sight>({ top: 0, height: FIRST_HEIGHT });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const step = (AROUND / 2) * ROW_HEIGHT;
    const look = (): void => {
      const next = { top: Math.floor(element.scrollTop / step) * step, height: Math.ceil(element.clientHeight / step + 1) * step };
      setSight((before) => (before.top === next.top && before.height === next.height ? before : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller]);
  return rowsBetween(layout, top - AROUND * ROW_HEIGHT, top + height + AROUND * ROW_HEIGHT);
}
