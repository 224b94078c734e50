// docx.test.ts - Word files: the words of a paragraph, where they stand, and files that cannot be taken.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { names, p, part, r, read, relationship, stretches, text, word } from '../../../fixtures/wordFile.ts';
import { AppError } from '../../../shared/errors.ts';

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
