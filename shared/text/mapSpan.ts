// mapSpan.ts - where a span of the old text is in the new one.
//
// The first and the last of its words that are still there are its new edges, so that what was put in at a border stays
// outside and what was put in between lies inside. Too little found again: nowhere, and never a guess.

import type { Span } from '../model/span.ts';
import type { Block } from './map/characters.ts';
import { isLetterAt, tokenAfter, tokenAt } from './map/tokens.ts';
import { boundaryAfter, boundaryBefore } from './graphemes.ts';
import type { TextMap } from './textMap.ts';

export interface Placed {
  readonly span: Span;
  /** False where a person should look whether it is right. */
  readonly certain: boolean;
}

/** Twice what both have in common, by what both have: below the first the words are gone, from the second on they are the same. */
const GONE = 0.35;
const SAME = 0.65;
/** Below this they are also gone when the first or the last word is. */
const GONE_AT_EDGES = 0.5;
/** Of words that were torn apart, the part that must have stayed together. */
const TOGETHER = 0.6;

/** The place of old `span` in the new text, or null when its words are gone. Costs a few searches, whatever the texts' length. */
export function mapSpan(map: TextMap, span: Span): Placed | null {
  const inside = blockAt(map, span.start);
  if (inside && span.end <= inside.oldStart + inside.length) {
    const shift = inside.newStart - inside.oldStart;
    const moved = { start: span.start + shift, end: span.end + shift };
    const cuts = cutsAnew(map, span, moved);
    if (!cuts || (startEdge(map, span)?.at === moved.start && endEdge(map, span)?.at === moved.end))
      return { span: moved, certain: !cuts && !isUncertain(map, span) && !hasDoubtfulEdge(map, span) };
  }
  const first = startEdge(map, span);
  const last = endEdge(map, span);
  if (!first || !last) return null;
  if (first.chain !== last.chain || first.at >= last.at) return largestPart(map, span);
  return weighed(map, span, { start: first.at, end: last.at }, first.certain && last.certain);
}

/** The block that holds the character at `offset`. */
function blockAt(map: TextMap, offset: number): Block | null {
  const block = map.blocks[blockAfter(map, offset) - 1];
  return block && offset < block.oldStart + block.length ? block : null;
}

