// weirPage.e2e.ts - a saved page with a menu, a caption glued into a sentence and a footer, for end-to-end tests of what is set aside.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { StartedHost } from '../electron/tools/e2eHosts.ts';
import { button, sheet } from './window.e2e.ts';

export const CAPTION = 'Gate keepers leave the old weir';
const PAGE = `<!doctype html><html lang="en"><head><title>${CAPTION}</title>
<meta name="author" content="Ilva Brenn"><meta property="og:site_name" content="Sund Courier"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>${CAPTION}</h1>
<p>The harbour office said that 19 boats had been out that night, and that none of them was told of the closing.</p>
<p>The mayor strongly ${CAPTION}condemned the closing of the weir, which 12 families had asked to keep open.</p>
<p>A spokesman said the gate was closed at four. He gave no reason for it, and none has been given since that day.</p></article>
<aside><h3>Related</h3><ul><li><a href="/g">New sluice for the harbour</a></li><li><a href="/h">Ferry late again</a></li></ul></aside>
<footer>© Sund Courier. All rights reserved.</footer></body></html>`;
/** The numbers of its paragraphs, and how they begin. */
export const NUMBERS = ['1 Gate keepe', '2 The harbou', '3 The mayor ', '4 A spokesma'];

/** Opens a page (this one unless another is given) from a file. */
export async function openPage(app: StartedHost & { readonly home: string }, name = 'weir.html', html = PAGE): Promise<void> {
  const file = path.join(app.home, name);
  writeFileSync(file, html);
  await app.willChoose([file]);
  await button(app.page, 'Open files').first().click();
  await expect(sheet(app.page)).toBeVisible();
}

/** The numbers beside the paragraphs, as they are drawn. */
export const numbersOnScreen = (page: Page): Promise<string[]> =>
  sheet(page)
    .locator('p')
    .evaluateAll((all) =>
      all.flatMap((one) => {
        const { content } = getComputedStyle(one, '::before');
        const number = /\d+/.exec(content)?.[0];
        return number === undefined ? [] : [`${number} ${one.textContent?.slice(0, 10)}`];
      }),
    );

/** Tags what is selected as a claim of no kind. */
export async function claim(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
}
