// docx.test.ts - Word files: those of two programs against texts written by hand, and small ones for each thing that Word can do.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page, ReadOptions } from '../../../shared/page/page.ts';
import { readDocx } from './docx.ts';

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const part = (root: string, content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} ${names}>${content}</w:${root}>`);

const relationship = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/>`;

const list = (content: string) =>
  strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`);

const roots: Readonly<Record<string, string>> = { header1: 'hdr', footer1: 'ftr' };

/** A Word file from the content of its parts; `body` is that of the document. */
function word(body: string, parts: Readonly<Record<string, string>> = {}, links = ''): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': list(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': list(
      Object.keys(parts)
        .map((name) => relationship(name, name.replace(/\d$/, ''), `${name}.xml`))
        .join('') + links,
    ),
  };
  for (const [name, content] of Object.entries(parts)) files[`word/${name}.xml`] = part(roots[name] ?? name, content);
  return zipSync(files);
}

async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Page> {
  const [page] = await readDocx({ name: 'a.docx', bytes, options });
  if (!page) throw new Error('no page');
  return page;
}

const text = async (...given: Parameters<typeof word>) => (await read(word(...given))).text;
const r = (words: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const stretches = (page: Page, kind: string) =>
  page.structure.filter((one) => one.kind === kind).map(({ start, end }) => page.text.slice(start, end));

describe('the words of a Word paragraph', () => {
  it('hold breaks, tabs, hyphens and symbols as Word shows them', async () => {
    const run = (content: string) => `<w:r>${content}</w:r>`;
    const body = p(
      r('one') +
        run('<w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>') +
        run('<w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:softHyphen/><w:t>ping</w:t>') +
        run('<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="00E9"/>'),
    );
    expect(await text(body)).toBe('one\ntwo\tthreenon\u2011stop\u00adpingα✓é');
  });

  it('lose the blanks at their ends unless these are to be kept, and line ends in them are blanks', async () => {
    expect(await text(p('<w:r><w:t> one\n two </w:t></w:r><w:r><w:t xml:space="preserve"> three </w:t></w:r>'))).toBe('one  two three ');
  });

  it('leave out what is hidden, by itself or by its style, and say so', async () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      r('seen ') + r('hidden ', '<w:vanish/>') + r('hidden too ', '<w:rStyle w:val="H"/>') + r('shown', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>'),
    );
    const page = await read(word(body, { styles }));
    expect(page.text).toBe('seen shown');
    expect(page.warnings).toMatchObject([{ code: 'hidden-text', values: { characters: 18 } }]);
  });

  it('are those that a field shows, not those that it says', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const page = await read(
      word(
        p(
          r('See ') +
            field(' HYPERLINK "https://one.example/a" \\o "tip" ', r('page ') + field(' PAGEREF x ', r('4'))) +
            r(' and ') +
            `<w:fldSimple w:instr=" DATE ">${r('5 May')}</w:fldSimple>` +
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
            r(', kept.'),
        ),
      ),
    );
    expect(page.text).toBe('See page 4 and 5 May, kept.');
    expect(page.structure).toEqual([{ start: 4, end: 10, kind: 'link', address: 'https://one.example/a' }]);
  });

  it('keep the address of a link, but none that could do anything', async () => {
    const links =
      relationship('l1', 'hyperlink', 'https://one.example/?a=1&amp;b=2', ' TargetMode="External"') +
      relationship('l2', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"');
    const page = await read(word(p(`<w:hyperlink r:id="l1">${r('one')}</w:hyperlink> <w:hyperlink r:id="l2">${r('two')}</w:hyperlink>`), {}, links));
    expect(page.text).toBe('onetwo');
    expect(page.structure).toEqual([{ start: 0, end: 3, kind: 'link', address: 'https://one.example/?a=1&b=2' }]);
  });

  it('are strong and emphasised where they are shown so', async () => {
    const page = await read(word(p(r('a ') + r('b', '<w:b/>') + r('c', '<w:b/><w:i/>') + r('d', '<w:b w:val="false"/><w:i/>'))));
    expect(stretches(page, 'strong')).toEqual(['bc']);
    expect(stretches(page, 'emphasis')).toEqual(['cd']);
  });

  it('stand in a text box once, after the paragraph that it hangs on', async () => {
    const box = `<w:txbxContent>${p(r('In the box'))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await text(p(`${r('Before ')}<w:r>${drawing}</w:r>${r('after')}`) + p(r('Next')))).toBe('Before after\n\nIn the box\n\nNext');
  });

  it('stand within controls and smart tags, but not the prompts of empty controls', async () => {
    const control = (properties: string, content: string) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = p(control('', r('one ')) + `<w:smartTag>${r('two ')}</w:smartTag>` + control('<w:showingPlcHdr/>', r('Click here')) + r('three'));
    expect(await text(body + control('', p(r('four'))))).toBe('one two three\n\nfour');
  });

  it('of a formula are one line', async () => {
    const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
    expect(
      await text(
        p(
          `${r('So ')}<m:oMath>${m('E=')}<m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f><m:sSup><m:e>${m('c')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`,
        ),
      ),
    ).toBe('So E=(a+b)/2c^2');
  });

  it('start with their large initial', async () => {
    expect(await text(p(r('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r('he ferry')))).toBe('The ferry');
  });
});

describe('the blocks of a Word document', () => {
  const numbering = (levels: string) =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const level = (at: number, format: string, shown: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/>${more}</w:lvl>`;
  const item = (words: string, at = 0, num = 1) => p(r(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`);

  it('are headings by style in any language, by level and by what a style builds on', async () => {
    const style = (id: string, name: string, more = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles =
      style('berschrift2', 'heading 2') +
      style('Eigene', 'Eigene', '<w:basedOn w:val="berschrift2"/>') +
      style('Rubrik', 'Rubrik', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('Titel', 'Title');
    const body =
      ['Titel', 'berschrift2', 'Eigene', 'Rubrik'].map((id) => p(r(id), `<w:pStyle w:val="${id}"/>`)).join('') +
      p(r('direct'), '<w:outlineLvl w:val="8"/>') +
      p(r('plain'), '<w:outlineLvl w:val="9"/>');
    const page = await read(word(body, { styles }));
    expect(page.structure.map(({ kind, level: at }) => `${kind} ${at}`)).toEqual(['heading 1', 'heading 2', 'heading 2', 'heading 3', 'heading 6']);
    expect(page.metadata).toEqual({ headline: 'Titel' });
  });

  it('are lists with their markers, which count as Word counts', async () => {
    const levels =
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%1.%2)') + level(2, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>');
    const body =
      item('one') +
      item('two') +
      item('below', 1) +
      item('again', 1) +
      item('dot', 2) +
      item('three') +
      item('fresh', 1) +
      p(r('Between.')) +
      item('four') +
      item('new', 0, 2);
    const page = await read(word(body, { numbering: numbering(levels) }));
    expect(page.text).toBe('1. one\n2. two\n2.a) below\n2.b) again\n• dot\n3. three\n3.a) fresh\n\nBetween.\n\n4. four\n1. new');
    expect(stretches(page, 'list')[1]).toBe('2.a) below\n2.b) again\n• dot');
    expect(page.structure.filter(({ kind }) => kind === 'item').map(({ level: at }) => at)).toEqual([1, 1, 2, 2, 3, 1, 2, 1, 1]);
  });

  it('count even where an item holds nothing, but leave nothing of it', async () => {
    expect(await text(item('one') + item('') + item('three'), { numbering: numbering(level(0, 'upperRoman', '(%1)')) })).toBe('(I) one\n(III) three');
  });

  it('are quotations by style, or because they are moved in on both sides', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>';
    const both = '<w:ind w:left="720" w:right="720"/>';
    const page = await read(
      word(
        p(r('said')) +
          p(r('one'), '<w:pStyle w:val="Zitat"/>') +
          p(r('two'), '<w:pStyle w:val="Zitat"/>') +
          p(r('then')) +
          p(r('three'), both) +
          p(r('moved'), '<w:ind w:left="720"/>'),
        { styles },
      ),
    );
    expect(stretches(page, 'quotation')).toEqual(['one\n\ntwo', 'three']);
  });

  it('are set aside where they are a caption or a line of the table of contents', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const page = await read(
      word(p(r('Contents line\t3'), '<w:pStyle w:val="T"/>') + p(r('Words.')) + p(r('Figure 1'), '<w:pStyle w:val="C"/>'), { styles }),
    );
    expect(page.hints).toEqual([
      { start: 0, end: 15, kind: 'menu' },
      { start: 25, end: 33, kind: 'caption' },
    ]);
  });

  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

  it('are tables whose cells stay in their columns', async () => {
    const body =
      p(r('Before')) +
      table(
        row(cell(p(r('Both')), '<w:gridSpan w:val="2"/>'), cell(p(r('Third')))),
        row(cell(p(r('Down')) + p(''), '<w:vMerge w:val="restart"/>'), cell(p(r('b'))), cell(p('<w:r><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>'))),
        row(cell(p(r('not shown')), '<w:vMerge/>'), cell(p('')), cell(p(r('e')) + p(''))),
        row(cell(p('')), cell(p(''))),
      ) +
      p(r('After'));
    const page = await read(word(body));
    expect(page.text).toBe('Before\n\nBoth\t\tThird\nDown\tb\tc d\n\t\te\n\nAfter');
    expect(stretches(page, 'row')).toEqual(['Both\t\tThird', 'Down\tb\tc d', 'e']);
  });

  it('are cells one after the other where a cell holds more than a line, and no table where it only frames text', async () => {
    const inner = table(row(cell(p(r('x'))), cell(p(r('y')))));
    const page = await read(word(table(row(cell(p(r('head')))), row(cell(p(r('one')) + p(r('two')))))));
    expect(page).toMatchObject({ text: 'head\n\none\n\ntwo', structure: [] });
    expect(await text(table(row(cell(p(r('a')) + inner), cell(p(r('b')))), row(cell(p(r('c'))), cell(p(r('d'))))))).toBe('a\n\nx\ty\n\nb\n\nc\td');
  });
});

