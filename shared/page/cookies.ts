// cookies.ts - tells a sentence on cookies in a text from the note with which a site asks about them.

import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Role } from './wording.ts';

/** A note has no more sentences. */
const MOST_TOGETHER = 40;

/**
 * Whether a sentence with the words of a cookie note is the text's own: it has other sentences beside it, and no answer
 * ("Accept all") to choose with it.
 */
export function isOnCookies(lines: readonly Line[], roles: readonly (Role | null)[], index: number): boolean {
  const sentence = (at: number): boolean => lines[at] !== undefined && isBody(lines[at]);
  if (!sentence(index)) return false;
  const answer = (at: number): boolean => roles[at] === 'cookie' && !sentence(at);
  let [from, to] = [index, index];
  while (index - from < MOST_TOGETHER && lines[from]?.gap === false && sentence(from - 1)) from -= 1;
  while (to - index < MOST_TOGETHER && lines[to + 1]?.gap === false && sentence(to + 1)) to += 1;
  if (answer(from - 1) || answer(to + 1)) return false;
  return sentence(index - 1) || sentence(index + 1);
}
