// extent.ts - where an annotation stands in its text, and its words in one line. No schemas here: the page uses it.

import type { Annotation } from './annotation.ts';
import type { Span } from './span.ts';

/** First offset of an annotation's first segment and last of its last one. */
export function extentOf(annotation: { readonly segments: readonly Span[] }): { start: number; end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const segment of annotation.segments) {
    start = Math.min(start, segment.start);
    end = Math.max(end, segment.end);
  }
  return { start, end };
}

/** Order in the text: by start, the longer first, then by id, so that every host lists alike. */
export function inTextOrder(left: Annotation, right: Annotation): number {
  const a = extentOf(left);
  const b = extentOf(right);
  return a.start - b.start || b.end - a.end || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

/** The words of an annotation in one line; an ellipsis stands for words between that are not its own, and none for what is set aside. */
export function wordsOf(annotation: Pick<Annotation, 'segments'>): string {
  return annotation.segments.map(({ exact, lead = ' … ' }, index) => (index === 0 ? exact : `${lead}${exact}`)).join('');
}
