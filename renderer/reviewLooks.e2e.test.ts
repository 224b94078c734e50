// reviewLooks.e2e.test.ts - looking through a large page, and in every look: languages, themes, sizes.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programToStart } from '../electron/tools/e2eProgram.ts';
import type { Settings } from '../shared/contract.ts';
import { archive, ARTICLES, fixture, reviewIn } from './reviewing.e2e.ts';

const app = programToStart();
let page: Page;
const { review, border, open } = reviewIn(app);

async function start(settings: Partial<Settings> = {}): Promise<void> {
  app.prefer(settings);
  page = await app.start('browser', { reducedMotion: 'reduce' });
}

test('of a large page only what is near is painted, and a border far down is reached', async () => {
  await start();
  const large = path.join(app.home, 'large.txt');
  const page_ = readFileSync(archive, 'utf8');
  const [first, last] = [page_.slice(0, page_.indexOf('Barge owners and the lock')), page_.slice(page_.indexOf('Barge owners and the lock'))];
  const filler = Array.from(
    { length: 6000 },
    (_, index) => `Paragraph ${index} of what the keeper said that night, hour by hour, to those who came to the weir.`,
  ).join('\n\n');
  writeFileSync(large, first.replace('“Nobody who had', `${filler}\n\n“Nobody who had`) + last);
  await open(large);
  await expect(border(ARTICLES[6])).toBeAttached();
  const painted = () =>
    review()
      .locator('.review-line')
      .evaluateAll((lines) => lines.filter((line) => line.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(await review().locator('.review-line').count()).toBeGreaterThan(12_000);
  expect(await painted()).toBeLessThan(600);
  await page.keyboard.press('End');
  await page.keyboard.press('b');
  await expect(border(ARTICLES[6])).toBeFocused();
  await expect(border(ARTICLES[6])).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(border(ARTICLES[6])).toBeFocused();
  await expect(border(ARTICLES[6])).toHaveAttribute('aria-valuetext', /Facebook/);
});

for (const language of ['en', 'es', 'ar'] as const)
  test(`a date with its time is whole in a narrow field, in ${language}`, async () => {
    await start({ language });
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(archive);
    const [published, posted] = [page.locator('[data-published]'), page.locator('[data-posted]')];
    await published.fill('2013-06-03T18:05:00.000+02:00');
    await posted.fill('');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await published.scrollIntoViewIfNeeded();
      const room = await published.evaluate((field) => field.scrollWidth - field.clientWidth);
      expect(room, `${width}`).toBe(0);
      await page.screenshot({ path: test.info().outputPath(`date-${width}.png`) });
    }
    await published.fill('2013-06-03');
    const tops = await Promise.all([published, posted].map(async (one) => (await one.boundingBox())?.y));
    expect(tops[0]).toBe(tops[1]);
  });

for (const [language, size, themes] of [
  ['en', { width: 1366, height: 768 }, ['light', 'dark', 'contrast', 'contrast-dark']],
  ['en', { width: 683, height: 384 }, ['light']],
  ['en', { width: 360, height: 740 }, ['contrast']],
  ['ar', { width: 1366, height: 768 }, ['dark']],
  ['ar', { width: 360, height: 740 }, ['light']],
] as const)
  test(`is whole in ${language} at ${size.width} x ${size.height}`, async () => {
    test.setTimeout(360_000);
    await start({ language });
    await page.setViewportSize(size);
    await open(archive, fixture('office/dyke.docx'), fixture('pages/bio.txt'));
    const dialog = page.locator('.review');
    await expect(dialog.getByRole('separator', { includeHidden: true }).last()).toBeAttached();
    const wrong: string[] = [];
    const look = async (name: string): Promise<void> => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) wrong.push(`${name}: the page scrolls sideways by ${wide}px`);
      for (const theme of themes) {
        await page.evaluate((one) => {
          document.documentElement.dataset['theme'] = one;
        }, theme);
        for (const one of await violationsOf(page, '.review')) wrong.push(`${name}, ${theme}: ${one}`);
        await page.screenshot({ path: test.info().outputPath(`${name}-${theme}.png`) });
      }
      await expect(page.locator(':focus')).toBeInViewport();
    };
    await look('articles');
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowDown');
    await look('moved');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await dialog.locator('.review-steps button').last().click();
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    await look('word');
    // Everything is within reach of the pointer, wherever one has scrolled to.
    for (const button of await dialog.locator('button:enabled:visible').all()) await button.click({ trial: true });
    await page.keyboard.press('Escape');
    await look('asking');
    expect(wrong).toEqual([]);
  });
