// dateOrder.ts - whether a page writes the day or the month first where it dates in figures alone (12/03/2014), if anything on it shows that.

import { monthNumbers } from './dateWords.ts';
import { findDate, inOrder } from './dates.ts';
import type { Line } from './lines.ts';
import type { Stamp } from './stamp.ts';

export type DateOrder = 'day' | 'month';

const FIGURES = /(?<![\p{L}\p{N}/-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?![\p{L}\p{N}])/gu;
const ENGLISH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;
/** English where the day comes first. */
const DAY_FIRST = /^en-(?:gb|ie|au|nz|za|in)\b/iu;
/** Lines that are looked through. */
const MANY_LINES = 5_000;

/** What the dates show that can be read in one way only; null where there is none, or they differ. */
function byFigures(lines: readonly Line[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const line of lines)
    for (const [, first, second] of line.text.slice(0, 400).matchAll(FIGURES)) {
      if (Number(first) > 12 && Number(second) <= 12) orders.add('day');
      else if (Number(second) > 12 && Number(first) <= 12) orders.add('month');
    }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** Only English dates with the month first: a month's name in another language tells. */
function byNames(lines: readonly Line[]): DateOrder | null {
  for (const line of lines) {
    const found = findDate(line.text);
    const words =
      found === null
        ? []
        : (line.text
            .slice(found.start, found.end)
            .toLowerCase()
            .match(/[\p{L}\p{M}]{3,}/gu) ?? []);
    if (words.some((word) => monthNumbers.has(word) && !ENGLISH.test(word))) return 'day';
  }
  return null;
}

function byLanguage(language: string | undefined): DateOrder | null {
  if (language === undefined || /^en$/iu.test(language)) return null;
  if (/^en-us\b/iu.test(language)) return 'month';
  return !/^en\b/iu.test(language) || DAY_FIRST.test(language) ? 'day' : null;
}

const OTHER_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Lines that tell in which script a page is written. */
const LOOK = 200;

/** Nobody who writes in these scripts writes the month first. */
function byScript(lines: readonly Line[]): DateOrder | null {
  const text = lines
    .slice(0, LOOK)
    .map((line) => line.text.slice(0, LOOK))
    .join(' ');
  return (text.match(OTHER_SCRIPT)?.length ?? 0) > (text.match(LATIN)?.length ?? 0) ? 'day' : null;
}

/** How the page writes its dates; null where nothing shows it. */
export function orderOf(lines: readonly Line[], language: string | undefined): DateOrder | null {
  const near = lines.slice(0, MANY_LINES);
  return byFigures(near) ?? byLanguage(language) ?? byNames(near) ?? byScript(near);
}

/** Stamps whose date could be read in two ways, read as the page writes its dates; where nothing shows how, they stay without. */
export const withOrder = (lines: readonly Line[], stamps: readonly (Stamp | null)[], order: DateOrder | null): (Stamp | null)[] =>
  stamps.map((stamp, index) => (stamp?.date === null ? { ...stamp, date: inOrder(lines[index]?.text ?? '', order) } : stamp));
