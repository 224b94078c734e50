// articleLines.ts - which lines of a page may be headlines, text or the foot of an article, and the marks that come back with each.

import type { Lines } from './pageLines.ts';
import { wordyRoles } from './pageLines.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { readStamp } from './stamp.ts';

/** The lines of a page, as one way to tell its articles apart sees them. */
export interface Candidates extends Lines {
  /** What comes back below most texts: `feetOf`. */
  readonly feet: readonly boolean[];
  /** Lines with a date as others of the page have it, where something else marks the articles: no headlines. */
  readonly dated: readonly boolean[];
}

/** Lines `first` to `last` are the article; its headline is one of them, and its label. */
export interface ArticleLines {
  readonly first: number;
  readonly last: number;
  readonly headline: number;
  readonly label: number | null;
  /** The line with the site's date, where there is one. */
  readonly stamp: number | null;
}

export interface Block {
  from: number;
  to: number;
  stamp: number | null;
}

const isStamp = (page: Candidates, index: number): boolean => {
  const stamp = page.stamps[index] ?? null;
  return stamp !== null && (stamp.site || page.kinds[index] === null);
};
export const isFooter = (page: Candidates, index: number): boolean =>
  page.kinds[index] === 'share' ||
  page.kinds[index] === 'dateline' ||
  page.roles[index] === 'tags' ||
  page.roles[index] === 'comments' ||
  page.roles[index] === 'share?' ||
  page.feet[index] === true ||
  page.refrains.feet[index] === true ||
  page.refrains.heads[index] === true ||
  isStamp(page, index);

const isFree = (page: Candidates, index: number): boolean => page.kinds[index] === null && !isFooter(page, index);
/** Leads on through the site. */
const leads = (page: Candidates, index: number): boolean => ['way', 'pager', 'more'].includes(page.roles[index] ?? '');
/** A heading that is nothing but a date stands above several texts. */
const isDay = (page: Candidates, index: number): boolean => page.dated[index] === true && readStamp(page.lines[index]?.text ?? '') !== null;
export const titleAt = (page: Candidates, index: number): Line | null => {
  const line = page.lines[index];
  return line !== undefined &&
    isFree(page, index) &&
    isTitle(line) &&
    page.roles[index] !== 'comments' &&
    (line.heading > 0 ? !isDay(page, index) : !line.bullet && !leads(page, index) && !page.dated[index])
    ? line
    : null;
};
export const isTextAt = (page: Candidates, index: number): boolean => {
  const line = page.lines[index];
  return line !== undefined && isFree(page, index) && isBody(line) && !wordyRoles.has(page.roles[index] ?? 'menu');
};

/** Marks with everything of the kind around them as one block each. */
export function blocksOf(page: Candidates, isMark: (index: number) => boolean): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < page.lines.length; index += 1) {
    if (!isMark(index)) continue;
    let [from, to] = [index, index];
    const floor = (blocks.at(-1)?.to ?? -1) + 1;
    while (from > floor && isFooter(page, from - 1)) from -= 1;
    while (to + 1 < page.lines.length && isFooter(page, to + 1)) to += 1;
    let stamp: number | null = null;
    for (let at = from; at <= to; at += 1)
      if (page.stamps[at] && (stamp === null || (page.stamps[at]?.site && !page.stamps[stamp]?.site))) stamp = at;
    blocks.push({ from, to, stamp });
    index = to;
  }
  return blocks;
}

export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, by) => from + by);

/** The lines of running text from one line to another. */
export function textIn(page: Candidates, from: number, to: number): number[] {
  const found: number[] = [];
  for (let index = from; index <= to; index += 1) if (isTextAt(page, index)) found.push(index);
  return found;
}

/** The lines at the head of a stretch, before its text. */
export function headIn(page: Candidates, from: number, to: number): number[] {
  const found: number[] = [];
  for (let index = from; index <= to && !isTextAt(page, index); index += 1) if (titleAt(page, index) !== null) found.push(index);
  return found;
}
