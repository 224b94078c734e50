// headlines.ts - which line over a text is its headline, on a page that has furniture and whose markup does not say so.

import { findDate } from './dates.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { bylineOf, saysWho } from './names.ts';
import { sharedWith, subjectOf } from './subject.ts';
import type { Lines } from './pageLines.ts';

/** A headline says something; a section's name, a place, a person have fewer words. */
const FEWEST_WORDS = 4;
/** Lines between a headline and its date that are neither. */
const MOST_BETWEEN = 3;
/** So many lines of the text tell its subject, and so many of its words in a line that this is about it. */
const TEXT = 40;
const SURE = 2;

/** Its place; -1 where there is none. @param first the first line of running text. */
export function headlineAmongFurniture(
  page: Lines,
  first = page.lines.findIndex((line, index) => page.kinds[index] === null && isBody(line)),
): number {
  const { lines, kinds, roles, stamps } = page;
  // A page that announces others has no headline of its own.
  if (roles.filter((role) => role === 'more').length > 1) return -1;
  const subject = subjectOf(
    lines
      .slice(first, first + TEXT)
      .flatMap((line, by) => (kinds[first + by] === null && isBody(line) ? line.text : []))
      .join(' '),
  );
  const isOwn = (index: number): boolean => {
    const line = lines[index];
    return (
      line !== undefined &&
      index < first &&
      kinds[index] === null &&
      roles[index] === null &&
      stamps[index] === null &&
      isTitle(line) &&
      !line.bullet &&
      line.words >= 2 &&
      bylineOf(line.text) === null &&
      findDate(line.text) === null
    );
  };
  const isLong = (index: number): boolean => isOwn(index) && (lines[index]?.words ?? 0) >= FEWEST_WORDS;
  const about = (index: number): number => sharedWith(subjectOf(lines[index]?.text ?? ''), subject);
  // A menu and a way to the page name it too: the last is over its text.
  const lastOf = (best: number): number => lines.findLastIndex((line, index) => isOwn(index) && line.text === lines[best]?.text);
  const over = overDate(page, first, isLong);
  const dated =
    over.find((index) => lastOf(index) !== lines.findIndex(({ text }) => text === lines[index]?.text)) ??
    over.find((index) => about(index) > 0) ??
    over[0] ??
    -1;
  const named = lines.slice(0, Math.max(0, first)).flatMap((_, index) => (isLong(index) ? [index] : []));
  const most = Math.max(0, ...named.map(about));
  // Names of other pages are about something else.
  const best = most >= SURE ? named.find((index) => about(index) === most) : undefined;
  if (best !== undefined && (dated === -1 || about(dated) === 0 || (best < dated && about(dated) <= most - SURE))) return lastOf(best);
  if (dated !== -1) return lastOf(dated);
  // The site's own line on itself stands above its menu.
  const menu = kinds.slice(0, Math.max(0, first)).lastIndexOf('menu');
  const candidates = lines.flatMap((_, index) => (isOwn(index) ? [index] : []));
  const longest = candidates.toSorted((a, b) => (lines[b]?.words ?? 0) - (lines[a]?.words ?? 0))[0] ?? -1;
  return lastOf(candidates.find((index) => index > menu && isLong(index)) ?? candidates.find(isLong) ?? longest);
}

/** The long lines that stand together right over the date, and who wrote. */
function overDate({ lines, kinds, stamps }: Lines, first: number, isLong: (index: number) => boolean): number[] {
  let index = lines.findLastIndex((_, at) => at < first && (stamps[at] ?? null) !== null && (kinds[at] === null || kinds[at] === 'dateline'));
  while (index > 0 && (stamps[index] !== null || saysWho(lines[index]?.text ?? ''))) index -= 1;
  // Between: who wrote, as a bare name; a sentence that announces the text.
  let sentences = 0;
  for (let skipped = 0; index >= 0 && skipped < MOST_BETWEEN && !isLong(index) && kinds[index] === null; skipped += 1) {
    if (isBody(lines[index] as Line)) sentences += 1;
    if (sentences > 1) return [];
    index -= 1;
  }
  const found: number[] = [];
  for (; index >= 0 && isLong(index); index -= 1) found.unshift(index);
  return found;
}
