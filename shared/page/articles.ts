// articles.ts - whether a page holds several articles, and which lines each of them is.
//
// What shows it is a mark that comes back with every article: the line with which the site stamps a text, or its share line. The
// marks all stand below, all between headline and text, or all above the headline; a page where they do not agree is not split.

import { layoutOf } from './articleLayouts.ts';
import type { ArticleLines, Block, Candidates } from './articleLines.ts';
import { blocksOf, headIn, isTextAt, range, textIn } from './articleLines.ts';
import { saysWho } from './names.ts';
import type { Lines } from './pageLines.ts';
import type { DateOrder } from './dateOrder.ts';
import { datesAbove, withoutNextDay } from './datesAbove.ts';
import { findDate, inOrder } from './dates.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import { closes } from './refrains.ts';
import { alikeDates, feetOf, shapeOf } from './recurring.ts';
import type { Stamp } from './stamp.ts';

/** Fewer words than that in one paragraph may be no more than the announcement of an article. */
const BRIEF_WORDS = 40;

/** It says itself that there is more elsewhere. Some sites print whole texts and the way to them all the same. */
function isTeaser(page: Candidates, article: ArticleLines): boolean {
  const inside = range(article.first, article.last);
  const text = inside.filter((index) => isTextAt(page, index));
  const last = page.lines[text.at(-1) ?? -1]?.text ?? '';
  return (text.length < 2 && inside.some((index) => page.roles[index] === 'more')) || /(?:…|\.{3}|\[…\]|\[\.{3}\])\s*»?$/u.test(last);
}

/** The first of the pages that are listed under a head. */
const isUnderHead = ({ roles }: Lines, { first }: ArticleLines): boolean => roles[first - 1] === 'related' || roles[first] === 'related';

/** Whether what passes a text on comes back: two such boxes may stand above and below one text, each in other words. */
const isAlike = ({ lines }: Lines, blocks: readonly Block[]): boolean => {
  const [first, ...others] = blocks.map(({ from, to }) => lines.slice(from, to + 1).map(({ text }) => text));
  return others.length > 1 || others.some((one) => one.some((text) => first?.includes(text)));
};

/** No more than a sentence or two, and no way to pass it on: a front page announces so. */
function isBrief(page: Candidates, article: ArticleLines): boolean {
  const inside = range(article.first, article.last);
  const text = inside.filter((index) => isTextAt(page, index));
  return (
    text.length < 2 &&
    text.reduce((sum, index) => sum + (page.lines[index]?.words ?? 0), 0) < BRIEF_WORDS &&
    !inside.some((index) => page.kinds[index] === 'share')
  );
}

/** Newest first, as sites list what they post; of dates that are not known nothing is said. */
function newestFirst(page: Lines, blocks: readonly Block[]): boolean {
  const dates = blocks.map((block) => page.stamps[block.stamp ?? -1]?.date ?? null);
  return dates.every((date, index) => date !== null && (index === 0 || date <= (dates[index - 1] ?? '')));
}

/** How long a date without a day is: "2009-03". */
const MONTH = 7;

