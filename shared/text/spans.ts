// spans.ts - words added to and taken from the stretches of an annotation or of a role.

import type { Span } from '../model/span.ts';
import { selectableSpan } from './graphemes.ts';

const byStart = (left: Span, right: Span): number => left.start - right.start;
const isBlank = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === '';

/** The stretches with `added`, in text order. What touches, overlaps or has only white space between becomes one stretch. */
export function withSpan(text: string, spans: readonly Span[], added: Span): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans, added].sort(byStart)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || (isBlank(text, last.end, start) && (last.end >= added.start || start === added.start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The stretches without the words of `taken`; white space is not left at the cuts. Empty when nothing is left. */
export function withoutSpan(text: string, spans: readonly Span[], taken: Span): Span[] {
  return spans.flatMap((one) => {
    if (taken.end <= one.start || taken.start >= one.end) return [one];
    const pieces = [
      { start: one.start, end: Math.max(one.start, taken.start) },
      { start: Math.min(one.end, taken.end), end: one.end },
    ];
    return pieces.flatMap((piece) => (piece.end > piece.start ? (selectableSpan(text, piece) ?? []) : []));
  });
}

/** The stretches with `marked` in place of those it shares words with: marking again corrects. */
export const remarked = (spans: readonly Span[], marked: Span): Span[] =>
  [...spans.filter((one) => one.end <= marked.start || one.start >= marked.end), marked].sort(byStart);

/** Whether two lists of stretches are the same. */
export const sameSpans = (left: readonly Span[], right: readonly Span[]): boolean =>
  left.length === right.length && left.every((one, index) => one.start === right[index]?.start && one.end === right[index]?.end);
