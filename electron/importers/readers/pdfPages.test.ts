// pdfPages.test.ts - pages as few programs make them: empty, scanned, turned, numbered in Roman, damaged, without letters' names.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { type MadePdf, pdfOf, written } from '../../tools/makePdf.ts';
import { readPages } from '../readPages.ts';

async function read(pdf: MadePdf | Uint8Array): Promise<Page> {
  const [page] = await readPages({ name: 'a.pdf', bytes: pdf instanceof Uint8Array ? pdf : pdfOf(pdf), options: {} });
  if (!page) throw new Error('no page');
  return page;
}

const refusalOf = (pdf: MadePdf | Uint8Array) =>
  read(pdf).then(null, (thrown: unknown) => (thrown instanceof AppError ? thrown.toFailure() : thrown));
const wordsOf = async (pdf: MadePdf | Uint8Array) => (await read(pdf)).text;
const kindsIn = ({ text, structure }: Page, kind: string) =>
  structure.filter((one) => one.kind === kind).map(({ start, end, number, level }) => [number ?? level, text.slice(start, end)]);

const picture = {
  entries: '/Type /XObject /Subtype /Image /Width 20 /Height 30 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  stream: new Uint8Array(600),
};
const pictured: Pick<MadePdf, 'resources' | 'objects'> = { resources: '/XObject << /I 20 0 R >>', objects: [picture] };
const draw = (width: number, height: number) => ({ content: `q ${width} 0 0 ${height} 0 0 cm /I Do Q` });

describe('a page of a PDF without text', () => {
  it('is a scan only where pictures cover a good part of it', async () => {
    const words = { content: written(['The keepers count the gates.']) };
    const { text, warnings } = await read({
      pages: [words, { content: '' }, { content: '0 0 m 400 600 l S' }, draw(400, 600), draw(40, 60), words],
      ...pictured,
    });
    expect(text.match(/keepers/g)).toHaveLength(2);
    expect(warnings).toMatchObject([{ code: 'pages-without-text', values: { pages: '4', count: 1 } }]);
  });

  it('is told apart when all are so', async () => {
    expect(await refusalOf({ pages: [{ content: '' }, { content: '' }] })).toMatchObject({ code: 'file-no-text', values: {} });
    expect(await refusalOf({ pages: [{ content: '' }, draw(300, 500)], ...pictured })).toMatchObject({
      code: 'file-no-text',
      values: { variant: 'pdf' },
    });
    const strips = Array.from({ length: 12 }, (_, index) => `q 400 0 0 50 0 ${index * 50} cm /I Do Q`).join(' ');
    expect(await refusalOf({ pages: [{ content: strips }], ...pictured })).toMatchObject({ values: { variant: 'pdf' } });
  });
});

