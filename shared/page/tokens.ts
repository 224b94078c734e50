// tokens.ts - what stands between white space in a line, with its place.

import type { Span } from '../model/span.ts';

export interface Token extends Span {
  readonly text: string;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;

/** The tokens of a stretch of the text, in order. */
export function tokensOf(text: string, line: Span): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = line.start; at <= line.end; at += 1) {
    const space = at === line.end || isSpace(text.charCodeAt(at));
    if (!space && start === -1) start = at;
    else if (space && start !== -1) {
      tokens.push({ start, end: at, text: text.slice(start, at) });
      start = -1;
    }
  }
  return tokens;
}
