// useSelectionWatch.ts - tells when the selection of the page has changed, and when the mouse has drawn one.

import { useEffect, useLayoutEffect, useRef } from 'react';

/** Keys that move the caret or select; what they have selected is what the person means, to the letter. */
const SELECTING = /^(?:Arrow|Home|End|Page)|^[aA]$/;

/**
 * Calls `changed` when the selection has changed, but not while the pointer is still drawing it, and `drawn` when the mouse
 * has drawn one. @param byPointer is kept up to date: whether the selection was made by mouse or touch.
 */
export function useSelectionWatch(
  changed: () => void,
  drawn: () => void,
  scroller: { readonly current: HTMLElement | null },
  byPointer: { current: boolean },
): void {
  const latest = useRef({ changed, drawn });
  useLayoutEffect(() => {
    latest.current = { changed, drawn };
  });
  useEffect(() => {
    let drawing = false;
    const tell = () => {
      if (!drawing) latest.current.changed();
    };
    const down = (event: PointerEvent) => {
      const inText = event.target instanceof Node && (scroller.current?.contains(event.target) ?? false);
      if (inText) byPointer.current = true;
      drawing = inText && event.pointerType === 'mouse' && event.button === 0;
    };
    const key = (event: KeyboardEvent) => {
      if (SELECTING.test(event.key)) byPointer.current = false;
    };
    const up = () => {
      if (!drawing) return;
      drawing = false;
      // The browser settles the selection after the button is up.
      setTimeout(() => {
        tell();
        latest.current.drawn();
      });
    };
    document.addEventListener('selectionchange', tell);
    document.addEventListener('keydown', key, true);
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      document.removeEventListener('selectionchange', tell);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }, [scroller, byPointer]);
}
