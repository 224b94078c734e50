// headings.ts - which paragraphs are headings: as the contents say, as the PDF says, by size, by weight, by number and font.

import type { Paragraph } from './paragraphs.ts';
import type { Segment } from './segments.ts';

/** The font of most letters of a file. */
export interface BodyFont {
  readonly name: string;
  readonly isBold: boolean;
}

const MOST_LINES = 3;
const LONGEST = 160;
const NUMBER = /^(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.\d{1,2})*[.)]?\s+(?=\p{Lu}|\p{Lo}|\p{Lt})/u;
/** What is bold and no heading: captions, and words before a colon. */
const OTHER = /^(?:fig(?:ure|\.)?|table|tabelle|abb\.?|abbildung|figura|tabla|tableau|image|photo|source)\s?\d*\s?[.:–—]|[,;:]$/iu;
const SENTENCE = /[.…。۔]["'”’»)\]]*$/u;

export function fontOf(sheets: readonly { readonly segments: readonly Segment[] }[]): BodyFont {
  const letters = new Map<string, { count: number; isBold: boolean }>();
  for (const { segments } of sheets)
    for (const { pieces } of segments)
      for (const { text, font, isBold } of pieces) letters.set(font, { count: (letters.get(font)?.count ?? 0) + text.length, isBold });
  const [name = '', found] = [...letters].sort(([, one], [, other]) => other.count - one.count)[0] ?? [];
  return { name, isBold: found?.isBold ?? false };
}

const normal = (text: string): string =>
  text
    .replaceAll(/[\s\u00ad]+/g, ' ')
    .trim()
    .toLowerCase();

const textOf = ({ lines }: Paragraph): string => lines.map(({ text }) => text).join(' ');

/** Makes paragraphs headings, and gives all of them their levels. */
export function findHeadings(paragraphs: readonly Paragraph[], outline: readonly { title: string; level: number }[], body: BodyFont): void {
  const stated = new Map(outline.map(({ title, level }) => [normal(title), level]));
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'text' || paragraph.lines.length === 0 || paragraph.lines.length > MOST_LINES + 1) continue;
    if (stated.has(normal(textOf(paragraph))) || standsOut(paragraph, body)) paragraph.kind = 'heading';
  }
  const headings = paragraphs.filter(({ kind }) => kind === 'heading');
  const sizes = [...new Set(headings.map(rankOf))].sort((one, other) => other - one);
  for (const heading of headings) if (heading.level === 0) heading.level = Math.min(6, sizes.indexOf(rankOf(heading)) + 1);
}

/** In letters of the text's size, but in another font. */
function standsOut(paragraph: Paragraph, body: BodyFont): boolean {
  const text = textOf(paragraph);
  if (paragraph.lines.length > MOST_LINES || text.length > LONGEST || !/\p{L}{2}/u.test(text) || OTHER.test(text)) return false;
  const pieces = paragraph.lines.flatMap((line) => line.pieces).filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  if (pieces.length === 0 || SENTENCE.test(text)) return false;
  if (!body.isBold && pieces.every(({ isBold }) => isBold)) return true;
  return NUMBER.test(text) && paragraph.lines.length === 1 && pieces.every(({ font }) => font !== body.name);
}

/** The larger, the higher; of the same size, "2.1" is below "2". */
function rankOf(paragraph: Paragraph): number {
  const depth = (NUMBER.exec(textOf(paragraph))?.[0].match(/\d+|[A-Z]+/g) ?? []).length;
  return Math.round((paragraph.lines[0]?.size ?? 0) * 2) / 2 - Math.max(0, depth - 1) / 100;
}
