// pdf.e2e.test.ts - a PDF in the window: its pages in the margin, running heads set aside, and the page of any words.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { root } from '../electron/tools/e2eDriver.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { dragOver, sheet } from './window.e2e.ts';

const folder = path.join(root, 'fixtures/pdf');

const app = programForEach('browser');

async function open(name: string): Promise<void> {
  await app.willChoose([path.join(folder, name)]);
  await app.page.getByRole('button', { name: 'Open files' }).first().click();
  await expect(sheet(app.page)).toBeVisible();
}

test('its pages are counted in the margin, running heads are set aside, and "In the original" names file and page', async () => {
  const { page } = app;
  await open('weir-chromium.pdf');
  const numbers = sheet(page).locator('[data-page]');
  await expect(numbers).toHaveCount(2);
  expect(await numbers.evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block, '::after').content))).toEqual([
    '"p. 1" / ""',
    '"p. 2" / ""',
  ]);
  const heads = page.getByRole('note', { name: /^Set aside/ });
  await expect(heads.filter({ hasText: 'The Valley Review' }).first()).toBeVisible();
  await page.getByRole('heading', { name: 'The office in Tarrow' }).scrollIntoViewIfNeeded();
  await sheet(page).getByText('Still, the plan has changed twice').scrollIntoViewIfNeeded();
  await expect(heads.filter({ hasText: 'The Valley Review' }).last()).toBeInViewport();
  expect(await violationsOf(page)).toEqual([]);

  await dragOver(page, 'the water is not our enemy');
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'In the original' });
  await expect(dialog).toContainText('weir-chromium.pdf');
  await expect(dialog.locator('dl').filter({ hasText: 'Page' })).toHaveText('Page2');
  expect(await violationsOf(page)).toEqual([]);
});

test('a text from right to left reads as it was typed', async () => {
  await open('texts/arabic-chromium.pdf');
  const lines = readFileSync(path.join(folder, 'texts/arabic.txt'), 'utf8').normalize('NFC').trim().split('\n');
  for (const line of lines.slice(0, 3)) await expect(sheet(app.page).getByText(line, { exact: true })).toBeVisible();
  await expect(sheet(app.page)).toHaveAttribute('dir', 'rtl');
});
