// glyphs.ts - what a page of a PDF draws, sign by sign: where each letter stands, in which font, and how much pictures cover.
//
// pdf.js' own text has the letters of a right-to-left line turned round already, and knows no fonts; so its drawing steps are
// followed here instead. Nothing is drawn, and pictures are never decoded: pdf.js leaves them out of the steps, see pdfLibrary.ts.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, times } from './matrix.ts';
import type { FileObjects } from './fileObjects.ts';
import { loadPdfjs } from './pdfLibrary.ts';
import { statedWordsOf, withStatedWords } from './statedWords.ts';

export interface Font {
  readonly name: string;
  readonly isBold: boolean;
}

/** Places are points from the page's top left corner, as a reader sees the page. */
export interface Glyph {
  readonly text: string;
  /** Where it begins, and the point to which it moves on. */
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  /** Height of its letters. */
  readonly size: number;
  /** Of the line in which it stands, clockwise, in whole degrees. */
  readonly angle: number;
  readonly font: Font;
  /** The PDF itself says that it is no part of the text (running head, page number). */
  readonly isArtifact: boolean;
  /** Level that the PDF itself gives it as a heading; 0 for none. */
  readonly heading: number;
  /** Stands in a stretch of the text that the PDF marks, for instance to state its words; -1 for none. */
  readonly stretch: number;
  /** Perhaps only the number of a sign for which the font names no letter. */
  readonly isUnsure: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Part of the page that pictures may cover, 0 to 1. */
  readonly pictured: number;
}

/** More than a page with words on it has. */
const MOST_GLYPHS = 200_000;
const MOST_SAVED = 10_000;

/** What pdf.js tells of a letter. */
interface Shape {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric: readonly [number, number, number] | null;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
}

interface State {
  ctm: Matrix;
  font: Font & { readonly isVertical: boolean; readonly scale: number; readonly tall: number };
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

const NO_FONT: State['font'] = { name: '', isBold: false, isVertical: false, scale: 0.001, tall: 1 };

interface FontFacts {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly bbox?: readonly number[];
}

/** LaTeX's own bold fonts have names that do not say so in words. */
const BOLD = /bold|black|heavy|demi|(^|[+-])(cmb|cmssbx|sfb|ecb|lmb|ptmb|phvb)/i;

function fontOf(facts: FontFacts | null): State['font'] {
  if (!facts) return NO_FONT;
  const name = facts.name ?? '';
  return {
    name,
    isBold: facts.bold === true || facts.black === true || BOLD.test(name),
    isVertical: facts.vertical === true,
    scale: facts.fontMatrix?.[0] || 0.001,
    tall: facts.isType3Font === true ? drawnHeight(facts) : 1,
  };
}

/** A font that is drawn letter by letter may have any unit. */
function drawnHeight({ bbox, fontMatrix }: FontFacts): number {
  const height = Math.abs(((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * (fontMatrix?.[3] ?? 0.001));
  return height > 0 ? height : 1;
}

const numbers = (given: unknown): readonly number[] => (ArrayBuffer.isView(given) || Array.isArray(given) ? [...(given as Iterable<number>)] : []);
const isMatrix = (given: readonly unknown[]): given is Matrix => given.length === 6 && given.every((one) => Number.isFinite(one));

/** Follows the steps of one page. */
class Pen {
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

  setFont(font: State['font'], size: number): void {
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

type Step = (pen: Pen, given: readonly unknown[], fonts: (name: unknown) => State['font']) => void;
const one = (given: readonly unknown[]): number => Number(given[0]);

const steps: Readonly<Record<string, Step>> = {
  save: (pen) => pen.save(),
  restore: (pen) => pen.restore(),
  transform: (pen, given) => pen.transform(given),
  paintFormXObjectBegin: (pen, [matrix]) => pen.enter(matrix),
  paintFormXObjectEnd: (pen) => pen.leave(),
  beginAnnotation: (pen, [, , transform, matrix]) => pen.enter(transform, matrix),
  endAnnotation: (pen) => pen.leave(),
  beginText: (pen) => pen.beginText(),
  setFont: (pen, [name, size], fonts) => pen.setFont(fonts(name), Number(size)),
  setCharSpacing: (pen, given) => pen.set({ charSpacing: one(given) }),
  setWordSpacing: (pen, given) => pen.set({ wordSpacing: one(given) }),
  setHScale: (pen, given) => pen.set({ stretch: one(given) / 100 }),
  setLeading: (pen, given) => pen.set({ leading: one(given) }),
  setTextRise: (pen, given) => pen.set({ rise: one(given) }),
  moveText: (pen, [x, y]) => pen.moveLine(Number(x), Number(y)),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.set({ leading: -Number(y) });
    pen.moveLine(Number(x), Number(y));
  },
  setTextMatrix: (pen, given) => pen.setTextMatrix(given.length === 6 ? given : given[0]),
  nextLine: (pen) => pen.nextLine(),
  showText: (pen, [shapes]) => pen.show(shapes as readonly (Shape | number | null)[]),
  beginMarkedContent: (pen, [tag]) => pen.beginMarked(tag, false),
  beginMarkedContentProps: (pen, [tag]) => pen.beginMarked(tag, true),
  endMarkedContent: (pen) => pen.endMarked(),
};

/** @param file the same PDF's bytes. */
export async function drawingOf(page: PDFPageProxy, file: FileObjects): Promise<Drawing> {
  const { OPS } = await loadPdfjs();
  const byNumber = new Map<number, Step>();
  for (const [name, step] of Object.entries(steps)) byNumber.set(OPS[name as keyof typeof OPS], step);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const known = new Map<unknown, State['font']>();
  const fonts = (name: unknown): State['font'] => {
    const font = known.get(name) ?? fontOf(page.commonObjs.has(String(name)) ? (page.commonObjs.get(String(name)) as FontFacts) : null);
    known.set(name, font);
    return font;
  };
  const { fnArray, argsArray } = await page.getOperatorList();
  const pen = new Pen(transform as unknown as Matrix, Math.max(1, width * height));
  for (const [index, fn] of fnArray.entries()) byNumber.get(fn)?.(pen, numbersOrAll(argsArray[index]), fonts);
  const content = pen.statesWords && page.ref ? file.contentOf(page.ref.num) : null;
  const glyphs = content === null ? pen.glyphs : withStatedWords(pen.glyphs, pen.stretches, statedWordsOf(content));
  return {
    width,
    height,
    glyphs,
    pictured: Math.min(
      1,
      [...pen.pictures.values()].reduce((sum, part) => sum + part, 0),
    ),
  };
}

const numbersOrAll = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : given === null || given === undefined ? [] : [given]);
