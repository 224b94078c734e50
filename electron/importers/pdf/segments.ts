// segments.ts - pieces side by side joined to segments: a line of a column, a cell of a table. Words are joined by where they stand.

import { isMark, isRightToLeft, mayBeStroke } from './direction.ts';
import { inLogicalOrder } from './logicalOrder.ts';
import type { Piece } from './pieces.ts';

export interface Segment {
  /** In logical order, with a piece ' ' for each gap between words. */
  pieces: Piece[];
  text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of most of its letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Which of the page's rows it stands in; rows count from the top. */
  readonly row: number;
}

/** In heights of letters: what parts words; what may part columns; what does if a few lines agree; what parts them whatever stands there. */
const WORD = 0.15;
/** Where a blank is drawn, less room parts words. */
const WORD_AT_BLANK = 0.02;
const GUTTER = 0.6;
const WIDE = 1.5;
const WIDEST = 5;
/** So many lines on either side must leave a strip free for it to part columns: where it is no wider than spaces can get, and else. */
const LINES_IF_NARROW = 4;
const LINES = 3;
/** And where a line of the same letters goes across right above or below. */
const LINES_IF_CROSSED = 7;
/** Pieces of a page; one with more is no page of columns. */
const MOST_IN_COLUMNS = 12_000;
/** Rows that are looked at in either direction. */
const FARTHEST = 40;

/** A row of pieces at one height. */
interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly pieces: Piece[];
}

/** @param rightToLeft whether most of the page runs that way. */
export function segmentsOf(pieces: readonly Piece[], rightToLeft: boolean): Segment[] {
  const rows = rowsOf(pieces);
  for (const row of rows) row.pieces.sort((one, other) => one.left - other.left || one.order - other.order);
  const strokes = new Set(rows.flatMap(strokesIn));
  const looksAround = pieces.length <= MOST_IN_COLUMNS;
  return rows.flatMap((_, index) => split(rows, index, looksAround).map((group) => segmentOf(group, { row: index, rightToLeft, strokes })));
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const words = [...pieces].sort((one, other) => other.size - one.size || one.baseline - other.baseline);
  const rows: Row[] = [];
  const byHeight = new Map<number, Row[]>();
  const bucket = (y: number) => Math.floor(y / 8);
  for (const piece of words) {
    const near: Row[] = [];
    for (let at = bucket(piece.baseline - 40); at <= bucket(piece.baseline + 40); at += 1) near.push(...(byHeight.get(at) ?? []));
    const row = near
      .filter((one) => belongs(piece, one))
      .sort((one, other) => Math.abs(one.baseline - piece.baseline) - Math.abs(other.baseline - piece.baseline))[0];
    if (row) row.pieces.push(piece);
    else {
      const made = { baseline: piece.baseline, size: piece.size, pieces: [piece] };
      rows.push(made);
      byHeight.set(bucket(piece.baseline), [...(byHeight.get(bucket(piece.baseline)) ?? []), made]);
    }
  }
  return rows.sort((one, other) => one.baseline - other.baseline);
}

/** At its height, or a raised or lowered sign right beside one of its words. */
function belongs(piece: Piece, row: Row): boolean {
  const by = row.baseline - piece.baseline;
  if (Math.abs(by) <= piece.size * 0.3) return true;
  if (piece.size > row.size * 0.85 || by > row.size * 0.65 || by < -row.size * 0.3) return false;
  return row.pieces.some(
    (one) =>
      one.size > piece.size * 1.15 &&
      Math.abs(one.baseline - row.baseline) < row.size * 0.2 &&
      Math.min(Math.abs(piece.left - one.right), Math.abs(one.left - piece.right)) < row.size * 0.35,
  );
}

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** The row at its gutters; a gap that the rows above and below do not leave free is a wide space. */
function split(rows: readonly Row[], at: number, looksAround: boolean): Piece[][] {
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

/** Foreign words alone in a text from right to left: what ends them stands on the left. */
const ENDS_ON_LEFT = /^[.,:;!?…].*[^.,:;!?…]$/u;

interface Page {
  readonly row: number;
  readonly rightToLeft: boolean;
  readonly strokes: ReadonlySet<string>;
}

/** Programs fill Arabic lines with strokes that overlap; people type them one after the other. */
const strokesIn = ({ pieces }: Row): string[] =>
  pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    return mayBeStroke(piece) && next?.text === piece.text && piece.right - next.left > piece.size * 0.04 ? [piece.text] : [];
  });

