// language.e2e.test.ts - the interface in other languages: nothing left in English, nothing clipped, and mirrored where it is written so.

import { expect, type Page, test } from '@playwright/test';
import { programToStart } from '../electron/tools/e2eProgram.ts';
import { defaultCodebook } from '../shared/model/codebook.ts';

const app = programToStart();

async function startIn(language: 'pseudo' | 'es' | 'ar'): Promise<Page> {
  app.prefer({ language });
  return app.start('browser');
}

/** What comes from the project and the program, not from the words of the interface. */
const DATA: ReadonlySet<string> = new Set([
  ...defaultCodebook('').tags.flatMap((tag) => [tag.name, tag.definition, ...tag.subtypes.flatMap((one) => [one.name, one.definition, one.example])]),
  ...['Pressmark', 'Key', 'Five accounts of a ferry fire', 'English', 'Español', 'العربية', 'pseudo'],
  // React Aria's own, which it says in every language that is really spoken.
  ...['Press Enter to start dragging.', 'Click to start dragging.', 'Dismiss'],
]);

/** Words on the page, also those that are only heard, that the pseudo language has not put its brackets round. */
async function untranslated(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const found = new Set<string>();
    const skip =
      '.sheet, [dir="auto"], kbd, .badge, .letter, blockquote, q, .bar-title, .document, .row-place, .legend, .subtypes-foot, .text-facts bdi, style, script';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && !element.closest(skip)) found.add((node.textContent ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest(skip) || element.matches('.tag-button, .tag-bar button')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) found.add((element.getAttribute(name) ?? '').trim());
    }
    return [...found];
  });
  return words.filter((one) => /[a-zA-Z]{3}/.test(one) && !one.includes('[') && ![...DATA].some((data) => data.toLowerCase() === one.toLowerCase()));
}

/** Controls whose words do not fit into them. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h2, h3, label, [role="menuitem"], [role="radio"]')]
      .filter((one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflowX !== 'visible')
      .map((one) => one.outerHTML.slice(0, 160)),
  );

async function visitScreens(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  const press = async (keys: string, where: string): Promise<void> => {
    await page.keyboard.press(keys);
    await page.waitForTimeout(400);
    await look(where);
  };
  await page.locator('.first button.primary, main button.primary, button.primary').first().waitFor();
  await look('first screen');
  await page.locator('button.primary').first().click();
  await page.locator('.sheet').waitFor();
  await look('reading');
  await page.locator('.sheet p').nth(4).dblclick();
  await press('1', 'kinds');
  await press('Enter', 'card');
  for (const [keys, where] of [
    ['Control+,', 'settings'],
    ['?', 'keys'],
    ['Control+p', 'print'],
    ['Control+k', 'palette'],
  ] as const) {
    await press(keys, where);
    await page.keyboard.press('Escape');
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    await page.locator('.sheet').focus();
  }
  await press('Control+Shift+h', 'history');
  await press('Control+Shift+h', 'history closed');
  await press('Control+Shift+f', 'find');
}

test('a language that looks translated shows no word that is not, and clips none', async () => {
  const page = await startIn('pseudo');
  const left: Record<string, string[]> = {};
  await visitScreens(page, async (where) => {
    const words = [...(await untranslated(page)), ...(await clipped(page))];
    if (words.length > 0) left[where] = words;
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), where).toBeLessThanOrEqual(0);
  });
  expect(left).toEqual({});
});

for (const [language, direction, words] of [
  ['es', 'ltr', 'Deshacer'],
  ['ar', 'rtl', 'تراجع'],
] as const) {
  test(`in ${language} the window speaks it and is written ${direction}`, async () => {
    const page = await startIn(language);
    await visitScreens(page, async (where) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), where).toBeLessThanOrEqual(0);
    });
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('button', { name: words, exact: true })).toBeVisible();
    const documents = await page.locator('.pane.left').boundingBox();
    const text = await page.locator('main').boundingBox();
    expect((documents?.x ?? 0) < (text?.x ?? 0)).toBe(direction === 'ltr');
    // The text itself keeps its own direction.
    expect(await page.locator('.sheet').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  });
}
