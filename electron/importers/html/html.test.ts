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
