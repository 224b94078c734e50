// pdf.e2e.test.ts - a PDF in the window: its pages in the margin, running heads set aside, and the page of any words.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { root } from '../electron/tools/e2eDriver.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const folder = path.join(root, 'fixtures/pdf');

const app = programForEach('browser');

const sheet = (page: Page) => page.getByRole('main', { name: 'Text' }).getByRole('textbox');

async function open(name: string): Promise<void> {
  await app.willChoose([path.join(folder, name)]);
  await app.page.getByRole('button', { name: 'Open files' }).first().click();
  await expect(sheet(app.page)).toBeVisible();
}

/** Selects the first place of these words, as a person would by dragging. */
async function select(page: Page, words: string): Promise<void> {
  const range = await sheet(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const made = document.createRange();
      made.setStart(node, at);
      made.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const box = made.getBoundingClientRect();
      return { left: box.left, right: box.right, middle: (box.top + box.bottom) / 2 };
    }
    return null;
  }, words);
  if (!range) throw new Error(`"${words}" is not in the text`);
  await page.mouse.move(range.left + 1, range.middle);
  await page.mouse.down();
  await page.mouse.move(range.right - 1, range.middle, { steps: 4 });
  await page.mouse.up();
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

  await select(page, 'the water is not our enemy');
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
