// html.test.ts - web pages as pages: words as a browser copies them, structure, hints, and the place of every character.

import { describe, expect, it } from 'vitest';
import type { Page } from '../../../shared/page/page.ts';
import { readHtml } from '../readers/html.ts';

async function read(html: string | Uint8Array, encoding?: string): Promise<Page> {
  const [page] = await readHtml({ name: 'page.html', bytes: Buffer.from(html), options: { encoding } });
  if (!page) throw new Error('no page');
  return page;
}
const textOf = async (html: string) => (await read(html)).text;
const wordsOf = ({ text }: Page, spans: readonly { start: number; end: number }[]) => spans.map((one) => text.slice(one.start, one.end));

describe('the words of a web page', () => {
  it.each([
    ['white space', '<p>The  weir\n   is <b> closed </b> .</p>', 'The weir is closed .'],
    ['a hard space', '<p>30&nbsp;metres</p>', '30\u00a0metres'],
    ['spacers', '<p>One.</p><p>&nbsp;</p><p>Two.</p><div>Three.</div><div>&nbsp;</div><div>Four.</div>', 'One.\n\nTwo.\n\nThree.\n\nFour.'],
    ['line ends', 'One<br>two<br><br>three<br><br><br><br>four<p>five<br></p>six', 'One\ntwo\n\nthree\n\nfour\n\nfive\n\nsix'],
    ['empty lines of an editor', '<div>One</div><div><br></div><div>two</div>', 'One\n\ntwo'],
    ['preformatted words', '<pre>\none\n   two\n\n\nthree\n</pre>four', 'one\n   two\n\n\nthree\n\nfour'],
    ['kept line ends', '<div style="white-space: pre-line">one  \n  two</div>', 'one\ntwo'],
    ['lists', '<ul><li><p>One</p></li><li><p>Two</p><ul><li>Deep</li></ul></li><li></li></ul>End', '• One\n• Two\n  • Deep\n\nEnd'],
    ['numbers', '<ol start=9 type=i><li>a<li value=12>b<li>c</ol><ol reversed><li>x<li>y</ol>', 'ix. a\nxii. b\nxiii. c\n\n2. x\n1. y'],
    [
      'a table',
      '<table><tr><th>Gauge<th>Level<tr><td><td><p>3 m</p>rising<tr><td>North<br>bank<td>4 m</table>',
      'Gauge\tLevel\n\t3 m rising\nNorth bank\t4 m',
    ],
    ['tables that only place things', '<table><tr><td><h1>Title</h1><p>Words.</p></td></tr></table>', 'Title\n\nWords.'],
    [
      'what is hidden',
      'a<span hidden>b</span><i style="display: none">c</i><script>d</script><template>e</template><select><option>f</select>g',
      'ag',
    ],
    ['drawn signs', '<h2>Title <a aria-hidden="true" href="#t">#</a></h2><div aria-hidden="true">The main part.</div>', 'Title\n\nThe main part.'],
    ['Japanese line ends', '<p>水門は\n  閉じた。\nABC</p>', '水門は閉じた。 ABC'],
    ['references', '<p>&lt;b&gt; &amp;amp; &notable; &#x80; &#128169;&zwj;', '<b> &amp; ¬able; € 💩\u200d'],
    ['words moved out of a table', '<table>one<tr><td>two</td></tr>three</table>', 'onethree\n\ntwo'],
    ['plaintext', 'a<plaintext>&amp;<b>', 'a\n\n&amp;<b>'],
  ])('%s', async (_name, html, expected) => {
    expect(await textOf(html)).toBe(expected);
  });
});

describe('what the markup says', () => {
  it('notes and what refers to them, and never the way back', async () => {
    const page = await read(
      '<p>So it was.<sup><a href="#n1" id="r1">[1]</a></sup></p><ol><li id="n1">Minutes. <sup><a href="#r1">1</a></sup></li></ol>',
    );
    expect(page.structure.filter((one) => one.kind === 'reference')).toEqual([{ start: 10, end: 13, kind: 'reference', number: '1' }]);
    const notes = page.structure.filter((one) => one.kind === 'footnote');
    expect(wordsOf(page, notes)).toEqual(['Minutes. 1']);
  });

  it('keeps addresses of the web and of mail only', async () => {
    const page = await read(
      '<base href="https://a.example/x/"><a href="y">a</a> <a href="JavaScript:alert(1)">b</a> <a href="data:text/html,x">c</a> <a href=" mailto:m@a.example">d</a> <a href="java\nscript:x">e</a>',
    );
    expect(page.structure.map((one) => one.address)).toEqual(['https://a.example/x/y', undefined, undefined, 'mailto:m@a.example', undefined]);
  });
});

