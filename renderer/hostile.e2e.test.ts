// hostile.e2e.test.ts - hostile words as texts that are opened, pasted and dropped: nothing runs, nothing is asked for, nothing opens, nothing is left behind.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { all, batches, CLOSED, hostileProgram, marked } from './hostileProgram.e2e.ts';
import { token } from './hostileWatch.e2e.ts';
import { button } from './window.e2e.ts';

const program = hostileProgram();

test('as web pages that are opened', async () => {
  const { app, page, home, watched, scrollThrough, openNth, allAdded, closeReport, seenEnough } = program();
  const pages = batches(
    all.map((one, index) => `<p>${one}${CLOSED}</p><p>${token(index)}</p>`),
    250,
  );
  const files = pages.map((lines, index) => {
    const file = path.join(home, `page-${index}.html`);
    writeFileSync(file, `<!doctype html><meta charset=utf-8><title>Page ${all[index]}</title><body>${lines.join('\n')}`);
    return file;
  });
  await app.willChoose(files);
  await button(page, 'Open files').first().click();
  await allAdded(files.length);
  await closeReport();
  for (let index = 0; index < files.length; index += 1) {
    await openNth(index);
    await page.locator('.sheet').waitFor();
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.7);
});

test('as markup that is pasted, and as words', async () => {
  const { page, watched, scrollThrough, seenEnough } = program();
  for (const [index, lines] of batches(all, 500).entries()) {
    const html = lines.map((one, at) => `<p>${one}${CLOSED}</p><p>${token(index * 500 + at)}</p>`).join('\n');
    await page.evaluate((markup) => {
      const data = new DataTransfer();
      data.setData('text/html', markup);
      data.setData('text/plain', 'copied words');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
    await button(page, 'Add the text').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.locator('.sheet').waitFor();
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.7);
  watched.forget();
  for (const lines of batches(marked, 1_000)) {
    await button(page, 'Paste text').first().click();
    await page.locator('#paste-text').fill(lines.map((one) => one.replaceAll('\0', '').toWellFormed()).join('\n'));
    await button(page, 'Add the text').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.locator('.sheet').waitFor();
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
});

test('as files that are dropped, and as words that are dragged here', async () => {
  const { page, watched, scrollThrough, openNth, allAdded, closeReport, seenEnough } = program();
  const lines = batches(marked, 250).map((some, index) => ({
    name: `${all[index * 7] ?? ''}.txt`,
    text: some.map((one) => one.replaceAll('\0', '').replaceAll('\n', ' ').toWellFormed()).join('\n'),
  }));
  const drop = (given: object) =>
    page.evaluate(({ files = [], html }: { files?: { name: string; text: string }[]; html?: string }) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name, { type: 'text/plain' }));
      if (html !== undefined) data.setData('text/html', html);
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, given);
  await drop({ files: lines.map((one) => ({ ...one, text: `First line\n${one.text}` })) });
  await allAdded(lines.length);
  await closeReport();
  for (let index = 0; index < lines.length; index += 1) {
    await openNth(index);
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
  for (const some of batches(all, 700)) {
    await drop({ html: some.map((one) => `<p>words ${one}${CLOSED}</p>`).join('') });
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await watched.findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
