// textMap.ts - what became of each word of a text when it was corrected, cut, added to or put into another order.
//
// Words that both texts have once, in threes, tell which stretches stayed or moved; between them the words are compared at
// the least cost. Where an annotation goes by this map is reanchor.ts. Nearly linear: a megabyte takes a fraction of a second.

import type { Span } from '../model/span.ts';
import { foundWeight } from './map/alignWords.ts';
import { type Block, blocksOf } from './map/characters.ts';
import { matchesOf } from './map/matches.ts';
import { slide } from './map/slides.ts';
import { tornParagraphs } from './map/tornParagraphs.ts';
import { type Tokens, tokensOf, Vocabulary } from './map/tokens.ts';

export interface TextMap {
  readonly old: string;
  readonly fresh: string;
  /** Equal stretches in old order; those of one chain also have rising new offsets. */
  readonly blocks: readonly Block[];
  /** Old stretches that another one equals, so that either may be the one that is left; by start, ends only rise. */
  readonly uncertain: readonly Span[];
  /** Words between the equal beginning and end of both texts. */
  readonly before: Tokens;
  readonly after: Tokens;
  /** For each old word the new one that it became, or -1. */
  readonly becomes: Int32Array;
  /** Chain of each old word that was found again, or -1. */
  readonly chains: Int32Array;
  /** 1 for old words that may as well have become other ones. */
  readonly doubtful: Uint8Array;
  /** Weight of what is found again of all old (new) words before each one. */
  readonly oldFound: Int32Array;
  readonly newFound: Int32Array;
  /** So many units are equal at the beginning, and at the end. */
  readonly head: number;
  readonly tail: number;
}

/** What became of `old` in `fresh`. Nearly linear in their lengths. */
export function textMap(old: string, fresh: string): TextMap {
  const { head, tail } = equalEnds(old, fresh);
  const vocabulary = new Vocabulary();
  const before = tokensOf(old, head, old.length - tail, vocabulary);
  const after = tokensOf(fresh, head, fresh.length - tail, vocabulary);
  const { matches, lastChain, weak } = matchesOf(before, after);
  const becomes = new Int32Array(before.count).fill(-1);
  const chains = new Int32Array(before.count).fill(-1);
  const doubtful = new Uint8Array(before.count);
  const oldFound = new Int32Array(before.count + 1);
  const newFound = new Int32Array(after.count + 1);
  for (const match of matches) {
    chains.fill(match.chain, match.oldStart, match.oldEnd);
    if (match.doubtful) doubtful.fill(1, match.oldStart, match.oldEnd);
    if (match.kind === 'same') {
      for (let oldAt = match.oldStart, newAt = match.newStart; oldAt < match.oldEnd; oldAt += 1, newAt += 1) {
        becomes[oldAt] = newAt;
        oldFound[oldAt + 1] = weightAt(before, oldAt);
        newFound[newAt + 1] = weightAt(after, newAt);
      }
      continue;
    }
    if (match.kind === 'changed') becomes[match.oldStart] = match.newStart;
    const found = foundWeight(before, after, match);
    oldFound[match.oldEnd] = (oldFound[match.oldEnd] ?? 0) + found;
    newFound[match.newEnd] = (newFound[match.newEnd] ?? 0) + found;
  }
  toSums(oldFound);
  toSums(newFound);
  const first: Block = { oldStart: 0, newStart: 0, length: head, chain: 0 };
  const last: Block = { oldStart: old.length - tail, newStart: fresh.length - tail, length: tail, chain: lastChain };
  const blocks = blocksOf(before, after, matches, first, last);
  const weakSpans = [...weak, ...tornParagraphs(before, chains)].map(([from, to]) => ({
    start: before.starts[from] ?? 0,
    end: before.ends[to - 1] ?? 0,
  }));
  const uncertain = withRisingEnds([...slide(old, fresh, blocks), ...weakSpans]);
  return { old, fresh, blocks, uncertain, before, after, becomes, chains, doubtful, oldFound, newFound, head, tail };
}

const endsLine = (text: string, at: number) => text.charCodeAt(at) === 10;

/** How many units are equal at both ends, in whole paragraphs: the end of one may well belong to another. */
function equalEnds(old: string, fresh: string): { head: number; tail: number } {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === fresh.charCodeAt(head)) head += 1;
  if (head === old.length && head === fresh.length) return { head, tail: 0 };
  while (head > 0 && !endsLine(old, head - 1)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && old.charCodeAt(old.length - 1 - tail) === fresh.charCodeAt(fresh.length - 1 - tail)) tail += 1;
  while (tail > 0 && !endsLine(old, old.length - tail - 1)) tail -= 1;
  return { head, tail };
}

const weightAt = (tokens: Tokens, index: number) => (tokens.weights[index + 1] ?? 0) - (tokens.weights[index] ?? 0);

function toSums(values: Int32Array): void {
  for (let index = 1; index < values.length; index += 1) values[index] = (values[index] ?? 0) + (values[index - 1] ?? 0);
}

/** Sorted by start, each with the furthest end so far: one that begins early enough and ends late enough is found at once. */
function withRisingEnds(spans: readonly Span[]): Span[] {
  let furthest = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      furthest = Math.max(furthest, end);
      return { start, end: furthest };
    });
}
