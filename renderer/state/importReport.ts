// importReport.ts - what became of each file of an import, and the same as a table to keep.

import Papa from 'papaparse';
import type { ImportOutcome } from '../../shared/contract.ts';
import { guarded } from '../../shared/formats/csv.ts';
import { sentenceOf, sentencesOf } from '../errorWords.ts';
import { listed, translate } from '../i18n.ts';
import { type ChosenFile, nameOf } from './chosenFiles.ts';

/** A file that was to be taken, and what became of it; `chosen` lets the person try again in another way. */
export interface ImportLine {
  readonly outcome: ImportOutcome;
  readonly chosen: ChosenFile;
  /** A document of the same title with another text, of which this file may be a newer version. */
  readonly newerOf?: string | undefined;
}

export type LineKind = 'imported' | 'noted' | 'refused';
export const lineKinds: readonly LineKind[] = ['imported', 'noted', 'refused'];

export const kindOf = ({ outcome, newerOf }: ImportLine): LineKind =>
  outcome.error ? 'refused' : outcome.warnings.length > 0 || newerOf !== undefined ? 'noted' : 'imported';

/** Whether the file was still to be read when the import was cancelled. */
export const isCancelled = ({ outcome }: ImportLine): boolean => outcome.error?.code === 'import-cancelled';

/** The name of the line's file; of one from a folder its path there. */
export const fileOf = ({ chosen, outcome }: ImportLine): string => nameOf(chosen) || outcome.file;

export const documentsIn = (lines: readonly ImportLine[]): number => lines.reduce((sum, { outcome }) => sum + outcome.documents.length, 0);

/** Codes after which the person can say how the file is to be taken. */
const ENCODING_CODES: ReadonlySet<string> = new Set(['encoding-uncertain', 'encoding-mismatch']);
export const asksForEncoding = ({ outcome }: ImportLine): boolean => ENCODING_CODES.has(outcome.error?.code ?? '');
export const isAskable = (line: ImportLine): boolean => line.outcome.error?.code === 'file-large' || asksForEncoding(line);

type Made = ImportOutcome['documents'][number];

/** How many stretches are set aside, by kind, in words. */
export function asideCounts(setAside: Made['setAside']): string {
  const counts = new Map<string, number>();
  for (const { kind } of setAside) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return listed([...counts].map(([kind, count]) => translate('report:asideCount', { kind: translate(`aside:kind.${kind}`), number: count })));
}

const COLUMNS = [
  'file',
  'part',
  'outcome',
  'title',
  'characters',
  'setAside',
  'remarks',
  'duplicateOf',
  'alike',
  'differences',
  'there',
  'here',
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

const DUPLICATES: ReadonlySet<string> = new Set(['same-file', 'same-text', 'near-text', 'part-of-text']);

/** One row for each document, and one for each file that is none; as `import --json` has them. */
function rowsOf(line: ImportLine): Row[] {
  const { outcome } = line;
  const file = fileOf(line);
  if (outcome.error) return [{ file, outcome: translate('report:refused'), remarks: sentenceOf(outcome.error) }];
  return outcome.documents.map((one) => {
    const duplicate = one.warnings.find(({ code }) => DUPLICATES.has(code))?.values;
    const isPart = one.page !== outcome.file;
    return {
      file,
      part: isPart ? one.page : '',
      outcome: translate(one.warnings.length > 0 ? 'report:noted' : 'report:imported'),
      title: one.title,
      characters: one.characters,
      setAside: asideCounts(one.setAside),
      remarks: sentencesOf(one.warnings).join(' '),
      ...(duplicate
        ? { duplicateOf: duplicate['title'] ?? '', alike: `${duplicate['percent'] ?? ''} %`, differences: duplicate['count'] ?? '' }
        : {}),
      ...(duplicate ? { there: duplicate['was'] ?? '', here: duplicate['is'] ?? '' } : {}),
    };
  });
}

/** The report as a table that a spreadsheet program opens and runs nothing of: UTF-8 with a byte order mark. */
export function reportTable(lines: readonly ImportLine[]): string {
  const head = COLUMNS.map((column) => translate(`report:columns.${column}`));
  const cells = lines.flatMap(rowsOf).map((row) => COLUMNS.map((column) => guarded(String(row[column] ?? ''))));
  return `\ufeff${Papa.unparse([head, ...cells], { newline: '\r\n' })}\r\n`;
}
