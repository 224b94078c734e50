// print.e2e.test.ts - print-outs: the numbered lines are those of the paper, every word is on it once, and a PDF is a PDF.

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { programToStart } from '../electron/tools/e2eProgram.ts';
import { pasteText } from './window.e2e.ts';

const app = programToStart();

const LATIN = `Boats collide off Sund\n\n${'The harbour office said that nineteen boats had been out that night. '.repeat(12)}\n\nShort end. ${'x'.repeat(240)}\n`;
const ARABIC = `حريق في الميناء\n\n${'قال مكتب الميناء إن تسعة عشر قاربا كانت في البحر تلك الليلة. '.repeat(12)}`;

interface Laid {
  readonly words: string;
  readonly numbers: string[];
  readonly tooWide: number;
  readonly letters: string[];
  readonly runs: number;
}

/** Prints as a person does, and answers with what lies on the page at the moment the browser is asked to print. */
async function printed(page: Page, choose: () => Promise<void>): Promise<Laid> {
  await page.evaluate(() => {
    window.print = () => {
      const lines = [...document.querySelectorAll<HTMLElement>('.paper-lines li:not(.blank)')];
      const words = lines.map((line) => line.querySelector<HTMLElement>('.words'));
      Object.assign(window, {
        laid: {
          words: words.map((one) => one?.textContent ?? '').join(' '),
          numbers: lines.map((line) => line.querySelector('.number')?.textContent ?? ''),
          tooWide: words.filter((one) => one && one.scrollWidth > one.clientWidth + 1).length,
          letters: [...document.querySelectorAll('.paper-lines .letter')].map((one) => one.getAttribute('data-letter')),
          runs: document.querySelectorAll('.paper-lines .run').length,
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
  expect(await page.evaluate(() => document.documentElement.className)).toBe('');
  return laid;
}

const solid = (text: string): string => text.replaceAll(/\s+/gu, '');

for (const [name, text] of [
  ['left to right', LATIN],
  ['right to left', ARABIC],
] as const) {
  test(`clean, ${name}: every word once, numbered line by line, nothing wider than the paper`, async () => {
    await app.start('browser');
    const { page } = app;
    await pasteText(page, text);
    const laid = await printed(page, async () => {
      await page.getByText('Clean, to be marked by hand').click();
      await page.getByRole('radio', { name: 'Every line' }).click();
    });
    expect(solid(laid.words)).toBe(solid(text));
    expect(laid.numbers).toEqual(laid.numbers.map((_, index) => String(index + 1)));
    expect(laid.numbers.length).toBeGreaterThan(10);
    expect(laid.tooWide).toBe(0);
    expect(laid.runs).toBe(0);
  });
}

test('marked: patterns and letters beside the line, numbered by paragraph', async () => {
  await app.start('browser');
  const { page } = app;
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await page.getByRole('button', { name: /^Show Key/ }).click();
  await expect(page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first()).toBeVisible();
  const laid = await printed(page, async () => {
    await page.getByText('With the annotations').click();
    await page.getByRole('radio', { name: 'Paragraphs' }).click();
  });
  expect(laid.letters).toHaveLength(23);
  expect(laid.runs).toBeGreaterThan(20);
  expect(laid.numbers.filter((one) => one !== '').length).toBeLessThan(laid.numbers.length / 2);
  expect(laid.tooWide).toBe(0);
});

test('the desktop window saves a PDF', async () => {
  await app.start('desktop');
  const { page } = app;
  await pasteText(page, LATIN);
  const file = await app.saved(async () => {
    await page.keyboard.press('Control+p');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
  });
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(10_000);
});
