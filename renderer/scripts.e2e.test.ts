// scripts.e2e.test.ts - texts of many scripts: selected by mouse and by keyboard, painted, listed and found as they are written.

import { expect, type Page, test } from '@playwright/test';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { cite, rows, sheet } from './window.e2e.ts';

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

/** A paragraph of each, words in it that are drawn over from within the first to within the last, and what is taken. */
const scripts = [
  {
    name: 'Arabic with numbers',
    line: 'قال مكتب الميناء إن 19 قاربا كانت في البحر عند الفجر.',
    from: 'مكتب',
    to: 'قاربا',
    taken: 'مكتب الميناء إن 19 قاربا',
  },
  { name: 'Hebrew with Latin', line: 'לשכת הנמל מסרה כי Orrin Lock נסגר בשעה 6.', from: 'הנמל', to: 'Lock', taken: 'הנמל מסרה כי Orrin Lock' },
  {
    name: 'Latin with Arabic',
    line: 'The harbour office (مكتب الميناء) said that nobody was hurt.',
    from: 'office',
    to: 'said',
    taken: 'office (مكتب الميناء) said',
  },
  { name: 'Chinese', line: '港务局说有十九艘船在黎明时分出海。', from: '港务局', to: '出海', taken: null },
  { name: 'Thai', line: 'สำนักงานท่าเรือกล่าวว่ามีเรือสิบเก้าลำออกทะเล', from: 'ท่าเรือ', to: 'เรือสิบ', taken: null },
  { name: 'Devanagari', line: 'बंदरगाह कार्यालय ने कहा कि उन्नीस नावें समुद्र में थीं।', from: 'कार्यालय', to: 'नावें', taken: 'कार्यालय ने कहा कि उन्नीस नावें' },
  {
    name: 'combining marks',
    line: 'Cafe\u0301 owners near Z\u0323\u030car said nothing at all.',
    from: 'owners',
    to: 'Z\u0323\u030car',
    taken: 'owners near Z\u0323\u030car',
  },
  {
    name: 'emoji',
    line: `A keeper wrote ${FAMILY} and \u{1f44d}\u{1f3fd} under the picture.`,
    from: 'wrote',
    to: 'under',
    taken: `wrote ${FAMILY} and \u{1f44d}\u{1f3fd} under`,
  },
] as const;

const app = programForEach('browser');
test.beforeEach(async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill(scripts.map((one) => one.line).join('\n\n'));
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(sheet(page)).toBeVisible();
});

const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');

/**
 * px: the grapheme in the middle of some words of a line, as they stand on the screen. Whole pixels, as a mouse has them: Chromium begins a
 * drag at the pixel below the press, and when another letter is nearest there, the drag selects nothing.
 */
async function middleOf(page: Page, line: string, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const paragraph = page.locator('.sheet p').filter({ hasText: line.slice(0, 12) });
  await paragraph.scrollIntoViewIfNeeded();
  return paragraph.evaluate((element, wanted) => {
    const at = (element.textContent ?? '').indexOf(wanted);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const middle = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(wanted).containing(Math.ceil(wanted.length / 2));
      const start = at + (middle?.index ?? 0) - before;
      if (start < length) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + (middle?.segment.length ?? 1));
        const box = range.getBoundingClientRect();
        return { x: Math.floor(box.left + box.width / 2), y: Math.floor(box.top + box.height / 2) };
      }
      before += length;
    }
    throw new Error(`${wanted} is not in the line`);
  }, words);
}

test('words of any script are drawn over with the mouse, whole, painted where they stand, and listed', async () => {
  const { page } = app;
  for (const [index, { name, line, from, to, taken }] of scripts.entries()) {
    await test.step(name, async () => {
      const begin = await middleOf(page, line, from);
      const end = await middleOf(page, line, to);
      await page.mouse.move(begin.x, begin.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 6 });
      await page.mouse.up();
      // At once, as the quick do.
      await page.keyboard.press('1');
      await page.keyboard.press('Escape');
      await expect(rows(page)).toHaveCount(index + 1);
      const quote = await cite(page).innerText();
      if (taken !== null) expect(quote).toBe(taken);
      // Without spaces the words are the segmenter's: its borders, and at least what was drawn over.
      const borders = new Set([...new Intl.Segmenter('en', { granularity: 'word' }).segment(line)].map((one) => one.index).concat(line.length));
      const start = line.indexOf(quote);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(borders.has(start) && borders.has(start + quote.length)).toBe(true);
      const painted = await page
        .locator('.sheet p')
        .filter({ hasText: line.slice(0, 12) })
        .locator('.run')
        .allTextContents();
      expect(painted.join('')).toBe(quote);
      await expect(rows(page).filter({ hasText: quote })).toHaveCount(1);
    });
  }
});

test('the keyboard goes through every script by whole graphemes, and edges move by them', async () => {
  const { page } = app;
  const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map((one) => one.segment);
  for (const [index, { name, line, from }] of scripts.entries()) {
    await test.step(name, async () => {
      // Found, and gone to: selected where it stands.
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('searchbox').and(page.locator(':focus'))).toHaveCount(1);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(from);
      const result = page.getByRole('grid', { name: 'Results' }).getByRole('row').first();
      await expect(result.getByRole('checkbox', { name: from })).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => selected(page)).toBe(from);
      await page.keyboard.press('1');
      await expect(rows(page)).toHaveCount(index + 1);
      expect(await cite(page).innerText()).toBe(from);
      await page.keyboard.press('Alt+Shift+ArrowLeft');
      await page.keyboard.press('Alt+Shift+ArrowRight');
      await page.keyboard.press('Alt+Shift+ArrowRight');
      await expect(cite(page)).not.toHaveText(from);
      const quote = await cite(page).innerText();
      expect(line).toContain(quote);
      const whole = graphemes(line).join('\0');
      expect(whole).toContain(graphemes(quote).join('\0'));
    });
  }
});
