// epub.test.ts - books: their order, chapters and metadata, and those that are refused.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readEpub } from './epub.ts';

describe('books', () => {
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/b.opf"/></rootfiles></container>';
  const opf =
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Mills</dc:title><dc:creator>Wendy Oakes</dc:creator><dc:date>1999</dc:date><dc:language>fa</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="text/one%201.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../two.xhtml" media-type="application/xhtml+xml"/><item id="p" href="p.jpg" media-type="image/jpeg"/></manifest><spine page-progression-direction="rtl"><itemref idref="nav"/><itemref idref="b"/><itemref idref="a"/><itemref idref="p"/><itemref idref="gone"/></spine></package>';
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/b.opf': opf,
    'OEBPS/nav.xhtml': '<html><body><nav>Contents</nav></body></html>',
    'OEBPS/text/one 1.xhtml': '<html><head><title/><script src="x.js"/></head><body><a id="p1"/><h1>One</h1><p>First.</p></body></html>',
    'two.xhtml': '<html><body><h1>Two</h1><p>Second.</p></body></html>',
  };
  const book = (change: Record<string, string> = {}) =>
    readEpub({
      name: 'mills.epub',
      bytes: zipSync(Object.fromEntries(Object.entries({ ...files, ...change }).map(([name, text]) => [name, strToU8(text)]))),
      options: {},
    });
  const encryption = (algorithm: string, file: string) =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/><e:CipherData><e:CipherReference URI="${file}"/></e:CipherData></e:EncryptedData></encryption>`;

  it('are one page in reading order, contents left out, each part with its place', async () => {
    const [page, ...more] = await book();
    expect(more).toEqual([]);
    expect(page).toMatchObject({
      text: 'Two\n\nSecond.\n\nOne\n\nFirst.',
      metadata: { headline: 'Mills', author: 'Wendy Oakes', published: '1999', language: 'fa', direction: 'rtl' },
      structure: [
        { start: 0, end: 3, kind: 'heading', level: 1 },
        { start: 14, end: 17, kind: 'heading', level: 1 },
      ],
    });
    expect(page?.origin.map(({ part }) => part)).toEqual(['two.xhtml', 'two.xhtml', 'OEBPS/text/one 1.xhtml', 'OEBPS/text/one 1.xhtml']);
  });

  it('have chapters: files that begin with a heading, main headings within one; no title page, and what has no heading goes on', async () => {
    const titled = (title: string, words: string) => `<html><body><h1>${title}</h1><p>${words}</p></body></html>`;
    const spine = (...names: string[]) =>
      opf
        .replace(
          /<manifest>.*<\/manifest>/,
          `<manifest>${names.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest>`,
        )
        .replace(/<itemref.*<\/spine>/, `${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine>`);
    const made = async (parts: Record<string, string>) => {
      const names = Object.keys(parts);
      const [page] = await book({
        'OEBPS/b.opf': spine(...names),
        ...Object.fromEntries(names.map((name) => [`OEBPS/${name}.xhtml`, parts[name] ?? ''])),
      });
      return page?.parts?.map(({ start, end, title }) => [title, page.text.slice(start, end)]);
    };
    const more = '<html><body><p>It goes on here.</p></body></html>';
    expect(await made({ cover: titled('Mills', 'A book'), c1: titled('One', 'First.'), c2: more, c3: titled('Two', 'Second.') })).toEqual([
      ['One', 'One\n\nFirst.\n\nIt goes on here.'],
      ['Two', 'Two\n\nSecond.'],
    ]);
    const typed = '<html xmlns:epub="http://www.idpf.org/2007/ops"><body epub:type="bodymatter titlepage"><h1>Mills of the shire</h1></body></html>';
    expect((await made({ a: typed, b: titled('One', 'First.'), c: titled('Two', 'Second.') }))?.map(([title]) => title)).toEqual(['One', 'Two']);
    expect(
      (await made({ a: titled('Mills', 'Wendy Oakes'), b: titled('One', 'First.'), c: titled('Two', 'Second.') }))?.map(([title]) => title),
    ).toEqual(['One', 'Two']);
    const within = '<html><body><p>Before.</p><h1>One</h1><p>First.</p><h2>Within</h2><p>More.</p><h1>Two</h1><p>Second.</p></body></html>';
    expect(await made({ a: within })).toEqual([
      ['One', 'Before.\n\nOne\n\nFirst.\n\nWithin\n\nMore.'],
      ['Two', 'Two\n\nSecond.'],
    ]);
    expect(await made({ a: more, b: more })).toEqual([]);
  });

  it('that are locked are refused, scrambled fonts do not matter', async () => {
    const lock = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
    await expect(book({ 'META-INF/encryption.xml': encryption(lock, 'two.xhtml') })).rejects.toThrow(
      expect.objectContaining({ code: 'file-encrypted' }),
    );
    expect(await book({ 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding', 'font.otf') })).toHaveLength(1);
  });

  it.each([
    ['without a list of contents', { 'OEBPS/b.opf': '<package/>' }, 'file-damaged'],
    ['with entities of their own', { 'OEBPS/b.opf': `<!DOCTYPE x [<!ENTITY a "b">]>${opf}` }, 'file-damaged'],
    ['of pictures', { 'two.xhtml': '<img/>', 'OEBPS/text/one 1.xhtml': '<img/>' }, 'file-no-text'],
  ])('%s are refused', async (_name, change, code) => {
    await expect(book(change)).rejects.toThrow(expect.objectContaining({ code }));
  });
});
