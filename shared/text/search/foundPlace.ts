// foundPlace.ts - a place that was found, as it is shown and tagged: the words as they read, those around it, and its stretches.

import type { Span } from '../../model/span.ts';
import { countedIn, countedWords, meantSpans } from '../counted.ts';
import { borderAfter, borderBefore } from './borders.ts';

/** Units of context on each side. */
const CONTEXT = 60;

/**
 * A match and what stands before and after it, about 60 characters each, as they read without what is set aside. No character is cut.
 * @param counted the text's counted stretches.
 */
export function contextOf(text: string, counted: readonly Span[], start: number, end: number): { before: string; match: string; after: string } {
  const words = (from: number, to: number) => countedWords(text, counted, { start: from, end: to });
  return {
    before: words(borderBefore(text, countedBefore(counted, start)), start),
    match: words(start, end),
    after: words(end, borderAfter(text, Math.min(text.length, countedAfter(counted, end)))),
  };
}

/**
 * The stretches of a place that was found, without what is set aside in it: those that somebody has who selects it. A place that holds
 * nothing of that kind is one stretch, as it is.
 */
export function spansOfPlace(text: string, counted: readonly Span[], { start, end }: Span): Span[] {
  const [first, second] = countedIn(counted, { start, end });
  if (end > text.length || !first || (!second && first.start === start && first.end === end)) return [{ start, end }];
  return meantSpans(text, counted, { start, end });
}

/** The offset from which as many counted units stand before `offset` as belong to its context. */
function countedBefore(counted: readonly Span[], offset: number): number {
  let left = CONTEXT;
  for (let at = lastBefore(counted, offset); at >= 0; at -= 1) {
    const { start, end } = counted[at] ?? { start: 0, end: 0 };
    const size = Math.min(end, offset) - start;
    if (size >= left) return start + size - left;
    left -= size;
  }
  return 0;
}

/** The offset up to which as many counted units stand behind `offset` as belong to its context. */
function countedAfter(counted: readonly Span[], offset: number): number {
  let left = CONTEXT;
  for (let at = Math.max(0, lastBefore(counted, offset)); at < counted.length; at += 1) {
    const { start, end } = counted[at] ?? { start: 0, end: 0 };
    const size = Math.max(0, end - Math.max(start, offset));
    if (size >= left) return Math.max(start, offset) + left;
    left -= size;
  }
  return counted.at(-1)?.end ?? offset;
}

/** Index of the last stretch that begins before `offset`; -1 when none does. */
function lastBefore(counted: readonly Span[], offset: number): number {
  let low = 0;
  let high = counted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
