// palette.e2e.test.ts - commands are found by what people call them, in each language.

import { expect, type Page, test } from '@playwright/test';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
test.beforeEach(async () => {
  await app.page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await expect(app.page.locator('.sheet')).toBeVisible();
});

async function expectFound(page: Page, words: string, ...names: readonly (string | RegExp)[]): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.locator('.palette input')).toBeFocused();
  await page.keyboard.insertText(words);
  for (const name of names) await expect(page.locator('.palette').getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('.palette')).toHaveCount(0);
}

test('synonyms and words in any order find a command, its name goes first, and Enter does it', async () => {
  const { page } = app;
  await page.locator('.sheet').focus();
  await expectFound(page, 'key', 'Keyboard shortcuts');
  await expectFound(page, 'shortcut', 'Keyboard shortcuts');
  await expectFound(page, 'side by side', 'Read beside');
  await expectFound(page, 'revisions', 'Earlier texts of this document');
  await expectFound(page, 'earlier text', 'Earlier texts of this document');
  await expectFound(page, 'merge codes', 'Edit the codebook');
  await expectFound(page, 'export', 'Export the whole project (JSON)', /^Pack the project/);
  await expectFound(page, 'code', 'Edit the codebook');
  await expectFound(page, 'CSV table export', 'Export as a table (CSV)');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('history');
  await expect(page.locator('.palette').getByRole('option').first()).toHaveAccessibleName(/^History of all steps/);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('preferences');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

for (const [language, words, name] of [
  ['es', 'lado a lado', /^Leer al lado/],
  ['ar', 'دمج الرموز', /دليل الترميز/],
] as const) {
  test(`in ${language}, too: ${words}`, async () => {
    await app.close();
    app.prefer({ language });
    await app.start('browser', { reducedMotion: 'reduce' });
    await app.page.locator('.recent button').first().click();
    await expect(app.page.locator('.sheet')).toBeVisible();
    await expectFound(app.page, words, name);
  });
}
