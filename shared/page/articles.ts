// articles.ts - whether a page holds several articles, and which lines each of them is.
//
// What shows it is a mark that comes back with every article: the line with which the site stamps a text, or its share line. The
// marks all stand below, all between headline and text, or all above the headline; a page where they do not agree is not split.

import type { Lines } from './furniture.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';

/** Lines `first` to `last` are the article; its headline is one of them, and its label. */
export interface ArticleLines {
  readonly first: number;
  readonly last: number;
  readonly headline: number;
  readonly label: number | null;
  /** The line with the site's date, where there is one. */
  readonly stamp: number | null;
}

interface Block {
  from: number;
  to: number;
  stamp: number | null;
}

/** Fewer words than that in one paragraph may be no more than the announcement of an article. */
const BRIEF_WORDS = 40;
const LONGEST_LABEL = 6;

const isStamp = (page: Lines, index: number): boolean => {
  const stamp = page.stamps[index] ?? null;
  return stamp !== null && (stamp.site || page.kinds[index] === null);
};
const isFooter = (page: Lines, index: number): boolean =>
  page.kinds[index] === 'share' ||
  page.kinds[index] === 'dateline' ||
  page.roles[index] === 'tags' ||
  page.roles[index] === 'comments' ||
  page.roles[index] === 'share?' ||
  isStamp(page, index);

const isFree = (page: Lines, index: number): boolean => page.kinds[index] === null && !isFooter(page, index);
const titleAt = (page: Lines, index: number): Line | null => {
  const line = page.lines[index];
  return line !== undefined && isFree(page, index) && isTitle(line) && (!line.bullet || line.heading > 0) ? line : null;
};
const isTextAt = (page: Lines, index: number): boolean => {
  const line = page.lines[index];
  return line !== undefined && isFree(page, index) && isBody(line);
};

/** Marks with everything of the kind around them as one block each. */
function blocksOf(page: Lines, isMark: (index: number) => boolean): Block[] {
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

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, by) => from + by);
const textIn = (page: Lines, from: number, to: number): number[] => range(from, to).filter((index) => isTextAt(page, index));

/** The lines at the head of a stretch, before its text. */
function headIn(page: Lines, from: number, to: number): number[] {
  const [text] = textIn(page, from, to);
  return range(from, (text ?? to + 1) - 1).filter((index) => titleAt(page, index) !== null);
}

const most = (flags: readonly boolean[]): boolean => flags.length > 0 && flags.filter((one) => one).length >= flags.length * 0.8;

/** The marks stand below: text before the first, a headline behind each but the last. */
function below(page: Lines, blocks: readonly Block[], begin: number): ArticleLines[] | null {
  const chunks = blocks.map((block, index) => ({ from: index === 0 ? begin : (blocks[index - 1]?.to ?? 0) + 1, to: block.from - 1, block }));
  const heads = chunks.map((chunk) => headIn(page, chunk.from, chunk.to));
  if (!most(chunks.map((chunk, index) => (heads[index]?.length ?? 0) > 0 && textIn(page, chunk.from, chunk.to).length > 0))) return null;
  const longest = heads.slice(1).reduce((most, head) => Math.max(most, head.length), 1);
  heads[0] = (heads[0] ?? []).slice(-longest);
  const labels = labelsOf(page, heads);
  const found: ArticleLines[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const head = heads[index] ?? [];
    const label = labels[index] ?? null;
    const rest = head.filter((one) => label === null || one > label);
    const headline = headingOf(page, rest) ?? rest[0];
    if (headline === undefined || textIn(page, chunk.from, chunk.to).length === 0) continue;
    found.push({ first: label ?? headline, last: chunk.block.to, headline, label, stamp: chunk.block.stamp });
  }
  return found;
}

const headingOf = (page: Lines, head: readonly number[]): number | undefined => {
  const levels = head.map((index) => page.lines[index]?.heading ?? 0).filter((level) => level > 0);
  return levels.length === 0 ? undefined : head.find((index) => page.lines[index]?.heading === Math.min(...levels));
};

