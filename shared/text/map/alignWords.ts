// alignWords.ts - which word became which, in a stretch between two runs that has changed on both sides.
//
// Large stretches are divided by what both sides have once (three words, two, one); small ones are compared word by word at
// the least cost: equal words free, a corrected word cheaper the more alike, words joined or parted ("fire- man") nearly free.

import { likeness } from './likeness.ts';
import { tokenAt, type Tokens } from './tokens.ts';
import { type Box, longestRising, uniqueGrams } from './uniqueGrams.ts';

/** Tokens of one side that became those of the other; ends are exclusive. Same ones are as many on both sides. */
export interface Match extends Box {
  readonly kind: 'same' | 'changed' | 'joined';
  /** It may as well have been another word: much around it has changed, or moved by a word. */
  readonly doubtful?: boolean;
}

/** Stretches up to this many pairs of tokens are compared token by token. */
const SMALL = 10_000;
/** Stretches up to this many are also searched for words joined or parted. */
const SMALL_FOR_JOINS = 900;
/** A word in the place of another costs a little less than both one less and one more. */
const REPLACED = 0.95;
/** A long word that is the same is worth going out of the way for; a short one is often there by chance. */
const LONG = 5;
const LONG_GAIN = 0.2;
const LEAST_LIKE = 0.5;
/** Of the shorter side, at least so much must be found again, else the stretch was not changed but replaced. */
const LEAST_FOUND = 0.3;
/** Less than this, and what is found again may be there by chance. */
const SURE_FOUND = 0.65;
/** So many words in the place of as many were changed one by one, whatever they have become. */
const ONE_BY_ONE = 12;

const sizeOf = (box: Box) => (box.oldEnd - box.oldStart) * (box.newEnd - box.newStart);

/** The matches inside `box`, in order on both sides. */
export function alignWords(before: Tokens, after: Tokens, box: Box): Match[] {
  if (sizeOf(box) === 0) return [];
  if (sizeOf(box) === 1) return oneWord(before, after, box);
  const head = equalTokens(before, after, box);
  const rest = { ...box, oldStart: box.oldStart + head, newStart: box.newStart + head };
  const matches = sizeOf(rest) <= SMALL ? leastCost(before, after, rest) : divided(before, after, rest);
  if (head > 0) matches.unshift({ ...box, kind: 'same', oldEnd: rest.oldStart, newEnd: rest.newStart });
  return weighed(before, after, box, matches);
}

/** How many tokens are equal at the beginning of both sides: what is put in later does not draw them to itself. */
function equalTokens(before: Tokens, after: Tokens, { oldStart, oldEnd, newStart, newEnd }: Box): number {
  let count = 0;
  while (oldStart + count < oldEnd && newStart + count < newEnd && before.ids[oldStart + count] === after.ids[newStart + count]) count += 1;
  return count;
}

/** The most frequent case: one word in the place of one. */
function oneWord(before: Tokens, after: Tokens, box: Box): Match[] {
  const [old] = wordsIn(before, box.oldStart, box.oldEnd);
  const [fresh] = wordsIn(after, box.newStart, box.newEnd);
  if (before.ids[box.oldStart] === after.ids[box.newStart]) return [{ ...box, kind: 'same' }];
  return old?.isWord === fresh?.isWord ? [{ ...box, kind: 'changed' }] : [];
}

function divided(before: Tokens, after: Tokens, box: Box): Match[] {
  for (const size of [3, 2, 1]) {
    const pairs = longestRising(uniqueGrams(before, after, box, size));
    if (pairs.length === 0) continue;
    const matches: Match[] = [];
    let { oldStart, newStart } = box;
    for (const [oldAt, newAt] of pairs) {
      if (oldAt < oldStart || newAt < newStart) continue;
      let from = oldAt;
      let to = oldAt + 1;
      const shift = newAt - oldAt;
      while (from > oldStart && from + shift > newStart && before.ids[from - 1] === after.ids[from - 1 + shift]) from -= 1;
      while (to < box.oldEnd && to + shift < box.newEnd && before.ids[to] === after.ids[to + shift]) to += 1;
      matches.push(...alignWords(before, after, { oldStart, oldEnd: from, newStart, newEnd: from + shift }));
      matches.push({ kind: 'same', oldStart: from, oldEnd: to, newStart: from + shift, newEnd: to + shift });
      oldStart = to;
      newStart = to + shift;
    }
    matches.push(...alignWords(before, after, { oldStart, oldEnd: box.oldEnd, newStart, newEnd: box.newEnd }));
    return matches;
  }
  return [];
}

/** How many tokens become how many, when the letters stay the same. */
const JOINS: readonly [number, number][] = [
  [1, 2],
  [2, 1],
  [3, 1],
  [1, 3],
];

interface Written {
  readonly letters: string;
  readonly isWord: boolean;
}

const wordsIn = (tokens: Tokens, from: number, to: number): Written[] =>
  Array.from({ length: to - from }, (_, index) => {
    const letters = tokenAt(tokens, from + index);
    return { letters, isWord: /[\p{L}\p{N}]/u.test(letters) };
  });

/** Cost and last step of every pair of beginnings: made once, for it is asked for a hundred thousand times. */
const costs = new Float32Array(4 * SMALL);
const steps = new Uint8Array(4 * SMALL);

