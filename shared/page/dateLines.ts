// dateLines.ts - the lines beside the headline with which a site dates a single text. A letter, a report or a diary has its own date there, which stays.

import { range } from './articleLines.ts';
import { findDate } from './dates.ts';
import { apart, headDate, textBelow } from './headDate.ts';
import { isBody } from './lines.ts';
import { placeAndDate } from './metadata.ts';
import { nameOf, saysWho } from './names.ts';
import type { Lines } from './pageLines.ts';

/** An hour or a day of the week stands before a date. */
const NEAR_START = 12;
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/u;
const ADDRESSED = /^\p{L}{2,9}:\s/u;
const SET_APART = /[|·•]\s*$/u;
/** So far above the headline a site dates a text. */
const ABOVE = 3;
const MOST_IN_NAME = 4;

/** Whether a line dates a text and says no more: a stamp, or a date at its beginning or set apart. */
function isDateLine({ lines, stamps }: Lines, index: number): boolean {
  const text = apart(lines[index]?.text ?? '');
  const found = findDate(text);
  return stamps[index] != null || (found !== null && (found.start <= NEAR_START || SET_APART.test(text.slice(0, found.start))));
}

/** On a page with one text and with furniture. Only beside other signs of a site: the hour, who wrote, a button. @param headline its line */
export function dateLines(page: Lines, headline: number): void {
  const { lines, kinds, roles, stamps } = page;
  const text = textBelow(page, headline);
  // Days between the paragraphs are those of a diary or a chronicle, and so is the first.
  if (stamps.some((stamp, index) => stamp !== null && index > text && kinds[index] === null)) return;
  const head = range(Math.max(0, headline - ABOVE), text - 1).filter((index) => index !== headline && lines[index] !== undefined);
  const isSign = (index: number): boolean => {
    const line = lines[index];
    if (line === undefined || isBody(line)) return false;
    const isName = line.words >= 2 && line.words <= MOST_IN_NAME && nameOf(line.text) !== null;
    const isButton = index > headline && ((kinds[index] ?? 'dateline') !== 'dateline' || (roles[index] ?? 'section') !== 'section');
    return saysWho(line.text) || isName || isButton || stamps[index]?.by != null || (stamps[index] != null && CLOCK.test(line.text));
  };
  const dated = new Set([...(headDate(page, headline)?.lines ?? []), ...range(headline + 1, text - 1).filter((index) => stamps[index] != null)]);
  // The head of a letter: "From: Ada", "Date: 5 May 2019".
  const isLetter = head.some(
    (index) => ADDRESSED.test(lines[index]?.text ?? '') && [-1, 1].some((by) => ADDRESSED.test(lines[index + by]?.text ?? '')),
  );
  const isOwn = (index: number): boolean => isLetter || placeAndDate(lines[index]?.text ?? '') !== null;
  if (!head.some((index) => isSign(index)) && ![...dated].some((index) => CLOCK.test(lines[index]?.text ?? ''))) return;
  for (const index of dated) if (!isOwn(index) && isDateLine(page, index)) kinds[index] ??= 'dateline';
}
