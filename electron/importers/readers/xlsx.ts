// xlsx.ts - an Excel workbook: every row of every sheet is a page. Formulas say the value that was saved with them.

import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { rowOfNames } from '../table/columns.ts';
import { type Cell, rowPages, rowsAbove, type Table, warning } from '../table/rowPages.ts';
import { dateOfNumber, isDateFormat } from '../table/sheetDates.ts';
import { openZip, type ZipArchive } from '../zip.ts';
import type { Source } from './reader.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Columns that are looked at; more is no table of texts. */
const MOST_COLUMNS = 500;
/** Characters of one part inflated, and of all cells. */
const MOST_CHARACTERS = 60_000_000;

type Attributes = Readonly<Record<string, string>>;
interface Hearer {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** @throws AppError 'file-damaged', 'file-encrypted', 'file-too-large', 'archive-unsafe', 'file-no-text'. */
export async function readXlsx({ name, bytes }: Source): Promise<Page[]> {
  const archive = openZip(bytes);
  const targets = relations(archive);
  const sheets: { name: string; path: string; isHidden: boolean }[] = [];
  let from1904 = false;
  walk(archive, 'xl/workbook.xml', {
    open: (element, { name: title = '', id = '', date1904, state = 'visible' }) => {
      if (element === 'sheet') sheets.push({ name: title, path: targets.get(id) ?? '', isHidden: state !== 'visible' });
      if (element === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  const shared = sharedStrings(archive);
  const isDate = dateStyles(archive);
  const tables: Table[] = [];
  for (const sheet of sheets) {
    if (!archive.has(sheet.path)) continue;
    const rows = rowsOf(archive, sheet.path, shared, (style, value) => (isDate[style] ? dateOfNumber(value, from1904) : null));
    const table = tableOf(rows, sheet.path, sheets.length > 1 ? `sheet ${sheet.name}` : null, sheet.isHidden);
    if (table) tables.push(table);
  }
  return rowPages(name, MEDIA_TYPE, tables);
}

/** The parts that relation ids of the workbook name. */
function relations(archive: ZipArchive): Map<string, string> {
  const targets = new Map<string, string>();
  if (!archive.has('xl/workbook.xml')) throw new AppError('file-damaged', 'The workbook in the file is missing. Nothing was changed; save it again.');
  walk(archive, 'xl/_rels/workbook.xml.rels', {
    open: (element, { Id = '', Target = '' }) => {
      if (element === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function sharedStrings(archive: ZipArchive): string[] {
  const strings: string[] = [];
  let [current, isIn, isReading] = ['', false, false];
  walk(archive, 'xl/sharedStrings.xml', {
    open: (element) => {
      if (element === 'si') [current, isReading] = ['', true];
      // How a word is pronounced is not part of it.
      if (element === 'rPh') isReading = false;
      if (element === 't') isIn = isReading;
    },
    text: (text) => {
      if (isIn) current += text;
    },
    close: (element) => {
      if (element === 't') isIn = false;
      if (element === 'rPh') isReading = true;
      if (element === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}

/** Characters that XML cannot hold, and line ends, as workbooks write them. */
const unescaped = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))).replace(/\r\n?/g, '\n');

/** By number of the style, whether it shows a date. */
function dateStyles(archive: ZipArchive): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isInStyles = false;
  walk(archive, 'xl/styles.xml', {
    open: (element, { numFmtId = '0', formatCode = '' }) => {
      if (element === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (element === 'cellXfs') isInStyles = true;
      if (element === 'xf' && isInStyles) styles.push(isDateFormat(Number(numFmtId), formats.get(Number(numFmtId))));
    },
    close: (element) => {
      if (element === 'cellXfs') isInStyles = false;
    },
  });
  return styles;
}

interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly isHidden: boolean;
}

function rowsOf(archive: ZipArchive, part: string, shared: readonly string[], dateOf: (style: number, value: number) => string | null): SheetRow[] {
  const rows: SheetRow[] = [];
  let [number, column, total, isHidden] = [0, -1, 0, false];
  let cells: string[] = [];
  let cell: { type: string; style: number; value: string } | null = null;
  let isValue = false;
  walk(archive, part, {
    open: (element, { r = '', t = 'n', s = '0', hidden }) => {
      if (element === 'row') {
        isHidden = hidden === '1' || hidden === 'true';
        number = /^\d+$/.test(r) ? Number(r) : number + 1;
        cells = [];
        column = -1;
      } else if (element === 'c') {
        column = columnNumber(r) ?? column + 1;
        cell = { type: t, style: Number(s), value: '' };
      } else if (element === 'rPh') isValue = false;
      else if (element === 'v' || element === 't') isValue = cell !== null;
    },
    text: (text) => {
      if (isValue && cell) cell.value += text;
    },
    close: (element) => {
      if (element === 'v' || element === 't') isValue = false;
      if (element === 'c' && cell && column >= 0 && column < MOST_COLUMNS) {
        const text = textOf(cell, shared, dateOf);
        total += text.length;
        if (total > MOST_CHARACTERS) throw tooLarge();
        for (let empty = cells.length; empty < column; empty += 1) cells.push('');
        cells[column] = text;
        cell = null;
      }
      if (element === 'row' && cells.some((one) => one !== '')) rows.push({ number, cells, isHidden });
    },
  });
  return rows;
}

function textOf(
  { type, style, value }: { type: string; style: number; value: string },
  shared: readonly string[],
  dateOf: (style: number, value: number) => string | null,
): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'inlineStr' || type === 'str') return unescaped(value);
  return (type === 'n' && value !== '' ? dateOf(style, Number(value)) : null) ?? value;
}

function tableOf(rows: readonly SheetRow[], part: string, label: string | null, isHidden: boolean): Table | null {
  if (rows.length === 0) return null;
  const at = rowOfNames(rows.map(({ cells }) => cells));
  const first = rows[at]?.cells ?? [];
  const data = rows.slice(at + 1);
  const hidden = data.filter((row) => isHidden || row.isHidden).length;
  const width = Math.max(...rows.slice(0, 1_000).map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, column) => (at === -1 ? letters(column) : (first[column] ?? '').trim()));
  const cellAt = (text: string, number: number, column: number): Cell => ({
    text,
    element: `column ${names[column] === '' ? letters(column) : (names[column] ?? '')} (${letters(column)}${number})`,
    part,
    pieces: (own) => [{ start: 0, end: own.length, source: null }],
  });
  return {
    names,
    label,
    encoding: null,
    remarks: [...rowsAbove(Math.max(at, 0)), ...rowsHidden(hidden)],
    rows: data.map(({ number, cells }) => ({
      number,
      cells: cells.map((text, column) => cellAt(text, number, column)),
    })),
  };
}

const rowsHidden = (count: number) =>
  count === 0
    ? []
    : [
        warning(
          'rows-hidden',
          count === 1 ? 'One row is hidden in the workbook; it was read, too.' : `${count} rows are hidden in the workbook; they were read, too.`,
          { count },
        ),
      ];

/** The column in a reference like BC12, from 0. */
function columnNumber(reference: string): number | null {
  const name = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return name === undefined ? null : Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const letters = (column: number): string => (column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26)));

const tooLarge = (): AppError =>
  new AppError('file-too-large', 'The workbook holds more text than can be read at once. Nothing was changed; split it into parts.', {
    variant: 'table',
  });

/** Reads a part from the beginning to the end; a part that is not there holds nothing. Names are without their prefix. */
function walk(archive: ZipArchive, part: string, { open, close, text }: Hearer): void {
  if (!archive.has(part)) return;
  const source = new TextDecoder().decode(archive.read(part));
  if (source.length > MOST_CHARACTERS) throw tooLarge();
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (what: string): never => {
    throw new AppError('file-damaged', `The workbook is damaged: its part ${part} ${what}. Nothing was changed; save it again.`, { part });
  };
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  parser.on('error', () => refuse('is not whole'));
  parser.on('doctype', () => refuse('declares a document type, which workbooks never do'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > 100) refuse('is nested too deeply');
    open?.(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(local(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(source).close();
}