/** Which head lines are section labels: short, above a headline, and either coming back or set apart in the same way everywhere. */
function labelsOf(page: Lines, heads: readonly (readonly number[])[], everywhere = false): (number | null)[] {
  const line = (index: number | undefined): Line | undefined => (index === undefined ? undefined : page.lines[index]);
  const may = heads.map((head) => {
    const [first, second] = [line(head[0]), line(head[1])];
    return (
      first !== undefined &&
      second !== undefined &&
      first.words <= LONGEST_LABEL &&
      first.ends === 'none' &&
      !(first.heading > 0 && second.heading === 0)
    );
  });
  const texts = heads.map((head, index) => (may[index] ? (line(head[0])?.text ?? '') : ''));
  const entries = new Set(page.lines.filter((_, index) => page.kinds[index] === 'menu').map((one) => one.text));
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) {
    if (text !== '' && (seen.has(text) || entries.has(text))) again.add(text);
    seen.add(text);
  }
  const apart = heads.slice(1).filter((head, by) => may[by + 1] && line(head[0])?.gap === false && line(head[1])?.gap === true).length;
  const able = heads.filter((_, index) => may[index]);
  const shorter = able.filter((head) => (line(head[0])?.words ?? 0) < (line(head[1])?.words ?? 0)).length;
  const brief = able.filter((head) => (line(head[0])?.words ?? 0) <= 3 && (line(head[1])?.words ?? 0) > 3).length;
  // With nothing else above a mark, two lines everywhere are a label and a headline.
  const always = everywhere && able.length === heads.length && brief >= able.length * 0.6;
  const setApart = apart >= (heads.length - 1) * 0.8 && brief >= able.length * 0.6;
  // A word or two over every headline: no headline is so short every time.
  const most = heads.length > 2 ? 3 : 2;
  const tiny = able.length === heads.length && able.every((head) => (line(head[0])?.words ?? 0) <= most && (line(head[1])?.words ?? 0) > most + 1);
  const scheme = able.length >= heads.length * 0.6 && (again.size > 0 || setApart || always || tiny) && shorter >= able.length * 0.6;
  // A line that is no heading right above one that is.
  const over = (head: readonly number[]): boolean => line(head[0])?.heading === 0 && (line(head[1])?.heading ?? 0) > 0;
  const headed = heads.filter(over).length >= heads.length * 0.6;
  return heads.map((head, index) => (may[index] && (scheme || (headed && over(head)) || again.has(texts[index] ?? '-')) ? (head[0] ?? null) : null));
}

/** The marks stand between headline and text. */
function amid(page: Lines, blocks: readonly Block[], begin: number, end: number): ArticleLines[] | null {
  const after = (index: number): number => (blocks[index + 1]?.from ?? end + 1) - 1;
  if (!most(blocks.map((block, index) => titleAt(page, block.from - 1) !== null && textIn(page, block.to + 1, after(index)).length > 0))) return null;
  const heads = blocks.map((block, index) => {
    const floor = index === 0 ? begin : (textIn(page, blocks[index - 1]?.to ?? 0, block.from - 1).at(-1) ?? block.from - 2) + 1;
    const run: number[] = [];
    for (let at = block.from - 1; at >= floor && run.length < 3 && titleAt(page, at) !== null; at -= 1) run.unshift(at);
    return headingOf(page, run) === undefined ? run.slice(-2) : run.filter((one) => one >= (headingOf(page, run) ?? 0) - 1);
  });
  const labels = labelsOf(page, heads, true);
  const found: ArticleLines[] = [];
  const firsts = heads.map((head, index) => labels[index] ?? headingOf(page, head) ?? head.at(-1) ?? null);
  for (const [index, block] of blocks.entries()) {
    const label = labels[index] ?? null;
    const rest = (heads[index] ?? []).filter((one) => label === null || one > label);
    const headline = headingOf(page, rest) ?? rest.at(-1);
    if (headline === undefined) continue;
    const to = (firsts[index + 1] ?? blocks[index + 1]?.from ?? end + 1) - 1;
    found.push({ first: label ?? headline, last: lastOf(page, block.to, to), headline, label, stamp: block.stamp });
  }
  return found;
}

