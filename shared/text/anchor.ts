// anchor.ts - finds where a recorded segment belongs in a document's text now.
//
// Tries the recorded place first, then the words in their context. Words that are gone, or that two
// places claim equally, give no span: an orphan, never a guess. Editor positions are
// renderer/editor/positions.ts.

import type { Segment, Span } from '../model/span.ts';

export type Anchored =
  | { readonly kind: 'exact'; readonly span: Span }
  | { readonly kind: 'moved'; readonly span: Span }
  | { readonly kind: 'orphan'; readonly span: null };

const commonEnd = (left: string, right: string): number => {
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) count += 1;
  return count;
};
const commonStart = (left: string, right: string): number => {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count += 1;
  return count;
};

/**
 * Where `segment` is now: 'exact' at its recorded place, 'moved' elsewhere, or 'orphan'.
 *
 * Of several places with the same words the one whose context agrees best wins, then the nearest;
 * two that agree and lie equally far give an orphan. Costs one search of the text when the place moved.
 */
export function anchor(text: string, segment: Segment): Anchored {
  const { start, end, exact } = segment;
  if (exact.length > 0 && text.slice(start, end) === exact) return { kind: 'exact', span: { start, end } };
  let best: { at: number; agree: number; distance: number } | null = null;
  let tied = false;
  for (let at = exact === '' ? -1 : text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const agree =
      commonEnd(text.slice(Math.max(0, at - segment.prefix.length), at), segment.prefix) +
      commonStart(text.slice(at + exact.length, at + exact.length + segment.suffix.length), segment.suffix);
    const distance = Math.abs(at - start);
    if (best && agree === best.agree && distance === best.distance) tied = true;
    else if (!best || agree > best.agree || (agree === best.agree && distance < best.distance)) {
      best = { at, agree, distance };
      tied = false;
    }
  }
  if (!best || tied) return { kind: 'orphan', span: null };
  return { kind: 'moved', span: { start: best.at, end: best.at + exact.length } };
}
