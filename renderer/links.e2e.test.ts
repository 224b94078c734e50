// links.e2e.test.ts - links in both hosts' page: by mouse across two documents, a whole job by keyboard alone, and two texts side by side.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const FIRST = 'Barge sinks\n\nThe lock office said that nineteen people had been brought ashore.';
const SECOND = 'They let it sink\n\nTwenty-six were saved, our readers counted, and no boat came.';

const app = programForEach('browser', { reducedMotion: 'reduce' });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const text = (page: Page, title: string) => page.getByRole('main', { name: 'Text' }).getByRole('textbox', { name: title });
const card = (page: Page) => page.getByRole('region', { name: 'Selected annotation' });
const links = (page: Page) => card(page).getByRole('region', { name: 'Links' });
const banner = (page: Page) => page.getByRole('region', { name: 'Link being made' });
const status = (page: Page) => page.getByRole('status', { name: 'Save status' });
const said = (page: Page) => page.locator('[aria-live="polite"].visually-hidden');

async function paste(page: Page, words: string): Promise<void> {
  await button(page, 'Paste text').click();
  await page.getByRole('textbox', { name: 'Text' }).fill(words);
  await button(page, 'Add the text').click();
  await expect(text(page, words.split('\n')[0] ?? '')).toBeVisible();
}

/** Puts the caret before the words, as the arrow keys would, and selects so many words from there. */
async function selectByKeys(page: Page, steps: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (const key of steps) await page.keyboard.press(key);
}

