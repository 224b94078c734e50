// document.ts - all sheets of a PDF as one text: what repeats set aside, paragraphs over the ends of pages, headings by size.

import { bracketsAreTurned, isRightToLeft, turned } from './direction.ts';
import { fontOf, findHeadings } from './headings.ts';
import { type Margins, marginsOf } from './margins.ts';
import { linesOf, usualStep } from './pageLines.ts';
import { type Paragraph, Paragraphs, type Sizes } from './paragraphs.ts';
import type { Piece, PieceSheet } from './pieces.ts';
import { type PdfText, PdfWriter } from './pdfText.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface StatedStructure {
  readonly labels: readonly string[] | null;
  readonly outline: readonly { readonly title: string; readonly level: number }[];
}

export interface PdfDocument extends PdfText {
  /** Numbers of the pages that hold no text of their own, from 1. */
  readonly wordless: readonly number[];
}

/** A page whose signs are put together. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly turned: readonly Piece[];
  readonly isRightToLeft: boolean;
  /** Part of the page that pictures may cover, 0 to 1. */
  readonly pictured: number;
}

/** A running head or foot, or a stamp: what stands beside each other, on its page. */
interface Aside {
  readonly aside: readonly (readonly Piece[])[];
  readonly page: number;
}

/** @param alive called from page to page, so that a long file is known to go on. */
export function documentOf(sheets: readonly Sheet[], stated: StatedStructure, alive: () => void): PdfDocument {
  turnBrackets(sheets);
  const margins = marginsOf(sheets);
  const sizes = sizesOf(sheets, margins);
  const floats = new Map<Paragraph, Aside>();
  const paragraphs = new Paragraphs(sizes);
  const wordless: number[] = [];

  for (const [index, sheet] of sheets.entries()) {
    const page = index + 1;
    alive();
    const out = margins.setAside[index] ?? new Set<Segment>();
    const own = sheet.segments.filter((segment) => !out.has(segment));
    const floating = (words: readonly (readonly Piece[])[]): void => {
      const stand: Paragraph = { kind: 'text', level: 0, number: null, lines: [], breaks: new Set() };
      floats.set(stand, { aside: words, page });
      paragraphs.float([stand]);
    };
    const rows = rowsOf([...out], sheet.isRightToLeft);
    for (const row of rows) if ((row[0]?.baseline ?? 0) <= sheet.height / 2) floating(row.map(({ pieces }) => pieces));
    if (own.length === 0) wordless.push(page);
    const lines = linesOf(own, page, sheet.isRightToLeft, sizes.body);
    for (const line of lines) if (!line.isNote) paragraphs.add(line);
    const notes = new Paragraphs(sizes);
    for (const line of lines) if (line.isNote) notes.add(line);
    notes.end();
    paragraphs.float(notes.done);
    for (const row of rows) if ((row[0]?.baseline ?? 0) > sheet.height / 2) floating(row.map(({ pieces }) => pieces));
    if (sheet.turned.length > 0) floating(sheet.turned.map((piece) => [piece]));
  }
  paragraphs.end();
  findHeadings(paragraphs.done, stated.outline, fontOf(sheets));
  return { ...written(paragraphs.done, floats, knownWords(sheets), labelsOf(margins, stated.labels, sheets.length)), wordless };
}

export function sheetOf({ pieces, turned: others, width, height, pictured }: PieceSheet): Sheet {
  const rightToLeft = isRightToLeft(pieces.map(({ text }) => text).join(' '), false);
  return { width, height, turned: others, isRightToLeft: rightToLeft, segments: segmentsOf(pieces, rightToLeft), pictured };
}

/** Brackets that the file names as they look. */
function turnBrackets(sheets: readonly Sheet[]): void {
  const lines = sheets.flatMap(({ segments }) => segments.filter(({ pieces }) => pieces.some((piece) => piece.isRightToLeft)));
  if (!bracketsAreTurned(lines.map(({ text }) => text))) return;
  for (const segment of lines) {
    segment.pieces = segment.pieces.map((piece) => (piece.isRightToLeft === true ? { ...piece, text: turned(piece.text) } : piece));
    segment.text = segment.pieces.map(({ text }) => text).join('');
  }
}

function sizesOf(sheets: readonly Sheet[], { setAside }: Margins): Sizes {
  const letters = new Map<number, number>();
  const steps: number[] = [];
  for (const [index, { segments }] of sheets.entries())
    for (const segment of segments) {
      if (setAside[index]?.has(segment)) continue;
      const size = Math.round(segment.size * 4) / 4;
      letters.set(size, (letters.get(size) ?? 0) + segment.text.length);
    }
  const body = [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
  for (const { segments } of sheets.slice(0, 50))
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (next && next.baseline > segment.baseline && Math.abs(segment.size - body) < 0.5 && Math.abs(next.size - body) < 0.5)
        steps.push((next.baseline - segment.baseline) / body);
    }
  return { body, leading: usualStep(steps) || 1.2 };
}

/** Segments that stand beside each other. */
function rowsOf(segments: readonly Segment[], rightToLeft: boolean): Segment[][] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) rows.set(segment.row, [...(rows.get(segment.row) ?? []), segment]);
  return [...rows.values()]
    .map((row) => row.sort((one, other) => (rightToLeft ? other.left - one.left : one.left - other.left)))
    .sort((one, other) => (one[0]?.row ?? 0) - (other[0]?.row ?? 0));
}

/** Words within lines, in small letters: what a word that is parted at the end of a line may be. */
function knownWords(sheets: readonly Sheet[]): (word: string) => boolean {
  const known = new Set<string>();
  for (const { segments } of sheets)
    for (const { text } of segments)
      for (const [word] of text.replace(/\S*[-\u2010]$/, '').matchAll(/[\p{L}\p{M}]+(?:[-\u2010'’][\p{L}\p{M}]+)*/gu))
        known.add(word.toLowerCase().replaceAll('\u2010', '-'));
  return (word) => known.has(word.toLowerCase().replaceAll('\u2010', '-'));
}

function written(
  done: readonly Paragraph[],
  floats: ReadonlyMap<Paragraph, Aside>,
  isKnown: (word: string) => boolean,
  labelOf: (page: number) => string,
): PdfText {
  const writer = new PdfWriter(isKnown);
  for (const paragraph of done) {
    const float = floats.get(paragraph);
    if (float) writer.aside(float.aside, float.page);
    else writer.paragraph(paragraph);
  }
  return writer.finish(labelOf);
}

/** The PDF's own names of its pages; else the numbers printed on them, where they count; else the count. */
function labelsOf({ labels }: Margins, stated: readonly string[] | null, count: number): (page: number) => string {
  const shifts = labels.flatMap((label, index) => (label !== null && /^\d+$/.test(label) ? [Number(label) - index - 1] : []));
  const usual = shifts.toSorted((one, other) => one - other)[Math.floor(shifts.length / 2)];
  const counted = usual !== undefined && shifts.filter((shift) => shift === usual).length >= Math.max(count === 1 ? 1 : 2, shifts.length * 0.6);
  return (page) => {
    const own = stated?.[page - 1]?.trim();
    if (own) return own;
    const printed = labels[page - 1] ?? null;
    if (printed !== null && (!/^\d+$/.test(printed) || (counted && Number(printed) - page === usual))) return printed;
    return String(page);
  };
}
