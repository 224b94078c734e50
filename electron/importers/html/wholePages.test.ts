// wholePages.test.ts - web pages from their markup to what is proposed of them: articles in lists, and what stands outside of an article.

import { expect, test } from 'vitest';
import { readPage } from '../../../shared/page/readPage.ts';
import { readPages } from '../readPages.ts';

async function read(html: string) {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"></head><body>${html}</body></html>`);
  const [page] = await readPages({ name: 'page.html', bytes, options: {}, progress: () => undefined });
  if (page === undefined) throw new Error('no page');
  const { setAside, articles, metadata } = readPage(page);
  const aside = setAside.map((one) => page.text.slice(one.start, one.end)).join('\n');
  return { text: page.text, aside, articles, metadata };
}

const TEXT =
  '<p>The water stood at two metres on Friday, and the herons have come back to the weir.</p><p>Nobody was there to see it, the miller said.</p>';
const NAV = '<nav><a href="/">Home</a> <a href="/news">News</a></nav>';

test('articles that are the items of a list have their sections and days', async () => {
  const item = (section: string, title: string, day: string) =>
    `<li><article><div><a href="#">${section}</a></div><h2>${title}</h2><div>${TEXT}</div><div><time>${day}</time> <a>0 comments</a></div></article></li>`;
  const { articles, aside } = await read(
    `${NAV}<h1>Archive</h1><ul>${item('Water', 'The level falls again', 'September 5, 2013')}${item('Roads', 'A bridge is shut', 'September 4, 2013')}${item('Water', 'The herons are back', 'September 3, 2013')}</ul>`,
  );
  expect(articles.map(({ title, metadata }) => [metadata.section, title, metadata.posted])).toEqual([
    ['Water', 'The level falls again', '2013-09-05'],
    ['Roads', 'A bridge is shut', '2013-09-04'],
    ['Water', 'The herons are back', '2013-09-03'],
  ]);
  expect(aside).not.toContain('Nobody');
});

test('outside of the only article stands the site', async () => {
  const { aside, text } = await read(
    `${NAV}<div><a>Open in app</a></div><article><h1>The herons are back</h1>${TEXT}</article><div><a>Birds</a></div><h2>Written by the miller</h2><p>I write about birds and about the weir.</p>`,
  );
  for (const words of ['Open in app', 'Birds', 'Written by', 'I write about']) expect(aside).toContain(words);
  expect(aside).not.toContain('herons');
  expect(aside).not.toContain('Nobody');
  expect(text).toContain('Nobody');
});

test('sentences right behind an article may go on with it, and so do notes', async () => {
  const more = await read(`${NAV}<article><h1>The herons are back</h1>${TEXT}</article><p>They will stay until June, she added at last.</p>`);
  expect(more.aside).not.toContain('June');
  const notes = await read(
    `${NAV}<article><h1>The herons are back</h1>${TEXT}</article><h2>Notes</h2><p>The weir was built in 1871 by two brothers.</p>`,
  );
  expect(notes.aside).not.toContain('1871');
});

test('a day above all that was posted on it is that of each, and is no part of the article above it', async () => {
  const day = (words: string) => `<h2 class="date-header">${words}</h2>`;
  const post = (title: string, comments: number) =>
    `<div class="post hentry"><h3 class="post-title">${title}</h3><div class="post-body">${TEXT}</div><div class="post-footer"><span>Posted by Ana Quist at 10:14 AM</span> <a class="comment-link" href="#">${comments} comments</a><div class="post-labels">Labels: water, birds</div></div></div>`;
  const { text, articles } = await read(
    `<meta property="article:published_time" content="2014-05-20T09:00:00"><h1>Notes from the weir</h1><div class="blog-posts">${day('Tuesday, May 20, 2014')}${post('The level falls again', 16)}${post('A bridge is shut', 15)}${day('Monday, May 19, 2014')}${post('The herons are back', 7)}${day('Friday, May 16, 2014')}${post('The mill is sold', 3)}${day('Sunday, May 11, 2014')}${post('A door is found', 0)}</div><div class="blog-pager"><a>Newer Posts</a> <a>Older Posts</a> <a>Home</a></div><div id="sidebar"><h2>Blog Archive</h2><ul><li><a>January (7)</a></li><li><a>February (4)</a></li></ul></div>`,
  );
  expect(articles.map(({ title, metadata }) => [title, metadata.posted])).toEqual([
    ['The level falls again', '2014-05-20'],
    ['A bridge is shut', '2014-05-20'],
    ['The herons are back', '2014-05-19'],
    ['The mill is sold', '2014-05-16'],
    ['A door is found', '2014-05-11'],
  ]);
  expect(text.slice(articles[1]?.start, articles[1]?.end)).not.toContain('Monday');
});
