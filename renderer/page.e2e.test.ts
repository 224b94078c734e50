// page.e2e.test.ts - a saved page: what is set aside, what is known about it, and the way back, by keyboard alone and by mouse.

import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { openPage } from './weirPage.e2e.ts';
import { sheet } from './window.e2e.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Weir closed before dawn</title>
<meta name="author" content="Ilva Brenn"><meta property="og:site_name" content="Sund Courier"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Weir closed before dawn</h1>
<p>The harbour office said that <em>nineteen boats</em> had been out that night, and that <strong>none</strong> of them was told.</p>
<h2>What the office says</h2><p>A spokesman said the gate was closed at four. He gave no reason.</p>
<blockquote><p>Nobody told us anything until the water had gone.</p></blockquote>
<p>The council meets on Friday. It has asked for the log of the gate keepers, which is not there yet.</p></article>
<footer>© Sund Courier. All rights reserved.</footer></body></html>`;

const app = programForEach('browser');
test.beforeEach(() => openPage(app, 'weir.html', PAGE));

const menu = (page: Page) => page.getByRole('note', { name: 'Set aside: Menu' });

test('by keyboard alone: restored, set aside, folded, looked up in the original, described; all of it undone', async () => {
  const { page } = app;
  await expect(menu(page)).toHaveCount(3);
  await expect(page.getByRole('heading', { name: 'What the office says', level: 2 })).toBeVisible();
  const whole = await sheet(page).locator('p').allTextContents();
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('x');
  await expect(menu(page)).toHaveCount(0);
  await expect(page.locator('[aria-live]').filter({ hasText: 'Text again' })).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('x');
  await expect(page.getByRole('option', { name: /^Not text/ })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveCount(1);
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(menu(page)).toHaveCount(3);

  await page.keyboard.press('Shift+X');
  await expect(page.getByRole('button', { name: 'Menu, 3 lines' })).toBeVisible();
  await expect(sheet(page).getByText('Politics')).toBeHidden();
  expect(await sheet(page).locator('p').allTextContents()).toEqual(whole);
  expect(await violationsOf(page)).toEqual([]);

  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('Politics');
  await expect(page.getByText(/No result|Nothing found|not found/i).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+End');
  await page.keyboard.press('o');
  await expect(page.getByRole('log')).toContainText('Select words or an annotation first');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'In the original' })).toContainText('weir.html');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeFocused();

  await page.keyboard.press('Alt+d');
  const form = page.getByRole('dialog', { name: 'About this text' });
  await expect(form.getByLabel('Outlet')).toHaveValue('Sund Courier');
  await expect(form.getByLabel('Outlet')).toHaveAccessibleDescription(/Proposed/);
  await form.getByLabel('Published').focus();
  await page.keyboard.insertText('2021-13');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Published')).toBeFocused();
  await expect(form.getByRole('alert')).toContainText('no date');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('2021-03');
  await form.getByLabel('Content note').focus();
  await page.keyboard.insertText('Mentions a death.');
  await form.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mentions a death.')).toBeVisible();
  await expect(page.locator('.text-facts')).toContainText('Sund Courier · Ilva Brenn · March 2021');
  await page.keyboard.press('Alt+d');
  await expect(form).toBeVisible();
  await expect(form.getByText('Proposed from the page', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Mentions a death.')).toHaveCount(0);
});

test('by mouse: restored where it stands, set aside beside the words, one fold opened', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Text again' }).first().click();
  await expect(menu(page)).toHaveCount(0);
  await sheet(page)
    .getByText('He gave no reason')
    .dblclick({ position: { x: 300, y: 10 } });
  await page.getByRole('button', { name: 'Set aside', exact: true }).click();
  await page.getByRole('option', { name: /^Caption/ }).click();
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Caption' })).toHaveCount(1);
  await expect(page.locator('.tag-bar').getByRole('button', { name: 'Text again' })).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Caption' }).click();
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Caption' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Fold it' }).click();
  await sheet(page)
    .getByRole('button', { name: /1 line$/ })
    .first()
    .click();
  await expect(sheet(page).getByText('All rights reserved')).toBeVisible();
  await page.getByRole('button', { name: 'Show it' }).click();
  await sheet(page).getByText('nineteen boats').dblclick();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Show in the original/ }).click();
  const original = page.getByRole('dialog', { name: 'In the original' });
  await expect(original).toContainText('Word for word the same as in the original.');
  await expect(original.getByText('html > body > article > p', { exact: false }).first()).toBeVisible();
  await original.getByRole('button', { name: 'Show the whole page' }).click();
  await expect(original.locator('.original-words')).toContainText('The council meets on Friday');
  expect(await violationsOf(page)).toEqual([]);
});
