// aside.e2e.test.ts - what is set aside is nowhere counted as text: numbers, lists, quotations, copying, print-outs, the command line.

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../electron/tools/e2eDriver.ts';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const CAPTION = 'Gate keepers leave the old weir';
const PAGE = `<!doctype html><html lang="en"><head><title>${CAPTION}</title>
<meta name="author" content="Ilva Brenn"><meta property="og:site_name" content="Sund Courier"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>${CAPTION}</h1>
<p>The harbour office said that 19 boats had been out that night, and that none of them was told of the closing.</p>
<p>The mayor strongly ${CAPTION}condemned the closing of the weir, which 12 families had asked to keep open.</p>
<p>A spokesman said the gate was closed at four. He gave no reason for it, and none has been given since that day.</p></article>
<aside><h3>Related</h3><ul><li><a href="/g">New sluice for the harbour</a></li><li><a href="/h">Ferry late again</a></li></ul></aside>
<footer>© Sund Courier. All rights reserved.</footer></body></html>`;

const app = programForEach('browser');
test.beforeEach(async () => {
  const file = path.join(app.home, 'weir.html');
  writeFileSync(file, PAGE);
  await app.willChoose([file]);
  await app.page.getByRole('button', { name: 'Open files' }).first().click();
  await expect(sheet(app.page)).toBeVisible();
});

const sheet = (page: Page) => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
const rows = (page: Page) => page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
const quotation = (page: Page) => page.locator('.card .cite');

/** The numbers beside the paragraphs, as they are drawn. */
const numbersOnScreen = (page: Page): Promise<string[]> =>
  sheet(page)
    .locator('p')
    .evaluateAll((all) =>
      all.flatMap((one) => {
        const { content } = getComputedStyle(one, '::before');
        const number = /\d+/.exec(content)?.[0];
        return number === undefined ? [] : [`${number} ${one.textContent?.slice(0, 10)}`];
      }),
    );

/** Selects words of the text, from the start of one to the end of the other, as a person drags over them. */
async function drag(page: Page, from: string, to = from): Promise<void> {
  const places = await sheet(page).evaluate(
    (element, [first = '', last = '']) => {
      const rectOf = (words: string): DOMRect => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at === -1 || node.parentElement?.closest('[contenteditable="false"]')) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          return range.getBoundingClientRect();
        }
        throw new Error(words);
      };
      const [a, b] = [rectOf(first), rectOf(last)];
      const isRtl = getComputedStyle(element).direction === 'rtl';
      return {
        from: { x: isRtl ? a.right - 1 : a.left + 1, y: (a.top + a.bottom) / 2 },
        to: { x: isRtl ? b.left + 1 : b.right - 1, y: (b.top + b.bottom) / 2 },
      };
    },
    [from, to],
  );
  await page.mouse.move(places.from.x, places.from.y);
  await page.mouse.down();
  await page.mouse.move(places.to.x, places.to.y, { steps: 5 });
  await page.mouse.up();
}

/** Tags what is selected as a claim of no kind. */
async function claim(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
}

const NUMBERS = ['1 Gate keepe', '2 The harbou', '3 The mayor ', '4 A spokesma'];

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
  await drag(page, 'strongly', 'condemned');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('strongly condemned');
  await claim(page);
  await expect(quotation(page)).toHaveText('strongly condemned');
  await expect(page.locator('.card')).toContainText('paragraph 3');
  await expect(sheet(page).locator('.run').filter({ hasText: 'Gate keepers' })).toHaveCount(0);

  await sheet(page).focus();
  await page.keyboard.press('Control+Alt+Shift+ArrowRight');
  await expect(quotation(page)).toHaveText('strongly condemned the');
  await page.keyboard.press('Control+z');
  await expect(quotation(page)).toHaveText('strongly condemned');

  await sheet(page).getByText('condemned', { exact: false }).last().scrollIntoViewIfNeeded();
  await drag(page, 'condemned', 'ned');
  await claim(page);
  await expect(quotation(page)).toHaveText('condemned');
  await sheet(page).focus();
  await page.keyboard.press('Control+Alt+Shift+ArrowUp');
  await expect(quotation(page)).toHaveText('strongly condemned');

  await sheet(page).getByRole('button', { name: 'Caption' }).click();
  await expect(quotation(page)).toHaveText('strongly … condemned');
});

