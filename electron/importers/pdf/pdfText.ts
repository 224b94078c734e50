// pdfText.ts - paragraphs of a PDF as text: words joined over the ends of lines, the page of every character kept.

import type { SetAside, Structure } from '../../../shared/model/project.ts';
import type { OriginRun } from '../../../shared/page/page.ts';
import { hasRightToLeft } from './direction.ts';
import type { Line } from './pageLines.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Piece } from './pieces.ts';

export interface PdfText {
  readonly text: string;
  readonly structure: Structure[];
  readonly hints: SetAside[];
  readonly origin: OriginRun[];
}

/** Words that follow a hyphen that stands for the rest of a word: "pre- and post-war". */
const TOGETHER = /^(and|or|to|und|oder|bis|y|o|u|e|et|ou|en|of|og|och|i)\s/;
const HYPHEN = /([\p{L}\p{M}\p{N}'’-]*\p{L}\p{M}*)[-\u2010]$/u;

/** Words whose hyphen stays whatever follows. */
const COMPOUND = /^(?:(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|ex|well|half|vice)$/i;

/** How a line that ends with a hyphen goes on. */
export function hyphenOf(before: string, after: string, isKnown: (word: string) => boolean): 'drop' | 'keep' | 'none' {
  // "0555-" and "0142", "COVID-" and "19": a number is never parted by a hyphen of the line's end.
  if (/[\p{L}\p{M}\p{N}][-\u2010]$/u.test(before) && /^\p{Nd}/u.test(after) && !/\s[-\u2010]$/.test(before)) return 'keep';
  const first = HYPHEN.exec(before)?.[1];
  const next = /^[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/u.exec(after)?.[0];
  if (first === undefined || next === undefined || TOGETHER.test(after)) return 'none';
  if (hasRightToLeft(first)) return 'keep';
  if (!/^\p{Ll}/u.test(next) && !/^\p{Lo}/u.test(next)) return 'keep';
  const [part] = next.split(/[-\u2010]/);
  if (isKnown(`${first}${part}`)) return 'drop';
  if (isKnown(`${first}-${part}`) || /[-\u2010]/.test(first) || COMPOUND.test(first)) return 'keep';
  const areWords = first.length > 2 && part !== undefined && part.length > 2 && isKnown(first) && isKnown(part);
  return areWords ? 'keep' : 'drop';
}

export class PdfWriter {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #structure: Structure[] = [];
  readonly #hints: SetAside[] = [];
  readonly #origin: OriginRun[] = [];
  readonly #pages: { start: number; end: number; page: number }[] = [];
  readonly #isKnown: (word: string) => boolean;
  #before: Paragraph['kind'] | 'aside' | null = null;
  #table = 0;

  /** @param isKnown whether a word, in small letters, stands in the file within a line. */
  constructor(isKnown: (word: string) => boolean) {
    this.#isKnown = isKnown;
  }

  /** @param isAside a running foot that waited for the end of a paragraph does not turn the page back. */
  #write(text: string, page: number | null, isAside = false): void {
    if (text === '') return;
    const [start, end] = [this.#length, this.#length + text.length];
    this.#parts.push(text);
    this.#length = end;
    if (page === null) return;
    const before = this.#origin.at(-1);
    if (before?.page === page && before.end === start) this.#origin[this.#origin.length - 1] = { ...before, end };
    else this.#origin.push({ start, end, part: null, page, element: null, source: null });
    const last = this.#pages.at(-1);
    if (last && (last.page === page || (isAside && page < last.page))) last.end = end;
    else this.#pages.push({ start, end, page });
  }

  #separate(kind: Paragraph['kind'] | 'aside'): void {
    const isRun = kind === this.#before && (kind === 'row' || kind === 'item');
    if (!isRun) this.#endTable();
    if (this.#length > 0) this.#write(isRun ? '\n' : '\n\n', null);
    if (!isRun) this.#table = this.#length;
    this.#before = kind;
  }

  #endTable(): void {
    if (this.#before === 'row') this.#structure.push({ start: this.#table, end: this.#length, kind: 'table' });
    if (this.#before === 'item') this.#structure.push({ start: this.#table, end: this.#length, kind: 'list', level: 1, ordered: false });
  }

  paragraph({ kind, level, number, lines, breaks }: Paragraph): void {
    this.#separate(kind);
    const start = this.#length;
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (line.cells) this.#cells(line);
      else if (!next) this.#pieces(line, line.pieces, index === 0 && kind === 'footnote');
      else this.#lineWithNext(line, next, breaks.has(index), index === 0 && kind === 'footnote');
    }
    const end = this.#length;
    if (kind === 'heading') this.#structure.push({ start, end, kind, level: Math.min(6, Math.max(1, level)) });
    else if (kind === 'footnote') this.#structure.push({ start, end, kind, ...(number === null ? {} : { number }) });
    else if (kind === 'item') this.#structure.push({ start, end, kind, level: 1 });
    else if (kind === 'row' || kind === 'caption') this.#structure.push({ start, end, kind });
  }

  #lineWithNext(line: Line, next: Line, isBreak: boolean, isNoteStart: boolean): void {
    if (isBreak) {
      this.#pieces(line, line.pieces, isNoteStart);
      this.#write('\n', null);
      return;
    }
    const isSoft = line.text.endsWith('\u00ad');
    const hyphen = isSoft ? 'drop' : hyphenOf(line.text, next.text, this.#isKnown);
    this.#pieces(line, hyphen === 'drop' ? withoutLast(line.pieces) : line.pieces, isNoteStart);
    if (hyphen === 'none')
      this.#write(isDense(line.text, next.text) || ADDRESS.test(line.text) ? '' : ' ', line.page === next.page ? line.page : null);
  }

  #cells(line: Line): void {
    for (const [index, cell] of (line.cells ?? []).entries()) {
      if (index > 0) this.#write('\t', null);
      this.#pieces(line, cell.pieces, false);
    }
  }

  #pieces(line: Line, pieces: readonly Piece[], isNoteStart: boolean): void {
    for (const [index, piece] of pieces.entries()) {
      const start = this.#length;
      const text = piece.text.replaceAll('\u00ad', '');
      this.#write(text, line.page);
      const number = (index === 0 && isNoteStart) || text === ' ' ? undefined : referenceOf(piece, line);
      if (number !== undefined) this.#structure.push({ start, end: this.#length, kind: 'reference', number });
    }
  }

  /** Lines that are no text of the page; all on one line. */
  aside(words: readonly (readonly Piece[])[], page: number): void {
    this.#separate('aside');
    const start = this.#length;
    for (const [index, pieces] of words.entries()) {
      if (index > 0) this.#write('\t', null);
      for (const piece of pieces) this.#write(piece.text.replaceAll('\u00ad', ''), page, true);
    }
    this.#hints.push({ start, end: this.#length, kind: 'other' });
  }

  /** @param labelOf the number of a page as people name it. */
  finish(labelOf: (page: number) => string): PdfText {
    this.#endTable();
    const pages = this.#pages.map(({ start, end, page }) => ({ start, end, kind: 'page', number: labelOf(page) }));
    const structure = [...pages, ...this.#structure]
      .map((one, order) => ({ one, order }))
      .sort((a, b) => a.one.start - b.one.start || b.one.end - a.one.end || a.order - b.order)
      .map(({ one }) => one);
    return { text: this.#parts.join(''), structure, hints: this.#hints, origin: this.#origin };
  }
}

/** An address that goes on in the next line. */
const ADDRESS = /(?:https?:\/\/|www\.)\S*[/?&=_-]$/i;
/** Scripts that put no blanks between words. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}、。」』）]/u;
const isDense = (before: string, after: string): boolean => DENSE.test(before.at(-1) ?? '') && DENSE.test(after[0] ?? '');

function withoutLast(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : [];
}

/** A raised number or sign within a line. */
function referenceOf({ text, size, baseline }: Piece, line: Line): string | undefined {
  if (size > line.size * 0.85 || baseline > line.baseline - line.size * 0.12) return undefined;
  return /^[[(]?(\d{1,3}|[*†‡§¶]{1,3})[\])]?$/u.exec(text.trim())?.[1];
}
