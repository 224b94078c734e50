// editorHandle.ts - what others may ask of a text on the screen: to go somewhere, to select, and where things are.

import type { Editor } from '@tiptap/core';
import { extentOf } from '../../shared/model/extent.ts';
import type { Span } from '../../shared/model/span.ts';
import { type Box, isRtlAt, lineBoxes } from './overlayMarks.ts';
import type { Positions } from './positions.ts';
import { caretOffset, type SelectionRect, selectedSpan, type TextSelection } from './selection.ts';
import type { Stretches } from './stretches.ts';

export interface DocumentEditorHandle {
  focus(): void;
  /** Scrolls to the annotation and puts the caret at its start. */
  reveal(id: string): void;
  /** Scrolls to the annotation if it is out of sight; the focus and the caret stay where they are. */
  bringIntoView(id: string): void;
  /** Scrolls to an offset and puts the caret there. */
  revealOffset(offset: number): void;
  isRtlAt(offset: number): boolean;
  /** The selection now, trimmed and with whole graphemes; by mouse or touch with whole words. */
  selectedSpan(): Span | null;
  clearSelection(): void;
  selectionRect(): SelectionRect | null;
  /** Selects words, goes there and brings them into view. */
  selectSpan(span: Span): void;
  /** Annotations under a point of the window, innermost first. */
  idsAt(x: number, y: number): readonly string[];
  /** Where an annotation's words are on the screen, a box for each line, as far as they are laid out. */
  boxesOf(id: string): readonly Box[];
  /** Offset of the caret, or of the end of the selection; null when it is elsewhere. */
  caret(): number | null;
}

/** What the editor has for it. */
export interface HandleParts {
  readonly editor: Editor;
  readonly positions: Positions;
  readonly stretches: Stretches;
  /** Those in view or near. */
  readonly sections: ReadonlySet<number>;
  /** Annotations whose words stand at an element, innermost first. */
  readonly idsAt: (target: EventTarget | null) => readonly string[];
  readonly current: () => TextSelection | null;
  /** Scrolls to an annotation, and to an offset, where it is out of sight. */
  readonly scrollTo: (id: string) => void;
  readonly goTo: (offset: number) => void;
  /** What is selected next was not by the pointer. */
  readonly forgetPointer: () => void;
}

export function editorHandle(parts: HandleParts): DocumentEditorHandle {
  const { editor, positions, stretches, sections, idsAt, current, scrollTo, goTo, forgetPointer } = parts;
  return {
    focus: () => editor.view.focus(),
    reveal: (id) => {
      const marked = stretches.get(id);
      if (!marked) return;
      editor.commands.setTextSelection(positions.toEditor(extentOf(marked.annotation).start));
      editor.view.focus();
      scrollTo(id);
    },
    bringIntoView: scrollTo,
    revealOffset: (offset) => {
      editor.commands.setTextSelection(positions.toEditor(offset));
      editor.view.focus();
      goTo(offset);
    },
    isRtlAt: (offset) => isRtlAt({ view: editor.view, positions }, offset),
    selectedSpan: () => current()?.span ?? null,
    clearSelection: () => {
      const caret = selectedSpan(editor.view, positions);
      if (caret) editor.commands.setTextSelection(positions.toEditor(caret.end));
    },
    selectionRect: () => current()?.rect ?? null,
    selectSpan: ({ start, end }) => {
      forgetPointer();
      editor.commands.setTextSelection({ from: positions.toEditor(start), to: positions.toEditor(end) });
      editor.view.focus();
      goTo(start);
    },
    idsAt: (x, y) => idsAt(document.elementFromPoint(x, y)),
    boxesOf: (id) => {
      const origin = editor.view.dom.getBoundingClientRect();
      const spans = stretches.get(id)?.annotation.segments ?? [];
      return spans.flatMap((span) =>
        lineBoxes({ view: editor.view, positions }, span, sections).map(({ top, bottom, left, right }) => ({
          top: top + origin.top,
          bottom: bottom + origin.top,
          left: left + origin.left,
          right: right + origin.left,
        })),
      );
    },
    caret: () => selectedSpan(editor.view, positions)?.end ?? caretOffset(editor.view, positions),
  };
}
