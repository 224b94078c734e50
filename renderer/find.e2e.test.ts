// find.e2e.test.ts - finding as people do it: by mouse, and all of it by keyboard only; checked with axe in both.

import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { pasteText, sheet } from './window.e2e.ts';

const FIRST = 'Ferry fire at Kessmouth\n\nThe ferry burned at nine. Café owners saw the FERRY.\n\nFifty people left the ferry.';
const SECOND = 'حريق العبّارة\n\nقَالَ الوَزِيرُ إن العبّارة ferry احترقت. قال الوزير ذلك.';

const app = programForEach('browser');
test.beforeEach(async () => {
  await pasteText(app.page, FIRST);
  await pasteText(app.page, SECOND);
  await app.page.getByRole('grid', { name: 'Documents' }).getByText('Ferry fire').click();
  await expect(sheet(app.page)).toContainText('Fifty people');
});

const dock = (page: Page) => page.getByRole('region', { name: 'Find', exact: true });
const field = (page: Page) => dock(page).getByRole('searchbox');
const results = (page: Page) => dock(page).getByRole('grid', { name: 'Results' });
const result = (page: Page) => results(page).getByRole('row');
const status = (page: Page) => dock(page).getByRole('status');
const annotations = (page: Page) => page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');

/** The words that the browser paints as found, and as the current one. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((key) => Array.from(CSS.highlights.get(key) ?? [], (range) => (range as Range).toString()), name);
const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');

test('by mouse: find in all documents, choose some, tag them in one step, take it back', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await field(page).fill('ferry');
  await expect(status(page)).toHaveText('5 results in 2 documents');
  await expect(result(page)).toHaveCount(5);
  await expect.poll(() => painted(page, 'found')).toEqual(['Ferry', 'ferry', 'FERRY', 'ferry']);
  await expectNoViolations(page, 'finding');

  await dock(page).getByRole('button', { name: 'Match case' }).click();
  await expect(status(page)).toHaveText('3 results in 2 documents');
  await dock(page).getByRole('button', { name: 'Match case' }).click();
  await expect(status(page)).toHaveText('5 results in 2 documents');

  // Another document's result opens that document and is painted there; its row runs as its text does.
  await result(page).nth(4).click();
  await expect(sheet(page)).toContainText('احترقت');
  await expect.poll(() => painted(page, 'found-current')).toEqual(['ferry']);
  expect(await result(page).nth(4).locator('.find-words').getAttribute('dir')).toBe('rtl');
  await result(page).nth(0).dblclick();
  await expect(sheet(page)).toContainText('Fifty people');
  await expect.poll(() => selected(page)).toBe('Ferry');

  await result(page).nth(1).getByRole('checkbox').check();
  await result(page).nth(3).getByRole('checkbox').check();
  await dock(page).getByRole('button', { name: 'Tag 2 results…' }).click();
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await page.getByRole('menuitem', { name: 'Figure' }).click();
  await expect(annotations(page)).toHaveCount(2);
  await expect(page.getByRole('log')).toContainText('2 results tagged: Claim, figure.');
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toHaveAttribute('title', 'Undo: tag 2 results as claim');
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(annotations(page)).toHaveCount(0);

  await dock(page).getByRole('button', { name: 'Close finding' }).click();
  await expect(dock(page)).toHaveCount(0);
  expect(await painted(page, 'found')).toEqual([]);
});

test('by keyboard: find, go through the results, tag one, some and all, go to the text and come back', async () => {
  const { page } = app;
  await sheet(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ferry');
  await expect(status(page)).toHaveText('4 results in 1 document');

  await page.keyboard.press('ArrowDown');
  await expect(results(page)).toBeFocused();
  await expect.poll(() => painted(page, 'found-current')).toEqual(['Ferry']);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => painted(page, 'found-current')).toEqual(['ferry']);
  await expectNoViolations(page, 'finding');
  // One.
  await page.keyboard.press('1');
  await expect(annotations(page)).toHaveCount(1);
  await expect(results(page)).toBeFocused();
  // Some: this one and the next; the first has the tag already.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('1');
  await expect(annotations(page)).toHaveCount(2);
  await expect(page.getByRole('log')).toContainText('1 result tagged: Claim. 1 was tagged so already.');
  // All.
  await page.keyboard.press('Control+a');
  await expect(dock(page)).toContainText('4 chosen');
  await page.keyboard.press('4');
  await expect(annotations(page)).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(annotations(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(annotations(page)).toHaveCount(0);

  // Enter goes to the words; they are selected, and a tag key tags them as any others.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeFocused();
  await expect.poll(() => selected(page)).toBe('ferry');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await expect(annotations(page)).toHaveCount(1);
  // F3 goes on in the text, from its end to its start again.
  await page.keyboard.press('F3');
  await expect.poll(() => selected(page)).toBe('Ferry');
  await page.keyboard.press('Shift+F3');
  await expect.poll(() => selected(page)).toBe('ferry');

  // Escape closes and gives the focus back to where it was.
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dock(page)).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
});

test('expressions, whole words, accents; what is wrong is said in place; results follow the texts', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+f');
  await field(page).fill('قال الوزير');
  await expect(status(page)).toHaveText('2 results in 1 document');
  await dock(page).getByRole('button', { name: 'Match accents' }).click();
  await expect(status(page)).toHaveText('1 result in 1 document');
  await dock(page).getByRole('button', { name: 'Match accents' }).click();
  await field(page).fill('cafe');
  await expect(status(page)).toHaveText('1 result in 1 document');
  await field(page).fill('ferr');
  await expect(status(page)).toHaveText('5 results in 2 documents');
  await dock(page).getByRole('button', { name: 'Whole words' }).click();
  await expect(status(page)).toHaveText('No results');
  await dock(page).getByRole('button', { name: 'Whole words' }).click();
  await dock(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('f(i|e)\\w+');
  await expect(status(page)).toHaveText('7 results in 2 documents');
  await field(page).fill('f(');
  await expect(status(page)).toContainText('not a regular expression');
  await expectNoViolations(page, 'finding');
  await field(page).fill('^(\\p{L}+\\s?)+$x');
  await expect(status(page)).toHaveText(/No results|too long/);
  await field(page).fill('ferry');
  await expect(status(page)).toHaveText('5 results in 2 documents');
  // Sorted by what stands before.
  await dock(page).getByRole('button', { name: 'Words before' }).click();
  await expect(result(page).first().locator('.find-before')).toHaveText('');
  await expect(dock(page).getByRole('button', { name: 'Words before' })).toHaveAttribute('aria-pressed', 'true');
  // Another text, and its removal.
  await pasteText(page, 'One more ferry.');
  await expect(status(page)).toHaveText('6 results in 3 documents');
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(status(page)).toHaveText('5 results in 2 documents');
});

test('twenty thousand results are listed, and only those in view are on the page', async () => {
  const { page } = app;
  await pasteText(page, Array.from({ length: 400 }, (_, line) => `${line} ${'ferry, '.repeat(60)}`).join('\n'));
  await page.keyboard.press('Control+Shift+f');
  await field(page).fill('ferry');
  await expect(status(page)).toHaveText(/24005 results in 3 documents. The first 20000 are listed./);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(results(page)).toHaveAttribute('aria-activedescendant', 'find-row-19999');
  await expect(page.locator('#find-row-19999')).toBeInViewport();
  await expect.poll(() => painted(page, 'found-current')).toEqual(['ferry']);
  expect(await result(page).count()).toBeLessThan(80);
});

test('words on both sides of a caption that is set aside are found as they read, painted around it, and tagged without it', async () => {
  const { page } = app;
  const caption = 'Gate keepers at the weir';
  await pasteText(page, `Ferry inquiry\n\nThe mayor strongly ${caption}condemned the harbour office.`);
  await page.keyboard.press('Control+f');
  await field(page).fill(caption);
  await expect(status(page)).toHaveText('1 result in 1 document');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toBe(caption);
  await page.keyboard.press('x');
  await page.getByRole('option', { name: /^Caption/ }).press('Enter');
  await expect(status(page)).toHaveText('No results');

  await page.keyboard.press('Control+Shift+f');
  await field(page).fill('Strongly condemned');
  await expect(status(page)).toHaveText('1 result in 1 document');
  await expect(result(page).locator('.find-words')).toHaveText('Ferry inquiry  The mayor strongly condemned the harbour office.');
  await expect.poll(() => painted(page, 'found')).toEqual(['strongly', 'condemned']);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => painted(page, 'found-current')).toEqual(['strongly', 'condemned']);
  await expectNoViolations(page, 'finding');
  await page.keyboard.press('1');
  await expect(annotations(page)).toHaveCount(1);
  await expect(annotations(page)).toHaveAccessibleName(/strongly condemned/);
  await page.keyboard.press('1');
  await expect(page.getByRole('log')).toContainText('1 was tagged so already.');
  // In the text it is one selection over the caption, and its words are those that are found.
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(field(page)).toHaveValue('strongly condemned');
  await dock(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('\\bstrongly\\s\\w+');
  await expect(status(page)).toHaveText('1 result in 1 document');
});
