// paragraphs.ts - where the lines of a text begin, and which paragraph an offset lies in.

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

/** Number (from 1) of each line that holds more than white space; 0 for blank lines. What "paragraph 5" counts. */
export function paragraphNumbers(text: string): number[] {
  let number = 0;
  return text.split('\n').map((line) => (line.trim() === '' ? 0 : (number += 1)));
}
