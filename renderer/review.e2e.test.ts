// review.e2e.test.ts - looking through what files would become: by mouse, by keyboard, as the command line takes them, and in every look.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { root } from '../electron/tools/e2eDriver.ts';
import { programToStart } from '../electron/tools/e2eProgram.ts';
import type { Settings } from '../shared/contract.ts';

const app = programToStart();
let page: Page;

const fixture = (name: string) => path.join(root, 'fixtures', name);
const archive = fixture('pages/review/archive.txt');
const ARTICLES = [
  'Regional office condemns the closing of the weir',
  'Barge owners use the lock to raise their prices',
  'Minister deplores the night at the weir',
  'The keeper tells what happened that night',
  'Statement of the three bridges on the flood',
  'Engineers found the gate in order in April',
  'Council visits the meadows after the flood',
] as const;

const review = () => page.getByRole('dialog', { name: 'Review before adding' });
const act = (name: string | RegExp) => review().getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => review().getByRole('textbox', { name });
const border = (title: string) => review().getByRole('separator', { name: `Border above: ${title}`, exact: true });
const head = (title: string) => review().getByRole('group', { name: title, exact: true }).getByRole('button').first();
const documents = () => page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
const text = () => page.getByRole('main', { name: 'Text' }).getByRole('textbox');

async function start(settings: Partial<Settings> = {}): Promise<void> {
  app.prefer(settings);
  page = await app.start('browser', { reducedMotion: 'reduce' });
}

async function open(...files: string[]): Promise<void> {
  await app.willChoose(files);
  await page
    .getByRole('button', { name: /^(Open files|فتح ملفات)/ })
    .first()
    .click();
}

async function openArchive(): Promise<void> {
  await start();
  await open(archive);
  await expect(border(ARTICLES[6])).toBeAttached();
}