/** The articles of the page in order; empty when it holds one text or none. */
export function articlesOf(page: Lines): ArticleLines[] {
  const { lines, stamps, kinds } = page;
  const isMonth = (index: number): boolean => stamps[index]?.date?.length === MONTH;
  // Months below each other lead to older pages.
  const isListed = (index: number): boolean => isMonth(index) && (isMonth(index - 1) || isMonth(index + 1));
  const open = (index: number): boolean => (kinds[index] === null || kinds[index] === 'dateline') && !isListed(index);
  const alike = page.furnished ? alikeDates(lines) : [];
  const shared = (index: number): boolean => kinds[index - 1] === 'share' || kinds[index + 1] === 'share';
  const marks: readonly ((index: number) => boolean)[] = [
    (index) => open(index) && stamps[index]?.site === true,
    (index) => open(index) && Boolean(stamps[index]) && shared(index),
    (index) => open(index) && Boolean(stamps[index]?.by),
    (index) => open(index) && Boolean(stamps[index]),
    (index) => open(index) && (alike[index] === true || Boolean(stamps[index])),
    (index) => kinds[index] === 'share',
    (index) => page.refrains.isSite && page.refrains.feet[index] === true,
  ];
  const shapes = lines.map((line, index) => (isBody(line) || (kinds[index] !== null && kinds[index] !== 'share') ? null : shapeOf(line)));
  const plain: Candidates = { ...page, feet: [], dated: [] };
  const dated: Candidates = { ...plain, stamps: lines.map((line, index) => stamps[index] ?? (alike[index] ? dateOnly(line, page.order) : null)) };
  // Dates that stand over several articles each are no part of what comes back.
  const undated: Candidates = { ...plain, stamps: stamps.map((stamp) => (stamp?.site ? stamp : null)), dated: stamps.map((stamp) => stamp !== null) };
  const [firstText] = textIn(plain, 0, lines.length - 1);
  let best: Found = { page: plain, articles: [] };
  for (const [kind, isMark] of marks.entries()) {
    const base = kind === 4 ? dated : kind === 6 ? undated : plain;
    const rough = blocksOf(base, isMark);
    const { length } = rough;
    if (length < 2 || length <= best.articles.length || (kind >= 2 && !page.furnished)) continue;
    const seen: Candidates = { ...base, dated: kind === 5 ? alike : base.dated, feet: feetOf(shapes, firstText ?? 0, rough.at(-1)?.to ?? 0, length) };
    const blocks = blocksOf(seen, isMark);
    if (((kind === 3 || kind === 4) && !newestFirst(seen, blocks)) || (kind === 5 && !isAlike(seen, blocks))) continue;
    const found = layoutOf(seen, blocks, beginOf(seen, blocks[0]?.from ?? 0), lines.length - 1) ?? [];
    if (found.length > best.articles.length) best = { page: seen, articles: found };
  }
  const whole = best.articles.filter((one, by) => !isTeaser(best.page, one) && (by === 0 || !isUnderHead(page, one)));
  const briefs = whole.filter((one) => isBrief(best.page, one));
  if (whole.length < 2 || whole.length <= best.articles.length / 2 || briefs.length > whole.length / 2 || isLive(best.page, whole)) return [];
  const dates = whole.map((one) => one.stamp ?? onlyDate(best.page, one, alike));
  const above = dates.every((date) => date === null) ? datesAbove(page, whole) : dates;
  // What comes back below the parts of a list says by itself neither that a site printed it, nor when.
  if (new Set(above.filter((date) => date !== null)).size < 2 && !marksSay(page, whole)) return [];
  const stamped = withoutNextDay(whole.map((one, index) => ({ ...one, stamp: above[index] ?? null })));
  for (const { stamp } of stamped)
    if (stamp !== null && lines[stamp]) page.stamps[stamp] ??= best.page.stamps[stamp] ?? dateOnly(lines[stamp], page.order);
  for (const { headline, last } of stamped) setFoot(page, best.page, headline, last);
  return stamped;
}

const CLOCK = /(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d|\.\d)/u;

/** Nothing but a time of day: "20.40 GMT". */
const isTime = (line: Line | undefined): boolean => line !== undefined && line.words <= 3 && TIME_ONLY.test(line.text);
const TIME_ONLY = /^(?:\p{L}{1,3}\s)?\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[\p{L}.]{1,5})?$/u;

