// importers.test.ts - every kind of file people really have, against the fixtures in fixtures/edge.

import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../fixtures/build.ts';
import { AppError } from '../../shared/errors.ts';
import { decodeText } from './decodeText.ts';
import { otherFormatOf } from './fileKinds.ts';
import { firstWords, importPlainText, isNumber, titleOf } from './plainText.ts';
import { readRegularFile } from './readFile.ts';

const edge = path.join(import.meta.dirname, '..', '..', 'fixtures', 'edge');

const bytesOf = (digits: string): Buffer => Buffer.from(digits, 'hex');

const codeOf = (thrown: unknown): string => (thrown instanceof AppError ? thrown.code : String(thrown));

async function importEdge(name: string, encoding?: string): Promise<string> {
  try {
    const { text, encoding: found } = await importPlainText(name, await readFile(path.join(edge, name)), encoding);
    if (text.includes('\r') || text.startsWith('\ufeff')) return 'not cleaned';
    return found;
  } catch (thrown) {
    return codeOf(thrown);
  }
}

describe('the edge fixtures', () => {
  const expected: Record<string, string> = {
    'emoji.txt': 'utf-8',
    'combining.txt': 'utf-8',
    'crlf.txt': 'utf-8',
    'cr.txt': 'utf-8',
    'mixed-newlines.txt': 'utf-8',
    'bom.txt': 'utf-8',
    'nfd.txt': 'utf-8',
    'rtl.txt': 'utf-8',
    'mixed-direction.txt': 'utf-8',
    'empty.txt': 'file-empty',
    'only-bom.txt': 'file-empty',
    'one-line.txt': 'utf-8',
    'utf16le-bom.txt': 'utf-16le',
    'utf16be-bom.txt': 'utf-16be',
    'utf16le-nobom.txt': 'utf-16le',
    'windows-1252.txt': 'windows-1252',
    'windows-1251.txt': 'encoding-uncertain',
    'shift-jis.txt': 'encoding-uncertain',
    'invalid-utf8.bin.txt': 'encoding-uncertain',
    'nul.txt': 'file-contains-nul',
    'lone-surrogate-utf16.txt': 'file-lone-surrogate',
    'pdf-as.txt': 'file-other-format',
    'zip-as.txt': 'file-other-format',
    'png-as.txt': 'file-other-format',
    'program-as.txt': 'file-other-format',
    'bidi-controls.txt': 'utf-8',
    'no-final-newline.txt': 'utf-8',
    'blank-lines.txt': 'utf-8',
    'markdown.md': 'utf-8',
    'line-separators.txt': 'utf-8',
  };

  it.each(Object.entries(expected))('%s gives %s', async (name, outcome) => {
    expect(await importEdge(name)).toBe(outcome);
  });

  it('are all expected here', async () => {
    const files = (await readdir(edge)).filter((name) => /\.(txt|md)$/.test(name) && name !== 'one-megabyte.txt' && name !== 'README.md');
    expect(files.filter((name) => !(name in expected))).toEqual([]);
  });

  it('open with the encoding that a person names', async () => {
    expect(await importEdge('windows-1251.txt', 'windows-1251')).toBe('windows-1251');
    expect(await importEdge('shift-jis.txt', 'shift_jis')).toBe('shift_jis');
    expect(await importEdge('windows-1251.txt', 'utf-8')).toBe('encoding-mismatch');
    expect(await importEdge('windows-1251.txt', 'klingon')).toBe('encoding-unknown');
  });
});

