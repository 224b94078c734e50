// aside.e2e.test.ts - what is set aside is nowhere counted as text: numbers, lists, quotations, copying, also from right to left.

import { expect, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { CAPTION, claim, NUMBERS, numbersOnScreen, openPage } from './weirPage.e2e.ts';
import { cite, dragOver, rows, sheet } from './window.e2e.ts';

const app = programForEach('browser');
test.beforeEach(() => openPage(app));

test('paragraphs are numbered without it, and anew when it is text again', async () => {
  const { page } = app;
  await expect.poll(() => numbersOnScreen(page)).toEqual(NUMBERS);
  await expect(sheet(page).locator('p.headline')).toHaveText(CAPTION);
  await page.getByRole('button', { name: 'Text again' }).first().click();
  await expect
    .poll(() => numbersOnScreen(page))
    .toEqual(['1 • Home', '2 • Politics', '3 • Sport', '4 Gate keepe', '5 The harbou', '6 The mayor ', '7 A spokesma']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => numbersOnScreen(page)).toEqual(NUMBERS);
});

test('a sentence is quoted and copied without the caption in it; its edge moves over the caption', async () => {
  const { page } = app;
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Caption' })).toHaveText(CAPTION);
  await dragOver(page, 'strongly', { to: 'condemned' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('strongly condemned');
  await claim(page);
  await expect(cite(page)).toHaveText('strongly condemned');
  await expect(page.locator('.card')).toContainText('paragraph 3');
  await expect(sheet(page).locator('.run').filter({ hasText: 'Gate keepers' })).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'In the original' })).toContainText('condemned');
  await page.keyboard.press('Escape');

  await sheet(page).focus();
  await page.keyboard.press('Control+Alt+Shift+ArrowRight');
  await expect(cite(page)).toHaveText('strongly condemned the');
  await page.keyboard.press('Control+z');
  await expect(cite(page)).toHaveText('strongly condemned');

  await sheet(page).getByText('condemned', { exact: false }).last().scrollIntoViewIfNeeded();
  await dragOver(page, 'condemned', { to: 'ned' });
  await claim(page);
  await expect(cite(page)).toHaveText('condemned');
  await sheet(page).focus();
  await page.keyboard.press('Control+Alt+Shift+ArrowUp');
  await expect(cite(page)).toHaveText('strongly condemned');

  await sheet(page).getByRole('button', { name: 'Caption' }).click();
  await expect(cite(page)).toHaveText('strongly … condemned');
});

test('what is tagged in it is listed and said to be there, counted nowhere, and counted once it is text again', async () => {
  const { page } = app;
  await dragOver(page, 'Politics');
  await claim(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toHaveAccessibleName(/Politics.*in set-aside text/);
  await expect(page.locator('.card')).toContainText('in set-aside text');
  await expect(page.locator('.list-total')).toHaveText('0 annotations, 1 in set-aside text');
  await expect(page.getByRole('button', { name: 'Show only Claim, 0' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Documents' })).toContainText('Nothing marked yet');
  await dragOver(page, 'boats');
  await claim(page);
  await expect(page.locator('.list-total')).toHaveText('1 annotation, 1 in set-aside text');
  await expect(page.getByRole('button', { name: 'Show only Claim, 1' })).toBeVisible();
  await expect(page.locator('.document .counts')).toHaveText(/1/);
  await page.getByLabel('Annotations of').getByText('All documents').click();
  await expect(page.locator('.list-total')).toHaveText('1 annotation, 1 in set-aside text');
  await page.getByRole('button', { name: 'Text again' }).first().click();
  await expect(page.locator('.list-total')).toHaveText('2 annotations');
  await expect(page.getByRole('button', { name: 'Show only Claim, 2' })).toBeVisible();
  await expect(page.locator('.document .counts')).toHaveText(/2/);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.list-total')).toHaveText('1 annotation, 1 in set-aside text');
});

const CAPTION_AR = 'حراس البوابة يغادرون السد القديم';
const PAGE_AR = `<!doctype html><html lang="ar" dir="rtl"><head><title>${CAPTION_AR}</title></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>${CAPTION_AR}</h1>
<p>قال مكتب الميناء إن تسعة عشر قاربا كانت في البحر تلك الليلة، ولم يعلم أحد منها بإغلاق السد قبل الفجر.</p>
<p>وأدان رئيس البلدية بشدة إغلاق السد الذي طلبت اثنتا عشرة عائلة إبقاءه مفتوحا طوال الشتاء.</p></article>
<footer>© بريد سوند. جميع الحقوق محفوظة.</footer></body></html>`;

test('from right to left: words set aside in a sentence are named, left out of its quotation and copy, and numbers stay', async () => {
  const { page } = app;
  await openPage(app, 'sadd.html', PAGE_AR);
  await page.getByRole('row', { name: CAPTION_AR }).click();
  await expect(sheet(page)).toContainText('مكتب الميناء');
  await dragOver(page, 'بشدة');
  await page.keyboard.press('x');
  await page.getByRole('option', { name: /^Caption/ }).click();
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Caption' })).toHaveText('بشدة');
  await dragOver(page, 'البلدية', { to: 'إغلاق السد الذي' });
  await claim(page);
  await expect(cite(page)).toHaveText('البلدية إغلاق السد الذي');
  expect(await violationsOf(page)).toEqual([]);
  expect((await numbersOnScreen(page)).map((one) => one.split(' ')[0])).toEqual(['1', '2', '3']);
  const numbers = await sheet(page)
    .locator('p[data-counted]')
    .first()
    .evaluate((one) => getComputedStyle(one, '::before').left);
  expect(numbers).not.toBe('auto');
});