describe('a page of a PDF', () => {
  const lines = ['A page that is set on its side', 'reads as any other.'];

  it.each(['/Rotate 90', '/Rotate 180', '/Rotate 270'])('is read with %s', async (entries) => {
    expect(await wordsOf({ pages: [{ content: written(lines), entries }] })).toBe(lines.join(' '));
  });

  it('is read when its letters stand sideways', async () => {
    const content = `BT /F 12 Tf ${lines.map((line, index) => `0 1 -1 0 ${100 + index * 14} 50 Tm (${line}) Tj`).join(' ')} ET`;
    expect(await wordsOf({ pages: [{ content }] })).toBe(lines.join(' '));
  });

  it('is called as the PDF calls it', async () => {
    const pages = ['Preface.', 'More of it.', 'The first chapter.'].map((line) => ({ content: written([line]) }));
    const page = await read({ pages, catalogue: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>' });
    expect(kindsIn(page, 'page')).toEqual([
      ['i', 'Preface.'],
      ['ii', 'More of it.'],
      ['1', 'The first chapter.'],
    ]);
  });

  it('keeps the hyphens of words that have one, and joins words that were parted', async () => {
    const hyphens = [
      'The ministry said that the state-run com-',
      'pany had closed the weir. A state-',
      'run office kept it, and the man-',
      'ager was well-',
      'known in the valley; call 0555-',
      '0142.',
    ];
    expect(await wordsOf({ pages: [{ content: written(hyphens) }] })).toBe(
      'The ministry said that the state-run company had closed the weir. A state-run office kept it, and the manager was well-known in the valley; call 0555-0142.',
    );
  });

  it('has headings that are bold in letters of the text, and none for a bold word or sentence', async () => {
    const text = ['The keepers count the gates aloud, and they have', 'done so since the flood that took the footbridge.'];
    const content = [
      written(['1.2 What a gate is'], '/B 12 Tf', 560),
      written(text, '/F 12 Tf', 540),
      written(['This sentence is bold, and it is no heading.'], '/B 12 Tf', 490),
      'BT /B 12 Tf 40 460 Td (Gates) Tj /F 12 Tf ( are opened by one person.) Tj ET',
    ];
    expect(kindsIn(await read({ pages: [{ content: content.join(' ') }] }), 'heading')).toEqual([[1, '1.2 What a gate is']]);
  });

  it('names captions, and keeps them out of the paragraphs around', async () => {
    const content = [
      written(['The gates were opened at four by the keepers,', 'and nobody in the valley was told of it before'], '/F 12 Tf', 560),
      written(['Figure 2. The lower gates in the winter of', 'the long rain.'], '/F 11 Tf', 500),
      written(['Table 1: what each of the gates costs.'], '/F 12 Tf', 440),
    ];
    expect(kindsIn(await read({ pages: [{ content: content.join(' ') }] }), 'caption').map(([, words]) => words)).toEqual([
      'Figure 2. The lower gates in the winter of the long rain.',
      'Table 1: what each of the gates costs.',
    ]);
  });

  it('gives what was written into its form', async () => {
    const field = '/Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Orla Penwick of Sennack) /Rect [40 500 240 520] /F 4 /DA (/F 12 Tf 0 g)';
    const catalogue = '/AcroForm << /Fields [20 0 R] /DA (/F 12 Tf 0 g) /DR << /Font << /F 4 0 R >> >> /NeedAppearances true >>';
    expect(await wordsOf({ pages: [{ content: '', entries: '/Annots [20 0 R]' }], catalogue, objects: [{ entries: field }] })).toBe(
      'Orla Penwick of Sennack',
    );
  });

  it('gives the words that it states for its signs', async () => {
    const content = 'BT /F 12 Tf 40 550 Td (The ) Tj /Span << /ActualText <FEFF00660066> >> BDC (#) Tj EMC (erry \\(BDC\\) left.) Tj ET';
    expect(await wordsOf({ pages: [{ content }] })).toBe('The fferry (BDC) left.');
  });
});

describe('fonts that do not name their letters', () => {
  it.each([
    ['Japanese', 'UniJIS-UTF16-H', 'Japan1', '堰の番人は門を数える。'],
    ['Chinese', 'UniGB-UTF16-H', 'GB1', '水闸的看守人数门。'],
    ['Chinese of Taiwan', 'UniCNS-UTF16-H', 'CNS1', '水閘的看守人數門。'],
    ['Korean', 'UniKS-UTF16-H', 'Korea1', '보를지키는사람들'],
  ])('%s', async (_, encoding, ordering, words) => {
    const hex = Buffer.from(words, 'utf16le').swap16().toString('hex');
    const objects = [
      { entries: `/Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /${encoding} /DescendantFonts [21 0 R]` },
      {
        entries: `/Type /Font /Subtype /CIDFontType0 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 1 >> /DW 1000 /FontDescriptor 22 0 R`,
      },
      {
        entries: '/Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80',
      },
    ];
    expect(await wordsOf({ pages: [{ content: `BT /C 12 Tf 40 550 Td <${hex}> Tj ET` }], resources: '/Font << /C 20 0 R >>', objects })).toBe(words);
  });
});

describe('a damaged PDF', () => {
  const whole = Buffer.from(pdfOf({ pages: [{ content: written(['Words of a page that is damaged.']) }] })).toString('latin1');

  it('is read where its words can still be found', async () => {
    expect(await wordsOf(Buffer.from(whole.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'))).toBe('Words of a page that is damaged.');
  });

  it('is refused with the reason where they cannot', async () => {
    expect(await refusalOf(Buffer.from(whole.slice(0, whole.length * 0.5), 'latin1'))).toMatchObject({ code: 'file-damaged' });
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'file-empty' });
  });
});