describe('what a page states of itself', () => {
  const metadata = async (html: string) => (await read(`${html}<p>Words.`)).metadata;

  it('is taken from its data for search engines, however they are nested, and broken data is passed over', async () => {
    const data = {
      '@graph': [
        { '@id': '#o', name: 'The Gazette' },
        { '@type': 'NewsArticle', headline: 'Weir shut', author: ['Ida', { name: 'Tom' }], publisher: { '@id': '#o' } },
      ],
    };
    expect(
      await metadata(`<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`),
    ).toEqual({
      headline: 'Weir shut',
      author: 'Ida, Tom',
      outlet: 'The Gazette',
    });
  });

  it.each([
    [
      'the site is cut from the title',
      '<title>Weir shut - Gazette</title><meta property="og:site_name" content="Gazette">',
      { headline: 'Weir shut', outlet: 'Gazette' },
    ],
    ['a heading that the title repeats', '<title>Gazette | Weir shut</title><h1>Gazette</h1><h2>Weir shut</h2>', { headline: 'Weir shut' }],
    [
      'an author is a name, not an address',
      '<meta property="article:author" content="https://a.example/ida"><meta name="author" content="Ida">',
      { author: 'Ida' },
    ],
    ['dates keep their zone', '<meta property="article:published_time" content="2031-03-04T09:05+0100">', { published: '2031-03-04T09:05:00+01:00' }],
    ['no date that can be read in two ways', '<meta name="date" content="03/04/2031">', {}],
    ['no 30th of February', '<meta name="date" content="2031-02-30">', {}],
    ['a language as it is usually spelled', '<html lang="pt_br" dir="LTR">', { language: 'pt-BR', direction: 'ltr' }],
    [
      'an address of the web only',
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://a.example/x">',
      { url: 'https://a.example/x' },
    ],
    [
      'where a browser saved it',
      '<!-- saved from url=(0019)https://a.example/w --><link rel=canonical href="/weir">',
      { url: 'https://a.example/weir' },
    ],
    [
      'what SingleFile says',
      '<!--\n Page saved with SingleFile \n url: https://a.example/w \n saved date: Fri Mar 07 2031 10:00:00 GMT+0100 (CET)\n-->',
      { url: 'https://a.example/w', accessed: '2031-03-07T10:00:00+01:00' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await metadata(html)).toEqual(expected);
  });
});

describe('the encoding of a page', () => {
  const russian = Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]);
  const page = (head: string, body: Uint8Array = russian) => Buffer.concat([Buffer.from(head), Buffer.from('<p>'), body]);

  it.each([
    ['a meta element', page('<meta charset=windows-1251>'), 'Паром', 'windows-1251'],
    ['http-equiv', page('<meta http-equiv=Content-Type content="text/html; charset=CP1251">'), 'Паром', 'windows-1251'],
    ['an XML declaration', page('<?xml version="1.0" encoding="windows-1251"?>'), 'Паром', 'windows-1251'],
    [
      'none in a comment or a script',
      page('<!-- <meta charset=koi8-r> --><script>"<meta charset=koi8-r>"</script><meta charset=windows-1251>'),
      'Паром',
      'windows-1251',
    ],
    ['UTF-8 that states otherwise', page('<meta charset=windows-1251>', Buffer.from('Паром')), 'Паром', 'utf-8'],
    ['seven bits', page('<meta charset=iso-2022-jp>', Buffer.from('\x1b$B?eLg\x1b(B')), '水門', 'iso-2022-jp'],
    ['a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<meta charset=utf-8><p>Паром', 'utf16le')]), 'Паром', 'utf-16le'],
    ['a NUL among the letters', Buffer.from('<p>Pa\0rom'), 'Parom', 'utf-8'],
  ])('%s', async (_name, bytes, text, encoding) => {
    expect(await read(bytes)).toMatchObject({ text, encoding, warnings: [] });
  });

  it('that nobody states is asked for, and a statement that is wrong is none', async () => {
    const code = expect.objectContaining({ code: 'encoding-uncertain' });
    await expect(read(page(''))).rejects.toThrow(code);
    await expect(read(page('<meta charset=utf-8>'))).rejects.toThrow(code);
    expect((await read(page(''), 'windows-1251')).text).toBe('Паром');
  });

  it('says how many characters were lost before the page was saved', async () => {
    expect((await read('<p>a\ufffdb &#0;')).warnings).toMatchObject([{ code: 'characters-lost', values: { count: 2, position: 1 } }]);
  });
});

describe('the clipboard of a browser', () => {
  it('is a page, with the address that Windows puts before it', async () => {
    const head = 'Version:0.9\r\nStartHTML:0000000150\r\nEndHTML:0000000300\r\nSourceURL:https://a.example/weir\r\n';
    const page = await read(
      `${head}<html><body><!--StartFragment--><p>The <b>weir</b> &amp; <a href="mill">mill</a></p><!--EndFragment--></body></html>`,
    );
    expect(page).toMatchObject({ text: 'The weir & mill', metadata: { url: 'https://a.example/weir' } });
    expect(page.structure.find((one) => one.kind === 'link')?.address).toBe('https://a.example/mill');
    expect(page.origin[0]?.source?.start).toBe(head.length + '<html><body><!--StartFragment--><p>'.length);
  });

  it('of an editor says by styles what is strong', async () => {
    const page = await read(
      '<b style="font-weight:normal"><p><span style="font-weight: 700">Strong</span> <span style="font-style:italic">slanted</span> plain</p></b>',
    );
    expect(page.structure.map(({ kind, start, end }) => [kind, page.text.slice(start, end)])).toEqual([
      ['strong', 'Strong'],
      ['emphasis', 'slanted'],
    ]);
  });
});

