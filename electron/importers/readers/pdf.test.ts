// pdf.test.ts - the PDFs of several programs in fixtures/pdf against the texts beside them, and files that are no sound PDF.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { hyphenOf } from '../pdf/pdfText.ts';
import { readPages } from '../readPages.ts';

const folder = path.join(import.meta.dirname, '../../../fixtures/pdf');
const refused = ['locked-ghostscript.pdf', 'scan-chromium.pdf', 'truncated.pdf'];
const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf') && !refused.includes(name)).sort();

async function read(name: string, bytes?: Uint8Array): Promise<Page> {
  const [page] = await readPages({ name, bytes: bytes ?? (await readFile(path.join(folder, name))), options: {} });
  if (!page) throw new Error('no page');
  return page;
}

const refusalOf = (name: string, bytes?: Uint8Array) =>
  read(name, bytes).then(
    () => null,
    (thrown: unknown) => (thrown instanceof AppError ? thrown.toFailure() : thrown),
  );

/** What a person would look at. */
function described({ text, structure, hints, metadata, warnings }: Page): string {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const pages = structure.filter(({ kind }) => kind === 'page').map((one) => [one.number, words(one).slice(0, 30), words(one).slice(-30)]);
  const rest = structure
    .filter(({ kind }) => kind !== 'page')
    .map(({ start, end, kind, level, number }) => [kind, level ?? number ?? '', words({ start, end })]);
  return `${JSON.stringify({ metadata, warnings, hints: hints.map(words), pages, structure: rest }, null, 1)}\n`;
}

describe('a PDF', () => {
  it.each(files)('%s is read as a person reads it', async (name) => {
    const page = await read(name);
    await expect(page.text).toMatchFileSnapshot(path.join(folder, 'expected', name.replace(/pdf$/, 'txt')));
    await expect(described(page)).toMatchFileSnapshot(path.join(folder, 'expected', name.replace(/pdf$/, 'json')));
  });

  it.each(files)('%s keeps the page of every character', async (name) => {
    const { text, origin, structure, hints } = await read(name);
    let end = 0;
    for (const run of origin) {
      expect(text.slice(end, run.start)).toMatch(/^\s*$/);
      expect(run.end).toBeGreaterThan(run.start);
      expect(run).toMatchObject({ part: null, element: null, source: null });
      const own = structure.filter((one) => one.kind === 'page' && one.start <= run.start && one.end >= run.end);
      expect(own).toHaveLength(1);
      end = run.end;
    }
    expect(end).toBe(text.length);
    for (const one of [...structure, ...hints]) expect(one.end).toBeGreaterThan(one.start);
    expect(structure.map(({ start }) => start)).toEqual(structure.map(({ start }) => start).sort((one, other) => one - other));
  });

  it('says how far it has come', async () => {
    const told: string[] = [];
    const bytes = await readFile(path.join(folder, 'half-scan-chromium.pdf'));
    await readPages({ name: 'a.pdf', bytes, options: {}, progress: (done, total) => told.push(`${done}/${total}`) });
    expect([...new Set(told)]).toEqual(['1/3', '2/3', '3/3']);
  });

  it('leaves the bytes it is given as they are', async () => {
    const bytes = await readFile(path.join(folder, 'half-scan-chromium.pdf'));
    const before = Buffer.from(bytes);
    await read('a.pdf', bytes);
    expect(before.equals(bytes)).toBe(true);
  });
});

describe('a PDF of a text that runs from right to left', async () => {
  const texts = path.join(folder, 'texts');
  const made = (await readdir(texts)).filter((name) => name.endsWith('.pdf')).sort();

  it.each(made)('%s says what it was made of', async (name) => {
    const original = (await readFile(path.join(texts, `${name.split('-', 1)[0]}.txt`), 'utf8')).trim().normalize('NFC');
    const { text } = await read(name, await readFile(path.join(texts, name)));
    const lines = (words: string) => words.split(/\n+/).map((line) => line.replaceAll(/\s/g, ''));
    // Two full lines can be one paragraph or two: only a person who reads them can tell.
    if (!name.includes('signs')) expect(lines(text)).toEqual(lines(original));
    expect(lines(text).join('')).toBe(lines(original).join(''));
    // A letter that the font lacks takes no part in filling the line, which leaves gaps.
    if (!name.startsWith('urdu')) expect(text.split(/\s+/)).toEqual(original.split(/\s+/));
  });
});

describe('a PDF that cannot be read is refused with the reason', () => {
  it.each([
    ['locked-ghostscript.pdf', 'file-encrypted', /password/],
    ['scan-chromium.pdf', 'file-no-text', /pictures.*text recognition/],
    ['truncated.pdf', 'file-damaged', /damaged/],
  ])('%s', async (name, code, message) => {
    expect(await refusalOf(name)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('a head and nothing else', async () => {
    expect(await refusalOf('a.pdf', Buffer.from('%PDF-1.7\n'))).toMatchObject({ code: 'file-damaged' });
  });
});

describe('a hyphen at the end of a line', () => {
  const known =
    (...words: string[]) =>
    (word: string) =>
      words.includes(word.toLowerCase());
  it.each([
    ['a construc-', 'tion site', [], 'drop'],
    ['a construc\u2010', 'tion site', [], 'drop'],
    ['a well-', 'known one', [], 'keep'],
    ['state-of-the-', 'art', [], 'keep'],
    ['thirty-', 'one years', [], 'keep'],
    ['a gate-', 'keeper', ['gate-keeper'], 'keep'],
    ['a gate-', 'keeper', ['gatekeeper'], 'drop'],
    ['a river-', 'bank', ['river', 'bank'], 'keep'],
    ['Anglo-', 'Saxon', [], 'keep'],
    ['pre-', 'and post-war', [], 'none'],
    ['he said -', 'and left', [], 'none'],
    ['1914-', 'and on', [], 'none'],
  ] as const)('%s | %s', (before, after, words, expected) => {
    expect(hyphenOf(before, after, known(...words))).toBe(expected);
  });
});
