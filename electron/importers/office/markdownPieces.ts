// markdownPieces.ts - a long Markdown text in pieces that mean the same alone, so that the memory to read it does not grow with it.

import type { Span } from '../../../shared/model/span.ts';

/** A piece is ended where it may be once it has so many characters. */
const ENOUGH = 60_000;

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** Begins a block that nothing before it takes in, when an empty line stands between. */
const begins = /^(#{1,6} |\p{L})/u;

/** Stretches of the text from `from` to its end, none of which ends within a list, a quotation or code. */
export function piecesOf(text: string, from: number): Span[] {
  const pieces: Span[] = [];
  let [start, isAfterEmpty, open] = [from, true, ''];
  for (let at = from; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const line = text.slice(at, Math.min(end, at + 100));
    if (open === '' && isAfterEmpty && at - start >= ENOUGH && begins.test(line)) {
      pieces.push({ start, end: at });
      start = at;
    }
    const mark = fence.exec(line)?.[1] ?? '';
    if (open === '') open = mark;
    else if (mark.startsWith(open)) open = '';
    isAfterEmpty = line.trim() === '' && end - at < 100;
    at = end + 1;
  }
  if (start < text.length) pieces.push({ start, end: text.length });
  return pieces;
}

const MOST_DEFINITIONS = 5_000;

/** The addresses that links in any piece may name, as lines that may follow each. */
export function definitionsIn(text: string, from: number): string {
  const lines = text.slice(from).match(/^ {0,3}\[[^\]^\n]{1,100}\]:[ \t]*\S.*$/gm) ?? [];
  const all = lines.join('\n');
  return all === '' || all.length > MOST_DEFINITIONS ? '' : `\n\n${all}\n`;
}
