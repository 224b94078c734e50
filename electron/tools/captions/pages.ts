// pages.ts - the pages from which it is learnt what a caption looks like: those of invented sites, and plain texts that hold none.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { altmere } from '../../../fixtures/captions/altmere.ts';
import { brunhaven } from '../../../fixtures/captions/brunhaven.ts';
import type { Corpus } from '../../../fixtures/captions/corpus.ts';
import { corvane } from '../../../fixtures/captions/corvane.ts';
import { dunvarr } from '../../../fixtures/captions/dunvarr.ts';
import { hestmark } from '../../../fixtures/captions/hestmark.ts';
import { type MadePage, makePage, withoutSpace } from '../../../fixtures/captions/makePage.ts';
import { randomOf } from '../random.ts';
import { merrow } from '../../../fixtures/captions/merrow.ts';
import { selkirra } from '../../../fixtures/captions/selkirra.ts';

/** The sites by name; each of its own words. */
export const sites: Readonly<Record<string, readonly Corpus[]>> = { altmere, merrow, corvane, dunvarr, hestmark, selkirra, brunhaven };

/** Where the numbers of pages with captions and without begin. */
const FIRST = 1000;
const FIRST_CLEAN = 500_000;
const PARAGRAPHS_OF_A_PAGE = 25;
/** In shorter paragraphs all spaces stay. Spaces. */
const FEW_SPACES = 8;

const numbered = (count: number, first: number): number[] => Array.from({ length: count }, (_, index) => first + index);
export const pagesOf = (corpus: Corpus, count: number): MadePage[] => numbered(count, FIRST).map((seed) => makePage(corpus, seed, false));
export const cleanPagesOf = (corpus: Corpus, count: number): MadePage[] => numbered(count, FIRST_CLEAN).map((seed) => makePage(corpus, seed, true));

/** The paragraphs of plain texts, some of a file at a time. @param folder with files *.txt, in each one language, blank lines between paragraphs */
export function plainTexts(folder: string): string[][] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  if (files.length === 0) throw new Error(`There is no plain text (*.txt) in ${folder}.`);
  return files.toSorted().flatMap((file) => {
    const paragraphs = readFileSync(path.join(folder, file), 'utf8')
      .split(/\r?\n\s*\n/u)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '');
    const count = Math.ceil(paragraphs.length / PARAGRAPHS_OF_A_PAGE);
    return numbered(count, 0).map((page) => paragraphs.slice(page * PARAGRAPHS_OF_A_PAGE, (page + 1) * PARAGRAPHS_OF_A_PAGE));
  });
}

/** Plain texts as pages without captions; from every second paragraph a space is missing, as in copies of pages. */
export function plainPages(texts: readonly (readonly string[])[]): MadePage[] {
  const random = randomOf(42);
  const copied = (paragraph: string): string =>
    paragraph.split(' ').length <= FEW_SPACES || random() < 0.5 ? paragraph : withoutSpace(paragraph, random);
  return texts.map((paragraphs) => ({ text: paragraphs.map(copied).join('\n\n'), captions: [] }));
}
