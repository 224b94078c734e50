// links.e2e.test.ts - links in the page: by mouse across two documents, a whole job by keyboard alone, and left at every moment.

import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { banner, FIRST, fromNineteen, fromTwentySix, linkBySearch, links, said, SECOND, selectByKeys, text, twoFigures } from './linking.e2e.ts';
import { button, card, documents, status } from './window.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

test('a link by mouse across two documents, changed, turned round, followed and removed', async () => {
  const { page } = app;
  await twoFigures(page);
  await documents(page).first().click();
  await page.locator('.sheet .run').first().click();
  await links(page).getByRole('button', { name: 'Link from here' }).click();
  await expect(banner(page)).toContainText('Linking from');
  await expectNoViolations(page, 'linking');
  await documents(page).last().click();
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
