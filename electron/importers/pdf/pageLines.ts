// pageLines.ts - the lines of a page in reading order, each with what is known of the column that it stands in.

import { type Block, blocksOf, inReadingOrder } from './blocks.ts';
import type { Piece } from './pieces.ts';
import type { Segment } from './segments.ts';
import { tablesOf } from './tables.ts';

export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly isRightToLeft: boolean;
  readonly column: Column;
  /** Stands at the foot in small letters, under a mark. */
  readonly isNote: boolean;
  /** Cells of a row of a table. */
  readonly cells: readonly Segment[] | null;
}

/** Lines under each other without a break. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** From one line of a paragraph to the next; 0 for a single line. */
  readonly leading: number;
  readonly lines: number;
  /** Its lines end below each other, and begin anywhere. */
  readonly beginsAnywhere: boolean;
}

/** What marks a footnote: a number, a letter or a sign. */
export const NOTE_MARK = /^[[(]?(\d{1,3}|[*†‡§¶]{1,3}|[a-z](?=[).\]\s]))[\])]?[.:]?\s?(?=\S)/u;

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** Paragraphs of two lines have as many gaps between them as within: the smaller of those that come often. */
export const usualStep = (steps: readonly number[]): number => steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 4)] ?? 0;

/** @param bodySize of most of the file's letters. */
export function linesOf(segments: readonly Segment[], page: number, rightToLeft: boolean, bodySize: number): Line[] {
  const { tables, others } = tablesOf(segments, rightToLeft);
  const ordered = inReadingOrder(blocksOf(others, tables), rightToLeft);
  const notes = notesAmong(ordered, bodySize);
  const rows: { row: readonly Segment[]; block: Block }[] = [];
  for (const block of ordered) for (const row of block.rows ?? block.segments.map((segment) => [segment])) rows.push({ row, block });
  return inColumns(joinedRows(rows)).flatMap(({ column, entries }) =>
    entries.map(({ row, block }) => lineOf(row, { page, column, isNote: notes.has(block), isTable: block.rows !== null })),
  );
}

interface Entry {
  readonly row: readonly Segment[];
  readonly block: Block;
}

/** A line that was parted at a wide gap, though nothing is read between its halves. */
function joinedRows(rows: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (const one of rows) {
    const last = found.at(-1);
    const [before, after] = [last?.row.at(-1), one.row[0]];
    const isSame = last && before && after && !last.block.rows && !one.block.rows && before.row === after.row;
    const gap = before && after ? Math.max(after.left - before.right, before.left - after.right) : 0;
    if (isSame && last.block.segments.length === 1 && one.block.segments.length === 1 && gap < 6 * after.size)
      found[found.length - 1] = { row: [...last.row, ...one.row], block: one.block };
    else found.push(one);
  }
  return found;
}

/** Runs of lines that stand under each other in letters of one size. */
function inColumns(entries: readonly Entry[]): { column: Column; entries: Entry[] }[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && continues(last, entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups.map((group) => {
    const all = group.flatMap(({ row }) => row);
    const heights = group.map(({ row }) => row[0]?.baseline ?? 0);
    const steps = heights.slice(1).map((height, index) => height - (heights[index] ?? 0));
    const [left, right] = [Math.min(...all.map((one) => one.left)), Math.max(...all.map((one) => one.right))];
    const column = { left, right, leading: usualStep(steps), lines: group.length, beginsAnywhere: beginsAnywhere(all, left, right) };
    return { column, entries: group };
  });
}

function beginsAnywhere(segments: readonly Segment[], left: number, right: number): boolean {
  if (segments.length < 3) return false;
  const near = (of: (segment: Segment) => number) => segments.filter((segment) => of(segment) < segment.size * 0.5).length;
  const [atLeft, atRight] = [near((one) => one.left - left), near((one) => right - one.right)];
  const isTurned = segments.filter((segment) => segment.isRightToLeft).length > segments.length / 2;
  const [begin, end] = isTurned ? [atRight, atLeft] : [atLeft, atRight];
  return end === segments.length && begin < segments.length * 0.6;
}

function continues({ row: upper, block: one }: Entry, { row: lower, block: other }: Entry): boolean {
  if ((one.rows === null) !== (other.rows === null) || (one.rows !== null && one !== other)) return false;
  const [above, below] = [upper[0], lower[0]];
  if (!above || !below) return false;
  const step = below.baseline - above.baseline;
  const size = Math.max(above.size, below.size);
  const across = Math.min(above.right, upper.at(-1)?.right ?? 0, below.right) - Math.max(above.left, below.left);
  return step > 0 && step <= 2.4 * size && Math.abs(above.size - below.size) <= 0.12 * size && (one === other || across > 0);
}

interface LineFacts {
  readonly page: number;
  readonly column: Column;
  readonly isNote: boolean;
  readonly isTable: boolean;
}

function lineOf(row: readonly Segment[], { page, column, isNote, isTable }: LineFacts): Line {
  const main = row.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const blank = (segment: Segment): Piece => ({
    text: ' ',
    left: 0,
    right: 0,
    baseline: segment.baseline,
    size: segment.size,
    font: '',
    isBold: false,
    isArtifact: false,
    heading: 0,
    order: 0,
  });
  return {
    pieces: row.flatMap((segment, index) => (index === 0 ? segment.pieces : [blank(segment), ...segment.pieces])),
    text: row.map(({ text }) => text).join(' '),
    page,
    baseline: main.baseline,
    size: main.size,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    isRightToLeft: main.isRightToLeft,
    column,
    isNote,
    cells: isTable ? row : null,
  };
}

/** Blocks in small letters at the foot of a column, the first of them under a mark. */
function notesAmong(ordered: readonly Block[], bodySize: number): ReadonlySet<Block> {
  const sizeOf = (block: Block) => median(block.segments.map(({ size }) => size));
  const isSmall = (block: Block) => sizeOf(block) <= bodySize * 0.94 && block.rows === null;
  const found = new Set<Block>();
  for (const block of ordered) {
    if (!isSmall(block)) continue;
    const across = (other: Block) => Math.min(other.right, block.right) > Math.max(other.left, block.left);
    const isAtFoot = !ordered.some((other) => other !== block && other.top > block.top && across(other) && !isSmall(other));
    const isUnderText = ordered.some((other) => other !== block && !isSmall(other) && other.bottom < block.top + 1 && across(other));
    const follows = [...found].some((other) => across(other) && other.top < block.top);
    if (isAtFoot && ((isUnderText && NOTE_MARK.test(block.segments[0]?.text ?? '')) || follows)) found.add(block);
  }
  return found;
}
