// joinedEntries.ts - entries of a menu that a copy joined in one line: "ShareCopy link", "Open in appSign up Sign in", "NewsSportWeather".

import type { Role } from './wording.ts';

/** A line of buttons and entries is short. */
const LONGEST = 240;
/** Where a small letter, or a figure, is followed by a capital without a space. */
const SEAM = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})/gu;
const MOST_WORDS = 4;

export interface Entries {
  /** What each known entry is, in order. */
  readonly roles: readonly Role[];
  /** Words that belong to none. */
  readonly unknown: number;
  /** How many of those begin small, as in a sentence. */
  readonly prose: number;
  /** Places where two entries stand without a space. */
  readonly seams: number;
}

const NONE: Entries = { roles: [], unknown: 0, prose: 0, seams: 0 };

/**
 * The entries of a line, cut at its seams and its spaces.
 * @param known what a word or several are, written small; null for all others.
 * @param mayBegin whether anything known begins with a word: for most words of a text nothing does, and that is told faster.
 */
export function entriesIn(text: string, known: (words: string) => Role | null, mayBegin: (word: string) => boolean): Entries {
  if (text.length > LONGEST) return NONE;
  const tokens: string[] = [];
  let seams = 0;
  for (const token of text.split(/[\s|·•【】]+/u)) {
    if (token === '') continue;
    const parts = !mayBegin(token) || known(token) === null ? token.split(SEAM) : [token];
    seams += parts.length - 1;
    tokens.push(...parts);
  }
  const roles: Role[] = [];
  let [unknown, prose] = [0, 0];
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    const token = tokens[at] ?? '';
    const most = mayBegin(token) ? Math.min(MOST_WORDS, tokens.length - at) : 0;
    for (let length = most; length > 0 && taken === 0; length -= 1) {
      const own = tokens.slice(at, at + length);
      // A name may hold a capital itself: "WhatsApp".
      const role = known(own.join(' ')) ?? (length > 1 ? known(own.join('')) : null);
      if (role === null) continue;
      roles.push(role);
      taken = length;
    }
    if (taken === 0 && /\p{L}/u.test(token)) {
      unknown += 1;
      if (/^\p{Ll}/u.test(token)) prose += 1;
    }
    at += Math.max(1, taken);
  }
  return { roles, unknown, prose, seams };
}
