// pages.test.ts - the pages in fixtures/pages/html: their texts, what is said of them, and that every character is where it is said to be.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../shared/page/page.ts';
import { openZip } from '../zip.ts';
import { readEpub } from '../readers/epub.ts';
import { readHtml } from '../readers/html.ts';
import { readMhtml } from '../readers/mhtml.ts';
import type { Reader } from '../readers/reader.ts';

const folder = path.join(import.meta.dirname, '../../../fixtures/pages/html');
const readers: Readonly<Record<string, Reader>> = { '.html': readHtml, '.mhtml': readMhtml, '.epub': readEpub };
const files = (await readdir(folder)).filter((name) => path.extname(name) in readers).sort();

async function read(name: string): Promise<Page> {
  const bytes = await readFile(path.join(folder, name));
  const [page] = (await readers[path.extname(name)]?.({ name, bytes, options: {} })) ?? [];
  if (!page) throw new Error('no page');
  return page;
}

/** The words of a stretch of markup without tags in it: references written out, white space as one space. */
function unescaped(source: string): string {
  const node = parseFragment(`<p>${source}</p>`).childNodes[0];
  const words = node && 'childNodes' in node ? node.childNodes.map((one) => ('value' in one ? one.value : '')).join('') : '';
  return words.replace(/[ \t\n\r\f]+/g, ' ');
}

/** What must hold for any page whatever: the places of all characters, the order of all stretches. */
function check({ text, structure, hints, origin }: Page, characters: (part: string | null) => string | null): void {
  let end = 0;
  for (const run of origin) {
    expect(run.start).toBeGreaterThanOrEqual(end);
    expect(run.end).toBeGreaterThan(run.start);
    // Between runs are only the reader's own characters.
    expect(text.slice(end, run.start)).toMatch(/^[\s•\d.]*$/);
    end = run.end;
    const part = characters(run.part);
    if (part === null || run.source === null) continue;
    const source = part.slice(run.source.start, run.source.end);
    expect([source, unescaped(source), source.replaceAll('\0', '\ufffd')]).toContain(text.slice(run.start, run.end));
  }
  expect(text.slice(end)).toBe('');
  for (const one of [...structure, ...hints]) {
    expect(one.start).toBeLessThan(one.end);
    expect(one.end).toBeLessThanOrEqual(text.length);
  }
  for (const [index, one] of structure.entries()) expect(one.start).toBeGreaterThanOrEqual(structure[index - 1]?.start ?? 0);
  for (const [index, one] of hints.entries()) expect(one.start).toBeGreaterThanOrEqual(hints[index - 1]?.end ?? 0);
}

/** What a person would look at: each hint with its words, headings, notes, and what the page states. */
function described({ text, structure, hints, metadata, encoding, warnings }: Page): string {
  const words = (one: { start: number; end: number }) => text.slice(one.start, one.end);
  const of = (...kinds: string[]) =>
    structure
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, level, number, address, ...span }) => [kind, level ?? number ?? address ?? '', words(span)]);
  return `${JSON.stringify(
    {
      encoding,
      metadata,
      warnings,
      hints: hints.map((one) => [one.kind, words(one)]),
      headings: of('heading'),
      notes: of('reference', 'footnote'),
      captions: of('caption'),
      rows: of('row'),
      links: of('link').filter(([, address]) => address !== ''),
      weight: of('strong', 'emphasis', 'code', 'quotation'),
      articles: of('article').map(([, , all]) => String(all).split('\n', 1)[0]),
    },
    null,
    1,
  )}\n`;
}

/** The characters of the parts of a file; null where they are packed otherwise than as they are. */
async function partsOf(name: string, encoding: string | null): Promise<(part: string | null) => string | null> {
  const bytes = await readFile(path.join(folder, name));
  if (name.endsWith('.epub')) {
    const archive = openZip(bytes);
    return (part) => new TextDecoder().decode(archive.read(part ?? ''));
  }
  const text = name.endsWith('.html') ? new TextDecoder(encoding ?? 'utf-8').decode(bytes) : null;
  return () => text;
}

describe.each(files)('%s', (name) => {
  it('has the text that its reader sees, and what is said of it', async () => {
    const page = await read(name);
    await expect(page.text).toMatchFileSnapshot(path.join(folder, 'expected', `${name}.txt`));
    await expect(described(page)).toMatchFileSnapshot(path.join(folder, 'expected', `${name}.json`));
  });

  it('knows the place of every character', async () => {
    const page = await read(name);
    check(page, await partsOf(name, page.encoding));
  });

  it('is read the same way again', async () => {
    expect(await read(name)).toEqual(await read(name));
  });
});

describe('pages of any kind', () => {
  const names =
    'p div span b i a ul ol li table tr td th pre blockquote h1 h2 nav aside article br hr sup figure figcaption svg math select template xmp button form main footer ruby rt'.split(
      ' ',
    );
  const tag = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('', ' class="share"', ' class=entry-meta', ' hidden', ' style="white-space:pre-line"', ' id=n1', ' href="#n1"', ' role=note'),
    fc.boolean(),
  );
  const piece = fc.oneof(
    { weight: 3, arbitrary: tag.map(([name, rest, closes]) => (closes ? `</${name}>` : `<${name}${rest}>`)) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'weir',
        ' ',
        '\n  ',
        '1',
        'mill. ',
        '水',
        '\r\n',
        '\r',
        '\0',
        '\u00a0',
        '💧',
        '<',
        '&',
        '<!-- x -->',
        '\t',
        '\f',
        '\u200b',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '&amp;',
        '&nbsp;',
        '&notable;',
        '&#128167;',
        '&#x80;',
        '&#0;',
        '&eacute',
        '&fjlig;',
        '&#13;',
        '&bogus;',
        '&nvlt;',
        '&#10;',
        '&lt;b&gt;',
      ),
    },
  );

  it('are read without a fault, with every character in its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const html = `<p>begin</p>${pieces.join('')}`;
        const [page] = await readHtml({ name: 'page.html', bytes: Buffer.from(html), options: {} });
        if (!page) throw new Error('no page');
        check(page, () => html);
        expect(page.text).not.toMatch(/[\r\0]|^\s|[ \t\n]$/);
      }),
      { numRuns: 1500 },
    );
  });
});
