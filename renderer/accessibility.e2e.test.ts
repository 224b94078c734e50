// accessibility.e2e.test.ts - axe on every screen, in every theme and width, and the names that checks and screen readers rely on.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { button } from './window.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

async function openSample(page: Page): Promise<void> {
  await button(page, 'Sample lesson').click();
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toBeVisible();
  await page.getByRole('button', { name: /^Show Key/ }).click();
  await expect(page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first()).toBeVisible();
}

test('axe finds nothing on the first screen, with and without recent projects', async () => {
  const { page } = app;
  await expect(button(page, 'Sample lesson')).toBeVisible();
  await expectNoViolations(page, 'first');
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('close the project');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Recent projects' })).toContainText('Five accounts');
  await expectNoViolations(page, 'first with recent projects');
});

for (const theme of ['light', 'dark', 'contrast', 'contrast-dark']) {
  test(`axe finds nothing while reading and tagging, ${theme}`, async () => {
    const { page } = app;
    await openSample(page);
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expectNoViolations(page, `reading, ${theme}`);
    await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').nth(3).click();
    await expectNoViolations(page, `card, ${theme}`);
    await page
      .locator('.sheet p')
      .nth(4)
      .dblclick({ position: { x: 90, y: 16 } });
    await expect(page.locator('.tag-bar.floating')).toBeVisible();
    await expectNoViolations(page, `tags, ${theme}`);
    await page.keyboard.press('1');
    await expect(page.getByRole('toolbar', { name: 'Subtypes' })).toBeVisible();
    await expectNoViolations(page, `subtypes, ${theme}`);
  });
}

