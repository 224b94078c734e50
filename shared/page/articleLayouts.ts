// articleLayouts.ts - the articles of a page by where their marks stand: all below, all between headline and text, or all above.

import { headingOf, labelsOf, withoutBylines, withoutPageTitle } from './articleHeads.ts';
import type { ArticleLines, Block, Candidates } from './articleLines.ts';
import { isSentence } from './textRun.ts';
import type { Role } from './wording.ts';
import { headIn, isFooter, isTextAt, range, textIn, titleAt } from './articleLines.ts';

const most = (flags: readonly boolean[]): boolean => flags.length > 0 && flags.filter((one) => one).length >= flags.length * 0.8;

/** Of all blocks but the last, which may run on into the foot of the page: how many lines the longest has beside its first. */
const longestFoot = (blocks: readonly Block[]): number => Math.max(...blocks.slice(0, -1).map(({ from, to }) => to - from));

/** The marks stand below: text before the first, a headline behind each but the last. */
function below(page: Candidates, blocks: readonly Block[], begin: number): ArticleLines[] | null {
  const chunks = blocks.map((block, index) => ({ from: index === 0 ? begin : (blocks[index - 1]?.to ?? 0) + 1, to: block.from - 1, block }));
  const heads = withoutPageTitle(
    page,
    chunks.map((chunk) => headIn(page, chunk.from, chunk.to)),
  );
  if (!most(chunks.map((chunk, index) => (heads[index]?.length ?? 0) > 0 && textIn(page, chunk.from, chunk.to).length > 0))) return null;
  const longest = heads.slice(1).reduce((most, head) => Math.max(most, head.length), 1);
  heads[0] = (heads[0] ?? []).slice(-longest);
  const labels = labelsOf(page, withoutBylines(page, heads));
  const found: ArticleLines[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const head = heads[index] ?? [];
    const label = labels[index] ?? null;
    const rest = head.filter((one) => label === null || one > label);
    const headline = headingOf(page, rest) ?? rest[0];
    if (headline === undefined || textIn(page, chunk.from, chunk.to).length === 0) continue;
    const last = index === chunks.length - 1 ? Math.min(chunk.block.to, chunk.block.from + longestFoot(blocks)) : chunk.block.to;
    found.push({ first: label ?? headline, last, headline, label, stamp: chunk.block.stamp });
  }
  return found;
}

/** The marks stand between headline and text. */
function amid(page: Candidates, blocks: readonly Block[], begin: number, end: number): ArticleLines[] | null {
  const after = (index: number): number => (blocks[index + 1]?.from ?? end + 1) - 1;
  if (!most(blocks.map((block, index) => titleAt(page, block.from - 1) !== null && textIn(page, block.to + 1, after(index)).length > 0))) return null;
  const runs = blocks.map((block, index) => {
    const floor = index === 0 ? begin : (textIn(page, blocks[index - 1]?.to ?? 0, block.from - 1).at(-1) ?? block.from - 2) + 1;
    const run: number[] = [];
    for (let at = block.from - 1; at >= floor && run.length < 3 && titleAt(page, at) !== null; at -= 1) run.unshift(at);
    return run;
  });
  const heads = withoutBylines(page, withoutPageTitle(page, runs)).map((run) =>
    headingOf(page, run) === undefined ? run.slice(-2) : run.filter((one) => one >= (headingOf(page, run) ?? 0) - 1),
  );
  const labels = labelsOf(page, heads, true);
  const found: ArticleLines[] = [];
  const firsts = heads.map((head, index) => labels[index] ?? headingOf(page, head) ?? head.at(-1) ?? null);
  for (const [index, block] of blocks.entries()) {
    const label = labels[index] ?? null;
    const rest = (heads[index] ?? []).filter((one) => label === null || one > label);
    const headline = headingOf(page, rest) ?? rest.at(-1);
    if (headline === undefined) continue;
    const to = (firsts[index + 1] ?? blocks[index + 1]?.from ?? end + 1) - 1;
    const last = index === blocks.length - 1 ? endOfLast(page, found, block.to, to) : lastOf(page, block.to, to);
    found.push({ first: label ?? headline, last, headline, label, stamp: block.stamp });
  }
  return found;
}

/** The marks stand above the headlines; a share line before one belongs to the article before. */
function above(page: Candidates, blocks: readonly Block[], end: number): ArticleLines[] | null {
  const first = (index: number): number => firstOf(page, blocks[index]) ?? end + 1;
  if (!most(blocks.map((block, index) => titleAt(page, block.to + 1) !== null && textIn(page, block.to + 2, first(index + 1) - 1).length > 0)))
    return null;
  const found: ArticleLines[] = [];
  for (const [index, block] of blocks.entries()) {
    const to = first(index + 1) - 1;
    const head = headIn(page, block.to + 1, to);
    const headline = headingOf(page, head) ?? head[0];
    if (headline === undefined) continue;
    const last = index === blocks.length - 1 ? endOfLast(page, found, block.to, to) : lastOf(page, block.to, to);
    found.push({ first: first(index), last, headline, label: null, stamp: block.stamp });
  }
  return found;
}

