// wordTables.ts - a Word table as text that can be read: a line for each row, its cells with a tab between them.
//
// A merged cell leaves its further columns empty, so that the rest stands in its column. A row with cells of several
// paragraphs is given cell by cell; a table of one column that only frames text is no table.

import type { WordChanges } from './wordChanges.ts';
import { WordBlocks, BETWEEN } from './wordBlocks.ts';
import { valueOf } from './wordStyles.ts';
import { childNamed, textWithin, type XmlElement } from './xmlTree.ts';

interface Cell {
  readonly element: XmlElement;
  readonly columns: number;
  /** Goes on from the row above, and so is not shown. */
  readonly isContinued: boolean;
}

interface Row {
  readonly columnsBefore: number;
  readonly cells: readonly Cell[];
  readonly isLine: boolean;
}

const MOST_COLUMNS = 100;
const words = new Set(['w:t', 'w:delText', 'm:t']);
const signs = new Set(['w:sym', 'w:footnoteReference', 'w:endnoteReference', 'w:noBreakHyphen']);

const columnsOf = (stated: string | undefined, least: number): number => Math.min(Math.max(Number(stated) || least, least), MOST_COLUMNS);

export function readTable(blocks: WordBlocks, table: XmlElement): void {
  const { builder, changes } = blocks.context;
  const rows = rowsOf(table, changes);
  const isFrame = rows.every(({ cells }) => cells.length <= 1) && (rows.length === 1 || rows.some(({ isLine }) => !isLine));
  if (isFrame) {
    for (const { cells } of rows) readAsBlocks(blocks, cells);
    return;
  }
  const mark = builder.begin();
  let gap = BETWEEN;
  for (const row of rows) {
    const rowMark = builder.begin();
    blocks.separate(row.isLine ? gap : BETWEEN);
    if (row.isLine) readAsLine(blocks, row);
    else readAsBlocks(blocks, row.cells);
    builder.close(rowMark, { kind: 'row' });
    gap = row.isLine ? '\n' : BETWEEN;
  }
  builder.close(mark, { kind: 'table' });
}

function readAsBlocks(blocks: WordBlocks, cells: readonly Cell[]): void {
  for (const { element, isContinued } of cells) if (!isContinued) new WordBlocks(blocks.context, blocks.runs, BETWEEN).read(element, false);
}

function readAsLine(blocks: WordBlocks, { cells, columnsBefore }: Row): void {
  const { builder } = blocks.context;
  builder.asLine(true);
  let columns = columnsBefore;
  for (const cell of cells) {
    for (; columns > 0; columns -= 1) builder.nextCell();
    if (!cell.isContinued) new WordBlocks(blocks.context, blocks.runs, null).read(cell.element, false);
    columns = cell.columns;
  }
  builder.asLine(false);
}

function rowsOf(table: XmlElement, changes: WordChanges): Row[] {
  const rows: Row[] = [];
  for (const row of changes.childrenOf(table)) {
    if (row.name !== 'w:tr' || changes.isRowGone(row)) continue;
    const before = valueOf(childNamed(row, 'w:trPr'), 'w:gridBefore');
    const cells: Cell[] = [];
    for (const element of changes.childrenOf(row)) {
      if (element.name !== 'w:tc' || changes.isCellGone(element)) continue;
      const properties = childNamed(element, 'w:tcPr');
      const merged = childNamed(properties, 'w:vMerge') ?? childNamed(properties, 'w:hMerge');
      const isContinued = merged !== undefined && merged.attributes['w:val'] !== 'restart';
      cells.push({ element, columns: columnsOf(valueOf(properties, 'w:gridSpan'), 1), isContinued });
    }
    const isLine = cells.every(({ element, isContinued }) => isContinued || isOneLine(element, changes));
    rows.push({ columnsBefore: columnsOf(before, 0), cells, isLine });
  }
  return rows;
}

/** Whether a cell holds one paragraph with words at most. */
function isOneLine(cell: XmlElement, changes: WordChanges): boolean {
  const content = changes.childrenOf(cell);
  return content.every(({ name }) => name !== 'w:tbl') && content.filter((one) => one.name === 'w:p' && hasWords(one, changes)).length <= 1;
}

function hasWords(element: XmlElement, changes: WordChanges): boolean {
  return changes.childrenOf(element).some((child) => {
    if (words.has(child.name)) return textWithin(child).trim() !== '';
    return signs.has(child.name) || (child.name !== 'w:txbxContent' && hasWords(child, changes));
  });
}
