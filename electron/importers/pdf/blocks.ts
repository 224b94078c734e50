// blocks.ts - the segments of a page as blocks (what stands in one column without a break), in the order in which they are read.
//
// The order is Breuel's: of two blocks over each other the upper comes first; of two side by side the one on the side where reading
// begins, unless something between them in height goes across both. So a headline over two columns comes before them.

import type { Segment } from './segments.ts';

export interface Block {
  readonly segments: Segment[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Rows of cells, when it is a table. */
  readonly rows: readonly (readonly Segment[])[] | null;
}

/** Above that number a page is no page of columns, and is read from top to bottom. */
const MOST_BLOCKS = 300;
const MOST_SEGMENTS = 3000;
/** In heights of letters: the farthest that two lines of a block are apart. */
const FARTHEST = 2.4;

export function blockOf(segments: Segment[], rows: Block['rows'] = null): Block {
  return {
    segments,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    top: Math.min(...segments.map(({ baseline, size }) => baseline - size)),
    bottom: Math.max(...segments.map(({ baseline, size }) => baseline + size * 0.25)),
    rows,
  };
}

const overlap = (one: { left: number; right: number }, other: { left: number; right: number }): number =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left);

/** @param tables blocks that are made already; none of their segments is among the others. */
export function blocksOf(segments: readonly Segment[], tables: readonly Block[]): Block[] {
  const sorted = [...segments].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  if (sorted.length > MOST_SEGMENTS) return [...(sorted.length > 0 ? [blockOf(sorted)] : []), ...tables];
  const below = nextBelow(sorted, tables);
  const above = new Map<Segment, number>();
  for (const found of below.values()) for (const one of found) above.set(one, (above.get(one) ?? 0) + 1);
  const groups: Segment[][] = [];
  const placed = new Set<Segment>();
  for (const segment of sorted) {
    if (placed.has(segment)) continue;
    const group: Segment[] = [];
    for (let at: Segment | undefined = segment; at && !placed.has(at); ) {
      group.push(at);
      placed.add(at);
      const next: readonly Segment[] = below.get(at) ?? [];
      const [only] = next;
      const goesOn: boolean = next.length === 1 && only !== undefined && above.get(only) === 1 && isNear(at, only);
      at = goesOn ? only : undefined;
    }
    groups.push(group);
  }
  return [...groups.map((group) => blockOf(group)), ...tables];
}

const isNear = (upper: Segment, lower: Segment): boolean =>
  lower.baseline - upper.baseline <= FARTHEST * Math.max(upper.size, lower.size) &&
  Math.abs(upper.size - lower.size) <= 0.12 * Math.max(upper.size, lower.size);

/** For each segment those right under it: nothing stands between. A table under it is a border. */
function nextBelow(sorted: readonly Segment[], tables: readonly Block[]): Map<Segment, Segment[]> {
  const found = new Map<Segment, Segment[]>();
  for (const [index, upper] of sorted.entries()) {
    const under: Segment[] = [];
    const covers = tables.filter((table) => overlap(table, upper) > 0 && table.top > upper.baseline - upper.size * 0.5);
    for (let at = index + 1; at < sorted.length; at += 1) {
      const lower = sorted[at];
      if (!lower || lower.baseline - upper.baseline > 6 * Math.max(upper.size, 12)) break;
      if (lower.row === upper.row || overlap(lower, upper) <= 0) continue;
      if (covers.some(({ top }) => top < lower.baseline)) continue;
      if (under.some((one) => one.row !== lower.row && overlap(one, lower) > 0)) continue;
      under.push(lower);
    }
    found.set(upper, under);
  }
  return found;
}

/** @param rightToLeft whether reading begins on the right. */
export function inReadingOrder(blocks: readonly Block[], rightToLeft: boolean): Block[] {
  const byPlace = [...blocks].sort((one, other) => one.top - other.top || (rightToLeft ? other.right - one.right : one.left - other.left));
  if (byPlace.length > MOST_BLOCKS) return byPlace;
  const segments = blocks.flatMap((block) => block.segments);
  const place = new Map(byPlace.map((block, index) => [block, index]));
  const comesBefore = (one: Block, other: Block): boolean => {
    const isAbove = (place.get(one) ?? 0) < (place.get(other) ?? 0);
    if (overlap(one, other) > 0) return isAbove;
    const isLeft = one.right <= other.left;
    if (!(isLeft ? areBeside(one, other, segments) : areBeside(other, one, segments))) return isAbove;
    return isLeft !== rightToLeft;
  };
  const waitsFor = new Map(byPlace.map((block) => [block, new Set(byPlace.filter((other) => other !== block && comesBefore(other, block)))]));
  const ordered: Block[] = [];
  const open = new Set(byPlace);
  while (open.size > 0) {
    const free = [...open].filter((block) => [...(waitsFor.get(block) ?? [])].every((other) => !open.has(other)));
    const next = nextOf(free, ordered.at(-1)) ?? [...open][0];
    if (!next) break;
    open.delete(next);
    ordered.push(next);
  }
  return ordered;
}

/** Whether two blocks stand in columns beside each other: a strip between them is free over the height of both, with lines along it. */
function areBeside(left: Block, right: Block, segments: readonly Segment[]): boolean {
  const [top, bottom] = [Math.min(left.top, right.top), Math.max(left.bottom, right.bottom)];
  const isIn = ({ baseline, size }: Segment) => baseline > top && baseline - size < bottom;
  let [from, to] = [left.right, right.left];
  for (const segment of segments) {
    if (!isIn(segment) || segment.right <= from || segment.left >= to) continue;
    // The nearer edge gives way.
    if (segment.right - from < to - segment.left) from = segment.right;
    else to = segment.left;
    if (to - from < 2) return false;
  }
  const height = Math.min(left.bottom - left.top, right.bottom - right.top);
  if (Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top) > height * 0.5) return true;
  const along = segments.filter((segment) => isIn(segment) && (segment.right <= from || segment.left >= to));
  const [before, after] = [along.filter((one) => one.right <= from), along.filter((one) => one.left >= to)];
  // A table under columns that all end above it belongs to none of them.
  for (const [table, others] of [
    [left, after],
    [right, before],
  ] as const)
    if (table.rows && !others.some(({ baseline }) => baseline > table.top)) return false;
  const rows = (side: readonly Segment[]) => new Set(side.map(({ row }) => row)).size;
  return rows(before) >= 3 && rows(after) >= 3;
}

/** Of several that may come next: the one right under the last, else the highest. */
function nextOf(free: readonly Block[], last: Block | undefined): Block | undefined {
  if (last === undefined) return free[0];
  const under = free.filter((block) => overlap(block, last) > 0 && block.top >= last.top);
  return under[0] ?? free[0];
}
