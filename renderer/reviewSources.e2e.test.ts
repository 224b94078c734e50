// reviewSources.e2e.test.ts - what is looked through before it is added: as the command line takes it, Word, texts that are here already, pasted pages, many files.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { archive, ARTICLES, cli, fixture, linesOf, onDisk, reviewIn } from './reviewing.e2e.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
let page: Page;
test.beforeEach(async () => {
  ({ page } = app);
});
const { review, act, border, head, documents, text, open, projectFolder, openArchive } = reviewIn(app);

test('accepted as it stands it is what `import --split` makes of the same files', async () => {
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
  cli('new', project);
  const told = linesOf<Record<string, unknown>>(cli('import', project, ...files, '--split', '--json'));
  const kept = ({ title, characters, setAside, metadata }: Record<string, unknown>) => ({ title, characters, setAside, metadata });
  const made = (folder: string) => onDisk(folder).map(({ document, text: words }) => ({ ...kept(document), notes: document.notes.length, words }));
  const byWindow = made(projectFolder());
  expect(byWindow).toEqual(made(project));
  expect(byWindow.map(kept)).toEqual(told.map(kept));
  expect(byWindow.length).toBeGreaterThan(9);
});

test('a Word file is asked about: its changes accepted or not, shown before, and its comment as a note', async () => {
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
  expect(onDisk(projectFolder())).toMatchObject([{ document: { title: 'The dyke at Orrenvoort', notes: [] } }]);
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
