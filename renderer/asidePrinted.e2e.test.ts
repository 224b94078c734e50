// asidePrinted.e2e.test.ts - what is set aside in print-outs and on the command line: the same lines and numbers with it and without.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../electron/tools/e2eDriver.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { CAPTION, claim, NUMBERS, openPage } from './weirPage.e2e.ts';
import { dragOver } from './window.e2e.ts';

const app = programForEach('browser');
test.beforeEach(() => openPage(app));

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
  await dragOver(page, 'strongly', { to: 'condemned' });
  await claim(page);
  await dragOver(page, 'Politics');
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
