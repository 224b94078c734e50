// wordDiff.ts - two texts as one, with the words that went and the words that came, for people to compare.

import { textMap } from './textMap.ts';

export interface DiffPart {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
  /** Where it begins: in the old text, or what came in the new one. */
  readonly start: number;
}

/** The parts in reading order: what moved shows as gone in one place and come in another. */
export function wordDiff(old: string, fresh: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let [oldAt, newAt] = [0, 0];
  const put = (kind: DiffPart['kind'], text: string, start: number): void => {
    if (text !== '') parts.push({ kind, text, start });
  };
  for (const { oldStart, newStart, length } of risingBlocks(textMap(old, fresh).blocks)) {
    put('out', old.slice(oldAt, oldStart), oldAt);
    put('in', fresh.slice(newAt, newStart), newAt);
    put('same', old.slice(oldStart, oldStart + length), oldStart);
    oldAt = oldStart + length;
    newAt = newStart + length;
  }
  put('out', old.slice(oldAt), oldAt);
  put('in', fresh.slice(newAt), newAt);
  return parts;
}

interface Block {
  readonly oldStart: number;
  readonly newStart: number;
  readonly length: number;
}

/** Those of the blocks (in old order) whose new places rise as well, so many characters as can be. */
function risingBlocks(blocks: readonly Block[]): Block[] {
  const order = blocks.map((block, index) => ({ block, index })).sort((a, b) => a.block.newStart - b.block.newStart);
  // A tree of the best sum up to each place in old order; what is asked is always a beginning of it.
  const best = new Int32Array(blocks.length + 1).fill(-1);
  const sums = new Float64Array(blocks.length);
  const before = new Int32Array(blocks.length).fill(-1);
  const sumOf = (index: number) => (index === -1 ? 0 : (sums[index] ?? 0));
  for (const { block, index } of order) {
    let previous = -1;
    for (let at = index; at > 0; at -= at & -at) if (sumOf(best[at] ?? -1) > sumOf(previous)) previous = best[at] ?? -1;
    before[index] = previous;
    sums[index] = sumOf(previous) + block.length;
    for (let at = index + 1; at <= blocks.length; at += at & -at) if (sumOf(index) > sumOf(best[at] ?? -1)) best[at] = index;
  }
  let last = -1;
  for (const index of sums.keys()) if (sumOf(index) > sumOf(last)) last = index;
  const rising: Block[] = [];
  for (let index = last; index !== -1; index = before[index] ?? -1) {
    const block = blocks[index];
    if (block) rising.push(block);
  }
  return rising.reverse();
}
