// shingles.ts - how much two texts have in common: runs of four words, as numbers, compared as sets.

import type { Span } from '../model/span.ts';

const WORDS = 4;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The shingles of a text, sorted and each once, case and everything set aside left out; of fewer than four words none. */
export function shinglesOf(text: string, setAside: readonly Span[] = []): Uint32Array {
  const words: number[] = [];
  let next = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while (next < setAside.length && (setAside[next]?.end ?? 0) <= index) next += 1;
    const aside = setAside[next];
    if (!aside || index < aside.start) words.push(hashOf(word.toLowerCase()));
  }
  const all = new Uint32Array(Math.max(0, words.length - WORDS + 1));
  for (let at = 0; at < all.length; at += 1) {
    let hash = 0;
    for (let by = 0; by < WORDS; by += 1) hash = Math.imul(hash ^ (words[at + by] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    all[at] = hash >>> 0;
  }
  all.sort();
  return all.filter((one, index) => index === 0 || one !== all[index - 1]);
}

export interface Likeness {
  /** What both have of what either has, 0 to 1. */
  readonly jaccard: number;
  /** What both have of what the shorter one has, 0 to 1. */
  readonly containment: number;
}

export function likeness(one: Uint32Array, other: Uint32Array): Likeness {
  let common = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const [a, b] = [one[left] ?? 0, other[right] ?? 0];
    if (a === b) common += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  const shorter = Math.min(one.length, other.length);
  return { jaccard: common / Math.max(1, one.length + other.length - common), containment: common / Math.max(1, shorter) };
}
