// plainWords.ts - words as lists hold them: written one way, and as expressions that find one of a list.

import { trimmed } from '../text/trimmed.ts';

/** Lower case, one kind of apostrophe and space, no arrows and colons around. */
export function plainLine(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  const alike = small
    .replace(/i\u0307/gu, 'i')
    .replace(/[’‘`´]/gu, "'")
    .replace(/\s+/gu, ' ');
  return trimmed(alike, /[\s«»‹›←→↑↓▲▼◄►▶<>|#*•·\-–—[\](+]/u, /[\s«»‹›←→↑↓▲▼◄►▶<>|:：*•·\-–—[\])+]/u);
}

/** Words in which there is nothing to change. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

export const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(plainLine));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** One of the words, the longest first. */
export const oneOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((one) => escaped(one).replace(/'/gu, "['’]"))
    .join('|');

/** A list's words at the beginning of a line. */
export const beginning = (list: readonly string[]): RegExp => new RegExp(`^(?:${oneOf(list)})(?![\\p{L}\\p{M}])`, 'iu');
