// halves.test.ts - nothing that is taken from a file ends in half of a character, and a file that holds one costs no other file.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { begin, file } from '../../fixtures/importing.ts';

/** Two units each: behind one letter, every even number of units ends in the middle of one. */
const many = (count: number) => `x${'\u{1f6a2}'.repeat(count)}`;
const pageWith = (head: string) => `<html><head>${head}</head><body><p>The weir was closed.</p></body></html>`;

function book(title: string, heading: string): Uint8Array {
  const chapter = (name: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>${name}</h1><p>Words of a chapter.</p></body></html>`;
  const item = (id: string) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`;
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></metadata>` +
        `<manifest>${item('a')}${item('b')}</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    ),
    'a.xhtml': strToU8(chapter(heading)),
    'b.xhtml': strToU8(chapter('The second')),
  });
}

describe('what is cut short', () => {
  it.each([
    ['the title of a page', file('a.html', pageWith(`<title>${many(1200)}</title>`))],
    ['what a page states', file('a.html', pageWith(`<meta property="og:title" content="${many(1200)}">`))],
    [
      'what a page states as data',
      file('a.html', pageWith(`<script type="application/ld+json">{"@type":"Article","headline":"${many(1200)}"}</script>`)),
    ],
    ['the first words of a text without a name', file('.txt', many(100))],
    ['the title of a book', file('a.epub', book(many(600), 'The first'))],
    ['the heading of a chapter', file('a.epub', book('Weirs', many(200)))],
  ])('%s ends in a whole character', async (_, one) => {
    for (const split of [false, true]) {
      const { services, session } = await begin();
      const { outcomes } = await services['documents.import']({ files: [file('good.txt', 'Good words.'), one], split });
      expect(outcomes.map(({ error }) => error)).toEqual([null, null]);
      expect(session.store.documents.every(({ title, metadata }) => JSON.stringify([title, metadata]).indexOf('\\ud') === -1)).toBe(true);
    }
  });

  it('is whole in what is pasted', async () => {
    const { services, session } = await begin();
    await services['documents.paste']({ text: many(100) });
    await services['documents.paste']({ text: '', html: `<p>${many(100)}</p>` });
    expect(session.store.documents.map(({ title }) => title.isWellFormed())).toEqual([true, true]);
  });
});

describe('half of a character', () => {
  it('in the data of a page is not taken for what the page states', async () => {
    const { services } = await begin();
    const data = '<script type="application/ld+json">{"@type":"Article","headline":"Half \\ud83d","author":{"name":"Ada Holm"}}</script>';
    const { outcomes } = await services['documents.import']({ files: [file('a.html', pageWith(data))] });
    expect(outcomes[0]).toMatchObject({ error: null, title: 'a', documents: [{ metadata: { author: 'Ada Holm' } }] });
  });

  it('in the name of a file is refused for that file alone', async () => {
    const { services, session } = await begin();
    const { outcomes } = await services['documents.import']({ files: [file('good.txt', 'Good words.'), file('half \ud83d.txt', 'Words.')] });
    expect(outcomes.map(({ error }) => [error?.code, error?.values?.['variant']])).toEqual([
      [undefined, undefined],
      ['invalid-input', 'half-character'],
    ]);
    expect(session.store.documents.map(({ title }) => title)).toEqual(['good']);
  });
});
