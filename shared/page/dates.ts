// dates.ts - finds the date that a line states, in the ways and languages in which pages write them. What is ambiguous is not guessed.

import type { Span } from '../model/span.ts';
import { monthNumbers, persianMonthNumbers } from './dateWords.ts';

export interface FoundDate extends Span {
  /** ISO 8601, as exact as it is stated; null where it is a date but not sure which (12/03/2014, no year). */
  readonly iso: string | null;
}

/** Dates stand in short lines or at the beginning of long ones. */
const LOOK = 240;
const LOCAL_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;

/** The same text with ASCII digits; every offset stays. */
export const plainDigits = (text: string): string =>
  text.replace(LOCAL_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });

const DAY = String.raw`(?<day>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})`;
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;
const OF = String.raw`(?:\s*(?:de|del|of|d['’]|-)\s*|\.?\s+|\.)`;
const pattern = (source: string): RegExp => new RegExp(BEFORE + source + AFTER, 'iu');

/** The names that begin with each word. One pattern with all the names of all languages would take longer to compile than a page to read. */
const namesByWord = (map: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(
    [...map.keys()].sort((a, b) => b.length - a.length),
    (name) => name.split(' ')[0] ?? name,
  );
const gregorian = namesByWord(monthNumbers);
const persian = namesByWord(persianMonthNumbers);

const patternsByWord = new Map<string, readonly RegExp[]>();

/** Dates with a month whose name begins with this word; none for any other word. Where two begin at one place, the first counts. */
function patternsFor(word: string): readonly RegExp[] {
  const known = patternsByWord.get(word);
  if (known !== undefined) return known;
  const [months, persianMonths] = [gregorian.get(word), persian.get(word)];
  if (!months && !persianMonths) return [];
  const made = [...(months ? withMonth(`(?<month>${months.join('|')})`) : []), ...(persianMonths ? [withPersianMonth(persianMonths)] : [])];
  patternsByWord.set(word, made);
  return made;
}

const withMonth = (month: string): RegExp[] => [
  pattern(String.raw`${DAY}(?:st|nd|rd|th|er|[.ºª°]|-?го)?${OF}${month}\.?(?:,|،)?(?:\s+(?:de|del|da)|-)?\s*(?:${YEAR})(?:\s*(?:г|года|р|року)\.?)?`),
  pattern(String.raw`${month}\.?\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}`),
  pattern(String.raw`${month}(?:\.?,?\s+(?:de\s+|del\s+)?)${YEAR}`),
  pattern(String.raw`${DAY}(?:st|nd|rd|th|\.)?${OF}${month}`),
  pattern(String.raw`${month}\.?\s+${DAY}(?:st|nd|rd|th)?`),
];

const withPersianMonth = (months: readonly string[]): RegExp =>
  pattern(String.raw`${DAY}\s+(?<persian>${months.join('|')})(?:\s*(?:ماه|،|,))?\s*${YEAR}`);

const inFigures: readonly RegExp[] = [
  new RegExp(String.raw`${BEFORE}${YEAR}\s*[年년]\s*(?:(?<number>\d{1,2})\s*[月월]\s*(?:${DAY}\s*[日일号])?)`, 'iu'),
  pattern(String.raw`${YEAR}[-/.](?<number>\d{1,2})[-/.]${DAY}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?`),
  pattern(String.raw`${DAY}\.\s?(?<number>\d{1,2})\.\s?${YEAR}`),
  pattern(String.raw`(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-]${YEAR}`),
  pattern(String.raw`(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.]\d{2}`),
];
const WORD = /[\p{L}\p{M}]{2,}/gu;

const two = (number: number): string => String(number).padStart(2, '0');

function isoOf(year: number, month: number, day: number | null): string | null {
  if (year < 1400 || year > 2199 || month < 1 || month > 12) return null;
  if (day === null) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : null;
}

/** Made for the first such date: few pages have one, and making it takes long. */
let persianCalendar: Intl.DateTimeFormat | undefined;

/** A day of the Persian calendar in the Gregorian one, by asking the calendar about the days around it. */
function isoOfPersian(year: number, month: number, day: number): string | null {
  if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  persianCalendar ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  const wanted = `${month}/${day}/${year}`;
  const near = Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.5 + day - 1) * 86_400_000;
  for (let by = -6; by <= 6; by += 1) {
    const one = new Date(near + by * 86_400_000);
    if (persianCalendar.format(one).startsWith(wanted)) return isoOf(one.getUTCFullYear(), one.getUTCMonth() + 1, one.getUTCDate());
  }
  return null;
}

