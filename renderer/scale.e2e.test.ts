// scale.e2e.test.ts - texts that are unlike an article: a line without end, scripts that run the other way, marks many deep,
// and what somebody hears who reads with the caret.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../electron/tools/e2eDriver.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { shownWords } from '../shared/text/unseen.ts';
import { pasteText, sheet } from './window.e2e.ts';

const app = programForEach('browser', { permissions: ['clipboard-read', 'clipboard-write'] });

const said = (page: Page) => page.locator('[aria-live="polite"].visually-hidden').first();

async function open(file: string, name: string): Promise<void> {
  await app.willChoose([file]);
  await app.page.getByRole('button', { name: 'Open files', exact: true }).click();
  await expect(sheet(app.page)).toHaveAccessibleName(name, { timeout: 60_000 });
}

async function tag(page: Page, key = '1'): Promise<string> {
  const before = await page.locator('.list-total').innerText();
  await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(page.locator('.list-total')).not.toHaveText(before);
  return page.locator('.card .cite').innerText();
}

test('a million characters in one line are read, selected across a cut, marked and copied exactly', async () => {
  const { page } = app;
  const words = readFileSync(path.join(root, 'fixtures', 'edge', 'one-line.txt'), 'utf8').trim();
  const text = `${words} `.repeat(Math.ceil(1_000_000 / words.length)).trim();
  const file = path.join(app.home, 'line.txt');
  writeFileSync(file, text);
  await open(file, 'line');
  expect(await page.locator('.sheet .section').count()).toBeGreaterThan(100);
  expect(await page.locator('.sheet p[data-number]').count()).toBe(1);
  await sheet(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  expect((await tag(page)).length).toBeGreaterThan(0);
  // From before the first cut to behind it.
  await page.keyboard.press('Control+Home');
  const cut = await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('.sheet p');
    const node = first?.firstChild;
    if (!node || !second?.firstChild) return 0;
    document.getSelection()?.setBaseAndExtent(node, (node.textContent ?? '').length - 12, second.firstChild, 9);
    return (node.textContent ?? '').length;
  });
  expect(cut).toBeGreaterThan(1_000);
  expect(await tag(page)).toBe(text.slice(cut - 12, cut + 9).trim());
  await expect(page.locator('.run.selected')).toHaveCount(2);
  await sheet(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('a text that runs from right to left has its numbers on the right and its badges on the left, and is marked by the keyboard', async () => {
  const { page } = app;
  await open(path.join(root, 'fixtures', 'edge', 'rtl.txt'), 'rtl');
  await expect(sheet(page)).toHaveAttribute('dir', 'rtl');
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  // The next word lies to the left.
  await page.keyboard.press('Control+Shift+ArrowLeft');
  const text = readFileSync(path.join(root, 'fixtures', 'edge', 'rtl.txt'), 'utf8').replace(/^\ufeff/, '');
  expect(text.trimStart().startsWith((await tag(page)).trim())).toBe(true);
  const [badge, run, paper] = await Promise.all([
    page.locator('.margin-line .badge').first().boundingBox(),
    page.locator('.run').first().boundingBox(),
    sheet(page).boundingBox(),
  ]);
  expect(badge && run && badge.x + badge.width < run.x).toBe(true);
  expect(badge && paper && badge.x + badge.width <= paper.x + 1).toBe(true);
});

test('five deep: three lines are drawn, the margin says how many are not, and all are reached through the overlaps', async () => {
  const { page } = app;
  await pasteText(page, 'Nineteen boats had left the harbour before the storm, the office said.\nAnother line.');
  await sheet(page).focus();
  for (const number of [1, 2, 3, 4, 5]) {
    await page.keyboard.press('Control+Home');
    for (let word = 0; word < number; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await tag(page, String(((number - 1) % 4) + 1));
    await page.keyboard.press('Escape');
    await sheet(page).focus();
  }
  const deep = await page
    .locator('.run')
    .first()
    .evaluate((run) => Object.keys((run as HTMLElement).dataset).sort());
  expect(deep).toEqual(['1', '2', '3']);
  await expect(page.locator('.margin-line .more')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText('5 here');
  const seen = new Set<string>();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.locator('.card .cite')).toBeVisible();
    seen.add(await page.locator('.card .cite').innerText());
    await expect(said(page)).toContainText('‘');
  }
  expect(seen.size).toBe(5);
});

test('the caret tells what it enters and leaves, in few words, and only then', async () => {
  const { page } = app;
  await pasteText(page, 'Nineteen boats had left the harbour before the storm.');
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await tag(page, '3');
  await page.keyboard.press('Escape');
  await expect(page.locator('.card')).toHaveCount(0);
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  await expect(said(page)).toHaveText('Not marked');
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText('Loaded language');
  await said(page).evaluate((element) => {
    Object.assign(window, { heard: 0 });
    new MutationObserver(() => Object.assign(window, { heard: (window as unknown as { heard: number }).heard + 1 })).observe(element, {
      childList: true,
      subtree: true,
    });
  });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
  await page.keyboard.press('End');
  await expect(said(page)).toHaveText('Not marked');
});

test('Chinese without spaces, combining marks and characters of no width are marked whole, and named in the card', async () => {
  const { page } = app;
  await pasteText(page, '港務局說十九艘船已經離開。\ncafe\u0301 o\u200bwners sa\u00adid\nmixed \u05d0\u05d1\u05d2 words');
  for (const [line, words] of [
    [0, '港務局說十九艘船已經離開。'],
    [1, 'cafe\u0301 o\u200bwners sa\u00adid'],
    [2, 'mixed \u05d0\u05d1\u05d2 words'],
  ] as const) {
    await page.locator('.sheet p').nth(line).click({ clickCount: 3 });
    expect(await tag(page)).toBe(shownWords(words));
    expect(await page.locator('.run.selected').evaluateAll((runs) => runs.map((run) => run.textContent).join(''))).toBe(words);
  }
});

test('titles of several lines have room in their rows, also when the typeface comes after the first drawing', async () => {
  const { page } = app;
  const files = Array.from({ length: 9 }, (_, number) =>
    path.join(app.home, `Fire at the old brewery leaves the east quay closed ${'again '.repeat(number)}.txt`),
  );
  for (const [number, file] of files.entries()) writeFileSync(file, `Day ${number}.`);
  await app.willChoose(files);
  await page.getByRole('button', { name: 'Open files', exact: true }).click();
  const rows = page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
  await expect(rows).not.toHaveCount(0);
  await page.reload();
  await expect(sheet(page)).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  // A row is as high as the place that the list keeps for it.
  await expect(async () => {
    const high = await rows.evaluateAll((all) => all.map((row) => [row.clientHeight, row.parentElement?.clientHeight]));
    expect(high.length).toBeGreaterThan(3);
    for (const [own, place] of high) expect(own).toBe(place);
  }).toPass();
});
