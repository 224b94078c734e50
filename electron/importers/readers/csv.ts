// csv.ts - a table of values separated by commas, semicolons or tabs: every row is a page.

import Papa from 'papaparse';
import type { Page } from '../../../shared/page/page.ts';
import { decodeText } from '../decodeText.ts';
import { looksLikeNames } from '../table/columns.ts';
import { type Cell, piecesOf, rowPages, type Table } from '../table/rowPages.ts';
import type { Source } from './reader.ts';

/** What stands for one character inside of a cell: two quotation marks, and a line end of any kind. */
const WRITTEN = /""|\r\n?/g;
const WRITTEN_BARE = /\r\n?/g;

/** @throws AppError as decodeText and rowPages do. */
export async function readCsv({ name, bytes, options }: Source): Promise<Page[]> {
  const { text, encoding } = decodeText(bytes, options.encoding);
  const table = tableOf(text, encoding, /\.(tsv|tab)$/i.test(name) ? '\t' : '');
  return rowPages(name, /\.(tsv|tab)$/i.test(name) ? 'text/tab-separated-values' : 'text/csv', [table]);
}

/** Excel's own first line that names the separator. */
const SEPARATOR = /^sep=(.)\r?\n/i;

function tableOf(text: string, encoding: string, wanted: string): Table {
  const told = SEPARATOR.exec(text);
  const from = told?.[0].length ?? 0;
  const delimiter = told?.[1] ?? wanted;
  const found: { cells: string[]; end: number }[] = [];
  const sample = Papa.parse<string[]>(text.slice(from), { delimiter, preview: 1 });
  const { delimiter: used } = sample.meta;
  Papa.parse<string[]>(text.slice(from), {
    delimiter: used,
    step: ({ data, meta }) => void found.push({ cells: data, end: from + meta.cursor }),
  });
  const rows = found.map(({ cells, end }, index) => ({ number: index + 1, cells, start: found[index - 1]?.end ?? from, end }));
  const [first] = rows;
  const hasNames = first !== undefined && looksLikeNames(first.cells, rows.length);
  const names = hasNames ? first.cells.map((one) => one.trim()) : (first?.cells.map((_, column) => `${column + 1}`) ?? []);
  const data = hasNames ? rows.slice(1) : rows;
  return {
    names,
    label: null,
    encoding,
    rows: data.map(({ number, cells, start, end }) => ({
      number,
      cells: placesOf(text, start, end, cells, used).map(
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
