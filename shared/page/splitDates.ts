// splitDates.ts - dates whose day, month and year a site sets in lines of their own, as on a leaf of a calendar.

import { monthNumbers } from './dateWords.ts';
import { findDate } from './dates.ts';
import type { Line } from './lines.ts';
import type { Stamp } from './stamp.ts';

const PARTS = 3;
const DAY = /^\d{1,2}(?:st|nd|rd|th|\.)?,?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

const isMonth = (text: string): boolean => monthNumbers.has(text.toLowerCase().replace(/[.,]$/u, ''));

/** The stamps with those that three lines make together; each of the three has the same one. */
export function withSplitDates(lines: readonly Line[], stamps: readonly (Stamp | null)[]): (Stamp | null)[] {
  const all = [...stamps];
  for (let index = 0; index + PARTS <= lines.length; index += 1) {
    if (!YEAR.test(lines[index + PARTS - 1]?.text ?? '')) continue;
    const parts = lines.slice(index, index + PARTS);
    const texts = parts.map((line) => line.text);
    const [one = '', two = ''] = texts;
    const isLeaf = (DAY.test(one) && isMonth(two)) || (isMonth(one) && DAY.test(two));
    if (!isLeaf || parts.slice(1).some((line) => line.gap)) continue;
    const date = findDate(texts.join(' '))?.iso ?? null;
    if (date === null) continue;
    const stamp: Stamp = { date, site: false, by: null, outlet: null };
    for (let part = 0; part < PARTS; part += 1) all[index + part] = stamp;
    index += PARTS - 1;
  }
  return all;
}
