// hostileFields.e2e.test.ts - hostile words in every field, by hand and in a packed project: nothing runs, nothing is asked for, nothing opens, nothing is left behind.

import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { packHostileProject } from '../electron/tools/hostile/project.ts';
import { all, batches, hostileProgram, marked } from './hostileProgram.e2e.ts';
import { token, type Watch } from './hostileWatch.e2e.ts';
import { button } from './window.e2e.ts';

const program = hostileProgram();

test('as names of files, and as titles that are written by hand', async () => {
  const { watched, call, scrollThrough } = program();
  const title = (one: string) => one.slice(0, 450).trim() || 'x';
  const seen = { names: 0, titles: 0 };
  for (const [index, some] of batches(all, 1_000).entries()) {
    const tokenAt = (at: number) => token(index * 1_000 + at);
    await call('projects.create', { title: `Names ${index}` });
    const files = some.map((one, at) => ({
      name: `${one.toWellFormed().slice(0, 900)} ${tokenAt(at)}.txt`,
      base64: Buffer.from(`Text ${index} ${at} of many`).toString('base64'),
    }));
    const { outcomes } = await call<{ outcomes: { documentId: string }[] }>('documents.import', { files });
    await watched.reload();
    await scrollThrough('.shelf');
    expect(await watched.findings()).toEqual([]);
    seen.names += watched.seen();
    watched.forget();
    for (const [at, { documentId }] of outcomes.entries())
      await call('documents.rename', { documentId, title: `${title(some[at] ?? '')} ${tokenAt(at)}` });
    await watched.reload();
    await scrollThrough('.shelf');
    expect(await watched.findings()).toEqual([]);
    seen.titles += watched.seen();
    watched.forget();
  }
  expect(seen.names).toBeGreaterThanOrEqual(Math.floor(all.length * 0.9));
  expect(seen.titles).toBeGreaterThanOrEqual(Math.floor(all.length * 0.99));
});

/** Signs that the name of a code may not have. */
const SIGNS = /[\p{Cc}\u2028\u2029]/gu;
/** Keys of subtypes are letters, each other ones. */
const keyAt = (at: number): string => (1_000 + at).toString(36).toUpperCase();

interface Code {
  id: string;
  name: string;
  key: string;
  definition: string;
  example: string;
}
interface Book {
  tags: (Code & { letter: string; subtypes: Code[] })[];
}

test('as names, definitions and examples of tags', async () => {
  const { page, watched, call, seenEnough } = program();
  await call('documents.paste', { text: 'A text.' });
  const { codebook } = await call<{ codebook: Book }>('project.read', {});
  for (const [index, some] of batches(all, 500).entries()) {
    const subtypes = some.map((one, at): Code => {
      const name = one.toWellFormed().replace(SIGNS, ' ').trim().slice(0, 180).toWellFormed();
      return {
        id: `kind-${index}-${at}`,
        name: `${name} ${token(index * 500 + at)}`.trim(),
        key: keyAt(at),
        definition: name,
        example: name,
      };
    });
    const tags = codebook.tags.map((tag, number) => (number === 0 ? { ...tag, attributes: [], subtypes } : tag));
    await call('codebook.change', { codebook: { ...codebook, tags } });
    await watched.reload();
    await page.getByRole('radio', { name: 'Codebook' }).click();
    const tree = page.getByRole('treegrid', { name: 'Tags and kinds' });
    await tree.getByRole('row').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('row')).toHaveCount(codebook.tags.length + some.length);
    await watched.look();
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
});

/** Opens the print-out of the open text with its table, which shows every note, and looks at it. */
async function lookAtPaper(page: Page, watched: Watch): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector('.paper');
      document.body.dataset['paper'] = paper?.textContent ?? '';
      document.body.dataset['made'] = String(paper?.querySelectorAll('a, img, script, iframe, style, form, math, object, embed, meta, link').length);
    };
  });
  await page.keyboard.press('Control+p');
  await page.getByText('With the annotations').click();
  await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('body[data-paper]').waitFor({ timeout: 120_000 });
  const { paper = '', made } = await page.evaluate(() => {
    const { paper: words, made: count } = document.body.dataset;
    delete document.body.dataset['paper'];
    return { paper: words, made: count };
  });
  expect(made).toBe('0');
  watched.note(paper);
  await expect(page.locator('.paper-place')).toHaveCount(0);
  expect(await watched.findings()).toEqual([]);
}

test('as notes', async () => {
  const { page, watched, call, openNth, seenEnough } = program();
  for (const some of batches(marked, 700)) {
    const text = some.map((_none, index) => `Line ${index}`).join('\n');
    const { documentId } = await call<{ documentId: string }>('documents.paste', { text });
    const starts = Array.from(text.matchAll(/^Line/gm), ({ index }) => index);
    const annotations = some.map((note, index) => ({
      ...{ documentId, tag: 'loaded', note: note.toWellFormed() },
      spans: [{ start: starts[index] ?? 0, end: (starts[index] ?? 0) + 4 }],
    }));
    await call('annotations.create', { annotations });
    await watched.reload();
    const { documents } = await call<{ documents: unknown[] }>('project.read', {});
    await openNth(documents.length - 1);
    await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first().click();
    await watched.look();
    await lookAtPaper(page, watched);
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
});

test('as a packed project that somebody hands on, in every field', async () => {
  const { app, page, home, watched, call, scrollThrough, openNth, seenEnough } = program();
  const file = path.join(home, 'gift.pressmark');
  await packHostileProject(marked, file);
  await app.willChoose([file]);
  await button(page, 'Open files').first().click();
  const rows = page.locator('.shelf').getByRole('row');
  await expect(rows.first()).toContainText('q0q', { timeout: 120_000 });
  const { documents } = await call<{ documents: unknown[] }>('project.read', {});
  for (let index = 0; index < documents.length; index += 1) {
    await openNth(index);
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.9);
  await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first().click();
  await watched.look();
  await lookAtPaper(page, watched);
  await page.keyboard.press('Control+Shift+h');
  await scrollThrough('.history-list, .history');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Codebook' }).click();
  await page.getByRole('treegrid', { name: 'Tags and kinds' }).getByRole('row').first().click();
  await watched.look();
  expect(await watched.findings()).toEqual([]);
});
