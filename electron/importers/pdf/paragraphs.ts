// paragraphs.ts - lines joined to paragraphs, headings, notes and tables: by gaps, indents and where lines end.

import { type Line, NOTE_MARK } from './pageLines.ts';

export type ParagraphKind = 'text' | 'heading' | 'footnote' | 'row' | 'item' | 'caption';

export interface Paragraph {
  kind: ParagraphKind;
  /** Of a heading. */
  level: number;
  /** Of a footnote, the mark. */
  readonly number: string | null;
  readonly lines: Line[];
  /** Lines that do not run on in the next. */
  readonly breaks: Set<number>;
}

export interface Sizes {
  /** Of most letters of the file. */
  readonly body: number;
  /** From one line to the next in heights of letters, in most paragraphs. */
  readonly leading: number;
}

const BULLET = /^[•·▪▫◦‣⁃●○■□◆–—*➤►✓-]\s/u;
/** "Figure 2." and the like, in some languages. */
const CAPTION =
  /^(?:figure|fig\.|table|photo|map|abbildung|abb\.|tabelle|figura|tabla|foto|tableau|الشكل|شكل|الجدول|جدول|صورة|איור|תמונה|טבלה)\s?\p{Nd}{1,3}(?:[.:–—]|\s[–—-])\s/iu;
