// formats.test.ts - exchange formats: code points in W3C, nothing that runs in CSV.

import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import { rowsOf } from '../../electron/services/annotationRows.ts';
import { defaultCodebook } from '../model/codebook.ts';
import { guarded, toCsv, unguarded } from './csv.ts';
import { tableOf } from './table.ts';
import { toW3c } from './w3c.ts';
import { toXlsxParts } from './xlsx.ts';

const text = 'A 😀 ferry burned, "the harbour mafia" said. A 😀 ferry sank.';
const placed = { text, setAside: [], textRevisionId: '' };

interface Item {
  target: { selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] };
  body: { purpose: string; value: string }[];
}

describe('W3C Web Annotation', () => {
  const annotation = anAnnotation(text, 'the harbour mafia', { tag: 'loaded', subtype: 'label', note: 'a verdict' });
  const collection = toW3c({
    projectId: annotation.documentId,
    title: 'Test',
    generated: '2026-01-01T00:00:00Z',
    codebook: defaultCodebook(annotation.documentId),
    annotators: [],
    links: [],
    documents: [
      {
        id: annotation.documentId,
        title: 'T',
        text,
        textRevisionId: annotation.textRevisionId,
        metadata: {},
        setAside: [],
        annotations: [annotation],
      },
    ],
  }) as { '@context': unknown[]; first: { items: Item[] } };
  const item = collection.first.items[0];

  it('says what is known about each text, and which way it runs', () => {
    const metadata = { outlet: 'Sund Courier', published: '2021-03', direction: 'rtl', language: 'ar', pages: 3 };
    const described = toW3c({
      ...{ projectId: annotation.documentId, title: 'Test', generated: '2026-01-01T00:00:00Z', codebook: defaultCodebook(annotation.documentId) },
      ...{ annotators: [], links: [] },
      documents: [
        { id: annotation.documentId, title: 'T', text, textRevisionId: annotation.textRevisionId, metadata, setAside: [], annotations: [annotation] },
      ],
    }) as { first: { items: { target: { source: object } }[] } };
    expect(described.first.items[0]?.target.source).toEqual({
      ...{ id: `urn:uuid:${annotation.documentId}`, type: 'Text', format: 'text/plain', 'pressmark:title': 'T' },
      ...{ language: 'ar', textDirection: 'rtl', 'pressmark:outlet': 'Sund Courier', 'pressmark:published': '2021-03' },
    });
  });

  it('tells what is set aside, in code points, and numbers paragraphs without it', () => {
    const page = 'Menu 😀\nHome\nA ferry burned.\n\nThe harbour office said so.';
    const setAside = [{ start: 0, end: 'Menu 😀\nHome'.length, kind: 'menu' }];
    const inText = anAnnotation(page, 'harbour office');
    const inMenu = anAnnotation(page, 'Home');
    const { documentId: id, textRevisionId } = inText;
    const made = toW3c({
      ...{ projectId: id, title: 'Test', generated: '2026-01-01T00:00:00Z', codebook: defaultCodebook(id), annotators: [], links: [] },
      documents: [{ id, title: 'T', text: page, textRevisionId, metadata: {}, setAside, annotations: [inMenu, inText] }],
    }) as { 'pressmark:setAside': object[]; first: { items: Record<string, unknown>[] } };
    const span = { 'pressmark:kind': 'menu', type: 'TextPositionSelector', start: 0, end: 11 };
    expect(made['pressmark:setAside']).toEqual([{ id: `urn:uuid:${id}`, 'pressmark:title': 'T', 'pressmark:stretches': [span] }]);
    expect(made.first.items.map((one) => [one['pressmark:paragraph'], one['pressmark:inSetAside']])).toEqual([
      [undefined, true],
      [2, undefined],
    ]);
    expect(collection).not.toHaveProperty('pressmark:setAside');
  });

  it('counts positions in code points, which find the quoted words', () => {
    const [quote, position] = item?.target.selector ?? [];
    expect(Array.from(text).slice(position?.start, position?.end).join('')).toBe('the harbour mafia');
    expect(quote?.exact).toBe('the harbour mafia');
    expect(collection['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
  });

  it('says tag, subtype and note as bodies', () => {
    expect(item?.body.map((body) => [body.purpose, body.value])).toEqual([
      ['tagging', 'loaded'],
      ['classifying', 'label'],
      ['commenting', 'a verdict'],
    ]);
  });
});

describe('CSV', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    "''=1",
    'plain',
    "'plain",
    '"quoted"',
    'a,b\nc',
  ];

  it.each(hostile)('neutralises %j and gives it back', (cell) => {
    expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(unguarded(guarded(cell))).toBe(cell);
  });

  it('has what is known about the document in columns of their own', () => {
    const row = rowsOf(placed)(anAnnotation(text, 'ferry', {}), 'A');
    const documents = new Map([[row.documentId, { title: 'Weir', metadata: { outlet: '=Courier', published: '2021-03' } }]]);
    const [head = [], cells = []] = Papa.parse<string[]>(toCsv([row], documents), { skipEmptyLines: true }).data;
    const cell = (name: string) => cells[head.indexOf(name)];
    expect([cell('document'), cell('document.outlet'), cell('document.published'), cell('document.author')]).toEqual([
      'Weir',
      "'=Courier",
      '2021-03',
      '',
    ]);
  });

  it('survives a round trip cell by cell', () => {
    const rows = hostile.map((note) => rowsOf(placed)(anAnnotation(text, 'ferry', { note }), '=cmd'));
    const parsed = Papa.parse<string[]>(toCsv(rows, new Map()), { skipEmptyLines: true }).data;
    expect(parsed).toHaveLength(rows.length + 1);
    const at = parsed[0]?.indexOf('note') ?? -1;
    expect(parsed.slice(1).map((cells) => unguarded(cells[at] ?? ''))).toEqual(hostile);
    expect(toCsv(rows, new Map(), true).charCodeAt(0)).toBe(0xfeff);
  });
});

