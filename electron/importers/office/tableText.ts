// tableText.ts - a table as text that can be read: a line for each row, its cells with a tab between them.
//
// A merged cell leaves its further columns empty, so that the rest stands in its column. A row with cells of several
// paragraphs is given cell by cell; a table of one column that only frames text is no table.

import { BETWEEN, type BlockWriter } from './blockWriter.ts';
import type { PageBuilder } from './pageBuilder.ts';

export interface Cell {
  /** How many columns it takes. */
  readonly columns: number;
  /** Holds one paragraph with words at most. */
  readonly isLine: boolean;
  /** Writes what it holds; nothing for a cell that another covers. */
  readonly write: (first: string | null) => void;
}

export interface Row {
  readonly columnsBefore: number;
  readonly cells: readonly Cell[];
}

const isLine = ({ cells }: Row): boolean => cells.every((cell) => cell.isLine);

export function writeTable(builder: PageBuilder, blocks: BlockWriter, rows: readonly Row[]): void {
  const isFrame = rows.every(({ cells }) => cells.length <= 1) && (rows.length === 1 || !rows.every(isLine));
  if (isFrame) {
    for (const { cells } of rows) for (const cell of cells) cell.write(BETWEEN);
    return;
  }
  const mark = builder.begin();
  let gap = BETWEEN;
  for (const row of rows) {
    const rowMark = builder.begin();
    blocks.separate(isLine(row) ? gap : BETWEEN);
    if (isLine(row)) writeLine(builder, row);
    else for (const cell of row.cells) cell.write(BETWEEN);
    builder.close(rowMark, { kind: 'row' });
    gap = isLine(row) ? '\n' : BETWEEN;
  }
  builder.close(mark, { kind: 'table' });
}

function writeLine(builder: PageBuilder, { cells, columnsBefore }: Row): void {
  builder.asLine(true);
  let columns = columnsBefore;
  for (const cell of cells) {
    for (; columns > 0; columns -= 1) builder.nextCell();
    cell.write(null);
    columns = cell.columns;
  }
  builder.asLine(false);
}
