// pageWords.ts - the words of a page as a dictionary of their own: how often each stands, and where in its sentences.

import { trimmed } from '../text/trimmed.ts';
import type { Token } from './tokens.ts';

/** A caption has at least so many words, and no more than that. */
export const FEWEST = 4;
export const MOST = 25;
/** Longer tokens are addresses and the like. */
export const LONGEST = 40;
/** So many pairs of words are looked for in the text. */
const MOST_LOOKUPS = 200;

const ENDS = /[.!?…;:]["'”’)]*$/u;
const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
/** Whether nothing but letters stands at a word's end. Most words are so, and are not looked at further. */
export const endsSmall = (word: string): boolean => isSmallLetter(word.charCodeAt(word.length - 1));
/** Whether a word ends a sentence, or a part of it. */
export const ends = (word: string): boolean => !endsSmall(word) && ENDS.test(word);
const isPlain = (code: number): boolean => isSmallLetter(code) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
const OUTER = /[^\p{L}\p{N}]/u;
const isSign = (code: number): boolean => code < 128 && !isPlain(code);
/** A word without what stands around it: mostly nothing, or signs of ASCII. */
export function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSign(text.charCodeAt(start))) start += 1;
  while (start < end && isSign(text.charCodeAt(end - 1))) end -= 1;
  const inner = end - start === text.length ? text : text.slice(start, end);
  return isPlain(inner.charCodeAt(0)) && isPlain(inner.charCodeAt(inner.length - 1)) ? inner : trimmed(inner, OUTER);
}

/** The words of the page: how often each stands, which begin a sentence, which follow each other. */
export class PageWords {
  readonly times = new Map<string, number>();
  readonly openers = new Set<string>();
  /** Words within sentences, as they are written there. */
  readonly inner = new Set<string>();
  private readonly text: string;
  private lookups = 0;

  constructor(text: string, paragraphs: readonly (readonly Token[])[]) {
    this.text = text;
    for (const tokens of paragraphs) {
      let opens = true;
      for (const token of tokens) {
        const word = bare(token.text);
        this.times.set(word, (this.times.get(word) ?? 0) + 1);
        (opens ? this.openers : this.inner).add(word);
        opens = ends(token.text);
      }
    }
  }

  /** Whether the two words stand beside each other; after many questions no more. */
  follow(before: string, after: string): boolean {
    this.lookups += 1;
    return this.lookups <= MOST_LOOKUPS && this.text.includes(` ${before} ${after}`);
  }

  /** Whether the page writes a word small everywhere but here: within a sentence it begins something else. */
  isOdd(word: string): boolean {
    return this.times.get(word) === 1 && this.times.has(word.toLowerCase());
  }

  has(word: string): boolean {
    return this.times.has(word) || this.times.has(word.toLowerCase()) || this.times.has(word.charAt(0).toUpperCase() + word.slice(1));
  }
}
