// datesAbove.ts - days that a site prints once, above all that it posted on each.

import type { ArticleLines } from './articleLines.ts';
import { range } from './articleLines.ts';
import type { Lines } from './pageLines.ts';

/**
 * Dates that stand above the articles of a day, for each article that of its day; none where the first has none. One may stand below
 * the foot of the article before.
 */
export function datesAbove({ stamps, kinds }: Lines, articles: readonly ArticleLines[]): (number | null)[] {
  let day: number | null = null;
  return articles.map(({ first }, index) => {
    const before = articles[index - 1];
    const from = before === undefined ? 0 : before.headline + 1;
    const isOver = (at: number): boolean => range(at, (before?.last ?? at) - 1).every((one) => kinds[one] !== null);
    const own = range(from, first - 1).findLast((at) => stamps[at] && (before ? isOver(at) : (kinds[at] ?? 'dateline') === 'dateline'));
    if (index === 0 || day !== null) day = own ?? day;
    return day;
  });
}

/** The articles without the day of the next at their end. */
export const withoutNextDay = (articles: readonly ArticleLines[]): ArticleLines[] =>
  articles.map((one, index) => {
    const next = articles[index + 1]?.stamp ?? null;
    return next !== null && next > one.headline && next !== one.stamp ? { ...one, last: Math.min(one.last, next - 1) } : one;
  });
