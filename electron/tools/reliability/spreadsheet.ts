// spreadsheet.ts - an exported table runs nothing in a spreadsheet program, and comes back as it was.
//
// LibreOffice reads the table with formulas switched on and writes down every cell and what it computes. The same words
// in a table that is not guarded are read first: there it must compute, or the trial would say nothing.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { rowsOf } from '../../services/annotationRows.ts';
import { toCsv, unguarded } from '../../../shared/formats/csv.ts';
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

/** Reads comma, quotation mark, UTF-8, from the first line on; formulas are evaluated, quoted ones too. */
const READ = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1,true';

/** What LibreOffice makes of a table: how many cells compute something, and what is in a column. */
async function read(folder: string, name: string, csv: string): Promise<{ computed: number; text: string }> {
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, csv);
  const words = [
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    `--infilter=${READ}`,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    file,
  ];
  const { code, error } = await ran('soffice', words);
  if (code !== 0) throw new Error(`soffice ended with ${code}: ${error.trim()}`);
  const text = readFileSync(path.join(folder, `${name}.fods`), 'utf8');
  return { computed: text.match(/table:formula=|<text:a |dde-link/g)?.length ?? 0, text };
}

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
      const bare = await read(folder, 'bare', `${Papa.unparse(cells.map((one) => [one]))}\r\n`);
      if (bare.computed === 0) throw new Error('a table that is not guarded computed nothing either');
      const toRow = rowsOf({ text: 'x', setAside: [], textRevisionId: annotation.textRevisionId });
      const rows = cells.map((note) => toRow({ ...annotation, note, tag: note, attributes: { event: note } }, note));
      const documents = new Map([[annotation.documentId, { title: '=1+1', metadata: { outlet: '@SUM(1)', author: '=1+1' } }]]);
      const csv = toCsv(rows, documents, true);
      const guarded = await read(folder, 'guarded', csv);
      const [head = [], ...lines] = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
      const at = head.indexOf('note');
      const changed = cells.filter((one, index) => unguarded(lines[index]?.[at] ?? '') !== one);
      for (const one of changed) tell(`came back otherwise: ${JSON.stringify(one)}`);
      const figure = `${cells.length} cells in 5 columns: ${guarded.computed} computed (${bare.computed} where nothing is guarded), ${changed.length} came back otherwise`;
      return { figure, held: guarded.computed === 0 && changed.length === 0 };
    }),
};
