// names.e2e.test.ts - exports without names, chosen in the window by mouse and by keyboard.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });

test('names are left out of an export when that is chosen, and only then', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await page.getByRole('main', { name: 'Text' }).getByRole('textbox').waitFor();
  const open = () => page.getByRole('button', { name: 'Export', exact: true }).click();
  const choice = page.getByRole('menuitemcheckbox', { name: /^Leave out names/ });
  await open();
  await expect(choice).toHaveAttribute('aria-checked', 'false');
  const named = await app.saved(() => page.getByRole('menuitem', { name: /^Table \(CSV\)/ }).click());
  expect(readFileSync(named, 'utf8')).toContain(',Key,');

  await open();
  await choice.click();
  // The choice is made first, so the menu stays.
  await expect(choice).toHaveAttribute('aria-checked', 'true');
  await expectNoViolations(page, 'export menu', '.menu');
  await page.keyboard.press('End');
  const packed = await app.saved(() => page.keyboard.press('Enter'));
  expect(packed).toMatch(/\.pressmark$/);
  await open();
  await expect(choice).toHaveAttribute('aria-checked', 'true');
  const nameless = await app.saved(() => page.getByRole('menuitem', { name: /^Table \(CSV\)/ }).click());
  expect(readFileSync(nameless, 'utf8')).not.toContain(',Key,');
  expect(readFileSync(nameless, 'utf8')).toContain(',Annotator 2,');
});
