// blocks.ts - how a text is divided for the editor: blocks of one line each, and sections of some blocks.
//
// A section is what the browser lays out and what is decorated while it is near. A line that is longer than any paragraph
// people read (a text without line breaks) is cut into several blocks, or all of it would be one section. The cut
// adds and takes no character: copying, offsets and quotes know nothing of it.

import { lineStarts } from '../../shared/text/paragraphs.ts';

/** Most blocks and, roughly, most characters of a section. */
const BLOCKS = 8;
const CHARACTERS = 6_000;
/** A line is cut only when it is longer than this, into blocks of about this length. */
const LONGEST = 8_000;
const PIECE = 2_000;
/** How far before its place a cut may lie, to fall between words. */
const SLACK = 200;

/** Offset at which each block starts; a text always has at least one. */
export function blockStarts(text: string): number[] {
  const lines = lineStarts(text);
  const starts: number[] = [];
  for (const [line, start] of lines.entries()) {
    starts.push(start);
    const end = (lines[line + 1] ?? text.length + 1) - 1;
    if (end - start <= LONGEST) continue;
    for (let at = cutBefore(text, start + PIECE); end - at > SLACK; at = cutBefore(text, at + PIECE)) starts.push(at);
  }
  return starts;
}

/** First block of each section. */
export function sectionStarts(starts: readonly number[]): number[] {
  const sections: number[] = [];
  let first = 0;
  for (const [block, start] of starts.entries()) {
    const inside = sections.length > 0 && block - first < BLOCKS && start - (starts[first] ?? 0) < CHARACTERS;
    if (inside) continue;
    first = block;
    sections.push(block);
  }
  return sections;
}

/** The last place before `at` where a cut shows least: after a space, else between two characters as people count them. */
function cutBefore(text: string, at: number): number {
  for (let place = at; place > at - SLACK; place -= 1) if (/\s/u.test(text.charAt(place - 1))) return place;
  // The words around it, wide enough that no character is judged by half of it.
  const from = at - SLACK;
  let last = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(from, at + SLACK))) {
    if (index > SLACK) break;
    last = index;
  }
  return last === 0 ? at : from + last;
}

/** Whether the first letter with a direction runs from right to left; what `dir="auto"` decides by. */
export function runsFromRight(line: string): boolean {
  const first = /\p{L}/u.exec(line)?.[0] ?? '';
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(first);
}
