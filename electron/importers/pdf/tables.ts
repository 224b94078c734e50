// tables.ts - rows of short cells under each other. Columns of running text stand side by side, too: their lines fill the column.

import { type Block, blockOf } from './blocks.ts';
import type { Segment } from './segments.ts';

interface Column {
  left: number;
  right: number;
  readonly cells: Segment[];
}

export interface TablesFound {
  readonly tables: Block[];
  readonly others: Segment[];
}

/** @param rightToLeft the order of the cells of a row. */
export function tablesOf(segments: readonly Segment[], rightToLeft: boolean): TablesFound {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) rows.set(segment.row, [...(rows.get(segment.row) ?? []), segment]);
  const sorted = [...rows.values()].sort((one, other) => (one[0]?.baseline ?? 0) - (other[0]?.baseline ?? 0));
  const tables: Block[] = [];
  const taken = new Set<Segment>();
  let run: Segment[][] = [];
  const finish = () => {
    if (isTable(run)) {
      const ordered = run.map((row) => inColumns(row, columnsOf(run), rightToLeft));
      tables.push(blockOf(run.flat(), ordered));
      for (const cell of run.flat()) taken.add(cell);
    }
    run = [];
  };
  for (const row of sorted) {
    if (row.length < 2) finish();
    else {
      const last = run.at(-1)?.[0];
      const first = row[0];
      if (last && first && first.baseline - last.baseline > 3.5 * Math.max(last.size, first.size)) finish();
      run.push(row);
    }
  }
  finish();
  return { tables, others: segments.filter((segment) => !taken.has(segment)) };
}

const isNumber = (text: string): boolean => /\p{N}/u.test(text) && !/\p{L}{4,}/u.test(text);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

function isTable(rows: readonly Segment[][]): boolean {
  if (rows.length < 2) return false;
  const columns = columnsOf(rows);
  if (columns.length < 2 || (rows.length < 3 && columns.length < 3)) return false;
  const cells = rows.flat();
  // Most rows have most columns.
  if (mean(rows.map((row) => row.length)) < Math.max(2, columns.length * 0.6)) return false;
  const words = mean(cells.map(({ text }) => text.split(' ').length));
  const numbers = cells.filter(({ text }) => isNumber(text)).length / cells.length;
  const fill = mean(columns.map(({ left, right, cells: own }) => mean(own.map((cell) => (cell.right - cell.left) / Math.max(1, right - left)))));
  const ends = cells.filter(({ text }) => /[-\u2010,;]$/.test(text)).length / cells.length;
  if (words > 6 || ends > 0.15) return false;
  if (numbers >= 0.25 && words <= 4) return true;
  return words <= 3.5 && fill <= 0.85;
}

/** Cells that stand over each other. */
function columnsOf(rows: readonly Segment[][]): Column[] {
  const columns: Column[] = [];
  for (const cell of rows.flat().sort((one, other) => one.left - other.left)) {
    const column = columns.find(({ left, right }) => Math.min(right, cell.right) - Math.max(left, cell.left) > 0);
    if (!column) columns.push({ left: cell.left, right: cell.right, cells: [cell] });
    else {
      column.left = Math.min(column.left, cell.left);
      column.right = Math.max(column.right, cell.right);
      column.cells.push(cell);
    }
  }
  return columns.sort((one, other) => one.left - other.left);
}

function inColumns(row: readonly Segment[], columns: readonly Column[], rightToLeft: boolean): Segment[] {
  const at = (cell: Segment) => columns.findIndex(({ cells }) => cells.includes(cell));
  return [...row].sort((one, other) => (rightToLeft ? at(other) - at(one) : at(one) - at(other)));
}
