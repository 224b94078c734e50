// asideCounts.e2e.test.ts - annotations in what is set aside are listed and in no figure: of the list, its filter, what is selected, the codebook.

import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { pasteText, rows, sheet } from './window.e2e.ts';

const TEXT = 'The weir\n\nHome and sport\n\nThe mayor condemned the closing of the weir, and 12 boats left.';

const app = programForEach('browser');
test.beforeEach(() => pasteText(app.page, TEXT));

const total = (page: Page) => page.locator('.list-total');

/** Selects words by finding them, as the keyboard does it. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find words' }).fill(words);
  await expect(page.getByRole('region', { name: 'Find', exact: true }).getByRole('status')).toContainText('1 result');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
}

async function tagged(page: Page, words: string, ...keys: string[]): Promise<void> {
  const before = await rows(page).count();
  await selectWords(page, words);
  for (const key of keys) await page.keyboard.press(key);
  await expect(rows(page)).toHaveCount(before + 1);
}

test('the list, its filter and headings, several selected, and the codebook leave them out of their figures', async () => {
  const { page } = app;
  await tagged(page, 'Home', '1', 'Enter');
  await tagged(page, 'sport', '3', 'Enter');
  await tagged(page, 'condemned', '3', 'Enter');
  await tagged(page, '12 boats', '1', 'Enter');
  await selectWords(page, 'Home and sport');
  await page.keyboard.press('x');
  await page.getByRole('option', { name: /^Menu/ }).press('Enter');
  await expect(total(page)).toHaveText('2 annotations, 2 in set-aside text');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Show only Claim, 1' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(total(page)).toHaveText('1 of 2, 1 in set-aside text');
  await expect(page.locator('.visually-hidden[aria-live]')).toContainText('1 of 2, 1 in set-aside text');
  await page.getByRole('button', { name: 'Show only Claim, 1' }).click();
  await page.getByRole('searchbox', { name: 'Find in annotations' }).fill('sport');
  await expect(total(page)).toHaveText('0 of 2, 1 in set-aside text');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Find in annotations' }).fill('');

  await rows(page).first().focus();
  await page.keyboard.press('Control+a');
  const card = page.getByRole('region', { name: 'Selected annotations' });
  await expect(card.getByRole('heading')).toHaveText('2 annotations selected, 2 in set-aside text');
  await expect(card.locator('p.label').first()).toHaveText('1 loaded, 1 claim');
  await expect(card.getByRole('button', { name: 'Delete all 2, 2 in set-aside text' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'By tag' }).click();
  await expect(page.getByRole('group', { name: 'Loaded language, 1' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('codebook');
  await page.keyboard.press('Enter');
  const tree = page.getByRole('treegrid', { name: 'Tags and kinds' });
  await expect(tree.getByRole('row', { name: /^Claim.*Used once/ })).toBeVisible();
  await expect(tree.getByRole('row', { name: /^Loaded.*Used once/ })).toBeVisible();
});
