// runs.ts - stretches of equal words in two texts, and which of them belong together.
//
// A run begins with three words that both sides have exactly once and grows as far as the words are equal. Runs that follow
// each other on both sides form a chain: the text that stayed, or a paragraph that moved. A chain too small to be more than
// a chance likeness is given up, so that nothing is placed by it.

import { beginsLine, type Tokens } from './tokens.ts';
import { type Box, uniqueGrams } from './uniqueGrams.ts';

/** Equal tokens: `length` of them from `oldStart` on one side and `newStart` on the other. */
export interface Run {
  readonly oldStart: number;
  readonly newStart: number;
  readonly length: number;
  /** Runs of one chain follow each other on both sides. */
  chain: number;
}

const GRAM = 3;
/** Thirty letters, some six words: less than that out of its order is taken for chance. */
const LEAST_WEIGHT = 60;
/** So many times as much it takes where the words in its place are as many as before. */
const IN_PLACE = 3;

/** All runs that begin with a unique gram inside `box`, in old order, without those of chains that may be chance. */
export function chainedRuns(before: Tokens, after: Tokens, box: Box): Run[] {
  const grown = grownRuns(before, after, box);
  const edges: readonly [Run, Run] = [
    { oldStart: box.oldStart, newStart: box.newStart, length: 0, chain: 0 },
    { oldStart: box.oldEnd, newStart: box.newEnd, length: 0, chain: 0 },
  ];
  const runs = withoutChance([edges[0], ...grown, edges[1]], (run) => weightOf(before, run));
  return runs
    .map((run, index) => withinParagraphs(before, after, run, runs[index - 1], runs[index + 1]))
    .filter((run, index) => run.length > 0 || index === 0 || index === runs.length - 1);
}

/** Where another chain begins, a few words beyond the break of a paragraph are equal by chance and belong to the other one. */
function withinParagraphs(before: Tokens, after: Tokens, run: Run, previous: Run | undefined, next: Run | undefined): Run {
  let { oldStart, newStart, length } = run;
  const breaks = (at: number) => beginsLine(before, oldStart + at) || beginsLine(after, newStart + at);
  if (next && next.chain !== run.chain) {
    let at = length - 1;
    while (at > 0 && !breaks(at)) at -= 1;
    if (at > 0 && weightOf(before, { ...run, oldStart: oldStart + at, length: length - at }) < LEAST_WEIGHT) length = at;
  }
  if (previous && previous.chain !== run.chain) {
    let at = 1;
    while (at < length && !breaks(at)) at += 1;
    if (at < length && weightOf(before, { ...run, oldStart, length: at }) < LEAST_WEIGHT) {
      oldStart += at;
      newStart += at;
      length -= at;
    }
  }
  return { oldStart, newStart, length, chain: run.chain };
}

const weightOf = (before: Tokens, { oldStart, length }: Run): number => (before.weights[oldStart + length] ?? 0) - (before.weights[oldStart] ?? 0);