/** What lies on the disk of the only project, in its order: the file of each document with its text. */
function onDisk(folder = path.join(app.home, 'projects', readdirSync(path.join(app.home, 'projects'))[0] ?? '')) {
  const cli = (...words: string[]) =>
    execFileSync(process.execPath, [path.join(root, 'electron', 'cli.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' });
  const ids = cli('documents', folder, '--json')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { documentId: string }).documentId);
  return ids.map((documentId) => {
    const read = JSON.parse(cli('call', folder, 'documents.read', JSON.stringify({ documentId }))) as {
      text: string;
      document: Record<string, unknown>;
    };
    const { title, characters, setAside, metadata, notes } = read.document;
    return { title, characters, setAside, metadata, notes: (notes as unknown[]).length, text: read.text };
  });
}

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
  const made = onDisk();
  expect(made.map(({ title }) => title)).toEqual([ARTICLES[0], 'What the traders say', ARTICLES[3], ARTICLES[4], ARTICLES[6]]);
  const whole = readFileSync(archive, 'utf8');
  const between = (from: string, to: string) => whole.slice(whole.indexOf(from), whole.indexOf(to) + to.length);
  expect(made.map((one) => one.text)).toEqual([
    between('Vellmar Weir\n\nRegional', 'asked,” it added.\n\nJune 5, 2013 0 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
    between('Barge owners and the lock', 'told to close the weir.'),
    between('June 4, 2013 2 comments', 'the paper still.”\n\nJune 4, 2013 5 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
    between('Statements\n', 'say so.\n\nJune 3, 2013 0 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
    between('River council\n', 'two agencies\n\nJune 3, 2013 0 comments\nFacebookTwitterPinterestWhatsappTelegramEmail'),
  ]);
  expect(made[1]?.metadata).toMatchObject({
    headline: 'What the traders say',
    section: 'Barge owners and the lock',
    published: '2013-06-02',
    posted: '2013-06-05',
  });
  expect(made[2]?.setAside).toMatchObject([
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

test('accepted as it stands it is what `import --split` makes of the same files', async () => {
  await start();
  const files = [archive, fixture('pages/html/archive.html'), fixture('office/dyke.docx'), fixture('pages/bio.txt')];
  await open(...files);
  await expect(review().getByText(/^1 of [23]$/)).toBeVisible();
  await expect(review().getByText('1 other document needs no review and is added as it is.')).toBeVisible();
  await act('The next file').click();
  await expect(review().getByRole('separator').first()).toBeAttached();
  await act(/^Add \d+ documents/).click();
  await expect(review()).toHaveCount(0);
  await app.close();
  const project = path.join(app.home, 'by-command');
  const cli = (...words: string[]) =>
    execFileSync(process.execPath, [path.join(root, 'electron', 'cli.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' });
  cli('new', project);
  const told = cli('import', project, ...files, '--split', '--json')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const byWindow = onDisk();
  expect(byWindow).toEqual(onDisk(project));
  expect(byWindow.map(({ title, characters, setAside, metadata }) => ({ title, characters, setAside, metadata }))).toEqual(
    told.map(({ title, characters, setAside, metadata }) => ({ title, characters, setAside, metadata })),
  );
  expect(byWindow.length).toBeGreaterThan(9);
});

test('a Word file is asked about: its changes accepted or not, shown before, and its comment as a note', async () => {
  await start();
  await open(fixture('office/dyke.docx'));
  const accepted = review().getByRole('radio', { name: /With all changes accepted/ });
  const original = review().getByRole('radio', { name: /As it was before the changes/ });
  await expect(accepted).toBeChecked();
  await expect(review().locator('.radio', { hasText: 'As it was' })).toContainText('probably knew in May');
  await expect(review().getByRole('region', { name: 'The page' })).toContainText('certainly knew in May');
  await review().locator('.radio', { hasText: 'As it was' }).click();
  await expect(original).toBeChecked();
  await expect(review().getByRole('region', { name: 'The page' })).toContainText('probably knew in May');
  await review().locator('.tick').click();
  await expect(review().getByRole('checkbox', { name: 'Take the 1 comment as a note' })).not.toBeChecked();
  await act('Add 1 document').click();
  await expect(text()).toContainText('probably knew in May');
  await app.close();
  expect(onDisk()).toMatchObject([{ title: 'The dyke at Orrenvoort', notes: 0 }]);
});

test('what is here already is pointed out with what differs, and can be left out', async () => {
  await openArchive();
  await act('Add 7 documents').click();
  await expect(documents()).toHaveCount(7);
  const changed = path.join(app.home, 'changed.txt');
  writeFileSync(
    changed,
    readFileSync(archive, 'utf8').replace('spoke with the keeper and with eleven families', 'spoke with the keeper and with twelve families'),
  );
  await open(changed);
  await expect(review().getByRole('group', { name: ARTICLES[0] })).toContainText(
    /Nearly the same text .* One place differs: “eleven” there, “twelve” here/,
  );
  await expect(review().getByRole('group', { name: ARTICLES[2] })).toContainText('The same text is here already');
  await head(ARTICLES[1]).click();
  for (let article = 1; article < 7; article += 1) {
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowDown');
  }
  await act('Add 1 document').click();
  // It may be a newer version of the one with its title; that is offered then.
  const report = page.getByRole('dialog', { name: 'What was opened' });
  await expect(report.getByRole('button', { name: 'Replace that text by this one' })).toBeVisible();
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(documents()).toHaveCount(8);
  await open(archive);
  await expect(review().getByRole('group', { name: ARTICLES[4] })).toContainText('This file is here already');
  for (let article = 0; article < 7; article += 1) {
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowDown');
  }
  await act('Add nothing').click();
  await expect(review()).toHaveCount(0);
  await expect(documents()).toHaveCount(8);
});

test('pasted markup with several articles is looked through; left, it leaves no project behind', async () => {
  await start();
  await expect(page.getByRole('button', { name: 'Sample lesson' })).toBeVisible();
  const html = readFileSync(fixture('pages/html/archive.html'), 'utf8');
  const paste = async (): Promise<void> => {
    await page.evaluate((words) => {
      const carried = new DataTransfer();
      carried.setData('text/html', words);
      carried.setData('text/plain', 'The words of the page');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
    }, html);
    await page.getByRole('button', { name: 'Add the text' }).click();
    await expect(review().getByRole('separator').first()).toBeAttached();
  };
  await paste();
  const count = await review().getByRole('group').count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sample lesson' })).toBeVisible();
  await paste();
  await act(`Add ${count} documents`).click();
  await expect(documents()).toHaveCount(count);
});

test('of many files all are taken, and a page of several articles can be reviewed from the report, in its place and as one step', async () => {
  await start();
  const names = Array.from({ length: 21 }, (_, index) => path.join(app.home, `note ${String(index).padStart(2, '0')}.txt`));
  for (const [index, name] of names.entries()) writeFileSync(name, `Note ${index} from the meadows.\n${'Nothing new. '.repeat(index % 5)}`);
  await open(...names.slice(0, 2), archive, ...names.slice(2));
  const report = page.getByRole('dialog', { name: 'What was opened' });
  await expect(report).toContainText('The page holds 7 articles and was taken as one document.');
  await report.getByRole('button', { name: 'Review archive.txt' }).click();
  await expect(border(ARTICLES[6])).toBeAttached();
  await expect(review()).not.toContainText('here already');
  await act('Add 7 documents').click();
  await expect(report).toHaveCount(0);
  // Of a long list only what is in view is there.
  await expect(documents().nth(2)).toContainText(ARTICLES[0]);
  await expect(documents().nth(8)).toContainText(ARTICLES[6]);
  await expect(documents().nth(9)).toContainText('note 02');
  await page.keyboard.press('Control+z');
  await expect(documents().nth(2)).toContainText('archive');
  await expect(documents().nth(3)).toContainText('note 02');
  await page.keyboard.press('Control+z');
  await expect(documents()).toHaveCount(0);
});

test('of a large page only what is near is painted, and a border far down is reached', async () => {
  await start();
  const large = path.join(app.home, 'large.txt');
  const page_ = readFileSync(archive, 'utf8');
  const [first, last] = [page_.slice(0, page_.indexOf('Barge owners and the lock')), page_.slice(page_.indexOf('Barge owners and the lock'))];
  const filler = Array.from(
    { length: 6000 },
    (_, index) => `Paragraph ${index} of what the keeper said that night, hour by hour, to those who came to the weir.`,
  ).join('\n\n');
  writeFileSync(large, first.replace('“Nobody who had', `${filler}\n\n“Nobody who had`) + last);
  await open(large);
  await expect(border(ARTICLES[6])).toBeAttached();
  const painted = () =>
    review()
      .locator('.review-line')
      .evaluateAll((lines) => lines.filter((line) => line.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(await review().locator('.review-line').count()).toBeGreaterThan(12_000);
  expect(await painted()).toBeLessThan(600);
  await page.keyboard.press('End');
  await page.keyboard.press('b');
  await expect(border(ARTICLES[6])).toBeFocused();
  await expect(border(ARTICLES[6])).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(border(ARTICLES[6])).toBeFocused();
  await expect(border(ARTICLES[6])).toHaveAttribute('aria-valuetext', /Facebook/);
});

for (const [language, size, themes] of [
  ['en', { width: 1366, height: 768 }, ['light', 'dark', 'contrast', 'contrast-dark']],
  ['en', { width: 683, height: 384 }, ['light']],
  ['en', { width: 360, height: 740 }, ['contrast']],
  ['ar', { width: 1366, height: 768 }, ['dark']],
  ['ar', { width: 360, height: 740 }, ['light']],
] as const)
  test(`is whole in ${language} at ${size.width} x ${size.height}`, async () => {
    test.setTimeout(360_000);
    await start({ language });
    await page.setViewportSize(size);
    await open(archive, fixture('office/dyke.docx'), fixture('pages/bio.txt'));
    const dialog = page.locator('.review');
    await expect(dialog.getByRole('separator', { includeHidden: true }).last()).toBeAttached();
    const wrong: string[] = [];
    const look = async (name: string): Promise<void> => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) wrong.push(`${name}: the page scrolls sideways by ${wide}px`);
      for (const theme of themes) {
        await page.evaluate((one) => {
          document.documentElement.dataset['theme'] = one;
        }, theme);
        for (const one of await violationsOf(page, '.review')) wrong.push(`${name}, ${theme}: ${one}`);
        await page.screenshot({ path: test.info().outputPath(`${name}-${theme}.png`) });
      }
      await expect(page.locator(':focus')).toBeInViewport();
    };
    await look('articles');
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowDown');
    await look('moved');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await dialog.locator('.review-steps button').last().click();
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    await look('word');
    // Everything is within reach of the pointer, wherever one has scrolled to.
    for (const button of await dialog.locator('button:enabled:visible').all()) await button.click({ trial: true });
    await page.keyboard.press('Escape');
    await look('asking');
    expect(wrong).toEqual([]);
  });
