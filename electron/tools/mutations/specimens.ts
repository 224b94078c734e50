// specimens.ts - files of every format to be broken: the fixtures, and small tables and archives made here.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../buildParts.ts';

export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The parts of one that is an archive, so that one of them can be broken and packed again whole. */
  readonly parts: Readonly<Record<string, Uint8Array>> | null;
}

const folders = ['fixtures/office', 'fixtures/pages/html', 'fixtures/pages/pdf', 'fixtures/pdf', 'fixtures/lesson', 'fixtures/edge'];
const formats = /\.(html?|mhtml|docx|odt|fodt|rtf|epub|pdf|md|csv|tsv|xlsx|jsonl?|zip)$/;
/** A few texts are enough: they have little to break. */
const texts = /^(fixtures\/lesson\/5-archive|fixtures\/edge\/(utf16le-nobom|windows-1251|mixed-newlines|emoji))\.txt$/;
const LARGEST = 300_000;

/** In the same order each time. */
export async function specimens(): Promise<Specimen[]> {
  const all: Specimen[] = madeHere().map(specimenOf);
  for (const folder of folders) {
    const names = await readdir(path.join(root, folder)).catch(() => [] as string[]);
    for (const name of names.sort()) {
      if (!formats.test(name) && !texts.test(`${folder}/${name}`)) continue;
      const bytes = await readFile(path.join(root, folder, name));
      if (bytes.length <= LARGEST) all.push(specimenOf({ name, bytes }));
    }
  }
  return all;
}

function specimenOf({ name, bytes }: { name: string; bytes: Uint8Array }): Specimen {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { name, bytes, parts: isArchive ? unzipSync(bytes) : null };
}

const table = 'Title;Date;Text;Outlet\r\n"Ferry ""North"" burns";2014-09-12;"First line.\r\nSecond; line.";Gazette\r\nTwo;12.09.2014;Short.;y\r\n';
const xml = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);

function madeHere(): { name: string; bytes: Uint8Array }[] {
  const objects = [
    { title: 'One', body: 'The ferry \u{1f6a2} "left".\nAt nine.', tags: ['a'], fields: { outlet: 'Gazette' } },
    { title: 'Two', body: 'It burned.' },
  ];
  const workbook = zipSync({
    'xl/workbook.xml': xml('<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Press" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': xml('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/sharedStrings.xml': xml(
      '<sst><si><t>Text</t></si><si><t>Date</t></si><si><r><t>The ferry </t></r><r><t>burned &amp; sank.</t></r></si></sst>',
    ),
    'xl/styles.xml': xml(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': xml(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>41894</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Inline words.</t></is></c></row></sheetData></worksheet>',
    ),
  });
  return [
    { name: 'table.csv', bytes: strToU8(table) },
    { name: 'table.tsv', bytes: strToU8(table.replaceAll(';', '\t')) },
    { name: 'table.json', bytes: strToU8(JSON.stringify({ results: objects })) },
    { name: 'table.jsonl', bytes: strToU8(objects.map((one) => JSON.stringify(one)).join('\n')) },
    { name: 'table.xlsx', bytes: workbook },
    {
      name: 'archive.zip',
      bytes: zipSync({
        'a/one.txt': strToU8('One text.\r\nTwo lines.'),
        'two.csv': strToU8(table),
        'three.html': strToU8('<p>Three <b>words</b> here.</p>'),
      }),
    },
  ];
}