describe('notes, comments and margins of a Word document', () => {
  const reference = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;
  const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note(7, p(`<w:r><w:footnoteRef/></w:r>${r('\t Second.')}`))}${note(3, p(r('First.')) + p(r('More.')))}${note(9, p(r('Starred.')))}${note(11, p(r('Never referred to.')))}`;

  it('are numbered as they are referred to, and stand at the end', async () => {
    const endnotes = `<w:endnote w:id="1">${p(r('Late.'))}</w:endnote>`;
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>';
    const body = p(
      r('One') + reference(3) + r(' two') + own + r(' three') + reference(7) + r(' four') + '<w:r><w:endnoteReference w:id="1"/></w:r>' + r('.'),
    );
    const page = await read(word(body, { footnotes, endnotes }));
    expect(page.text).toBe('One1 two* three2 fouri.\n\n1 First.\n\nMore.\n\n* Starred.\n\n2 Second.\n\ni Late.');
    expect(page.structure.filter(({ kind }) => kind === 'reference').map(({ start, number }) => [start, number])).toEqual([
      [3, '1'],
      [8, '*'],
      [15, '2'],
      [21, 'i'],
    ]);
    expect(stretches(page, 'footnote')).toEqual(['1 First.\n\nMore.', '* Starred.', '2 Second.', 'i Late.']);
  });

  it('have the mark that somebody chose once, though their words begin with it', async () => {
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>**</w:t></w:r>';
    const page = await read(word(p(r('One') + own), { footnotes: note(4, p(r('** Starred.'))) }));
    expect(page.text).toBe('One**\n\n** Starred.');
    expect(stretches(page, 'footnote')).toEqual(['** Starred.']);
  });

  it('are comments on the words that they mark, or on their paragraph', async () => {
    const comment = (id: number, author: string, words: string) =>
      `<w:comment w:id="${id}" w:author="${author}">${p(r(words))}${p(r('Really?'))}</w:comment>`;
    const comments = comment(0, 'Ada Brook', 'Who says so?') + comment(1, '', 'Whole paragraph.') + comment(2, 'X', 'Lost.');
    const body =
      p(
        r('The ') +
          '<w:commentRangeStart w:id="0"/>' +
          r('mayor') +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
          r(' said.'),
      ) + p(r('Next.') + '<w:r><w:commentReference w:id="1"/></w:r>');
    expect((await read(word(body, { comments }))).notes).toEqual([
      { start: 4, end: 9, text: 'Who says so?\n\nReally?', author: 'Ada Brook' },
      { start: 17, end: 22, text: 'Whole paragraph.\n\nReally?', author: null },
    ]);
  });

  it('are headers and footers once each, at the end, set aside', async () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>';
    const page = await read(word(p(r('Words.')) + section, { header1: p(r('The Harbour Post')), footer1: p(r('The Harbour Post')) }));
    expect(page.text).toBe('Words.\n\nThe Harbour Post');
    expect(page.hints).toEqual([{ start: 8, end: 24, kind: 'other' }]);
  });
});

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="A"';
  const gone = (words: string) => `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
  const added = (words: string) => `<w:ins ${by}>${r(words)}</w:ins>`;
  const mark = (name: string) => `<w:rPr><w:${name} ${by}/></w:rPr>`;
  const body =
    p(r('It was ') + gone('probably ') + added('certainly ') + r('so.')) +
    p(r('Joined '), mark('del')) +
    p(r('here.')) +
    p(r('Split '), mark('ins')) +
    p(r('there.')) +
    p(`<w:moveFromRangeStart w:id="2"/><w:moveFrom ${by}>${r('Moved.')}</w:moveFrom>`, mark('moveFrom')) +
    p(r('Rest.')) +
    p(`<w:moveTo ${by}>${r('Moved.')}</w:moveTo>`, mark('moveTo')) +
    p(r('End.'));

  it('are read as if accepted when nothing is said, and counted', async () => {
    const page = await read(word(body));
    expect(page.text).toBe('It was certainly so.\n\nJoined here.\n\nSplit \n\nthere.\n\nRest.\n\nMoved.\n\nEnd.');
    expect(page.warnings).toMatchObject([{ code: 'tracked-changes', values: { insertions: 2, deletions: 2, moves: 1, changes: 'accepted' } }]);
  });

  it('are read as if there were none when the original is asked for', async () => {
    expect((await read(word(body), { changes: 'original' })).text).toBe(
      'It was probably so.\n\nJoined \n\nhere.\n\nSplit there.\n\nMoved.\n\nRest.\n\nEnd.',
    );
  });

  it('of rows and of styles are read so, too', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const row = (words: string, change: string) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(r(words))}</w:tc><w:tc>${p(r('x'))}</w:tc></w:tr>`;
    const both = word(
      p(r('Head'), `<w:pStyle w:val="H"/><w:pPrChange ${by}><w:pPr/></w:pPrChange>`) +
        `<w:tbl>${row('stays', '')}${row('new', `<w:ins ${by}/>`)}${row('old', `<w:del ${by}/>`)}</w:tbl>`,
      { styles },
    );
    const accepted = await read(both);
    expect(accepted.text).toBe('Head\n\nstays\tx\nnew\tx');
    expect(stretches(accepted, 'heading')).toEqual(['Head']);
    const original = await read(both, { changes: 'original' });
    expect(original.text).toBe('Head\n\nstays\tx\nold\tx');
    expect(stretches(original, 'heading')).toEqual([]);
  });
});

describe('where the words of a Word document stand', () => {
  it('is exact, character by character, and each reference by itself', async () => {
    const source = 'a &amp; b &#x1F6A2; c\r\nd <![CDATA[&amp;<x>]]> é';
    const bytes = zipSync({ 'word/document.xml': part('document', `<w:body><w:p><w:r><w:t>${source}</w:t></w:r></w:p></w:body>`) });
    const page = await read(bytes);
    expect(page.text).toBe('a & b 🚢 c d &amp;<x> é');
    const xml = new TextDecoder().decode(part('document', `<w:body><w:p><w:r><w:t>${source}</w:t></w:r></w:p></w:body>`));
    const written = page.origin.map((run) => [page.text.slice(run.start, run.end), xml.slice(run.source?.start, run.source?.end)]);
    expect(written).toEqual([
      ['a ', 'a '],
      ['&', '&amp;'],
      [' b ', ' b '],
      ['🚢', '&#x1F6A2;'],
      [' c', ' c'],
      [' ', '\r\n'],
      ['d ', 'd '],
      ['&amp;<x>', '&amp;<x>'],
      [' é', ' é'],
    ]);
    expect(page.origin[0]).toMatchObject({ part: 'word/document.xml', page: null, element: 'w:body > w:p > w:r' });
  });

  it('is said for elements that are no text, too', async () => {
    const page = await read(word(p(r('one')) + p('<w:r><w:t>two</w:t></w:r><w:r><w:tab/><w:t>x</w:t></w:r>')));
    expect(page.origin.map(({ start, end, element }) => [start, end, element])).toEqual([
      [0, 3, 'w:body > w:p[1] > w:r'],
      [5, 8, 'w:body > w:p[2] > w:r[1]'],
      [8, 9, 'w:body > w:p[2] > w:r[2] > w:tab'],
      [9, 10, 'w:body > w:p[2] > w:r[2]'],
    ]);
  });
});

describe('a Word file that cannot be taken', () => {
  const refused = (bytes: Uint8Array) =>
    read(bytes).then(
      ({ text: words }) => `read: ${words}`,
      (thrown: unknown) => (thrown instanceof AppError ? thrown.code : `not an AppError: ${JSON.stringify(thrown)}`),
    );
  const documentOf = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

  it.each([
    ['is cut off', word(p(r('x'))).subarray(0, 300), 'file-damaged'],
    ['is another archive', zipSync({ 'a.txt': strToU8('x') }), 'file-other-format'],
    ['is not whole XML', documentOf(`<w:document ${names}><w:body>`), 'file-damaged'],
    [
      'defines entities',
      documentOf(`<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${names}><w:body>${p(r('&b;'))}</w:body></w:document>`),
      'file-damaged',
    ],
    [
      'names a file of this machine',
      documentOf(`<!DOCTYPE w SYSTEM "file:///etc/passwd"><w:document ${names}><w:body/></w:document>`),
      'file-damaged',
    ],
    ['nests too deep', documentOf(`<w:document ${names}>${'<w:p>'.repeat(100_000)}`), 'file-too-complex'],
    [
      'is behind a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-encrypted',
    ],
    ['is an old one', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'file-other-format'],
    ['would burst', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }), 'file-too-large'],
  ])('because it %s', async (_why, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });

  it('does not end in anything else, however it is damaged', async () => {
    const whole = word(p(r('one &amp; two')) + p(r('three'), '<w:pStyle w:val="x"/>'), {
      styles: '<w:style w:styleId="x"><w:basedOn w:val="x"/></w:style>',
    });
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(await refused(bytes)).toMatch(/^(read: |file-|archive-)/);
    }
  });
});
