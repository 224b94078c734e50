// glyphs.ts - what a page of a PDF draws, sign by sign: where each letter stands, in which font, and how much pictures cover.
//
// pdf.js' own text has the letters of a right-to-left line turned round already, and knows no fonts; so its drawing steps are
// followed here instead. Nothing is drawn, and pictures are never decoded: pdf.js leaves them out of the steps, see pdfLibrary.ts.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DrawnFont, drawnFontOf, type Font, type FontFacts } from './fonts.ts';
import type { Matrix } from './matrix.ts';
import type { FileObjects } from './fileObjects.ts';
import { loadPdfjs } from './pdfLibrary.ts';
import { Pen, type Shape } from './pen.ts';
import { statedWordsOf, withStatedWords } from './statedWords.ts';

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

type Step = (pen: Pen, given: readonly unknown[], fonts: (name: unknown) => DrawnFont) => void;
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
  const known = new Map<unknown, DrawnFont>();
  const fonts = (name: unknown): DrawnFont => {
    const font = known.get(name) ?? drawnFontOf(page.commonObjs.has(String(name)) ? (page.commonObjs.get(String(name)) as FontFacts) : null);
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
