// rtf.test.ts - Rich Text files: small ones for each thing that programs write. Those of programs are in office.test.ts.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page, ReadOptions } from '../../../shared/page/page.ts';
import { readRtf } from './rtf.ts';

const rtf = (body: string, head = '') =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 Mincho;}}${head}${body}}`;

async function read(file: string, options: ReadOptions = {}): Promise<Page> {
  const [page] = await readRtf({ name: 'a.rtf', bytes: Buffer.from(file, 'latin1'), options });
  if (!page) throw new Error('no page');
  return page;
}

const text = async (body: string, head = '') => (await read(rtf(body, head))).text;
const stretches = (page: Page, kind: string) =>
  page.structure.filter((one) => one.kind === kind).map(({ start, end }) => page.text.slice(start, end));

describe('the characters of a Rich Text file', () => {
  it.each([
    ['in the code page of the file', "caf\\'e9 \\'93x\\'94", 'café “x”'],
    ['in that of their font', "\\f1\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\f0 caf\\'e9", 'Приветcafé'],
    ['of two bytes', "\\f3\\'93\\'fa\\'96\\'7b", '日本'],
    [
      'of western letters beside East Asian ones',
      "{\\rtf1\\ansicpg932{\\fonttbl{\\f0\\fcharset128 M;}{\\f1\\fcharset0 A;}}\\f0\\'93\\'fa\\f1 caf\\'e9}",
      '日café',
    ],
    ['by their number, with what stands in for them', "\\u8364? \\u-10179\\'3f\\u-8704? \\uc0\\u233 \\u234x\\uc2\\u8364ab c", '€ 😀 éêx€ c'],
    ['by name', 'a\\emdash b\\~c\\_d\\-e\\lquote f\\rquote\\bullet\\{\\}\\\\', 'a—b\u00a0c\u2011d\u00ade‘f’•{}\\'],
    ['of the font Symbol', "\\f2 a\\'b7\\u61537?\\f0 a", 'α•αa'],
    ['raw', 'na\xefve', 'naïve'],
    ['over the ends of lines', 'one\r\n two\\\nthree', 'one two\n\nthree'],
  ])('are read %s', async (_what, body, shown) => {
    expect(await text(body)).toBe(shown);
  });

  it('that are none are shown and told, not hidden', async () => {
    const page = await read(rtf("a\\f3\\'81\\'20b"));
    expect(page.text).toBe('a\ufffd b');
    expect(page.warnings).toMatchObject([{ code: 'characters-unreadable', values: { count: 1 } }]);
  });

  it('stand where they are said to', async () => {
    const file = rtf("a\\'e9\\u8364\\'3f b\\tab{\\b c}");
    const page = await read(file);
    expect(page.origin.map((run) => [page.text.slice(run.start, run.end), file.slice(run.source?.start, run.source?.end), run.element])).toEqual([
      ['a', 'a', 'paragraph 1'],
      ['é', "\\'e9", 'paragraph 1'],
      ['€', "\\u8364\\'3f", 'paragraph 1'],
      [' b', ' b', 'paragraph 1'],
      ['\t', '\\tab', 'paragraph 1'],
      ['c', 'c', 'paragraph 1'],
    ]);
  });
});

describe('the groups of a Rich Text file', () => {
  it('that are not text are passed over', async () => {
    const body =
      'one{\\pict\\pngblip\\bin4 }{x}}{\\*\\unknown{deep}} two{\\object{\\*\\objdata 00}{\\result three}}{\\xe index}{\\upr{old}{\\*\\ud new}}';
    expect(await text(body, '{\\colortbl;\\red0;}{\\*\\generator Some Program;}{\\info{\\title T}{\\company C}}')).toBe('one twothreenew');
  });

  it('say the title and the author', async () => {
    expect((await read(rtf('x', "{\\info{\\title The caf\\'e9}{\\author Ada Brook}{\\creatim\\yr2031}}"))).metadata).toEqual({
      headline: 'The café',
      author: 'Ada Brook',
    });
  });

  it('are links by what their field says, and no more than words otherwise', async () => {
    const field = (address: string, words: string) => `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt{\\ul ${words}}}}`;
    const page = await read(
      rtf(`See ${field('https://one.example/', 'this')} and ${field('javascript:x', 'that')} on {\\field{\\*\\fldinst PAGE}{\\fldrslt 4}}.`),
    );
    expect(page.text).toBe('See this and that on 4.');
    expect(page.structure).toEqual([{ start: 4, end: 8, kind: 'link', address: 'https://one.example/' }]);
  });

  it('are headers and footers once each, at the end, set aside, and text boxes after their paragraph', async () => {
    const page = await read(
      rtf(
        '{\\header\\pard The Post\\par}{\\headerf Not shown\\par}{\\footer\\pard The Post\\par}\\pard One{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard In the box\\par}}{\\shprslt again}} more.\\par Two.\\par',
      ),
    );
    expect(page.text).toBe('One more.\n\nIn the box\n\nTwo.\n\nThe Post');
    expect(page.hints).toEqual([{ start: 29, end: 37, kind: 'other' }]);
  });
});

describe('the blocks of a Rich Text file', () => {
  it('are headings by level and by style', async () => {
    const styles = "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 \\'dcberschrift;}{\\s2\\sbasedon1 Own;}{\\s3 heading 4;}{\\s4 Title;}}";
    const page = await read(
      rtf('\\pard\\s4 Top\\par\\pard\\s1 a\\par\\pard\\s2 b\\par\\pard\\s3 c\\par\\pard\\outlinelevel7 d\\par\\pard e\\par', styles),
    );
    expect(page.structure.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 1],
      ['heading', 1],
      ['heading', 4],
      ['heading', 6],
    ]);
    expect(page.metadata).toEqual({ headline: 'Top' });
  });

  it('are lists with the markers that stand before them', async () => {
    const item = (marker: string, level: number, words: string) =>
      `{\\listtext\\pard\\plain ${marker}\\tab}\\ilvl${level}\\ls1 ${words}\\par\\pard\\plain `;
    const page = await read(
      rtf(
        `\\pard ${item('1.', 0, 'one')}${item('2.', 0, 'two')}${item("\\f2\\'b7", 1, 'dot')}${item('3.', 0, 'three')}After.\\par\\pard\\li360\\fi-360 a)\\tab typed\\par`,
      ),
    );
    expect(page.text).toBe('1. one\n2. two\n• dot\n3. three\n\nAfter.\n\na) typed');
    expect(stretches(page, 'item')).toEqual(['1. one', '2. two\n• dot', '• dot', '3. three', 'a) typed']);
  });

  it('are lists that are only described, counted as they say', async () => {
    const tables =
      "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc0\\levelstartat3{\\leveltext\\leveltemplateid2\\'02\\'00.;}{\\levelnumbers\\'01;}}{\\listlevel\\levelnfc4\\levelstartat1{\\leveltext\\'04\\'00.\\'01);}{\\levelnumbers\\'01\\'03;}}{\\listname ;}\\listid7}{\\list{\\listlevel\\levelnfc23\\levelstartat1{\\leveltext\\'01\\u8226 ?;}{\\levelnumbers;}}\\listid8}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid8\\listoverridecount0\\ls2}}";
    const items =
      '\\pard\\ls1 One\\par\\pard\\ls1\\ilvl1 Sub\\par Other\\par\\pard\\ls1 Two\\par\\pard\\ls2 Dot\\par\\pard\\ls9 Unknown\\par\\pard Plain\\par';
    const page = await read(rtf(items, tables));
    expect(page.text).toBe('3. One\n3.a) Sub\n3.b) Other\n4. Two\n\n• Dot\n\nUnknown\n\nPlain');
    expect(stretches(page, 'item')).toEqual(['3. One\n3.a) Sub\n3.b) Other', '3.a) Sub', '3.b) Other', '4. Two', '• Dot']);
  });

  it('are tables whose cells stay in their columns', async () => {
    const row = (edges: string, ...cells: string[]) => `\\trowd ${edges}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row `;
    const page = await read(
      rtf(
        `Before\\par ${row('\\cellx100\\cellx300', 'wide', 'c')}${row('\\clvmgf\\cellx50\\cellx100\\cellx300', 'x', 'y', 'z')}${row('\\clvmrg\\cellx50\\cellx101\\cellx300', 'not shown', '', 'e')}\\pard After\\par`.replaceAll(
          /cellx(\d+)/g,
          (_, at: string) => `cellx${Number(at) * 20}`,
        ),
      ),
    );
    expect(page.text).toBe('Before\n\nwide\t\tc\nx\ty\tz\n\t\te\n\nAfter');
    expect(stretches(page, 'row')).toEqual(['wide\t\tc', 'x\ty\tz', 'e']);
  });
});

describe('notes and changes of a Rich Text file', () => {
  it('are notes at the end, under their numbers', async () => {
    const page = await read(
      rtf(
        '\\aftnnrlc One{\\super\\chftn}{\\*\\footnote\\pard{\\super\\chftn} First.\\par More.} two{\\super *}{\\*\\footnote * Starred.} three{\\super\\chftn}{\\*\\footnote\\ftnalt\\chftn Late.} four{\\super\\chftn}{\\*\\footnote\\chftn Second.}.\\par',
      ),
    );
    expect(page.text).toBe('One1 two* threei four2.\n\n1 First.\n\nMore.\n\n* * Starred.\n\n2 Second.\n\ni Late.');
    expect(stretches(page, 'reference')).toEqual(['1', '*', 'i', '2']);
  });

  it('are comments on the words that they mark, or on their paragraph', async () => {
    const comment = (id: string) => `{\\*\\atnid AB}{\\*\\atnauthor Ada Brook}\\chatn{\\*\\annotation${id}{\\*\\atndate 1} Really?}`;
    const page = await read(rtf(`The {\\*\\atrfstart 4}mayor{\\*\\atrfend 4}${comment('{\\*\\atnref 4}')} said.\\par Next.${comment('')}\\par`));
    expect(page.text).toBe('The mayor said.\n\nNext.');
    expect(page.notes).toEqual([
      { start: 4, end: 9, text: 'Really?', author: 'Ada Brook' },
      { start: 17, end: 22, text: 'Really?', author: 'Ada Brook' },
    ]);
  });

  it('are read as if accepted, or as before them; what is hidden is left out', async () => {
    const file = rtf('It was {\\deleted probably }{\\revised certainly }so.\\par Joined {\\deleted\\par}here.\\par{\\v hidden}Shown.\\par');
    const accepted = await read(file);
    expect(accepted.text).toBe('It was certainly so.\n\nJoined here.\n\nShown.');
    expect(accepted.warnings).toMatchObject([
      { code: 'tracked-changes', values: { insertions: 1, deletions: 2, changes: 'accepted' } },
      { code: 'hidden-text', values: { characters: 6 } },
    ]);
    expect((await read(file, { changes: 'original' })).text).toBe('It was probably so.\n\nJoined \n\nhere.\n\nShown.');
  });
});

describe('a Rich Text file that is broken', () => {
  const outcome = (file: string) =>
    read(file).then(
      (page) => `read: ${page.text}`,
      (thrown: unknown) => (thrown instanceof AppError ? thrown.code : `not an AppError: ${JSON.stringify(thrown)}`),
    );

  it('is refused or read as far as it goes', async () => {
    expect(await outcome('no rtf')).toBe('file-damaged');
    expect(await outcome(rtf('{'.repeat(5000)))).toBe('file-too-complex');
    expect(await outcome(rtf('one two').slice(0, -5))).toBe('read: one');
    expect(await outcome(`${rtf('one')}}}} two`)).toBe('read: one');
    expect(await outcome(rtf('one\\bin99999999 two'))).toBe('read: one');
  });

  it('does not end in anything else, however it is damaged', async () => {
    const whole = rtf(
      '\\pard{\\listtext 1.\\tab}one\\par\\trowd\\cellx9\\intbl a\\cell\\row{\\*\\footnote x}{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt b}}\\u8364?\\\'e9{\\*\\atrfstart 1}',
    );
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = String.fromCharCode(whole.charCodeAt(at) ^ (1 << (at % 8)));
      expect(await outcome(whole.slice(0, at) + flipped + whole.slice(at + 1))).toMatch(/^(read: |file-)/);
    }
  });

  it('takes time as its length does', async () => {
    const began = performance.now();
    await outcome(rtf('\\b x{\\i y}\\u8364?'.repeat(30_000)));
    expect(performance.now() - began).toBeLessThan(8000);
  });
});
