// commentPlaces.ts - where in the text of a PDF the comments of its pages belong.

import type { OriginRun, PageNote } from '../../../shared/page/page.ts';
import { bareLetters, type PdfComment } from './comments.ts';

interface Found {
  /** The letters of a page, one after the other, and where in the text each stands. */
  readonly letters: string;
  readonly places: readonly number[];
}

/** Comments as notes, by their place. On a page without words they are on the paragraph that ends before it; without any text there is none. */
export function placed(
  comments: readonly PdfComment[],
  { text, origin }: { readonly text: string; readonly origin: readonly OriginRun[] },
): PageNote[] {
  const pages = new Map<number, Found>();
  return comments
    .flatMap((comment): PageNote[] => {
      const known = pages.get(comment.page) ?? lettersOn(comment.page, text, origin);
      pages.set(comment.page, known);
      const span = spanOf(comment, known, text) ?? paragraphAt(text, lastBefore(comment.page, origin));
      return span ? [{ ...span, text: comment.text, author: comment.author }] : [];
    })
    .sort((one, other) => one.start - other.start);
}

function lettersOn(page: number, text: string, origin: readonly OriginRun[]): Found {
  const parts: string[] = [];
  const places: number[] = [];
  for (const run of origin) {
    if (run.page !== page) continue;
    let at = run.start;
    for (const character of text.slice(run.start, run.end)) {
      const letters = bareLetters(character);
      parts.push(letters);
      for (let count = 0; count < letters.length; count += 1) places.push(at);
      at += character.length;
    }
  }
  return { letters: parts.join(''), places };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf({ letters, before, all, isMarked }: PdfComment, found: Found, text: string): Span | null {
  if (found.places.length === 0) return null;
  const expected = Math.round((before / Math.max(1, all)) * found.letters.length);
  const at = letters === '' ? -1 : (nearest(found.letters, letters, expected) ?? nearest(found.letters, turnedRound(letters), expected) ?? -1);
  if (at === -1) return paragraphAt(text, found.places[Math.min(expected, found.places.length - 1)] ?? 0);
  const [start, last] = [found.places[at] ?? 0, found.places[at + letters.length - 1] ?? 0];
  if (!isMarked) return paragraphAt(text, start);
  return { start, end: last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1) + marksAfter(text, last) };
}

/** As a line is drawn whose letters run the other way. */
export const turnedRound = (letters: string): string => Array.from(letters).reverse().join('');

/** Accents that stand behind a letter as characters of their own. */
const marksAfter = (text: string, at: number): number => /^.(\p{M}*)/su.exec(text.slice(at, at + 12))?.[1]?.length ?? 0;

/** The place of these letters that is nearest to another. */
function nearest(all: string, letters: string, expected: number): number | null {
  const [before, after] = [all.lastIndexOf(letters, expected), all.indexOf(letters, expected)];
  if (before === -1 || after === -1) return Math.max(before, after) === -1 ? null : Math.max(before, after);
  return expected - before < after - expected ? before : after;
}

/** The end of what stands on the pages before; the beginning of the text where there is none. */
const lastBefore = (page: number, origin: readonly OriginRun[]): number => (origin.findLast((run) => (run.page ?? 0) < page)?.end ?? 1) - 1;

function paragraphAt(text: string, at: number): Span | null {
  if (text === '') return null;
  const [before, after] = [text.lastIndexOf('\n\n', at), text.indexOf('\n\n', at)];
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
}
