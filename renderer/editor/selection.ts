// selection.ts - what is selected in the page now, as offsets of the text.
//
// Read from the browser itself: the editor's own state follows it later.

import { TextSelection as EditorSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Span } from '../../shared/model/span.ts';
import { selectableSpan } from '../../shared/text/graphemes.ts';
import type { Positions } from './positions.ts';

/** Where the selection's last line ends and its first begins, in the window, px. */
export interface SelectionRect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface TextSelection {
  readonly span: Span;
  readonly rect: SelectionRect;
}

function rangeIn(view: EditorView): Range | null {
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return view.dom.contains(range.startContainer) && view.dom.contains(range.endContainer) ? range : null;
}

/** The selected stretch, untrimmed; null when nothing is selected or the selection lies elsewhere. */
export function selectedSpan(view: EditorView, positions: Positions): Span | null {
  const range = rangeIn(view);
  if (!range || range.collapsed) return null;
  const start = positions.toOffset(view.posAtDOM(range.startContainer, range.startOffset, 1));
  const end = positions.toOffset(view.posAtDOM(range.endContainer, range.endOffset, -1));
  return end > start ? { start, end } : null;
}

/** The offset of a collapsed caret, or null. */
export function caretOffset(view: EditorView, positions: Positions): number | null {
  const range = rangeIn(view);
  if (!range?.collapsed) return null;
  return positions.toOffset(view.posAtDOM(range.startContainer, range.startOffset));
}

/** The rectangle around the lines of a span in the window; null when it is not laid out. */
export function rectOf(view: EditorView, positions: Positions, span: Span): SelectionRect | null {
  try {
    const start = view.coordsAtPos(positions.toEditor(span.start), 1);
    const end = view.coordsAtPos(positions.toEditor(span.end), -1);
    const sameLine = Math.abs(start.top - end.top) < 4;
    return {
      top: Math.min(start.top, end.top),
      bottom: Math.max(start.bottom, end.bottom),
      left: sameLine ? start.left : Math.min(start.left, end.left),
      right: end.right,
    };
  } catch {
    return null;
  }
}

/** Makes the page's selection what is taken for it, where that is more; which end moves on with the keys stays. */
export function showSelected(view: EditorView, positions: Positions, text: string, span: Span): void {
  const shown = selectedSpan(view, positions);
  const exact = shown && selectableSpan(text, shown);
  const selection = view.dom.ownerDocument.getSelection();
  if (!exact || !selection?.anchorNode || (exact.start === span.start && exact.end === span.end)) return;
  const anchor = positions.toOffset(view.posAtDOM(selection.anchorNode, selection.anchorOffset));
  const [from, to] = anchor >= exact.end ? [span.end, span.start] : [span.start, span.end];
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(EditorSelection.create(doc, positions.toEditor(from), positions.toEditor(to))));
}
