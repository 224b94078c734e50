// pieces.ts - the pieces of text on a page of a PDF, where they stand as a reader sees the page, in points from its top left corner.

import type { Drawing, Glyph } from './glyphs.ts';
import { hasRightToLeft, isMark, mayBeStroke } from './direction.ts';
import { lettersOf } from './letters.ts';
import { upright } from './upright.ts';

export interface Piece {
  /** In logical order; ligatures and shaped letters as plain ones; ' ' for a gap between words. */
  text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of its letters. */
  readonly size: number;
  /** Name of its font. */
  readonly font: string;
  readonly isBold: boolean;
  /** The PDF itself says that it is no part of the text (running head, page number). */
  readonly isArtifact: boolean;
  /** Level that the PDF itself gives it as a heading; 0 for none. */
  readonly heading: number;
  /** As how manieth it is drawn. */
  readonly order: number;
  /** Perhaps no letter, see Glyph. */
  readonly isUnsure?: boolean;
  /** A blank is drawn at that side of it. */
  blankLeft?: boolean;
  blankRight?: boolean;
  /** Runs from right to left, so that its brackets may look the other way round. */
  readonly isRightToLeft?: boolean;
}

export interface PieceSheet {
  readonly width: number;
  readonly height: number;
  /** Words and more; where something on the page runs from right to left, single letters. */
  readonly pieces: readonly Piece[];
  /** Text that stands upright or upside down: stamps at the margin, watermarks. */
  readonly turned: readonly Piece[];
  /** Part of the page that pictures may cover, 0 to 1. */
  readonly pictured: number;
}

export const emptySheet: PieceSheet = { width: 0, height: 0, pieces: [], turned: [], pictured: 0 };

/** In heights of letters: what parts words within a piece; what parts pieces, to the right and to the left; what is another line. */
const BLANK = 0.102;
const FARTHEST = 0.6;
const BACK = -0.2;
const OFF_LINE = 0.25;
/** Whether two letters are joined: nothing to be seen, though some fonts give it room. */
const JOINER = /^[\u200c\u200d]+$/;

/** The words of a page. Their order is that in which the PDF draws them. */
export function piecesOf({ width, height, glyphs, pictured }: Drawing): PieceSheet {
  const seen = glyphs.filter(({ x, y, toX }) => Math.max(x, toX) >= 0 && Math.min(x, toX) <= width && y >= 0 && y <= height);
  const { level, turned, height: tall } = upright(seen, height);
  const isMixed = level.some(({ text }) => hasRightToLeft(text));
  return {
    width,
    height: tall,
    pieces: withoutShadows(joined(level, isMixed)),
    turned: joined(turned, false).filter(({ text }) => text.trim() !== ''),
    pictured,
  };
}

/** @param apart keeps each letter as a piece of its own. */
function joined(glyphs: readonly Glyph[], apart: boolean): Piece[] {
  const run = new Run(apart);
  for (const glyph of glyphs) run.add(glyph);
  return run.finish();
}

class Run {
  readonly #done: Piece[] = [];
  readonly #apart: boolean;
  #last: { piece: Piece & { right: number }; glyph: Glyph } | null = null;
  #blank: Glyph | null = null;
  #order = 0;
  /** Marks that stand before what they may belong to, where letters are drawn from left to right. */
  #marks: { text: string; glyph: Glyph }[] = [];

  constructor(apart: boolean) {
    this.#apart = apart;
  }

  add(glyph: Glyph): void {
    this.#order += 1;
    const text = lettersOf(glyph.text);
    if (text === '') return;
    if (text === ' ') this.#space(glyph);
    else if (isMark(text) || JOINER.test(text)) this.#mark(text.trim(), glyph);
    else this.#letter(text, glyph);
  }

