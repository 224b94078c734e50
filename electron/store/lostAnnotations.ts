// lostAnnotations.ts - annotations in a damaged file of which nothing has a copy: how many are missing, and the sentence that says so.

import type { Notice } from '../../shared/contract.ts';
import type { Summary } from './summary.ts';
import type { AnnotationTable } from './tables.ts';

interface Lost {
  readonly relative: string;
  /** What could be made again of it. */
  readonly table: AnnotationTable;
  /** Where what was found is kept; null when nothing was found, or nothing is written. */
  readonly copy: string | null;
}

/** @param summary what the project remembers of its documents: how many annotations each annotator has in them. */
export function lostNotice(summary: Summary, { relative, table, copy }: Lost): Notice {
  const { documentId, annotatorId } = table.toFile();
  const entry = summary.documents.get(documentId);
  const recorded = Object.values(entry?.counts[annotatorId] ?? {}).reduce((sum, one) => sum + one, 0);
  const count = recorded - table.annotations.size;
  const isKnown = entry !== undefined && count > 0;
  const title = entry?.title ?? documentId;
  const what = isKnown ? `${count} of ${recorded} annotations` : 'It is not known how many annotations';
  const kept = copy ? ` What was found is kept in ${copy}.` : '';
  return {
    code: 'annotations-lost',
    message: `${relative} is damaged or missing, and neither the backups nor the history hold what was in it. ${what} of "${title}" are lost. The text and what others have annotated are as they were.${kept}`,
    values: { ...(isKnown ? { count, recorded } : { variant: 'unknown' }), file: relative, title, documentId, quarantine: copy ?? '' },
  };
}
