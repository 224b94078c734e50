// statedHeadline.ts - a headline that a page states with the name of its site before or behind it: "Lendar Lamp: Salt is dear again".

import type { Metadata } from '../model/project.ts';

const PUNCTUATION = /[^\p{L}\p{M}\p{N}]+/gu;
/** What sites put between their name and a headline, with spaces around or without. */
const BEFORE = /^\s*[:|–—•·»_-]+\s*/u;
const BEHIND = /\s*[:|–—•·«_-]+\s*$/u;
/** Names of sites have no more words; and a headline no fewer letters. */
const MOST_WORDS = 6;
const FEWEST_LETTERS = 8;

const letters = (text: string): string => text.toLowerCase().replace(PUNCTUATION, '');

/**
 * The stated values with the headline as it stands on the page, where the stated one is that and a name beside it; and the name as
 * outlet, where none is stated and a line of the page is that name.
 */
export function withoutSite(stated: Metadata, headline: string | undefined, isLine: (text: string) => boolean): Metadata {
  const whole = stated.headline;
  if (whole === undefined || headline === undefined || whole === headline || letters(headline).length < FEWEST_LETTERS) return stated;
  const rest = whole.endsWith(headline)
    ? ([whole.slice(0, -headline.length), BEHIND] as const)
    : whole.startsWith(headline)
      ? ([whole.slice(headline.length), BEFORE] as const)
      : null;
  if (rest === null) return stated;
  const [beside, sign] = rest;
  const name = beside.replace(sign, '').trim();
  if (name === beside.trim() || name === '' || name.split(/\s+/u).length > MOST_WORDS) return stated;
  return { ...stated, headline, ...(stated.outlet === undefined && isLine(name) ? { outlet: name } : {}) };
}
