// linking.e2e.ts - two texts with a figure in each, and what end-to-end tests of links find in the window.

import { expect, type Page } from '@playwright/test';
import { card, pasteText } from './window.e2e.ts';

export const FIRST = 'Barge sinks\n\nThe lock office said that nineteen people had been brought ashore.';
export const SECOND = 'They let it sink\n\nTwenty-six were saved, our readers counted, and no boat came.';

export const fromNineteen = [
  'ArrowDown',
  'ArrowDown',
  'Home',
  ...Array.from({ length: 5 }, () => 'Control+ArrowRight'),
  'Control+Shift+ArrowRight',
  'Control+Shift+ArrowRight',
];
export const fromTwentySix = ['ArrowDown', 'ArrowDown', 'Home', ...Array.from({ length: 3 }, () => 'Control+Shift+ArrowRight')];

export const text = (page: Page, title: string) => page.getByRole('main', { name: 'Text' }).getByRole('textbox', { name: title });
export const links = (page: Page) => card(page).getByRole('region', { name: 'Links' });
export const banner = (page: Page) => page.getByRole('region', { name: 'Link being made' });
/** What a screen reader was told last. */
export const said = (page: Page) => page.locator('[aria-live="polite"].visually-hidden');

/** Puts the caret before the words, as the arrow keys would, and selects so many words from there. */
export async function selectByKeys(page: Page, steps: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (const key of steps) await page.keyboard.press(key);
}

/** Two documents, a figure marked in each: "nineteen people", "Twenty-six"; the second is open. */
export async function twoFigures(page: Page): Promise<void> {
  for (const words of [FIRST, SECOND]) {
    await pasteText(page, words);
    await text(page, words.split('\n')[0] ?? '').focus();
    await selectByKeys(page, words === FIRST ? fromNineteen : fromTwentySix);
    await page.keyboard.press('1');
    await page.keyboard.press('f');
    await expect(card(page)).toContainText(words === FIRST ? 'nineteen people' : 'Twenty-six');
    await page.keyboard.press('Escape');
  }
}

/** Takes what is found by these words as the other end of a link that was begun; the rows have to be there first. */
export async function linkBySearch(page: Page, words: string): Promise<void> {
  const search = page.getByRole('dialog', { name: 'Link to which annotation?' });
  await expect(search).toBeVisible();
  await page.keyboard.insertText(words);
  await expect(search.getByRole('option')).toHaveText([new RegExp(words, 'i')]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Kind of link' })).toBeVisible();
}
