// positions.ts - between offsets of the text and positions of the editor's document.
//
// The document is sections of SECTION paragraphs, one paragraph per line. Each line feed becomes the end of
// a paragraph and the start of the next (two tokens for one character), each section adds two more.

import { lineOf, lineStarts } from '../../shared/text/paragraphs.ts';

declare const editorPosition: unique symbol;
/** A position in the ProseMirror document. Exists only in this folder. */
export type EditorPos = number & { readonly [editorPosition]: true };

/** Paragraphs per section: the unit in which the page lays out and decorates what is in view. */
export const SECTION = 8;

export class Positions {
  /** Offset at which each line starts. */
  readonly starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.starts = lineStarts(text);
    this.#length = text.length;
  }

  get lines(): number {
    return this.starts.length;
  }

  get sections(): number {
    return Math.ceil(this.lines / SECTION);
  }

  /** Offset after the last character of a line, before its line feed. */
  lineEnd(line: number): number {
    const next = this.starts[line + 1];
    return next === undefined ? this.#length : next - 1;
  }

  lineAt(offset: number): number {
    return lineOf(this.starts, offset);
  }

  sectionAt(offset: number): number {
    return Math.floor(this.lineAt(offset) / SECTION);
  }

  /** Start (inclusive) and end (exclusive) offsets of a section's text. */
  extentOf(section: number): { start: number; end: number } {
    const lastLine = Math.min(this.lines, (section + 1) * SECTION) - 1;
    return { start: this.starts[section * SECTION] ?? 0, end: this.lineEnd(lastLine) };
  }

  toEditor(offset: number): EditorPos {
    const line = this.lineAt(offset);
    return (offset + line + 2 * Math.floor(line / SECTION) + 2) as EditorPos;
  }

  /** The offset at an editor position; positions between paragraphs belong to the nearer text. */
  toOffset(position: number): number {
    let low = 0;
    let high = this.lines;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.toEditor(this.starts[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    const line = Math.max(0, low - 1);
    const start = this.starts[line] ?? 0;
    return Math.max(start, Math.min(this.lineEnd(line), start + position - this.toEditor(start)));
  }
}
