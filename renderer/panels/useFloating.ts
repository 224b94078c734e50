// useFloating.ts - keeps a bar beside the words it is about: below them, above where there is no room, and with them when the text scrolls.

import { type RefObject, useLayoutEffect, useState } from 'react';
import { useApp } from '../context.ts';
import type { Place } from '../state/openText.ts';

const GAP = 8;
const EDGE = 8;

/** Where the bar goes, px in the window, and where its tip points, px from its left edge. */
export interface Floating {
  readonly top: number;
  readonly left: number;
  readonly tip: number;
  readonly side: 'below' | 'above';
}

/** Null while there is nothing to float at, or the words are scrolled out of the text. @param place of the words, as of the last selection. */
export function useFloating(bar: RefObject<HTMLElement | null>, place: Place | null): Floating | null {
  const { places } = useApp();
  const [floating, setFloating] = useState<Floating | null>(null);
  useLayoutEffect(() => {
    if (!place) return;
    const lay = () => {
      const element = bar.current;
      const text = document.querySelector('.text-column.active .text-place')?.getBoundingClientRect();
      if (!element || !text) return;
      setFloating(placed(places.editor?.selectionRect() ?? place, element.offsetWidth, element.offsetHeight, text));
    };
    lay();
    // Scrolling does not bubble; it is heard on its way down.
    addEventListener('scroll', lay, true);
    addEventListener('resize', lay);
    // Beside the words the bar has another shape than where it stood before.
    const shape = new ResizeObserver(lay);
    if (bar.current) shape.observe(bar.current);
    return () => {
      shape.disconnect();
      removeEventListener('scroll', lay, true);
      removeEventListener('resize', lay);
    };
  }, [bar, place, places]);
  return place ? floating : null;
}

function placed(words: Place, width: number, height: number, text: DOMRect): Floating | null {
  if (words.bottom < text.top || words.top > text.bottom) return null;
  const side = words.bottom + GAP + height <= text.bottom ? 'below' : 'above';
  const top = side === 'below' ? words.bottom + GAP : Math.max(text.top + EDGE, words.top - GAP - height);
  const middle = (words.left + words.right) / 2;
  const left = Math.max(EDGE, Math.min(words.left, window.innerWidth - width - EDGE, text.right - width - EDGE));
  return { top, left, tip: Math.max(16, Math.min(width - 16, Math.min(middle, words.left + 60) - left)), side };
}
