// aroundText.ts - short lines of a page with one text, known by where they stand alone: over its headline, beside its date, right below its end.

import { range } from './articleLines.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { nameOf, saysWho } from './names.ts';
import type { Lines } from './pageLines.ts';
import type { TextRun } from './textRun.ts';
import { isSentence } from './textRun.ts';
import { isSourceHead } from './wording.ts';

/** Neither a headline nor a sentence that announces a text has so few words. */
const BRIEF = 3;
const LONGEST_BUTTON = 4;
/** So many lines of a site over a headline show that what stands between them and it is one, too. */
const FEWEST_SIGNS = 3;
/** A list of a text may stand there as well: it is longer. */
const MOST_BUTTONS = 6;

const isFree = ({ kinds, stamps }: Lines, index: number): boolean => kinds[index] === null && (stamps[index] ?? null) === null;
const isPlain = (page: Lines, index: number): boolean => {
  const line = page.lines[index];
  return line !== undefined && isFree(page, index) && isTitle(line) && line.ends === 'none' && line.heading === 0 && !saysWho(line.text);
};

/** Over the headline: lines of a word or three, but for the one right over it, which may be a part of it. */
export function overHeadline(page: Lines, headline: number): void {
  let signs = 0;
  // What has a sentence, or who wrote, below it may be a headline itself.
  const heads = page.lines.findLastIndex(
    (line, index) => index < headline && page.kinds[index] === null && (isBody(line) || saysWho(line.text) || page.stamps[index] != null),
  );
  for (let index = 0; index < headline; index += 1) {
    if (page.kinds[index] !== null) signs += 1;
    const line = page.lines[index] as Line;
    const isOver = index === headline - 1 && !page.lines.some(({ text }, at) => at !== index && text === line.text);
    if (index > heads && signs >= FEWEST_SIGNS && !isOver && isPlain(page, index) && line.words <= BRIEF && !HEAD.test(line.text))
      page.kinds[index] = 'menu';
  }
}

/** "To: Ada", "1. Opening": the head of a letter, a part of a text. */
const HEAD = /[:：/]|^\d/u;
/** A name or a place: every word begins with a capital; scripts that have none cannot tell. */
const isHead = (line: Line): boolean => (line.words >= 2 && nameOf(line.text) !== null) || HEAD.test(line.text);

/** Beside the date and who wrote: words on buttons. */
export function besideDate(page: Lines, headline: number, first: number): void {
  const { lines, kinds, roles } = page;
  // Questions are a part of a text.
  const asked = lines.findIndex(({ ends }, index) => index > headline && (ends === 'question' || ends === 'colon'));
  const inner = range(headline + 1, (asked === -1 ? first : Math.min(asked, first)) - 1);
  if (inner.some((index) => isSourceHead(lines[index] as Line))) return;
  // A date or a name has the names of who wrote beside it, and the number of a paper.
  const isKnown = (index: number): boolean => (kinds[index] ?? 'dateline') !== 'dateline' || (roles[index] ?? 'section') !== 'section';
  const may = inner.filter((index) => isPlain(page, index) && (lines[index]?.words ?? 0) <= LONGEST_BUTTON && !isHead(lines[index] as Line));
  if (may.length > MOST_BUTTONS) return;
  for (const index of may) {
    // Right over the first sentence may stand the heading of the text's first part.
    const isNear = [-2, -1, 1, 2].some((by) => index + by > headline && index + by < first && isKnown(index + by));
    if (isNear && index < (inner.at(-1) ?? first)) kinds[index] = 'other';
  }
}

/** So many short lines between two sentences, so many of which are a site's, are a box of it. */
const FEWEST_IN_BOX = 3;
const FEWEST_KNOWN = 2;
const LONGEST_IN_BOX = 9;

/** Short lines without bullets between two sentences, where words of several say that they are a site's: a player, a call to sign. */
export function midBoxes(page: Lines, run: TextRun): void {
  const { lines, kinds, roles } = page;
  const isShort = (index: number): boolean => {
    const line = lines[index];
    const isKnown = kinds[index] != null && kinds[index] !== 'caption';
    return line !== undefined && (isKnown || (isPlain(page, index) && !line.bullet && line.words <= LONGEST_IN_BOX));
  };
  for (let from = run.first + 1; from < run.last; from += 1) {
    if (!isShort(from) || !isSentence(page, from - 1)) continue;
    let to = from;
    while (to + 1 < run.last && isShort(to + 1)) to += 1;
    const known = range(from, to).filter((index) => kinds[index] !== null || (roles[index] ?? 'section') !== 'section');
    // What stands at the ends without a sign may head the text that goes on.
    const [first = from, last = to] = [known[0], known.at(-1)];
    if (to - from + 1 >= FEWEST_IN_BOX && known.length >= FEWEST_KNOWN && isSentence(page, to + 1))
      for (let index = first; index <= last; index += 1) kinds[index] ??= kinds[index - 1] ?? 'other';
    from = to;
  }
}

/** "[ mood | tired ]": what a site asks of those who write, in brackets. */
const BRACKETED = /^\[[^\]]{2,40}\]$/u;
const MOST_BELOW = 4;

/** On a page with several articles: lines in brackets right below the headline of most. */
export function bracketed({ lines, kinds }: Lines, headlines: readonly number[]): void {
  const found = headlines.flatMap((headline) => {
    const index = range(headline + 1, headline + MOST_BELOW).find((at) => lines[at] !== undefined && isBody(lines[at])) ?? headline;
    const own = range(headline + 1, index - 1).filter((at) => kinds[at] === null && BRACKETED.test(lines[at]?.text ?? ''));
    return own.length > 0 ? [own] : [];
  });
  if (found.length > headlines.length / 2) for (const index of found.flat()) kinds[index] = 'other';
}
