// matches.ts - every word of the old text with the one that it became, where there is one.
//
// Inside a chain the stretches between its runs are compared word by word. Where a chain ends only the rest of its paragraph
// is: what stands beyond belongs to another place. At last, whole paragraphs that both sides still have once are paired.

import { alignWords } from './alignWords.ts';
import type { ChainedMatch } from './characters.ts';
import { chainedRuns, type Run } from './runs.ts';
import { beginsLine, type Tokens } from './tokens.ts';
import type { Box } from './uniqueGrams.ts';

export interface Matches {
  /** In old order. */
  readonly matches: readonly ChainedMatch[];
  /** The chain at the end of both texts; the one at their beginning is 0. */
  readonly lastChain: number;
  /** Old tokens [from, to) of paragraphs that were paired although they are short. */
  readonly weak: readonly (readonly [number, number])[];
}

export function matchesOf(before: Tokens, after: Tokens): Matches {
  const whole: Box = { oldStart: 0, oldEnd: before.count, newStart: 0, newEnd: after.count };
  const runs = chainedRuns(before, after, whole);
  const taken = new Uint8Array(after.count);
  const found: ChainedMatch[] = [];
  const align = (box: Box, chain: number) => {
    for (const match of alignWords(before, after, box)) {
      if (taken.subarray(match.newStart, match.newEnd).includes(1)) continue;
      taken.fill(1, match.newStart, match.newEnd);
      found.push({ ...match, chain });
    }
  };
  for (const run of runs) {
    taken.fill(1, run.newStart, run.newStart + run.length);
    const { oldStart, newStart, length, chain } = run;
    if (length > 0) found.push({ kind: 'same', oldStart, oldEnd: oldStart + length, newStart, newEnd: newStart + length, chain });
  }
  const inNewOrder = [...runs].sort((a, b) => a.newStart - b.newStart || a.oldStart - b.oldStart);
  const place = new Map(inNewOrder.map((run, index) => [run, index]));
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next && next.chain === run.chain) align(between(run, next), run.chain);
  }
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (!next || next.chain === run.chain) continue;
    const gap = { oldStart: run.oldStart + run.length, oldEnd: next.oldStart };
    const after_ = inNewOrder[(place.get(run) ?? 0) + 1];
    const newStart = run.newStart + run.length;
    const oldHead = firstBreak(before, gap.oldStart, gap.oldEnd);
    align({ oldStart: gap.oldStart, oldEnd: oldHead, newStart, newEnd: firstBreak(after, newStart, after_?.newStart ?? newStart) }, run.chain);
    const before_ = inNewOrder[(place.get(next) ?? 0) - 1];
    const newEnd = next.newStart;
    const oldTail = Math.max(oldHead, lastBreak(before, gap.oldStart, gap.oldEnd));
    const from = before_ ? before_.newStart + before_.length : newEnd;
    align({ oldStart: oldTail, oldEnd: gap.oldEnd, newStart: lastBreak(after, from, newEnd), newEnd }, next.chain);
  }
  const lastChain = runs.at(-1)?.chain ?? 0;
  const weak = pairParagraphs(before, after, found, taken, lastChain + 1);
  return { matches: found.sort((a, b) => a.oldStart - b.oldStart), lastChain, weak };
}

const between = (run: Run, next: Run): Box => ({
  oldStart: run.oldStart + run.length,
  oldEnd: next.oldStart,
  newStart: run.newStart + run.length,
  newEnd: next.newStart,
});

/** The first token from `from` on that begins a paragraph, or `to`. */
function firstBreak(tokens: Tokens, from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (beginsLine(tokens, index)) return index;
  return to;
}

/** The last token up to `to` that begins a paragraph, or `from`. */
function lastBreak(tokens: Tokens, from: number, to: number): number {
  for (let index = to; index > from; index -= 1) if (index === tokens.count || beginsLine(tokens, index)) return index;
  return from;
}

/** Shorter lines (a number, a star) say nothing. */
const LEAST_LINE = 8;
/** From here on a line is long enough to be the same one without a doubt. */
const SURE_LINE = 60;

/** Pairs paragraphs nothing of which was found, where both sides have one with these words. */
function pairParagraphs(before: Tokens, after: Tokens, found: ChainedMatch[], taken: Uint8Array, firstChain: number): [number, number][] {
  const takenOld = new Uint8Array(before.count);
  for (const match of found) takenOld.fill(1, match.oldStart, match.oldEnd);
  const olds = freeLines(before, takenOld);
  const news = freeLines(after, taken);
  const weak: [number, number][] = [];
  let chain = firstChain;
  for (const [key, lines] of olds) {
    const others = news.get(key);
    const [line] = lines;
    const other = others?.[0];
    if (lines.length !== 1 || others?.length !== 1 || !line || !other) continue;
    const [from, to] = line;
    found.push({ kind: 'same', oldStart: from, oldEnd: to, newStart: other[0], newEnd: other[1], chain });
    if ((before.weights[to] ?? 0) - (before.weights[from] ?? 0) < SURE_LINE) weak.push([from, to]);
    chain += 1;
  }
  return weak;
}

/** Token ranges of the paragraphs without a taken token, by their words. */
function freeLines(tokens: Tokens, taken: Uint8Array): Map<string, [number, number][]> {
  const lines = new Map<string, [number, number][]>();
  for (let from = 0; from < tokens.count; ) {
    const to = firstBreak(tokens, from + 1, tokens.count);
    const weight = (tokens.weights[to] ?? 0) - (tokens.weights[from] ?? 0);
    if (weight >= LEAST_LINE && beginsLine(tokens, from) && !taken.subarray(from, to).includes(1)) {
      const key = tokens.ids.subarray(from, to).join(' ');
      const known = lines.get(key);
      if (known) known.push([from, to]);
      else lines.set(key, [[from, to]]);
    }
    from = to;
  }
  return lines;
}