function grownRuns(before: Tokens, after: Tokens, box: Box): Run[] {
  const takenOld = new Uint8Array(before.count);
  const takenNew = new Uint8Array(after.count);
  const seeds: { oldStart: number; oldEnd: number; newStart: number }[] = [];
  for (const [oldAt, newAt] of uniqueGrams(before, after, box, GRAM)) {
    const last = seeds.at(-1);
    if (last && oldAt <= last.oldEnd && newAt - last.newStart === oldAt - last.oldStart) last.oldEnd = oldAt + GRAM;
    else seeds.push({ oldStart: oldAt, oldEnd: oldAt + GRAM, newStart: newAt });
  }
  const runs: Run[] = [];
  const take = (oldStart: number, newStart: number, length: number) => {
    takenOld.fill(1, oldStart, oldStart + length);
    takenNew.fill(1, newStart, newStart + length);
  };
  for (const seed of seeds) {
    // Where two seeds share tokens, the later one gives way; slides.ts finds the better border afterwards.
    while (seed.oldStart < seed.oldEnd && (takenOld[seed.oldStart] === 1 || takenNew[seed.newStart] === 1)) {
      seed.oldStart += 1;
      seed.newStart += 1;
    }
    let length = 0;
    while (seed.oldStart + length < seed.oldEnd && takenOld[seed.oldStart + length] === 0 && takenNew[seed.newStart + length] === 0) length += 1;
    seed.oldEnd = seed.oldStart + length;
    take(seed.oldStart, seed.newStart, length);
  }
  for (const seed of seeds) {
    let { oldStart, newStart, oldEnd } = seed;
    if (oldStart === oldEnd) continue;
    const free = (oldAt: number, newAt: number) =>
      oldAt >= box.oldStart &&
      oldAt < box.oldEnd &&
      newAt >= box.newStart &&
      newAt < box.newEnd &&
      takenOld[oldAt] === 0 &&
      takenNew[newAt] === 0 &&
      before.ids[oldAt] === after.ids[newAt];
    while (free(oldStart - 1, newStart - 1)) {
      oldStart -= 1;
      newStart -= 1;
    }
    while (free(oldEnd, newStart + oldEnd - oldStart)) oldEnd += 1;
    take(oldStart, newStart, oldEnd - oldStart);
    runs.push({ oldStart, newStart, length: oldEnd - oldStart, chain: 0 });
  }
  return runs.sort((a, b) => a.oldStart - b.oldStart);
}

/** `runs` with their chains, the two edges of the box first and last; small chains that stand out of order are left out. */
function withoutChance(runs: Run[], weight: (run: Run) => number): Run[] {
  let left = runs;
  for (;;) {
    const chains = numberChains(left);
    const weights = Array.from({ length: chains }, () => 0);
    for (const run of left) weights[run.chain] = (weights[run.chain] ?? 0) + weight(run);
    for (const chain of inPlace(left)) weights[chain] = (weights[chain] ?? 0) / IN_PLACE;
    // The chains of the two edges stay: they hold what lies beside the parts that are equal at the beginning and the end.
    weights[left[0]?.chain ?? 0] = weights[left.at(-1)?.chain ?? 0] = Number.POSITIVE_INFINITY;
    const small = (chain: number | undefined) => (chain === undefined ? Number.POSITIVE_INFINITY : (weights[chain] ?? 0));
    // The smaller of two neighbours goes first: without it the other one may be in order.
    const goes = new Uint8Array(chains);
    for (let chain = 0; chain < chains; chain += 1) {
      const own = small(chain);
      if (own < LEAST_WEIGHT && own <= small(chain - 1 >= 0 ? chain - 1 : undefined) && own < small(chain + 1 < chains ? chain + 1 : undefined))
        goes[chain] = 1;
    }
    const next = left.filter((run) => goes[run.chain] === 0);
    if (next.length === left.length) {
      const rest = left.filter((run) => small(run.chain) >= LEAST_WEIGHT);
      if (rest.length === left.length) return left;
      left = rest;
    } else left = next;
  }
}

/** Chains in whose place the other side has as many words: they were changed there, and the likeness elsewhere is chance. */
function inPlace(runs: readonly Run[]): number[] {
  const found: number[] = [];
  let before: Run | undefined;
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1];
    if (previous && previous.chain !== run.chain) {
      if (before && run.newStart - before.newStart === run.oldStart - before.oldStart) found.push(previous.chain);
      before = previous;
    }
  }
  return found;
}

/** Numbers the chains in old order; returns how many there are. */
function numberChains(runs: readonly Run[]): number {
  const inNewOrder = runs.map((_, index) => index).sort((a, b) => (runs[a]?.newStart ?? 0) - (runs[b]?.newStart ?? 0) || a - b);
  const rank = new Int32Array(runs.length);
  for (const [at, index] of inNewOrder.entries()) rank[index] = at;
  let chain = 0;
  for (const [index, run] of runs.entries()) {
    if (index > 0 && rank[index] !== (rank[index - 1] ?? 0) + 1) chain += 1;
    run.chain = chain;
  }
  return chain + 1;
}
