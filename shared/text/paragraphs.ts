// paragraphs.ts - where the lines of a text begin, and which paragraph an offset lies in.
//
// The one numbering of paragraphs: the screen, print-outs, exports and the command line all ask here.

import type { Span } from '../model/span.ts';
import { countedIn, countedStretches, countedWords } from './counted.ts';

/** Start offsets of all lines; a text always has at least one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the line that holds `offset`; an offset at a line feed belongs to the line before it. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Number (from 1) of each line that holds more than white space and what is set aside; 0 for the others. What "paragraph 5" counts.
 * Linear in the text.
 */
export function paragraphNumbers(text: string, setAside: readonly Span[] = []): number[] {
  const stretches = setAside.length === 0 ? null : countedStretches(text, setAside);
  let number = 0;
  let start = 0;
  return text.split('\n').map((line) => {
    const words = stretches ? countedWords(text, stretches, { start, end: start + line.length }) : line;
    start += line.length + 1;
    return words.trim() === '' ? 0 : (number += 1);
  });
}

/**
 * Tells the number of the paragraph that the first counted word of a span stands in. Null where none of its words counts; of a span
 * without words the nearest before it, or the first.
 */
export function paragraphFinder(text: string, setAside: readonly Span[]): (span: Span) => number | null {
  const starts = lineStarts(text);
  const numbers = paragraphNumbers(text, setAside);
  const stretches = countedStretches(text, setAside);
  return (span) => {
    for (const { start, end } of countedIn(stretches, span)) {
      const words = text.slice(start, end);
      if (words.trim() !== '') return numbers[lineOf(starts, start + words.length - words.trimStart().length)] ?? null;
    }
    if (text.slice(span.start, span.end).trim() !== '') return null;
    return numbers.slice(0, lineOf(starts, span.start) + 1).findLast((one) => one > 0) ?? numbers.find((one) => one > 0) ?? null;
  };
}
