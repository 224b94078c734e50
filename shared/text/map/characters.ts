// characters.ts - from words that are the same to characters that are the same.
//
// Stretches of one chain touch each other wherever white space allows, so that a gap is what really changed.

import type { Match } from './alignWords.ts';
import { commonLetters, likeness } from './likeness.ts';
import { tokenAt, type Tokens } from './tokens.ts';

/** Equal characters: `length` UTF-16 units from `oldStart` in the old text and `newStart` in the new one. */
export interface Block {
  oldStart: number;
  newStart: number;
  length: number;
  readonly chain: number;
}

export interface ChainedMatch extends Match {
  readonly chain: number;
}

/** Words less alike than this share letters by chance only. */
const LEAST_LIKE = 0.5;

/** Blocks of the matches in old order, with those for the equal beginning and end of both texts around them. */
export function blocksOf(before: Tokens, after: Tokens, matches: readonly ChainedMatch[], head: Block, tail: Block): Block[] {
  const blocks: Block[] = [head];
  for (const match of matches) for (const block of lettersOf(before, after, match)) add(before.text, after.text, blocks, block);
  add(before.text, after.text, blocks, tail);
  return blocks.filter((one) => one.length > 0);
}

function lettersOf(before: Tokens, after: Tokens, match: ChainedMatch): Block[] {
  const oldStart = before.starts[match.oldStart] ?? 0;
  const newStart = after.starts[match.newStart] ?? 0;
  const { chain } = match;
  if (match.kind === 'same') return sameLetters(before, after, match);
  if (match.kind === 'joined') return joinedLetters(before, after, match);
  const [one, other] = [tokenAt(before, match.oldStart), tokenAt(after, match.newStart)];
  if (match.kind === 'changed' && likeness(one, other) < LEAST_LIKE) return [];
  return commonLetters(one, other).map(([old, fresh, size]) => ({ oldStart: oldStart + old, newStart: newStart + fresh, length: size, chain }));
}

/** Equal words: in one block where also the white space between them is equal. */
function sameLetters(before: Tokens, after: Tokens, match: ChainedMatch): Block[] {
  const { chain } = match;
  const oldStart = before.starts[match.oldStart] ?? 0;
  const newStart = after.starts[match.newStart] ?? 0;
  const length = (before.ends[match.oldEnd - 1] ?? 0) - oldStart;
  if (after.text.startsWith(before.text.slice(oldStart, oldStart + length), newStart)) return [{ oldStart, newStart, length, chain }];
  const blocks: Block[] = [];
  for (let oldAt = match.oldStart, newAt = match.newStart; oldAt < match.oldEnd; oldAt += 1, newAt += 1) {
    const [one, other] = [tokenAt(before, oldAt), tokenAt(after, newAt)];
    const [old, fresh] = [before.starts[oldAt] ?? 0, after.starts[newAt] ?? 0];
    if (one === other) blocks.push({ oldStart: old, newStart: fresh, length: one.length, chain });
    else for (const [from, to, size] of commonLetters(one, other)) blocks.push({ oldStart: old + from, newStart: fresh + to, length: size, chain });
  }
  return blocks;
}

/** The same letters on both sides, whatever signs and white space part them. */
function joinedLetters(before: Tokens, after: Tokens, match: ChainedMatch): Block[] {
  const blocks: Block[] = [];
  const letters = (tokens: Tokens, from: number, to: number) => {
    const places: number[] = [];
    for (let index = from; index < to; index += 1) {
      if (!/[\p{L}\p{N}]/u.test(tokenAt(tokens, index))) continue;
      for (let at = tokens.starts[index] ?? 0; at < (tokens.ends[index] ?? 0); at += 1) places.push(at);
    }
    return places;
  };
  const news = letters(after, match.newStart, match.newEnd);
  for (const [index, oldStart] of letters(before, match.oldStart, match.oldEnd).entries()) {
    const newStart = news[index] ?? 0;
    const last = blocks.at(-1);
    if (last && last.oldStart + last.length === oldStart && last.newStart + last.length === newStart) last.length += 1;
    else blocks.push({ oldStart, newStart, length: 1, chain: match.chain });
  }
  return blocks;
}

const isSpace = (unit: number) => unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 0xa0 || unit === 0x3000;

/** Appends a block; white space between it and its neighbour that is the same on both sides joins one of them. */
function add(old: string, fresh: string, blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (!last || last.chain !== block.chain) {
    blocks.push(block);
    return;
  }
  const sameSpace = (a: number, b: number) => old.charCodeAt(a) === fresh.charCodeAt(b) && isSpace(old.charCodeAt(a));
  while (
    last.oldStart + last.length < block.oldStart &&
    last.newStart + last.length < block.newStart &&
    sameSpace(last.oldStart + last.length, last.newStart + last.length)
  )
    last.length += 1;
  while (
    last.oldStart + last.length < block.oldStart &&
    last.newStart + last.length < block.newStart &&
    sameSpace(block.oldStart - 1, block.newStart - 1)
  ) {
    block.oldStart -= 1;
    block.newStart -= 1;
    block.length += 1;
  }
  if (last.oldStart + last.length === block.oldStart && last.newStart + last.length === block.newStart) last.length += block.length;
  else blocks.push(block);
}
