// headDate.ts - the day of a single text, from the lines beside its headline: whatever a site sets in one line with it.

import { range } from './articleLines.ts';
import type { DateOrder } from './dateOrder.ts';
import { findDate, inOrder } from './dates.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import { saysWho } from './names.ts';
import type { Lines } from './pageLines.ts';
import { saysUpdated } from './stamp.ts';

/** Such a line says when and who and how many, and no more. */
const LONGEST = 18;
const ABOVE = 3;
const BELOW = 20;
const DAY = 10;

/** A copy joins a name or a year with what follows: "Elke Brandis5. Juli 2023", "21 Aug 202221 Aug 2022". */
export const apart = (text: string): string =>
  text
    .replace(/(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}(?:[\s.]+\p{L}|:\d\d))/gu, ' ')
    .replace(/(?<=\p{L})(?=\d)/gu, ' ')
    .replace(/(?<=\d)(?=\p{Lu}\p{Ll})/gu, ' ');

/** The day that a line states, not that of its last change; null for a line that says more, or states none for sure. */
function dayIn(line: Line, order: DateOrder | null): string | null {
  if (isBody(line) || line.words > LONGEST) return null;
  for (const text of [line.text, apart(line.text)]) {
    const found = findDate(text);
    if (found === null || saysUpdated(text.slice(0, found.start))) continue;
    const iso = found.iso ?? inOrder(text, order);
    if (iso?.length === DAY) return iso;
  }
  return null;
}

export interface HeadDate {
  readonly day: string;
  readonly isBelow: boolean;
  /** Those that state one. */
  readonly lines: readonly number[];
}

/**
 * The day below the headline, or right above it where none stands below; of several the first, since a text is changed later.
 * @param headline its line
 */
export function headDate(page: Lines, headline: number): HeadDate | null {
  const { lines, kinds, order } = page;
  const datedIn = (from: number, to: number): readonly (readonly [number, string])[] =>
    range(Math.max(0, from), to).flatMap((index) => {
      const kind = kinds[index] ?? null;
      const day = kind === null || kind === 'dateline' ? dayIn(lines[index] as Line, order) : null;
      return day === null ? [] : [[index, day] as const];
    });
  const below = datedIn(headline + 1, textBelow(page, headline) - 1);
  const all = below.length > 0 ? below : datedIn(headline - ABOVE, headline - 1);
  const day = all.map(([, one]) => one).toSorted()[0];
  return day === undefined ? null : { day, isBelow: below.length > 0, lines: all.map(([index]) => index) };
}

/** The first line of the text below a headline: a sentence that announces it may stand over its date. */
export function textBelow({ lines, kinds, stamps, order }: Lines, headline: number): number {
  const texts = lines.flatMap((line, index) =>
    index > headline && index <= headline + BELOW && kinds[index] === null && isBody(line) ? [index] : [],
  );
  const [first = headline + 1, second] = texts;
  if (second === undefined) return first;
  const isHead = (index: number): boolean =>
    kinds[index] !== null || (stamps[index] ?? null) !== null || saysWho(lines[index]?.text ?? '') || dayIn(lines[index] as Line, order) !== null;
  return range(first + 1, second - 1).some(isHead) ? second : first;
}
