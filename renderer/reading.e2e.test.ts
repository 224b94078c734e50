// reading.e2e.test.ts - the text as it is read: every way to select in it, no way to change it, and marks that move no letter.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../electron/tools/e2eDriver.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { pasteText, rows, sheet } from './window.e2e.ts';

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const TEXT = `Barge sinks at Orrin lock\n\nThe lock office said that nineteen people (${FAMILY}) had been\u00a0brought ashore.\n  \nTwo keepers blamed a rotten gate; cafe\u0301 owners saw it.\n`;

const app = programForEach('browser', { permissions: ['clipboard-read', 'clipboard-write'] });

/** The words of what is tagged with the selection of now, as they were saved. */
async function tagged(page: Page): Promise<string> {
  const before = await rows(page).count();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(before + 1);
  return page.locator('.card .cite').innerText();
}

const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('.sheet p')].map((one) => one.textContent ?? '').join('\n'));

test('a double click takes a word, a triple click a paragraph, and white space at the edges is left out', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await page.getByText('Two keepers').dblclick({ position: { x: 8, y: 14 } });
  expect(await tagged(page)).toBe('Two');
  await page.getByText('Two keepers').click({ clickCount: 3, position: { x: 60, y: 14 } });
  expect(await tagged(page)).toBe('Two keepers blamed a rotten gate; cafe\u0301 owners saw it.');
  await page.keyboard.press('Control+a');
  expect(await tagged(page)).toMatch(/^Barge sinks[\s\S]*owners saw it\.$/);
});

test('the keyboard selects by letter, word and line, and never cuts a grapheme', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await tagged(page)).toBe('Barge');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  expect(await tagged(page)).toBe('Barge sinks at Orrin lock');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  expect((await tagged(page)).trim()).toMatch(/^(The lock office|The lock)/);
  // A script may put the selection inside of a family: the whole family is taken.
  await page.evaluate((family) => {
    const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(family);
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at + 1, node, at + 3);
    }
  }, FAMILY);
  expect(await tagged(page)).toBe(FAMILY);
});

test('nothing changes the text: typing, deleting, pasting, dropping, cutting, an input method', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  const before = await shownText(page);
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('xyz');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+b');
  await page.keyboard.insertText('inserted');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: '漢字' });
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'dropped');
    for (const kind of ['drop', 'paste'] as const) {
      const event =
        kind === 'drop'
          ? new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, clientX: 500, clientY: 200 })
          : new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.sheet p')?.dispatchEvent(event);
    }
  });
  await page.keyboard.press('Escape');
  expect(await shownText(page)).toBe(before);
  expect(before).toBe(TEXT);
});

test('copying gives the words exactly, with their empty lines', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await sheet(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect((await page.evaluate(() => navigator.clipboard.readText())).trimEnd()).toBe(TEXT.trimEnd());
});

test('a finger selects too: the bar comes to the words that the system has selected', async () => {
  await app.close();
  await app.start('browser', { hasTouch: true, viewport: { width: 420, height: 800 } });
  const { page } = app;
  await pasteText(page, TEXT);
  await page.getByText('Two keepers').tap();
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.sheet p')].find((one) => one.textContent?.startsWith('Two keepers'));
    const node = paragraph?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 11);
  });
  await expect(page.locator('.tag-bar.floating')).toBeVisible();
  await page.getByRole('toolbar', { name: 'Tags' }).getByRole('button', { name: 'Sourcing' }).tap();
  await page.getByRole('toolbar', { name: 'Subtypes' }).getByRole('button').first().tap();
  await page.getByRole('button', { name: 'Show inspector' }).tap();
  await expect(rows(page).first()).toContainText('Two keepers');
});

