// narrow.e2e.test.ts - a narrow window: the history and the list in their drawers by keyboard, and the way back from the codebook.

import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { rows, sheet, status } from './window.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
test.beforeEach(async () => {
  await paste(app.page);
});

const steps = (page: Page) => page.getByRole('listbox', { name: 'Steps' }).getByRole('option');

/** A text with one claim, in a window as narrow as a school laptop at 200 %. */
async function paste(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Nineteen people came ashore.');
  await page.keyboard.press('Control+Enter');
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await page.setViewportSize({ width: 683, height: 384 });
  await sheet(page).focus();
}

test('the history opens and closes by its key, and its drawer holds the way back to an earlier state', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+H');
  await expect(steps(page).first()).toBeFocused();
  await page.keyboard.press('Control+Shift+H');
  await expect(page.locator('.drawer')).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
  // Put away by Escape, it comes again by its key.
  await page.keyboard.press('Control+Shift+H');
  await expect(steps(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.drawer')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+H');
  await expect(steps(page).first()).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(status(page)).toHaveText('Read only');
  const back = page.locator('.drawer').getByRole('button', { name: 'Bring this state back' });
  await expect(back).toBeInViewport();
  await expectNoViolations(page, 'history, narrow');
  await page.screenshot({ path: test.info().outputPath('history.png') });
  // Enter shows the text as it was, with the same way back over it.
  await page.keyboard.press('Enter');
  await expect(page.locator('.drawer')).toHaveCount(0);
  await expect(page.locator('.sheet .run')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bring this state back' })).toBeInViewport();
  await page.keyboard.press('Control+Shift+H');
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.drawer')).toHaveCount(0);
  await expect(status(page)).toHaveText('Saved');
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.sheet .run')).toHaveCount(1);
});

test('keys work in the list while it lies over the text, and lead out of it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Show inspector' }).click();
  await rows(page).first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('3');
  await expect(rows(page).first()).toHaveAccessibleName(/^Loaded language/);
  await page.keyboard.press('Control+z');
  await expect(rows(page).first()).toHaveAccessibleName(/^Claim/);
  await expect(page.locator('.drawer')).toHaveCount(1);
  await page.keyboard.press('Control+f');
  await expect(page.locator('.drawer')).toHaveCount(0);
  await expect(
    page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: /^Find/ }))
      .first(),
  ).toBeFocused();
});

test('in the narrowest window the codebook has a way back, by mouse and by keyboard', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 400, height: 640 });
  for (const way of ['mouse', 'keyboard'] as const) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Edit the codebook' }).click();
    await expect(page.getByRole('treegrid', { name: 'Tags and kinds' })).toBeVisible();
    const back = page.getByRole('button', { name: 'Back to the text' });
    await expect(back).toBeInViewport();
    if (way === 'mouse') {
      await page.screenshot({ path: test.info().outputPath('codebook.png') });
      await back.click();
    } else {
      for (let presses = 0; presses < 40 && !(await back.evaluate((one) => one === document.activeElement)); presses += 1)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
    }
    await expect(sheet(page)).toBeFocused();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});
