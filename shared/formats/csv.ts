// csv.ts - one row per annotation, safe to open in a spreadsheet program.
//
// A cell that a spreadsheet would run as a formula gets an apostrophe in front; quoting alone does not stop it.

import Papa from 'papaparse';
import type { AnnotationRow } from '../contract.ts';
import { type DescribedDocument, tableOf } from './table.ts';

/** Begins what a spreadsheet runs: = + - @ (also full-width), tab, carriage return; or apostrophes before one of those. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The cell with an apostrophe in front where it could run. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/**
 * The table, CRLF between rows as RFC 4180 has it.
 * @param spreadsheet put a byte order mark first, which spreadsheet programs need to see UTF-8.
 */
export function toCsv(rows: readonly AnnotationRow[], documents: ReadonlyMap<string, DescribedDocument>, spreadsheet = false): string {
  const [names = [], ...lines] = tableOf(rows, documents);
  const csv = Papa.unparse([names, ...lines.map((line) => line.map((cell) => guarded(String(cell ?? ''))))], { newline: '\r\n' });
  return `${spreadsheet ? '\ufeff' : ''}${csv}\r\n`;
}
