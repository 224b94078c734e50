// list.e2e.test.ts - the list of annotations: filtered, sorted, grouped, several changed at once; by mouse and by keyboard alone.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { button, status } from './window.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

const list = (page: Page) => page.getByRole('listbox', { name: 'Annotations' });
const rows = (page: Page) => list(page).getByRole('option');
const selected = (page: Page) => list(page).getByRole('option', { selected: true });
const bulk = (page: Page) => page.getByRole('region', { name: 'Selected annotations' });
const total = (page: Page) => page.locator('.list-total');

async function openSample(page: Page): Promise<void> {
  await button(page, 'Sample lesson').click();
  await page.getByRole('button', { name: /^Show Key/ }).click();
  await expect(rows(page).first()).toBeVisible();
}

/** The names of the rows in sight, without the places, which are said otherwise for the open text. */
const named = async (page: Page): Promise<string[]> => {
  const texts = await rows(page).allInnerTexts();
  return texts.map((one) => one.split('\n').slice(0, 2).join(' '));
};

/** Presses Tab until `target` has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const there = () => target.evaluate((element) => element === document.activeElement).catch(() => false);
  for (let presses = 0; presses < 60 && !(await there()); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

test('by mouse: filters, groups, selects several, changes them by one step each, and takes it back', async () => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('radio', { name: 'All documents' }).click();
  await expect(total(page)).toContainText(/^\d\d annotations/);
  const before = (await total(page).textContent()) ?? '';

  await button(page, /Group by/).click();
  await page.getByRole('option', { name: 'By document' }).click();
  await expect(list(page).getByRole('group').first()).toHaveAccessibleName(/^Dozens dead .*, 23$/);
  await rows(page).nth(1).click();
  await rows(page)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(bulk(page)).toContainText('3 annotations selected');
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(selected(page)).toHaveCount(2);

  const names = await selected(page).allInnerTexts();
  await bulk(page)
    .getByRole('button', { name: /^Tag$|Tag$/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Loaded language' }).click();
  await expect(page.getByRole('log')).toContainText('Done: change the tag of 2 annotations.');
  await expect(selected(page).first()).toHaveAccessibleName(/^Loaded language: /);
  await expect(selected(page)).toHaveCount(2);
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => selected(page).allInnerTexts()).toEqual(names);

  await bulk(page).getByRole('button', { name: 'Delete all 2' }).click();
  await expect(page.getByRole('log')).toContainText('Done: delete 2 annotations.');
  await expect(bulk(page)).toBeHidden();
  await expect(list(page).locator(':focus').or(page.locator('.rows:focus'))).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(total(page)).toHaveText(before);

  await page.keyboard.press('Control+a');
  await expect(bulk(page)).toContainText(`${before.split(' ')[0]} annotations selected`);
  await bulk(page).getByRole('button', { name: 'Select only one again' }).click();
  await expect(bulk(page)).toBeHidden();

  await button(page, 'Filter').click();
  const more = page.getByRole('dialog', { name: 'Filter the annotations' });
  await more.getByRole('button', { name: /Kind$/ }).click();
  await page.getByRole('option', { name: 'Claim, figure', exact: true }).click();
  await more.getByRole('textbox', { name: 'Words have' }).fill('THIRTY');
  await page.keyboard.press('Escape');
  await expect(rows(page).first()).toHaveAccessibleName(/^Claim, figure: .*thirty/i);
  await button(page, 'Take away: Claim, figure').click();
  await button(page, 'Clear').click();
  await expect(total(page)).toHaveText(before);
});

test('by keyboard alone: unsure claims found, sorted, three retagged, taken back, the filter kept over a restart', async () => {
  let { page } = app;
  await tabTo(page, button(page, 'Sample lesson'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^Show Key/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeVisible();

  // The claims of all documents; four of them are marked as unsure by one step.
  await tabTo(page, page.getByRole('radio', { name: 'All documents' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: /^Show only Claim/ }));
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toHaveAccessibleName(/^Claim/);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(bulk(page)).toContainText('4 annotations selected');
  await tabTo(page, bulk(page).getByRole('radio', { name: 'unsure' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('log')).toContainText(/confidence of \d annotations/);

  // Unsure ones only, in the order of their words.
  await tabTo(page, button(page, 'Filter'));
  await page.keyboard.press('Enter');
  const more = page.getByRole('dialog', { name: 'Filter the annotations' });
  await expect(more).toBeVisible();
  await tabTo(page, more.getByRole('radio', { name: 'sure', exact: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(more).toBeHidden();
  // The key has one unsure claim of its own.
  await expect(rows(page)).toHaveCount(5);
  await tabTo(page, button(page, /Sort by/));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(button(page, /Sort by/)).toContainText('Words');
  // The choice is drawn first, then the list that follows from it.
  let sorted: string[] = [];
  await expect(async () => {
    sorted = await named(page);
    const quotes = sorted.map((one) => one.slice(one.indexOf(': ') + 2));
    expect(quotes).toEqual([...quotes].sort(new Intl.Collator('en', { numeric: true }).compare));
  }).toPass();

  // Three of them become attributions by one key; they leave the list, and come back selected.
  await tabTo(page, list(page).locator('[tabindex="0"]'));
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulk(page)).toContainText('3 annotations selected');
  await page.keyboard.press('2');
  await expect(page.getByRole('log')).toContainText('Done: change the tag of 3 annotations.');
  await expect(rows(page)).toHaveCount(2);
  await expect(list(page).locator(':focus').or(page.locator('.rows:focus'))).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => named(page)).toEqual(sorted);
  await expect(page.locator('[aria-live]').filter({ hasText: 'Undone: change the tag of 3 annotations' })).toHaveCount(1);
  await expect(selected(page)).toHaveCount(3);

  // Kept under a name; the window is closed, opened again, and the filter used again.
  await tabTo(page, button(page, /^Filter 1 set/), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, more.getByRole('textbox', { name: 'Name for this filter' }));
  await page.keyboard.insertText('Unsure claims');
  await page.keyboard.press('Enter');
  await expect(more.getByRole('button', { name: 'Use Unsure claims' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveText('Saved');
  await app.close();
  await app.start('browser');
  ({ page } = app);
  await tabTo(page, page.getByRole('complementary', { name: 'Recent projects' }).getByRole('button').first());
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeVisible();
  await tabTo(page, button(page, 'Saved filters'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => named(page)).toEqual(sorted);
  await expect(button(page, 'Take away: Confidence: unsure')).toBeVisible();
});

test('a range begins at what the text has selected, the list says how many, and axe finds nothing', async () => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('main', { name: 'Text' }).getByRole('textbox').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(selected(page)).toHaveCount(1);
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(4);
  await expect(page.locator('[aria-live]').filter({ hasText: '4 selected' })).toHaveCount(1);
  for (const theme of ['light', 'dark', 'contrast', 'contrast-dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expectNoViolations(page, `several, ${theme}`);
  }
  await button(page, /Group by/).click();
  await page.getByRole('option', { name: 'By kind' }).click();
  await button(page, 'Filter').click();
  const more = page.getByRole('dialog', { name: 'Filter the annotations' });
  await more.getByText('writer', { exact: true }).click();
  await more.getByRole('textbox', { name: 'Name for this filter' }).fill('Mine');
  await page.keyboard.press('Enter');
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expectNoViolations(page, `filter, ${theme}`, '[role="dialog"]');
  }
  await more.getByRole('button', { name: 'Rename Mine' }).click();
  await more.getByRole('textbox', { name: 'New name of Mine' }).fill('Ours');
  await page.keyboard.press('Enter');
  await more.getByRole('button', { name: 'Remove Ours' }).click();
  await expect(more.getByRole('button', { name: /Ours/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectNoViolations(page, 'groups');
  await page.setViewportSize({ width: 683, height: 384 });
  await button(page, 'Show inspector').click();
  await expectNoViolations(page, 'narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(683);
  await button(page, /^Filter/).click();
  await expect(more).toBeVisible();
  expect(await more.evaluate((element) => element.getBoundingClientRect().left >= 0 && element.getBoundingClientRect().right <= innerWidth)).toBe(
    true,
  );
});
