// marked.test.ts - what readPage takes from the markup of a page: its articles, hints within lines, dates that it states.

import { describe, expect, it } from 'vitest';
import type { Structure } from '../model/project.ts';
import type { Page } from './page.ts';
import { readPage } from './readPage.ts';

const paragraph = 'The lake fell by nine centimetres in the month of May, the council of the valley said on its shore.';

/** Blocks with an empty line between; `#` marks a heading, `>` and `<` the edges of an article. */
function pageOf(blocks: readonly string[], more: Partial<Page> = {}): Page {
  let text = '';
  const structure: Structure[] = [];
  let open = 0;
  for (const block of blocks) {
    const words = block.replace(/^>/, '').replace(/^#/, '').replace(/<$/, '');
    if (text !== '') text += '\n\n';
    if (block.startsWith('>')) open = text.length;
    if (/^>?#/.test(block)) structure.push({ start: text.length, end: text.length + words.length, kind: 'heading', level: 2 });
    text += words;
    if (block.endsWith('<')) structure.push({ start: open, end: text.length, kind: 'article' });
  }
  structure.sort((one, other) => one.start - other.start || other.end - one.end);
  return {
    name: 'page.html',
    mediaType: 'text/html',
    encoding: 'utf-8',
    text,
    structure,
    hints: [],
    origin: [],
    metadata: {},
    notes: [],
    warnings: [],
    ...more,
  };
}

describe('articles that the markup tells apart', () => {
  it('are proposed when each is a text with a heading', () => {
    const page = pageOf(['>#Lake falls', paragraph, `${paragraph}<`, '>Roads', '#Road closed', paragraph, `${paragraph}<`]);
    const { articles } = readPage(page);
    expect(articles.map(({ title, start, end }) => [title, page.text.slice(start, start + 8), page.text.slice(end - 6, end)])).toEqual([
      ['Lake falls', 'Lake fal', 'shore.'],
      ['Road closed', 'Roads\n\nR', 'shore.'],
    ]);
  });

  it('are not proposed when most only announce one, or there is but one', () => {
    expect(readPage(pageOf(['>#Lake falls', `${paragraph}<`, '>#Road closed', `${paragraph}<`])).articles).toEqual([]);
    expect(
      readPage(pageOf(['>#Lake falls', paragraph, 'It will go on falling, it said, and the …<', '>#Road closed', paragraph, 'It is so …<'])).articles,
    ).toEqual([]);
    expect(readPage(pageOf(['>#Lake falls', paragraph, `${paragraph}<`])).articles).toEqual([]);
  });

  it('are not proposed where people answer each other, or a report goes on by the hour', () => {
    const posts = ['>#Heron', paragraph, `${paragraph}<`, '>#Old Miller', paragraph, `${paragraph}<`, '>#Heron', paragraph, `${paragraph}<`];
    expect(readPage(pageOf(posts)).articles).toEqual([]);
    const hours = ['>19.04', '#Lake falls', paragraph, `${paragraph}<`, '>18.20', '#Road closed', paragraph, `${paragraph}<`];
    expect(readPage(pageOf(hours)).articles).toEqual([]);
  });
});

describe('hints of the markup', () => {
  it('that are a part of a line are set aside alone', () => {
    const text = `Lake falls\n\n${paragraph} [edit]\n\n${paragraph}`;
    const start = text.indexOf('[edit]');
    const page = pageOf([], { text, hints: [{ start, end: start + 6, kind: 'other' }] });
    expect(readPage(page).setAside).toEqual([{ start, end: start + 6, kind: 'other' }]);
  });
});

describe('dates that a page states', () => {
  const read = (first: string, metadata: Page['metadata']) => readPage(pageOf(['#Lake falls', first, paragraph], { metadata })).metadata;

  it('are the article\u2019s where its text has no other', () => {
    expect(read(paragraph, { published: '2031-09-03T10:00:00Z' })).toMatchObject({ published: '2031-09-03T10:00:00Z' });
    expect(read(`3 September 2031 – ${paragraph}`, { published: '2031-09-03T10:00:00Z' })).toMatchObject({ published: '2031-09-03T10:00:00Z' });
  });

  it('are the site\u2019s where the text has another', () => {
    const found = read(`The Courier, 9 Dec 2030 - ${paragraph}`, { published: '2031-09-03T10:00:00Z' });
    expect(found).toMatchObject({ published: '2030-12-09', posted: '2031-09-03T10:00:00Z' });
  });

  it('are the site\u2019s on a page with several articles', () => {
    const page = pageOf(['>#Lake falls', paragraph, `${paragraph}<`, '>#Road closed', paragraph, `${paragraph}<`], {
      metadata: { published: '2031-09-03' },
    });
    expect(readPage(page).metadata).toMatchObject({ posted: '2031-09-03' });
    expect(readPage(page).metadata).not.toHaveProperty('published');
  });
});
