// linksBeside.e2e.test.ts - links between two texts side by side, and links that are dragged with the mouse.

import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { banner, linkBySearch, links, said, selectByKeys, text, twoFigures } from './linking.e2e.ts';
import { card, status } from './window.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

test('two texts side by side: both marked and selected in, linked pairs framed, links followed into the other pane', async () => {
  const { page } = app;
  await twoFigures(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await linkBySearch(page, 'nineteen');
  await page.keyboard.press('c');
  await expect(links(page).getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('Control+\\');
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await expect(text(page, 'They let it sink')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Documents' })).toBeHidden();
  await expect(page.locator('.texts.paired .text-column:not(.active) .run.selected')).toHaveText('nineteen people');
  await expectNoViolations(page, 'side by side');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);

  await page.keyboard.press('g');
  await expect(text(page, 'Barge sinks')).toBeFocused();
  await expect(card(page)).toContainText('nineteen people');
  await expect(page.locator('.texts.paired .text-column:not(.active) .run.selected')).toHaveText('Twenty-six');
  await page.keyboard.press('Shift+F6');
  await expect(text(page, 'They let it sink')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(text(page, 'Barge sinks')).toBeFocused();

  // What is done in either pane is done in its own document.
  await text(page, 'They let it sink').click();
  await text(page, 'They let it sink')
    .getByText('no boat came')
    .dblclick({ position: { x: 4, y: 8 } });
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveText('Saved');
  await page.locator('.text-column').last().locator('.run').first().click();
  await expect(card(page)).toContainText('nineteen people');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(0);
  await expect(page.locator('.texts.paired')).toHaveCount(0);

  await page.reload();
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await expect(text(page, 'They let it sink')).toBeVisible();
  await page.setViewportSize({ width: 900, height: 700 });
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toHaveCount(1);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: /^Close this pane: They/ }).click();
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toHaveCount(1);
  await expect(text(page, 'Barge sinks')).toBeFocused();
});

test('a link is dragged with the mouse: from the card into the list, from the words into the other pane; Escape and nothing under it make none', async () => {
  const { page } = app;
  await twoFigures(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  const kinds = page.getByRole('toolbar', { name: 'Kind of link' });
  const inCard = page.locator('.card .link-handle');
  const inText = page.locator('.link-handle.in-text');
  const frame = page.locator('.link-frame');
  const centre = async (of: Locator) => {
    const box = await of.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const drag = async (from: Locator, to: Locator) => {
    await from.scrollIntoViewIfNeeded();
    const [start, end] = [await centre(from), await centre(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
  };
  await page.keyboard.press('n');
  await page.getByRole('radio', { name: 'All documents' }).click();
  const row = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').filter({ hasText: 'nineteen' });

  // Escape, and words that are no annotation, make no link.
  await drag(inCard, row);
  await expect(frame).toHaveCount(1);
  await expect(page.locator('.link-tip')).toHaveText('Link to ‘nineteen people’');
  await page.screenshot({ path: test.info().outputPath('to-list.png') });
  await page.keyboard.press('Escape');
  await expect(frame).toHaveCount(0);
  await page.mouse.up();
  await expect(banner(page)).toBeHidden();
  await drag(inText, page.locator('.sheet p').first());
  await expect(page.locator('.link-tip')).toHaveText('Drop it on another annotation');
  await page.mouse.up();
  await expect(banner(page)).toBeHidden();
  await expect(card(page)).toContainText('Twenty-six');

  await drag(inCard, row);
  await page.mouse.up();
  await expect(kinds).toBeVisible();
  await expect(said(page)).toContainText('C conflicts with');
  await page.keyboard.press('c');
  await expect(links(page).getByRole('listitem')).toHaveText(/nineteen people.*conflicts with B·1/);
  await expect(text(page, 'They let it sink')).toBeFocused();

  // The other pane; one step of its own.
  await page.keyboard.press('Control+\\');
  await expect(text(page, 'Barge sinks')).toBeVisible();
  await drag(inText, page.locator('.text-column:not(.active) .run').first());
  await expect(frame).toHaveCount(1);
  await page.screenshot({ path: test.info().outputPath('to-pane.png') });
  await page.mouse.up();
  await kinds.getByRole('button', { name: 'backs' }).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(links(page).getByRole('listitem')).toHaveCount(1);

  // Within one text; and a click on the handle is the same as the key.
  await selectByKeys(page, ['Control+Shift+ArrowRight']);
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(card(page)).toContainText('They');
  await drag(inText, page.locator('.text-column.active .run', { hasText: 'Twenty' }).first());
  await page.mouse.up();
  await page.keyboard.press('s');
  await expect(links(page).getByRole('listitem')).toHaveText(/Twenty-six.*same event as/);
  await inText.click();
  await expect(banner(page)).toContainText('Linking from');
});
