// job.e2e.test.ts - the main job in both hosts, by mouse and by keyboard alone: open a text, mark it, find every mark again.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { hostNames, type StartedHost, startHost, temporaryHome } from '../electron/tools/e2eHosts.ts';

const TEXT = `Barge sinks at Orrin lock

By Tam Vesk in Orrin

The lock office said that nineteen people had been brought ashore. Two keepers, who asked not to be named, blamed a rotten gate.

It was, the council said, a tragic accident.`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sheet = (page: Page) => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
const rows = (page: Page) => page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
const status = (page: Page) => page.getByRole('status', { name: 'Save status' });

/** Selects words of the open text as a person drags over them. */
async function dragOver(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const first = rects[0];
      const last = rects.at(-1);
      if (first && last) return { x1: first.left, y1: (first.top + first.bottom) / 2, x2: last.right, y2: (last.top + last.bottom) / 2 };
    }
    return null;
  }, words);
  if (!box) throw new Error(`"${words}" is not in the text`);
  await page.mouse.move(box.x1 + 0.5, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2 - 0.5, box.y2, { steps: 6 });
  await page.mouse.up();
}

async function pasteText(page: Page): Promise<void> {
  await button(page, 'Paste text').click();
  await page.getByRole('textbox', { name: 'Text' }).fill(TEXT);
  await button(page, 'Add the text').click();
  await expect(sheet(page)).toHaveAccessibleName('Barge sinks at Orrin lock');
}

for (const host of hostNames) {
  test.describe(`the main job in the ${host} window`, () => {
    let place: ReturnType<typeof temporaryHome>;
    let app: StartedHost;
    const restart = async (how: 'close' | 'kill'): Promise<Page> => {
      await app[how]();
      app = await startHost(host, place.home);
      return app.page;
    };
    test.beforeEach(async () => {
      place = temporaryHome();
      app = await startHost(host, place.home);
    });
    test.afterEach(async () => {
      await app.close();
      place.remove();
    });

    test('by mouse: marks all four, writes a note, and finds everything after closing', async () => {
      let { page } = app;
      await pasteText(page);
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
      await pasteText(page);
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
      await pasteText(page);
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

    test('files: several at once, one that is refused, and the list filters', async () => {
      const { page } = app;
      const files = { 'one.txt': 'First account\n\nThree died.', 'two.md': '# Second account\n\nFour died.', 'three.txt': '%PDF-1.7 not a text' };
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place.home, name), text);
      await app.willChoose(Object.keys(files).map((name) => path.join(place.home, name)));
      await button(page, 'Open files').click();
      const dialog = page.getByRole('dialog', { name: 'What was opened' });
      await expect(dialog).toContainText('three.txt');
      await expect(dialog).toContainText('PDF');
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      const documents = page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
      await expect(documents).toHaveCount(2);

      await selectWords(page, 'Three died');
      await page.keyboard.press('1');
      await page.keyboard.press('f');
      await documents.nth(1).click();
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

      await documents
        .nth(0)
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Move down' }).click();
      await expect(documents.nth(1)).toContainText('one');
      await documents
        .nth(1)
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('Renamed');
      await button(page, 'Rename').click();
      await expect(sheet(page)).toHaveAccessibleName('Renamed');
      await documents
        .nth(1)
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Remove from the project' }).click();
      await expect(documents).toHaveCount(1);
      await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
      await expect(documents).toHaveCount(2);
      await expect(documents.nth(1)).toContainText('Renamed');

      // A message that is no longer so goes with what it was about.
      await documents.nth(1).focus();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('log')).toContainText('was removed');
      await button(page, 'Undo').first().click();
      await expect(documents).toHaveCount(2);
      await expect(page.getByRole('log')).not.toContainText('was removed');
    });

    test('exports: three formats that hold the marks, and the project opens again from its JSON', async () => {
      const { page } = app;
      await pasteText(page);
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

/** Selects words without the pointer, as a script of the browser would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await sheet(page).focus();
  await page.evaluate((wanted) => {
    const root = document.querySelector('.sheet') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text);
      all += node.textContent ?? '';
    }
    const from = all.indexOf(wanted);
    if (from === -1) throw new Error(`"${wanted}" is not in the text`);
    const range = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      const length = node.length;
      if (from >= passed && from < passed + length) range.setStart(node, from - passed);
      if (from + wanted.length > passed && from + wanted.length <= passed + length) range.setEnd(node, from + wanted.length - passed);
      passed += length;
    }
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, words);
  await expect(page.getByRole('toolbar', { name: 'Tags' }).getByRole('button', { name: 'Claim' })).toBeEnabled();
}
