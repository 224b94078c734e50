// printLines.ts - breaks a text into the lines it has on paper, by measuring it in the typeface and width of the paper.
//
// The lines are then laid out one by one, so that a line's number is the same on the screen, on paper and in a PDF.

import type { SetAside } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedStretches, readParts } from '../../shared/text/counted.ts';

/** One line on paper. Offsets are UTF-16 units of the text; white space at its end is left out. */
export interface PaperLine {
  readonly start: number;
  /** What stands on it, in order; nothing on a blank line. */
  readonly parts: readonly Span[];
  /** Whether a line of the text begins here. */
  readonly opens: boolean;
  /** As what it is set aside; null for the text, which alone is numbered. */
  readonly kind: string | null;
}

/**
 * The lines of the text without what is set aside, which are the same whether that is printed or not: it stands on lines of its
 * own, words from within a paragraph under it.
 * @param place an empty element in the page, with the typeface, the width and the white space of the paper.
 */
export function paperLines(place: HTMLElement, text: string, setAside: readonly SetAside[], withAside: boolean): PaperLine[] {
  const stretches = countedStretches(text, setAside);
  const lines: PaperLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length };
    const parts = readParts(text, stretches, span);
    const words = parts.map((one) => text.slice(one.start, one.end)).join('');
    const isText = words.trim() !== '';
    // Between lines that are not printed no room is left.
    if (line.trim() === '' && (setAside.length === 0 || lines.at(-1)?.parts.length)) lines.push({ start, parts: [], opens: true, kind: null });
    if (isText)
      for (const [index, [from, to]] of breaksOf(place, words).entries()) {
        const own = partsBetween(parts, from, from + words.slice(from, to).trimEnd().length);
        lines.push({ start: own[0]?.start ?? start, parts: own, opens: index === 0, kind: null });
      }
    if (withAside) lines.push(...asideLines(text, setAside, span));
    start += line.length + 1;
  }
  // After the last line break, and after the last words, there is no line.
  while (lines.at(-1)?.parts.length === 0) lines.pop();
  return lines;
}

/** What is set aside in a line, each stretch on a line of its own. */
const asideLines = (text: string, setAside: readonly SetAside[], line: Span): PaperLine[] =>
  setAside.flatMap(({ start, end, kind }) => {
    const part = { start: Math.max(start, line.start), end: Math.min(end, line.end) };
    return text.slice(part.start, part.end).trim() === '' ? [] : [{ start: part.start, parts: [part], opens: false, kind }];
  });

/** What of the parts stands between two places of them, read as one. */
function partsBetween(parts: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { start, end } of parts) {
    const part = { start: start + Math.max(0, from - done), end: Math.min(end, start + to - done) };
    if (part.end > part.start) found.push(part);
    done += end - start;
  }
  return found;
}

/** Where the browser breaks one line of the text: [from, to) of each piece. */
function breaksOf(place: HTMLElement, line: string): [number, number][] {
  const node = document.createTextNode(line);
  place.replaceChildren(node);
  const range = document.createRange();
  const topOf = (offset: number): number => {
    // A low surrogate has no place of its own.
    const low = line.charCodeAt(offset) >>> 10 === 0x37 && offset > 0;
    range.setStart(node, low ? offset - 1 : offset);
    range.setEnd(node, offset + 1);
    return range.getClientRects()[0]?.top ?? Number.NaN;
  };
  const pieces: [number, number][] = [];
  let from = 0;
  let top = topOf(0);
  const half = Number.parseFloat(getComputedStyle(place).fontSize) / 2;
  const isLower = (offset: number): boolean => topOf(offset) - top > half;
  for (const word of line.matchAll(/\S+\s*/gu)) {
    const end = word.index + word[0].trimEnd().length;
    if (!isLower(end - 1)) continue;
    // The word stands on the next line, or is itself too long for one (or of a script without spaces).
    for (let offset = word.index; offset < end; offset += 1) {
      if (offset === from || !isLower(offset)) continue;
      pieces.push([from, offset]);
      from = offset;
      top = topOf(offset);
    }
  }
  place.replaceChildren();
  return [...pieces, [from, line.length]];
}