/** The marks stand above the headlines; a share line before one belongs to the article before. */
function above(page: Lines, blocks: readonly Block[], end: number): ArticleLines[] | null {
  const first = (index: number): number => firstOf(page, blocks[index]) ?? end + 1;
  if (!most(blocks.map((block, index) => titleAt(page, block.to + 1) !== null && textIn(page, block.to + 2, first(index + 1) - 1).length > 0)))
    return null;
  const found: ArticleLines[] = [];
  for (const [index, block] of blocks.entries()) {
    const head = headIn(page, block.to + 1, first(index + 1) - 1);
    const headline = headingOf(page, head) ?? head[0];
    if (headline !== undefined)
      found.push({ first: first(index), last: lastOf(page, block.to, first(index + 1) - 1), headline, label: null, stamp: block.stamp });
  }
  return found;
}

/** Where a block's own lines begin: at its stamp, where it has one. */
function firstOf(page: Lines, block: Block | undefined): number | null {
  if (block === undefined) return null;
  return range(block.from, block.to).find((index) => page.stamps[index] !== null) ?? block.from;
}

/** The last line up to `to` that is text or belongs to the article's foot. */
function lastOf(page: Lines, from: number, to: number): number {
  for (let index = to; index > from; index -= 1) if (page.kinds[index] === null || isFooter(page, index)) return index;
  return from;
}

/** It says itself that there is more elsewhere. */
function isTeaser(page: Lines, article: ArticleLines): boolean {
  const inside = range(article.first, article.last);
  const last = page.lines[inside.findLast((index) => isTextAt(page, index)) ?? -1]?.text ?? '';
  return inside.some((index) => page.roles[index] === 'more') || /(?:…|\.{3}|\[…\]|\[\.{3}\])\s*»?$/u.test(last);
}

/** No more than a sentence or two, and no way to pass it on: a front page announces so. */
function isBrief(page: Lines, article: ArticleLines): boolean {
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

/** The articles as the marks' places show them; null where they do not agree. */
function layoutOf(page: Lines, blocks: readonly Block[], begin: number, end: number): ArticleLines[] | null {
  const before = textIn(page, begin, (blocks[0]?.from ?? 0) - 1).length;
  const behind = textIn(page, (blocks.at(-1)?.to ?? end) + 1, end).length;
  // One sentence above the first mark may be the site's about itself.
  const upper = before <= 1 && behind > 0 ? (amid(page, blocks, begin, end) ?? above(page, blocks, end)) : null;
  return upper ?? (before > 0 ? below(page, blocks, begin) : null);
}

/** The articles of the page in order; empty when it holds one text or none. */
export function articlesOf(page: Lines): ArticleLines[] {
  const { lines, stamps, kinds } = page;
  const open = (index: number): boolean => kinds[index] === null || kinds[index] === 'dateline';
  const shared = (index: number): boolean => kinds[index - 1] === 'share' || kinds[index + 1] === 'share';
  const marks: readonly ((index: number) => boolean)[] = [
    (index) => open(index) && stamps[index]?.site === true,
    (index) => open(index) && Boolean(stamps[index]) && shared(index),
    (index) => open(index) && Boolean(stamps[index]?.by),
    (index) => open(index) && Boolean(stamps[index]),
    (index) => kinds[index] === 'share',
  ];
  let best: ArticleLines[] = [];
  for (const [kind, isMark] of marks.entries()) {
    const blocks = blocksOf(page, isMark);
    if (blocks.length < 2 || blocks.length <= best.length || (kind >= 2 && !page.furnished)) continue;
    if (kind === 3 && !newestFirst(page, blocks)) continue;
    const found = layoutOf(page, blocks, beginOf(page, blocks[0]?.from ?? 0), lines.length - 1) ?? [];
    if (found.length > best.length) best = found;
  }
  const whole = best.filter((one) => !isTeaser(page, one));
  const briefs = whole.filter((one) => isBrief(page, one));
  return whole.length >= 2 && whole.length > best.length / 2 && briefs.length <= whole.length / 2 ? whole : [];
}

/** Where the first article may begin: behind the last furniture above the first text. */
function beginOf(page: Lines, mark: number): number {
  const [text] = textIn(page, 0, page.lines.length - 1);
  let begin = 0;
  for (let index = 0; index < Math.min(mark, text ?? mark); index += 1)
    if (page.kinds[index] === 'menu' || page.kinds[index] === 'other' || page.kinds[index] === 'related') begin = index + 1;
  return headIn(page, begin, mark).length > 0 ? begin : 0;
}