  #space(glyph: Glyph): void {
    const last = this.#last?.piece;
    if (last && isOnLine(glyph, last)) markBlank(last, glyph);
    this.#blank = glyph;
  }

  #mark(text: string, glyph: Glyph): void {
    if (this.#apart) this.#marks.push({ text, glyph });
    else if (this.#last && Math.abs(this.#last.piece.baseline - glyph.y) < glyph.size) this.#last.piece.text += text;
    else this.#letter(text, glyph);
  }

  #letter(text: string, glyph: Glyph): void {
    const [left, right] = [Math.min(glyph.x, glyph.toX), Math.max(glyph.x, glyph.toX)];
    const last = this.#last;
    if (last && !this.#apart && this.#goesOn(last, glyph)) {
      const gap = left - last.piece.right;
      const isApart = gap > BLANK * glyph.size || (this.#blank !== null && last.piece.blankRight === true);
      last.piece.text += (isApart ? ' ' : '') + text;
      last.piece.right = Math.max(last.piece.right, right);
      last.piece.blankRight = false;
      this.#last = { piece: last.piece, glyph };
      this.#blank = null;
      return;
    }
    const { y: baseline, size, font, isArtifact, heading, isUnsure } = glyph;
    const piece = { text, left, right, baseline, size, font: font.name, isBold: font.isBold, isArtifact, heading, order: this.#order, isUnsure };
    if (this.#blank && isOnLine(this.#blank, piece)) markBlank(piece, this.#blank);
    this.#blank = null;
    this.#settleMarks(piece);
    this.#done.push(piece);
    this.#last = { piece, glyph };
  }

  #goesOn({ piece, glyph: before }: { piece: Piece; glyph: Glyph }, glyph: Glyph): boolean {
    if (before.font !== glyph.font || before.isArtifact !== glyph.isArtifact || before.heading !== glyph.heading) return false;
    if (Math.abs(before.size - glyph.size) > 0.01 * before.size || Math.abs(before.y - glyph.y) > OFF_LINE * glyph.size) return false;
    const gap = Math.min(glyph.x, glyph.toX) - piece.right;
    return gap >= BACK * glyph.size && gap <= FARTHEST * glyph.size;
  }

  /** A mark is drawn before its letter where letters come from left to right, and after it where they come from right to left. */
  #settleMarks(next: Piece): void {
    const before = this.#last?.piece;
    const marks = this.#marks;
    this.#marks = [];
    for (const { text, glyph } of marks) {
      const isBefore = before !== undefined && isOver(glyph, before);
      const isNext = isOver(glyph, next);
      if (isNext && (!isBefore || next.left > before.left)) next.text = withMark(next, text, glyph, true);
      else if (before && isOnLine(glyph, before)) before.text = withMark(before, text, glyph, false);
    }
  }

  finish(): Piece[] {
    const last = this.#last?.piece;
    for (const { text, glyph } of this.#marks) if (last && isOnLine(glyph, last)) last.text = withMark(last, text, glyph, false);
    return this.#done;
  }
}

/** In heights of letters: how far the middle of a mark is from where it begins, in most fonts. */
const MARK_MIDDLE = 0.25;

/** @param first before other marks: from left to right the last of several comes first. */
function withMark({ text, left, right }: Piece, mark: string, { x, size }: Glyph, first: boolean): string {
  const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
  const part = (right - (x + MARK_MIDDLE * size)) / Math.max(0.01, right - left);
  const at = Math.min(letters.length - 1, Math.max(0, Math.floor(part * letters.length)));
  return letters.map((one, index) => (index !== at ? one : first ? one.replace(/^\P{M}/u, (base) => base + mark) : one + mark)).join('');
}

const isOnLine = (glyph: Glyph, piece: Piece): boolean => Math.abs(piece.baseline - glyph.y) < glyph.size * 0.8;

const isOver = (mark: Glyph, { left, right, baseline, size }: Piece): boolean =>
  Math.abs(baseline - mark.y) < size && mark.x > left - size * 0.6 && mark.x < right + size * 0.6;

function markBlank(piece: Piece, blank: Glyph): void {
  const middle = (blank.x + blank.toX) / 2;
  if (middle >= piece.right) piece.blankRight = true;
  else if (middle <= piece.left) piece.blankLeft = true;
}

/** Letters that are drawn twice to look bold count once. */
function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    // Strokes that fill a line overlap, and are told by that.
    if (mayBeStroke(piece)) return true;
    const key = `${piece.text}\0${Math.round(piece.baseline / 4)}`;
    const others = seen.get(key) ?? [];
    const near = (one: Piece) => Math.abs(one.left - piece.left) < piece.size * 0.12 && Math.abs(one.baseline - piece.baseline) < piece.size * 0.12;
    if (others.slice(-8).some(near)) return false;
    seen.set(key, [...others.slice(-8), piece]);
    return true;
  });
}
