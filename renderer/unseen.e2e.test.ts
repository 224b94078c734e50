// unseen.e2e.test.ts - signs that nobody sees are kept and named, and turn nothing around them: in the text, in lists, in messages.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startHost, temporaryHome } from '../electron/tools/e2eHosts.ts';

test('they are named in the text and wherever its words are told, and the words stay as they are', async () => {
  const place = temporaryHome();
  const app = await startHost('browser', place.home, { reducedMotion: 'reduce' });
  const { page } = app;
  try {
    const text = 'Report \u202efdp.exe\n\nNi\u200bne boats \u2066were\u2069 lost, می\u200cخواهم.';
    const file = path.join(place.home, 'turned \u202etxt.txt');
    writeFileSync(file, text);
    await app.willChoose([file]);
    await page.getByRole('button', { name: 'Open files', exact: true }).first().click();
    const sheet = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
    await expect(sheet.locator('.unseen-sign')).toHaveCount(4);
    expect(await sheet.locator('.unseen-sign').evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')))).toEqual([
      'RLO',
      'ZWSP',
      'LRI',
      'PDI',
    ]);
    expect(
      await sheet
        .locator('.unseen-sign')
        .first()
        .evaluate((one) => getComputedStyle(one, '::before').content),
    ).toBe('"RLO"');
    // Every sign is still there.
    expect(await sheet.evaluate((one) => one.textContent)).toContain('Report \u202efdp.exe');

    const row = page.locator('.shelf').getByRole('row');
    await expect(row.locator('.document-title')).toHaveText('turned ‹RLO›txt');
    expect(
      await page
        .locator('body')
        .evaluate((one) => Array.from(one.querySelectorAll('[aria-label], [title]'), (each) => `${each.getAttribute('aria-label')}`).join()),
    ).not.toContain('\u202e');
    // Removing tells the title in a sentence.
    await row.focus();
    await page.keyboard.press('Delete');
    await expect(page.locator('.messages')).toContainText('turned ‹RLO›txt');
    expect(await page.locator('.messages').textContent()).not.toContain('\u202e');
    if (process.env['SHOT']) {
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await expect(sheet.locator('.unseen-sign')).toHaveCount(4);
      await page.screenshot({ path: process.env['SHOT'] });
    }
  } finally {
    await app.close();
    place.remove();
  }
});
