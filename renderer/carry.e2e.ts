// carry.e2e.ts - what is carried into the window in end-to-end tests: files of the disk, words of a clipboard or a drag; and an import that is held.

import { expect, type Page, type Route } from '@playwright/test';

/** Drops what lies on the disk as a file manager would, once the window shows that it takes it. */
export async function dropPaths(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') => session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
  await expect(async () => {
    await send('dragEnter');
    await send('dragOver');
    await expect(page.locator('.drop-zone')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await send('dragOver');
  await send('drop');
  await session.detach();
}

/** Holds the import before its nth part until it is let go. */
export async function holdPart(page: Page, nth: number): Promise<{ readonly reached: Promise<void>; go(): void }> {
  const reached = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let seen = 0;
  await page.route('**/call/documents.import', async (route: Route) => {
    seen += 1;
    if (seen === nth) {
      reached.resolve();
      await gate.promise;
    }
    await route.continue();
  });
  return { reached: reached.promise, go: () => gate.resolve() };
}

/** A page as a browser copies it, full of what must not run and must not be fetched. */
export const HOSTILE = `<html><body><!--StartFragment--><nav><a href="https://tracker.invalid/">Home</a> <a href="/news">News</a></nav>
<h1>Ferry burns</h1><p>The ferry left at <b>nine</b>.<script>globalThis.owned = 1; fetch('https://tracker.invalid/s')</script></p>
<img src="https://tracker.invalid/x.png" onerror="globalThis.owned = 2"><ul><li>First man</li><li>Second man</li></ul>
<iframe src="https://tracker.invalid/f"></iframe><svg onload="globalThis.owned = 3"></svg><a href="javascript:globalThis.owned=4">more</a>
<link rel="stylesheet" href="https://tracker.invalid/c.css"><meta http-equiv="refresh" content="0;url=https://tracker.invalid/"><!--EndFragment--></body></html>`;

/** Sends what a clipboard or a drag carries to an element, as the browser would. */
export const carry = (page: Page, kind: 'paste' | 'drop', data: Readonly<Record<string, string>>, to = 'body'): Promise<void> =>
  page.evaluate(
    ([name, given, target]) => {
      const transfer = new DataTransfer();
      for (const [type, value] of Object.entries(given)) transfer.setData(type, value);
      const element = document.querySelector(target) ?? document.body;
      const options = { bubbles: true, cancelable: true };
      if (name === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, ...options }));
      else for (const step of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(step, { dataTransfer: transfer, ...options }));
    },
    [kind, data, to] as const,
  );
