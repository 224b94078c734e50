// table.ts - the table of annotations, one row for each: what both the comma-separated table and the workbook hold.

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

const text = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
};

export interface DescribedDocument {
  readonly title: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const cellsOf = (metadata: DescribedDocument['metadata']) => Object.fromEntries(metadataKeys.map((key) => [`document.${key}`, metadata[key]]));
const empty = (value: object) => (Object.keys(value).length === 0 ? null : value);

/**
 * The names of the columns, then a row for each annotation. Offsets are UTF-16 units; null is an empty cell.
 * @param documents title and metadata of each document, by its id.
 */
export function tableOf(rows: readonly AnnotationRow[], documents: ReadonlyMap<string, DescribedDocument>): (string | number | null)[][] {
  const lines = rows.map((row) => {
    const document = documents.get(row.documentId);
    const shown: Readonly<Record<string, unknown>> = {
      ...row,
      document: document?.title ?? '',
      ...cellsOf(document?.metadata ?? {}),
      attributes: empty(row.attributes),
      roles: empty(row.roles),
      segments: row.segments.length > 1 ? row.segments : null,
      orphan: row.orphan ? 'yes' : null,
      toConfirm: row.toConfirm ? 'yes' : null,
      aside: row.aside ? 'yes' : null,
    };
    return columns.map((column) => text(shown[column]));
  });
  return [[...columns], ...lines];
}