/** Two documents, a figure marked in each: "nineteen people", "Twenty-six"; the second is open. */
async function twoFigures(page: Page): Promise<void> {
  for (const words of [FIRST, SECOND]) {
    await paste(page, words);
    await text(page, words.split('\n')[0] ?? '').focus();
    await selectByKeys(page, words === FIRST ? fromNineteen : fromTwentySix);
    await page.keyboard.press('1');
    await page.keyboard.press('f');
    await expect(card(page)).toContainText(words === FIRST ? 'nineteen people' : 'Twenty-six');
    await page.keyboard.press('Escape');
  }
}
/** Takes what is found by these words as the other end of a link that was begun; the rows have to be there first. */
async function linkBySearch(page: Page, words: string): Promise<void> {
  const search = page.getByRole('dialog', { name: 'Link to which annotation?' });
  await expect(search).toBeVisible();
  await page.keyboard.insertText(words);
  await expect(search.getByRole('option')).toHaveText([new RegExp(words, 'i')]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Kind of link' })).toBeVisible();
}

const fromNineteen = [
  'ArrowDown',
  'ArrowDown',
  'Home',
  ...Array.from({ length: 5 }, () => 'Control+ArrowRight'),
  'Control+Shift+ArrowRight',
  'Control+Shift+ArrowRight',
];
const fromTwentySix = ['ArrowDown', 'ArrowDown', 'Home', ...Array.from({ length: 3 }, () => 'Control+Shift+ArrowRight')];

test('a link by mouse across two documents, changed, turned round, followed and removed', async () => {
  const { page } = app;
  await twoFigures(page);
  const documents = page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
  await documents.first().click();
  await page.locator('.sheet .run').first().click();
  await links(page).getByRole('button', { name: 'Link from here' }).click();
  await expect(banner(page)).toContainText('Linking from');
  await expectNoViolations(page, 'linking');
  await documents.last().click();
  await expect(text(page, 'They let it sink')).toBeVisible();
  await expect(banner(page)).toContainText('nineteen people');
  await page.locator('.sheet .run').first().click();
  await expectNoViolations(page, 'kinds');
  await page.getByRole('toolbar', { name: 'Kind of link' }).getByRole('button', { name: 'conflicts with' }).click();
  await expect(banner(page)).toBeHidden();
  await expect(links(page).getByRole('listitem')).toHaveText(/nineteen people.*conflicts with B·1/);
  await expectNoViolations(page, 'links in the card');

  await links(page)
    .getByRole('button', { name: /^Link:/ })
    .click();
  await page.getByRole('menuitemradio', { name: 'relayed by' }).click();
  await expect(links(page).getByRole('listitem')).toHaveText(/relayed by B·1/);
  await links(page)
    .getByRole('button', { name: /^Link:/ })
    .click();
  await page.getByRole('menuitem', { name: 'Turn it round' }).click();
  await expect(links(page).getByRole('listitem')).toHaveText(/relays B·1/);
  await links(page)
    .getByRole('button', { name: /nineteen people/ })
    .first()
    .click();
  await expect(text(page, 'Barge sinks')).toBeFocused();
  await expect(links(page).getByRole('listitem')).toHaveText(/Twenty-six.*relayed by B·2/);
  await links(page)
    .getByRole('button', { name: /^Link:/ })
    .click();
  await page.getByRole('menuitem', { name: 'Remove the link' }).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(0);
  await expect(status(page)).toHaveText('Saved');
});

test('a whole job by keyboard alone: mark two figures, link them, follow from both ends, remove, undo', async () => {
  const { page } = app;
  await expect(button(page, 'Sample lesson')).toBeVisible();
  for (const words of [FIRST, SECOND]) {
    if (words === FIRST) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('Control+k');
      await page.keyboard.insertText('paste text');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
    await page.keyboard.insertText(words);
    await page.keyboard.press('Control+Enter');
    const sheet = text(page, words.split('\n')[0] ?? '');
    await expect(sheet).toBeVisible();
    for (let presses = 0; presses < 4 && !(await sheet.evaluate((element) => element === document.activeElement)); presses += 1)
      await page.keyboard.press('F6');
    await selectByKeys(page, words === FIRST ? fromNineteen : fromTwentySix);
    await page.keyboard.press('1');
    await page.keyboard.press('f');
    await expect(card(page)).toBeVisible();
    // The kind is said once it is on the disk.
    await expect(said(page)).toContainText('Claim, figure');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await expect(banner(page)).toContainText('Twenty-six');
  await expect(said(page)).toContainText('Linking from ‘Twenty-six');
  await page.keyboard.press('Control+Alt+ArrowUp');
  await expect(text(page, 'Barge sinks')).toBeFocused();
  await page.keyboard.press('n');
  await expect(card(page)).toContainText('nineteen people');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('C conflicts with');
  await page.keyboard.press('c');
  await expect(banner(page)).toBeHidden();
  await expect(said(page)).toHaveText(/^Linked: ‘Twenty-six’ conflicts with ‘nineteen people’$/);
  await expect(links(page).getByRole('listitem')).toHaveText(/Twenty-six.*conflicts with B·2/);

  await page.keyboard.press('g');
  await expect(text(page, 'They let it sink')).toBeFocused();
  await expect(links(page).getByRole('listitem')).toHaveText(/nineteen people.*conflicts with B·1/);
  await page.keyboard.press('g');
  await expect(text(page, 'Barge sinks')).toBeFocused();

  // The same by search: the words decide, wherever they are.
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: 'Link to which annotation?' })).toBeVisible();
  await expectNoViolations(page, 'search');
  await linkBySearch(page, 'twenty');
  await page.keyboard.press('b');
  await expect(links(page).getByRole('listitem')).toHaveCount(2);
  await expect(text(page, 'Barge sinks')).toBeFocused();

  await page.keyboard.press('g');
  await expect(links(page).getByRole('button', { name: /Twenty-six.*backs/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(links(page).getByRole('listitem')).toHaveCount(1);
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(1);

  // A deleted end takes its link along, and undo brings both back.
  await text(page, 'Barge sinks').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Alt+ArrowDown');
  await page.keyboard.press('n');
  await expect(links(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await expect(links(page).getByRole('listitem')).toHaveCount(1);
});

test('a link can be left at every moment, and its other end chosen in the list', async () => {
  const { page } = app;
  await twoFigures(page);
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await expect(banner(page)).toBeHidden();
  await page.keyboard.press('l');
  await page.getByRole('radio', { name: 'All documents' }).click();
  const row = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').filter({ hasText: 'nineteen' });
  await row.click();
  await expect(card(page)).toContainText('nineteen people');
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Kind of link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(banner(page)).toContainText('Linking from');
  await button(page, 'Link to the selected one').click();
  await page.keyboard.press('s');
  await expect(links(page).getByRole('listitem')).toHaveText(/Twenty-six.*same event as B·2/);
});

test('two texts side by side: both marked and selected in, linked pairs framed, links followed into the other pane', async () => {
  const { page } = app;
  await twoFigures(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await linkBySearch(page, 'nineteen');
  await page.keyboard.press('c');
  await expect(links(page).getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('Control+\\');
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await expect(text(page, 'They let it sink')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Documents' })).toBeHidden();
  await expect(page.locator('.texts.paired .text-column:not(.active) .run.selected')).toHaveText('nineteen people');
  await expectNoViolations(page, 'side by side');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);

  await page.keyboard.press('g');
  await expect(text(page, 'Barge sinks')).toBeFocused();
  await expect(card(page)).toContainText('nineteen people');
  await expect(page.locator('.texts.paired .text-column:not(.active) .run.selected')).toHaveText('Twenty-six');
  await page.keyboard.press('Shift+F6');
  await expect(text(page, 'They let it sink')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(text(page, 'Barge sinks')).toBeFocused();

  // What is done in either pane is done in its own document.
  await text(page, 'They let it sink').click();
  await text(page, 'They let it sink')
    .getByText('no boat came')
    .dblclick({ position: { x: 4, y: 8 } });
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveText('Saved');
  await page.locator('.text-column').last().locator('.run').first().click();
  await expect(card(page)).toContainText('nineteen people');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(0);
  await expect(page.locator('.texts.paired')).toHaveCount(0);

  await page.reload();
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await expect(text(page, 'They let it sink')).toBeVisible();
  await page.setViewportSize({ width: 900, height: 700 });
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toHaveCount(1);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: /^Close this pane: They/ }).click();
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toHaveCount(1);
  await expect(text(page, 'Barge sinks')).toBeFocused();
});

test('a link gets a note by mouse and by keyboard, seen from both ends; the list shows only what is linked, also from a saved filter', async () => {
  const { page } = app;
  await twoFigures(page);
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await linkBySearch(page, 'nineteen');
  await page.keyboard.press('c');
  const seen = links(page).getByRole('listitem');
  const menu = links(page).getByRole('button', { name: /^Link:/ });
  const note = links(page).getByRole('textbox', { name: /^Note on the link with/ });
  await expect(seen).toHaveCount(1);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Write a note…' }).click();
  await expect(note).toBeFocused();
  await expectNoViolations(page, 'note of a link', '.links');
  await page.keyboard.insertText('They count the dead apart');
  await page.keyboard.press('Enter');
  await expect(seen).toHaveText(/conflicts with B·1: They count the dead apart/);
  await page.keyboard.press('g');
  await expect(text(page, 'Barge sinks')).toBeFocused();
  await expect(seen).toHaveText(/conflicts with B·2: They count the dead apart/);

  // The other end, by keyboard alone: left by Escape it stays, emptied it goes; then another kind.
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Change the note…' })).toBeVisible();
  await page.keyboard.type('Change');
  await page.keyboard.press('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.insertText('!');
  await page.keyboard.press('Escape');
  await expect(seen).toHaveText(/apart$/);
  await expect(page.locator(':focus')).toHaveCount(1);
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Change the note…' })).toBeVisible();
  await page.keyboard.type('Change');
  await page.keyboard.press('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(seen).toHaveText(/conflicts with B·2$/);
  await page.keyboard.press('Control+z');
  await expect(seen).toHaveText(/apart$/);
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'repeated by' })).toBeVisible();
  await page.keyboard.type('repeated');
  await page.keyboard.press('Enter');
  await expect(seen).toHaveText(/repeated by B·2: They count/);

  // One more that is not linked.
  await text(page, 'Barge sinks').focus();
  await selectByKeys(page, ['Control+Shift+ArrowRight']);
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'All documents' }).click();
  const rows = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
  await expect(rows).toHaveCount(3);
  await button(page, 'Filter').click();
  const more = page.getByRole('dialog', { name: 'Filter the annotations' });
  await more.getByRole('button', { name: 'with links' }).click();
  await more.getByRole('textbox', { name: 'Name for this filter' }).fill('Linked');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveText([/nineteen people/, /Twenty-six/]);
  await button(page, 'Clear').click();
  await page.getByRole('radio', { name: 'This document' }).click();
  await expect(rows).toHaveCount(2);
  await button(page, 'Saved filters').click();
  await page.getByRole('menuitem', { name: 'Linked' }).click();
  await expect(rows).toHaveText([/nineteen people/, /Twenty-six/]);
  // It follows what is done to the links.
  await rows.first().click();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Remove the link' }).click();
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
});

test('a link is dragged with the mouse: from the card into the list, from the words into the other pane; Escape and nothing under it make none', async () => {
  const { page } = app;
  await twoFigures(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  const kinds = page.getByRole('toolbar', { name: 'Kind of link' });
  const inCard = page.locator('.card .link-handle');
  const inText = page.locator('.link-handle.in-text');
  const frame = page.locator('.link-frame');
  const centre = async (of: Locator) => {
    const box = await of.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const drag = async (from: Locator, to: Locator) => {
    await from.scrollIntoViewIfNeeded();
    const [start, end] = [await centre(from), await centre(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
  };
  await page.keyboard.press('n');
  await page.getByRole('radio', { name: 'All documents' }).click();
  const row = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').filter({ hasText: 'nineteen' });

  // Escape, and words that are no annotation, make no link.
  await drag(inCard, row);
  await expect(frame).toHaveCount(1);
  await expect(page.locator('.link-tip')).toHaveText('Link to ‘nineteen people’');
  await page.screenshot({ path: test.info().outputPath('to-list.png') });
  await page.keyboard.press('Escape');
  await expect(frame).toHaveCount(0);
  await page.mouse.up();
  await expect(banner(page)).toBeHidden();
  await drag(inText, page.locator('.sheet p').first());
  await expect(page.locator('.link-tip')).toHaveText('Drop it on another annotation');
  await page.mouse.up();
  await expect(banner(page)).toBeHidden();
  await expect(card(page)).toContainText('Twenty-six');

  await drag(inCard, row);
  await page.mouse.up();
  await expect(kinds).toBeVisible();
  await expect(said(page)).toContainText('C conflicts with');
  await page.keyboard.press('c');
  await expect(links(page).getByRole('listitem')).toHaveText(/nineteen people.*conflicts with B·1/);
  await expect(text(page, 'They let it sink')).toBeFocused();

  // The other pane; one step of its own.
  await page.keyboard.press('Control+\\');
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await drag(inText, page.locator('.text-column:not(.active) .run').first());
  await expect(frame).toHaveCount(1);
  await page.screenshot({ path: test.info().outputPath('to-pane.png') });
  await page.mouse.up();
  await kinds.getByRole('button', { name: 'backs' }).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(1);

  // Within one text; and a click on the handle is the same as the key.
  await selectByKeys(page, ['Control+Shift+ArrowRight']);
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(card(page)).toContainText('They');
  await drag(inText, page.locator('.text-column.active .run', { hasText: 'Twenty' }).first());
  await page.mouse.up();
  await page.keyboard.press('s');
  await expect(links(page).getByRole('listitem')).toHaveText(/Twenty-six.*same event as/);
  await inText.click();
  await expect(banner(page)).toContainText('Linking from');
});
