// words.ts - where words begin and end, and how the edge of a span moves by grapheme or by word.
//
// Words are what Intl.Segmenter takes for words, so that languages without spaces have them too. White space is never
// left at the edge of a span. What a selection stands for is graphemes.ts. Words read over what is set aside, as people do.

import type { Span } from '../model/span.ts';
import { countedIn, meantExtent } from './counted.ts';
import { boundaryAfter, boundaryBefore } from './graphemes.ts';
import { graphemes, words } from './segmenters.ts';

/** How far around an offset its word is looked for, UTF-16 units; a line end stops it before. */
const REACH = 400;
const SPACE = /\s/u;

/** The part of the line around `offset` that is looked at. No grapheme is cut by its ends. */
function windowAround(text: string, offset: number): Span {
  const line = { start: text.lastIndexOf('\n', offset - 1) + 1, end: text.indexOf('\n', offset) };
  const end = line.end === -1 ? text.length : line.end;
  return { start: boundaryBefore(text, Math.max(line.start, offset - REACH)), end: boundaryAfter(text, Math.min(end, offset + REACH)) };
}

/** The word that `offset` lies inside of; null at its edges, between words, and in what is no word. */
function wordAround(text: string, offset: number, counted: readonly Span[] | null): Span | null {
  const window = windowAround(text, offset);
  if (offset <= window.start || offset >= window.end) return null;
  const parts = counted ? countedIn(counted, window) : [window];
  const line = parts.map(({ start, end }) => text.slice(start, end)).join('');
  const place = parts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  if (place <= 0 || place >= line.length) return null;
  const found = words().segment(line).containing(place);
  if (!found?.isWordLike || found.index === place) return null;
  // A word that what is set aside stands in goes from its first to its last letter.
  return { start: inText(parts, found.index), end: inText(parts, found.index + found.segment.length - 1) + 1 };
}

/** Where a unit of the parts, read as one line, stands in the text. */
function inText(parts: readonly Span[], place: number): number {
  let left = place;
  for (const { start, end } of parts) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return parts.at(-1)?.end ?? 0;
}

/**
 * The span grown so that it cuts no word in two; grapheme boundaries stay whole. Offsets are UTF-16 units.
 * @param counted the text's counted stretches; null when all of it counts.
 */
export function wholeWords(text: string, span: Span, counted: readonly Span[] | null = null): Span {
  return { start: wordAround(text, span.start, counted)?.start ?? span.start, end: wordAround(text, span.end, counted)?.end ?? span.end };
}

export type Edge = 'start' | 'end';
export type Step = 'grapheme' | 'word';

/**
 * The span with one edge moved by one grapheme or word; the same span where it cannot move. At least one grapheme stays.
 * @param by 1 towards the end of the text, -1 towards its start.
 * @param counted the text's counted stretches: an edge passes over what is set aside. Null when all of it counts.
 */
export function movedEdge(text: string, span: Span, edge: Edge, step: Step, by: 1 | -1, counted: readonly Span[] | null = null): Span {
  let moved = movedOnce(text, span, edge, step, by);
  if (!counted) return moved;
  const isInText = ({ start, end }: Span): boolean =>
    countedIn(counted, edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end }).length > 0;
  while (!isInText(moved)) {
    const from = moved[edge];
    const beyond = by === 1 ? counted.find((one) => one.start >= from)?.start : counted.findLast((one) => one.end <= from)?.end;
    if (beyond === undefined) return span;
    const there = { ...moved, [edge]: beyond };
    const isOutwards = (edge === 'end') === (by === 1);
    moved = isOutwards ? movedOnce(text, there, edge, step, by) : meantExtent(text, counted, there);
    if (moved.end <= moved.start || moved[edge] === from) return span;
  }
  return moved;
}

function movedOnce(text: string, span: Span, edge: Edge, step: Step, by: 1 | -1): Span {
  const outwards = (edge === 'end') === (by === 1);
  const move = step === 'word' ? wordEdge : graphemeEdge;
  const to = move(text, span[edge], by, outwards, edge);
  const moved = to === null ? span : { ...span, [edge]: to };
  return moved.start < moved.end && moved.start >= 0 && moved.end <= text.length ? moved : span;
}

const isSpace = (text: string, offset: number): boolean => SPACE.test(text.charAt(offset));

/** Outwards one grapheme that is no white space is taken in; inwards one is given up, with the white space behind it. */
function graphemeEdge(text: string, from: number, by: 1 | -1, outwards: boolean): number | null {
  const beside = (offset: number): number => (by === 1 ? offset : offset - 1);
  const isInside = (offset: number): boolean => (by === 1 ? offset < text.length : offset > 0);
  const skipSpace = (offset: number): number => {
    let at = offset;
    while (isInside(at) && isSpace(text, beside(at))) at += by;
    return at;
  };
  const over = (offset: number): number | null => {
    if (!isInside(offset)) return null;
    const { start, end } = windowAround(text, beside(offset));
    const all = graphemes().segment(text.slice(start, end));
    const found = all.containing(beside(offset) - start);
    return found ? start + found.index + (by === 1 ? found.segment.length : 0) : null;
  };
  if (outwards) return over(skipSpace(from));
  const left = over(from);
  return left === null ? null : skipSpace(left);
}

/** The next edge of a word in that direction: for the end of a span the end of a word, for its start the start of one. */
function wordEdge(text: string, from: number, by: 1 | -1, outwards: boolean, edge: Edge): number | null {
  let at = from;
  for (let tries = 0; tries < text.length + 1; tries += 1) {
    const { start, end } = windowAround(text, at);
    const edges: number[] = [];
    for (const one of words().segment(text.slice(start, end)))
      if (one.isWordLike) edges.push(start + one.index + (edge === 'end' ? one.segment.length : 0));
    const found = by === 1 ? edges.find((one) => one > from) : edges.findLast((one) => one < from);
    if (found !== undefined) return found;
    const next = by === 1 ? end + 1 : start - 1;
    if (next < 0 || next > text.length || next === at) break;
    at = next;
  }
  // No word any more: what is left has to go grapheme by grapheme.
  return graphemeEdge(text, from, by, outwards);
}