test('what is tagged in it is listed and said to be there, counted nowhere, and counted once it is text again', async () => {
  const { page } = app;
  await drag(page, 'Politics');
  await claim(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toHaveAccessibleName(/Politics.*in set-aside text/);
  await expect(page.locator('.card')).toContainText('in set-aside text');
  await expect(page.locator('.list-total')).toHaveText('0 annotations, 1 in set-aside text');
  await expect(page.getByRole('button', { name: 'Show only Claim, 0' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Documents' })).toContainText('Nothing marked yet');
  await drag(page, 'boats');
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

/** Themes in a wide window; and the light one in windows of 200 % and of a telephone. */
const LOOKS = [
  { name: 'light', theme: 'light', width: 1280, height: 900 },
  { name: 'dark', theme: 'dark', width: 1280, height: 900 },
  { name: 'high contrast', theme: 'contrast', width: 1280, height: 900 },
  { name: 'dark high contrast', theme: 'contrast-dark', width: 1280, height: 900 },
  { name: 'at 200 %', theme: 'light', width: 640, height: 450 },
  { name: 'narrow', theme: 'light', width: 360, height: 700 },
];

for (const { name, theme, width, height } of LOOKS) {
  test(`axe finds nothing in what is set aside, shown and folded, and in the dialogs about it: ${name}`, async () => {
    const { page } = app;
    const found: string[] = [];
    const look = async (view: string): Promise<void> => {
      await page.setViewportSize({ width, height });
      found.push(...(await violationsOf(page)).map((one) => `${view}: ${one}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${view}: ${over} px too wide`);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.evaluate((one) => void (document.documentElement.dataset['theme'] = one), theme);
    const help = page.getByRole('dialog', { name: 'What is set aside, and why' });
    await drag(page, 'strongly', 'condemned');
    await claim(page);
    await look('shown');
    await page.getByRole('button', { name: 'Fold it' }).click();
    await expect(sheet(page).getByRole('button', { name: 'Menu, 3 lines' })).toBeVisible();
    // The annotation of the sentence does not open the caption in it.
    await expect(sheet(page).getByText('Caption …')).toBeVisible();
    await look('folded');

    await sheet(page).getByRole('button', { name: 'Why is something set aside?' }).first().click();
    await expect(help).toContainText('Words about a picture, also those glued into a sentence');
    await look('help');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);

    await drag(page, 'families');
    await page.keyboard.press('x');
    const asked = page.getByRole('dialog', { name: 'Set these words aside' });
    await expect(asked).toBeVisible();
    await look('asked');
    await page.keyboard.press('Escape');
    await expect(asked).toHaveCount(0);

    await drag(page, 'boats');
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog', { name: 'In the original' })).toBeVisible();
    await look('original');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+d');
    await expect(page.getByRole('dialog', { name: 'About this text' })).toBeVisible();
    await look('described');
    expect(found).toEqual([]);
  });
}

test('the help opens from the palette and from the question, to which closing it leads back', async () => {
  const { page } = app;
  const help = page.getByRole('dialog', { name: 'What is set aside, and why' });
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('why');
  await page.keyboard.press('Enter');
  await expect(help).toContainText('Fold or show all that is set aside');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await drag(page, 'families');
  await page.keyboard.press('x');
  const asked = page.getByRole('dialog', { name: 'Set these words aside' });
  await asked.getByRole('button', { name: 'Why is something set aside?' }).click();
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeVisible();
  await page.getByRole('option', { name: /^Leftover/ }).click();
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Leftover' })).toHaveText('families');
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
  const file = path.join(app.home, 'sadd.html');
  writeFileSync(file, PAGE_AR);
  await app.willChoose([file]);
  await page.getByRole('button', { name: 'Open files' }).first().click();
  await page.getByRole('row', { name: CAPTION_AR }).click();
  await expect(sheet(page)).toContainText('مكتب الميناء');
  await drag(page, 'بشدة');
  await page.keyboard.press('x');
  await page.getByRole('option', { name: /^Caption/ }).click();
  await expect(sheet(page).getByRole('note', { name: 'Set aside: Caption' })).toHaveText('بشدة');
  await drag(page, 'البلدية', 'إغلاق السد الذي');
  await claim(page);
  await expect(quotation(page)).toHaveText('البلدية إغلاق السد الذي');
  expect(await violationsOf(page)).toEqual([]);
  expect((await numbersOnScreen(page)).map((one) => one.split(' ')[0])).toEqual(['1', '2', '3']);
  const numbers = await sheet(page)
    .locator('p[data-counted]')
    .first()
    .evaluate((one) => getComputedStyle(one, '::before').left);
  expect(numbers).not.toBe('auto');
});

interface Laid {
  readonly words: readonly (readonly [string, string])[];
  readonly aside: readonly string[];
  readonly head: string;
  readonly table: string;
}

/** Prints as a person does, and answers with what lies on the page when the browser is asked to print. */
async function printed(page: Page, choose: () => Promise<void>): Promise<Laid> {
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'laid');
    window.print = () => {
      const lines = [...document.querySelectorAll('.paper-lines li:not(.blank, .aside)')];
      Object.assign(window, {
        laid: {
          words: lines.map((one) => [one.querySelector('.number')?.textContent ?? '', one.querySelector('.words')?.textContent ?? '']),
          aside: [...document.querySelectorAll('.paper-lines li.aside')].map((one) => one.querySelector('.words')?.textContent ?? ''),
          head: document.querySelector('.paper-head')?.textContent ?? '',
          table: document.querySelector('.paper-table')?.textContent ?? '',
        },
      });
    };
  });
  await page.keyboard.press('Control+p');
  await choose();
  await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print', exact: true }).click();
  await page.waitForFunction(() => 'laid' in window);
  const laid = await page.evaluate(() => (window as unknown as { laid: Laid }).laid);
  await expect(page.locator('.paper-place')).toHaveCount(0);
  return laid;
}

test('hand-out and key have the same lines and numbers, with it and without; the command line has the numbers of the screen', async () => {
  const { page } = app;
  await drag(page, 'strongly', 'condemned');
  await claim(page);
  await drag(page, 'Politics');
  await claim(page);
  const choose = (what: string, numbers: string) => async () => {
    await page.getByText(what).click();
    await page.getByRole('radio', { name: numbers }).click();
  };
  const handOut = await printed(page, choose('Clean, to be marked by hand', 'Every line'));
  expect(handOut.aside).toEqual([]);
  expect(handOut.words.map(([, words]) => words).join(' ')).toMatch(
    /^Gate keepers leave the old weir The harbour.*The mayor strongly condemned the closing.* since that day\.$/,
  );
  expect(handOut.words.map(([number]) => number)).toEqual(handOut.words.map((_, index) => String(index + 1)));
  expect(handOut.head).toContain('Sund Courier · Ilva Brenn');
  const key = await printed(page, choose('With the annotations', 'Every line'));
  expect(key.words).toEqual(handOut.words);
  expect(key.head).toContain('1 annotation');
  expect(key.table).toContain('strongly condemned');
  expect(key.table).not.toContain('Politics');
  const withAside = await printed(page, async () => {
    await page.getByText('What is set aside, small and marked').click();
  });
  expect(withAside.words).toEqual(handOut.words);
  expect(withAside.aside).toContain(`Caption · ${CAPTION}`);
  expect(withAside.aside.slice(0, 3)).toEqual(['Menu · • Home', 'Menu · • Politics', 'Menu · • Sport']);
  expect(withAside.table).toContain('in set-aside text');
  const paragraphs = await printed(page, async () => {
    await page.getByRole('radio', { name: 'Paragraphs' }).click();
  });
  const numbered = paragraphs.words.filter(([number]) => number !== '').map(([number, words]) => `${number} ${words.slice(0, 10)}`);
  expect(numbered).toEqual(NUMBERS);

  await app.close();
  const projects = path.join(app.home, 'projects');
  const folder = path.join(projects, readdirSync(projects)[0] ?? '');
  const cli = (...words: string[]) =>
    execFileSync(process.execPath, [path.join(root, 'electron', 'cli.ts'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, PRESSMARK_DATA: app.home },
    });
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines(cli('annotations', folder, '--json')).map(({ quote, paragraph, aside }) => [quote, paragraph, aside])).toEqual([
    ['Politics', null, true],
    ['strongly condemned', 3, false],
  ]);
  const [document] = lines(cli('documents', folder, '--json'));
  expect(document).toMatchObject({ annotations: 1, annotationsAside: 1, counts: { claim: 1 }, metadata: { outlet: 'Sund Courier' } });
  expect(Number(document?.['characters']) - Number(document?.['counted'])).toBeGreaterThan(CAPTION.length + 'All rights reserved'.length);
});
