// codeNames.ts - ids, letters and keys for codes: made from a name, or the next one that is free. No schemas here: the page uses it.

import { distanceOf, sights } from '../measures/colour.ts';
import type { Codebook, Pattern, Subtype, Tag } from './codebook.ts';

/** A tag (`subtype` null) or one of its subtypes. */
export interface CodeRef {
  readonly tag: string;
  readonly subtype: string | null;
}

export const LONGEST_ID = 60;
/** What an id may be: it stands in files, links and style sheets. */
export const ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u;
export const patterns: readonly Pattern[] = ['solid', 'dashes', 'teeth', 'dots', 'double', 'long-dashes', 'dash-dot', 'waves'];
/** Readable on light paper, and apart from one another also for colour-blind readers as far as eight can be. */
export const palette: readonly string[] = [
  '#1a50c4',
  '#143d22',
  '#bf3a00',
  '#761976',
  '#00707e',
  '#7a5c00',
  '#a8174e',
  '#4d4d4d',
  '#376f14',
  '#6b3a1f',
];

/** What the four tags of the program look like where a codebook says nothing. */
export const ownLooks: Readonly<Record<string, { readonly letter: string; readonly colour: string; readonly pattern: Pattern }>> = {
  claim: { letter: 'C', colour: '#1a50c4', pattern: 'solid' },
  attribution: { letter: 'A', colour: '#143d22', pattern: 'dashes' },
  loaded: { letter: 'L', colour: '#bf3a00', pattern: 'teeth' },
  sourcing: { letter: 'S', colour: '#761976', pattern: 'dots' },
};

/** The colour of a tag on light paper, and its pattern. */
export function looksOf(tag: Pick<Tag, 'id' | 'colour' | 'pattern'>): { readonly colour: string; readonly pattern: Pattern } {
  const own = ownLooks[tag.id];
  return { colour: (tag.colour ?? own?.colour ?? '#4d4d4d').toLowerCase(), pattern: tag.pattern ?? own?.pattern ?? 'solid' };
}

/** Letters of any case, with or without accents, as one; white space as one space. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();

/** An id made of a name, which is none of `taken`: "Scare quotes" -> "scare-quotes", then "scare-quotes-2". */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[\p{M}-]+|-+$/gu, '');
  const base =
    Array.from(plain)
      .slice(0, LONGEST_ID - 6)
      .join('')
      .replace(/-+$/, '') || 'code';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');

/** One or two signs for a name: its own letters first, then any that is free. `taken` in upper case. */
function signFor(name: string, taken: ReadonlySet<string>): string {
  const own = Array.from(folded(name).toUpperCase()).filter((sign) => /\p{L}/u.test(sign) && sign.length === 1);
  const single = [...own, ...ALPHABET].find((sign) => !taken.has(sign));
  if (single !== undefined) return single;
  for (const first of [own[0] ?? 'X', ...ALPHABET]) {
    const second = [...ALPHABET, ...DIGITS].find((one) => !taken.has(`${first}${one}`));
    if (second !== undefined) return `${first}${second}`;
  }
  return `X${taken.size}`;
}

/** A badge letter for a new tag. */
export const letterFor = (name: string, tags: readonly Tag[]): string => signFor(name, new Set(tags.map((one) => one.letter.toUpperCase())));

/** The key of a new subtype: a letter of its name, or any free one. Longer ones work as no key, and are only unique. */
export const keyFor = (name: string, subtypes: readonly Subtype[]): string =>
  signFor(name, new Set(subtypes.map((one) => one.key.toUpperCase()))).toLowerCase();

/** The key of a new tag: 1 to 9 while there are any; higher numbers work as no key, and only keep the order. */
export function tagKeyFor(tags: readonly Tag[]): string {
  const taken = new Set(tags.map((one) => one.key));
  for (let number = 1; ; number += 1) if (!taken.has(String(number))) return String(number);
}

/** A colour and a pattern that no tag has yet, or the least used ones. */
export function freshLooks(tags: readonly Tag[]): { readonly colour: string; readonly pattern: Pattern } {
  const used = tags.map(looksOf);
  const apart = (one: string) => Math.min(...used.flatMap(({ colour }) => sights.map((sight) => distanceOf(one, colour, sight))));
  // Of a handful the one that is told apart best, for every sight; of many it would be told from none.
  const best = used.length <= palette.length ? palette.map((colour) => ({ colour, by: apart(colour) })).sort((a, b) => b.by - a.by)[0] : undefined;
  const least = <T>(all: readonly T[], uses: (one: T) => number): T => all.reduce((best, one) => (uses(one) < uses(best) ? one : best));
  return {
    colour: best?.colour ?? least(palette, (one) => used.filter((looks) => looks.colour === one).length),
    pattern: least(patterns, (one) => used.filter((looks) => looks.pattern === one).length),
  };
}

/** All codes of a codebook: each tag, then its subtypes. */
export const codesOf = (codebook: Codebook): CodeRef[] =>
  codebook.tags.flatMap((tag) => [{ tag: tag.id, subtype: null }, ...tag.subtypes.map((one) => ({ tag: tag.id, subtype: one.id }))]);

export const sameCode = (left: CodeRef, right: CodeRef): boolean => left.tag === right.tag && left.subtype === right.subtype;
/** A code as one word, for tables. */
export const codeKey = ({ tag, subtype }: CodeRef): string => (subtype === null ? tag : `${tag}/${subtype}`);
