// docxBlocks.test.ts - Word files: headings, lists, quotations, tables, notes, comments and margins.

import { describe, expect, it } from 'vitest';
import { p, r, read, stretches, text, word } from '../../../fixtures/wordFile.ts';

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
