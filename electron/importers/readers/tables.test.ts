// tables.test.ts - tables of every kind: which column is the text, what becomes metadata, and where each character stood.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { readPages } from '../readPages.ts';

const read = (name: string, content: string | Uint8Array) =>
  readPages({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content, options: {} });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

/** Every run of a page is written in the file as it says: where it is as long as its source, in the same words. */
function expectPlaces(page: Page | undefined, source: string): void {
  expect(page?.origin.at(-1)?.end).toBe(page?.text.length);
  for (const { start, end, source: place } of page?.origin ?? []) {
    expect(place).not.toBeNull();
    if (place && place.end - place.start === end - start) expect(source.slice(place.start, place.end)).toBe(page?.text.slice(start, end));
  }
}

describe('a table with commas, semicolons or tabs', () => {
  const source =
    'id;Titel;Datum;Artikeltext;Quelle\r\n1;"Fähre ""Nord"" brennt";2014-09-12;"Erste ""Zeile"".\r\nZweite; Zeile.";Hafenblatt\r\n2;Leer;;;x\r\n3;Zwei;bald;Kurz;y\r\n';

  it('is one document a row, with what its columns say by their names', async () => {
    const pages = await read('liste.csv', source);
    expect(pages.map(({ name, text, metadata }) => ({ name, text, metadata }))).toEqual([
      {
        name: 'liste.csv, row 2',
        text: 'Erste "Zeile".\nZweite; Zeile.',
        metadata: { headline: 'Fähre "Nord" brennt', published: '2014-09-12', outlet: 'Hafenblatt' },
      },
      { name: 'liste.csv, row 4', text: 'Kurz', metadata: { headline: 'Zwei', outlet: 'y' } },
    ]);
    expect(pages[0]?.warnings.map(({ code }) => code)).toEqual(['columns-left-out', 'rows-without-text', 'dates-not-understood']);
  });

  it('tells where every character stood, doubled quotation marks and line ends among them', async () => {
    for (const page of await read('liste.csv', source)) expectPlaces(page, source);
  });

  it.each([
    ['tabs', 'a.tsv', 'title\tbody\nOne\tFirst, text\n', 'First, text'],
    ['the longest words where no name is known', 'a.csv', 'n,x,y\n1,short,a much longer stretch of words\n', 'a much longer stretch of words'],
    ['no names at all', 'a.csv', '1,The ferry left at nine and burned.\n2,Nobody said why it did so.\n', 'The ferry left at nine and burned.'],
    ['one column without a name', 'a.csv', 'The ferry left.\nIt burned.\n', 'The ferry left.'],
    ['a separator that Excel was told', 'a.csv', 'sep=|\ntext|url\nWords|x\n', 'Words'],
    ['a Spanish name', 'a.csv', 'Título,Artículo,Fecha\nUno,Palabras aquí,2014\n', 'Palabras aquí'],
    ['bars', 'a.csv', 'title|text\nOne|First; text, too\n', 'First; text, too'],
    ['tabs in a file named .csv', 'a.csv', 'title\ttext\nOne\tFirst, text\n', 'First, text'],
    ['semicolons in few rows', 'a.csv', 'title;text\nOne;First, text, and more\n', 'First, text, and more'],
    ['names divided otherwise than most rows', 'a.csv', 'title,text\nA\n,,\nB,First\nC\n', 'First'],
    [
      'sentences that are no names',
      'a.csv',
      'Ada Vale,"The weir was closed, she said."\nBo Reed,"It was open all day, he said."\n',
      'The weir was closed, she said.',
    ],
    ['names below a title', 'a.csv', 'Press of the week,\n\ntitle,text\nA,First\n', 'First'],
    ['lines without any separator', 'a.csv', 'text\nFirst\nSecond, with a comma\n', 'First'],
    ['an Arabic name', 'a.csv', 'العنوان,النص\nواحد,كلمات هنا\n', 'كلمات هنا'],
  ])('reads %s', async (_name, file, content, text) => {
    const [page] = await read(file, content);
    expect(page?.text).toBe(text);
    expectPlaces(page, content);
  });

  it.each([
    ['a quotation mark that is never closed', 'title,text\nA,"Never\nB,Words\n', 'quotes-unclosed', { row: 2 }],
    ['more cells than columns', 'title,text\nA,Words,and more\nB,Words\n', 'cells-left-out', { count: 1 }],
    ['rows above the names', 'Press of the week,\ntitle,text\nA,Words\n', 'rows-above', { count: 1 }],
  ])('says of %s', async (_name, content, code, values) => {
    const [page] = await read('a.csv', content);
    expect(page?.warnings).toContainEqual(expect.objectContaining({ code, values }));
  });

  it('says which encoding it was read in, and asks where that is not clear', async () => {
    const [page] = await read('a.csv', Buffer.from('title;text\nA;\x84W\xf6rter\x93 im Caf\xe9\n', 'latin1'));
    expect(page).toMatchObject({ text: '„Wörter“ im Café', warnings: [{ code: 'encoding-recognised', values: { encoding: 'windows-1252' } }] });
    expect(await codeOf(read('a.csv', Buffer.from('title;text\nA;\xcf\xeb\xee\xf2\xe8\xed\xe0 \xe7\xe0\xea\xf0\xfb\xf2\xe0\n', 'latin1')))).toBe(
      'encoding-uncertain',
    );
  });

  it('without one word in its text column is refused', async () => {
    expect(await codeOf(read('a.csv', 'text\n \n'))).toBe('file-no-text');
  });
});

