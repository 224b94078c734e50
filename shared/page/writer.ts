// writer.ts - below a text: who wrote it, in a sentence that begins with the name over the text, and words from it as its tags.

import { isBody, isTitle } from './lines.ts';
import { bylineOf, nameOf } from './names.ts';
import type { Lines } from './pageLines.ts';
import { fill } from './pageLines.ts';

/** A life is told in no more words. */
const LONGEST_LIFE = 35;
const HEAD_LINES = 12;
const MOST_TAGS = 6;

/** Over a text: who wrote, alone or behind "by", at most with an office; the first two words are the name. */
export function writersOf({ lines, kinds }: Lines, first: number): string[] {
  const from = Math.max(0, first - HEAD_LINES);
  const head = lines.slice(from, first + HEAD_LINES).filter((one, by) => (kinds[from + by] ?? 'dateline') === 'dateline' && !isBody(one));
  return head.flatMap((one) => {
    const name = bylineOf(one.text) ?? (one.words >= 2 && one.words <= 4 && nameOf(one.text) !== null ? one.text : '');
    const parts = name.split(/\s+/u);
    return parts.length >= 2 ? [parts.slice(0, 2).join(' ')] : [];
  });
}

/** Whether a line tells in a sentence who wrote: it begins with the name, apart from the text above or below the name alone. */
export function isLife({ lines, kinds }: Lines, index: number, writers: readonly string[]): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  if (line === undefined || before === undefined || line.words > LONGEST_LIFE) return false;
  const isApart = line.gap || kinds[index - 1] !== null || writers.includes(before.text);
  return isApart && writers.some((name) => line.text.startsWith(`${name} `));
}

/** On a page with one text and with furniture, where nothing but furniture stands below. */
export function writer(page: Lines): void {
  const { lines, kinds, stamps } = page;
  const isText = (index: number): boolean => kinds[index] === null && lines[index] !== undefined && isBody(lines[index]);
  const texts = lines.flatMap((_, index) => (isText(index) ? [index] : []));
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined || texts.length < 3) return;
  const closed = (from: number): boolean => from < lines.length && kinds.slice(from).every((kind) => kind !== null);
  let end = last;
  const line = lines[last];
  if (line?.gap && line.words <= LONGEST_LIFE && closed(last + 1)) {
    // The name stands alone beside the date, or behind "by".
    const head = lines
      .slice(Math.max(0, first - HEAD_LINES), first + HEAD_LINES)
      .filter((one, by) => kinds[Math.max(0, first - HEAD_LINES) + by] === null && !isBody(one));
    const names = head.flatMap((one) => bylineOf(one.text) ?? (one.words >= 2 && one.words <= 4 && nameOf(one.text) !== null ? [one.text] : []));
    if (names.some((name) => line.text.startsWith(`${name} `))) {
      kinds[last] = 'other';
      end = texts.at(-2) ?? last;
    }
  }
  let to = end + 1;
  while (to < lines.length && kinds[to] === null) to += 1;
  const words = texts.map((index) => lines[index]?.text.toLowerCase() ?? '').join(' ');
  const tags = lines.slice(end + 1, to);
  const isTag = (text: string): boolean => words.includes(text.toLowerCase());
  const areTags = tags.every((one, by) => isTitle(one) && one.words <= 2 && !one.bullet && stamps[end + 1 + by] === null && isTag(one.text));
  if (tags.length >= 2 && tags.length <= MOST_TAGS && tags[0]?.gap && areTags && closed(to)) fill(page, end + 1, to - 1, 'other');
}
