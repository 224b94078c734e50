// subject.ts - whether words are about what a text is about: the longer ones stand in it too, by how they begin.

/** Shorter words join others; of longer ones only the beginning counts, since languages bend their ends. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{5,}|[\p{L}\p{M}]{6,}/gu;
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const STEM = 6;
const SIGNS = 3;

/** The beginnings of the longer words; of scripts without spaces three signs each. */
export function subjectOf(text: string): Set<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  const parts = (word: string): string[] => Array.from({ length: Math.max(0, word.length - SIGNS + 1) }, (_, at) => word.slice(at, at + SIGNS));
  return new Set(words.flatMap((word) => (DENSE.test(word) ? parts(word) : [word.slice(0, STEM)])));
}

/** How many of them a text holds. */
export const sharedWith = (own: ReadonlySet<string>, text: ReadonlySet<string>): number => [...own].filter((word) => text.has(word)).length;
