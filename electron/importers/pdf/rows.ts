// rows.ts - pieces at one height, whatever columns they stand in.

import type { Piece } from './pieces.ts';

/** A row of pieces at one height. */
export interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly pieces: Piece[];
}

/** From the top; the pieces of each as they come. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
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
