// review.e2e.test.ts - looking through what files would become: by mouse, by keyboard, and step by step back and forth.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { archive, ARTICLES, onDisk, reviewIn } from './reviewing.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
let page: Page;
test.beforeEach(async () => {
  ({ page } = app);
});
const { review, act, field, border, head, documents, text, open, projectFolder, openArchive } = reviewIn(app);

/** What both jobs below make of the archive: two merged, a border moved, one renamed and dated, one left out. */
async function expectTheJobDone(): Promise<void> {
  await expect(review()).toHaveCount(0);
  await expect(page.getByRole('log')).toContainText('5 documents added.');
  await expect(text()).toContainText('condemned the closing of the weir');
  await expect(documents()).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(documents()).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(documents()).toHaveCount(5);
  await app.close();
  const made = onDisk(projectFolder());
  expect(made.map(({ document }) => document.title)).toEqual([ARTICLES[0], 'What the traders say', ARTICLES[3], ARTICLES[4], ARTICLES[6]]);
  const whole = readFileSync(archive, 'utf8');
  const between = (from: string, to: string) => whole.slice(whole.indexOf(from), whole.indexOf(to) + to.length);
  expect(made.map((one) => one.text)).toEqual([
    between('Vellmar Weir\n\nRegional', 'asked,” it added.\n\nJune 5, 2013 0 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
    between('Barge owners and the lock', 'told to close the weir.'),
    between('June 4, 2013 2 comments', 'the paper still.”\n\nJune 4, 2013 5 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
    between('Statements\n', 'say so.\n\nJune 3, 2013 0 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
    between('River council\n', 'two agencies\n\nJune 3, 2013 0 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
  ]);
  expect(made[1]?.document.metadata).toMatchObject({
    headline: 'What the traders say',
    section: 'Barge owners and the lock',
    published: '2013-06-02',
    posted: '2013-06-05',
  });
  expect(made[2]?.document.setAside).toMatchObject([
    { start: 0, kind: 'dateline' },
    { kind: 'share' },
    { kind: 'other' },
    { kind: 'dateline' },
    { kind: 'share' },
  ]);
}

test('by mouse: articles are merged, a border is dragged, one renamed, one left out; then added, undone and done again', async () => {
  await openArchive();
  await expect(review().getByRole('group')).toHaveCount(7);
  await expect(review().getByRole('status')).toContainText('7 documents will be added.');
  await expect(field('Posted on the site')).toHaveValue('2013-06-05');
  await expect(head(ARTICLES[1])).toContainText('posted June 5, 2013');
  await expect(field('Published')).toHaveValue('2013-06-03');
  await expect(field('Section')).toHaveValue('Vellmar Weir');

  await head(ARTICLES[1]).click();
  await act(/^Merge with the one below/).click();
  await expect(review().getByRole('group')).toHaveCount(6);
  await expect(border(ARTICLES[2])).toHaveCount(0);

  await head(ARTICLES[3]).click();
  const [handle, to] = [await border(ARTICLES[3]).boundingBox(), await review().getByText('June 4, 2013 2 comments').boundingBox()];
  if (!handle || !to) throw new Error('not in view');
  await page.mouse.move(handle.x + 200, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 40, { steps: 4 });
  await page.mouse.move(to.x + 40, to.y + 3, { steps: 4 });
  await expect(review().locator('.drop-here')).toContainText('June 4, 2013 2 comments');
  await page.mouse.up();
  await expect(border(ARTICLES[3])).toHaveAttribute('aria-valuetext', /“June 4, 2013 2 comments”/);

  await head(ARTICLES[1]).click();
  await field('Headline').fill('What the traders say');
  await field('Published').fill('2 June');
  await act('Add 6 documents').click();
  await expect(field('Published')).toBeFocused();
  await expect(field('Published')).toHaveAccessibleDescription(/no date that can be kept/);
  await field('Published').fill('2013-06-02');
  await head(ARTICLES[5]).click();
  await act(/^Leave out/).click();
  await expect(review().getByRole('status')).toContainText('1 of 6 documents here is left out.');
  await act('Add 5 documents').click();
  await expectTheJobDone();
});

test('by keyboard alone: the same', async () => {
  await openArchive();
  await expect(head(ARTICLES[0])).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await expect(review().getByRole('group')).toHaveCount(6);
  await expect(head(ARTICLES[1])).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  await expect(border(ARTICLES[3])).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[aria-live]').getByText('1 line up; below the border: “FacebookTwitterPinterestWhatsappTelegramEmail”')).toBeAttached();
  await expect(border(ARTICLES[3])).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(border(ARTICLES[3])).toHaveAttribute('aria-valuetext', /“June 4, 2013 2 comments”/);
  await page.keyboard.press('Enter');
  await expect(head(ARTICLES[3])).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await expect(field('Headline')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('What the traders say');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2013-06-02');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F6');
  await expect(review().getByRole('separator').and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await expect(head(ARTICLES[5])).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(review().getByRole('status')).toContainText('5 documents will be added.');
  await page.keyboard.press('Control+Enter');
  await expectTheJobDone();
});

test('steps are undone and done again on the screen; a page is split, taken whole, and left without a trace', async () => {
  await openArchive();
  const groups = review().getByRole('group');
  await head(ARTICLES[3]).click();
  // The line under the pointer offers to be split at.
  await review().getByText('At nine the water stood').hover();
  await act(/^Split above “At nine the water stood/).click();
  await expect(groups).toHaveCount(8);
  await expect(
    border('At nine the water stood at the second mark. At ten a car came from the ministry, and two men asked for the keys.'),
  ).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(groups).toHaveCount(7);
  await page.keyboard.press('Control+z');
  await expect(groups).toHaveCount(8);
  await page.keyboard.press('Control+z');
  await expect(groups).toHaveCount(7);
  await page.keyboard.press('Control+Shift+z');
  await expect(groups).toHaveCount(8);
  await act('Undo the last step here').click();
  // By keyboard from line to line, and a document of words that were in none.
  await act(/^Split above/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(act(/^Split above “I gave them|^Split above ““I gave them/)).toBeFocused();
  await head(ARTICLES[6]).click();
  await review().getByText('Recent Posts').hover();
  await act(/^Begin a document above/).focus();
  await page.keyboard.press('Enter');
  await expect(border('Recent Posts')).toBeFocused();
  await expect(groups).toHaveCount(8);
  await act('Take the whole page as one document').click();
  await expect(groups).toHaveCount(1);
  await expect(review().getByRole('status')).toHaveText('1 document will be added.');
  await act('Take the 7 articles that were found').click();
  await expect(groups).toHaveCount(7);

  await page.keyboard.press('Escape');
  const question = review().getByRole('alertdialog', { name: 'Leave without adding?' });
  await expect(question.getByRole('button', { name: 'Go on reviewing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(review()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sample lesson' })).toBeVisible();
  expect(readdirSync(path.join(app.home, 'projects')).length).toBeLessThanOrEqual(1);

  // With nothing done it does not ask.
  await open(archive);
  await expect(border(ARTICLES[6])).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(review()).toHaveCount(0);
});
