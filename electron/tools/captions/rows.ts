// rows.ts - the stretches of a page that may be captions, as the program finds them, with their signs and whether they are.

import type { MadePage } from '../../../fixtures/captions/makePage.ts';
import { dictionaryOf } from '../../importers/dictionaries.ts';
import type { Row } from './logistic.ts';
import type { Program } from './programWith.ts';

/** Shorter paragraphs are no running text. Characters. */
const SHORTEST = 50;
/** Paragraphs with so many words that have grown together are lists; the program leaves them alone too. */
const MOST_SEAMS = 4;

/** @param weight as how many rows each of them counts */
export function rowsOf({ text, captions }: MadePage, weight: number, program: Program): Row[] {
  const paragraphs = [...text.matchAll(/(?:.|\n(?!\n))+/gu)]
    .filter(([paragraph]) => paragraph.length > SHORTEST && (paragraph.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) < MOST_SEAMS)
    .map((found) => program.tokensOf(text, { start: found.index, end: found.index + found[0].length }));
  const page = new program.PageWords(text, paragraphs);
  const words = new program.Vocabulary(page, dictionaryOf);
  return paragraphs.flatMap((tokens) =>
    program.stretchesOf(text, tokens, words, page).map((stretch) => {
      const signs = new Map<string, number>();
      const note = (sign: string, strength = 1): void => void signs.set(sign, (signs.get(sign) ?? 0) + strength);
      program.signsOfPlace(stretch, words, page, note);
      program.signsOfWords(stretch, words, note);
      program.signsOfRest(stretch, words, note);
      return { signs, weight, isTrue: captions.some(({ start, end }) => start === stretch.begin.at && end === stretch.end.at) };
    }),
  );
}
