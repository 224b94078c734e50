// pageWriter.ts - writes the text of a page as a browser copies it, and keeps where each character came from.
//
// White space is collapsed as CSS does it; breaks, spaces and markers wait until words follow, so that none stands at an edge
// and stretches (headings, hints) begin and end with words.

import type { OriginRun } from '../../../shared/page/page.ts';
import type { Located } from './located.ts';

/** A stretch that is being written: its start is known once words follow. */
export interface Stretch {
  start: number;
}

/** `collapse` as running text, `lines` keeps line ends, `keep` keeps all (`<pre>`). */
export type WhiteSpace = 'collapse' | 'lines' | 'keep';

/** Beyond this many runs, neighbours of one element become one run for their whole place: memory is bounded, the place still true. */
const MOST_RUNS = 300_000;

/** Nothing to see: a line of these alone is a spacer. */
const INVISIBLE = /^[\s\u00a0\u200b\u2007\u202f\ufeff]*$/;
/** Between two of these a line end is no space: their languages write without. */
const WIDE = /[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u{20000}-\u{3ffff}]/u;

const isSpaceAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
};

function endOfSpace(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isSpaceAt(text, at)) at += 1;
  return at;
}

/** Words with single spaces between them are one stretch; where white space is kept they mean the same. */
function endOfWords(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    if (!isSpaceAt(text, at)) continue;
    if (text.charCodeAt(at) !== 32 || at + 1 >= text.length || isSpaceAt(text, at + 1)) break;
  }
  return at;
}

interface Waiting extends Located {
  readonly element: string;
}

export class PageWriter {
  readonly runs: OriginRun[] = [];
  length = 0;
  readonly #part: string | null;
  readonly #chunks: string[] = [];
  #waiting: Stretch[] = [];
  /** Line ends that wait. */
  #breaks = 0;
  #space: Waiting | null = null;
  /** Not to be seen so far in this line; written once words follow. */
  #spacer: Waiting[] = [];
  #lead = '';
  #leadBefore = 0;
  #indent = '';
  #cells = 0;
  #last = '';

  constructor(part: string | null) {
    this.#part = part;
  }

  get text(): string {
    return this.#chunks.join('');
  }

