// comments.ts - what readers have written on a page of a PDF: marked words with a remark, and notes stuck beside the text.
//
// A PDF says where a mark lies on the paper. Its words are those that are drawn there; commentPlaces.ts finds them in the text.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph } from './glyphs.ts';
import { beginningOf } from '../../../shared/text/codePoints.ts';
import { lettersOf } from './letters.ts';

export interface PdfComment {
  readonly page: number;
  /** Letters and digits, as `bareLetters` gives them, that are marked or stand beside the note; '' when there are none. */
  readonly letters: string;
  /** How many of the page's are drawn before them, and in all. */
  readonly before: number;
  readonly all: number;
  /** The letters are marked; else the note is on their paragraph. */
  readonly isMarked: boolean;
  readonly text: string;
  readonly author: string | null;
}

/** What marks words; all others stand beside them. */
const MARKS = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
/** What says nothing of its own: links, forms, windows of other comments, and words that are drawn on the page itself. */
const SILENT = new Set(['Link', 'Widget', 'Popup', 'FreeText', 'Watermark', 'TrapNet', 'PrinterMark', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D']);
/** Bits of the flags: hidden, not to be seen. */
const HIDDEN = 0b100010;
/** More comments than a person reads, longer ones than one writes; and looks at letters, so that no file keeps us busy. */
const MOST = 2000;
const LONGEST = 20_000;
const MOST_LOOKS = 20_000_000;
/** So many letters tell a place from others. */
const BESIDE = 24;
/** In heights of letters, where their middle is above the line. */
const MIDDLE = 0.3;

/** Only letters and digits, without accents and in small letters: what stays the same however a text is put together. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

interface Stated {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly quadPoints?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly titleObj?: { readonly str?: unknown };
  readonly inReplyTo?: unknown;
  readonly state?: unknown;
  readonly annotationFlags?: unknown;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Comments of a page in the order in which the PDF has them. A page whose comments cannot be read has none. */
export async function commentsOn(page: PDFPageProxy, glyphs: readonly Glyph[]): Promise<PdfComment[]> {
  const stated: readonly Stated[] = await page.getAnnotations({ intent: 'any' }).catch(() => []);
  const said = stated.filter((one) => !SILENT.has(String(one.subtype)) && !one.state && !isHidden(one) && wordsOf(one) !== '').slice(0, MOST);
  if (said.length === 0) return [];
  const { transform } = page.getViewport({ scale: 1 });
  const drawn = glyphs.map((glyph) => ({ glyph, letters: bareLetters(lettersOf(glyph.text)) })).filter(({ letters }) => letters !== '');
  const all = drawn.reduce((sum, { letters }) => sum + letters.length, 0);
  const places = new Map<unknown, Place>();
  let looks = 0;
  return said.map((one) => {
    const boxes = boxesOf(one, transform);
    looks += boxes.length * drawn.length;
    // An answer belongs where the comment does that it answers.
    const found = places.get(one.inReplyTo) ?? (looks > MOST_LOOKS ? nowhere : placeOf(boxes, drawn, MARKS.has(String(one.subtype))));
    if (one.id !== undefined) places.set(one.id, found);
    return { page: page.pageNumber, ...found, all, text: wordsOf(one), author: authorOf(one) };
  });
}

/** As no program shows it. */
const isHidden = ({ annotationFlags }: Stated): boolean => (Number(annotationFlags) & HIDDEN) !== 0;

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function wordsOf({ contentsObj }: Stated): string {
  return (
    beginningOf(stringOf(contentsObj?.str), LONGEST)
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      // Control characters are no text.
      .replaceAll(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
      .trim()
  );
}

/** Office programs write the day behind the name: "Mara Quint, 03/02/24, ". */
const DATED = /,\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,\s*(?:\d{1,2}:\d{2}.{0,12})?)?\s*$/;

function authorOf({ titleObj }: Stated): string | null {
  const name = beginningOf(stringOf(titleObj?.str), 200)
    .toWellFormed()
    .replaceAll(/[\0-\x1f\x7f-\x9f]+/g, ' ')
    .replace(DATED, '')
    .trim();
  return name === '' ? null : name;
}

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && Array.from(value as ArrayLike<unknown>).every(Number.isFinite);

/** Where it lies, in points from the page's top left corner as a reader sees the page. */
function boxesOf({ quadPoints, rect }: Stated, transform: readonly number[]): Box[] {
  const corners = isNumbers(quadPoints) && quadPoints.length >= 8 ? Array.from(quadPoints) : null;
  const groups = corners ? Array.from({ length: Math.floor(corners.length / 8) }, (_, index) => corners.slice(index * 8, index * 8 + 8)) : [];
  if (groups.length === 0 && isNumbers(rect) && rect.length === 4) groups.push(Array.from(rect));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return groups.map((points) => {
    const [across, down]: [number[], number[]] = [[], []];
    for (let at = 0; at + 1 < points.length; at += 2) {
      const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
      across.push(a * x + c * y + e);
      down.push(b * x + d * y + f);
    }
    return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
  });
}

type Place = Pick<PdfComment, 'letters' | 'before' | 'isMarked'>;
const nowhere: Place = { letters: '', before: 0, isMarked: false };

interface Drawn {
  readonly glyph: Glyph;
  readonly letters: string;
}

function placeOf(boxes: readonly Box[], drawn: readonly Drawn[], marks: boolean): Place {
  if (marks) {
    const marked = drawn.map(({ glyph }) => boxes.some((box) => isIn(box, glyph)));
    const first = marked.indexOf(true);
    if (first !== -1) return { ...stretch(drawn, first, (index) => marked[index] === true), isMarked: true };
  }
  const [box] = boxes;
  if (!box) return nowhere;
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [index, { glyph }] of drawn.entries()) {
    const away = distance(box, glyph);
    if (away < least) [nearest, least] = [index, away];
  }
  if (nearest === -1) return nowhere;
  return { ...stretch(drawn, nearest, (index) => index < nearest + BESIDE), isMarked: false };
}

/** The letters from one on for which something holds. */
function stretch(drawn: readonly Drawn[], first: number, holds: (index: number) => boolean): Pick<Place, 'letters' | 'before'> {
  const letters = drawn.flatMap((one, index) => (index >= first && holds(index) ? [one.letters] : [])).join('');
  return { letters, before: drawn.slice(0, first).reduce((sum, one) => sum + one.letters.length, 0) };
}

const middleOf = ({ x, y, toX, toY, size }: Glyph): { x: number; y: number } => ({ x: (x + toX) / 2, y: (y + toY) / 2 - size * MIDDLE });

function isIn({ left, right, top, bottom }: Box, glyph: Glyph): boolean {
  const { x, y } = middleOf(glyph);
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** What is above or below is further away than what is beside. */
function distance({ left, top, bottom }: Box, glyph: Glyph): number {
  const { x, y } = middleOf(glyph);
  return Math.abs(x - left) + Math.abs(y - (top + bottom) / 2) * 8;
}
