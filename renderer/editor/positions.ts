// positions.ts - between offsets of the text and positions of the editor's document.
//
// The document is sections of blocks, one block per line; only a line far longer than a paragraph is cut into several
// (blocks.ts). Each line feed becomes the end of a block and the start of the next (two tokens for one character), a
// cut is two tokens for none, each section adds two more.

import { lineOf } from '../../shared/text/paragraphs.ts';
import { blockStarts, sectionStarts } from './blocks.ts';

declare const editorPosition: unique symbol;
/** A position in the ProseMirror document. Exists only in this folder. */
export type EditorPos = number & { readonly [editorPosition]: true };

export class Positions {
  /** Offset at which each block starts. */
  readonly starts: readonly number[];
  /** First block of each section. */
  readonly #sections: readonly number[];
  /** Editor position of the first character of each block. */
  readonly #places: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.starts = blockStarts(text);
    this.#sections = sectionStarts(this.starts);
    const places: number[] = [];
    for (const [block, start] of this.starts.entries()) {
      const before = places[block - 1] ?? 0;
      const length = block === 0 ? 0 : this.lineEnd(block - 1) - (this.starts[block - 1] ?? 0);
      const opensSection = this.#sections[this.#sectionOf(block)] === block;
      // The first block lies behind the opening of its section and its own.
      places.push(start === 0 && block === 0 ? 2 : before + length + 2 + (opensSection ? 2 : 0));
    }
    this.#places = places;
  }

  get lines(): number {
    return this.starts.length;
  }

  get sections(): number {
    return this.#sections.length;
  }

  /** Offset after the last character of a block; of a line's last one, before its line feed. */
  lineEnd(block: number): number {
    const next = this.starts[block + 1];
    if (next === undefined) return this.#text.length;
    return this.#text.charCodeAt(next - 1) === 10 ? next - 1 : next;
  }

  lineAt(offset: number): number {
    return lineOf(this.starts, offset);
  }

  sectionAt(offset: number): number {
    return this.#sectionOf(this.lineAt(offset));
  }

  #sectionOf(block: number): number {
    return lineOf(this.#sections, block);
  }

  /** Start (inclusive) and end (exclusive) offsets of a block's text. */
  blockExtent(block: number): { start: number; end: number } {
    return { start: this.starts[block] ?? 0, end: this.lineEnd(block) };
  }

  /** First block of a section, and of the one after it. */
  blocksOf(section: number): { from: number; to: number } {
    return { from: this.#sections[section] ?? 0, to: this.#sections[section + 1] ?? this.lines };
  }

  /** Start (inclusive) and end (exclusive) offsets of a section's text. */
  extentOf(section: number): { start: number; end: number } {
    const { from, to } = this.blocksOf(section);
    return { start: this.starts[from] ?? 0, end: this.lineEnd(to - 1) };
  }

  /** @param side where a line is cut, an offset has two places: before the cut (-1) and after it (1). */
  toEditor(offset: number, side: -1 | 1 = 1): EditorPos {
    const at = this.lineAt(offset);
    const block = side === -1 && at > 0 && offset === this.starts[at] && this.lineEnd(at - 1) === offset ? at - 1 : at;
    return ((this.#places[block] ?? 2) + offset - (this.starts[block] ?? 0)) as EditorPos;
  }

  /** The offset at an editor position; positions between blocks belong to the nearer text. */
  toOffset(position: number): number {
    const block = lineOf(this.#places, position);
    const start = this.starts[block] ?? 0;
    return Math.max(start, Math.min(this.lineEnd(block), start + position - (this.#places[block] ?? 0)));
  }
}
