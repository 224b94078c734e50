// reviewSettled.e2e.test.ts - what is settled about a text before it is added: what of it is text, its dates and title, how it is read, what it replaces.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { archive, ARTICLES, fixture, onDisk, reviewIn } from './reviewing.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
let page: Page;
test.beforeEach(async () => {
  ({ page } = app);
});

const FIRST = ARTICLES[0];
const { review, act, field, documents, text, open, projectFolder } = reviewIn(app);
const sheet = () => review().getByRole('region', { name: 'The page' });
const aside = (words: string) => sheet().locator('.review-aside').filter({ hasText: words });
const kinds = () => page.getByRole('dialog', { name: 'Set these words aside' });
const said = (words: string) => page.locator('[aria-live]').getByText(words, { exact: true });

/** Every document as the project keeps it, and the words of what is set aside in it. */
const kept = () =>
  onDisk(projectFolder()).map(({ document, text: words }) => ({
    ...document,
    text: words,
    aside: document.setAside.map((one) => `${one.kind}: ${words.slice(one.start, one.end)}`),
  }));

/** Selects words on one line of the page, as a person drags over them. */
async function drag(words: string): Promise<void> {
  const box = await sheet().evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at === -1 || !node.parentElement?.closest('.review-line')) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
    throw new Error(wanted);
  }, words);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe(words);
}

test('by mouse: words and a paragraph are set aside, another is text again; undone, done again, and so added', async () => {
  await open(archive);
  await expect(sheet().getByRole('separator').first()).toBeAttached();
  await drag('in a statement');
  await act('Set aside “in a statement”').click();
  await kinds()
    .getByRole('option', { name: /^Caption/ })
    .click();
  await expect(aside('in a statement')).toHaveText('Captionin a statement');
  await sheet().getByText('Nobody who had the keys was asked').hover();
  await act(/^Set aside ““Nobody who had the keys/).click();
  await kinds()
    .getByRole('option', { name: /^Not text/ })
    .click();
  await expect(aside('Nobody who had the keys')).toBeVisible();
  await act('Undo the last step here').click();
  await expect(aside('Nobody who had the keys')).toHaveCount(0);
  await act('Do it again').click();
  await expect(aside('Nobody who had the keys')).toBeVisible();
  const posted = aside('June 5, 2013 0 comments');
  const before = await posted.count();
  await sheet().getByText('June 5, 2013 0 comments').first().hover();
  await act('Make “June 5, 2013 0 comments” text again').click();
  await expect(posted).toHaveCount(before - 1);
  expect(await violationsOf(page, '.review')).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('settled.png') });
  await act('Add 7 documents').click();
  await expect(documents()).toHaveCount(7);
  await expect(text().getByRole('note', { name: 'Set aside: Caption' }).filter({ hasText: 'in a statement' })).toHaveCount(1);
  await app.close();
  const [first, second] = kept();
  expect(first?.aside).toContain('caption: in a statement');
  expect(first?.aside).toContain('other: “Nobody who had the keys was asked,” it added.');
  expect(first?.aside.join()).not.toContain('June 5, 2013 0 comments');
  expect(first?.aside.join()).toContain('share: Facebook');
  expect(second?.aside.join()).toContain('0 comments');
});

