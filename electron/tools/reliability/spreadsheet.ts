// spreadsheet.ts - an exported table runs nothing in a spreadsheet program, and comes back as it was.
//
// LibreOffice reads the table with formulas switched on and writes down every cell and what it computes. The same words
// in a table that is not guarded are read first: there it must compute, or the trial would say nothing.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { rowsOf } from '../../services/annotationRows.ts';
import { toCsv, unguarded } from '../../../shared/formats/csv.ts';
import { tableOf } from '../../../shared/formats/table.ts';
import { toXlsxParts } from '../../../shared/formats/xlsx.ts';
import { toZip } from '../../store/packProject.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { inFolder, type Part } from './part.ts';
import { ran } from './testRun.ts';

const formulas = [
  '=1+1',
  '=SUM(1;2)',
  '=SUM(1,2)',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("http://192.0.2.1/","x")',
  '=WEBSERVICE("http://192.0.2.1/")',
];
const dde = [
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=DDE("soffice";"/etc/passwd";"1")',
  "=MSEXCEL|'\\..\\cmd.exe'!'x'",
  '|cmd',
  '%0A=1+1',
];
const before = ['\t', '\r', '\n', ' ', '\u00a0', '\u200b', '\ufeff', "'", "''", '"', '""', ',', ';', '\t\r', '\uff1d', '\uff0b', '\uff0d', '\uff20'];
/** Each word for each of its forms. */
const cells = [
  ...formulas,
  ...dde,
  ...before.flatMap((one) => formulas.map((formula) => `${one}${formula}`)),
  '1/2',
  '00123',
  '1e5',
  'TRUE',
  '2026-01-02',
];

const SHEET = 'xl/worksheets/sheet1.xml';

/** Reads comma, quotation mark, UTF-8, from the first line on; formulas are evaluated, quoted ones too. */
const READ = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1,true';
/** Writes the same, every word in quotation marks, as it is and not as it is shown. */
const WRITE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false';

async function office(folder: string, ...words: string[]): Promise<void> {
  const { code, error } = await ran('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', ...words, '--outdir', folder]);
  if (code !== 0) throw new Error(`soffice ended with ${code}: ${error.trim()}`);
}

/** How many cells of a table compute something in LibreOffice. */
async function computedIn(folder: string, file: string): Promise<number> {
  await office(folder, ...(file.endsWith('.csv') ? [`--infilter=${READ}`] : []), '--convert-to', 'fods', path.join(folder, file));
  const text = readFileSync(path.join(folder, file.replace(/\.\w+$/, '.fods')), 'utf8');
  return text.match(/table:formula=|<text:a |dde-link/g)?.length ?? 0;
}

/** The words of a column, as LibreOffice gives a workbook back. */
async function givenBack(folder: string, file: string, column: string): Promise<string[]> {
  await office(folder, '--convert-to', WRITE, path.join(folder, file));
  const [head = [], ...lines] = Papa.parse<string[]>(readFileSync(path.join(folder, file.replace('.xlsx', '.csv')), 'utf8')).data;
  return lines.map((line) => line[head.indexOf(column)] ?? '');
}

const asWorkbook = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  toZip(new Map(Object.entries(parts).map(([name, xml]): [string, Uint8Array] => [name, Buffer.from(xml, 'utf8')])));

const annotation: Annotation = {
  ...{ id: '00000000-0000-4000-8000-000000000001', documentId: '00000000-0000-4000-8000-000000000002' },
  ...{ annotatorId: '00000000-0000-4000-8000-000000000003', textRevisionId: '00000000-0000-4000-8000-000000000004' },
  ...{ tag: 'claim', subtype: null, note: null, confidence: null, voice: null, attributes: {}, roles: [], parent: null, codebookVersion: 1 },
  ...{
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    segments: [{ start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }],
  },
};

export const spreadsheet: Part = {
  name: 'spreadsheet',
  promise: 'an exported table runs nothing in a spreadsheet program and comes back as it was',
  needsRoot: false,
  partOfTests: false,
  programs: { soffice: 'libreoffice-calc' },
  run: ({ tell }) =>
    inFolder('spreadsheet', async (folder) => {
      const toRow = rowsOf({ text: 'x', setAside: [], textRevisionId: annotation.textRevisionId });
      const rows = cells.map((note) => toRow({ ...annotation, note, tag: note, attributes: { event: note } }, note));
      const documents = new Map([[annotation.documentId, { title: '=1+1', metadata: { outlet: '@SUM(1)', author: '=1+1' } }]]);
      const csv = toCsv(rows, documents, true);
      const parts = toXlsxParts(tableOf(rows, documents));
      writeFileSync(path.join(folder, 'bare.csv'), `${Papa.unparse(cells.map((one) => [one]))}\r\n`);
      writeFileSync(path.join(folder, 'guarded.csv'), csv);
      writeFileSync(path.join(folder, 'workbook.xlsx'), await asWorkbook(parts));
      // The same words as formulas.
      const formulasIn = (xml: string) => xml.replaceAll(/ s="1" t="inlineStr"><is><t xml:space="preserve">=([^<]*)<\/t><\/is>/g, '><f>$1</f>');
      writeFileSync(path.join(folder, 'formulas.xlsx'), await asWorkbook({ ...parts, [SHEET]: formulasIn(parts[SHEET] ?? '') }));
      const bare = [await computedIn(folder, 'bare.csv'), await computedIn(folder, 'formulas.xlsx')];
      if (bare.includes(0)) throw new Error('a table that is not guarded computed nothing either');
      const computed = [await computedIn(folder, 'guarded.csv'), await computedIn(folder, 'workbook.xlsx')];

      const [head = [], ...lines] = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
      const fromCsv = lines.map((line) => unguarded(line[head.indexOf('note')] ?? ''));
      const fromWorkbook = await givenBack(folder, 'workbook.xlsx', 'note');
      const changed = [fromCsv, fromWorkbook].map((given) => cells.filter((one, index) => given[index] !== one));
      for (const one of changed.flat()) tell(`came back otherwise: ${JSON.stringify(one)}`);
      const told = ['CSV', 'XLSX'].map(
        (name, at) => `${name}: ${computed[at]} computed (${bare[at]} where nothing is guarded), ${changed[at]?.length} came back otherwise`,
      );
      return {
        figure: `${cells.length} cells in 5 columns; ${told.join('; ')}`,
        held: computed.every((one) => one === 0) && changed.flat().length === 0,
      };
    }),
};
