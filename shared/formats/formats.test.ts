// formats.test.ts - exchange formats: code points in W3C, nothing that runs in CSV.

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import { rowsOf } from '../../electron/services/annotationRows.ts';
import { defaultCodebook } from '../model/codebook.ts';
import { guarded, toCsv, unguarded } from './csv.ts';
import { toW3c } from './w3c.ts';

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
