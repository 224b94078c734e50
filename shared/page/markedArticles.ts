// markedArticles.ts - articles that the markup itself tells apart, for pages on which no line of the site comes back with each.

import type { ArticleLines } from './articleLines.ts';
import type { Lines } from './pageLines.ts';
import { isBody, isTitle } from './lines.ts';
import type { Page } from './page.ts';

/** One paragraph with fewer words may be no more than the announcement of an article. */
const BRIEF_WORDS = 60;
const LONGEST_LABEL = 6;
/** It goes on elsewhere. */
const CUT_OFF = /(?:…|\.{3}|\[…\]|\[\.{3}\])\s*»?$/u;

/** Two articles or more, in order; empty when the markup has fewer, or most of them only announce one. */
export function markedArticles(page: Pick<Page, 'structure'>, found: Lines): ArticleLines[] {
  const marked = page.structure.filter((one) => one.kind === 'article');
  if (marked.length < 2) return [];
  const articles: ArticleLines[] = [];
  let first = 0;
  for (const { start, end } of marked) {
    while ((found.lines[first]?.start ?? Infinity) < start) first += 1;
    let last = first - 1;
    while ((found.lines[last + 1]?.end ?? Infinity) <= end) last += 1;
    const article = articleOf(found, first, last);
    if (article) articles.push(article);
    first = Math.max(first, last + 1);
  }
  if (articles.length < 2 || articles.length <= marked.length / 2) return [];
  return isThread(found, articles) || isLive(found, articles) ? [] : articles;
}

/** What several people wrote one after the other: their names are the headings, and come back, or stand below the page's own. */
function isThread({ lines }: Lines, articles: readonly ArticleLines[]): boolean {
  const titles = articles.map((one) => lines[one.headline]?.text ?? '');
  if (new Set(titles).size < titles.length * 0.8) return true;
  const top = lines.findIndex((line) => line.heading === 1);
  return top !== -1 && top < (articles[0]?.first ?? 0) && articles.every((one) => (lines[one.headline]?.words ?? 0) <= 2);
}

const TIME = /^\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/u;

/** One report in parts: most have the time of day at their head, and no date. */
function isLive({ lines, stamps }: Lines, articles: readonly ArticleLines[]): boolean {
  const timed = articles.filter(({ first, headline, stamp }) => {
    const near = lines.slice(Math.max(0, first - 2), headline + 3);
    return (stamp === null || stamps[stamp]?.date === null) && near.some((line) => TIME.test(line.text));
  });
  return timed.length > articles.length / 2;
}

function articleOf(found: Lines, first: number, last: number): ArticleLines | null {
  const { lines, kinds, roles, stamps } = found;
  const inside = Array.from({ length: Math.max(0, last - first + 1) }, (_, by) => first + by);
  const headline = inside.find((index) => kinds[index] === null && (lines[index]?.heading ?? 0) > 0);
  if (headline === undefined) return null;
  const text = inside.filter((index) => index > headline && kinds[index] === null && lines[index] !== undefined && isBody(lines[index]));
  const words = text.reduce((sum, index) => sum + (lines[index]?.words ?? 0), 0);
  const announces = inside.some((index) => roles[index] === 'more') || CUT_OFF.test(lines[text.at(-1) ?? -1]?.text ?? '');
  if (text.length === 0 || announces || (text.length < 2 && words < BRIEF_WORDS)) return null;
  const above = lines[headline - 1];
  const isLabel = headline > first && kinds[headline - 1] === null && above !== undefined && isTitle(above) && above.words <= LONGEST_LABEL;
  const stamp =
    inside.find((index) => stamps[index] !== null && stamps[index] !== undefined && (kinds[index] === 'dateline' || stamps[index]?.site)) ?? null;
  return {
    first: isLabel ? headline - 1 : Math.min(headline, ...inside.filter((index) => kinds[index] === 'dateline')),
    last,
    headline,
    label: isLabel ? headline - 1 : null,
    stamp,
  };
}
