// wordKinds.ts - what a word does where it stands, and how much likelier than elsewhere it stands behind another.

import type { WordClass } from './commonWords.ts';
import { bare, ends } from './pageWords.ts';
import { WORD_PAIRS } from './wordPairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word does; of verbs apart what tells what was, and what only has the form of one. A pause and the beginning of a sentence stand for what is before a word. */
export const WORD_KINDS = [
  'determiner',
  'preposition',
  'joining',
  'pronoun',
  'auxiliary',
  'adverb',
  'verb',
  'past',
  'adjective',
  'other',
  'name',
  'unknown',
  'verbal',
  'number',
  'pause',
  'start',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** A preposition and an article in one: what follows is what follows an article. */
const FUSED: Readonly<Record<string, RegExp>> = {
  de: /^(?:am|im|zum|zur|beim|vom|ins|ans|aufs)$/u,
  es: /^(?:al|del)$/u,
  fr: /^(?:aux?|du|des)$/u,
  pt: /^(?:aos?|às?|d[oa]s?|n[oa]s?|pel[oa]s?)$/u,
};
/** French writes short words so before a vowel. */
const ELIDED = /^(?:[ldsnjcmt]|qu)['’](?=\p{L})/u;
const elided: Readonly<Record<string, WordKind>> = { l: 'determiner', d: 'preposition', q: 'joining' };
const PAUSE = /[,–—]["”»]?$/u;
const UPPER = /^\p{Lu}/u;

/** A word without what French elides before it. */
export const unelided = (word: string): string => word.replace(ELIDED, '');

/**
 * What a word does.
 * @param isFirst whether a sentence or a caption begins with it, so that its capital letter tells nothing
 */
export function kindOf(word: string, words: Vocabulary, isFirst: boolean): WordKind {
  if (word === '') return 'pause';
  if (/^\d/u.test(word)) return 'number';
  const small = word.toLowerCase();
  const isUpper = UPPER.test(word);
  const { language } = words;
  if (language === 'de' && isUpper) {
    if (isFirst && FUSED['de']?.test(small)) return 'determiner';
    const does = words.classOf(small);
    return isFirst ? (does === null ? 'other' : kindOfClass(does, small, words)) : does === 'name' ? 'name' : 'other';
  }
  const short = language === 'fr' ? ELIDED.exec(small)?.[0].charAt(0) : undefined;
  if (isUpper && (!isFirst || !(words.isWrittenSmall(word) || short !== undefined))) return 'name';
  if (FUSED[language ?? '']?.test(small)) return 'determiner';
  if (short !== undefined) return elided[short] ?? 'pronoun';
  const does = words.classOf(small);
  return does === null ? (words.isVerbal(small) ? 'verbal' : 'unknown') : kindOfClass(does, small, words);
}

const kindOfClass = (does: WordClass, small: string, words: Vocabulary): WordKind => (does === 'verb' && words.isPast(small) ? 'past' : does);

/** As `kindOf`, of what stands before another word: a pause or the end of a sentence counts more than the word. */
export function kindBefore(token: string, words: Vocabulary, isFirst: boolean): WordKind {
  if (ends(token)) return 'start';
  return PAUSE.test(token) ? 'pause' : kindOf(bare(token), words, isFirst);
}

const tables = new Map<string, readonly number[]>();
const indexOf = new Map(WORD_KINDS.map((kind, index) => [kind, index]));

function tableOf(language: string): readonly number[] {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const made = (WORD_PAIRS[language === 'pt' ? 'es' : language] ?? '')
    .trim()
    .split(/\s+/u)
    .map((tenths) => Number(tenths) / 10);
  tables.set(language, made);
  return made;
}

/** How much likelier than elsewhere the second stands behind the first, as a logarithm: from -2 to 2, 0 where nothing is known of the language. */
export function pairOf(language: string | null, first: WordKind, second: WordKind): number {
  return language === null ? 0 : (tableOf(language)[(indexOf.get(first) ?? 0) * WORD_KINDS.length + (indexOf.get(second) ?? 0)] ?? 0);
}
