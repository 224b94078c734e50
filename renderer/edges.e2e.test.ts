// edges.e2e.test.ts - which words an annotation has, by mouse: added, taken away, moved at their edges, taken whole.

import { expect, test } from '@playwright/test';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { partsBar, tagSentence, TEXT } from './attribution.e2e.ts';
import { boxOf, cite, dragOver, pasteText, rows, status } from './window.e2e.ts';

const app = programForEach('browser');
test.beforeEach(() => pasteText(app.page, TEXT));

test('by mouse: words are added and taken away, and handles move the edges of one annotation alone', async () => {
  const { page } = app;
  await tagSentence(page);
  await page.keyboard.press('Escape');
  await dragOver(page, 'fifty boats');
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await expect(rows(page)).toHaveCount(2);
  await dragOver(page, 'were lost');
  await partsBar(page).getByRole('button', { name: 'Add words' }).click();
  await expect(cite(page)).toHaveText('fifty boats … were lost');
  await expect(page.locator('.overlay .joins').first()).toBeVisible();
  await expect(rows(page).nth(1)).toHaveAccessibleName('Claim, figure: fifty boats … were lost');

  const drag = async (handle: string, words: string, edge: 'left' | 'right', release = true): Promise<void> => {
    const from = await page.locator(`[data-handle="${handle}"]`).boundingBox();
    const to = await boxOf(page, words);
    if (!from) throw new Error(`there is no handle ${handle}`);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height + 5);
    await page.mouse.down();
    await page.mouse.move(to[edge], from.y + from.height + 5, { steps: 5 });
    if (release) await page.mouse.up();
  };
  await drag('words 0 start', 'more than', 'left');
  await expect(cite(page)).toHaveText('more than fifty boats … were lost');
  // To the middle of a word: the whole word is taken; Escape takes it back.
  await drag('words 0 end', 'boats, as fa', 'right');
  await expect(cite(page)).toHaveText('more than fifty boats, as far … were lost');
  await drag('words 0 end', 'fifty', 'right', false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(cite(page)).toHaveText('more than fifty boats, as far … were lost');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cite(page)).toHaveText('fifty boats … were lost');
  await expect(rows(page).first()).toHaveAccessibleName('Attribution, indirect: Lind, the mate, said on Monday');

  await dragOver(page, 'were');
  await partsBar(page).getByRole('button', { name: 'Take away' }).click();
  await expect(cite(page)).toHaveText('fifty boats … lost');
  await expect(status(page)).toHaveText('Saved');
});

test('a mouse selection takes whole words, unless that is switched off; the keyboard takes what it selects', async () => {
  const { page } = app;
  await dragOver(page, 'ate, said on Mon', { inside: 4 });
  await page.keyboard.press('4');
  await page.keyboard.press('Escape');
  await expect(cite(page)).toHaveText('mate, said on Monday');
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('r');
  await expect(cite(page)).toHaveText('Bar');
  await page.keyboard.press('Control+,');
  await page.getByText('Words selected by mouse or touch are taken whole').click();
  await page.keyboard.press('Escape');
  await dragOver(page, 'far as she', { inside: 4 });
  await page.keyboard.press('4');
  await page.keyboard.press('Escape');
  await expect(cite(page)).not.toHaveText('far as she');
  await expect(rows(page)).toHaveCount(3);
});
