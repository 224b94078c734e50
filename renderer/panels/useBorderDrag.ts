// useBorderDrag.ts - dragging a border to another line, with the text scrolling along at its edges; Escape leaves it where it was.

import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import { type Border, isBlank, type PageText } from '../state/reviewPage.ts';

/** Within so many pixels of an edge the text scrolls along, so many a frame. */
const EDGE = 48;
const SPEED = 10;

export type Grab = (border: Border, event: ReactPointerEvent<HTMLElement>) => void;

/** @returns the line above which the border would be dropped, null when none is held. */
export function useBorderDrag(
  list: RefObject<HTMLElement | null>,
  body: PageText,
  onDrop: (border: Border, line: number) => void,
): { readonly line: number | null; readonly grab: Grab } {
  const [line, setLine] = useState<number | null>(null);

  const grab: Grab = (border, event) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const scroller = scrollerOf(list.current);
    let [y, to, frame]: [number, number | null, number] = [event.clientY, null, 0];
    const look = (): void => {
      const found = lineUnder(list.current, y);
      if (found === null) return;
      to = found;
      while (to < body.starts.length && isBlank(body, to)) to += 1;
      setLine(to);
    };
    const scroll = (): void => {
      const box = scroller?.getBoundingClientRect();
      const by = box && y < box.top + EDGE ? -SPEED : box && y > box.bottom - EDGE ? SPEED : 0;
      frame = requestAnimationFrame(scroll);
      if (by === 0) return;
      scroller?.scrollBy(0, by);
      look();
    };
    const moved = (next: PointerEvent): void => {
      if (to === null && Math.abs(next.clientY - y) < 4) return;
      y = next.clientY;
      look();
      if (frame === 0) frame = requestAnimationFrame(scroll);
    };
    const end = (how: Event): void => {
      if (how instanceof KeyboardEvent) {
        if (how.key !== 'Escape') return;
        how.stopPropagation();
        how.preventDefault();
      }
      cancelAnimationFrame(frame);
      handle.removeEventListener('pointermove', moved);
      for (const name of ENDS) handle.removeEventListener(name, end);
      removeEventListener('keydown', end, true);
      setLine(null);
      if (how.type === 'pointerup' && to !== null && to !== border.line) onDrop(border, to);
    };
    handle.addEventListener('pointermove', moved);
    for (const name of ENDS) handle.addEventListener(name, end);
    addEventListener('keydown', end, true);
  };
  return { line, grab };
}

const ENDS = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;

/** The line above which a place of the window lies; null where there is none. */
function lineUnder(list: HTMLElement | null, y: number): number | null {
  const box = list?.getBoundingClientRect();
  if (!box) return null;
  for (const one of document.elementsFromPoint((box.left + box.right) / 2, y)) {
    const found = one.closest<HTMLElement>('[data-line], [data-before]');
    if (!found) continue;
    const before = found.dataset['before'];
    if (before !== undefined) return Number(before);
    const { top, bottom } = found.getBoundingClientRect();
    return Number(found.dataset['line']) + (y > (top + bottom) / 2 ? 1 : 0);
  }
  return null;
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let up = element; up; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight) return up;
  return null;
}
