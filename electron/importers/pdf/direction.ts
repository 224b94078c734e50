// direction.ts - a line that is seen from left to right as it is read: right-to-left words in their order, numbers and foreign words kept.

import type { Piece } from './pieces.ts';

const RIGHT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
const STRONG_RIGHT = /(?=[\p{L}])[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/gu;
const LETTER = /\p{L}/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Only signs that stand over or under a letter. */
export const isMark = (text: string): boolean => /^\s*\p{M}+\s*$/u.test(text);

/** Whether a stretch runs from right to left; what has no letters goes with what is around it. */
export function isRightToLeft(text: string, around: boolean): boolean {
  const right = count(text, STRONG_RIGHT);
  const left = count(text, LETTER) - right;
  if (around) return right > 0 || left === 0;
  return right > left;
}

type Side = 'left' | 'right' | 'number' | 'none';

function sideOf(text: string): Side {
  if (RIGHT.test(text) && count(text, STRONG_RIGHT) > 0) return 'right';
  if (/\p{L}/u.test(text)) return 'left';
  return /\p{N}/u.test(text) ? 'number' : 'none';
}

/** @param pieces from left to right, each of them in logical order. */
export function inLogicalOrder(pieces: readonly Piece[], rightToLeft: boolean): Piece[] {
  const sides = pieces.map(({ text }) => sideOf(text));
  if (!rightToLeft && !sides.includes('right')) return [...pieces];
  const keeps = sides.map((side, index) => {
    if (side !== 'none') return rightToLeft ? side !== 'right' : side === 'right';
    return between(pieces, sides, index, rightToLeft);
  });
  const groups: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = groups.at(-1);
    if (last && keeps[index] && keeps[index - 1]) last.push(piece);
    else groups.push([piece]);
  }
  if (rightToLeft) return groups.reverse().flat();
  return groups.flatMap((group) => (group.length > 1 ? group.reverse() : group));
}

/** Whether signs and blanks stand within a stretch that runs the other way. */
function between(pieces: readonly Piece[], sides: readonly Side[], index: number, rightToLeft: boolean): boolean {
  let [before, after] = [index - 1, index + 1];
  let blank = pieces[index]?.text.includes(' ') ?? false;
  for (; sides[before] === 'none'; before -= 1) blank ||= pieces[before]?.text.includes(' ') ?? false;
  for (; sides[after] === 'none'; after += 1) blank ||= pieces[after]?.text.includes(' ') ?? false;
  const [one, other] = [sides[before], sides[after]];
  if (!rightToLeft) return (one === 'right' && (other === 'right' || other === 'number')) || (one === 'number' && other === 'right');
  const isOther = (side: Side | undefined) => side === 'left' || side === 'number';
  return isOther(one) && isOther(other) && !(blank && one === 'number' && other === 'number');
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};

/**
 * Some programs write a bracket of a right-to-left text as it is called, others as it looks.
 * @returns whether the brackets of these lines must be turned round to be as they are called.
 */
export function bracketsAreTurned(lines: readonly string[]): boolean {
  let [called, looks] = [0, 0];
  for (const line of lines) {
    called += count(line, /[([{«](?=[\p{sc=Arab}\p{sc=Hebr}])|(?<=[\p{sc=Arab}\p{sc=Hebr}])[)\]}»]/gu);
    looks += count(line, /[)\]}»](?=[\p{sc=Arab}\p{sc=Hebr}])|(?<=[\p{sc=Arab}\p{sc=Hebr}])[([{«]/gu);
  }
  return looks > called;
}

export const turned = (text: string): string => text.replaceAll(/[()[\]{}«»<>]/g, (sign) => mirrored[sign] ?? sign);
