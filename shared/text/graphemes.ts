// graphemes.ts - turns what a reader selected into a span worth annotating.
//
// White space at the edges is left out and no grapheme is cut. `annotate` on the command line stores
// what it is given; only selecting goes through here.

import type { Span } from '../model/span.ts';
import { graphemes } from './segmenters.ts';

const SPACE = /\s/u;
/** Zero-width characters that carry no ink: a selection must not begin or end with one alone. */
const isSpace = (character: string) => SPACE.test(character);

/** How far around an offset its grapheme is looked for: no real cluster is longer. */
const REACH = 128;

/** The line (paragraph) around `offset`, no further than a grapheme reaches: graphemes never cross a line feed. */
function lineAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - REACH);
  const to = Math.min(text.length, offset + REACH);
  const near = text.slice(from, to);
  const start = near.lastIndexOf('\n', offset - from - 1);
  const end = near.indexOf('\n', offset - from);
  return { start: offset === from || start === -1 ? from : from + start + 1, end: end === -1 ? to : from + end };
}

/** Below the combining marks no two characters of a line are joined. */
const FIRST_JOINED = 0x300;
const isBorder = (before: number, after: number): boolean => before < FIRST_JOINED && after < FIRST_JOINED;

function graphemeAround(text: string, offset: number): Span {
  const { start: from, end: to } = lineAround(text, offset);
  if (offset <= from || offset >= to) return { start: offset, end: offset };
  if (isBorder(text.charCodeAt(offset - 1), text.charCodeAt(offset))) return { start: offset, end: offset };
  const found = graphemes()
    .segment(text.slice(from, to))
    .containing(offset - from);
  if (!found) return { start: offset, end: offset };
  const start = from + found.index;
  return start === offset ? { start: offset, end: offset } : { start, end: start + found.segment.length };
}

/** The last grapheme boundary at or before `offset` (UTF-16 units). */
export const boundaryBefore = (text: string, offset: number): number => graphemeAround(text, offset).start;
/** The first grapheme boundary at or after `offset` (UTF-16 units). */
export const boundaryAfter = (text: string, offset: number): number => graphemeAround(text, offset).end;

/**
 * The span a selection stands for: widened so that no grapheme is cut, then without white space at its edges.
 * Null when only white space (or nothing) was selected.
 */
export function selectableSpan(text: string, selection: Span): Span | null {
  let start = boundaryBefore(text, Math.max(0, Math.min(selection.start, text.length)));
  let end = boundaryAfter(text, Math.max(0, Math.min(selection.end, text.length)));
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  start = boundaryBefore(text, start);
  end = boundaryAfter(text, end);
  return start < end ? { start, end } : null;
}
