// job.e2e.test.ts - the main job in both hosts, by mouse and by keyboard alone: open a text, mark it, find every mark again.

import { expect, type Page, test } from '@playwright/test';
import { hostNames } from '../electron/tools/e2eHosts.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { button, dragOver, pasteText, rows, selectWords, sheet, status } from './window.e2e.ts';

const TEXT = `Barge sinks at Orrin lock

By Tam Vesk in Orrin

The lock office said that nineteen people had been brought ashore. Two keepers, who asked not to be named, blamed a rotten gate.

It was, the council said, a tragic accident.`;

for (const host of hostNames) {
  test.describe(`the main job in the ${host} window`, () => {
    const app = programForEach(host);
    const restart = async (how: 'close' | 'kill'): Promise<Page> => {
      await app[how]();
      return app.start(host);
    };

    test('by mouse: marks all four, writes a note, and finds everything after closing', async () => {
      let { page } = app;
      await pasteText(page, TEXT);
      await expect(button(page, 'Claim')).toBeDisabled();

      await dragOver(page, 'nineteen people had been brought ashore');
      await button(page, 'Claim').click();
      await page.getByRole('toolbar', { name: 'Subtypes' }).getByRole('button', { name: 'Figure' }).click();
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page).first()).toHaveAccessibleName('Claim, figure: nineteen people had been brought ashore');

      await dragOver(page, 'The lock office said');
      await button(page, 'Attribution').click();
      await page.getByRole('toolbar', { name: 'Subtypes' }).getByRole('button', { name: 'Indirect' }).click();
      await dragOver(page, 'rotten');
      await button(page, 'Loaded language').click();
      await dragOver(page, 'Two keepers, who asked not to be named');
      await button(page, 'Sourcing').click();
      await expect(rows(page)).toHaveCount(4);

      await rows(page).filter({ hasText: 'rotten' }).click();
      await page.getByRole('textbox', { name: 'Note' }).fill('Who looked at the gate?');
      await page
        .getByRole('group', { name: 'Confidence' })
        .or(page.getByRole('radiogroup', { name: 'Confidence' }))
        .getByText('unsure')
        .click();
      await expect(status(page)).toHaveText('Saved');

      page = await restart('close');
      await page.getByRole('complementary', { name: 'Recent projects' }).getByText('Barge sinks at Orrin lock').click();
      await expect(rows(page)).toHaveCount(4);
      await expect(rows(page).nth(0)).toHaveAccessibleName('Attribution, indirect: The lock office said');
      await rows(page).filter({ hasText: 'rotten' }).click();
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Who looked at the gate?');
      await expect(page.getByRole('navigation', { name: 'Documents' }).getByRole('row')).toContainText(
        '1 claim, 1 attribution, 1 loaded, 1 sourcing',
      );
    });

    test('by keyboard alone: paste, select, tag with a kind, note, list and back, undo and redo', async () => {
      const { page } = app;
      await expect(button(page, 'Sample lesson')).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(button(page, 'Paste text')).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.insertText(TEXT);
      await page.keyboard.press('Control+Enter');
      await expect(sheet(page)).toBeVisible();

      for (let presses = 0; presses < 4 && !(await sheet(page).evaluate((element) => element === document.activeElement)); presses += 1)
        await page.keyboard.press('F6');
      await expect(sheet(page)).toBeFocused();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('1');
      await page.keyboard.press('e');
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page).first()).toHaveAccessibleName('Claim, event: Barge sinks');
      await expect(sheet(page)).toBeFocused();

      await page.keyboard.press('Alt+Enter');
      await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await page.keyboard.insertText('Seen by whom?');
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeFocused();
      await expect(status(page)).toHaveText('Saved');

      await page.keyboard.press('End');
      await page.keyboard.press('Control+Shift+ArrowLeft');
      await page.keyboard.press('Enter');
      await expect(rows(page)).toHaveCount(2);
      await expect(rows(page).nth(1)).toHaveAccessibleName('Claim, event: lock');

      await page.keyboard.press('F6');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(sheet(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('listbox', { name: 'Annotations' }).locator(':focus').or(page.locator('.rows:focus'))).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeFocused();

      for (const left of [1, 1, 1, 0]) {
        await page.keyboard.press('Control+z');
        if (left === 0) break;
      }
      await expect(rows(page)).toHaveCount(0);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Shift+z');
      await expect(rows(page)).toHaveCount(2);
      await expect(status(page)).toHaveText('Saved');
    });

    test('a kill at any moment loses nothing that was shown as saved', async () => {
      let { page } = app;
      await pasteText(page, TEXT);
      await dragOver(page, 'tragic accident');
      await page.keyboard.press('3');
      await page.keyboard.press('u');
      const shown = 'Loaded language, leading question: tragic accident';
      await expect(rows(page).first()).toHaveAccessibleName(shown);
      await expect(status(page)).toHaveText('Saved');
      page = await restart('kill');
      await page.getByRole('complementary', { name: 'Recent projects' }).getByText('Barge sinks at Orrin lock').click();
      await expect(rows(page).first()).toHaveAccessibleName(shown);
    });

    test('overlapping, nested and crossing marks are all reached, retagged and deleted', async () => {
      const { page } = app;
      await pasteText(page, TEXT);
      for (const [words, key] of [
        ['The lock office said that nineteen people had been brought ashore', '2'],
        ['nineteen people had been brought ashore', '1'],
        ['office said that nineteen people', '4'],
      ] as const) {
        await page.keyboard.press('Escape');
        await selectWords(page, words);
        await page.keyboard.press(key);
        await page.keyboard.press('Escape');
      }
      await expect(rows(page)).toHaveCount(3);
      await page.getByText('nineteen', { exact: false }).first().click();
      const place_ = page.getByRole('region', { name: 'At this place' });
      await expect(place_.getByRole('button')).toHaveCount(3);
      const seen = new Set<string>();
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('Alt+ArrowUp');
        seen.add((await place_.locator('[aria-pressed="true"]').textContent()) ?? '');
      }
      expect(seen.size).toBe(3);

      await rows(page).filter({ hasText: 'Sourcing' }).click();
      await page.getByRole('region', { name: 'Selected annotation' }).getByRole('button', { name: /Tag$/ }).click();
      await page.getByRole('option', { name: 'Loaded language' }).click();
      await expect(rows(page).filter({ hasText: 'Loaded language' })).toHaveCount(1);
      await button(page, 'Delete this annotation').click();
      await expect(rows(page)).toHaveCount(2);
      await button(page, 'Undo').click();
      await expect(rows(page)).toHaveCount(3);
    });
  });
}
