// odt.test.ts - OpenDocument texts: small ones for each thing that Writer can do. Those of programs are in office.test.ts.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page, ReadOptions } from '../../../shared/page/page.ts';
import { readOdt } from './odt.ts';

const namespaces = ['office', 'text', 'table', 'style', 'meta']
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');

/** A text in one file, as Writer saves .fodt. */
const flat = (body: string, styles = '', more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${namespaces}><office:styles>${styles}</office:styles>${more}<office:body><office:text>${body}</office:text></office:body></office:document>`;

async function read(bytes: Uint8Array | string, options: ReadOptions = {}): Promise<Page> {
  const [page] = await readOdt({ name: 'a.fodt', bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes, options });
  if (!page) throw new Error('no page');
  return page;
}

const text = async (body: string, styles = '', options: ReadOptions = {}) => (await read(flat(body, styles), options)).text;
const p = (content: string, style = 'Standard') => `<text:p text:style-name="${style}">${content}</text:p>`;
const stretches = (page: Page, kind: string) =>
  page.structure.filter((one) => one.kind === kind).map(({ start, end }) => page.text.slice(start, end));
const style = (name: string, content: string, family = 'paragraph', more = '') =>
  `<style:style style:name="${name}" style:family="${family}"${more}>${content}</style:style>`;

describe('the words of an OpenDocument paragraph', () => {
  it('have one blank where blanks and line ends stand in a row, and none at the ends', async () => {
    expect(await text(p('  one \n\t two<text:s text:c="3"/>three<text:span> </text:span> four<text:tab/> x<text:line-break/> y '))).toBe(
      'one two   three four\tx\ny',
    );
  });

  it('are strong, emphasised and links without the blanks around them', async () => {
    const styles =
      style('B', '<style:text-properties fo:font-weight="bold"/>', 'text') +
      style('I', '<style:text-properties fo:font-style="italic"/>', 'text', ' style:parent-style-name="B"');
    const page = await read(
      flat(
        p(
          'a <text:span text:style-name="B">b</text:span> <text:span text:style-name="I">c</text:span> <text:a xlink:href="https://one.example/"> d </text:a> <text:a xlink:href="javascript:x()">e</text:a>',
        ),
        styles,
      ),
    );
    expect(page.text).toBe('a b c d e');
    expect(stretches(page, 'strong')).toEqual(['b', 'c']);
    expect(stretches(page, 'emphasis')).toEqual(['c']);
    expect(page.structure.filter(({ kind }) => kind === 'link')).toEqual([{ start: 6, end: 7, kind: 'link', address: 'https://one.example/' }]);
  });

  it('leave out what is hidden, and say so', async () => {
    const page = await read(
      flat(
        p(
          'seen <text:span text:style-name="H">hidden</text:span><text:hidden-text text:is-hidden="true" text:string-value="x">x</text:hidden-text>',
        ) + '<text:section text:display="none"><text:p>gone</text:p></text:section>',
        style('H', '<style:text-properties text:display="none"/>', 'text'),
      ),
    );
    expect(page.text).toBe('seen');
    expect(page.warnings).toMatchObject([{ code: 'hidden-text', values: { characters: 10 } }]);
  });

  it('are not those of charts, formulas and inserted files, and it says so', async () => {
    const frame = (content: string) => `<draw:frame>${content}</draw:frame>`;
    const chart = frame(
      '<draw:object xlink:href="./Object 1"><office:document><office:body><text:p>In the chart</text:p></office:body></office:document></draw:object><draw:image xlink:href="x.png"/>',
    );
    const page = await read(
      flat(`${p(`Before ${chart}after`)}${frame('<draw:object-ole xlink:href="./Object 2"/>')}${p(frame('<draw:image xlink:href="x.png"/>'))}`),
    );
    expect(page.text).toBe('Before after');
    expect(page.warnings).toMatchObject([{ code: 'parts-left-out', values: { count: 2 } }]);
  });

  it('stand in frames once, after the paragraph that these hang on', async () => {
    const frame = '<draw:frame><draw:text-box><text:p>In the frame</text:p></draw:text-box></draw:frame>';
    expect(await text(p(`Before ${frame}after`) + p('Next'))).toBe('Before after\n\nIn the frame\n\nNext');
  });
});

describe('the blocks of an OpenDocument text', () => {
  it('are headings with their numbers, by level and by style', async () => {
    const outline =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    const styles = outline + style('Title', '') + style('Plain', '', 'paragraph', ' style:list-style-name=""');
    const h = (words: string, level: number, more = '') => `<text:h text:outline-level="${level}"${more}>${words}</text:h>`;
    const page = await read(
      flat(p('Top', 'Title') + h('One', 1) + h('Below', 2) + h('Two', 1) + h('Without', 1, ' text:style-name="Plain"') + h('Below', 2), styles),
    );
    expect(page.text).toBe('Top\n\nI. One\n\nI.1 Below\n\nII. Two\n\nWithout\n\nII.1 Below');
    expect(page.structure.map(({ level, number }) => [level, number])).toEqual([
      [1, undefined],
      [1, 'I.'],
      [2, 'I.1'],
      [1, 'II.'],
      [1, undefined],
      [2, 'II.1'],
    ]);
    expect(page.metadata).toEqual({ headline: 'Top' });
  });

  it('are lists within lists that count, start, and go on', async () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>';
    const item = (content: string, more = '') => `<text:list-item${more}>${content}</text:list-item>`;
    const list = (content: string, more = '') => `<text:list text:style-name="L"${more}>${content}</text:list>`;
    const body =
      list(item(p('one')) + item(`${p('two')}${p('more of two')}<text:list>${item(p('dash'))}</text:list>`) + item(p('')) + item(p('four'))) +
      p('Between.') +
      list(item(p('five')), ' text:continue-numbering="true"') +
      list(item(p('seven'), ' text:start-value="7"'));
    const page = await read(flat(body, styles));
    expect(page.text).toBe('1) one\n2) two\n\nmore of two\n– dash\n4) four\n\nBetween.\n\n5) five\n7) seven');
    expect(stretches(page, 'item')).toEqual(['1) one', '2) two\n\nmore of two\n– dash', '– dash', '4) four', '5) five', '7) seven']);
  });

  it('are tables with merged cells, quotations, and lines of code', async () => {
    const cell = (words: string) => `<table:table-cell>${p(words)}</table:table-cell>`;
    const table = `<table:table><table:table-header-rows><table:table-row>${cell('Both')}<table:covered-table-cell/>${cell('c')}</table:table-row></table:table-header-rows><table:table-row>${cell('')}${cell('d')}${cell('e')}</table:table-row></table:table>`;
    const page = await read(
      flat(
        p('one', 'Q') + p('two', 'Q') + table + p('x = 1', 'K') + p('y = 2', 'K'),
        style('Q', '', 'paragraph', ' style:display-name="Quotations"') + style('K', '', 'paragraph', ' style:display-name="Preformatted Text"'),
      ),
    );
    expect(page.text).toBe('one\n\ntwo\n\nBoth\t\tc\n\td\te\n\nx = 1\ny = 2');
    expect(stretches(page, 'quotation')).toEqual(['one\n\ntwo']);
    expect(stretches(page, 'code')).toEqual(['x = 1\ny = 2']);
    expect(stretches(page, 'row')).toEqual(['Both\t\tc', 'd\te']);
  });

  it('are set aside where they are the table of contents or a header', async () => {
    const pages = `<office:master-styles><style:master-page style:name="Standard"><style:header>${p('Head')}</style:header><style:footer style:display="false">${p('no')}</style:footer></style:master-page><style:master-page style:name="Never"><style:header>${p('no')}</style:header></style:master-page></office:master-styles>`;
    const contents = `<text:table-of-content><text:index-body>${p('One 1')}</text:index-body></text:table-of-content>`;
    const page = await read(flat(contents + p('Words.'), '', pages));
    expect(page.text).toBe('One 1\n\nWords.\n\nHead');
    expect(page.hints).toEqual([
      { start: 0, end: 5, kind: 'menu' },
      { start: 15, end: 19, kind: 'other' },
    ]);
  });
});

describe('notes and changes of an OpenDocument text', () => {
  it('are notes at the end, under the numbers that the file shows', async () => {
    const note = (kind: string, label: string, words: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
    const page = await read(flat(p(`One${note('endnote', 'i', 'Late.')} two${note('footnote', '1', 'First.')}.`)));
    expect(page.text).toBe('Onei two1.\n\n1 First.\n\ni Late.');
    expect(stretches(page, 'reference')).toEqual(['i', '1']);
    expect(stretches(page, 'footnote')).toEqual(['1 First.', 'i Late.']);
  });

  it('are comments on the words that they mark, or on their paragraph', async () => {
    const annotation = (name: string) =>
      `<office:annotation${name}><dc:creator>Ada Brook</dc:creator><dc:date>2031-01-01</dc:date>${p('Really?')}</office:annotation>`;
    const page = await read(
      flat(p(`The ${annotation(' office:name="a"')}mayor<office:annotation-end office:name="a"/> said.`) + p(`Next.${annotation('')}`)),
    );
    expect(page.text).toBe('The mayor said.\n\nNext.');
    expect(page.notes).toEqual([
      { start: 4, end: 9, text: 'Really?', author: 'Ada Brook' },
      { start: 17, end: 22, text: 'Really?', author: 'Ada Brook' },
    ]);
  });

  const region = (id: string, content: string) => `<text:changed-region xml:id="${id}">${content}</text:changed-region>`;
  const info = '<office:change-info><dc:creator>A</dc:creator></office:change-info>';
  const tracked = (...regions: string[]) => `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`;
  const stretch = (id: string, content: string) => `<text:change-start text:change-id="${id}"/>${content}<text:change-end text:change-id="${id}"/>`;

  it('are read as if accepted, or as before them', async () => {
    const body =
      tracked(
        region('i', `<text:insertion>${info}</text:insertion>`),
        region('d', `<text:deletion>${info}${p('probably ')}</text:deletion>`),
        region('w', `<text:deletion>${info}${p('Gone.')}${p('')}</text:deletion>`),
      ) +
      p(`It was <text:change text:change-id="d"/>${stretch('i', 'certainly ')}so.`) +
      '<text:h text:outline-level="1"><text:change text:change-id="w"/>Head</text:h>';
    const accepted = await read(flat(body));
    expect(accepted.text).toBe('It was certainly so.\n\nHead');
    expect(accepted.warnings).toMatchObject([{ code: 'tracked-changes', values: { insertions: 1, deletions: 2, changes: 'accepted' } }]);
    const original = await read(flat(body), { changes: 'original' });
    expect(original.text).toBe('It was probably so.\n\nGone.\n\nHead');
    expect(stretches(original, 'heading')).toEqual(['Head']);
  });

  it('join paragraphs whose end they hold', async () => {
    const body = (kind: string) =>
      tracked(region('x', `<text:${kind}>${info}</text:${kind}>`)) +
      p('One<text:change-start text:change-id="x"/> two') +
      p('three') +
      p(' four<text:change-end text:change-id="x"/> five') +
      p('six');
    expect(await text(body('insertion'))).toBe('One two\n\nthree\n\nfour five\n\nsix');
    expect(await text(body('insertion'), '', { changes: 'original' })).toBe('One five\n\nsix');
    expect(await text(body('deletion'))).toBe('One five\n\nsix');
  });
});

describe('where the words of an OpenDocument text stand', () => {
  it('is exact, character by character', async () => {
    const file = flat(p('a &amp; b  c<text:tab/>d'));
    const page = await read(file);
    expect(
      page.origin.map((run) => [page.text.slice(run.start, run.end), file.slice(run.source?.start, run.source?.end), run.part, run.element]),
    ).toEqual([
      ['a ', 'a ', null, 'office:body > office:text > text:p'],
      ['&', '&amp;', null, 'office:body > office:text > text:p'],
      [' b', ' b', null, 'office:body > office:text > text:p'],
      [' ', '  ', null, 'office:body > office:text > text:p'],
      ['c', 'c', null, 'office:body > office:text > text:p'],
      ['\t', '<text:tab/>', null, 'office:body > office:text > text:p > text:tab'],
      ['d', 'd', null, 'office:body > office:text > text:p'],
    ]);
  });
});

describe('an OpenDocument text that cannot be taken', () => {
  const refused = (bytes: Uint8Array | string) =>
    read(bytes).then(
      ({ text: words }) => `read: ${words}`,
      (thrown: unknown) => (thrown instanceof AppError ? thrown.code : `not an AppError: ${JSON.stringify(thrown)}`),
    );
  const manifest =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';

  it.each([
    ['is behind a password', zipSync({ 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8('x') }), 'file-encrypted'],
    ['is a table', flat('').replaceAll('office:text>', 'office:spreadsheet>'), 'file-other-format'],
    ['has no text', zipSync({ 'styles.xml': strToU8('<x/>') }), 'file-damaged'],
    ['is cut off', flat(p('x')).slice(0, -20), 'file-damaged'],
    ['defines entities', flat(p('&a;')).replace('<office:document ', '<!DOCTYPE x [<!ENTITY a "b">]><office:document '), 'file-damaged'],
    ['nests too deep', flat('<text:list><text:list-item>'.repeat(5000)), 'file-too-complex'],
  ])('because it %s', async (_why, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });

  it('because of a number that would make it grow does not grow', async () => {
    expect((await text(p('a<text:s text:c="999999999"/>b'))).length).toBeLessThan(2000);
    const cell = '<table:table-cell table:number-columns-repeated="999999999"/>';
    expect(
      (await text(`<table:table><table:table-row>${cell}<table:table-cell>${p('x')}</table:table-cell></table:table-row></table:table>`)).length,
    ).toBeLessThan(200);
  });

  it('does not end in anything else, however it is damaged', async () => {
    const whole = strToU8(flat(p('one <text:s/>two') + '<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>'));
    for (let at = 0; at < whole.length; at += 2) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(await refused(bytes)).toMatch(/^(read: |file-)/);
    }
  });
});
