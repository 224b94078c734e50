// counted.ts - what of a text counts: all of it that is not set aside.
//
// Whatever counts, lists, numbers or quotes words asks here, so that no two of them disagree. Offsets are UTF-16 units.

import type { Segment, Span } from '../model/span.ts';
import { splitsCharacter } from './codePoints.ts';
import { boundaryAfter, boundaryBefore, selectableSpan } from './graphemes.ts';

/**
 * The text's counted stretches, in order, none empty and no two touching.
 *
 * @param setAside in any order; what overlaps, or reaches over the text's ends, is taken as it can be meant. Of a character that it
 * would cut in two nothing counts.
 */
export function countedStretches(text: string, setAside: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let done = 0;
  for (const { start, end } of [...setAside].sort((a, b) => a.start - b.start)) {
    if (end <= start || end <= done) continue;
    const from = Math.min(splitsCharacter(text, start) ? start - 1 : start, text.length);
    if (from > done) stretches.push({ start: done, end: from });
    done = Math.max(done, splitsCharacter(text, end) ? end + 1 : end);
    if (done >= text.length) break;
  }
  if (done < text.length) stretches.push({ start: done, end: text.length });
  return stretches;
}

/** How many characters count. */
export const countedLength = (stretches: readonly Span[]): number => stretches.reduce((sum, { start, end }) => sum + end - start, 0);

/** The parts of a span that count, in order. Costs a binary search and its answer. */
export function countedIn(stretches: readonly Span[], span: Span): Span[] {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const parts: Span[] = [];
  for (let at = low; at < stretches.length; at += 1) {
    const { start, end } = stretches[at] ?? span;
    if (start >= span.end) break;
    if (Math.min(end, span.end) > Math.max(start, span.start)) parts.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
  }
  return parts;
}

const BLANKS = /^[^\S\n\r]+/u;

/** A part as it is read behind another one: where that ends with a space, this begins without. */
export function withoutDoubledBlanks(text: string, before: Span | undefined, { start, end }: Span): Span {
  const doubled = before && /\s/u.test(text.charAt(before.end - 1)) ? (BLANKS.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
  return { start: start + doubled, end };
}

/** The parts of a span that count, as they are read one after the other. */
export function readParts(text: string, stretches: readonly Span[], span: Span): Span[] {
  const parts: Span[] = [];
  for (const counted of countedIn(stretches, span)) {
    const part = withoutDoubledBlanks(text, parts.at(-1), counted);
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}

/** The words of a span that count, as they read without what is set aside. */
export const countedWords = (text: string, stretches: readonly Span[], span: Span): string =>
  readParts(text, stretches, span)
    .map(({ start, end }) => text.slice(start, end))
    .join('');

/** Whether a span has words, and none of them counts. */
export function isAside(text: string, stretches: readonly Span[], span: Span): boolean {
  return countedWords(text, stretches, span).trim() === '' && text.slice(span.start, span.end).trim() !== '';
}

/**
 * The stretches that somebody means who selects these words: those that count, without white space at their edges and with no
 * character cut. Whoever selects only what is set aside means just that.
 */
export function meantSpans(text: string, stretches: readonly Span[], span: Span): Span[] {
  const parts = countedIn(stretches, span).flatMap((part) => {
    // Where a character was cut by what is set aside, it belongs to that.
    const start = part.start === span.start ? part.start : boundaryAfter(text, part.start);
    const end = part.end === span.end ? part.end : boundaryBefore(text, part.end);
    return (end > start && selectableSpan(text, { start, end })) || [];
  });
  return parts.length > 0 ? parts : [span];
}

/** From the first to the last of the words that somebody means who selects these. */
export function meantExtent(text: string, stretches: readonly Span[], span: Span): Span {
  const parts = meantSpans(text, stretches, span);
  return { start: parts[0]?.start ?? span.start, end: parts.at(-1)?.end ?? span.end };
}

/** The segments, each told whether its words follow on those before it: so do those between which all else is set aside. */
export function readingOn(text: string, stretches: readonly Span[], segments: readonly Segment[]): Segment[] {
  return segments.map(({ lead: _before, ...segment }, index) => {
    const last = segments[index - 1];
    if (!last) return segment;
    const between = { start: last.end, end: segment.start };
    const lead = countedWords(text, stretches, between);
    if (lead.trim() !== '' || lead.length === between.end - between.start) return segment;
    return { ...segment, lead: lead === '' && text.slice(between.start, between.end).includes('\n') ? '\n' : lead };
  });
}
