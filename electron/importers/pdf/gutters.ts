// gutters.ts - where a row is parted because columns or cells stand beside each other, and where words merely stand wide apart.

import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';

/** In heights of letters: what may part columns; what does if a few lines agree; what parts them whatever stands there. */
const GUTTER = 0.6;
const WIDE = 1.5;
const WIDEST = 5;
/** So many lines on either side must leave a strip free for it to part columns: where it is no wider than spaces can get, and else. */
const LINES_IF_NARROW = 4;
const LINES = 3;
/** And where a line of the same letters goes across right above or below. */
const LINES_IF_CROSSED = 7;
/** Rows that are looked at in either direction. */
const FARTHEST = 40;

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** The row at its gutters; a gap that the rows above and below do not leave free is a wide space. */
export function splitAtGutters(rows: readonly Row[], at: number, looksAround: boolean): Piece[][] {
  const groups: Piece[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of rows[at]?.pieces ?? []) {
    const height = Math.max(size, piece.size);
    const group = groups.at(-1);
    const gap = { left: reach, right: piece.left };
    const isParted = looksAround
      ? stripsIn(gap, height, rows, at).some((strip) => parts(strip, height, rows, at))
      : gap.right - gap.left > WIDEST * height;
    if (group && !isParted) group.push(piece);
    else groups.push([piece]);
    reach = Math.max(reach, piece.right);
    size = piece.size;
  }
  return groups;
}

/** The gap itself; and where another column stands within it a little higher or lower, the strips beside that one's lines. */
function stripsIn(gap: Strip, height: number, rows: readonly Row[], at: number): Strip[] {
  const strips = [gap];
  if (gap.right - gap.left <= WIDEST * height) return strips;
  const baseline = rows[at]?.baseline ?? 0;
  for (const step of [-1, 1]) {
    const row = rows[at + step];
    if (!row || Math.abs(row.baseline - baseline) > 1.7 * height) continue;
    const within = row.pieces.filter((piece) => piece.right > gap.left && piece.left < gap.right);
    const [first, last] = [within[0], within.at(-1)];
    if (first && first.left - gap.left > GUTTER * height) strips.push({ left: gap.left, right: first.left });
    if (last && gap.right - last.right > GUTTER * height) strips.push({ left: last.right, right: gap.right });
  }
  return strips;
}

/** Edges of what stands beside a strip, row by row. */
interface Edges {
  readonly ends: number[];
  readonly starts: number[];
  readonly farEnds: number[];
}

/**
 * Whether a gap parts columns: the rows above and below leave it free, and begin or end where it does. Within a paragraph, words may
 * stand apart over each other by chance; there the next line soon goes across.
 */
function parts(gap: Strip, height: number, rows: readonly Row[], at: number): boolean {
  const width = gap.right - gap.left;
  if (width <= GUTTER * height) return false;
  const edges: Edges = { ends: [], starts: [], farEnds: [] };
  note(edges, rows[at], gap, height);
  let isCrossed = false;
  for (const step of [-1, 1]) {
    let strip: Strip | null = gap;
    let noted = rows[at]?.baseline ?? 0;
    for (let next = at + step; strip && Math.abs(next - at) <= FARTHEST; next += step) {
      const row: Row | undefined = rows[next];
      if (!row || Math.abs(row.baseline - (rows[next - step]?.baseline ?? 0)) > 3 * height) break;
      strip = narrowed(strip, row, height * 0.5);
      if (strip && note(edges, row, strip, height)) noted = row.baseline;
      if (!strip && Math.abs(row.baseline - noted) <= 1.7 * height && Math.abs(row.size - height) < height * 0.1) isCrossed = true;
    }
  }
  const lines = Math.min(edges.ends.length, edges.starts.length);
  if (isCrossed && lines < LINES_IF_CROSSED) return false;
  if (width > WIDEST * height) return true;
  const needed = width > WIDE * height ? LINES : LINES_IF_NARROW;
  return lines >= needed && Math.max(most(edges.starts, height), most(edges.ends, height), most(edges.farEnds, height)) >= needed;
}

/** Takes the edges of a row's pieces on both sides of a strip; whether it has some near. */
function note(edges: Edges, row: Row | undefined, { left, right }: Strip, height: number): boolean {
  const before = row?.pieces.findLast((piece) => piece.right <= left + 0.01);
  const after = row?.pieces.find((piece) => piece.left >= right - 0.01);
  const isBefore = before !== undefined && left - before.right < 8 * height;
  const isAfter = after !== undefined && after.left - right < 4 * height;
  if (isBefore) edges.ends.push(before.right);
  if (isAfter) {
    edges.starts.push(after.left);
    edges.farEnds.push(after.right);
  }
  return isBefore || isAfter;
}

/** How many of these stand at one place. */
function most(places: readonly number[], height: number): number {
  return Math.max(0, ...places.map((place) => places.filter((other) => Math.abs(other - place) <= height * 0.3).length));
}

/** What a row leaves free of a strip; null for less than `least`. */
function narrowed({ left, right }: Strip, { pieces }: Row, least: number): Strip | null {
  let best: Strip | null = null;
  let from = left;
  for (const piece of pieces) {
    if (piece.right <= from) continue;
    const to = Math.min(right, piece.left);
    if (to - from > (best ? best.right - best.left : least)) best = { left: from, right: to };
    if (piece.left >= right) return best;
    from = Math.max(from, piece.right);
  }
  return right - from > (best ? best.right - best.left : least) ? { left: from, right } : best;
}
