// nearCodes.ts - codes whose names are nearly the same: another case, accents, a plural, a slip of the finger. No schemas here: the page uses it.

import type { Codebook } from './codebook.ts';
import { type CodeRef, codesOf, folded } from './codeNames.ts';
import { findSubtype, findTag } from './findTag.ts';

/** Without the endings of a plural, roughly, word by word. */
const singular = (words: string): string =>
  words
    .split(' ')
    .map((word) =>
      word
        .replace(/ies$/, 'y')
        .replace(/(?<=[^s]{2,})(es|s)$/, (ending, _group, at: number) => (ending === 'es' && !/(ch|sh|x|z|s)$/.test(word.slice(0, at)) ? 'e' : '')),
    )
    .join(' ');

/** Single signs to add, take away, change or swap with the next; stops counting above `most`. */
function slips(left: string, right: string, most: number): number {
  const [a, b] = [Array.from(left), Array.from(right)];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, sign] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const change = (row[j] ?? 0) + (sign === other ? 0 : 1);
      const isSwap = i > 0 && j > 0 && sign === b[j - 1] && a[i - 1] === other;
      const swap = isSwap ? (before[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, swap));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}

/** Whether two names are nearly the same. */
export function areNear(left: string, right: string): boolean {
  const [a, b] = [folded(left), folded(right)];
  if (a === b || singular(a) === singular(b)) return true;
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  return most > 0 && slips(a, b, most) <= most;
}

/** Codes whose name or id is nearly this, in the order of the codebook. */
export function nearCodes(codebook: Codebook, name: string): CodeRef[] {
  return codesOf(codebook).filter((ref) => {
    const tag = findTag(codebook, ref.tag);
    const code = ref.subtype === null ? tag : findSubtype(tag, ref.subtype);
    return code !== undefined && (areNear(code.name, name) || areNear(code.id, name));
  });
}
