// linkTarget.ts - which annotation lies under the pointer, in either text or in the list, and where it is on the screen.

import type { Place } from '../state/openText.ts';
import type { Places } from './panels.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const rowAt = ({ x, y }: Point): HTMLElement | null => document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-annotation]') ?? null;

/** The id of the innermost annotation under a point of the window; never `except`. */
export function targetAt({ editor, beside }: Readonly<Places>, point: Point, except: string): string | null {
  const row = rowAt(point)?.dataset['annotation'];
  const ids = row === undefined ? [editor, beside].flatMap((one) => one?.idsAt(point.x, point.y) ?? []) : [row];
  return ids.find((id) => id !== except) ?? null;
}

/** Where it is, in px of the window: its row, when the pointer is on that, else its words. */
export function framesOf({ editor, beside }: Readonly<Places>, id: string, point: Point): Place[] {
  const row = rowAt(point);
  if (row?.dataset['annotation'] === id) return [row.getBoundingClientRect()];
  return [editor, beside].flatMap((one) => one?.boxesOf(id) ?? []);
}