/** So agencies begin what they send out: the place in capitals, and a dash. */
const WIRE = /^\p{Lu}[\p{Lu}\s.'’-]{2,30}[,(.\s][^–—]{0,50}\s?[–—-]\s/u;

/** Parts of one report: all of one day, each with its time of day; what agencies send out stands by itself. */
function isLive(page: Candidates, articles: readonly ArticleLines[]): boolean {
  const { lines, stamps } = page;
  const wired = articles.filter(({ headline, last }) => WIRE.test(lines[textIn(page, headline, last)[0] ?? -1]?.text ?? ''));
  if (wired.length > articles.length / 2) return false;
  const timed = articles.filter(({ headline }) => [headline - 1, headline, headline + 1].some((index) => isTime(lines[index])));
  if (timed.length > articles.length / 2) return true;
  const days = new Set(articles.map(({ stamp }) => stamps[stamp ?? -1]?.date ?? null));
  return articles.length > 2 && days.size === 1 && !days.has(null) && articles.every(({ stamp }) => CLOCK.test(lines[stamp ?? -1]?.text ?? ''));
}

const BRIEF_FOOT = 3;

/** What comes back below a text, and what its words say is a site's, once it is known that there the text has ended. */
function setFoot({ kinds, stamps }: Lines, page: Candidates, headline: number, last: number): void {
  const texts = textIn(page, headline, last);
  const [first, text] = [texts[0] ?? last, texts.at(-1) ?? last];
  for (let index = headline + 1; index <= last; index += 1) {
    const role = page.roles[index];
    if (stamps[index] || kinds[index] !== null) continue;
    if (index < first && page.refrains.heads[index] && !saysWho(page.lines[index]?.text ?? '')) kinds[index] = 'other';
    // A heading may come back within each text.
    if (index <= text) continue;
    if (role === 'share?') kinds[index] = 'share';
    else if (page.feet[index] || page.refrains.feet[index] || role === 'tags' || role === 'comments') kinds[index] = 'other';
  }
  // The hour between two lines of a foot, a rule under it.
  for (let index = text + 2; index <= last; index += 1) {
    const line = page.lines[index];
    const isBetween = line !== undefined && line.words <= BRIEF_FOOT && (index === last || kinds[index + 1] !== null);
    const isBare = isBetween && (line.words === 0 || CLOCK.test(line.text));
    if (isBare && kinds[index - 1] !== null && !stamps[index]) kinds[index] ??= 'other';
  }
}

/** Whether lines of the articles say by their words or place that a site printed them. */
const marksSay = ({ lines, roles, stamps, kinds, refrains }: Lines, articles: readonly ArticleLines[]): boolean => {
  const says = (index: number): boolean =>
    kinds[index] === 'share' ||
    FOOT.has(roles[index] ?? 'menu') ||
    stamps[index]?.site === true ||
    (refrains.feet[index] === true && closes(lines[index]?.text ?? ''));
  return articles.filter(({ headline, last }) => range(headline + 1, last).some(says)).length > articles.length / 2;
};
const FOOT: ReadonlySet<string> = new Set(['share', 'share?', 'comments', 'tags']);

/** The only line of an article beside its text that holds a date, as others of the page do. */
function onlyDate(page: Candidates, { first, last }: ArticleLines, alike: readonly boolean[]): number | null {
  const dated = range(first, last).filter((index) => alike[index] && page.kinds[index] === null && !isTextAt(page, index));
  return dated.length === 1 ? (dated[0] ?? null) : null;
}

/** A line of which no more is known than that it holds a date, as its like do all over the page. */
const dateOnly = (line: Line, order: DateOrder | null): Stamp => ({
  date: findDate(line.text)?.iso ?? inOrder(line.text, order),
  site: false,
  by: null,
  outlet: null,
});

interface Found {
  readonly page: Candidates;
  readonly articles: readonly ArticleLines[];
}

/** Where the first article may begin: behind the last furniture above the first text. */
function beginOf(page: Candidates, mark: number): number {
  const [text] = textIn(page, 0, page.lines.length - 1);
  let begin = 0;
  for (let index = 0; index < Math.min(mark, text ?? mark); index += 1)
    if (page.kinds[index] === 'menu' || page.kinds[index] === 'other' || page.kinds[index] === 'related') begin = index + 1;
  return headIn(page, begin, mark).length > 0 ? begin : 0;
}
