// lineSeams.ts - lines that a copy joined with what a site prints before or behind them: a date, a share line. They are read as two.

import { findDate, hasDigit } from './dates.ts';
import type { Line } from './lines.ts';
import { endOf, isBody, wordsOf } from './lines.ts';
import { shareOf } from './shareLines.ts';
import { readStamp } from './stamp.ts';

/** What is joined to the end of a sentence is no longer. */
const LONGEST_TAIL = 90;
/** The end of a sentence, and right behind it what begins as a site's lines do. */
const TAIL = /[.!?…"”’»)](?=[\p{Lu}\p{Lo}\d])(?<tail>[^.!?…"”’»]{8,})$/u;
/** Behind a date that stands before a headline. */
const DASH = /^\s*(?:[-–—|:]|\.\s)\s*(?=\S)/u;
/** "Monday, April 16, 2012The keeper finds a door". */
const JOINED = /^(?<date>.{4,40}?(?:19|20)\d\d)(?=[\p{Lu}\p{Lo}“«‘"])/u;
const FEWEST_DATED = 3;
const DAY = 10;

function tailOf({ text }: Line): string | null {
  const tail = TAIL.exec(text.slice(-LONGEST_TAIL))?.groups?.['tail'] ?? null;
  if (tail === null) return null;
  return shareOf(tail) === 'share' || (hasDigit(tail) && readStamp(tail)?.site === true) ? tail : null;
}

/** A sentence, perhaps in lines. */
const isText = (line: Line): boolean => isBody(line) || line.words >= LONG || (line.ends === 'stop' && line.words >= FEWEST_DATED);
const LONG = 10;

/** How long the date before a headline is, with its dash; 0 where a line is no such. */
function dateBefore(line: Line): number {
  if (!/^[\d\p{L}]/u.test(line.text)) return 0;
  const joined = JOINED.exec(line.text)?.groups?.['date'] ?? '';
  if (joined !== '' && wordsOf(line.text.slice(joined.length)) >= FEWEST_DATED && readStamp(joined)?.date?.length === DAY) return joined.length;
  const found = findDate(line.text);
  if (found === null || found.start > 0 || found.iso?.length !== DAY) return 0;
  const dash = DASH.exec(line.text.slice(found.end))?.[0] ?? '';
  const rest = line.text.slice(found.end + dash.length);
  return dash === '' || wordsOf(rest) < FEWEST_DATED ? 0 : found.end + dash.length;
}

/** Where a date begins that is joined to the end of a headline; 0 where a line is no such. */
function dateBehind(line: Line): number {
  for (const { index } of line.text.matchAll(SEAM))
    if (wordsOf(line.text.slice(0, index)) >= FEWEST_DATED && readStamp(line.text.slice(index))?.date?.length === DAY) return index;
  return 0;
}
const SEAM = /(?<=[\p{Ll}\p{Lo}’”»'"?!)])(?=\p{Lu}|\d)/gu;

/** The line in two, cut at an offset of its text; the line itself where that does not lie where it seems to. */
function cut(line: Line, at: number, page: string): Line[] {
  const second = line.text.slice(at);
  const start = line.end - second.length;
  if (page.slice(start, line.end) !== second) return [line];
  const first = line.text.slice(0, at).trimEnd();
  const end = start - (at - first.length);
  return [
    { ...line, end, text: first, words: wordsOf(first), ends: endOf(first) },
    { ...line, start, text: second, words: wordsOf(second), ends: endOf(second), bullet: false, gap: false },
  ];
}

/** The lines of a page, with those that were joined as two each. */
export function withoutSeams(lines: readonly Line[], page: string): readonly Line[] {
  const before = lines.map((line, index) => {
    if (!hasDigit(line.text) || isBody(line) || readStamp(line.text) !== null) return 0;
    const length = dateBefore(line);
    // An entry of a chronicle has no text below it.
    const below = [1, 2, 3].map((by) => lines[index + by]);
    const at = length > 0 ? length : dateBehind(line);
    return at > 0 && below.some((one) => one !== undefined && isText(one)) ? at : 0;
  });
  const isDated = before.filter((length) => length > 0).length >= FEWEST_DATED;
  return lines.flatMap((line, index) => {
    const date = isDated ? (before[index] ?? 0) : 0;
    if (date > 0) return cut(line, date, page);
    const tail = tailOf(line);
    return tail === null ? [line] : cut(line, line.text.length - tail.length, page);
  });
}
