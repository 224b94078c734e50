// quote.ts - the words of a span, with what stands before and after them.
//
// Where the words are now is anchor.ts; which offsets a reader may select is graphemes.ts.

import { AppError } from '../errors.ts';
import type { Quote, Segment, Span } from '../model/span.ts';
import { splitsCharacter } from './codePoints.ts';
import { graphemes } from './segmenters.ts';

export const CONTEXT = 32;

/** 32 graphemes are looked for in this many units first: enough for nearly all, and independent of the text's length. */
const WINDOW = 512;

/** In plain letters every unit is a grapheme, as long as no mark follows. */
const PLAIN = /^[\n -~]*$/;

function lastGraphemes(text: string, end: number, count: number): string {
  const plain = text.slice(Math.max(0, end - count), end);
  if (PLAIN.test(plain)) return plain;
  const from = Math.max(0, end - WINDOW);
  const window = text.slice(splitsCharacter(text, from) ? from + 1 : from, end);
  const starts = Array.from(graphemes().segment(window), (one) => one.index);
  return window.slice(starts.at(-count) ?? 0);
}

function firstGraphemes(text: string, start: number, count: number): string {
  const plain = text.slice(start, start + count + 1);
  if (PLAIN.test(plain)) return plain.slice(0, count);
  const to = Math.min(text.length, start + WINDOW);
  const window = text.slice(start, splitsCharacter(text, to) ? to - 1 : to);
  let length = 0;
  let seen = 0;
  for (const one of graphemes().segment(window)) {
    if (seen === count) break;
    seen += 1;
    length = one.index + one.segment.length;
  }
  return window.slice(0, length);
}

/**
 * Refuses a span that an annotation cannot have.
 *
 * @throws AppError 'span-empty', 'span-out-of-range' or 'span-splits-character'.
 */
export function checkSpan(text: string, span: Span): void {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > text.length) {
    throw new AppError(
      'span-out-of-range',
      `The span ${start} to ${end} lies outside the text, which has ${text.length} characters. Nothing was changed.`,
      { start, end, characters: text.length },
    );
  }
  if (end <= start) throw new AppError('span-empty', `The span ${start} to ${end} holds no characters. Nothing was changed.`, { start, end });
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
    throw new AppError('span-splits-character', `The span ${start} to ${end} would cut a character in two. Nothing was changed.`, { start, end });
  }
}

/**
 * The quote for `span`, with up to `context` graphemes on each side (fewer at the text's edges).
 *
 * Offsets are UTF-16 units, end exclusive: `text.slice(span.start, span.end) === quote.exact`.
 * Reads only the span and its context, so the length of the text does not matter.
 *
 * @throws AppError as checkSpan does.
 */
export function quoteFor(text: string, span: Span, context = CONTEXT): Quote {
  checkSpan(text, span);
  return {
    exact: text.slice(span.start, span.end),
    prefix: lastGraphemes(text, span.start, context),
    suffix: firstGraphemes(text, span.end, context),
  };
}

/** The span as an annotation keeps it: place, words and context. @throws AppError as checkSpan does. */
export function segmentFor(text: string, span: Span): Segment {
  return { start: span.start, end: span.end, ...quoteFor(text, span) };
}