describe('XLSX', () => {
  const sheetOf = (rows: Parameters<typeof toXlsxParts>[0]) => toXlsxParts(rows)['xl/worksheets/sheet1.xml'] ?? '';
  /** The cells as another program reads them: by row, words and numbers apart. */
  function cellsIn(sheet: string): (string | number)[][] {
    const rows: (string | number)[][] = [];
    let words = '';
    const parser = new SaxesParser({});
    parser.on('opentag', ({ name }) => {
      if (name === 'row') rows.push([]);
      if (name === 'f') throw new Error('a formula');
      words = '';
    });
    parser.on('text', (text) => (words += text));
    parser.on('closetag', ({ name }) => {
      const given = words.replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      if (name === 't') rows.at(-1)?.push(given);
      if (name === 'v') rows.at(-1)?.push(Number(words));
    });
    parser.write(sheet).close();
    return rows;
  }

  it.each([
    ...[
      '=1+1',
      "=cmd|' /C calc'!A0",
      '<f>1</f>',
      '</t></is></c><c><f>1+1</f></c>',
      ']]>&amp;&',
      '_x000D_',
      '__x005F_x0041_',
      ' a  b ',
      '\t\n\r\0\u001f',
    ],
    ...['\u202e\ufeff\ufffe', '\ud800', '😀', '٤', '2026-01-02', '007'],
  ])('holds %j as words', (cell) => expect(cellsIn(sheetOf([['note'], [cell]]))).toEqual([['note'], [cell]]));

  it('has the rows of the CSV, numbers as numbers', () => {
    const row = rowsOf(placed)(anAnnotation(text, 'ferry', { note: '=1' }), 'A');
    const documents = new Map([[row.documentId, { title: 'Weir', metadata: { outlet: '=Courier' } }]]);
    const [head = [], cells = []] = tableOf([row], documents);
    const [parsedHead, parsedCells] = Papa.parse<string[]>(toCsv([row], documents), { skipEmptyLines: true }).data;
    expect(head).toEqual(parsedHead);
    expect(cells.map((one) => String(one ?? ''))).toEqual(parsedCells?.map(unguarded));
    expect(cells[head.indexOf('start')]).toBe(5);
    expect(cellsIn(sheetOf([head, cells]))[1]).toEqual(cells.filter((one) => one !== null && one !== ''));
  });

  it('goes on in another column where a cell has no more room, and cuts through no character', () => {
    const long = `${'x'.repeat(32_766)}😀${'y'.repeat(40_000)}`;
    const [head, cells] = cellsIn(
      sheetOf([
        ['quote', 'note'],
        [long, 'n'],
      ]),
    );
    expect(head).toEqual(['quote', 'note', 'quote 2', 'quote 3']);
    const [first, note, ...rest] = cells ?? [];
    expect(note).toBe('n');
    expect([first, ...rest].join('')).toBe(long);
    expect([first, ...rest].map((one) => String(one).isWellFormed())).toEqual([true, true, true]);
  });
});
