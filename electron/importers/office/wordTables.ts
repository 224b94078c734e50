// wordTables.ts - the rows and cells of a Word table.

import type { Cell, Row } from './tableText.ts';
import type { WordChanges } from './wordChanges.ts';
import { valueOf } from './wordStyles.ts';
import { childNamed, textWithin, type XmlElement } from './xmlTree.ts';

const MOST_COLUMNS = 100;
const words = new Set(['w:t', 'w:delText', 'm:t']);
const signs = new Set(['w:sym', 'w:footnoteReference', 'w:endnoteReference', 'w:noBreakHyphen']);

const columnsOf = (stated: string | undefined, least: number): number => Math.min(Math.max(Number(stated) || least, least), MOST_COLUMNS);

/** @param write writes the content of a cell. */
export function rowsOfTable(table: XmlElement, changes: WordChanges, write: (cell: XmlElement, first: string | null) => void): Row[] {
  const rows: Row[] = [];
  for (const row of changes.childrenOf(table)) {
    if (row.name !== 'w:tr' || changes.isRowGone(row)) continue;
    const before = valueOf(childNamed(row, 'w:trPr'), 'w:gridBefore');
    const cells: Cell[] = [];
    for (const element of changes.childrenOf(row)) {
      if (element.name !== 'w:tc' || changes.isCellGone(element)) continue;
      const properties = childNamed(element, 'w:tcPr');
      const merged = childNamed(properties, 'w:vMerge') ?? childNamed(properties, 'w:hMerge');
      // Goes on from the cell above or before it, and so is not shown.
      const isCovered = merged !== undefined && merged.attributes['w:val'] !== 'restart';
      cells.push({
        columns: columnsOf(valueOf(properties, 'w:gridSpan'), 1),
        isLine: isCovered || isOneLine(element, changes),
        write: (first) => {
          if (!isCovered) write(element, first);
        },
      });
    }
    rows.push({ columnsBefore: columnsOf(before, 0), cells });
  }
  return rows;
}

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
