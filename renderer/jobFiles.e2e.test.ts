// jobFiles.e2e.test.ts - files in both hosts: several opened at once and put in order, and exports that hold the marks.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { hostNames } from '../electron/tools/e2eHosts.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { button, documents, pasteText, rows, selectWords, sheet } from './window.e2e.ts';

for (const host of hostNames) {
  test.describe(`files in the ${host} window`, () => {
    const app = programForEach(host);

    test('files: several at once, one that is refused, and the list filters', async () => {
      const { page } = app;
      const files = { 'one.txt': 'First account\n\nThree died.', 'two.md': '# Second account\n\nFour died.', 'three.txt': '%PDF-1.7 not a text' };
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(app.home, name), text);
      await app.willChoose(Object.keys(files).map((name) => path.join(app.home, name)));
      await button(page, 'Open files').click();
      const dialog = page.getByRole('dialog', { name: 'What was opened' });
      await expect(dialog).toContainText('three.txt');
      await expect(dialog).toContainText('PDF');
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await expect(documents(page)).toHaveCount(2);

      await selectWords(page, 'Three died');
      await page.keyboard.press('1');
      await page.keyboard.press('f');
      await documents(page).nth(1).click();
      await expect(sheet(page)).toContainText('Four died');
      await selectWords(page, 'Four');
      await page.keyboard.press('4');
      await page.keyboard.press('Escape');
      await page.getByText('All documents').click();
      await expect(rows(page)).toHaveCount(2);
      await page.getByRole('button', { name: 'Show only Claim, 1' }).click();
      await expect(rows(page)).toHaveCount(1);
      await rows(page).first().click();
      await expect(sheet(page)).toContainText('Three died');

      await documents(page)
        .nth(0)
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Move down' }).click();
      await expect(documents(page).nth(1)).toContainText('one');
      await documents(page)
        .nth(1)
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('Renamed');
      await button(page, 'Rename').click();
      await expect(sheet(page)).toHaveAccessibleName('Renamed');
      await documents(page)
        .nth(1)
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Remove from the project' }).click();
      await expect(documents(page)).toHaveCount(1);
      await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
      await expect(documents(page)).toHaveCount(2);
      await expect(documents(page).nth(1)).toContainText('Renamed');

      // A message that is no longer so goes with what it was about.
      await documents(page).nth(1).focus();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('log')).toContainText('was removed');
      await button(page, 'Undo').first().click();
      await expect(documents(page)).toHaveCount(2);
      await expect(page.getByRole('log')).not.toContainText('was removed');
    });

    test('exports: three formats that hold the marks, and the project opens again from its JSON', async () => {
      const { page } = app;
      await pasteText(page, 'Barge sinks at Orrin lock\n\nTwo keepers blamed a rotten gate.');
      await selectWords(page, 'a rotten gate');
      await page.keyboard.press('3');
      await page.keyboard.press('Escape');
      await expect(rows(page)).toHaveCount(1);
      const exported = async (name: RegExp): Promise<string> =>
        app.saved(async () => {
          await button(page, 'Export').click();
          await page.getByRole('menuitem', { name }).click();
        });
      const web = JSON.parse(readFileSync(await exported(/^Web Annotation/), 'utf8')) as unknown;
      expect(JSON.stringify(web)).toContain('"exact":"a rotten gate"');
      await button(page, 'Dismiss').first().click();
      expect(readFileSync(await exported(/^Table \(CSV\)/), 'utf8')).toContain('a rotten gate');
      await button(page, 'Dismiss').first().click();
      const whole = await exported(/^Pressmark JSON/);
      expect(JSON.parse(readFileSync(whole, 'utf8'))).toBeTruthy();

      await rows(page).first().click();
      await button(page, 'Delete this annotation').click();
      await expect(rows(page)).toHaveCount(0);
      await app.willChoose([whole]);
      await page.keyboard.press('Control+Shift+o');
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page).first()).toHaveAccessibleName('Loaded language: a rotten gate');
      await expect(button(page, 'Undo')).toBeVisible();
    });
  });
}