const ARABIC = /(?=\p{L})[\p{sc=Arab}]/u;

/** Without the strokes within words that only fill the line. */
function unstretched(pieces: readonly Piece[], strokes: ReadonlySet<string>): Piece[] {
  const isStroke = (piece: Piece) => mayBeStroke(piece) && strokes.has(piece.text);
  return pieces.filter((piece, index) => {
    if (!isStroke(piece)) return true;
    let [before, after] = [index - 1, index + 1];
    while (pieces[before]?.text === piece.text) before -= 1;
    while (pieces[after]?.text === piece.text) after += 1;
    return !(ARABIC.test(pieces[before]?.text ?? '') && ARABIC.test(pieces[after]?.text ?? ''));
  });
}

function segmentOf(group: readonly Piece[], { row, rightToLeft: pageRightToLeft, strokes }: Page): Segment {
  const letters = group.reduce((sum, { text }) => sum + text.length, 0);
  const sizes = new Map<number, number>();
  for (const { text, size } of group) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const size = [...sizes].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
  const main = group.find((piece) => piece.size === size) ?? group[0];
  const visual = withGaps(group);
  const seen = visual.map(({ text }) => text).join('');
  const rightToLeft = isRightToLeft(seen, pageRightToLeft) || (pageRightToLeft && ENDS_ON_LEFT.test(seen));
  const ordered = inLogicalOrder(visual, rightToLeft);
  const pieces = tidied(joined(strokes.size > 0 ? unstretched(ordered, strokes) : ordered));
  return {
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    baseline: main?.baseline ?? 0,
    size: letters === 0 ? 1 : size,
    isRightToLeft: rightToLeft,
    row,
  };
}

/** A piece ' ' where there is room between two pieces; points and accents put to the letter that they stand over. */
function withGaps(group: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of group) {
    const last = found.at(-1);
    if (last && isMark(piece.text) && piece.left < last.right + piece.size * 0.1) {
      found[found.length - 1] = { ...last, text: last.text + piece.text.trim() };
      continue;
    }
    const isBlank = last !== undefined && (last.blankRight === true || piece.blankLeft === true);
    if (last && piece.left - last.right > (isBlank ? WORD_AT_BLANK : WORD) * Math.min(last.size, piece.size))
      found.push({ ...piece, text: ' ', left: last.right, right: piece.left });
    found.push(piece);
  }
  return found;
}

/** Signs that look and run alike as one piece; marks in the order in which they are typed. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isAlike =
      last !== undefined &&
      last.text !== ' ' &&
      piece.text !== ' ' &&
      last.isRightToLeft === piece.isRightToLeft &&
      last.size === piece.size &&
      last.font === piece.font &&
      last.heading === piece.heading &&
      last.isArtifact === piece.isArtifact &&
      Math.abs(last.baseline - piece.baseline) < 0.1;
    if (isAlike) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found.map((piece) => (piece.isRightToLeft === true ? { ...piece, text: piece.text.normalize('NFC') } : piece));
}

/** No blanks at the ends, never two in a row. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let blank = true;
  for (const piece of pieces) {
    const text: string = blank ? piece.text.trimStart() : piece.text;
    if (text === '') continue;
    found.push(text === piece.text ? piece : { ...piece, text });
    blank = text.endsWith(' ');
  }
  for (let last = found.at(-1); last?.text.endsWith(' '); last = found.at(-1)) {
    found.pop();
    if (last.text.trimEnd() !== '') found.push({ ...last, text: last.text.trimEnd() });
  }
  return found;
}
