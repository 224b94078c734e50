// commonWords.ts - the commonest words of some languages, by what they do in a sentence: what a short page does not show of its language.

import { english } from './englishWords.ts';
import { german } from './germanWords.ts';
import { french } from './frenchWords.ts';
import { portuguese } from './portugueseWords.ts';
import { russian } from './russianWords.ts';
import { spanish } from './spanishWords.ts';

/** Words of one language, with spaces between them, small as within a sentence. */
export interface LanguageWords {
  /** Articles, pronouns and numbers before a noun. */
  readonly determiner: string;
  readonly preposition: string;
  /** What joins sentences, relative pronouns among them. */
  readonly joining: string;
  /** Pronouns that stand for a noun. */
  readonly pronoun: string;
  readonly auxiliary: string;
  readonly adverb: string;
  /** Forms with which a sentence goes on behind its subject or its auxiliary. */
  readonly verb: string;
  /** Those that stand before their noun: no caption ends with one. */
  readonly adjective: string;
  /** Nouns, and adjectives behind them. */
  readonly other: string;
  /** Days and months where they are written with a capital letter. */
  readonly name: string;
}
export type WordClass = keyof LanguageWords;

/** Classes of which there are few words, so that a page soon shows its language by them. */
const SMALL: readonly WordClass[] = ['determiner', 'preposition', 'joining', 'pronoun', 'auxiliary'];
/** A page in a language has at least this share of such words. */
const LEAST_SHARE = 0.12;

const languages: Readonly<Record<string, LanguageWords>> = { en: english, de: german, es: spanish, fr: french, pt: portuguese, ru: russian };
const small = new Map<string, string[]>();
for (const [language, words] of Object.entries(languages))
  for (const name of SMALL) for (const word of words[name].split(' ')) small.set(word, [...(small.get(word) ?? []), language]);

const known = new Map<string, ReadonlyMap<string, WordClass>>();

/** The words of one language with what they do; what does several things is what is named first. */
function wordsOf(language: string): ReadonlyMap<string, WordClass> {
  const made = known.get(language);
  if (made !== undefined) return made;
  const all = new Map<string, WordClass>();
  for (const [name, words] of Object.entries(languages[language] ?? {}))
    for (const word of (words as string).split(' ')) if (word !== '' && !all.has(word)) all.set(word, name as WordClass);
  known.set(language, all);
  return all;
}

/** The language in which words are written, of those that are known here; null where it is none of them. @param times how often each stands */
export function languageOf(times: ReadonlyMap<string, number>): string | null {
  const shares = new Map<string, number>();
  let all = 0;
  for (const [word, count] of times) {
    all += count;
    for (const language of small.get(word) ?? []) shares.set(language, (shares.get(language) ?? 0) + count);
  }
  const [first] = [...shares].toSorted((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= all * LEAST_SHARE ? first[0] : null;
}

const none: ReadonlyMap<string, WordClass> = new Map();

/** The common words of a language, with what each does; none of a language that is not known. */
export const commonWords = (language: string | null): ReadonlyMap<string, WordClass> => (language === null ? none : wordsOf(language));
