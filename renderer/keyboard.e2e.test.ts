// keyboard.e2e.test.ts - jobs by keyboard alone: a figure said in all its details, a code split in two, a key taken and given back.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { card, rows, sheet } from './window.e2e.ts';

const TEXT = 'Nineteen boats left the harbour early.\n\nOfficials saw smoke.';

const app = programForEach('browser', { reducedMotion: 'reduce' });
test.beforeEach(async () => {
  const { page } = app;
  await tabTo(page, page.getByRole('button', { name: 'Paste text', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.insertText(TEXT);
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeVisible();
  for (let presses = 0; presses < 4 && !(await isFocused(sheet(page))); presses += 1) await page.keyboard.press('F6');
});

const dialog = (page: Page) => page.getByRole('dialog');
const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement).catch(() => false);

async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90 && !(await isFocused(target)); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

/** Tags the first words of a line with a key and a kind. */
async function tagWords(page: Page, line: number, words: number, ...keys: readonly string[]): Promise<void> {
  const before = await rows(page).count();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < line; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let step = 0; step < words; step += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  for (const key of keys) await page.keyboard.press(key);
  await expect(rows(page)).toHaveCount(before + 1);
}

/** All that the live region has said since. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[aria-live="polite"].visually-hidden');
    if (region)
      new MutationObserver(() => {
        const words = region.textContent ?? '';
        if (words !== '' && said.at(-1) !== words) said.push(words);
      }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'said') as string[]);
}

test('a figure: value, comparator, unit, hedge and event are said, kept after a reload, and what is said aloud is short', async () => {
  const { page } = app;
  const heard = await listen(page);
  await tagWords(page, 0, 1, '1', 'f');
  await expect(card(page)).toContainText('Nineteen');
  await page.keyboard.press('Alt+Enter');
  const field = (name: string) => card(page).getByRole('combobox', { name, exact: true });
  const value = field('Value');
  await tabTo(page, value, 'Shift+Tab');
  await page.keyboard.insertText('19');
  await tabTo(page, field('Unit'));
  await page.keyboard.insertText('boats');
  await tabTo(page, card(page).getByRole('button', { name: /Comparator$/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'at least' })).toBeVisible();
  await page.keyboard.type('at least');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('button', { name: /Comparator$/ })).toBeFocused();
  await expect(card(page).getByRole('button', { name: /Comparator$/ })).toContainText('at least');
  await tabTo(page, field('Hedge'));
  await page.keyboard.insertText('reportedly');
  await tabTo(page, field('Event'));
  await page.keyboard.insertText('departure');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeFocused();
  await expect(page.getByRole('status', { name: 'Save status' })).toHaveText('Saved');
  const said = await heard();
  expect(said.length).toBeGreaterThan(0);
  for (const one of said) expect(one.length, one).toBeLessThan(160);
  expect(new Set(said).size, said.join(' | ')).toBe(said.length);

  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await sheet(page).focus();
  await page.keyboard.press('n');
  await expect(value).toHaveValue('19');
  await expect(field('Unit')).toHaveValue('boats');
  await expect(field('Hedge')).toHaveValue('reportedly');
  await expect(field('Event')).toHaveValue('departure');
  await expect(card(page).getByRole('button', { name: /Comparator$/ })).toContainText('at least');
  // Each was a step of its own, and each is taken back.
  await page.keyboard.press('Control+z');
  await expect(field('Event')).toHaveValue('');
  await expect(field('Hedge')).toHaveValue('reportedly');
});

test('a code is split in two, its annotations dealt out, and all of it taken back by one step', async () => {
  const { page } = app;
  await tagWords(page, 0, 2, '1', 'e');
  await tagWords(page, 2, 2, '1', 'e');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('split code');
  await page.keyboard.press('Enter');
  const tree = page.getByRole('treegrid', { name: 'Tags and kinds' });
  await expect(tree.getByRole('row', { name: /^Claim/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Claim: Event' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Actions', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Split…' })).toBeVisible();
  await page.keyboard.type('Split');
  await page.keyboard.press('Enter');
  const names = dialog(page).getByRole('textbox', { name: /^New kinds/ });
  await expect(names).toBeFocused();
  await page.keyboard.insertText('Departure, Smoke');
  const second = dialog(page).getByRole('button', { name: /Officials saw/ });
  await tabTo(page, second);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Smoke' })).toBeVisible();
  await page.keyboard.type('Smoke');
  await page.keyboard.press('Enter');
  await expect(second).toContainText('Smoke');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Look at what changes' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Change the codebook' }));
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('row', { name: /^Smoke/ })).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('back to the text');
  await page.keyboard.press('Enter');
  await expect(rows(page).last()).toHaveAccessibleName(/^Claim, smoke: Officials/i);
  await expect(rows(page).first()).toHaveAccessibleName(/^Claim, event: Nineteen/i);
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page).last()).toHaveAccessibleName(/^Claim, event: Officials/i);
});

test('a key that another command has is taken, works, and is given back', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('change a key');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const find = dialog(page).getByRole('button', { name: 'Choose another key for: Find in this document' });
  await tabTo(page, find);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+e');
  await expect(dialog(page).getByRole('alert')).toContainText('is the key of: Correct the text');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Take it' }));
  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('region', { name: 'Correct the text' })).toHaveCount(0);
  await expect(page.locator('.find-field input, .find-bar input').first()).toBeFocused();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('change a key');
  await page.keyboard.press('Enter');
  const back = dialog(page).getByRole('button', { name: "Pressmark's own key again for: Correct the text" });
  await tabTo(page, back);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Choose another key for: Correct the text' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Text of the document, editable' })).toBeFocused();
});