/** Where a block's own lines begin: at its stamp, where it has one. */
function firstOf(page: Candidates, block: Block | undefined): number | null {
  if (block === undefined) return null;
  return range(block.from, block.to).find((index) => page.stamps[index] !== null) ?? block.from;
}

/** The last line up to `to` that is text or belongs to the article's foot. */
function lastOf(page: Candidates, from: number, to: number): number {
  for (let index = to; index > from; index -= 1) if (page.kinds[index] === null || isFooter(page, index)) return index;
  return from;
}

/** How many lines of its foot an article has behind its text. */
function footOf(page: Candidates, { headline, last }: ArticleLines): number {
  const text = textIn(page, headline, last).at(-1) ?? last;
  return range(text + 1, last).filter((index) => isFooter(page, index)).length;
}

/** Sentences of one text stand no further apart than that, in lines, or than they do in the other articles. */
const FAR_APART = 6;
/** With furniture between them they stand nearer. */
const NEAR = 2;

/** So many articles show how all are set. */
const MOST_COMPARED = 40;

/** Lines of a site between sentences; a subject or a date may stand there too. */
const leadsOn: ReadonlySet<Role> = new Set<Role>(['way', 'pager', 'newsletter', 'comments', 'copyright', 'related']);
const isMixed = (page: Candidates, from: number, to: number): boolean =>
  range(from + 1, to - 1).some((index) => (page.kinds[index] ?? 'caption') !== 'caption' || leadsOn.has(page.roles[index] ?? 'section'));

/** The lines of running text, also where somebody has wrapped it. */
const wrappedIn = (page: Candidates, from: number, to: number): number[] =>
  range(from, to).filter((index) => isTextAt(page, index) || (!isFooter(page, index) && isSentence(page, index)));

/** The last sentence from a line on before a gap that is wider than those in the other articles. */
function lastText(page: Candidates, others: readonly ArticleLines[], from: number, to: number): number {
  let [widest, mixed] = [FAR_APART, NEAR];
  for (const { headline, last } of others.slice(0, MOST_COMPARED)) {
    let before = headline;
    for (const [by, index] of wrappedIn(page, headline, last).entries()) {
      const gap = by === 0 ? 0 : index - before - 1;
      widest = Math.max(widest, gap);
      if (gap > mixed && isMixed(page, before, index)) mixed = gap;
      before = index;
    }
  }
  const text = wrappedIn(page, from, to);
  const end = text.findIndex((index, by) => {
    const next = text[by + 1] ?? Infinity;
    const gap = next - index - 1;
    return gap > widest || (gap > mixed && isMixed(page, index, next));
  });
  return text[end] ?? from;
}

/** Behind the last article is the foot of the page: it ends with a foot no longer than the others have. */
function endOfLast(page: Candidates, others: readonly ArticleLines[], from: number, to: number): number {
  let last = lastText(page, others, from + 1, to);
  let left = others.length === 0 ? Infinity : Math.max(...others.map((one) => footOf(page, one)));
  // Between text and foot may stand a line or two of the text's own, such as who translated it.
  const next = range(last + 1, Math.min(to, last + 3)).find((index) => isFooter(page, index));
  if (left > 0 && next !== undefined && range(last + 1, next - 1).every((index) => page.kinds[index] === null)) last = next - 1;
  for (; left > 0 && last < to && isFooter(page, last + 1); left -= 1) last += 1;
  return last;
}

/** A headline and its text right behind a line, before any furniture. */
function beginsBehind(page: Candidates, index: number): boolean {
  if (titleAt(page, index + 1) === null) return false;
  let at = index + 1;
  while (page.kinds[at] === null && !isTextAt(page, at)) at += 1;
  return isTextAt(page, at);
}

/** The marks stand above each text: between headline and text, or between the same words each time and a headline. */
function headed(page: Candidates, blocks: readonly Block[], begin: number, end: number): ArticleLines[] | null {
  const found = amid(page, blocks, begin, end);
  const titles = new Set(found?.map(({ headline }) => page.lines[headline]?.text));
  const lower = found === null || (found.length > 2 && titles.size === 1) ? above(page, blocks, end) : null;
  if (found === null || lower === null || lower.length < found.length) return found ?? lower;
  const first = (index: number): number => Math.min(found[index]?.headline ?? Infinity, lower[index]?.first ?? Infinity);
  return lower.map((one, index) => ({ ...one, first: first(index), last: Math.min(one.last, first(index + 1) - 1) }));
}

/** The articles as the marks' places show them; null where they do not agree. */
export function layoutOf(page: Candidates, blocks: readonly Block[], begin: number, end: number): ArticleLines[] | null {
  const before = textIn(page, begin, (blocks[0]?.from ?? 0) - 1);
  const behind = textIn(page, (blocks.at(-1)?.to ?? end) + 1, end).length;
  // An article of one sentence above the first mark, and none that begins behind the last: so each mark ends one.
  const ends = before.length > 0 && titleAt(page, (before[0] ?? 0) - 1) !== null && !beginsBehind(page, blocks.at(-1)?.to ?? end);
  // One sentence above the first mark may be the site's about itself.
  const upper = before.length <= 1 && behind > 0 && !ends ? headed(page, blocks, begin, end) : null;
  return upper ?? (before.length > 0 ? below(page, blocks, begin) : null);
}