const NUMBERED = /^[([]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]]\s/u;
const TERMINAL = /[.!?…:;؟۔。！？]["'”’»)\]]*(?:[\d*†‡]{1,3})?$/u;
/** Headings are not longer than that. */
const LONGEST_HEADING = 250;

export const isItem = (text: string): boolean => BULLET.test(text);
const isMarked = (text: string): boolean => isItem(text) || NUMBERED.test(text);

const indentOf = ({ isRightToLeft, column, left, right }: Line): number =>
  column.beginsAnywhere ? 0 : isRightToLeft ? column.right - right : left - column.left;
const roomAfter = ({ isRightToLeft, column, left, right }: Line): number =>
  isRightToLeft !== column.beginsAnywhere ? left - column.left : column.right - right;

/** How wide the first word of a line is. */
function firstWord({ text, left, right }: Line): number {
  const word = text.split(/[\s\u2010-\u2014-]/, 1)[0] ?? '';
  return (word.length / Math.max(1, text.length)) * (right - left);
}

/** Whether the next line's first word had had room: so the line was ended on purpose. */
const endsEarly = (line: Line, next: Line): boolean => roomAfter(line) > firstWord(next) + line.size * 0.8;

const tagOf = (line: Line): number => (line.pieces.every(({ heading, text }) => heading > 0 || text === ' ') ? (line.pieces[0]?.heading ?? 0) : 0);

/** A hyphen, and small letters on the next line; or digits before and after. */
const isParted = (last: Line, line: Line): boolean =>
  /\p{L}[-\u2010\u00ad]$/u.test(last.text) ? /^\p{Ll}/u.test(line.text) : /\p{Nd}[-\u2010]$/u.test(last.text) && /^\p{Nd}/u.test(line.text);

const isBold = ({ pieces }: Line): boolean => pieces.every((piece) => piece.isBold || !/[\p{L}\p{N}]/u.test(piece.text));

/** Large letters in which a text begins, or all of it is set. */
function isSentence({ kind, lines }: Paragraph): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return kind === 'heading' && !lines.some((line) => tagOf(line) > 0) && /[.]["”’»)]*$/u.test(text) && text.length > 80;
}

export class Paragraphs {
  readonly done: Paragraph[] = [];
  readonly #sizes: Sizes;
  #open: Paragraph | null = null;
  /** Goes to `done` as soon as the open paragraph ends. */
  #waiting: Paragraph[] = [];

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** What must not stand within a paragraph: notes, running heads. */
  float(paragraphs: readonly Paragraph[]): void {
    this.#waiting.push(...paragraphs);
  }

  add(line: Line): void {
    const open = this.#open;
    const last = open?.lines.at(-1);
    const joint = open && last ? this.#jointOf(open, last, line) : 'apart';
    if (open && joint !== 'apart') {
      if (joint === 'break') open.breaks.add(open.lines.length - 1);
      open.lines.push(line);
      return;
    }
    this.end();
    this.#open = { ...this.#begun(line), lines: [line], breaks: new Set() };
  }

  /** Ends the open paragraph. */
  end(): void {
    if (this.#open) this.done.push(isSentence(this.#open) ? { ...this.#open, kind: 'text' } : this.#open);
    this.#open = null;
    this.done.push(...this.#waiting);
    this.#waiting = [];
  }

  #begun(line: Line): Omit<Paragraph, 'lines' | 'breaks'> {
    if (line.cells) return { kind: 'row', level: 0, number: null };
    if (line.isNote) return { kind: 'footnote', level: 0, number: NOTE_MARK.exec(line.text)?.[1] ?? null };
    if (this.#isHeading(line)) return { kind: 'heading', level: tagOf(line), number: null };
    return { kind: isItem(line.text) ? 'item' : CAPTION.test(line.text) ? 'caption' : 'text', level: 0, number: null };
  }

  #isHeading(line: Line): boolean {
    if (line.text.length > LONGEST_HEADING || !/\p{L}/u.test(line.text)) return false;
    return tagOf(line) > 0 || (line.size >= this.#sizes.body * 1.14 && !isItem(line.text));
  }

  #jointOf(open: Paragraph, last: Line, line: Line): 'join' | 'break' | 'apart' {
    if (open.kind === 'row' || line.cells) return 'apart';
    const isSameSize = Math.abs(last.size - line.size) <= 0.07 * Math.max(last.size, line.size);
    if (!isSameSize || last.isNote !== line.isNote) return 'apart';
    const isHeading = open.kind === 'heading';
    if (isHeading !== this.#isHeading(line) || tagOf(last) !== tagOf(line)) return 'apart';
    const follows = last.page === line.page && last.column === line.column;
    if (isHeading) return follows && line.baseline - last.baseline <= 1.7 * line.size ? 'join' : 'apart';
    if (line.isNote && NOTE_MARK.test(line.text) && (open.number === null || !Number.isNaN(Number(open.number)))) return 'apart';
    return follows ? this.#within(open, last, line) : this.#across(open, last, line);
  }

  #within(open: Paragraph, last: Line, line: Line): 'join' | 'break' | 'apart' {
    const step = line.baseline - last.baseline;
    const usual = Math.min(line.column.leading || Number.POSITIVE_INFINITY, Math.max(this.#sizes.leading, 1.1) * line.size);
    if (step > usual * 1.25 + 0.5) return 'apart';
    if (CAPTION.test(line.text)) return 'apart';
    if (isMarked(line.text) && (isItem(line.text) || endsEarly(last, line) || TERMINAL.test(last.text))) return 'apart';
    const by = indentOf(line) - indentOf(last);
    const isHanging = open.lines.length === 1 && isMarked(open.lines[0]?.text ?? '');
    if (by > line.size * 0.8 && !isHanging && (TERMINAL.test(last.text) || endsEarly(last, line))) return 'apart';
    if (!endsEarly(last, line) || isParted(last, line)) return 'join';
    if (isBold(last) !== isBold(line)) return 'apart';
    return TERMINAL.test(last.text) ? 'apart' : 'break';
  }

  /** From one column or page to the next. */
  #across(open: Paragraph, last: Line, line: Line): 'join' | 'apart' {
    if (isMarked(line.text) || CAPTION.test(line.text) || open.kind === 'caption') return 'apart';
    if (isParted(last, line)) return 'join';
    if (TERMINAL.test(last.text)) return 'apart';
    if (last.column.lines > 1 && roomAfter(last) > Math.max(firstWord(line) + line.size * 1.5, (last.column.right - last.column.left) * 0.2))
      return 'apart';
    return line.column.lines > 1 && indentOf(line) > line.size * 0.8 ? 'apart' : 'join';
  }
}