  get #lineStart(): boolean {
    return this.length === 0 || this.#breaks > 0 || this.#lead !== '';
  }

  /** A stretch that begins with the next words. */
  open(): Stretch {
    const stretch = { start: -1 };
    this.#waiting.push(stretch);
    return stretch;
  }

  /** Where the stretch is; null when no words were written since it was opened. */
  close(stretch: Stretch): { readonly start: number; readonly end: number } | null {
    if (stretch.start !== -1) return { start: stretch.start, end: this.length };
    // Stretches are closed in the reverse order of their opening, so it is the last that waits.
    this.#waiting.pop();
    this.#leadBefore = Math.min(this.#leadBefore, this.#waiting.length);
    return null;
  }

  /** The edge of a block: `lines` 1 for a new line, 2 for an empty line between. Within a cell it is a space. */
  block(lines: 1 | 2): void {
    if (this.#cells > 0) return this.#softSpace();
    const spacer = this.#spacer.length > 0 && this.#breaks > 0 ? 2 : 0;
    this.#dropLine();
    // What follows a marker stands beside it, paragraph or not.
    if (this.#lead === '') this.#breaks = Math.max(this.#breaks, lines, spacer);
  }

  /** The edge of a list item: a new line and no empty line, whatever stood in the item; a marker without words is dropped. */
  tightBlock(): void {
    this.#lead = '';
    this.block(1);
    if (this.#cells === 0) this.#breaks = 1;
  }

  /** `<br>`. Several in a row make one empty line. */
  lineEnd(): void {
    if (this.#cells > 0) return this.#softSpace();
    this.#dropLine();
    if (this.#lead === '') this.#breaks = Math.max(this.#breaks, Math.min(this.#breaks + 1, 2));
  }

  #dropLine(): void {
    this.#space = null;
    if (this.#spacer.length > 0) this.#spacer = [];
  }

  #softSpace(): void {
    if (!this.#lineStart) this.#space ??= { text: ' ', start: -1, end: -1, element: '' };
  }

  /** What stands before the next words of this line, e.g. a list's marker. One that no words followed is dropped. */
  marker(text: string, indent: string): void {
    this.#lead = text;
    this.#leadBefore = this.#waiting.length;
    this.#indent = indent;
  }

  /** Begins the row of a table; each cell after the first is told by `cell`. */
  row(): void {
    this.block(1);
    this.#lead = '';
  }

  /** Until `endCell` no line ends: a row is a line. */
  cell(first: boolean): void {
    this.#cells += 1;
    if (first || this.#cells > 1) return;
    if (this.#lead === '') this.#leadBefore = this.#waiting.length;
    this.#lead += '\t';
    this.#dropLine();
  }

  endCell(): void {
    this.#cells -= 1;
  }

  endRow(): void {
    this.block(1);
    this.#lead = '';
  }

  /** Writes characters that stand in `element`. */
  write(located: Located, element: string, whiteSpace: WhiteSpace): void {
    const { text, start, end } = located;
    const exact = text.length === end - start;
    for (let at = 0; at < text.length; ) {
      const from = at;
      const isSpace = isSpaceAt(text, at);
      at = isSpace ? endOfSpace(text, at) : endOfWords(text, at);
      const part = from === 0 && at === text.length ? text : text.slice(from, at);
      const partStart = exact ? start + from : start;
      const partEnd = exact ? start + at : end;
      if (!isSpace) this.#words(part, partStart, partEnd, element);
      else if (whiteSpace === 'collapse' || this.#cells > 0) this.#collapsible({ text: part, start: partStart, end: partEnd, element }, exact);
      else this.#kept({ text: part, start: partStart, end: partEnd, element }, exact, whiteSpace);
    }
  }

  #collapsible(space: Waiting, exact: boolean): void {
    if (this.#lineStart && this.#spacer.length === 0) return;
    this.#space ??= { ...space, end: exact ? space.start + 1 : space.end };
  }

  #kept(space: Waiting, exact: boolean, whiteSpace: WhiteSpace): void {
    for (const [index, character] of Array.from(space.text).entries()) {
      const place = exact ? { start: space.start + index, end: space.start + index + 1 } : { start: space.start, end: space.end };
      if (character === '\n' || character === '\r') {
        this.#breaks += 1;
        this.#dropLine();
      } else if (whiteSpace === 'lines') this.#collapsible({ ...place, text: character, element: space.element }, true);
      else this.#spacer.push({ ...place, text: character === '\f' ? ' ' : character, element: space.element });
    }
  }

  #words(text: string, start: number, end: number, element: string): void {
    if (this.#lineStart && INVISIBLE.test(text)) {
      if (this.#space && this.#spacer.length > 0) this.#spacer.push({ ...this.#space, text: ' ' });
      this.#space = null;
      this.#spacer.push({ text, start, end, element });
      return;
    }
    this.#flush(text);
    this.#emit(text, start, end, element);
  }

  /** Writes all that waited for words. */
  #flush(next: string): void {
    if (this.length > 0 && this.#breaks > 0) this.#add('\n'.repeat(this.#breaks));
    this.#breaks = 0;
    if (this.#lead !== '') this.#writeLead();
    if (this.#spacer.length > 0) {
      this.#begin(this.#waiting.length);
      for (const { text, start, end, element } of this.#spacer.splice(0)) this.#emit(text, start, end, element);
    }
    const space = this.#space;
    this.#space = null;
    if (space && !this.#isJoined(space, next)) {
      if (space.start === -1) this.#add(' ');
      else this.#emit(' ', space.start, space.end, space.element);
    }
    this.#begin(this.#waiting.length);
  }

  #writeLead(): void {
    if (this.length === 0 || this.#last === '\n') this.#add(this.#indent);
    this.#begin(this.#leadBefore);
    this.#add(this.#lead);
    this.#lead = '';
    this.#indent = '';
  }

  #isJoined(space: Waiting, next: string): boolean {
    return /[\n\r]/.test(space.text) && WIDE.test(this.#last) && WIDE.test(String.fromCodePoint(next.codePointAt(0) ?? 32));
  }

  #begin(count: number): void {
    if (count === 0) return;
    for (const stretch of this.#waiting.splice(0, count)) stretch.start = this.length;
  }

  #add(text: string): void {
    if (text === '') return;
    this.#chunks.push(text);
    this.length += text.length;
    const unit = text.charCodeAt(text.length - 1);
    this.#last = unit >= 0xdc00 && unit <= 0xdfff ? text.slice(-2) : text.charAt(text.length - 1);
  }

  #emit(text: string, start: number, end: number, element: string): void {
    const from = this.length;
    this.#add(text);
    const last = this.runs.at(-1);
    if (last?.source && last.end === from && last.element === element && last.source.end <= start) {
      const linear = last.end - last.start === last.source.end - last.source.start && last.source.end === start && text.length === end - start;
      if (linear || this.runs.length >= MOST_RUNS) {
        this.runs[this.runs.length - 1] = { ...last, end: this.length, source: { start: last.source.start, end } };
        return;
      }
    }
    this.runs.push({ start: from, end: this.length, part: this.#part, page: null, element, source: { start, end } });
  }
}
