// archive.test.ts - archives as programs of all kinds make them, those made to do harm, and files that are none of the kinds that are read.

import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { readPages } from '../readPages.ts';

interface Entry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Whose system made it, and its mode as that system has it. */
  readonly madeBy?: number;
  readonly mode?: number;
  /** What the list says of the size, where that is not so. */
  readonly stated?: number;
}

/** An archive byte by byte, so that it can be wrong in any place. */
function zipOf(entries: readonly Entry[], { before = '', comment = '' } = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from(before, 'latin1')];
  const list: Buffer[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const { name, content, method = 8, flags = 0, madeBy = 3, mode = 0o100644, stated } of entries) {
    const [plain, title] = [Buffer.from(content), Buffer.from(name)];
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(stated ?? plain.length, 8);
    const [local, listed] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(title.length, 26);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt8(madeBy, 5);
    listed.writeUInt16LE(flags, 8);
    listed.writeUInt16LE(method, 10);
    sizes.copy(listed, 16);
    listed.writeUInt16LE(title.length, 28);
    listed.writeUInt32LE((mode * 0x10000) >>> 0, 38);
    listed.writeUInt32LE(length() - before.length, 42);
    list.push(listed, title);
    parts.push(local, title, packed);
  }
  const start = length() - before.length;
  const listing = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, listing, end, Buffer.from(comment, 'latin1')]);
}

const read = (bytes: Uint8Array, { name = 'a.zip', encoding = undefined as string | undefined } = {}) =>
  readPages({ name, bytes, options: { encoding } });
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'read', variant: '' }),
    (thrown: unknown) =>
      thrown instanceof AppError ? { code: thrown.code, variant: thrown.values['variant'] ?? '' } : { code: String(thrown), variant: '' },
  );

const words = 'The weir at Ostry was closed on Monday.\n';
const text: Entry = { name: 'a.txt', content: words };

describe('an archive', () => {
  it.each([
    ['behind a program that unpacks it', zipOf([text], { before: '#!/bin/sh\nexit\n' })],
    ['behind a program of Windows', zipOf([text], { before: 'MZ\0\x01\0\0' })],
    ['with the end of an archive in its comment', zipOf([text], { comment: `PK\x05\x06${'\0'.repeat(30)}` })],
    ['stored and packed', zipOf([text, { ...text, name: 'b.txt', method: 0 }])],
  ])('is read %s', async (_name, bytes) => {
    const [page] = await read(bytes);
    expect(page).toMatchObject({ name: 'a.zip/a.txt', text: words, warnings: [] });
  });

  it('names its files as they were named, in UTF-8 or the letters of DOS', async () => {
    const pages = await read(
      zipOf([
        { ...text, name: 'über/žluť 🙂.txt' },
        { ...text, name: Buffer.from([0x81, 0x62, 0x82, 0x72, 0x2e, 0x74, 0x78, 0x74]) },
      ]),
    );
    expect(pages.map(({ name }) => name)).toEqual(['a.zip/über/žluť 🙂.txt', 'a.zip/übér.txt']);
  });

  it.each([
    ['an absolute path', { ...text, name: '/etc/evil.txt' }, 'archive-unsafe'],
    ['a path that leads out', { ...text, name: 'x/../../evil.txt' }, 'archive-unsafe'],
    ['the same with signs of Windows', { ...text, name: '..\\evil.txt' }, 'archive-unsafe'],
    ['a drive', { ...text, name: 'C:\\evil.txt' }, 'archive-unsafe'],
    ['a link', { ...text, name: 'link', mode: 0o120777 }, 'archive-unsafe'],
    ['a link made on a Mac', { ...text, name: 'link', mode: 0o120777, madeBy: 19 }, 'archive-unsafe'],
  ])('with %s is refused as a whole', async (_name, entry: Entry, code) => {
    expect(await failureOf(read(zipOf([text, entry])))).toMatchObject({ code });
  });

  it.each([
    ['locked', [{ ...text, flags: 1 }], { code: 'file-encrypted', variant: '' }],
    ['a bomb', [{ name: 'a.txt', content: '0'.repeat(30_000_000) }], { code: 'file-too-large', variant: 'archive' }],
    [
      'in unknown letters',
      [{ ...text, content: Buffer.from('cfebeef2e8ede020e7e0eaf0fbf2e0', 'hex') }],
      { code: 'encoding-uncertain', variant: 'guess' },
    ],
    ['a picture', [{ ...text, content: Buffer.from('\x89PNG\r\n', 'latin1') }], { code: 'file-no-text', variant: '' }],
    ['larger than it says', [{ ...text, stated: 5 }], { code: 'file-no-text', variant: '' }],
  ])('whose only file is %s says so', async (_name, entries: readonly Entry[], failure) => {
    expect(await failureOf(read(zipOf(entries)))).toEqual(failure);
  });

  it('tells which of its files were not read, and why, in words of any language', async () => {
    const [page] = await read(
      zipOf([text, { ...text, method: 12, name: 'b.txt' }, { ...text, content: 'other' }, { name: 'in.zip', content: zipOf([text]) }]),
    );
    expect(page?.text).toBe(words);
    expect(page?.warnings.map(({ code, values }) => [code, values?.['name'], values?.['code'], values?.['variant']])).toEqual([
      ['entry-repeated', 'a.txt', undefined, undefined],
      ['entry-refused', 'b.txt', 'file-other-format', 'packing'],
      ['entry-refused', 'in.zip', 'file-other-format', undefined],
    ]);
  });

  it('takes the encoding that a person names for the files that need one', async () => {
    const russian = Buffer.from('cfebeef2e8ede020e7e0eaf0fbf2e0', 'hex');
    const bytes = zipOf([
      { name: 'a.txt', content: 'Wörter' },
      { name: 'b.txt', content: russian },
    ]);
    expect((await read(bytes))[0]?.warnings[0]).toMatchObject({
      code: 'entry-refused',
      values: { proposal: 'windows-1251', preview: 'Плотина закрыта' },
    });
    expect((await read(bytes, { encoding: 'windows-1251' })).map((page) => page.text)).toEqual(['Wörter', 'Плотина закрыта']);
  });

  it('leaves out what a browser saves beside a page, and what systems add', async () => {
    const bytes = zipOf([
      { ...text, name: 'weir.txt' },
      { ...text, name: 'weir_files/frame.txt' },
      { ...text, name: '__MACOSX/._weir.txt' },
      { ...text, name: 'x/.DS_Store' },
    ]);
    expect((await read(bytes)).map(({ name }) => name)).toEqual(['a.zip/weir.txt']);
  });
});

