// findHighlights.ts - paints what a search has found in the text, without touching its elements: only where it is in view.
//
// The browser paints ranges (CSS Custom Highlight API); the colours are styles/find.css.

import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Span } from '../../shared/model/span.ts';
import type { Positions } from './positions.ts';

/** What was found in one text. */
export interface FoundSpans {
  /** In text order, never overlapping. */
  readonly spans: readonly Span[];
  /** Those of the result that is looked at. */
  readonly current: readonly Span[];
}

/** Ranges of all texts on the screen share one highlight by name. */
function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/** Index of the first span that ends after `offset`. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOf(view: EditorView, positions: Positions, span: Span): Range | null {
  try {
    const start = view.domAtPos(positions.toEditor(span.start), 1);
    const end = view.domAtPos(positions.toEditor(span.end), -1);
    const range = view.dom.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  } catch {
    return null;
  }
}

/** @param sections those in view or near. */
export function useFindHighlights(
  view: EditorView,
  positions: Positions,
  sections: ReadonlySet<number>,
  found: FoundSpans | null,
  bringIntoView: (offset: number) => void,
): void {
  const ranges = useRef<{ range: Range; name: string }[]>([]);
  const paint = useRef(() => {});
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return;
    const clear = () => {
      for (const { range, name } of ranges.current) highlightNamed(name).delete(range);
      ranges.current = [];
    };
    paint.current = () => {
      clear();
      if (!found || view.isDestroyed) return;
      const add = (span: Span, name: string) => {
        const range = rangeOf(view, positions, span);
        if (!range) return;
        highlightNamed(name).add(range);
        ranges.current.push({ range, name });
      };
      for (const section of sections) {
        const { start, end } = positions.extentOf(section);
        for (let index = firstAfter(found.spans, start); index < found.spans.length; index += 1) {
          const span = found.spans[index];
          if (!span || span.start >= end) break;
          // One that reaches over several sections is painted with its first.
          if (span.start >= start || !sections.has(section - 1)) add(span, 'found');
        }
      }
      for (const span of found.current) add(span, 'found-current');
    };
    paint.current();
    return clear;
  }, [view, positions, sections, found]);

  // Painting annotations makes new elements, and ranges in the old ones are gone with them.
  useEffect(() => {
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paint.current());
    });
    observer.observe(view.dom, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [view]);

  const bring = useRef(bringIntoView);
  useLayoutEffect(() => {
    bring.current = bringIntoView;
  });
  const start = found?.current[0]?.start;
  useEffect(() => {
    if (start !== undefined) bring.current(start);
  }, [start]);
}
