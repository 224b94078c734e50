// history.e2e.test.ts - by keyboard alone: work, look at it as it was, bring that back, and take that back too.

import { expect, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser');

test('by keyboard alone: earlier states are looked at and brought back, also after a restart', async () => {
  let { page } = app;
  const sheet = () => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  const annotations = () => page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
  const steps = () => page.getByRole('listbox', { name: 'Steps' }).getByRole('option');
  const status = () => page.getByRole('status', { name: 'Save status' });
  await page.getByRole('button', { name: 'Paste text', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Nineteen people came ashore.');
  await page.getByRole('button', { name: 'Add the text', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet()).toBeVisible();
  await sheet().focus();
  await page.keyboard.press('Control+Home');
  for (const [key, tag] of [
    ['1', 'Claim'],
    ['3', 'Loaded'],
  ] as const) {
    await page.keyboard.press('Shift+Control+ArrowRight');
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: new RegExp(`^${tag}`) })).toBeVisible();
  }
  await expect(status()).toHaveText('Saved');

  await page.keyboard.press('Control+Shift+H');
  await expect(steps()).toHaveCount(4);
  await expect(steps().first()).toHaveAccessibleName(/^tag as loaded language .* now$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('You are looking at the project as it was')).toBeVisible();
  await expect(status()).toHaveText('Read only');
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.sheet .run')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring this state back' }).focus();
  await page.keyboard.press('Enter');
  await expect(status()).toHaveText('Saved');
  await expect(steps().first()).toHaveAccessibleName(/^bring back the state after step 1 .* now$/);
  await page.getByRole('button', { name: 'Close the history' }).focus();
  await page.keyboard.press('Enter');
  await expect(annotations()).toHaveCount(0);

  await app.kill();
  await app.start('browser');
  ({ page } = app);
  await page
    .getByRole('button', { name: /Nineteen people/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(sheet()).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(annotations()).toHaveCount(2);
  await page.keyboard.press('Control+Shift+H');
  await expect(steps().first()).toHaveAccessibleName(/^Undo: bring back/);
  await page.keyboard.press('End');
  await expect(page.getByText('before its first step')).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).focus();
  await page.keyboard.press('Enter');
  await expect(annotations().or(steps().first())).toBeVisible();
  await expect(sheet()).toContainText('Nineteen');
});
