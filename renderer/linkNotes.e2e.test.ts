// linkNotes.e2e.test.ts - notes on links, and the list of what is linked.

import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { linkBySearch, links, selectByKeys, text, twoFigures } from './linking.e2e.ts';
import { button, rows } from './window.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

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
  const changeNote = async (): Promise<void> => {
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Change the note…' })).toBeVisible();
    await page.keyboard.type('Change');
    await page.keyboard.press('Enter');
    await expect(note).toBeFocused();
  };
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
  await changeNote();
  await page.keyboard.press('End');
  await page.keyboard.insertText('!');
  await page.keyboard.press('Escape');
  await expect(seen).toHaveText(/apart$/);
  await expect(page.locator(':focus')).toHaveCount(1);
  await changeNote();
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
  await expect(rows(page)).toHaveCount(3);
  await button(page, 'Filter').click();
  const more = page.getByRole('dialog', { name: 'Filter the annotations' });
  await more.getByRole('button', { name: 'with links' }).click();
  await more.getByRole('textbox', { name: 'Name for this filter' }).fill('Linked');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveText([/nineteen people/, /Twenty-six/]);
  await button(page, 'Clear').click();
  await page.getByRole('radio', { name: 'This document' }).click();
  await expect(rows(page)).toHaveCount(2);
  await button(page, 'Saved filters').click();
  await page.getByRole('menuitem', { name: 'Linked' }).click();
  await expect(rows(page)).toHaveText([/nineteen people/, /Twenty-six/]);
  // It follows what is done to the links.
  await rows(page).first().click();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Remove the link' }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(2);
});