function isoOfMatch(groups: Record<string, string | undefined>): string | null {
  const number = (name: string): number => Number(groups[name] ?? Number.NaN);
  if (groups['year'] === undefined) return null;
  if (groups['persian'] !== undefined) return isoOfPersian(number('year'), persianMonthNumbers.get(groups['persian']) ?? 0, number('day'));
  if (groups['first'] !== undefined) {
    const [first, second] = [number('first'), number('second')];
    if (first > 12) return isoOf(number('year'), second, first);
    return second > 12 || first === second ? isoOf(number('year'), first, second) : null;
  }
  const month = groups['month'] === undefined ? number('number') : (monthNumbers.get(groups['month'].toLowerCase()) ?? 0);
  // Iranian pages write 1392/06/14 for days of their own calendar.
  if (groups['month'] === undefined && number('year') < 1500) return isoOfPersian(number('year'), month, number('day'));
  return isoOf(number('year'), month, groups['day'] === undefined ? null : number('day'));
}

const EITHER = new RegExp(String.raw`${BEFORE}(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-]${YEAR}${AFTER}`, 'u');

/** With full stops the day is always first. */
const SHORT_YEAR = new RegExp(String.raw`${BEFORE}(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{2})${AFTER}`, 'u');

/** A year of two figures; those between are of neither century for sure: 0, which no date has. */
const century = (year: number): number => (year <= 35 ? 2000 + year : year >= 70 ? 1900 + year : 0);

/** The first date in figures alone, with the day or the month first as the page has it; null when there is none, or no order is known. */
export function inOrder(text: string, first: 'day' | 'month' | null): string | null {
  const plain = plainDigits(text);
  const short = SHORT_YEAR.exec(plain)?.groups;
  if (short !== undefined) return isoOf(century(Number(short['year'])), Number(short['month']), Number(short['day']));
  const found = EITHER.exec(plain)?.groups;
  if (found === undefined || first === null) return null;
  const [one, two] = [Number(found['first']), Number(found['second'])];
  return first === 'day' ? isoOf(Number(found['year']), two, one) : isoOf(Number(found['year']), one, two);
}

/** Several steps ask for the date of the same line: what was found last is kept. */
const lately = new Map<string, FoundDate | null>();
const MOST_KEPT = 4_000;

/** The first date in the text's first 240 characters; null when there is none. Offsets count in `text`. */
export function findDate(text: string): FoundDate | null {
  const near = text.length > LOOK ? text.slice(0, LOOK) : text;
  if (!hasDigit(near)) return null;
  const known = lately.get(near);
  if (known !== undefined) return known;
  if (lately.size >= MOST_KEPT) lately.clear();
  const found = dateIn(plainDigits(near));
  lately.set(near, found);
  return found;
}

const DIGIT = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/u;
/** Whether a text may state a date at all. */
export const hasDigit = (text: string): boolean => DIGIT.test(text);

/** Of two dates that begin at one place the first counts; offsets count in `near`, from which the text is a stretch. */
function earliest(text: string, offset: number, patterns: readonly RegExp[], best: FoundDate | null): FoundDate | null {
  let first = best;
  for (const one of patterns) {
    const match = one.exec(text);
    if (match === null || (first !== null && match.index + offset >= first.start)) continue;
    const start = match.index + offset;
    first = { start, end: start + match[0].length, iso: isoOfMatch(match.groups ?? {}) };
  }
  return first;
}

/** A date stands so near to its month's name, UTF-16 units. */
const BEFORE_MONTH = 20;
const BEHIND_MONTH = 40;

function dateIn(near: string): FoundDate | null {
  let best: FoundDate | null = null;
  for (const { 0: word, index } of near.matchAll(WORD)) {
    const patterns = patternsFor(word.toLowerCase());
    if (patterns.length === 0) continue;
    // From white space on, so that no number is cut.
    const from = Math.max(0, near.lastIndexOf(' ', index - BEFORE_MONTH));
    best = earliest(near.slice(from, index + BEHIND_MONTH), from, patterns, null);
    if (best !== null) break;
  }
  return /\d[-/.年년]/u.test(near) || /\d\s[年년]/u.test(near) ? earliest(near, 0, inFigures, best) : best;
}
