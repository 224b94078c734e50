// behind.ts - what stands behind the end of a text: the site's, whatever words it uses, from the first furniture there on.

import { range } from './articleLines.ts';
import type { End } from './endOfText.ts';
import { endOf, wordsIn } from './endOfText.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Lines } from './pageLines.ts';
import type { SetAsideKind } from './reading.ts';
import type { TextRun } from './textRun.ts';
import { isSentence, textOf } from './textRun.ts';
import { isSourceHead } from './wording.ts';

/** Verse and lists of a text are set with signs at the end of their lines. */
const MOST_PUNCTUATED = 0.3;

/** Whether lines are a text's after all: set like verse. */
function isVerse(page: Lines, from: number): boolean {
  const rest = page.lines.filter((line, index) => index > from && page.kinds[index] === null && !isBody(line));
  return rest.filter((line) => line.ends === 'open' || line.ends === 'stop').length >= rest.length * MOST_PUNCTUATED && rest.length > 0;
}

const kindBehind = (before: SetAsideKind | null): SetAsideKind => (before === 'related' || before === 'menu' ? before : 'other');

/** Whether a page holds one text, and does not list many: what readers wrote below their own head may be longer than it. */
function isOne(page: Lines, { first }: TextRun, { wall, sure }: End): boolean {
  const { lines, roles, refrains } = page;
  if (roles.filter((role) => role === 'more').length > 1) return false;
  const isHead = (index: number): boolean =>
    roles[index] === 'comments' && !refrains.feet[index] && !lines.some(({ text }, at) => at !== index && text === lines[index]?.text);
  const comments = lines.findIndex((_, index) => index >= wall && isHead(index));
  const end = comments === -1 ? sure : Math.min(comments, sure);
  return !refrains.feet.some((isFoot, index) => isFoot && index >= wall && index < end) && wordsIn(page, wall, end) <= wordsIn(page, first, wall - 1);
}

/** A count, or a line of a word or a few, as they stand between a text and the first furniture below it. */
const isEntry = ({ lines, stamps, kinds }: Lines, index: number): boolean => {
  const line = lines[index];
  return (
    line !== undefined &&
    kinds[index] === null &&
    (stamps[index] ?? null) === null &&
    !isBody(line) &&
    line.ends === 'none' &&
    line.words <= LONGEST_ENTRY &&
    line.heading === 0 &&
    /[\p{L}\p{Nd}]/u.test(line.text) &&
    !isSourceHead(line)
  );
};
const LONGEST_ENTRY = 8;
const SHORT_ENTRY = 3;
const FEWEST_ENTRIES = 3;
const MANY_ENTRIES = 6;

/** Where the furniture behind a text begins: at a list of entries right below its last sentence, one of which is known or a count, or at its wall. */
function listAbove(page: Lines, wall: number): number {
  const { lines, kinds, roles } = page;
  let from = wall;
  while (from > 0 && isEntry(page, from - 1)) from -= 1;
  const own = range(from, wall - 1);
  const short = own.filter((index) => (lines[index]?.words ?? 0) <= SHORT_ENTRY).length;
  // Tags are words of the text; a list of the text's own stands below its last sentence too.
  const text = own.length >= MANY_ENTRIES ? textOf(page, 0, from - 1).toLowerCase() : '';
  const isTag = (index: number): boolean => text.includes((lines[index]?.text ?? '').toLowerCase());
  const isKnown = own.some(
    (index) => (roles[index] ?? null) !== null || /^[\d\s.,]+$/u.test(lines[index]?.text ?? '') || (text !== '' && isTag(index)),
  );
  const isList = own.length >= FEWEST_ENTRIES && short >= own.length * 0.6 && isKnown;
  if (isList && isSentence(page, from - 1) && lines[from - 1]?.ends === 'stop') return from;
  // A line of links right behind the last sentence.
  const single = lines[wall - 1];
  return single?.linked && !isBody(single) && isSentence(page, wall - 2) && kinds[wall - 1] === null ? wall - 1 : wall;
}

/** Sets aside what stands behind a text, from its first furniture on. */
export function behind(page: Lines, run: TextRun): void {
  const { lines, kinds } = page;
  const end = endOf(page, run);
  const { wall } = end;
  if (wall === -1 || isVerse(page, wall) || !isOne(page, run, end)) return;
  for (let index = listAbove(page, wall); index < lines.length; index += 1) {
    if (kinds[index] === null && isSourceHead(lines[index] as Line)) return;
    kinds[index] ??= kindBehind(kinds[index - 1] ?? null);
  }
}