test('by keyboard alone: words of a line, a paragraph, the dates', async () => {
  await open(archive);
  await expect(act(/^Split above|^Begin a document/)).toBeVisible();
  await act(/^Split above|^Begin a document/).focus();
  const line = sheet()
    .locator('.review-line')
    .filter({ has: page.locator('.review-acts') });
  while (!(await line.innerText()).includes('The council visited')) {
    const before = await line.innerText();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => line.innerText()).not.toBe(before);
  }
  await page.keyboard.press('ArrowRight');
  await expect(said('The')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(said('council')).toBeAttached();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(act('Set aside “council visited”')).toBeVisible();
  await page.keyboard.press('x');
  await expect(kinds()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(kinds()).toHaveCount(0);
  await expect(aside('council visited')).toHaveText('Not textcouncil visited');
  await expect(said('Set aside: Not text')).toBeAttached();
  await expect(line.getByRole('button').first()).toBeFocused();
  // The paragraph that is left, and text again as a whole.
  await page.keyboard.press('x');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(aside('visited the weir yesterday').or(aside('the weir yesterday'))).toHaveCount(1);
  await page.keyboard.press('x');
  await expect(said('Text again')).toBeAttached();
  await expect(aside('the weir yesterday')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(aside('council visited')).toHaveCount(0);
  // Words that are selected are let go first, and only then the screen is left.
  await act(/^Split above|^Begin a document/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('');
  await expect(review()).toBeVisible();

  await field('Posted on the site').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5 June');
  await page.keyboard.press('Control+Enter');
  await expect(field('Posted on the site')).toBeFocused();
  await expect(field('Posted on the site')).toHaveAccessibleDescription(/no date that can be kept/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2013-06-06');
  await page.keyboard.press('Control+Enter');
  await expect(documents()).toHaveCount(7);
  await app.close();
  expect(kept()[0]?.metadata).toMatchObject({ posted: '2013-06-06', published: '2013-06-03' });
});

test('a title that was typed with pasted markup is kept, and the articles are there to be taken', async () => {
  await expect(page.getByRole('button', { name: 'Sample lesson' })).toBeVisible();
  await page.evaluate(
    (words) => {
      const carried = new DataTransfer();
      carried.setData('text/html', words);
      carried.setData('text/plain', 'The words of the page');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
    },
    readFileSync(fixture('pages/html/archive.html'), 'utf8'),
  );
  await page.getByRole('textbox', { name: 'Title' }).fill('What the archive says');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(sheet().getByRole('separator').first()).toBeAttached();
  await expect(review().getByRole('group')).toHaveCount(1);
  await expect(field('Headline')).toHaveValue('What the archive says');
  await act(/^Take the \d+ articles/).click();
  expect(await review().getByRole('group').count()).toBeGreaterThan(1);
  await page.keyboard.press('Control+z');
  await act('Add 1 document').click();
  await expect(documents()).toHaveCount(1);
  await expect(documents()).toContainText('What the archive says');
});

test('a book is one document, and its chapters are there to be taken', async () => {
  await open(fixture('pages/html/weirs-pandoc.epub'));
  await expect(sheet().getByRole('separator').first()).toBeAttached();
  await expect(review().getByRole('group')).toHaveCount(1);
  await expect(field('Headline')).toHaveValue('The weirs of the Tarn');
  const take = act('Take the 2 chapters as documents of their own');
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(review().getByRole('group')).toHaveCount(2);
  await expect(review().getByRole('separator', { name: 'Border above: The lower weir', exact: true })).toBeVisible();
  expect(await violationsOf(page, '.review')).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('chapters.png') });
  await act('Take the whole page as one document').click();
  await act('Add 1 document').click();
  await expect(documents()).toHaveCount(1);
  await expect(text()).toContainText('Nobody agrees who built it');
});

test('reading a file with the other answer is a step: what was decided before is there again', async () => {
  await open(fixture('office/dyke.docx'));
  await expect(sheet()).toContainText('certainly knew in May');
  await field('Headline').fill('The dyke, as changed');
  await review().locator('.radio', { hasText: 'As it was' }).click();
  await expect(sheet()).toContainText('probably knew in May');
  await expect(field('Headline')).toHaveValue('The dyke at Orrenvoort');
  await field('Section').fill('Before');
  await page.keyboard.press('Control+z');
  await expect(field('Section')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(sheet()).toContainText('certainly knew in May');
  await expect(field('Headline')).toHaveValue('The dyke, as changed');
  await expect(review().getByRole('radio', { name: /With all changes accepted/ })).toBeChecked();
  await act('Do it again').click();
  await expect(sheet()).toContainText('probably knew in May');
  // The same by choosing it again.
  await review().locator('.radio', { hasText: 'With all changes' }).click();
  await expect(field('Headline')).toHaveValue('The dyke, as changed');
  await expect(sheet()).toContainText('certainly knew in May');
  await act('Add 1 document').click();
  await expect(text()).toContainText('certainly knew in May');
  await app.close();
  expect(kept()).toMatchObject([{ title: 'The dyke, as changed' }]);
});

test('of nearly the same text it is chosen that it replaces the one that is here, whose annotations follow; one step takes it back', async () => {
  const first = path.join(app.home, 'first.txt');
  const newer = path.join(app.home, 'second version.txt');
  const words = readFileSync(archive, 'utf8');
  const article = words.slice(words.indexOf(FIRST), words.indexOf('June 5, 2013 0 comments'));
  writeFileSync(first, article);
  writeFileSync(newer, `Updated.\n\n${article.replace('eleven families', 'twelve families')}`);
  await open(first);
  await expect(text()).toContainText('eleven families');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find words' }).fill('forty houses');
  await expect(page.getByRole('region', { name: 'Find', exact: true }).getByRole('status')).toHaveText('1 result in 1 document');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('grid', { name: 'Results' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('listbox', { name: 'Annotations' }).getByRole('option')).toHaveCount(1);

  await open(newer);
  const replace = act(/^Replace that text by this one: /);
  await replace.focus();
  await page.keyboard.press('Enter');
  await expect(replace).toHaveAttribute('aria-pressed', 'true');
  await expect(review().getByRole('status')).toHaveText('Nothing will be added. 1 text that is here gets this one instead.');
  expect(await violationsOf(page, '.review')).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('replace.png') });
  await page.keyboard.press('Control+z');
  await expect(review().getByRole('status')).toHaveText('1 document will be added.');
  await page.keyboard.press('Control+Shift+z');
  await act('Replace 1 text').click();
  await expect(text()).toContainText('twelve families');
  await expect(page.getByRole('log')).toContainText('1 annotation follows.');
  await expect(documents()).toHaveCount(1);
  await expect(page.getByRole('listbox', { name: 'Annotations' }).getByRole('option')).toHaveAccessibleName(/forty houses/);
  await text().focus();
  await page.keyboard.press('Control+z');
  await expect(text()).toContainText('eleven families');
  await expect(documents()).toHaveCount(1);
});
