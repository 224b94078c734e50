// markdownPieces.ts - a long Markdown text in pieces that mean the same alone: twice the text takes more than twice the time and memory.

import type { Span } from '../../../shared/model/span.ts';

/** A piece is ended where it may be once it has so many characters, or so many times those that are read with each. */
const ENOUGH = 10_000;
const TIMES = 6;

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** Markup that goes on over empty lines. */
const markup = /^ {0,3}<(?:pre|script|style|textarea)\b/i;
const markupEnd = /<\/(?:pre|script|style|textarea)>/i;
/** Begins a block that nothing before it takes in, when an empty line stands between. */
const begins = /^(#{1,6} |\p{L})/u;

/** What a line must hold to end the block that goes on over empty lines and begins with this line; null when none does. */
function endOf(line: string): RegExp | null {
  const mark = fence.exec(line)?.[1];
  if (mark !== undefined) return new RegExp(`^ {0,3}${mark}`);
  const end = line.trimStart().startsWith('<!--') ? /-->/ : markup.test(line) ? markupEnd : null;
  return end?.test(line) ? null : end;
}

/**
 * Stretches of the text from `from` to its end, none of which ends within a list, a quotation, code or markup.
 * @param added so many characters are read with each of them.
 */
export function piecesOf(text: string, from: number, added = 0): Span[] {
  const pieces: Span[] = [];
  const enough = Math.max(ENOUGH, added * TIMES);
  let [start, isAfterEmpty] = [from, true];
  let open: RegExp | null = null;
  for (let at = from; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, lineEnd === -1 ? text.length : lineEnd);
    if (open === null && isAfterEmpty && at - start >= enough && begins.test(line)) {
      pieces.push({ start, end: at });
      start = at;
    }
    if (open === null) open = endOf(line);
    else if (open.test(line)) open = null;
    isAfterEmpty = line.trim() === '';
    at += line.length + 1;
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