describe('characters', () => {
  it('are kept exactly: no normalisation, nothing trimmed', async () => {
    const text = '  cafe\u0301 \u200f\u202e\u00ad\u2028 x\t\n\n ';
    expect((await importPlainText('a.txt', Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`))).text).toBe(text);
  });

  it.each([
    ['words that begin like a bitmap', 'BMW said it would close the plant.'],
    ['words that begin like a program', 'MZ is a postcode area. It is not a program.'],
    ['words that begin like a sound file', 'ID3 voters and RIFFs'],
    ['words about PDF', 'A %PDF- mark inside the text.'],
    ['markup in Markdown', '<h1>Title</h1>\n\nText.'],
  ])('that are %s are text', async (_name, text) => {
    expect((await importPlainText('a.md', Buffer.from(text))).text).toBe(text);
  });

  it('of a short western sentence in windows-1252 are recognised', async () => {
    const bytes = Buffer.from(
      'The minister\x92s \x93caf\xe9\x94 was shut \x96 or so he said; na\xefve witnesses agreed. Prices fell by 5 \x80.',
      'latin1',
    );
    expect(await decodeText(bytes)).toMatchObject({
      encoding: 'windows-1252',
      text: 'The minister’s “café” was shut – or so he said; naïve witnesses agreed. Prices fell by 5 €.',
    });
  });

  it('of a web page are not taken for a text', () => {
    expect(otherFormatOf(Buffer.from('\n<!DOCTYPE html><title>x</title>'))).toBe('a web page');
  });

  it('of a name are its title on one line, without the ending of a kind that is read', () => {
    expect(['a\nb.txt', 'Report.v2.docx', 'x/press.zip/Ostry/weir.html', 'notes.old', '.txt'].map((name) => titleOf(name, 'First words'))).toEqual([
      'a b',
      'Report.v2',
      'weir',
      'notes.old',
      'First words',
    ]);
  });

  it('of a name are a number where a program gave it: a hash, an identifier, but no date and no word', () => {
    const numbers = ['000_90b411e7c2554735.txt', '6f1c0a52-33aa-4b1e-9c9e-0d5a4f6e2b11.html', '20241103154210.md', '1730644930123 - 7.txt'];
    expect(numbers.filter((name) => !isNumber(name))).toEqual([]);
    const names = ['20130903.txt', '2013-09-03.txt', 'Faced.txt', 'ferry-2.txt', 'defacedbeadfeed.txt', '12.txt', 'a-90b411e7c2554735.txt', '.txt'];
    expect(names.filter(isNumber)).toEqual([]);
  });

  it('give a title from the first words where a text has none', () => {
    expect(firstWords('\n\n# Night ferry burns\n\nText')).toBe('Night ferry burns');
    expect(firstWords('word '.repeat(40)).length).toBeLessThanOrEqual(81);
  });
});

describe('an encoding that is not stated', () => {
  const western: Record<string, string> = {
    German: '\x84Gr\xfc\xdfe\x93, sagte die Beh\xf6rde: Die Stra\xdfe zum F\xe4hrhafen bleibt gesperrt, m\xfcde Helfer l\xf6schten.',
    French: '\xab O\xf9 \xe9taient les gilets\xa0? \xc7a reste \xe0 \xe9tablir \xbb, l\x92enqu\xeate s\x92annonce longue.',
    Portuguese: 'A popula\xe7\xe3o pediu explica\xe7\xf5es; n\xe3o h\xe1 informa\xe7\xf5es.',
    'one accented word': 'The caf\xe9 burned.',
    capitals: 'MINIST\xc8RE DE L\x92INT\xc9RIEUR: D\xc9CLARATION SUR LE NAUFRAGE',
    'one apostrophe': 'He didn\x92t say.',
  };
  it.each(Object.entries(western))('is recognised as windows-1252: %s', async (_name, bytes) => {
    expect(await decodeText(Buffer.from(bytes, 'latin1'))).toMatchObject({ encoding: 'windows-1252', worthTelling: true });
  });

  const others: Record<string, string> = {
    'Polish (windows-1250)': 'Osiem os\xf3b zagin\xea\xb3o po po\xbfarze promu, \x9fr\xf3d\xb3a s\xb9 sprzeczne.',
    'Hungarian (windows-1250)': 'Nyolc ember elt\xfbnt, k\xf6z\xf6lte a hat\xf3s\xe1g. \xd5r\xfclt t\xfbz, b\xf5r\xf6nd, erd\xf5.',
    'Turkish (windows-1254)': 'Yang\xfdndan sonra sekiz ki\xfei kay\xfdp. Soru\xfeturma s\xfcrecek; kaynaklar \xe7eli\xfekili.',
    'English (Mac Roman)': 'The minister\xd5s \xd2caf\x8e\xd3 was shut; na\x95ve witnesses agreed.',
    'German (DOS)': 'Gr\x94\xe1e, Stra\xe1e, m\x81de B\x81rger.',
    'English with two Chinese words (GBK)': 'The word \xd0\xc2\xce\xc5 means news, he said in Beijing.',
    'UTF-8 cut off': 'F\xc3\xa4rjan brann p\xc3\xa5 sj\xc3\xb6n \xc3',
  };
  it.each(Object.entries(others))('is asked for: %s', async (_name, bytes) => {
    await expect(decodeText(Buffer.from(bytes, 'latin1'))).rejects.toThrow(expect.objectContaining({ code: 'encoding-uncertain' }));
  });

  it.each([
    ['Russian', 'Восемь человек пропали, сообщает агентство.'],
    ['Greek', 'Οκτώ αγνοούμενοι – είπε το «υπουργείο».'],
    ['Arabic', 'ثمانية مفقودين بعد حريق العبارة.'],
    ['Chinese', '轮渡火灾,8人失踪。\n部长拒绝评论。\n'],
    ['Chinese with a zero byte of its own', '週一起水閘關閉，看守人說。一夜之間水位上漲了三十公分。\n'],
    ['Japanese', '月曜日から堰は閉鎖されている、と番人は語った。一晩で水位が三十センチ上昇した。\n'],
  ])('is recognised as UTF-16 without a mark: %s', async (_name, text) => {
    const little = Buffer.from(text, 'utf16le');
    expect(await decodeText(little)).toMatchObject({ text, encoding: 'utf-16le', worthTelling: true });
    expect(await decodeText(Buffer.from(little).swap16())).toMatchObject({ text, encoding: 'utf-16be', worthTelling: true });
  });

  it('is read as UTF-32 where its mark says so', async () => {
    const text = 'Lamp 𐄷, weir.\n';
    for (const isBig of [false, true]) {
      const units = Array.from(`\ufeff${text}`, (character) => character.codePointAt(0) ?? 0);
      const bytes = Buffer.alloc(units.length * 4);
      for (const [at, unit] of units.entries()) bytes[isBig ? 'writeUInt32BE' : 'writeUInt32LE'](unit, at * 4);
      const decoded = await decodeText(bytes);
      expect(decoded).toMatchObject({ text, worthTelling: true });
      expect((await decodeText(bytes, decoded.encoding)).text).toBe(text);
    }
  });

  const asked: readonly (readonly [string, string, Buffer])[] = [
    [
      'windows-1251',
      'Плотина закрыта с понедельника, сказал смотритель.',
      bytesOf('cfebeef2e8ede020e7e0eaf0fbf2e020f120efeeede5e4e5ebfcede8eae02c20f1eae0e7e0eb20f1eceef2f0e8f2e5ebfc2e'),
    ],
    ['koi8-r', 'Плотина закрыта, сказал смотритель.', bytesOf('f0cccfd4c9cec120dac1cbd2d9d4c12c20d3cbc1dac1cc20d3cdcfd4d2c9d4c5ccd82e')],
    ['shift_jis', '堰は閉鎖されている、と番人は語った。', bytesOf('898182cd95c28dbd82b382ea82c482a282e9814182c694d4906c82cd8cea82c182bd8142')],
    ['iso-2022-jp', '堰は閉鎖。', bytesOf('1b24423161244f4a443a3f21231b2842')],
  ];
  it.each(asked)('is proposed with words to look at: %s', async (proposal, preview, bytes) => {
    await expect(decodeText(bytes)).rejects.toThrow(
      expect.objectContaining({ code: 'encoding-uncertain', values: { variant: 'guess', proposal, preview } }),
    );
    expect((await decodeText(bytes, proposal)).text).toBe(preview);
  });

  it('is shown from where it is not ASCII', async () => {
    const bytes = Buffer.concat([Buffer.from('Only letters of ASCII.\n'.repeat(100)), asked[0]?.[2] ?? Buffer.alloc(0)]);
    await expect(decodeText(bytes)).rejects.toThrow(expect.objectContaining({ values: expect.objectContaining({ preview: asked[0]?.[1] }) }));
  });

  it('that is UTF-8 but for a few bytes is named as that, and none is proposed in which it would be wrong', async () => {
    const bytes = Buffer.from('Im Süden stand, so hieß es,\ndas Wehr „offen“.', 'utf8');
    const broken = Buffer.concat([bytes.subarray(0, 32), Buffer.from([0xff]), bytes.subarray(32)]);
    await expect(decodeText(broken)).rejects.toThrow(
      expect.objectContaining({
        code: 'encoding-uncertain',
        values: { variant: 'nearly-utf-8', count: 1, line: 2, proposal: '', preview: expect.stringContaining('\ufffd') },
      }),
    );
  });

  it('is not taken for UTF-16 because of a NUL', async () => {
    for (const text of ['abc\0defg', 'He said so.\0\nNobody heard it.\n', 'caf\u00e9 caf\u00e9 caf\u00e9 \0 nine'])
      await expect(decodeText(Buffer.from(text, 'utf8'))).rejects.toThrow(expect.objectContaining({ code: 'file-contains-nul' }));
  });

  it('that is UTF-16 but cut off within a unit is refused, not shortened', async () => {
    await expect(decodeText(Buffer.from('\xff\xfea\0b', 'latin1'))).rejects.toThrow(expect.objectContaining({ code: 'encoding-mismatch' }));
  });

  it('that is UTF-8 with half a character is named as that', async () => {
    await expect(decodeText(Buffer.from('abc \xed\xa0\x80 def', 'latin1'))).rejects.toThrow(
      expect.objectContaining({ code: 'file-lone-surrogate', values: { variant: 'file', position: 4 } }),
    );
  });
});

describe('files that begin as something else', () => {
  it.each([
    ['a PDF behind a byte order mark', '\xef\xbb\xbf%PDF-1.4\nwords'],
    ['a PDF behind empty lines', '\n\n%PDF-1.4\n1 0 obj'],
    ['WebP', 'RIFFabcdWEBPVP8 words'],
    ['a wave file', 'RIFFabcdWAVEfmt words'],
    ['bzip2', 'BZh91AY&SYwords'],
    ['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['a Debian package', '!<arch>\ndebian-binary'],
    ['DjVu', 'AT&TFORMwords'],
    ['a cabinet', 'MSCF\0\0\0\0'],
    ['a web font', 'wOFF\0\x01\0\0'],
  ])('are refused: %s', async (_name, bytes) => {
    await expect(importPlainText('a.txt', Buffer.from(bytes, 'latin1'))).rejects.toThrow(expect.objectContaining({ code: 'file-other-format' }));
  });
});

describe('files', () => {
  const code = (work: Promise<unknown>) => work.then(() => 'read', codeOf);

  it('that are no files, missing or too large are refused before reading', async () => {
    const root = await temporaryFolder(onTestFinished);
    const at = (name: string) => path.join(root, name);
    await mkdir(at('folder'));
    await promisify(execFile)('mkfifo', [at('fifo')]);
    for (const [name, bytes] of [
      ['small', 5 * 2 ** 20],
      ['large', 5 * 2 ** 20 + 1],
      ['too-large', 20 * 2 ** 20 + 1],
    ] as const) {
      await writeFile(at(name), '');
      await truncate(at(name), bytes);
    }
    expect(await code(readRegularFile(at('folder'), false))).toBe('file-not-regular');
    expect(await code(readRegularFile(at('fifo'), false))).toBe('file-not-regular');
    expect(await code(readRegularFile(at('missing'), false))).toBe('file-missing');
    expect(await code(readRegularFile(at('small'), false))).toBe('read');
    expect(await code(readRegularFile(at('large'), false))).toBe('file-large');
    expect(await code(readRegularFile(at('large'), true))).toBe('read');
    expect(await code(readRegularFile(at('too-large'), true))).toBe('file-too-large');
  });
});
