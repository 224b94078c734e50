// web.e2e.test.ts - the browser window: its one-time address, reloading, dropped files, and a host that is gone.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { sandboxArguments } from './hosts/openBrowser.ts';
import { programForEach } from './tools/e2eProgram.ts';
import { chromiumPath } from './tools/ensureBrowser.ts';

const app = programForEach('browser');

const TEXT = 'Barge sinks at Orrin lock\n\nNineteen people came ashore.';

test('a reload keeps the project, and the address alone opens nothing', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  await expect(text).toContainText('Kessmouth');
  expect(page.url()).not.toContain('code');
  await page.reload();
  await expect(text).toContainText('Kessmouth');

  const other = await chromium.launch({ executablePath: chromiumPath(), args: [...sandboxArguments()] });
  const stranger = await other.newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole('heading', { name: 'This window is not connected' })).toBeVisible();
  await expect(stranger.getByText('this one was used already or came without its code')).toBeVisible();
  await other.close();
});

test('where the reader was is found again: document, place in it, widths, and the look', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await page.getByRole('navigation', { name: 'Documents' }).getByRole('row').nth(2).click();
  const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  await expect(text).toHaveAccessibleName(/^They were locked in/);
  await page.locator('.scroll').evaluate((element) => {
    element.scrollTop = 400;
  });
  const edge = page.getByRole('separator', { name: 'Width of the documents pane' });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Atkinson Hyperlegible' }).click();
  await page.keyboard.press('Escape');
  const width = await edge.getAttribute('aria-valuenow');
  // Settings are written after a short pause.
  await page.waitForTimeout(900);
  await page.reload();
  await expect(text).toHaveAccessibleName(/^They were locked in/);
  await expect.poll(() => page.locator('.scroll').evaluate((element) => element.scrollTop)).toBeGreaterThan(350);
  expect(await edge.getAttribute('aria-valuenow')).toBe(width);
  expect(await text.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Atkinson');
});

test('dropped files become documents, and a dropped project opens as one', async () => {
  const { page } = app;
  const drop = (files: { name: string; text: string }[]) =>
    page.evaluate((given) => {
      const data = new DataTransfer();
      for (const { name, text } of given) data.items.add(new File([text], name, { type: 'text/plain' }));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, files);
  await expect(page.getByRole('button', { name: 'Sample lesson', exact: true })).toBeVisible();
  await drop([
    { name: 'first.txt', text: TEXT },
    { name: 'second.md', text: '# Second' },
  ]);
  await expect(page.getByRole('navigation', { name: 'Documents' }).getByRole('row')).toHaveCount(2);
  await expect(page.locator('.drop-zone')).toHaveCount(0);
});

test('a host that is gone is said at once, and what was typed stays on the page', async () => {
  const { page } = app;
  const file = path.join(app.home, 'a.txt');
  writeFileSync(file, TEXT);
  await app.willChoose([file]);
  await page.getByRole('button', { name: 'Open files', exact: true }).click();
  const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  await text.getByText('Nineteen').dblclick({ position: { x: 8, y: 14 } });
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  const status = page.getByRole('status', { name: 'Save status' });
  await expect(status).toHaveText('Saved');
  await app.killProgram();
  await page.getByRole('textbox', { name: 'Note' }).fill('typed while nobody listened');
  await page.keyboard.press('Tab');
  await expect(status).toHaveText(/^Not saved: /);
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('typed while nobody listened');
});