test('axe finds nothing in dialogs, menus and messages', async () => {
  const { page } = app;
  await openSample(page);
  const withCommand = async (words: string, screen: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'All commands' })).toBeHidden();
    await expectNoViolations(page, screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await withCommand('paste text', 'paste');
  await withCommand('new empty', 'new project');
  await withCommand('rename this', 'rename');
  await withCommand('settings', 'settings');
  await withCommand('shortcuts', 'keyboard');
  await withCommand('print', 'print');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
  await expectNoViolations(page, 'palette');
  await page.keyboard.press('Escape');
  await button(page, 'Export').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolations(page, 'export menu');
  await page.keyboard.press('Escape');
  writeFileSync(path.join(app.home, 'bad.txt'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  writeFileSync(
    path.join(app.home, 'unsure.txt'),
    Uint8Array.from({ length: 60 }, (_, index) => 0xa1 + (index % 90)),
  );
  await app.willChoose([path.join(app.home, 'bad.txt'), path.join(app.home, 'unsure.txt')]);
  await button(page, 'Open files').click();
  await expect(page.getByRole('dialog', { name: 'What was opened' })).toBeVisible();
  await expectNoViolations(page, 'import report');
});

test('axe finds nothing in a narrow window and its drawers, and nothing runs out of it', async () => {
  const { page } = app;
  await openSample(page);
  for (const width of [360, 700]) {
    await page.setViewportSize({ width, height: 740 });
    await expectNoViolations(page, `narrow ${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await button(page, 'Show inspector').click();
    await expect(page.getByRole('dialog', { name: 'Inspector' })).toBeVisible();
    await expectNoViolations(page, `inspector drawer ${width}`);
    await page.keyboard.press('Escape');
    await button(page, 'Show documents').click();
    await expect(page.getByRole('dialog', { name: 'Documents' })).toBeVisible();
    await expectNoViolations(page, `documents drawer ${width}`);
    await page.keyboard.press('Escape');
  }
});

test('the names that people and checks rely on are there, and there once', async () => {
  const { page } = app;
  await openSample(page);
  for (const [role, name] of [
    ['navigation', 'Documents'],
    ['main', 'Text'],
    ['complementary', 'Inspector'],
    ['toolbar', 'Tags'],
    ['listbox', 'Annotations'],
    ['status', 'Save status'],
  ] as const)
    await expect(page.getByRole(role, { name, exact: true })).toHaveCount(1);
  for (const name of ['Open files', 'Paste text', 'Undo', 'Redo', 'Export']) await expect(button(page, name)).toHaveCount(1);
  const tags = page.getByRole('toolbar', { name: 'Tags' });
  for (const name of ['Claim', 'Attribution', 'Loaded language', 'Sourcing'])
    await expect(tags.getByRole('button', { name, exact: true })).toBeDisabled();
  const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  await expect(text).toHaveAttribute('aria-multiline', 'true');
  await expect(text).toHaveAccessibleName('Dozens dead in ferry fire off Kessmouth; toll and time of alarm disputed');
  for (const row of (await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').all()).slice(0, 8)) {
    expect(await row.innerText()).toMatch(/^(Claim|Attribution|Loaded language|Sourcing)/);
  }
});

test('the keyboard is never without a place: after opening, between the panes, from the list to the note', async () => {
  const { page } = app;
  const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  await button(page, 'Sample lesson').focus();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('navigation', { name: 'Documents' }).getByRole('row').first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(text).toBeFocused();
  // Down from the list's end: pane by pane forwards it must be the open document again, not the last.
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(page.getByRole('navigation', { name: 'Documents' }).getByRole('row').first()).toBeFocused();
  await page.getByRole('button', { name: /^Show Key/ }).click();
  const list = page.getByRole('listbox', { name: 'Annotations' });
  await list.getByRole('option').nth(2).click();
  await expect(list.getByRole('option').nth(2)).toBeFocused();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
});

test('a system that asks for more contrast gets it, and the choice in the settings goes before it', async () => {
  const { page } = app;
  const root = page.locator('html');
  await expect(root).not.toHaveAttribute('data-theme');
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'contrast-dark');
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /Colours$/ }).click();
  await page.getByRole('option', { name: 'Light', exact: true }).click();
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('the tag bar lies at the selected words, whole and inside of the text', async () => {
  const { page } = app;
  await openSample(page);
  await page.setViewportSize({ width: 683, height: 384 });
  await page
    .locator('.sheet p')
    .nth(4)
    .dblclick({ position: { x: 90, y: 16 } });
  const bar = page.locator('.tag-bar.floating');
  await expect(bar).toBeVisible();
  const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect);
  const place = await page.locator('.text-place').boundingBox();
  await expect
    .poll(async () => {
      const box = await bar.boundingBox();
      if (!box || !place) return 'gone';
      if (box.y < place.y || box.y + box.height > place.y + place.height) return 'outside';
      return box.y >= words.bottom || box.y + box.height <= words.top ? 'beside' : 'over the words';
    })
    .toBe('beside');
});

test('the list follows the selection, though its card takes room above it', async () => {
  const { page } = app;
  await openSample(page);
  const list = page.getByRole('listbox', { name: 'Annotations' });
  const selectedInView = () =>
    list.evaluate((element) => {
      const place = element.getBoundingClientRect();
      const row = element.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
      return row !== undefined && row.top >= place.top - 1 && row.bottom <= place.bottom + 1;
    });
  await list.getByRole('option').nth(8).click();
  await expect(page.getByRole('region', { name: 'Selected annotation' })).toBeVisible();
  await expect.poll(selectedInView).toBe(true);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('n');
  await expect.poll(selectedInView).toBe(true);
});

test('the palette tags the words that were selected before it opened; text grows by its key', async () => {
  const { page } = app;
  await openSample(page);
  const list = page.getByRole('listbox', { name: 'Annotations' });
  for (const pause of [0, 900]) {
    await page.keyboard.press('Escape');
    await page
      .locator('.sheet p')
      .nth(4)
      .dblclick({ position: { x: 90, y: 16 } });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('loaded');
    await page.waitForTimeout(pause);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('toolbar', { name: 'Subtypes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list.getByRole('option', { name: /^Loaded language/ })).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(list.getByRole('option', { name: /^Loaded language/ })).toHaveCount(0);
  }
  const size = () => page.locator('.sheet').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size()).toBe(19);
  await page.keyboard.press('Control+Shift+>');
  expect(await size()).toBe(20);
  await page.keyboard.press('Control+Shift+<');
  expect(await size()).toBe(19);
});
