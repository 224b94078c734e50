// importViews.e2e.test.ts - what an import shows, narrow, from right to left and in every theme: nothing that axe finds, nothing out of the window.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { carry, dropPaths, HOSTILE, holdPart } from './carry.e2e.ts';
import { root } from '../electron/tools/e2eDriver.ts';
import { programToStart } from '../electron/tools/e2eProgram.ts';

const app = programToStart();
let page: Page;

const THEMES = ['light', 'dark', 'contrast', 'contrast-dark'] as const;

/** Looks at what is shown in every theme: nothing that axe finds, nothing wider than the window. */
async function look(view: string): Promise<string[]> {
  const wrong: string[] = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) wrong.push(`${view}: wider than the window by ${wide}px`);
  for (const theme of THEMES) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    wrong.push(...(await violationsOf(page)).map((one) => `${view}, ${theme}: ${one}`));
    await page.screenshot({ path: test.info().outputPath(`${view}-${theme}.png`) });
  }
  return wrong;
}

for (const { language, width } of [
  { language: 'en', width: 360 },
  { language: 'ar', width: 683 },
] as const) {
  test(`progress, report and pasting are whole in ${language}, ${width} px wide, in every theme`, async () => {
    test.setTimeout(180_000);
    app.prefer({ language });
    page = await app.start('browser', { reducedMotion: 'reduce' });
    const inbox = path.join(app.home, 'a folder with a rather long name, as folders have');
    mkdirSync(inbox);
    for (const name of ['windows-1251.txt', 'windows-1252.txt', 'png-as.txt', 'rtl.txt', 'emoji.txt'])
      cpSync(path.join(root, 'fixtures', 'edge', name), path.join(inbox, name));
    cpSync(path.join(root, 'fixtures', 'pages', 'html', 'agency.html'), path.join(inbox, 'agency.html'));
    for (let number = 10; number < 80; number += 1) writeFileSync(path.join(inbox, `z${number}.txt`), `Note ${number}.`);
    const held = await holdPart(page, 2);
    await page.setViewportSize({ width, height: 640 });
    const wrong: string[] = [];
    await page.locator('.welcome').waitFor();
    await dropPaths(page, [inbox]);
    await held.reached;
    await page.getByRole('progressbar').waitFor();
    wrong.push(...(await look('progress')));
    const box = await page.locator('.import-progress').boundingBox();
    expect(box && [box.x > 0, box.x + box.width < width]).toEqual([true, true]);
    held.go();
    await page.locator('.report .report-lines').waitFor();
    await expect(page.locator('.encoding-preview p')).toBeVisible();
    wrong.push(...(await look('report')));
    await page.keyboard.press('Escape');
    await expect(page.locator('.report')).toHaveCount(0);
    await carry(page, 'paste', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns\nThe ferry left at nine.' });
    await page.locator('.sheet-modal.paste').waitFor();
    wrong.push(...(await look('paste')));
    expect(wrong).toEqual([]);
  });
}
