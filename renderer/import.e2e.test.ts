// import.e2e.test.ts - many files at once: progress, working on meanwhile, cancelling, the report, undo; files of an unclear encoding; folders.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { unguarded } from '../shared/formats/csv.ts';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { dropPaths, holdPart } from './carry.e2e.ts';
import { root } from '../electron/tools/e2eDriver.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser', { reducedMotion: 'reduce' });
let page: Page;
test.beforeEach(async () => {
  ({ page } = app);
});

const sheet = () => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
const documents = () => page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
/** How many documents there are, those out of sight too. */
const count = () => page.locator('.documents .pane-head .label');
const progress = () => page.getByRole('progressbar', { name: 'Import' });
const log = () => page.getByRole('log');
/** What a screen reader hears. */
const said = () => page.locator('.visually-hidden[aria-live="polite"]');
const report = () => page.getByRole('dialog', { name: 'What was opened' });

const cli = (...words: string[]): { code: number; lines: Record<string, unknown>[] } => {
  const run = (): { code: number; out: string } => {
    try {
      return { code: 0, out: execFileSync(process.execPath, [path.join(root, 'electron', 'cli.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' }) };
    } catch (thrown) {
      const { status, stdout } = thrown as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  };
  const { code, out } = run();
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  return { code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

/** A project with one text, and the caret in it. */
async function begin(): Promise<void> {
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Nineteen people came ashore at the old harbour.');
  await page.keyboard.press('Control+Enter');
  await expect(documents()).toHaveCount(1);
  await sheet().focus();
}

/** 200 files of every kind in a folder of folders: good, bad, double; beside hidden ones and a project, which are left out. */
function makeInbox(home: string): string {
  const inbox = path.join(home, 'inbox');
  mkdirSync(path.join(inbox, 'more', 'deep'), { recursive: true });
  const fixtures = [path.join('edge'), path.join('office'), path.join('pages', 'html')].flatMap((folder) =>
    readdirSync(path.join(root, 'fixtures', folder))
      .filter((name) => /\.(txt|md|html?|docx|odt|rtf|mhtml|epub|csv|xlsx|jsonl?|zip)$/.test(name))
      .map((name) => path.join(root, 'fixtures', folder, name)),
  );
  for (const file of fixtures) cpSync(file, path.join(inbox, 'more', path.basename(file)));
  writeFileSync(path.join(inbox, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
  writeFileSync(
    path.join(inbox, 'list.json'),
    JSON.stringify([
      { title: 'One', text: 'First words.' },
      { title: 'Two', text: 'Second words.' },
    ]),
  );
  writeFileSync(path.join(inbox, '=SUM(A1).txt'), 'A name that a spreadsheet would reckon with.');
  const left = 200 - fixtures.length - 3;
  for (let number = 0; number < left; number += 1)
    writeFileSync(
      path.join(inbox, 'more', 'deep', `note ${String(number).padStart(3, '0')}.txt`),
      `Note ${number} of the harbour master.\n${'Nothing new. '.repeat(number % 7)}`,
    );
  writeFileSync(path.join(inbox, '.hidden.txt'), 'Hidden.');
  writeFileSync(path.join(inbox, 'more', '~$notes.docx'), 'What a word processor writes while a file is open.');
  cli('new', path.join(inbox, 'a project'), '--title', 'Not to be read');
  return inbox;
}

test('200 files come in while a person works on, are one step, and are told as the command line tells them', async () => {
  test.setTimeout(240_000);
  const inbox = makeInbox(app.home);
  await begin();
  const held = await holdPart(page, 4);
  await dropPaths(page, [inbox]);
  await held.reached;
  await expect(progress()).toHaveAttribute('aria-valuetext', /^\d+ of 200, .*\.\w+/);
  await expect(said()).toHaveText('200 files are being read.');
  await page.screenshot({ path: test.info().outputPath('progress.png') });
  // Marking and the rest of the window go on.
  await sheet().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Save status' })).toHaveText('Saved');
  await expect(progress()).toBeVisible();
  held.go();

  await expect(log().getByRole('button', { name: 'Show the report' })).toBeVisible({ timeout: 120_000 });
  await expect(progress()).toHaveCount(0);
  await expect(said()).toHaveText(/^\d+ documents added\. \d+ files were not taken\.$/);
  // Whoever worked on is left where they were.
  await expect(sheet()).toHaveText(/^Nineteen people/);
  await expect(report()).toHaveCount(0);
  await log().getByRole('button', { name: 'Show the report' }).click();
  await expect(report().getByRole('radio', { name: 'All: 200' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('report.png') });
  const file = await app.saved(() => report().getByRole('button', { name: 'Save the report' }).click());
  const table = readFileSync(file, 'utf8');
  expect(table.startsWith('\ufefffile,part,outcome')).toBe(true);
  const rows = Papa.parse<Record<string, string>>(table.slice(1), { header: true, skipEmptyLines: true }).data;

  const other = path.join(app.home, 'other');
  cli('new', other, '--title', 'Other');
  const { lines } = cli('import', other, inbox, '--recursive', '--json');
  const relative = (name: unknown): string => path.relative(app.home, String(name));
  const counted = (setAside: unknown): number => (setAside as unknown[]).length;
  expect(rows.map((row) => [row['file'], unguarded(row['title'] ?? ''), row['characters'], numbersIn(row['set aside'])])).toEqual(
    lines.map((line) =>
      'error' in line
        ? [relative(line['file']), '', '', 0]
        : [relative(line['file']), line['title'], String(line['characters']), counted(line['setAside'])],
    ),
  );
  expect(rows.map((row) => row['outcome'])).toEqual(
    lines.map((line) => ('error' in line ? 'Refused' : (line['warnings'] as unknown[]).length > 0 ? 'Imported with a note' : 'Imported')),
  );
  expect(rows.every((row) => row['outcome'] === 'Imported' || (row['remarks'] ?? '').length > 10)).toBe(true);

  // The rows that are refused, alone.
  const refused = new Set(rows.filter((row) => row['outcome'] === 'Refused').map((row) => row['file']));
  await report()
    .getByRole('radio', { name: `Refused: ${refused.size}` })
    .click();
  await expect(report().getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(refused.size);
  await page.keyboard.press('Escape');

  const added = lines.filter((line) => 'documentId' in line).length;
  await expect(count()).toHaveText(String(added + 1));
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(documents()).toHaveCount(1);
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(count()).toHaveText(String(added + 1));
  // The report is there until the next import.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('report of the last');
  await page.keyboard.press('Enter');
  await expect(report()).toBeVisible();
});

/** The numbers in words such as "Menu 2, Caption 1", added up. */
const numbersIn = (words = ''): number => (words.match(/\d+/g) ?? []).reduce((sum, one) => sum + Number(one), 0);

test('an import that is cancelled leaves whole documents only, and says how many', async () => {
  const folder = path.join(app.home, 'notes');
  mkdirSync(folder);
  for (let number = 100; number < 160; number += 1) writeFileSync(path.join(folder, `${number}.txt`), `Note ${number}.`);
  await begin();
  const held = await holdPart(page, 3);
  await dropPaths(page, [folder]);
  await held.reached;
  await expect(progress()).toHaveAttribute('aria-valuenow', '16');
  // It is drawn with movement as well as without.
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    expect((await progress().boundingBox())?.height).toBe(6);
  }
  // Escape asks; Escape again goes on; what cancels has the focus.
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: /^Cancel the import/ });
  await expect(question.getByRole('button', { name: 'Cancel the import' })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('question.png') });
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(sheet()).toBeFocused();
  const cancelled = page.waitForResponse('**/call/documents.cancelImport');
  await page.getByRole('button', { name: 'Cancel the import' }).click();
  await cancelled;
  held.go();
  await expect(log().getByText(/^The import was cancelled\. 16 documents added\. 44 files were not taken\.$/)).toBeVisible();
  await expect(progress()).toHaveCount(0);
  await expect(count()).toHaveText('17');
  await log().getByRole('button', { name: 'Show the report' }).click();
  await expect(report().getByRole('radio', { name: 'Refused: 44' })).toBeVisible();
  await expect(report().getByText('was not read, because the import was cancelled').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(documents()).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(count()).toHaveText('17');
  await app.close();
  const [project = ''] = readdirSync(path.join(app.home, 'projects'));
  const checked = cli('check', path.join(app.home, 'projects', project), '--json');
  expect(checked.code).toBe(0);
  expect(checked.lines[0]).toMatchObject({ state: 'whole', documents: 17 });
});

test('a file of an unclear encoding shows how it would read before it is opened', async () => {
  await begin();
  const unclear = path.join(app.home, 'unclear.txt');
  cpSync(path.join(root, 'fixtures', 'edge', 'windows-1251.txt'), unclear);
  await dropPaths(page, [unclear, path.join(app.home, 'gone.txt')]);
  const line = report().getByRole('listitem').filter({ hasText: 'unclear.txt' });
  const preview = line.getByRole('group', { name: /^How .*unclear\.txt.* begins$/ });
  await expect(preview).toContainText(/[а-я]{4}/);
  const picker = line.getByRole('button', { name: /Encoding of/ });
  await expect(picker).toHaveText('Cyrillic (windows-1251)');
  await page.screenshot({ path: test.info().outputPath('encoding.png') });
  expect(await violationsOf(page)).toEqual([]);
  // One in which some bytes mean nothing cannot be taken.
  await picker.click();
  await page.getByRole('option', { name: 'Unicode (UTF-8)' }).click();
  await expect(preview).toContainText('Some bytes mean nothing');
  await expect(line.getByRole('button', { name: 'Open with this encoding' })).toBeDisabled();
  await picker.click();
  await page.getByRole('option', { name: 'Cyrillic (windows-1251)' }).click();
  await line.getByRole('button', { name: 'Open with this encoding' }).click();
  await expect(sheet()).toHaveText(/[а-я]{4}/);
});

test('files that are alike in their unclear encoding are opened together, once one of them was seen', async () => {
  await begin();
  const texts = {
    one: 'Паром вышел из гавани в девять часов вечера, и никто на берегу не знал почему.',
    two: 'Смотритель маяка записал в журнал только погоду, ветер и высоту волны у северного мола.',
    three: 'Газета напечатала список пассажиров через два дня после пожара, без подписи и без числа.',
  };
  const files = Object.entries(texts).map(([name, text]) => {
    const file = path.join(app.home, `${name}.txt`);
    writeFileSync(file, inWindows1251(text));
    return file;
  });
  await dropPaths(page, files);
  await expect(report().locator('.encoding-preview p')).toHaveCount(3);
  await report().getByRole('button', { name: 'Open all 3 files of this kind with it' }).click();
  await expect(count()).toHaveText('4');
});

/** Small and capital letters of Russian stand there in their order. */
const inWindows1251 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (one) => (one < '\u0410' ? one.charCodeAt(0) : one.charCodeAt(0) - 0x350)));

test('in the desktop window a folder is chosen, is one step, and its report is saved', async () => {
  test.setTimeout(180_000);
  await app.close();
  await app.start('desktop');
  ({ page } = app);
  const inbox = makeInbox(app.home);
  await begin();
  await app.willChoose([inbox]);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Open a folder of texts' }).click();
  await expect(progress()).toHaveAttribute('aria-valuetext', /^\d+ of 200, .*\.\w+/);
  await expect(report().getByRole('radio', { name: 'All: 200' })).toBeVisible({ timeout: 120_000 });
  const saved = await app.saved(() => report().getByRole('button', { name: 'Save the report' }).click());
  const rows = Papa.parse<Record<string, string>>(readFileSync(saved, 'utf8').slice(1), { header: true, skipEmptyLines: true }).data;
  expect(new Set(rows.map((row) => row['file'])).size).toBe(200);
  await page.keyboard.press('Escape');
  await expect(count()).not.toHaveText('1');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(count()).toHaveText('1');
});

test('a folder is chosen by keyboard in the browser window, too', async () => {
  await begin();
  const folder = path.join(app.home, 'chosen');
  mkdirSync(path.join(folder, 'inner'), { recursive: true });
  writeFileSync(path.join(folder, 'inner', 'b.txt'), 'Second.');
  writeFileSync(path.join(folder, 'a.txt'), 'First.');
  writeFileSync(path.join(folder, '.hidden.txt'), 'Hidden.');
  writeFileSync(path.join(folder, '~$a.docx'), 'What a word processor writes while a file is open.');
  await app.willChoose([folder]);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('folder of texts');
  await page.keyboard.press('Enter');
  await expect(log().getByText('2 documents added.')).toBeVisible();
  await expect(count()).toHaveText('3');
});
