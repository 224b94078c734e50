// mhtml.test.ts - pages that were saved in one file: their encoding, address and day, frames, and what is none.

import { describe, expect, it } from 'vitest';
import { readMhtml } from './mhtml.ts';

describe('pages in one file', () => {
  const message = (...parts: string[]) =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://a.example/weir',
      'Date: Fri, 7 Mar 2031 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="--b"',
      '',
      ...parts.flatMap((part) => ['----b', part]),
      '----b--',
      '',
    ].join('\r\n');
  const mhtml = async (text: string) => readMhtml({ name: 'page.mhtml', bytes: Buffer.from(text, 'latin1'), options: {} });

  it('are read with their own encoding, address and day; frames are left out', async () => {
    const main =
      'Content-Type: text/html; charset="windows-1251"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/weir\r\n\r\n<p>=CF=E0=F0=EE=\r\n=EC <a href=3D"/mill">x</a>';
    const frame = 'Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy.';
    const pages = await mhtml(message(frame, main));
    expect(pages).toMatchObject([
      {
        name: 'page.mhtml',
        text: 'Паром x',
        encoding: 'windows-1251',
        metadata: { url: 'https://a.example/weir', accessed: '2031-03-07T10:00:00Z' },
      },
    ]);
    expect(pages[0]?.origin[0]).toMatchObject({ part: 'https://a.example/weir', source: { start: 3, end: 9 } });
  });

  it('that are nothing but frames are the pages in them', async () => {
    const part = (place: string, html: string) => `Content-Type: text/html\r\nContent-Location: https://a.example/${place}\r\n\r\n${html}`;
    const pages = await mhtml(
      message(part('weir', '<frameset><frame src="one"></frameset>'), part('one', '<p>One.'), part('none', '<img>'), part('two', '<p>Two.')),
    );
    expect(pages.map(({ name, text }) => [name, text])).toEqual([
      ['page.mhtml, https://a.example/one', 'One.'],
      ['page.mhtml, https://a.example/two', 'Two.'],
    ]);
  });

  it('that hold no page, or parts within parts without end, are refused', async () => {
    await expect(mhtml('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--')).rejects.toThrow(
      expect.objectContaining({ code: 'file-no-text' }),
    );
    const deep = Array.from({ length: 100 }, (_, level) => `Content-Type: multipart/related; boundary=b${level}\r\n\r\n--b${level}`).join('\r\n');
    await expect(mhtml(deep)).rejects.toThrow(expect.objectContaining({ code: 'file-damaged' }));
  });
});