describe('articles', () => {
  it('are told by the markup, but neither teasers in what is set aside nor articles within articles', async () => {
    const page = await read(
      '<article><h2>One</h2>A.<article>Reply.</article></article><div class=hentry>Two.</div><aside><article>Teaser.</article></aside>',
    );
    expect(
      wordsOf(
        page,
        page.structure.filter((one) => one.kind === 'article'),
      ),
    ).toEqual(['One\n\nA.\n\nReply.', 'Two.']);
  });
});

describe('hints', () => {
  const hints = async (html: string) => {
    const page = await read(html);
    return page.hints.map((one) => [one.kind, page.text.slice(one.start, one.end)]);
  };

  it('take a form in an article and a box of links by its name, not sentences under the same name', async () => {
    const long = 'The weir is shut for a month, and the mill has no water. '.repeat(3).trim();
    const form = '<form><p>Four boats a week, told on Fridays.</p><label>Your address</label></form>';
    expect(await hints(`<article><h1>Weir shut</h1><p>${long}</p>${form}<p>More words.</p></article>`)).toEqual([
      ['other', 'Four boats a week, told on Fridays.\n\nYour address'],
    ]);
    expect(await hints(`<p>Words.</p><div class="story-teaser"><a href="#">The bell that was sold twice</a></div><p>More words.</p>`)).toEqual([
      ['related', 'The bell that was sold twice'],
    ]);
    expect(await hints('<p>Words.</p><div class="story-teaser">The bell was sold twice, and nobody knows why.</div><p>More words.</p>')).toEqual([]);
  });

  it('never take a sentence for furniture because of a name', async () => {
    const long = 'The council said that it would share the cost of the weir with the mill. '.repeat(8).trim();
    expect(
      await hints(
        `<main><h1>Title</h1><div class="related">${long}</div><p>It is a <span class="tags">tag of tin</span> and <span class="rating">so on</span>.</p></main>`,
      ),
    ).toEqual([]);
    expect(await hints(`<article class="sidebar related-posts category-share"><h1>Title</h1><p>${long}</p></article>`)).toEqual([]);
    expect(await hints(`<div id="share-wrapper"><main><p>${long}</p></main></div>`)).toEqual([]);
    expect(await hints(`<main><p>Text.</p><aside><p>${long}</p></aside></main>`)).toEqual([]);
  });

  it('take a caption by its name within a sentence where it has grown together with a word, and nowhere else there', async () => {
    const sentence = (between: string) => `<p>The council strongly ${between}condemned the closure.</p>`;
    expect(await hints(sentence('<span class="img-caption">Nets on the quay</span>'))).toEqual([['caption', 'Nets on the quay']]);
    expect(await hints(sentence('<span class="img-caption">Nets on the quay</span> '))).toEqual([]);
    expect(await hints(sentence('<span class="lead">Nets on the quay</span>'))).toEqual([]);
  });

  it('leave the headline, the source of a quotation and a table\u2019s title in the text', async () => {
    expect(await hints('<title>Weir shut for a month</title><header><h1>Weir shut for a month</h1></header><p>Words.')).toEqual([]);
    expect(await hints('<figure><blockquote>Loud.</blockquote><figcaption>Jonas Lind</figcaption></figure>')).toEqual([]);
    expect(await hints('<table><caption class=caption>Levels</caption><tr class=header><th>A<th>B<tr><td>1<td>2</table>')).toEqual([]);
  });
});

describe('hostile pages', () => {
  it('are read in time that grows with their length', { timeout: 120_000 }, async () => {
    const many = (text: string, count: number) => text.repeat(count);
    const pages: Record<string, string> = {
      nested: `${many('<div>', 100_000)}x`,
      lists: `${many('<ul><li>', 50_000)}x`,
      tables: `${many('<table><tr><td>', 20_000)}x`,
      hints: many('<div class=related>xx ', 20_000),
      attributes: `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ')}>x`,
      references: many('&notit;&#1087;&', 60_000),
      number: `&#${many('0', 1_000_000)}65;x`,
      misnested: `${many('<b><i><p>', 10_000)}x`,
      unclosed: many('<', 300_000),
      spaces: `a${many(' ', 1_000_000)}b`,
      data: `<script type="application/ld+json">${many('[', 500_000)}</script>x`,
      articles: many('<article>x</article><nav>y</nav>', 20_000),
      notes: `${Array.from({ length: 20_000 }, (_, index) => `<sup><a href="#fn${index}">${index % 999}</a></sup>`).join('')}<p id=fn1>x`,
    };
    for (const [name, html] of Object.entries(pages)) {
      const before = process.cpuUsage();
      await read(html);
      expect([name, process.cpuUsage(before).user < 8_000_000]).toEqual([name, true]);
    }
  });
});
