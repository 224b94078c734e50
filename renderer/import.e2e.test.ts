// import.e2e.test.ts - many files at once: progress, working on meanwhile, cancelling, the report, undo; and words that are pasted or dragged here.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, type Route, test } from '@playwright/test';
import Papa from 'papaparse';
import { unguarded } from '../shared/formats/csv.ts';
import { root } from '../electron/tools/e2eDriver.ts';
import { type StartedHost, startHost, temporaryHome } from '../electron/tools/e2eHosts.ts';

let place: ReturnType<typeof temporaryHome>;
let app: StartedHost;
let page: Page;
test.beforeEach(async () => {
  place = temporaryHome();
  app = await startHost('browser', place.home, { reducedMotion: 'reduce' });
  ({ page } = app);
});
test.afterEach(async () => {
  await app.close();
  place.remove();
});

const sheet = () => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
const documents = () => page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
const progress = () => page.getByRole('progressbar', { name: 'Import' });
const log = () => page.getByRole('log');
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
  cli('new', path.join(inbox, 'a project'), '--title', 'Not to be read');
  return inbox;
}

/** Drops what lies on the disk as a file manager would. */
async function dropPaths(files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  await session.detach();
}

/** Holds the import before its nth part until it is let go. */
async function holdPart(nth: number): Promise<{ readonly reached: Promise<void>; go(): void }> {
  const reached = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let seen = 0;
  await page.route('**/call/documents.import', async (route: Route) => {
    seen += 1;
    if (seen === nth) {
      reached.resolve();
      await gate.promise;
    }
    await route.continue();
  });
  return { reached: reached.promise, go: () => gate.resolve() };
}

test('200 files come in while a person works on, are one step, and are told as the command line tells them', async () => {
  test.setTimeout(240_000);
  const inbox = makeInbox(place.home);
  await begin();
  const held = await holdPart(4);
  await dropPaths([inbox]);
  await held.reached;
  await expect(progress()).toHaveAttribute('aria-valuetext', /^\d+ of 200, .*\.\w+/);
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

  const other = path.join(place.home, 'other');
  cli('new', other, '--title', 'Other');
  const { lines } = cli('import', other, inbox, '--recursive', '--json');
  const relative = (name: unknown): string => path.relative(place.home, String(name));
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
  await expect(page.locator('.documents .pane-head .label')).toHaveText(String(added + 1));
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(documents()).toHaveCount(1);
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(page.locator('.documents .pane-head .label')).toHaveText(String(added + 1));
  // The report is there until the next import.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('report of the last');
  await page.keyboard.press('Enter');
  await expect(report()).toBeVisible();
});

/** The numbers in words such as "Menu 2, Caption 1", added up. */
const numbersIn = (words = ''): number => (words.match(/\d+/g) ?? []).reduce((sum, one) => sum + Number(one), 0);
