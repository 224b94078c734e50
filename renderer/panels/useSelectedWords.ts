// useSelectedWords.ts - words that are selected among the lines of a page: by mouse as any words, and by keys word after word.

import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../../shared/model/span.ts';
import { selectableSpan } from '../../shared/text/graphemes.ts';
import type { PageText } from '../state/reviewPage.ts';

export interface SelectedWords {
  /** Offsets of the page's text; null while no words are selected. */
  readonly span: Span | null;
  /** The same, read from the page at once: a key may come before the browser has told of the selection. */
  now(): Span | null;
  /** Selects a word of a line, or one more. @param by 1 towards the end of the line. */
  step(line: number, by: -1 | 1, more: boolean): void;
  clear(): void;
}

export function useSelectedWords(list: RefObject<HTMLElement | null>, body: PageText): SelectedWords {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const look = (): void => {
      const next = spanSelected(list.current, body);
      setSpan((before) => (before?.start === next?.start && before?.end === next?.end ? before : next));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [list, body]);
  const step = (line: number, by: -1 | 1, more: boolean): void => {
    const words = list.current?.querySelector(`[data-line="${line}"] p`);
    const selection = getSelection();
    if (!words || !selection) return;
    const isIn = !selection.isCollapsed && words.contains(selection.anchorNode);
    if (!isIn) selection.collapse(words, by === 1 ? 0 : words.childNodes.length);
    else if (!more && by === 1) selection.collapseToEnd();
    else if (!more) selection.collapseToStart();
    selection.modify('extend', by === 1 ? 'forward' : 'backward', 'word');
  };
  return { span, now: () => spanSelected(list.current, body), step, clear: () => getSelection()?.removeAllRanges() };
}

function spanSelected(list: HTMLElement | null, body: PageText): Span | null {
  const selection = getSelection();
  if (!list || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(list)) return null;
  const [start, end] = [offsetAt(body, range.startContainer, range.startOffset), offsetAt(body, range.endContainer, range.endOffset)];
  return start === null || end === null || end <= start ? null : selectableSpan(body.text, { start, end });
}

/** Where in the text of the page a place of the document is; names of what is set aside are no part of it. Null outside of the lines. */
function offsetAt(body: PageText, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]');
  const number = line ? Number(line.dataset['line']) : Number(element?.closest<HTMLElement>('[data-before]')?.dataset['before'] ?? Number.NaN);
  if (Number.isNaN(number)) return null;
  const start = body.starts[number] ?? body.text.length;
  const words = element?.closest('p');
  if (!words || !line?.contains(words)) return start;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(node, offset);
  const content = before.cloneContents();
  for (const kind of content.querySelectorAll('.review-kind')) kind.remove();
  return start + (content.textContent?.length ?? 0);
}
