// browser.e2e.test.ts - Chromium's own reading of our pages: the same words in the same order, and every path leads to them.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { sandboxArguments } from '../../hosts/openBrowser.ts';
import { chromiumPath } from '../../tools/ensureBrowser.ts';
import { readHtml } from '../readers/html.ts';

const folder = path.join(import.meta.dirname, '../../../fixtures/pages/html');

/** Words only: markers are ours, and white space is told in another way between blocks. */
const words = (text: string) =>
  text
    .replace(/^\s*(?:•|[0-9]+\.)\s/gm, '')
    .replace(/\s+/g, '')
    .replaceAll('•', '');

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...sandboxArguments()] });
});
test.afterAll(() => browser.close());

// The hostile page would leave for another; it is for html.test.ts.
for (const name of (await readdir(folder)).filter((one) => one.endsWith('.html') && one !== 'hostile.html').sort()) {
  test(`${name} has the words that Chromium shows, in the elements that are named`, async () => {
    const bytes = await readFile(path.join(folder, name));
    const [read] = await readHtml({ name, bytes, options: {} });
    if (!read) throw new Error('no page');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const address = 'http://page.example/';
    await page.route('**/*', (route) =>
      route.request().url() === address ? route.fulfill({ body: bytes, contentType: 'text/html' }) : route.abort(),
    );
    await page.goto(address);
    const runs = read.origin.map((run) => ({ element: run.element ?? '', words: read.text.slice(run.start, run.end) }));
    const shown = await page.evaluate((all) => {
      const root = globalThis as unknown as {
        document: { body: { innerText: string }; querySelector(path: string): { textContent: string } | null };
      };
      const plain = (text: string) => text.replace(/\s+/g, '');
      const lost = all.filter((run) => !plain(root.document.querySelector(run.element)?.textContent ?? '').includes(plain(run.words)));
      return { text: root.document.body.innerText, lost };
    }, runs);
    await context.close();
    expect(shown.lost).toEqual([]);
    // Without scripts a browser also shows what is meant for that case.
    expect(words(read.text)).toBe(words(shown.text).replace('Switchscriptson.', ''));
  });
}
