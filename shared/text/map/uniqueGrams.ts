// uniqueGrams.ts - sequences of words that occur exactly once in one stretch and exactly once in the other.

import type { Tokens } from './tokens.ts';

/** A stretch of both token lists; ends are exclusive. */
export interface Box {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

const MANY = 2;

/**
 * Pairs [old index, new index] of the grams of `size` tokens that each side of `box` has exactly once, in old order.
 * An open hash table, so that a megabyte costs milliseconds; equal hashes are compared token by token.
 */
export function uniqueGrams(before: Tokens, after: Tokens, box: Box, size: number): [number, number][] {
  const olds = box.oldEnd - box.oldStart - size + 1;
  const news = box.newEnd - box.newStart - size + 1;
  if (olds <= 0 || news <= 0) return [];
  const capacity = 1 << Math.ceil(Math.log2(2 * (olds + news) + 2));
  const mask = capacity - 1;
  const oldAt = new Int32Array(capacity).fill(-1);
  const newAt = new Int32Array(capacity).fill(-1);
  const oldCount = new Uint8Array(capacity);
  const newCount = new Uint8Array(capacity);

  const slotOf = (ids: Int32Array, at: number): number => {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + size; index += 1) {
      hash = Math.imul(hash ^ (ids[index] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = oldCount[slot] ? before.ids : after.ids;
      const knownAt = (oldCount[slot] ? oldAt[slot] : newAt[slot]) ?? -1;
      if (knownAt === -1) return slot;
      let index = 0;
      while (index < size && known[knownAt + index] === ids[at + index]) index += 1;
      if (index === size) return slot;
    }
  };

  const slots = new Int32Array(olds);
  for (let index = 0; index < olds; index += 1) {
    const slot = slotOf(before.ids, box.oldStart + index);
    slots[index] = slot;
    oldAt[slot] = box.oldStart + index;
    oldCount[slot] = Math.min(MANY, (oldCount[slot] ?? 0) + 1);
  }
  for (let index = 0; index < news; index += 1) {
    const slot = slotOf(after.ids, box.newStart + index);
    newAt[slot] = box.newStart + index;
    newCount[slot] = Math.min(MANY, (newCount[slot] ?? 0) + 1);
  }
  const pairs: [number, number][] = [];
  for (const slot of slots) if (oldCount[slot] === 1 && newCount[slot] === 1) pairs.push([oldAt[slot] ?? 0, newAt[slot] ?? 0]);
  return pairs;
}

/** The longest part of `pairs` (in old order) whose new indexes also rise. Costs n log n. */
export function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, newIndex]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < newIndex) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const chosen: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}
