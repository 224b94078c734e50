// csv.ts - a table of values separated by commas, semicolons, tabs or bars: every row is a page.

import Papa from 'papaparse';
import type { Page } from '../../../shared/page/page.ts';
import { decodeText } from '../decodeText.ts';
import { encodingWarning } from '../encodingWarning.ts';
import { namesColumns, rowOfNames } from '../table/columns.ts';
import { type Cell, piecesOf, rowPages, rowsAbove, type Table, warning } from '../table/rowPages.ts';
import type { Source } from './reader.ts';

/** What stands for one character inside of a cell: two quotation marks, and a line end of any kind. */
const WRITTEN = /""|\r\n?/g;
const WRITTEN_BARE = /\r\n?/g;

/** @throws AppError as decodeText and rowPages do. */
export async function readCsv({ name, bytes, options }: Source): Promise<Page[]> {
  const { text, encoding, worthTelling } = await decodeText(bytes, options.encoding);
  const table = tableOf(text, encoding, /\.(tsv|tab)$/i.test(name) ? '\t' : null);
  const remarks = [...encodingWarning(worthTelling, encoding), ...(table.remarks ?? [])];
  return rowPages(name, /\.(tsv|tab)$/i.test(name) ? 'text/tab-separated-values' : 'text/csv', [{ ...table, remarks }]);
}

/** Excel's own first line that names the separator. */
const SEPARATOR = /^sep=(.)\r?\n/i;

const SEPARATORS = [',', ';', '\t', '|'];
/** Stands in no text, so that every line is one cell. */
const NONE = '\u001f';
/** Rows and characters from which the separator is told. */
const LOOKED_AT = 40;
const SAMPLE = 200_000;

/** The separator that divides known names, else that by which most rows have the same number of cells; none where no one does half of them. */
function separatorOf(text: string): string {
  const found = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, SAMPLE), { delimiter, preview: LOOKED_AT, skipEmptyLines: true });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 0, rows = 0] = [...widths].sort(([, one], [, other]) => other - one)[0] ?? [];
    const share = namesColumns(data[0] ?? []) ? 1 : rows / Math.max(data.length, 1);
    return { delimiter, width, share };
  });
  const [best] = found.filter(({ share }) => share >= 0.5).sort((one, other) => other.share - one.share || other.width - one.width);
  return best?.delimiter ?? NONE;
}

function tableOf(text: string, encoding: string, wanted: string | null): Table {
  const told = SEPARATOR.exec(text);
  const from = told?.[0].length ?? 0;
  const delimiter = told?.[1] ?? wanted ?? separatorOf(text.slice(from));
  const found: { cells: string[]; end: number }[] = [];
  let unclosed: number | null = null;
  Papa.parse<string[]>(text.slice(from), {
    delimiter,
    step: ({ data, meta, errors }) => {
      found.push({ cells: data, end: from + meta.cursor });
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosed ??= found.length;
    },
  });
  const all = found.map(({ cells, end }, index) => ({ number: index + 1, cells, start: found[index - 1]?.end ?? from, end }));
  const rows = all.filter(({ cells }) => cells.some((one) => one !== ''));
  const at = rowOfNames(rows.map(({ cells }) => cells));
  const names = at === -1 ? (rows[0]?.cells.map((_, column) => `${column + 1}`) ?? []) : (rows[at]?.cells.map((one) => one.trim()) ?? []);
  const open = unclosed === null ? [] : [quotesUnclosed(unclosed)];
  return {
    names,
    label: null,
    encoding,
    remarks: [...open, ...rowsAbove(Math.max(at, 0))],
    rows: rows.slice(at + 1).map(({ number, cells, start, end }) => ({
      number,
      cells: placesOf(text, start, end, cells, delimiter).map(
        (place, column): Cell => ({
          text: cells[column] ?? '',
          element: `column ${names[column] ?? column + 1}`,
          part: null,
          pieces: () => piecesOf(text, place.start, place.end, place.isQuoted ? WRITTEN : WRITTEN_BARE),
        }),
      ),
    })),
  };
}

const quotesUnclosed = (row: number) =>
  warning(
    'quotes-unclosed',
    `A quotation mark in row ${row} is never closed, so everything after it is in one cell. Mend the table and open it again if that is wrong.`,
    { row },
  );

/** Where the content of each cell stands, quotation marks around it left out. */
function placesOf(text: string, start: number, end: number, cells: readonly string[], delimiter: string) {
  const places: { start: number; end: number; isQuoted: boolean }[] = [];
  let at = start;
  for (const cell of cells) {
    const isQuoted = text.charAt(at) === '"';
    if (!isQuoted) {
      places.push({ start: at, end: Math.min(at + cell.length, end), isQuoted });
      at += cell.length + delimiter.length;
      continue;
    }
    const length = cell.length + (cell.match(/"/g)?.length ?? 0);
    places.push({ start: at + 1, end: Math.min(at + 1 + length, end), isQuoted });
    const next = text.indexOf(delimiter, at + 1 + length);
    at = next === -1 ? end : next + delimiter.length;
  }
  return places;
}
