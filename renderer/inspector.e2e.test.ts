// inspector.e2e.test.ts - a full card and the list below it share the height of a school laptop; their edge is moved and remembered.

import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

const room = (page: Page) => page.locator('.card-room');
const heightOf = async (page: Page, of: string): Promise<number> => Math.round((await page.locator(of).boundingBox())?.height ?? 0);
const ROW = 64;

test('with a full card the list keeps its rows, and the edge between them is dragged, moved by keys and remembered', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await page.getByRole('button', { name: /^Show Key/ }).click();
  const figure = page.getByRole('option', { name: /^Claim, figure/ }).first();
  await figure.click();
  await expect(room(page)).toBeVisible();
  expect(await heightOf(page, '.rows')).toBeGreaterThanOrEqual(4.8 * ROW);
  // What is not in sight is reached by scrolling, and by Tab; what it is stays in sight.
  await page.locator('#note').focus();
  await expect(page.locator('#note')).toBeInViewport();
  await expect(page.locator('.card > header')).toBeInViewport();
  expect(await room(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await expectNoViolations(page, 'inspector', '.inspector');
  // Another one begins at its top.
  await page
    .getByRole('option', { name: /^Attribution/ })
    .first()
    .click();
  await expect.poll(() => room(page).evaluate((element) => element.scrollTop)).toBe(0);

  const before = await heightOf(page, '.card-room');
  const edge = page.getByRole('separator', { name: 'Height of the card' });
  await edge.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => heightOf(page, '.card-room')).toBe(before + 4 * 24);
  const box = await edge.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 4);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) - 36, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => heightOf(page, '.card-room')).toBe(before + 4 * 24 - 40);
  await page.waitForTimeout(700);
  await page.reload();
  await figure.click();
  await expect.poll(() => heightOf(page, '.card-room')).toBe(before + 4 * 24 - 40);
  await edge.dblclick();
  await expect.poll(() => heightOf(page, '.rows')).toBeGreaterThanOrEqual(4.8 * ROW);
});