describe('JSON', () => {
  it.each([
    [
      'an array of objects',
      'a.json',
      '[{"title":"One","text":"First\\nline \\"x\\" \\ud83d\\udea2"},{"text":"Second"}]',
      ['First\nline "x" \u{1f6a2}', 'Second'],
    ],
    ['one object', 'a.json', '{"headline":"One","body":"Words"}', ['Words']],
    [
      'an array within, nested one level',
      'a.json',
      '{"n":1,"results":[{"fields":{"headline":"A","body":"One"}},{"fields":{"body":"Two"}}]}',
      ['One', 'Two'],
    ],
    ['one object a line', 'a.jsonl', '{"text":"one"}\n\n{"text":"two"}\r\n', ['one', 'two']],
    ['lines in a file named .json', 'a.json', '{"text":"one"}\n{"text":"two"}', ['one', 'two']],
    ['an array of texts', 'a.json', '["one","two"]', ['one', 'two']],
    [
      'an array further down',
      'a.json',
      '{"response":{"status":"ok","results":[{"fields":{"bodyText":"One"}},{"fields":{"bodyText":"Two"}}]}}',
      ['One', 'Two'],
    ],
    ['objects by their keys', 'a.json', '{"a1":{"title":"A","text":"One"},"a2":{"title":"B","text":"Two"}}', ['One', 'Two']],
    ['one object with pictures', 'a.json', '{"text":"Words","images":[{"url":"a"},{"url":"b"}]}', ['Words']],
    ['paragraphs in a list', 'a.json', '[{"title":"A","paragraphs":["First \\"x\\".","Second."]}]', ['First "x".\n\nSecond.']],
    [
      'features of a map',
      'a.json',
      '{"features":[{"geometry":{"coordinates":[1,2]},"properties":{"description":"Closed on Monday."}}]}',
      ['Closed on Monday.'],
    ],
    ['a key that is written twice', 'a.json', '[{"text":"One","text":"Two"}]', ['Two']],
    ['numbers too large to count', 'a.json', '[{"id":123456789012345678901234567890,"n":1e400,"text":"One"}]', ['One']],
  ])('is read as %s', async (_name, file, content, texts) => {
    const pages = await read(file, content);
    expect(pages.map(({ text }) => text)).toEqual(texts);
    for (const page of pages) expectPlaces(page, content);
  });

  it('that is a project, or annotations, is refused with what to do', async () => {
    expect(await codeOf(read('a.json', '{"kind":"pressmark-export","formatVersion":1,"files":{}}'))).toBe('file-other-format');
    expect(await codeOf(read('a.json', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage"}'))).toBe('file-other-format');
    expect(await codeOf(read('a.json', '{"text":'))).toBe('file-damaged');
    expect(await codeOf(read('a.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`))).toMatch(/^file-/);
  });

  it('of one object a line is read without the lines that are damaged, which are named, unless most are', async () => {
    const pages = await read('a.jsonl', '{"text":"One"}\n{"text":"Tw\n{"text":"Three"}\n');
    expect(pages.map(({ text }) => text)).toEqual(['One', 'Three']);
    expect(pages[0]?.warnings).toMatchObject([{ code: 'lines-damaged', values: { count: 1, lines: '2' } }]);
    expect(await codeOf(read('a.jsonl', '{"text":"One"}\n{\n{\n'))).toBe('file-damaged');
  });

  it('with half of a character in a text leaves that row out and says so', async () => {
    const pages = await read('a.json', '[{"text":"cut \\ud83d"},{"text":"Whole"},{"text":"none \\u0000"}]');
    expect(pages.map(({ text }) => text)).toEqual(['Whole']);
    expect(pages[0]?.warnings).toMatchObject([{ code: 'rows-damaged', values: { count: 2 } }]);
    expect(await codeOf(read('a.json', '[{"text":"cut \\ud83d"}]'))).toBe('file-lone-surrogate');
  });

  it('in a file named as a text is a text', async () => {
    expect((await read('a.txt', '{"text":"one"}')).map(({ text }) => text)).toEqual(['{"text":"one"}']);
  });
});

const part = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
const workbook = (sheets: Record<string, string>, shared = '', styles = '') =>
  zipSync({
    'xl/workbook.xml': part(
      `<workbook xmlns:r="r"><sheets>${Object.keys(sheets)
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships>${Object.keys(sheets)
        .map((_, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': part(`<sst>${shared}</sst>`),
    'xl/styles.xml': part(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        part(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });

describe('a workbook', () => {
  it('is one document a row of each sheet: shared and inline texts, saved values of formulas, dates by their format', async () => {
    const shared = '<si><t>Body</t></si><si><t>Date</t></si><si><r><t>The ferry </t></r><r><t>burned.</t></r><rPh><t>yomi</t></rPh></si>';
    const first = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>41894.75</v></c></row>
      <row r="4"><c r="A4" t="str"><f>A2&amp;"!"</f><v>The ferry burned.!</v></c><c r="B4" s="2"><v>41895</v></c></row>`;
    const second = `<row><c t="inlineStr"><is><t>text</t></is></c></row><row><c t="inlineStr"><is><t>Another &lt;sheet&gt;</t></is></c></row>`;
    const pages = await read(
      'mappe.xlsx',
      workbook({ Press: first, Radio: second }, shared, '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'),
    );
    expect(pages.map(({ name, text, metadata, origin }) => [name, text, metadata, origin[0]?.part, origin[0]?.element])).toEqual([
      [
        'mappe.xlsx, sheet Press, row 2',
        'The ferry burned.',
        { published: '2014-09-12' },
        'xl/worksheets/sheet1.xml',
        'sheet Press, row 2, column Body (A2)',
      ],
      [
        'mappe.xlsx, sheet Press, row 4',
        'The ferry burned.!',
        { published: '2014-09-13' },
        'xl/worksheets/sheet1.xml',
        'sheet Press, row 4, column Body (A4)',
      ],
      ['mappe.xlsx, sheet Radio, row 2', 'Another <sheet>', {}, 'xl/worksheets/sheet2.xml', 'sheet Radio, row 2, column text (A2)'],
    ]);
  });

  it('has line ends as workbooks write them, names below a title, and rows that are hidden', async () => {
    const inline = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const pages = await read(
      'a.xlsx',
      workbook({
        One: `<row r="1">${inline('A1', 'Press of the week')}</row><row r="3">${inline('A3', 'title')}${inline('B3', 'text')}</row><row r="4" hidden="1">${inline('A4', 'A')}${inline('B4', 'First_x000D_\nsecond _x0041_')}</row>`,
      }),
    );
    expect(pages.map(({ text, metadata }) => [text, metadata])).toEqual([['First\nsecond A', { headline: 'A' }]]);
    expect(pages[0]?.warnings.map(({ code }) => code)).toEqual(['rows-above', 'rows-hidden']);
  });

  it('is one by what it holds, whatever its name says', async () => {
    const row = '<row><c t="inlineStr"><is><t>Words in one cell</t></is></c></row>';
    expect((await read('a.txt', workbook({ One: row }))).map(({ text }) => text)).toEqual(['Words in one cell']);
  });

  it('that declares a document type is refused', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>') });
    expect(await codeOf(read('a.xlsx', bomb))).toBe('file-damaged');
  });
});

describe('a ZIP archive', () => {
  it('gives each of its files by name, and says which it could not take', async () => {
    const archive = zipSync({
      'b/two.txt': strToU8('Two'),
      'a.csv': strToU8('text\nRow one\nRow two\n'),
      '__MACOSX/._two.txt': strToU8('x'),
      'b/.hidden.txt': strToU8('x'),
      'inner.zip': zipSync({ 'x.txt': strToU8('x') }),
      'image.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    });
    const pages = await read('all.zip', archive);
    expect(pages.map(({ name, text }) => [name, text])).toEqual([
      ['all.zip/a.csv, row 2', 'Row one'],
      ['all.zip/a.csv, row 3', 'Row two'],
      ['all.zip/b/two.txt', 'Two'],
    ]);
    expect(pages[2]?.origin[0]?.part).toBe('b/two.txt');
    expect(pages[0]?.warnings.filter(({ code }) => code === 'entry-refused').map(({ values }) => values?.['name'])).toEqual([
      'image.png',
      'inner.zip',
    ]);
  });

  it('without a text is refused, and so is one that leads out of itself', async () => {
    expect(await codeOf(read('a.zip', zipSync({ 'image.png': Buffer.from('\x89PNG', 'latin1') })))).toBe('file-no-text');
    expect(await codeOf(read('a.zip', zipSync({ '../out.txt': strToU8('x') })))).toBe('archive-unsafe');
  });

  it('that is a packed project is refused with what to do', async () => {
    expect(await codeOf(read('a.zip', zipSync({ 'project.json': strToU8('{}'), 'codebook.json': strToU8('{}') })))).toBe('file-other-format');
  });
});

it('names of an archive that are not UTF-8 are read as DOS wrote them', async () => {
  const archive = Buffer.from(zipSync({ 'Schl?ssel.txt': strToU8('One') }));
  for (let at = archive.indexOf('Schl?'); at !== -1; at = archive.indexOf('Schl?')) archive[at + 4] = 0x81;
  expect((await read('a.zip', archive)).map(({ name }) => name)).toEqual(['a.zip/Schlüssel.txt']);
});
