// office.test.ts - word processors' files as programs really write them: each the same text, whoever wrote it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page, ReadOptions } from '../../../shared/page/page.ts';
import { readDocx } from './docx.ts';
import { readMarkdown } from './markdown.ts';
import { readOdt } from './odt.ts';
import type { Reader } from './reader.ts';
import { readRtf } from './rtf.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'office');
const readers: Readonly<Record<string, Reader>> = { docx: readDocx, odt: readOdt, fodt: readOdt, rtf: readRtf, md: readMarkdown };

async function read(name: string, options: ReadOptions = {}): Promise<Page> {
  const reader = readers[name.split('.').at(-1) ?? ''];
  const [page] = (await reader?.({ name, bytes: await readFile(path.join(folder, name)), options })) ?? [];
  if (!page) throw new Error('no page');
  return page;
}

const expected = async (name: string) => (await readFile(path.join(folder, name), 'utf8')).replace(/\n$/, '');

/** What a program made of the document; else each must give the whole text. */
const changes: Readonly<Record<string, (text: string) => string>> = {
  // Takes the deleted paragraph's style for the heading that follows it.
  'dyke-libreoffice.docx': (text) => text.replace('1.1 Causes', 'Causes'),
  // Blanks at the end of a paragraph are none in OpenDocument.
  'dyke-libreoffice.odt': (text) => text.replace('It says so \n', 'It says so\n'),
  'dyke-libreoffice.fodt': (text) => text.replace('It says so \n', 'It says so\n'),
  // A footer with the number of the page.
  'ferry-pandoc.odt': (text) => `${text}\n\n1`,
  'ferry-libreoffice.odt': (text) => `${text}\n\n2 `,
  'ferry-libreoffice.rtf': (text) => `${text}\n\n2 `,
  // Puts the caption beneath the table, and a blank before the author.
  'ferry-pandoc.rtf': (text) => text.replace('\n\nIlse', '\n\n Ilse').replace(/(Table 1\. .*)\n\n(Place[^]*?\t6)\n/, '$2\n\n$1\n'),
};

const dykes = ['dyke.docx', 'dyke-libreoffice.docx', 'dyke-libreoffice.odt', 'dyke-libreoffice.fodt', 'dyke-libreoffice.rtf'];
const ferries = ['ferry-pandoc.docx', 'ferry-pandoc.odt', 'ferry-pandoc.rtf', 'ferry-libreoffice.odt', 'ferry-libreoffice.rtf'];

const stretches = (page: Page, kind: string) =>
  page.structure.filter((one) => one.kind === kind).map(({ start, end }) => page.text.slice(start, end));

describe('a document with changes, a comment and notes', () => {
  it.each(dykes)('is the same text as %s', async (name) => {
    const text = await expected('dyke.txt');
    const page = await read(name);
    expect(page.text).toBe(changes[name]?.(text) ?? text);
    expect(page.warnings.map(({ code }) => code)).toEqual(['tracked-changes', 'hidden-text']);
    expect(page.metadata).toMatchObject({ headline: 'The dyke at Orrenvoort', author: 'Mirre Haal' });
  });

  it.each(dykes)('has the same structure, comment and margins as %s', async (name) => {
    const page = await read(name);
    // LibreOffice's RTF has a list's item for the second heading.
    expect(stretches(page, 'item').slice(-7)).toEqual([
      '1. rain in the spring,',
      '2. two pumps that stood still:\na) the one at the mill,\nb) the one at the lock;',
      'a) the one at the mill,',
      'b) the one at the lock;',
      '3. no money.',
      '• the date of the survey',
      '• the name of the surveyor',
    ]);
    expect(stretches(page, 'heading').slice(0, 2)).toEqual(['The dyke at Orrenvoort', '1 What was found']);
    expect(stretches(page, 'quotation')).toEqual(['We were told to wait for the summer.\n\nThen the summer came.']);
    expect(stretches(page, 'row')).toHaveLength(4);
    expect(stretches(page, 'reference')).toEqual(['1', 'i']);
    expect(stretches(page, 'footnote')).toEqual(['1 Minutes of 14 May, item 6.', 'i The minutes were published late.']);
    expect(page.structure.filter(({ kind }) => kind === 'link').map(({ address }) => address)).toEqual([
      'https://orrenvoort.example/minutes?year=2031&item=6',
    ]);
    expect(page.notes.map(({ start, end, text, author }) => [page.text.slice(start, end), text, author])).toEqual([
      ['knew in May', 'Who says so?', 'Tove Brandt'],
    ]);
    expect(page.hints.map(({ start, end, kind }) => [page.text.slice(start, end), kind])).toEqual([
      ['Table 1. Heights of the dyke', 'caption'],
      ['Orrenvoort Reader', 'other'],
      ['Set in Orrenvoort', 'other'],
    ]);
  });

  it.each(dykes)('is read as before its changes from %s', async (name) => {
    const { text } = await read(name, { changes: 'original' });
    expect(text).toContain('The council of Orrenvoort probably knew in May that');
    expect(text).toContain('\n\nNobody answered letters.\n\n');
    expect(text).not.toContain('certainly');
  });
});

describe('a document that pandoc wrote', () => {
  it.each(ferries)('is the same text as %s', async (name) => {
    const text = await expected('ferry.txt');
    expect((await read(name)).text).toBe(changes[name]?.(text) ?? text);
  });
});

describe('the way back', () => {
  it.each([...dykes, ...ferries])('leads from every character of %s to where it is written', async (name) => {
    const page = await read(name);
    const isWhole = page.origin.every((run) => run.part === null);
    const source = isWhole ? (await readFile(path.join(folder, name))).toString(name.endsWith('.rtf') ? 'latin1' : 'utf8') : null;
    let covered = 0;
    for (const [index, run] of page.origin.entries()) {
      expect(run.start).toBeGreaterThanOrEqual(page.origin[index - 1]?.end ?? 0);
      covered += run.end - run.start;
      const written = source?.slice(run.source?.start, run.source?.end);
      const shown = page.text.slice(run.start, run.end);
      if (written !== undefined && written.length === shown.length && !/[^ -~]/.test(shown)) expect(written).toBe(shown);
    }
    // All but line ends, tabs between cells, markers.
    expect(covered / page.text.replaceAll('\n', '').length).toBeGreaterThan(0.9);
  });
});

describe('a Markdown file', () => {
  it('is exactly as it is written, with what its marks say', async () => {
    const page = await read('ferry.md');
    expect(page.text).toBe(await readFile(path.join(folder, 'ferry.md'), 'utf8'));
    expect(page.metadata).toEqual({ headline: 'Night ferry burns off Varrin', author: 'Ilse Marand', language: 'en' });
    expect(page.hints.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      '---\ntitle: Night ferry burns off Varrin\nauthor: Ilse Marand\nlang: en\n---\n',
    ]);
    expect(stretches(page, 'heading')).toEqual(['# Night ferry burns off Varrin', '## What is known', '## Figures']);
    expect(stretches(page, 'reference')).toEqual(['[^1]', '[^2]']);
    expect(stretches(page, 'footnote')).toEqual([
      '[^1]: Notice of 4 March, 06:15.',
      '[^2]: The statement has two parts.\n\n    The second was withdrawn.',
    ]);
    expect(stretches(page, 'row')).toHaveLength(3);
    // Letters are no list in Markdown.
    expect(stretches(page, 'item')).toHaveLength(6);
    expect(stretches(page, 'quotation')).toHaveLength(1);
  });
});
