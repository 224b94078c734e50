// recurring.ts - lines that come back with every article: what a site prints below each, in whatever language.

import { findDate } from './dates.ts';
import type { Line } from './lines.ts';

/** Longer lines that come back are a text's own (a refrain, a formula). */
const MOST_WORDS = 12;
const LABELLED = /^(?<label>[^:：]{2,30})[:：]\s*\S/u;

/** What is the same in two lines that a site made by one pattern: numbers and dates left out, of "Tags: a, b" only its beginning. */
export function shapeOf(line: Line): string | null {
  if (line.words > MOST_WORDS && !LABELLED.test(line.text)) return null;
  if (line.text.length > 200 || !/\p{L}/u.test(line.text)) return null;
  const { text } = line;
  const label = LABELLED.exec(text)?.groups?.['label'];
  if (label !== undefined && !/\d/u.test(label)) return `${label.toLowerCase()}:`;
  const date = /\d/u.test(text) ? findDate(text) : null;
  const bare = date === null ? text : `${text.slice(0, date.start)}\u0000${text.slice(date.end)}`;
  return bare.toLowerCase().replace(/\d+/gu, '0').replace(HALF_DAY, '');
}

/** "12:35 am" and "5:31 pm" are one. */
const HALF_DAY = /(?<=0)\s?[ap]\.?m\b\.?/gu;

/**
 * For each line whether it comes back with most of so many articles: behind the last mark too, and never above the first text.
 * What stands above the first - a section's name, who wrote - belongs to what follows it.
 */
export function feetOf(shapes: readonly (string | null)[], firstText: number, lastMark: number, articles: number): boolean[] {
  const times = new Map<string, number>();
  const above = new Set<string>();
  const behind = new Set<string>();
  for (const [index, shape] of shapes.entries()) {
    if (shape === null) continue;
    if (index < firstText) above.add(shape);
    else times.set(shape, (times.get(shape) ?? 0) + 1);
    if (index > lastMark) behind.add(shape);
  }
  const fewest = Math.max(2, Math.ceil(articles * 0.6));
  return shapes.map(
    (shape, index) => shape !== null && index > firstText && behind.has(shape) && !above.has(shape) && (times.get(shape) ?? 0) >= fewest,
  );
}

/** Lines with a date are no longer than that. */
const MOST_DATED = 16;
const FIRST_LETTER = /^[("“«]?\p{Lu}/u;

/** What stands beside the date of a line: the two words before it and behind it, names as one sign. */
function besideDate(line: Line): string | null {
  if (line.words > MOST_DATED || line.text.length > 200 || !/\d/u.test(line.text)) return null;
  const date = findDate(line.text);
  if (date === null) return null;
  const plain = (text: string): string[] => {
    const words = text.split(/\s+/u).filter((word) => word !== '');
    return words
      .map((word) => (FIRST_LETTER.test(word) ? 'N' : word.toLowerCase().replace(/\d+/gu, '0')))
      .filter((word, index, all) => word !== 'N' || all[index - 1] !== 'N');
  };
  return [...plain(line.text.slice(0, date.start)).slice(-2), '\u0000', ...plain(line.text.slice(date.end)).slice(0, 2)].join(' ');
}

/** For each line whether it holds a date, and others of the page the same way. */
export function alikeDates(lines: readonly Line[]): boolean[] {
  const beside = lines.map(besideDate);
  const times = new Map<string, number>();
  for (const one of beside) if (one !== null) times.set(one, (times.get(one) ?? 0) + 1);
  return beside.map((one) => one !== null && (times.get(one) ?? 0) >= 2);
}
