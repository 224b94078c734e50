// rowPages.ts - the rows of a table as pages: one row is one document.

import { AppError } from '../../../shared/errors.ts';
import type { Metadata, MetadataKey } from '../../../shared/model/project.ts';
import type { OriginRun, Page, PageWarning } from '../../../shared/page/page.ts';
import { withLineFeeds } from '../decodeText.ts';
import { dateIn } from './dateIn.ts';
import { columnsOf } from './columns.ts';

export interface Cell {
  /** Line ends as they were written. */
  readonly text: string;
  /** Place of the cell as a person finds it, without the row: `column text`. */
  readonly element: string;
  readonly part: string | null;
  /** Stretches of the text, their line ends made LF, by start; source null where the part has no characters to count in. */
  readonly pieces: (text: string) => readonly Pick<OriginRun, 'start' | 'end' | 'source'>[];
}

export interface Table {
  readonly names: readonly string[];
  /** Number as the program that made the table counts it, from 1, and the cells by column; undefined where there is none. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly (Cell | undefined)[] }[];
  /** Said in front of the row where a file holds several tables: `sheet "Press"`. */
  readonly label: string | null;
  readonly encoding: string | null;
  /** What the reader found out about the table. */
  readonly remarks?: readonly PageWarning[];
}

const SAMPLE = 200;
/** So many rows are documents at most. */
const MOST_ROWS = 10_000;
const dates: ReadonlySet<MetadataKey> = new Set(['published', 'posted', 'accessed']);

/** @throws AppError 'file-no-text', or 'file-too-large' for too many rows. */
export function rowPages(name: string, mediaType: string, tables: readonly Table[]): Page[] {
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST_ROWS)
    throw new AppError('file-too-large', `The table has ${count} rows; ${MOST_ROWS} is the most that is read. Nothing was changed; split it.`, {
      variant: 'table',
      count,
    });
  const pages: Page[] = [];
  const warnings: PageWarning[] = [];
  for (const table of tables) {
    warnings.push(...(table.remarks ?? []));
    addRows(name, mediaType, table, pages, warnings);
  }
  const [first, ...others] = pages;
  if (!first && warnings.some(({ code }) => code === 'rows-damaged'))
    throw new AppError('file-lone-surrogate', 'The texts in the table hold damaged characters (halves of characters, or none). Nothing was changed.');
  if (!first) throw new AppError('file-no-text', 'The table holds no text: not one row has words. Nothing was changed.');
  return [{ ...first, warnings: [...first.warnings, ...warnings] }, ...others];
}

function addRows(name: string, mediaType: string, { names, rows, label, encoding }: Table, pages: Page[], warnings: PageWarning[]): void {
  const columns = columnsOf(
    names,
    rows.slice(0, SAMPLE).map(({ cells }) => cells.map((cell) => cell?.text ?? '')),
  );
  const at = label === null ? '' : `${label}, `;
  let [empty, undated, damaged, long] = [0, 0, 0, 0];
  for (const { number, cells } of rows) {
    const cell = cells[columns.text];
    const text = withLineFeeds(cell?.text ?? '');
    if (!cell || text.trim() === '') {
      if (cells.some((one) => one && one.text.trim() !== '')) empty += 1;
      continue;
    }
    const { metadata, isUndated } = metadataOf(cells, columns.metadata);
    if ([text, ...Object.values(metadata)].some((one) => !isWhole(one))) {
      damaged += 1;
      continue;
    }
    if (cells.slice(names.length).some((one) => one && one.text.trim() !== '')) long += 1;
    if (isUndated) undated += 1;
    const place = { part: cell.part, page: null, element: `${at}row ${number}, ${cell.element}` };
    const pieces = cell.pieces(text);
    // A table that is not quite whole may not tell the place of every character; then the cell is the place.
    const isPlaced = pieces.at(-1)?.end === text.length;
    const origin = (isPlaced ? pieces : [{ start: 0, end: text.length, source: null }]).map((piece) => ({ ...piece, ...place }));
    const page = { name: `${name}, ${at}row ${number}`, mediaType, encoding, text, structure: [], hints: [], origin };
    pages.push({ ...page, metadata, notes: [], warnings: [] });
  }
  const left = names.filter((title, column) => title !== '' && column !== columns.text && !columns.metadata.has(column));
  if (left.length > 0 && rows.length > 0)
    warnings.push(
      warning('columns-left-out', `${at}The text was taken from the column "${names[columns.text]}". Left out: ${left.join(', ')}.`, {
        text: names[columns.text] ?? '',
        columns: left.join(', '),
      }),
    );
  if (empty > 0)
    warnings.push(
      warning('rows-without-text', `${at}${rowsWith(empty, 'has', 'have')} no text and ${empty === 1 ? 'was' : 'were'} left out.`, { count: empty }),
    );
  if (damaged > 0)
    warnings.push(
      warning('rows-damaged', `${at}${rowsWith(damaged, 'holds', 'hold')} damaged characters and ${damaged === 1 ? 'was' : 'were'} left out.`, {
        count: damaged,
      }),
    );
  if (long > 0)
    warnings.push(
      warning('cells-left-out', `${at}${rowsWith(long, 'has', 'have')} more cells than there are columns; what is in them was left out.`, {
        count: long,
      }),
    );
  if (undated > 0)
    warnings.push(
      warning('dates-not-understood', `${at}${rowsWith(undated, 'has', 'have')} a date that is not clear; it was left out.`, { count: undated }),
    );
}

/** Half of a character, and the character that is none, can be in no text. */
const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Told of rows that stand above the names of the columns. */
export const rowsAbove = (count: number): PageWarning[] =>
  count === 0
    ? []
    : [
        warning('rows-above', `${rowsWith(count, 'stands', 'stand')} above the names of the columns and ${count === 1 ? 'was' : 'were'} left out.`, {
          count,
        }),
      ];

const rowsWith = (count: number, one: string, several: string): string => (count === 1 ? `1 row ${one}` : `${count} rows ${several}`);

export const warning = (code: string, message: string, values: NonNullable<PageWarning['values']>): PageWarning => ({
  code,
  message: message.charAt(0).toUpperCase() + message.slice(1),
  values,
});

function metadataOf(cells: readonly (Cell | undefined)[], columns: ReadonlyMap<number, MetadataKey>) {
  const metadata: Partial<Record<MetadataKey, string>> = {};
  let isUndated = false;
  for (const [column, key] of columns) {
    const value =
      cells[column]?.text
        .replace(/\n{2,}/g, ', ')
        .replace(/\s+/g, ' ')
        .trim() ?? '';
    if (value === '') continue;
    const said = dates.has(key) ? dateIn(value) : value;
    if (said === null) isUndated = true;
    else metadata[key] = said;
  }
  return { metadata: metadata satisfies Metadata, isUndated };
}

/**
 * Stretches of a text that stands in `source` from `start` to `end`, where each match of `written` is one character of the
 * text and everything else stands as it is.
 */
export function piecesOf(source: string, start: number, end: number, written: RegExp): Pick<OriginRun, 'start' | 'end' | 'source'>[] {
  const pieces: Pick<OriginRun, 'start' | 'end' | 'source'>[] = [];
  let [at, done] = [0, start];
  const add = (to: number, length = to - done) => {
    if (to > done) pieces.push({ start: at, end: at + length, source: { start: done, end: to } });
    at += length;
    done = Math.max(done, to);
  };
  for (const match of source.slice(start, end).matchAll(written)) {
    add(start + match.index);
    add(start + match.index + match[0].length, 1);
  }
  add(end);
  return pieces;
}
