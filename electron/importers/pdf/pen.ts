// pen.ts - follows the steps by which a page is drawn, and notes which sign it would put where.

import { type DrawnFont, NO_FONT } from './fonts.ts';
import type { Glyph } from './glyphs.ts';
import { type Matrix, times } from './matrix.ts';

/** More than a page with words on it has. */
const MOST_GLYPHS = 200_000;
const MOST_SAVED = 10_000;

/** What pdf.js tells of a letter. */
export interface Shape {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric: readonly [number, number, number] | null;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
}

interface State {
  ctm: Matrix;
  font: DrawnFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** The numbers of an array of any kind. */
const numbers = (given: unknown): readonly number[] => (ArrayBuffer.isView(given) || Array.isArray(given) ? [...(given as Iterable<number>)] : []);
const isMatrix = (given: readonly unknown[]): given is Matrix => given.length === 6 && given.every((one) => Number.isFinite(one));

/** Follows the steps of one page. */
export class Pen {
  readonly glyphs: Glyph[] = [];
  readonly pictures = new Map<string, number>();
  readonly #saved: State[] = [];
  readonly #open: { readonly tag: string; readonly stretch: number }[] = [];
  readonly #area: number;
  #state: State;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  /** How many stretches the page itself marks; those of forms that it draws are not counted. */
  stretches = 0;
  statesWords = false;
  #depth = 0;
  #isArtifact = false;
  #stretch = -1;
  #heading = 0;

  constructor(ctm: Matrix, area: number) {
    this.#area = area;
    this.#state = { ctm, font: NO_FONT, size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  }

  save(): void {
    if (this.#saved.length < MOST_SAVED) this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(given: readonly unknown[]): void {
    const matrix = numbers(given);
    if (!isMatrix(matrix)) return;
    this.#state.ctm = times(this.#state.ctm, matrix);
    const [a, b, c, d, e, f] = this.#state.ctm;
    // A picture fills the unit square.
    const covers = Math.abs(a * d - b * c) / this.#area;
    if (covers > 0.01 && covers < 4) this.pictures.set([a, b, c, d, e, f].map(Math.round).join(' '), Math.min(1, covers));
  }

  set(what: Partial<Omit<State, 'ctm' | 'font'>>): void {
    for (const value of Object.values(what)) if (!Number.isFinite(value)) return;
    Object.assign(this.#state, what);
  }

  setFont(font: DrawnFont, size: number): void {
    this.#state.font = font;
    this.set({ size });
  }

  beginText(): void {
    this.#text = [1, 0, 0, 1, 0, 0];
    this.#line = this.#text;
  }

  setTextMatrix(given: unknown): void {
    const matrix = numbers(given);
    if (!isMatrix(matrix)) return;
    this.#text = matrix;
    this.#line = matrix;
  }

  moveLine(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  nextLine(): void {
    this.moveLine(0, -this.#state.leading);
  }

  /** @param counts says something about itself. */
  beginMarked(tag: unknown, counts: boolean): void {
    const isOwn = counts && this.#depth === 0;
    this.#open.push({ tag: typeof tag === 'string' ? tag : '', stretch: isOwn ? this.stretches : -1 });
    if (isOwn) this.stretches += 1;
    if (isOwn && tag === 'Span') this.statesWords = true;
    this.#marked();
  }

  endMarked(): void {
    this.#open.pop();
    this.#marked();
  }

  #marked(): void {
    this.#isArtifact = this.#open.some(({ tag }) => tag === 'Artifact');
    this.#stretch = this.#open.findLast(({ stretch }) => stretch >= 0)?.stretch ?? -1;
    this.#heading = Number(this.#open.map(({ tag }) => /^H([1-6])$/.exec(tag)?.[1]).findLast((level) => level !== undefined) ?? 0);
  }

  /** What a page draws by drawing something else. */
  enter(...matrices: unknown[]): void {
    this.#depth += 1;
    this.save();
    for (const matrix of matrices) this.transform(numbers(matrix));
  }

  leave(): void {
    this.#depth -= 1;
    this.restore();
  }

  show(shapes: readonly (Shape | number | null)[]): void {
    const { font, size, charSpacing, wordSpacing, stretch, ctm } = this.#state;
    const [a, b, c, d, e, f] = times(ctm, this.#text);
    // What the text moves on by, along its line.
    const [alongX, alongY] = font.isVertical ? [c, d] : [a * stretch, b * stretch];
    let by = 0;
    for (const shape of shapes) {
      if (typeof shape === 'number') by -= (shape / 1000) * size;
      else if (shape) {
        const advance = (font.isVertical ? (shape.vmetric?.[0] ?? -1000) : shape.width) * font.scale * size;
        const spacing = charSpacing + (shape.isSpace ? wordSpacing : 0);
        if (this.glyphs.length < MOST_GLYPHS) this.#put(shape, [a, b, c, d, e + alongX * by, f + alongY * by], [alongX * advance, alongY * advance]);
        by += font.isVertical ? advance - spacing : advance + spacing;
      }
    }
    this.#text = times(this.#text, font.isVertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * stretch, 0]);
  }

  #put({ unicode, originalCharCode }: Shape, [a, b, c, d, e, f]: Matrix, [byX, byY]: readonly [number, number]): void {
    const { font, size, rise } = this.#state;
    const [x, y] = [e + c * rise, f + d * rise];
    const [alongX, alongY] = font.isVertical ? [-c, -d] : [a * Math.sign(size), b * Math.sign(size)];
    const height = Math.abs(size) * (font.isVertical ? Math.hypot(a, b) : font.tall * Math.hypot(c, d));
    if (!Number.isFinite(x + y + byX + byY + height) || height <= 0) return;
    this.glyphs.push({
      text: unicode,
      x,
      y,
      toX: x + byX,
      toY: y + byY,
      size: height,
      angle: alongY === 0 && alongX > 0 ? 0 : Math.round((Math.atan2(alongY, alongX) * 180) / Math.PI),
      font,
      isArtifact: this.#isArtifact,
      heading: this.#heading,
      stretch: this.#stretch,
      isUnsure: unicode.codePointAt(0) === originalCharCode,
    });
  }
}
