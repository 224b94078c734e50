// words.ts - where words begin and end, and how the edge of a span moves by grapheme or by word.
//
// Words are what Intl.Segmenter takes for words, so that languages without spaces have them too. White space is never
// left at the edge of a span. What a selection stands for is graphemes.ts.

import type { Span } from '../model/span.ts';
import { boundaryAfter, boundaryBefore } from './graphemes.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
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
function wordAround(text: string, offset: number): Span | null {
  const { start, end } = windowAround(text, offset);
  if (offset <= start || offset >= end) return null;
  const found = words.segment(text.slice(start, end)).containing(offset - start);
  if (!found?.isWordLike || start + found.index === offset) return null;
  return { start: start + found.index, end: start + found.index + found.segment.length };
}

/** The span grown so that it cuts no word in two; grapheme boundaries stay whole. Offsets are UTF-16 units. */
export function wholeWords(text: string, span: Span): Span {
  return { start: wordAround(text, span.start)?.start ?? span.start, end: wordAround(text, span.end)?.end ?? span.end };
}

export type Edge = 'start' | 'end';
export type Step = 'grapheme' | 'word';

/**
 * The span with one edge moved by one grapheme or word; the same span where it cannot move. At least one grapheme stays.
 * @param by 1 towards the end of the text, -1 towards its start.
 */
export function movedEdge(text: string, span: Span, edge: Edge, step: Step, by: 1 | -1): Span {
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
    const all = graphemes.segment(text.slice(start, end));
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
    for (const one of words.segment(text.slice(start, end)))
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
