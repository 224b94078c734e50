// views.e2e.test.ts - every working view on a school laptop at 200 %, in all themes and in a right-to-left interface: nothing
// clipped, nothing out of reach, and nothing that axe finds.

import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programToStart } from '../electron/tools/e2eProgram.ts';

const app = programToStart();

const THEMES = ['light', 'dark', 'contrast', 'contrast-dark'] as const;

async function start(language: 'en' | 'ar'): Promise<Page> {
  app.prefer({ language, rolesShown: true });
  await app.start('browser', { reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } });
  const { page } = app;
  await page.locator('button.primary').first().click();
  await page.locator('.sheet').waitFor();
  // The answer key, with its roles and links.
  await page
    .getByRole('button', { name: /^(Show Key|إظهار .*Key)/ })
    .first()
    .click();
  await expect(page.locator('.sheet .run').first()).toBeVisible();
  return page;
}

/** Controls in view that are wholly outside of the window and cannot be scrolled to. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role="option"], [tabindex="0"]')]
      .filter((one) => {
        const box = one.getBoundingClientRect();
        if (box.width === 0 || getComputedStyle(one).visibility === 'hidden' || one.closest('.visually-hidden, [inert], [aria-hidden="true"]'))
          return false;
        if (box.right > 1 && box.left < innerWidth - 1 && box.bottom > 1 && box.top < innerHeight - 1) return false;
        for (let up = one.parentElement; up; up = up.parentElement)
          if (/auto|scroll/.test(getComputedStyle(up).overflow) && (up.scrollHeight > up.clientHeight || up.scrollWidth > up.clientWidth))
            return false;
        return true;
      })
      .map((one) => one.outerHTML.slice(0, 140)),
  );

/** Goes to every view in turn. */
async function visitViews(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const press = async (keys: string, view: string): Promise<void> => {
    await page.keyboard.press(keys);
    await page.waitForTimeout(250);
    await look(view);
  };
  const sheet = page.locator('.sheet').first();
  await look('roles');
  await sheet.focus();
  await page.keyboard.press('n');
  await press('n', 'card');
  await press('.', 'handles');
  await page.keyboard.press('Escape');
  await sheet.focus();
  await press('Control+Shift+h', 'history');
  await page.keyboard.press('Control+Shift+h');
  await sheet.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('the');
  await press('Enter', 'find');
  await page.keyboard.press('Escape');
  await sheet.focus();
  await press('Control+e', 'correct');
  await page.keyboard.press('Escape');
  await sheet.focus();
}

for (const [language, direction] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    // Colours do not depend on the language, and hardly on the size.
    const themes = language === 'en' && size.width < 1000 ? THEMES : (['contrast-dark'] as const);
    test(`views are whole in ${language} at ${size.width} x ${size.height}, ${themes.length === 1 ? themes[0] : 'in every theme'}`, async () => {
      test.setTimeout(360_000);
      const page = await start(language);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await page.setViewportSize(size);
      const wrong: string[] = [];
      await visitViews(page, async (view) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) wrong.push(`${view}: the page scrolls sideways by ${wide}px`);
        for (const one of await outOfReach(page)) wrong.push(`${view}: out of reach: ${one}`);
        for (const theme of themes) {
          await page.evaluate((name) => {
            document.documentElement.dataset['theme'] = name;
          }, theme);
          for (const one of await violationsOf(page)) wrong.push(`${view}, ${theme}: ${one}`);
          await page.screenshot({ path: test.info().outputPath(`${view}-${theme}.png`) });
        }
      });
      expect(wrong).toEqual([]);
    });
  }
}
