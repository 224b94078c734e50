// pasted.e2e.test.ts - words that are pasted or dragged from a browser: read as a page or as plain text, and nothing of them runs or is fetched.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { carry, dropPaths, HOSTILE } from './carry.e2e.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
let page: Page;
test.beforeEach(async () => {
  ({ page } = app);
});

const sheet = () => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
const documents = () => page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
const report = () => page.getByRole('dialog', { name: 'What was opened' });

/** A project with one text, and the caret in it. */
async function begin(): Promise<void> {
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Nineteen people came ashore at the old harbour.');
  await page.keyboard.press('Control+Enter');
  await expect(documents()).toHaveCount(1);
  await sheet().focus();
}

/** Whatever leaves for elsewhere, runs, or leads away. */
function watch(): { readonly requests: string[] } {
  const own = new URL(page.url()).origin;
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('popup', (popup) => requests.push(popup.url()));
  return { requests };
}

const paste = () => page.getByRole('dialog', { name: 'Paste a text' });

test('words copied in a browser are read as a page, or as plain text when that is chosen; nothing of them runs or is fetched', async () => {
  await begin();
  const { requests } = watch();
  const address = page.url();
  await carry(page, 'paste', { 'text/html': HOSTILE, 'text/plain': 'Home News\nFerry burns\nThe ferry left at nine.\nFirst man\nSecond man\nmore' });
  await expect(paste().getByRole('radio', { name: 'As a page' })).toBeChecked();
  await page.screenshot({ path: test.info().outputPath('paste.png') });
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(documents()).toHaveCount(2);
  await expect(sheet().getByText('Ferry burns')).toBeVisible();
  await expect(page.locator('.sheet').getByText('First man')).toBeVisible();
  await expect(page.locator('.sheet [data-aside], .sheet .aside').first()).toBeAttached();

  await carry(page, 'paste', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns\nPlain words.' });
  await paste().getByRole('radio', { name: 'As plain text' }).click();
  await paste().getByRole('button', { name: 'Add the text' }).click();
  await expect(documents()).toHaveCount(3);
  await expect(sheet()).toHaveText(/^Ferry burns\s*Plain words\.$/);

  // Into the field of the dialog, too; what is changed by hand is plain text then.
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await carry(page, 'paste', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns' }, '#paste-text');
  await expect(paste().getByRole('radio', { name: 'As a page' })).toBeChecked();
  await paste().getByRole('textbox', { name: 'Text' }).press('End');
  await page.keyboard.insertText(' again');
  await expect(paste().getByRole('radio', { name: 'As plain text' })).toBeChecked();
  await page.keyboard.press('Escape');

  expect(requests).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
});

test('a selection that is dragged here is offered as a text; a link and a picture are refused with a sentence', async () => {
  await begin();
  const { requests } = watch();
  await carry(page, 'drop', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns\nThe ferry left at nine.' });
  await expect(paste().getByRole('textbox', { name: 'Text' })).toHaveValue(/^Ferry burns/);
  await paste().getByRole('button', { name: 'Add the text' }).click();
  await expect(documents()).toHaveCount(2);
  await carry(page, 'drop', { 'text/plain': 'Only words.' });
  await expect(paste().getByRole('textbox', { name: 'Text' })).toHaveValue('Only words.');
  await page.keyboard.press('Escape');
  await expect(paste()).toHaveCount(0);

  const link = {
    'text/uri-list': 'https://tracker.invalid/a',
    'text/plain': 'https://tracker.invalid/a',
    'text/html': '<a href="https://tracker.invalid/a">A</a>',
  };
  await carry(page, 'drop', link);
  await expect(page.getByRole('alert').getByText('fetches nothing from the network')).toBeVisible();
  await carry(page, 'drop', { 'text/uri-list': 'https://tracker.invalid/x.png', 'text/html': '<img src="https://tracker.invalid/x.png">' });
  await expect(page.getByRole('alert').getByText('That is a picture')).toBeVisible();
  await expect(paste()).toHaveCount(0);
  await expect(documents()).toHaveCount(2);
  // A picture that comes as a file.
  const picture = path.join(app.home, 'x.png');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await dropPaths(page, [picture]);
  await expect(report().getByText(/image/)).toBeVisible();
  expect(requests).toEqual([]);
});
