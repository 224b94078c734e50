// joinedWords.ts - two words that stand in one token without a space: where a caption was glued in.

import { LONGEST, type PageWords } from './pageWords.ts';

export const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
/** In capital letters or small ones; in scripts without them any two words may be joined so. */
export const SMALL_SEAM = /^(?<before>\p{Ll}[\p{Ll}\p{M}]{2,})(?<after>\p{Lu}[\p{L}\p{M}'’-]*)$/u;
const CASELESS = /^[\p{sc=Arab}\p{sc=Hebr}]{6,}$/u;

/** Whether a word ends as another of the page: "ovencounted". */
export function endsInWord(word: string, words: PageWords): boolean {
  for (let cut = 3; cut <= word.length - 3; cut += 1) if (words.inner.has(word.slice(cut))) return true;
  return false;
}

/** Where a token of a script without capital letters is two words of the page, the second among some; 0 where it is not, or in more than one way. */
export function caselessCut(token: string, words: PageWords, seconds: { has(word: string): boolean }): number {
  if (!CASELESS.test(token) || token.length > LONGEST) return 0;
  let found = 0;
  for (let cut = 3; cut <= token.length - 3; cut += 1) {
    if (!words.times.has(token.slice(0, cut)) || !seconds.has(token.slice(cut))) continue;
    if (found > 0) return 0;
    found = cut;
  }
  return found;
}

/** Where a word is two words of the page, the second as it is written within sentences; 0 where it is not, or in more than one way. */
export function seamWithin(word: string, words: PageWords): number {
  if (!WORD.test(word)) return 0;
  let found = 0;
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    if (!words.inner.has(word.slice(cut)) || !words.has(word.slice(0, cut))) continue;
    if (found > 0) return 0;
    found = cut;
  }
  return found;
}
