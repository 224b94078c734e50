// twoTabs.e2e.test.ts - two tabs on one project, in real pages: what is saved in one shows in the other, which keeps its place and what is typed.

import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { button, card, documents, pasteText, rows, selectWords, sheet, status } from './window.e2e.ts';

const lines = Array.from({ length: 90 }, (_, index) => `Line ${index + 1} of the report from Orrin lock says what the keepers saw.`);
const TEXT = ['Barge sinks at Orrin lock', 'Nineteen people had been brought ashore.', 'Two keepers blamed a rotten gate.', ...lines].join('\n\n');

const app = programForEach('browser', { reducedMotion: 'reduce' });

/** A second tab on the same host, as a browser makes one of the first. */
async function secondTab(page: Page): Promise<Page> {
  const token = await page.evaluate(() => sessionStorage.getItem('pressmark-token') ?? '');
  const other = await page.context().newPage();
  await other.addInitScript((kept) => sessionStorage.setItem('pressmark-token', kept), token);
  await other.goto(new URL('/', page.url()).href);
  await expect(sheet(other)).toContainText('Barge sinks');
  return other;
}

async function tag(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveText('Saved');
}

const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });
const said = (page: Page) => page.getByRole('log');

/** How far down the text is, px. */
const scrolled = (page: Page) => page.locator('.text-column.active .scroll').evaluate((element) => element.scrollTop);

test('annotations, counts, codes and documents follow, and the other tab stays where it is', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  const other = await secondTab(page);
  await other.getByText('Line 60 of the report').scrollIntoViewIfNeeded();
  const place = await scrolled(other);
  expect(place).toBeGreaterThan(500);

  await tag(page, 'Nineteen people', '1');
  await expect(rows(other)).toHaveCount(1);
  await expect(documents(other)).toContainText('1 claim');
  expect(await scrolled(other)).toBe(place);

  await selectWords(other, 'Line 61 of the report');
  await tag(page, 'rotten', '3');
  await expect(rows(other)).toHaveCount(2);
  expect(await other.evaluate(() => getSelection()?.toString())).toBe('Line 61 of the report');
  await other.keyboard.press('2');
  await other.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole('radio', { name: 'Codebook' }).click();
  await button(page, 'New tag').click();
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Tone of voice');
  await page.keyboard.press('Enter');
  await expect(other.getByRole('toolbar', { name: 'Tags' }).getByRole('button', { name: 'Tone of voice' })).toBeVisible();
  await page.getByRole('radio', { name: 'Read' }).click();

  await pasteText(page, 'A second text.');
  await expect(documents(other)).toHaveCount(2);
  await expect(sheet(other)).toContainText('Barge sinks');
  await page.keyboard.press('Control+z');
  await expect(documents(other)).toHaveCount(1);
  await expect(other.getByRole('region', { name: 'About this project' })).toHaveCount(0);
});

test('what is typed in one tab survives what the other saves, and a note for a deleted annotation is told', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await tag(page, 'rotten', '3');
  const other = await secondTab(page);
  await rows(other).first().click();
  await note(other).pressSequentially('Who looked ');
  await tag(page, 'Nineteen people', '1');
  await expect(rows(other)).toHaveCount(2);
  await expect(note(other)).toBeFocused();
  await note(other).pressSequentially('at the gate?');
  await expect(note(other)).toHaveValue('Who looked at the gate?');
  await expect(status(other)).toHaveText('Saved');
  await rows(page).filter({ hasText: 'rotten' }).click();
  await expect(note(page)).toHaveValue('Who looked at the gate?');

  // Nothing is sent while it is typed and for a moment after.
  await note(other).click();
  await note(other).pressSequentially(' Nobody');
  await rows(page).filter({ hasText: 'rotten' }).click();
  await page.keyboard.press('Delete');
  await expect(rows(other)).toHaveCount(1);
  await expect(card(other)).toHaveCount(0);
  await expect(said(other)).toContainText('“rotten” was deleted in another window');
  await expect(sheet(other)).toBeFocused();
  await expectNoViolations(other, 'told of a deleted annotation');
});

test('a text that is corrected in one tab is another in the other at once, in sight of the same words', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await tag(page, 'rotten', '3');
  const other = await secondTab(page);
  await other.getByText('Line 60 of the report').scrollIntoViewIfNeeded();
  const place = await scrolled(other);
  await button(page, /^Actions for/).click();
  await page.getByRole('menuitem', { name: 'Correct the text…' }).click();
  await page
    .getByRole('textbox', { name: 'Text of the document, editable' })
    .fill(TEXT.replace('rotten', 'rusty').replace('Line 60 of', 'Line sixty of'));
  await button(page, /^Apply/).click();
  await expect(sheet(other)).toContainText('a rusty gate');
  await expect(sheet(other)).toContainText('Line sixty of');
  expect(Math.abs((await scrolled(other)) - place)).toBeLessThan(60);

  await button(page, /^Actions for/).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Another title');
  await page.keyboard.press('Enter');
  await expect(documents(other)).toContainText('Another title');
  await expect(sheet(other)).toHaveAccessibleName('Another title');
  expect(Math.abs((await scrolled(other)) - place)).toBeLessThan(60);
});