const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000), Buffer.from(stream, 'utf16le'), Buffer.alloc(500)]);

describe('a file that is not read says what to save it as', () => {
  it.each([
    ['an old Word file', 'a.doc', ole('WordDocument'), 'old-word'],
    ['an old workbook', 'a.xls', ole('Workbook'), 'spreadsheet'],
    ['an old presentation', 'a.ppt', ole('PowerPoint Document'), 'presentation'],
    ['a message of Outlook', 'a.msg', ole('__substg1.0_'), 'mail'],
    ['a presentation', 'a.pptx', zipOf([{ name: 'ppt/presentation.xml', content: '<p/>' }]), 'presentation'],
    ['an OpenDocument spreadsheet', 'a.ods', zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'spreadsheet'],
    ['a file of Pages', 'a.pages', zipOf([{ name: 'Index/Document.iwa', content: '\0' }]), 'apple'],
    ['a picture named as a text', 'a.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image'],
    ['Word in plain XML', 'a.xml', Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'), 'old-word'],
    [
      'mail in parts',
      'a.eml',
      Buffer.from('From: a@example.invalid\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nWords\n'),
      'mail',
    ],
    [
      'mail in other signs',
      'a.txt',
      Buffer.from('From: a@example.invalid\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nV29yZHM=\n'),
      'mail',
    ],
  ])('%s', async (_name, name, bytes, variant) => {
    expect(await failureOf(read(bytes, { name }))).toEqual({ code: 'file-other-format', variant });
  });

  it('and one behind a password, that', async () => {
    expect(await failureOf(read(ole('EncryptedPackage'), { name: 'a.docx' }))).toMatchObject({ code: 'file-encrypted' });
  });
});

function bookOf(chapter: string, metadata = ''): Uint8Array {
  const place = '<rootfile full-path="b.opf" media-type="application/oebps-package+xml"/>';
  const manifest = '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>';
  return zipOf([
    { name: 'mimetype', content: 'application/epub+zip' },
    {
      name: 'META-INF/container.xml',
      content: `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>${place}</rootfiles></container>`,
    },
    {
      name: 'b.opf',
      content: `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata>${manifest}</package>`,
    },
    { name: 'a.xhtml', content: chapter },
  ]);
}

describe('a book', () => {
  it.each([
    ['Unknown Title', 'Unknown Author', {}],
    ['The weir', 'Ada Vale', { headline: 'The weir', author: 'Ada Vale' }],
  ])('has the metadata that somebody stated: %s', async (title, author, metadata) => {
    const stated = `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator>`;
    const [page] = await read(bookOf('<html><body><p>Words</p></body></html>', stated), { name: 'a.epub' });
    expect(page?.metadata).toEqual(metadata);
  });

  it('obeys no document type of its own, shows none of it, and keeps the places of its words', async () => {
    const chapter =
      '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">\n<!ENTITY l "lol">]>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Before &x; &l; after</p><script>alert(1)</script></body></html>';
    const bytes = bookOf(chapter);
    const [page] = await read(bytes, { name: 'a.epub' });
    expect(page?.text).toBe('Before &x; &l; after');
    const { start = 0, end = 0 } = page?.origin[0]?.source ?? {};
    expect(chapter.slice(start, end)).toBe(page?.text);
  });
});

describe('a file is known by what it holds', () => {
  it.each([
    ['a web page named .doc', 'a.doc', Buffer.from('<html xmlns:w="x"><body><p>Words</p></body></html>'), 'text/html'],
    ['a web page in UTF-16', 'a.txt', Buffer.from('\ufeff<!DOCTYPE html><html><body><p>Words</p></body></html>', 'utf16le'), 'text/html'],
    ['Rich Text named .doc', 'a.doc', Buffer.from('{\\rtf1 Words}'), 'application/rtf'],
    ['JSON behind a byte order mark', 'a.json', Buffer.from('\ufeff[{"text":"Words"}]'), 'application/json'],
    ['JSON in UTF-16', 'a.json', Buffer.from('\ufeff[{"text":"Words"}]', 'utf16le'), 'application/json'],
    [
      'a page alone in its mail message',
      'a.mht',
      Buffer.from(
        'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://example.invalid/\r\n\r\n<p>Words</p>',
      ),
      'text/html',
    ],
    ['a letter that begins as mail does', 'a.txt', Buffer.from('From: Ada Vale\nSubject: The weir\n\nWords'), 'text/plain'],
  ])('%s', async (_name, name, bytes, mediaType) => {
    const [page] = await read(bytes, { name });
    expect(page?.mediaType).toBe(mediaType);
    expect(page?.text).toMatch(/Words$/);
  });
});