test('tagging never moves a letter', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await expect(sheet(page)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const places = () =>
    page.evaluate(() => {
      const found: number[] = [];
      for (const paragraph of [...document.querySelectorAll('.sheet p')].slice(0, 12)) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let number = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < (node as Text).length; at += 1, number += 1) {
            if (number % 7 !== 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, top } = range.getBoundingClientRect();
            found.push(left, top);
          }
        }
      }
      return found;
    });
  const before = await places();
  expect(before.length).toBeGreaterThan(300);
  await page.getByRole('button', { name: /^Show Key/ }).click();
  await expect(page.locator('.run').first()).toBeVisible();
  expect(await page.locator('.run').count()).toBeGreaterThan(15);
  const after = await places();
  expect(after).toHaveLength(before.length);
  // The typeface is shaped anew at the edge of a mark, which the eye cannot see: a tenth of a pixel, on the same line.
  expect(Math.max(...after.map((at, index) => Math.abs(at - (before[index] ?? 0))))).toBeLessThan(0.25);
});

test('the edge cases open, are read to their end, and are marked there', async () => {
  const { page } = app;
  const large = path.join(app.home, 'large.txt');
  writeFileSync(large, TEXT.repeat(Math.ceil(1_000_000 / TEXT.length)));
  const edge = (name: string) => path.join(root, 'fixtures', 'edge', name);
  await app.willChoose([large, edge('rtl.txt'), edge('emoji.txt')]);
  await page.getByRole('button', { name: 'Open files', exact: true }).click();
  await expect(sheet(page)).toHaveAccessibleName('large');
  await sheet(page).focus();
  await page.keyboard.press('Control+End');
  // The last line is empty; the words are in the line before.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+ArrowLeft');
  expect((await tagged(page)).trim().length).toBeGreaterThan(0);
  for (const name of ['rtl', 'emoji']) {
    const text = readFileSync(edge(`${name}.txt`), 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
    await page.getByRole('navigation', { name: 'Documents' }).getByRole('row').filter({ hasText: name }).click();
    await expect(sheet(page)).toHaveAccessibleName(name);
    await sheet(page).focus();
    await page.keyboard.press('Control+a');
    expect((await tagged(page)).length).toBeGreaterThan(0);
    expect(await shownText(page)).toBe(text);
  }
});

test('every paragraph has its number in the gutter, also those that run from right to left', async () => {
  const { page } = app;
  await pasteText(page, 'Two editions\n\nThe lock office said so.\n\nقال مكتب الميناء إن تسعة عشر قاربا كانت في البحر.\n\nEnd of it.');
  const inGutter = await page
    .locator('.sheet p[data-number]')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one, '::before').right) >= one.clientWidth));
  expect(inGutter).toEqual([true, true, true, true]);
});

test('close lines lift the marks to the letters and carry two levels, wide lines three', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  for (const span of [
    { from: 0, to: 30 },
    { from: 2, to: 34 },
    { from: 4, to: 38 },
  ]) {
    await page.evaluate(({ from, to }) => {
      const node = document.createTreeWalker(document.querySelectorAll('.sheet p:not(.blank)')[1] ?? document.body, NodeFilter.SHOW_TEXT);
      const at = (offset: number): [Node, number] => {
        let left = offset;
        for (let one = node.nextNode(); one; one = node.nextNode()) {
          const { length } = one.textContent ?? '';
          if (left <= length) return [one, left];
          left -= length;
        }
        throw new Error('too short');
      };
      const first = at(from);
      node.currentNode = node.root;
      const last = at(to);
      getSelection()?.setBaseAndExtent(...first, ...last);
    }, span);
    await tagged(page);
  }
  const drawn = () =>
    page
      .locator('.run[data-3]')
      .first()
      .evaluate((run) => {
        const style = getComputedStyle(run);
        return { third: style.getPropertyValue('--m3') !== 'none', lift: Number.parseFloat(style.getPropertyValue('--mark-lift')) };
      });
  expect(await drawn()).toEqual({ third: true, lift: 0 });
  await page.keyboard.press('Control+,');
  await page.getByRole('slider', { name: 'Line height' }).focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  const close = await drawn();
  expect(close.third).toBe(false);
  expect(close.lift).toBeGreaterThan(3);
});
