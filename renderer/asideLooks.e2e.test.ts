// asideLooks.e2e.test.ts - what is set aside and the dialogs about it in every theme and size, and the ways to its help.

import { expect, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { claim, openPage } from './weirPage.e2e.ts';
import { dragOver, sheet } from './window.e2e.ts';

const app = programForEach('browser');
test.beforeEach(() => openPage(app));

/** Themes in a wide window; and the light one in windows of 200 % and of a telephone. */
const LOOKS = [
  { name: 'light', theme: 'light', width: 1280, height: 900 },
  { name: 'dark', theme: 'dark', width: 1280, height: 900 },
  { name: 'high contrast', theme: 'contrast', width: 1280, height: 900 },
  { name: 'dark high contrast', theme: 'contrast-dark', width: 1280, height: 900 },
  { name: 'at 200 %', theme: 'light', width: 640, height: 450 },
  { name: 'narrow', theme: 'light', width: 360, height: 700 },
];

for (const { name, theme, width, height } of LOOKS) {
  test(`axe finds nothing in what is set aside, shown and folded, and in the dialogs about it: ${name}`, async () => {
    const { page } = app;
    const found: string[] = [];
    const look = async (view: string): Promise<void> => {
      await page.setViewportSize({ width, height });
      found.push(...(await violationsOf(page)).map((one) => `${view}: ${one}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${view}: ${over} px too wide`);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.evaluate((one) => void (document.documentElement.dataset['theme'] = one), theme);
    const help = page.getByRole('dialog', { name: 'What is set aside, and why' });
    await dragOver(page, 'strongly', { to: 'condemned' });
    await claim(page);
    await look('shown');
    await page.getByRole('button', { name: 'Fold it' }).click();
    await expect(sheet(page).getByRole('button', { name: 'Menu, 3 lines' })).toBeVisible();
    // The annotation of the sentence does not open the caption in it.
    await expect(sheet(page).getByText('Caption …')).toBeVisible();
    await look('folded');

    await sheet(page).getByRole('button', { name: 'Why is something set aside?' }).first().click();
    await expect(help).toContainText('Words about a picture, also those glued into a sentence');
    await look('help');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);

    await dragOver(page, 'families');
    await page.keyboard.press('x');
    const asked = page.getByRole('dialog', { name: 'Set these words aside' });
    await expect(asked).toBeVisible();
    await look('asked');
    await page.keyboard.press('Escape');
    await expect(asked).toHaveCount(0);

    await dragOver(page, 'boats');
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog', { name: 'In the original' })).toBeVisible();
    await look('original');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+d');
    await expect(page.getByRole('dialog', { name: 'About this text' })).toBeVisible();
    await look('described');
    expect(found).toEqual([]);
  });
}

test('the help opens from the palette and from the question, to which closing it leads back', async () => {
  const { page } = app;
  const help = page.getByRole('dialog', { name: 'What is set aside, and why' });
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('why');
  await page.keyboard.press('Enter');
  await expect(help).toContainText('Fold or show all that is set aside');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await dragOver(page, 'families');
  await page.keyboard.press('x');
  const asked = page.getByRole('dialog', { name: 'Set these words aside' });
  await asked.getByRole('button', { name: 'Why is something set aside?' }).click();
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeVisible();
  await page.getByRole('option', { name: /^Leftover/ }).click();
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Leftover' })).toHaveText('families');
});