/** Index of the first block that begins after `offset`. */
function blockAfter(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map.blocks[middle]?.oldStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isUncertain(map: TextMap, span: Span): boolean {
  let low = 0;
  let high = map.uncertain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map.uncertain[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return (map.uncertain[low - 1]?.end ?? 0) >= span.end;
}

/** Whether the first or the last word of the span may as well have become another one. */
function hasDoubtfulEdge({ before, doubtful }: TextMap, { start, end }: Span): boolean {
  const [first, last] = [tokenAfter(before, start), tokenAfter(before, end - 1)];
  return doubtful[first] === 1 || doubtful[last] === 1;
}

interface Edge {
  readonly at: number;
  readonly chain: number;
  readonly certain: boolean;
}

/** The word that the character at `offset` is part of, if it became another one; null elsewhere. */
function changedWordAt(map: TextMap, offset: number) {
  const { before, after, becomes } = map;
  const index = tokenAfter(before, offset);
  if (index >= before.count || (before.starts[index] ?? 0) > offset) return null;
  const other = becomes[index] ?? -1;
  if (other === -1) return null;
  const [old, fresh] = [tokenAt(before, index), tokenAt(after, other)];
  if (old === fresh) return null;
  return { index, old, fresh, start: after.starts[other] ?? 0, end: after.ends[other] ?? 0, chain: map.chains[index] ?? -1 };
}

function startEdge(map: TextMap, span: Span): Edge | null {
  const word = changedWordAt(map, span.start);
  if (word && span.start === map.before.starts[word.index]) {
    const added = word.fresh.endsWith(word.old) ? word.fresh.slice(0, -word.old.length) : '';
    return { at: isOtherForm(added) ? word.start : word.start + added.length, chain: word.chain, certain: added.length <= MENDED };
  }
  const block = blockAt(map, span.start);
  if (block) return { at: block.newStart + span.start - block.oldStart, chain: block.chain, certain: true };
  const next = map.blocks[blockAfter(map, span.start)];
  const nextWord = nextFound(map, span);
  const onlySpace = (to: number) => map.old.slice(span.start, to).trim() === '';
  if (nextWord && (!next || nextWord.offset <= next.oldStart)) return { at: nextWord.at, chain: nextWord.chain, certain: onlySpace(nextWord.offset) };
  if (!next || next.oldStart >= span.end) return null;
  return { at: next.newStart, chain: next.chain, certain: onlySpace(next.oldStart) };
}

function endEdge(map: TextMap, span: Span): Edge | null {
  const word = changedWordAt(map, span.end - 1);
  if (word && span.end === map.before.ends[word.index]) {
    const added = word.fresh.startsWith(word.old) ? word.fresh.slice(word.old.length) : '';
    return { at: isOtherForm(added) ? word.end : word.end - added.length, chain: word.chain, certain: added.length <= MENDED };
  }
  const block = blockAt(map, span.end - 1);
  if (block) return { at: block.newStart + span.end - block.oldStart, chain: block.chain, certain: true };
  const previous = map.blocks[blockAfter(map, span.end - 1) - 1];
  const ends = previous ? previous.oldStart + previous.length : 0;
  const lastWord = lastFound(map, span);
  const onlySpace = (from: number) => map.old.slice(from, span.end).trim() === '';
  if (lastWord && lastWord.offset >= ends) return { at: lastWord.at, chain: lastWord.chain, certain: onlySpace(lastWord.offset) };
  if (!previous || ends <= span.start) return null;
  return { at: previous.newStart + previous.length, chain: previous.chain, certain: onlySpace(ends) };
}

/**
 * Whether a word with letters added at its edge is that word in another form, or one with a slip mended, rather than a word
 * with something glued to it: a caption begins with a capital or a sign.
 */
const isOtherForm = (added: string): boolean => /^[\p{Ll}\p{M}]*$/u.test(added) || (added.length <= MENDED && /^[\p{L}\p{M}]*$/u.test(added));
/** So many letters are easily missing at a word's edge; of more nobody can be certain. */
const MENDED = 2;

/** The first word that begins inside the span and became another one. */
function nextFound({ before, after, becomes, chains }: TextMap, span: Span) {
  for (let index = tokenAfter(before, span.start); index < before.count && (before.starts[index] ?? 0) < span.end; index += 1) {
    const other = becomes[index] ?? -1;
    const offset = before.starts[index] ?? 0;
    if (other !== -1 && offset >= span.start) return { offset, at: after.starts[other] ?? 0, chain: chains[index] ?? -1 };
  }
  return null;
}

/** The last word that ends inside the span and became another one. */
function lastFound({ before, after, becomes, chains }: TextMap, span: Span) {
  for (let index = tokenAfter(before, span.end) - 1; index >= 0 && (before.ends[index] ?? 0) > span.start; index -= 1) {
    const other = becomes[index] ?? -1;
    const offset = before.ends[index] ?? 0;
    if (other !== -1 && offset <= span.end) return { offset, at: after.ends[other] ?? 0, chain: chains[index] ?? -1 };
  }
  return null;
}

/** For words that went to different places: where most of them are, for a person to confirm. */
function largestPart(map: TextMap, span: Span): Placed | null {
  const { before, chains } = map;
  const parts = new Map<number, { weight: number; first: number; last: number }>();
  for (let index = tokenAfter(before, span.start); index < before.count && (before.starts[index] ?? 0) < span.end; index += 1) {
    const chain = chains[index] ?? -1;
    if (chain === -1) continue;
    const part = parts.get(chain) ?? { weight: 0, first: index, last: index };
    parts.set(chain, { ...part, weight: part.weight + (before.weights[index + 1] ?? 0) - (before.weights[index] ?? 0), last: index });
  }
  const [largest] = [...parts.values()].sort((a, b) => b.weight - a.weight);
  if (!largest || largest.weight < TOGETHER * weightOf(map, span, 'old').all) return null;
  const part = { start: Math.max(span.start, before.starts[largest.first] ?? 0), end: Math.min(span.end, before.ends[largest.last] ?? 0) };
  const [first, last] = [startEdge(map, part), endEdge(map, part)];
  if (!first || !last || first.chain !== last.chain || first.at >= last.at) return null;
  return weighed(map, span, { start: first.at, end: last.at }, false);
}

/** Weight of all words in a span, and of those that both texts have. */
function weightOf(map: TextMap, { start, end }: Span, side: 'old' | 'new'): { all: number; found: number } {
  const [text, tokens, sums] = side === 'old' ? [map.old, map.before, map.oldFound] : [map.fresh, map.after, map.newFound];
  const equal = 2 * (Math.max(0, Math.min(end, map.head) - start) + Math.max(0, end - Math.max(start, text.length - map.tail)));
  const from = tokenAfter(tokens, start);
  let to = tokenAfter(tokens, end);
  if (to < tokens.count && (tokens.starts[to] ?? 0) < end) to += 1;
  return { all: equal + (tokens.weights[to] ?? 0) - (tokens.weights[from] ?? 0), found: equal + (sums[to] ?? 0) - (sums[from] ?? 0) };
}

function weighed(map: TextMap, old: Span, found: Span, edgesCertain: boolean): Placed | null {
  const span = withoutCutCharacters(map.fresh, withoutSpace(map.fresh, found));
  if (span.end <= span.start) return null;
  const before = weightOf(map, old, 'old');
  const after = weightOf(map, span, 'new');
  const common = (2 * Math.min(before.found, after.found)) / Math.max(1, before.all + after.all);
  if (common < (edgesCertain ? GONE : GONE_AT_EDGES)) return null;
  return { span, certain: edgesCertain && common >= SAME && !cutsAnew(map, old, span) && !isUncertain(map, old) && !hasDoubtfulEdge(map, old) };
}

const cutsWord = (text: string, at: number) => isLetterAt(text, at - 1) && isLetterAt(text, at);

/** Whether the new span cuts a word where the old one did not: letters were put in right beside it. */
const cutsAnew = (map: TextMap, old: Span, fresh: Span): boolean =>
  (cutsWord(map.fresh, fresh.start) && !cutsWord(map.old, old.start)) || (cutsWord(map.fresh, fresh.end) && !cutsWord(map.old, old.end));

/** Most characters stand alone; only beside others must it be asked where one ends. */
const standsAlone = (text: string, at: number) =>
  at <= 0 || at >= text.length || (text.charCodeAt(at) < 0x300 && text.charCodeAt(at) !== 10 && text.charCodeAt(at - 1) < 0x300);

function withoutSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

function withoutCutCharacters(text: string, { start, end }: Span): Span {
  return {
    start: standsAlone(text, start) ? start : boundaryBefore(text, start),
    end: standsAlone(text, end) ? end : boundaryAfter(text, end),
  };
}
