// correct.e2e.test.ts - correcting a text in the window, by mouse and by the keyboard only: marks follow, lost words are placed again.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { pasteText, rows, sheet } from './window.e2e.ts';

const TEXT = 'Barge sinks at Orrin lock\n\nThe lock office said that nlneteen people had been brought ashore.\n\nTwo keepers blamed a rotten gate.\n';
const FRESH =
  'Barge sinks at Orrin lock\n\nA photograph.\n\nThe lock office said that nineteen people had been brought ashore.\n\nNobody was blamed.\n';

const app = programForEach('browser');
test.beforeEach(async () => {
  await pasteText(app.page, TEXT);
});

const field = (page: Page) => page.getByRole('textbox', { name: 'Text of the document, editable' });

/** Selects words with the keyboard: from the text's start, word by word. */
async function selectWords(page: Page, skip: number, count: number): Promise<void> {
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < skip; step += 1) await page.keyboard.press('Control+ArrowRight');
  for (let step = 0; step < count; step += 1) await page.keyboard.press('Control+Shift+ArrowRight');
}

async function tagParagraph(page: Page, words: string, key: string): Promise<void> {
  const before = await rows(page).count();
  await page.getByText(words).click({ clickCount: 3, position: { x: 60, y: 14 } });
  await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(before + 1);
}