function leastCost(before: Tokens, after: Tokens, box: Box): Match[] {
  const rows = box.oldEnd - box.oldStart;
  const columns = box.newEnd - box.newStart;
  const width = columns + 1;
  const joins = rows * columns <= SMALL_FOR_JOINS ? JOINS : [];
  const olds = wordsIn(before, box.oldStart, box.oldEnd);
  const news = wordsIn(after, box.newStart, box.newEnd);
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const here = row * width + column;
      if (here === 0) {
        costs[0] = 0;
        continue;
      }
      let best = Number.POSITIVE_INFINITY;
      let step = 0;
      const offer = (cost: number, kind: number) => {
        if (cost < best) {
          best = cost;
          step = kind;
        }
      };
      if (row > 0 && column > 0) {
        const isSame = before.ids[box.oldStart + row - 1] === after.ids[box.newStart + column - 1];
        offer((costs[here - width - 1] ?? 0) + (isSame ? sameCost(olds[row - 1]) : changeCost(olds[row - 1], news[column - 1])), isSame ? 3 : 4);
      }
      if (row > 0) offer((costs[here - width] ?? 0) + 1, 1);
      if (column > 0) offer((costs[here - 1] ?? 0) + 1, 2);
      for (const [index, [down, across]] of joins.entries()) {
        if (row < down || column < across) continue;
        const letters = lettersOf(olds, row - down, row);
        if (letters === null || letters !== lettersOf(news, column - across, column)) continue;
        offer((costs[here - down * width - across] ?? 0) + 0.1, 5 + index);
      }
      costs[here] = best;
      steps[here] = step;
    }
  }
  return withoutStray(olds, news, box, walkBack(width, box));
}

/**
 * Without words that stand for quite another one beside words that were only put in or taken out: which of those it became
 * cannot be told.
 */
function withoutStray(olds: readonly Written[], news: readonly Written[], box: Box, matches: readonly Match[]): Match[] {
  return matches.filter((match, index) => {
    const [old, fresh] = [olds[match.oldStart - box.oldStart], news[match.newStart - box.newStart]];
    if (match.kind !== 'changed' || !old || !fresh || likeness(old.letters, fresh.letters) >= LEAST_LIKE) return true;
    const [before, after] = [matches[index - 1], matches[index + 1]];
    const touchesBefore = (before?.oldEnd ?? box.oldStart) === match.oldStart && (before?.newEnd ?? box.newStart) === match.newStart;
    const touchesAfter = (after?.oldStart ?? box.oldEnd) === match.oldEnd && (after?.newStart ?? box.newEnd) === match.newEnd;
    return touchesBefore && touchesAfter;
  });
}

function walkBack(width: number, box: Box): Match[] {
  const matches: Match[] = [];
  let row = box.oldEnd - box.oldStart;
  let column = box.newEnd - box.newStart;
  while (row > 0 || column > 0) {
    const step = steps[row * width + column] ?? 0;
    const [down, across] = step === 1 ? [1, 0] : step === 2 ? [0, 1] : (JOINS[step - 5] ?? [1, 1]);
    if (step > 2) {
      const kind = step === 3 ? 'same' : step === 4 ? 'changed' : 'joined';
      matches.push({
        kind,
        oldStart: box.oldStart + row - down,
        oldEnd: box.oldStart + row,
        newStart: box.newStart + column - across,
        newEnd: box.newStart + column,
      });
    }
    row -= down;
    column -= across;
  }
  return matches.reverse();
}

const sameCost = (word: Written | undefined) => (word && word.letters.length >= LONG ? -LONG_GAIN : 0);

function changeCost(before: Written | undefined, after: Written | undefined): number {
  if (!before || !after || before.isWord !== after.isWord) return 2.1;
  const alike = likeness(before.letters, after.letters);
  return alike >= LEAST_LIKE ? REPLACED * 2 * (1 - alike) : REPLACED;
}

/** The letters of some tokens, without signs: a hyphen at a line's end does not part a word. Null where there are none. */
function lettersOf(words: readonly Written[], from: number, to: number): string | null {
  let letters = '';
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (word?.isWord) letters += word.letters;
    else if (to - from < 3 || index !== from + 1) return null;
  }
  return letters;
}

/** The matches with what speaks against them: none where the stretch was replaced, doubtful ones where it may have been. */
function weighed(before: Tokens, after: Tokens, box: Box, matches: Match[]): Match[] {
  const [rows, columns] = [box.oldEnd - box.oldStart, box.newEnd - box.newStart];
  // As many words as before, and yet one put in and another taken out: the words between may also have been changed in place.
  if (rows === columns && rows <= ONE_BY_ONE)
    return matches.map((one) => (one.oldStart - box.oldStart === one.newStart - box.newStart ? one : { ...one, doubtful: true }));
  if (rows <= 4 || columns <= 4) return matches;
  const olds = (before.weights[box.oldEnd] ?? 0) - (before.weights[box.oldStart] ?? 0);
  const news = (after.weights[box.newEnd] ?? 0) - (after.weights[box.newStart] ?? 0);
  const found = matches.reduce((sum, match) => sum + foundWeight(before, after, match), 0) / Math.min(olds, news);
  if (found < LEAST_FOUND) return [];
  return found < SURE_FOUND ? matches.map((one) => ({ ...one, doubtful: true })) : matches;
}

/** How much of a match's old words is still there, in the units of Tokens.weights. */
export function foundWeight(before: Tokens, after: Tokens, match: Match): number {
  const weight = (before.weights[match.oldEnd] ?? 0) - (before.weights[match.oldStart] ?? 0);
  if (match.kind !== 'changed') return weight;
  const alike = likeness(tokenAt(before, match.oldStart), tokenAt(after, match.newStart));
  return alike >= LEAST_LIKE ? Math.round(weight * alike) : 0;
}
