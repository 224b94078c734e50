// csv.ts - one row per annotation, safe to open in a spreadsheet program.
//
// A cell that a spreadsheet would run as a formula gets an apostrophe in front; quoting alone does not stop it.

import Papa from 'papaparse';
import type { AnnotationRow } from '../contract.ts';
import { metadataKeys } from '../model/project.ts';

const columns = [
  'id',
  'document',
  'documentId',
  'tag',
  'subtype',
  'quote',
  'prefix',
  'suffix',
  'start',
  'end',
  'annotator',
  'note',
  'confidence',
  'voice',
  'attributes',
  'segments',
  'roles',
  'parent',
  'orphan',
  'toConfirm',
  'created',
  'modified',
  ...metadataKeys.map((key) => `document.${key}` as const),
  'paragraph',
  'aside',
] as const;

/** Begins what a spreadsheet runs: = + - @ (also full-width), tab, carriage return; or apostrophes before one of those. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The cell with an apostrophe in front where it could run. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

const text = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

export interface DescribedDocument {
  readonly title: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const cellsOf = (metadata: DescribedDocument['metadata']) => Object.fromEntries(metadataKeys.map((key) => [`document.${key}`, metadata[key]]));

/**
 * The table, CRLF between rows as RFC 4180 has it. Offsets are UTF-16 units.
 * @param documents title and metadata of each document, by its id.
 * @param spreadsheet put a byte order mark first, which spreadsheet programs need to see UTF-8.
 */
export function toCsv(rows: readonly AnnotationRow[], documents: ReadonlyMap<string, DescribedDocument>, spreadsheet = false): string {
  const lines = rows.map((row) => {
    const document = documents.get(row.documentId);
    const cells: Readonly<Record<string, unknown>> = { ...row, document: document?.title ?? '', ...cellsOf(document?.metadata ?? {}) };
    const empty = (value: object) => (Object.keys(value).length === 0 ? null : value);
    const shown: Readonly<Record<string, unknown>> = {
      ...cells,
      attributes: empty(row.attributes),
      roles: empty(row.roles),
      segments: row.segments.length > 1 ? row.segments : null,
      orphan: row.orphan ? 'yes' : null,
      toConfirm: row.toConfirm ? 'yes' : null,
      aside: row.aside ? 'yes' : null,
    };
    return columns.map((column) => guarded(text(shown[column])));
  });
  const csv = Papa.unparse([[...columns], ...lines], { newline: '\r\n' });
  return `${spreadsheet ? '\ufeff' : ''}${csv}\r\n`;
}
