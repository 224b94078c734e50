// articleHeads.ts - of the lines above a text: which is the headline, which a section's label, which says who wrote.

import type { Candidates } from './articleLines.ts';
import type { Line } from './lines.ts';
import { nameOf, saysWho } from './names.ts';

const LONGEST_LABEL = 6;
/** "By Ana Pellor" has no more words. */
const LONGEST_BYLINE = 6;

const isByline = (line: Line | undefined): boolean => line !== undefined && line.words <= LONGEST_BYLINE && saysWho(line.text);
const isName = (line: Line | undefined): boolean => line !== undefined && line.words <= 4 && nameOf(line.text) !== null;

/** The head without the lines behind the headline that say who wrote, where they do so in most heads. */
export function withoutBylines(page: Candidates, heads: readonly (readonly number[])[]): number[][] {
  const able = heads.filter((head) => head.length > 1);
  const words = (by: number): number => able.reduce((sum, head) => sum + (page.lines[head.at(by) ?? -1]?.words ?? 0), 0);
  const named = able.filter((head) => isName(page.lines[head.at(-1) ?? -1])).length;
  // A bare name could be a headline: only where it stands below everywhere, and what is above it is longer.
  const always = able.length === heads.length && named >= heads.length * 0.8 && words(-2) > words(-1) * 1.5;
  return heads.map((head) => {
    const last = page.lines[head.at(-1) ?? -1];
    return head.length > 1 && (isByline(last) || (always && isName(last))) ? head.slice(0, -1) : [...head];
  });
}

export const headingOf = (page: Candidates, head: readonly number[]): number | undefined => {
  const levels = head.map((index) => page.lines[index]?.heading ?? 0).filter((level) => level > 0);
  return levels.length === 0 ? undefined : head.find((index) => page.lines[index]?.heading === Math.min(...levels));
};

/** The heads without a heading over the whole page in the first, above the level that all others have. */
export function withoutPageTitle(page: Candidates, heads: readonly (readonly number[])[]): number[][] {
  const levels = heads.slice(1).map((head) => page.lines[headingOf(page, head) ?? -1]?.heading ?? 0);
  const level = levels[0] ?? 0;
  if (level < 2 || levels.some((one) => one !== level)) return heads.map((head) => [...head]);
  const isTitle = (index: number): boolean => page.lines[index]?.heading === level;
  return heads.map((head, by) => {
    const last = by === 0 && head.some(isTitle) ? head.findLastIndex((index) => (page.lines[index]?.heading ?? 0) > 0 && !isTitle(index)) : -1;
    return head.slice(last + 1);
  });
}

/** Which head lines are section labels: short, above a headline, and either coming back or set apart in the same way everywhere. */
export function labelsOf(page: Candidates, heads: readonly (readonly number[])[], everywhere = false): (number | null)[] {
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
  const total = (by: number): number => able.reduce((sum, head) => sum + (line(head[by])?.words ?? 0), 0);
  const tiny = able.length === heads.length && able.every((head) => (line(head[0])?.words ?? 0) <= most) && total(1) >= total(0) * 2;
  const scheme = able.length >= heads.length * 0.6 && (again.size > 0 || setApart || always || tiny) && shorter >= able.length * 0.6;
  // A line that is no heading right above one that is.
  const over = (head: readonly number[]): boolean => line(head[0])?.heading === 0 && (line(head[1])?.heading ?? 0) > 0;
  const headed = heads.filter(over).length >= heads.length * 0.6;
  // A section with one article is as short as those with several.
  const shortOnes = again.size > 1 && Array.from(again).every((text) => text.split(' ').length <= 2);
  const alike = (head: readonly number[]): boolean => shortOnes && (line(head[0])?.words ?? 9) <= 2 && (line(head[1])?.words ?? 0) > 3;
  return heads.map((head, index) =>
    may[index] && (scheme || (headed && over(head)) || again.has(texts[index] ?? '-') || alike(head)) ? (head[0] ?? null) : null,
  );
}