test('a text is corrected with the mouse: marks follow, lost words are told before, placed again after, and undone', async () => {
  const { page } = app;
  await tagParagraph(page, 'The lock office', '1');
  await tagParagraph(page, 'Two keepers', '2');
  await page.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Correct the text…' }).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill(FRESH);
  const correct = page.getByRole('region', { name: 'Correct the text' });
  await expect(correct.getByRole('status')).toHaveText('1 annotation follows. 1 loses its words.');
  await expect(correct.getByRole('list', { name: 'Annotations that lose their words' })).toContainText('Two keepers blamed a rotten gate.');
  await expectNoViolations(page, 'correcting');
  await page.screenshot({ path: test.info().outputPath('correcting.png') });
  await correct.getByRole('button', { name: /^Apply/ }).click();
  await expect(sheet(page)).toContainText('nineteen people');
  const toDo = page.getByRole('region', { name: 'After the correction' });
  await expect(toDo).toContainText('Two keepers blamed a rotten gate.');
  const again = toDo.getByRole('button', { name: /^Place again/ });
  await expect(again).toBeDisabled();
  await expectNoViolations(page, 'correcting');
  await page.getByText('Nobody was blamed.').click({ clickCount: 3, position: { x: 60, y: 14 } });
  await page.screenshot({ path: test.info().outputPath('orphan.png') });
  await again.click();
  await expect(toDo).toHaveCount(0);
  await expect(rows(page)).toHaveText([/nineteen people/, /Nobody was blamed/]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(sheet(page)).toContainText('nlneteen people');
  await expect(rows(page)).toHaveText([/nlneteen people/, /Two keepers/]);
});

test('the whole of it by the keyboard alone: correct, confirm, compare and go back', async () => {
  const { page } = app;
  await selectWords(page, 6, 5);
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveText([/The lock office said/]);
  await page.keyboard.press('Control+e');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 'The '.length; step += 1) await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert').getByText('What you have typed is not applied yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on correcting' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeFocused();
  await expect(rows(page)).toHaveText([/lock office said/]);
  const toDo = page.getByRole('region', { name: 'After the correction' });
  const unsure = toDo.getByRole('button', { name: /lock office said/ }).first();
  await expect(unsure).toBeVisible();
  for (let presses = 0; presses < 60 && !(await unsure.evaluate((one) => one === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(unsure).toBeFocused();
  await page.keyboard.press('c');
  await expect(toDo).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Earlier texts');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Texts of/ });
  await expect(dialog.locator('del')).toContainText('The');
  await expectNoViolations(page, 'correcting');
  await page.screenshot({ path: test.info().outputPath('revisions.png') });
  const back = dialog.getByRole('button', { name: /^Go back to it/ });
  for (let presses = 0; presses < 20 && !(await back.evaluate((one) => one === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveText([/The lock office said/]);
  await expect(page.getByRole('log')).toContainText('1 annotation follows.');
  await sheet(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveText([/^(?!.*The lock).*lock office said/s]);
  await expect(sheet(page)).toBeFocused();
});

test('a newer version of a file is offered to replace the text of before', async () => {
  const { page } = app;
  const choose = async (text: string) => {
    const file = path.join(app.home, 'Lock.txt');
    writeFileSync(file, text);
    await app.willChoose([file]);
    await page.getByRole('button', { name: 'Open files' }).click();
  };
  await choose(TEXT);
  // The same words are here already, from the clipboard; that is told, and the file is taken all the same.
  const review = page.getByRole('dialog', { name: 'Review before adding' });
  await expect(review).toContainText('This file is here already');
  await review.getByRole('button', { name: 'Add 1 document' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Lock/ })).toBeVisible();
  await tagParagraph(page, 'The lock office', '1');
  await choose(FRESH);
  await page.getByRole('button', { name: 'Replace that text by this one' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(sheet(page)).toContainText('A photograph.');
  await expect(rows(page)).toHaveText([/nineteen people/]);
});

test('leaving without a change does not ask, and another document is not opened over what was typed', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Another text.');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(sheet(page)).toHaveText('Another text.');
  await page.keyboard.press('Control+e');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await field(page).pressSequentially('More. ');
  await page.getByRole('row', { name: /Barge/ }).click();
  await expect(page.getByText('What you have typed is not applied yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(sheet(page)).toHaveText('Another text.');
});

test('what was typed survives a reload, a crash and a closed window, and goes when it is applied or thrown away', async () => {
  let { page } = app;
  const offer = () => page.getByRole('region', { name: 'Unfinished correction' });
  const goOn = () => offer().getByRole('button', { name: 'Go on correcting' });
  const reopen = async () => {
    await app.start('browser');
    ({ page } = app);
    await page
      .getByRole('button', { name: /Barge sinks/ })
      .first()
      .click();
    await expect(sheet(page)).toContainText('nlneteen');
  };
  await page.keyboard.press('Control+e');
  await field(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('One. ');
  await expect.poll(() => draftsOf(app.home).join()).toContain('One. Barge');
  await page.reload();
  await expect(offer()).toContainText('You were correcting ‘Barge sinks at Orrin lock’');
  await expect(sheet(page)).not.toContainText('One. ');
  await expectNoViolations(page, 'correcting');
  await page.screenshot({ path: test.info().outputPath('draft.png') });
  await goOn().click();
  await expect(field(page)).toHaveValue(/^One\. Barge/);
  await expect(field(page)).toBeFocused();
  await expect(offer()).toHaveCount(0);

  // The program is killed without a pause in writing.
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Two words and more of them, ', { delay: 150 });
  await app.kill();
  await reopen();
  await goOn().focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^Two words/);
  // A window that is closed at once sends what it still holds.
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('Three. ');
  await app.close();
  await reopen();
  // The key of correcting goes on, too: nothing is written over.
  await sheet(page).focus();
  await page.keyboard.press('Control+e');
  await expect(field(page)).toHaveValue(/^Three\. Two words/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect.poll(() => draftsOf(app.home)).toEqual([]);

  await page.keyboard.press('Control+e');
  await field(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('Four. ');
  await expect.poll(() => draftsOf(app.home).join()).toContain('Four. ');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('Four. Barge');
  await expect.poll(() => draftsOf(app.home)).toEqual([]);

  await page.keyboard.press('Control+e');
  await field(page).focus();
  await page.keyboard.insertText('Five. ');
  await expect.poll(() => draftsOf(app.home).length).toBe(1);
  await page.reload();
  await offer().getByRole('button', { name: 'Throw it away' }).click();
  await expect(offer()).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
  await expect.poll(() => draftsOf(app.home)).toEqual([]);
});

/** The corrections that the host keeps, as they lie on the disk. */
function draftsOf(home: string): string[] {
  const folder = path.join(home, 'data', 'drafts');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.map((name) => (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { text: string }).text);
}
