// markdown.test.ts - Markdown: the text stays as it is written, its marks are structure.

import { describe, expect, it } from 'vitest';
import type { Page } from '../../../shared/page/page.ts';
import { kindOf } from './kinds.ts';
import { readMarkdown } from './markdown.ts';

async function read(text: string): Promise<Page> {
  const [page] = await readMarkdown({ name: 'a.md', bytes: Buffer.from(text), options: {} });
  if (!page) throw new Error('no page');
  return page;
}

const stretches = (page: Page, kind: string) =>
  page.structure.filter((one) => one.kind === kind).map(({ start, end }) => page.text.slice(start, end));

describe('the marks of a Markdown text', () => {
  it('are headings, lists, quotations, code, emphasis and links', async () => {
    const text =
      '# One\n\nTwo\n===\n\n1. a\n2. b\n   - c\n\n> said\n> so\n\n`x` **strong** *soft* [link](https://one.example/) [bad](javascript:x)\n\n```\n# no heading [^1]\n```\n';
    const page = await read(text);
    expect(page).toMatchObject({ text, mediaType: 'text/markdown', encoding: 'utf-8', hints: [], warnings: [] });
    expect(page.structure.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 1]);
    expect(page.structure.filter(({ kind }) => kind === 'list').map(({ level, ordered }) => [level, ordered])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(stretches(page, 'item')).toEqual(['1. a', '2. b\n   - c', '- c']);
    expect(stretches(page, 'quotation')).toEqual(['> said\n> so']);
    expect(stretches(page, 'code')).toEqual(['`x`', '```\n# no heading [^1]\n```']);
    expect(stretches(page, 'strong')).toEqual(['**strong**']);
    expect(stretches(page, 'emphasis')).toEqual(['*soft*']);
    expect(page.structure.filter(({ kind }) => kind === 'link')).toMatchObject([{ address: 'https://one.example/' }]);
    expect(stretches(page, 'reference')).toEqual([]);
  });

  it('are tables and notes, which the plain syntax does not know', async () => {
    const page = await read(
      '| a | b |\n|---|:-:|\n| 1 | 2 |\n\nNot a | table\n\nSaid[^n].\n\n[^n]: The note.\n\n    More of it.\n\nAfter.\n\n[^2]: word\n',
    );
    expect(stretches(page, 'table')).toEqual(['| a | b |\n|---|:-:|\n| 1 | 2 |']);
    expect(stretches(page, 'row')).toEqual(['| a | b |', '| 1 | 2 |']);
    expect(page.structure.filter(({ kind }) => kind === 'reference')).toMatchObject([{ number: 'n' }]);
    expect(stretches(page, 'footnote')).toEqual(['[^n]: The note.\n\n    More of it.', '[^2]: word']);
  });

  it('stand at the same places where lines end in another way', async () => {
    const page = await read('# One\r\n\r\n- a\r\n- b\r\n');
    expect(page.text).toBe('# One\n\n- a\n- b\n');
    expect(stretches(page, 'item')).toEqual(['- a', '- b']);
    expect(page.origin.at(-1)).toMatchObject({ start: 14, end: 15, source: { start: 17, end: 19 } });
  });

  it('are the same in a long text as in a short one', async () => {
    const short =
      '# Head\n\n1. one\n2. two\n\n   goes on\n\n> said\n\n```\n# code\n\nMore code\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords *soft* [link][there] said.[^1]\n\nPlain.\n\n';
    const end = '[^1]: A note.\n\n[there]: https://one.example/\n';
    const alone = await read(short + end);
    const times = 1_000;
    const long = await read(short.repeat(times) + end);
    expect(long.warnings).toEqual([]);
    const own = alone.structure.filter((one) => one.end <= short.length);
    expect(own.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['heading', 'item', 'quotation', 'code', 'row', 'emphasis', 'link', 'reference']),
    );
    const moved = Array.from({ length: times }, (_, index) =>
      own.map((one) => ({ ...one, start: one.start + index * short.length, end: one.end + index * short.length })),
    );
    expect(long.structure.slice(0, own.length * times)).toEqual(moved.flat());
  });

  it('are left alone where there are too many, and the text is whole', async () => {
    for (const text of ['*a **a '.repeat(5000), '> '.repeat(500), 'Word.\n\n'.repeat(600_000), '- item\n\n'.repeat(40_000)]) {
      const page = await read(text);
      expect(page.text).toBe(text);
      expect(page.structure).toEqual([]);
      const isLong = text.length > 4_000_000;
      expect(page.warnings).toEqual([expect.objectContaining({ code: 'structure-unread', ...(isLong ? { values: { variant: 'long' } } : {}) })]);
      expect(page.warnings[0]?.message).toContain(isLong ? 'too long' : 'too many marks');
    }
  });
});

describe('what stands at the top of a Markdown file', () => {
  it('is metadata where it is simple, kept in the text and set aside', async () => {
    const top =
      '---\ntitle: "The dyke: a report"\nauthors:\n  - Ada Brook\n  - R. Olm\ndate: 2031-05-02 10:00\nlang: pt-BR\nurl: ftp://x\ntags: [a, b]\n---\n';
    const page = await read(`${top}\n# Head\n`);
    expect(page.metadata).toEqual({ headline: 'The dyke: a report', author: 'Ada Brook, R. Olm', published: '2031-05-02T10:00', language: 'pt-BR' });
    expect(page.hints).toEqual([{ start: 0, end: top.length, kind: 'other' }]);
    expect(stretches(page, 'heading')).toEqual(['# Head']);
  });

  it.each(['---\n\nA line, then words.\n\n---\n', '---\ntitle: never closed\n', 'title: no dashes\n---\n', '---\n{a: b}\n---\n'])(
    'is text in %j',
    async (text) => {
      expect(await read(text)).toMatchObject({ text, metadata: {}, hints: [] });
    },
  );
});

it('office files and Markdown are told by what they hold', () => {
  expect(kindOf('a.txt', Buffer.from('{\\rtf1 x}'))).toBe('rtf');
  expect(kindOf('a.xml', Buffer.from('<?xml version="1.0"?>\n<office:document xmlns:office="x">'))).toBe('odt');
  expect(kindOf('a.md', Buffer.from('# x'))).toBe('markdown');
});
