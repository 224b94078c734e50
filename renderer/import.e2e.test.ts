// import.e2e.test.ts - many files at once: progress, working on meanwhile, cancelling, the report, undo; and words that are pasted or dragged here.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, type Route, test } from '@playwright/test';
import Papa from 'papaparse';
import { unguarded } from '../shared/formats/csv.ts';
import { defaultSettings } from '../electron/services/settings.ts';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
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
  cli('new', path.join(inbox, 'a project'), '--title', 'Not to be read');
  return inbox;
}

/** Drops what lies on the disk as a file manager would. */
async function dropPaths(files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
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
  const folder = path.join(place.home, 'notes');
  mkdirSync(folder);
  for (let number = 100; number < 160; number += 1) writeFileSync(path.join(folder, `${number}.txt`), `Note ${number}.`);
  await begin();
  const held = await holdPart(3);
  await dropPaths([folder]);
  await held.reached;
  await expect(progress()).toHaveAttribute('aria-valuenow', '16');
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
  const [project = ''] = readdirSync(path.join(place.home, 'projects'));
  const checked = cli('check', path.join(place.home, 'projects', project), '--json');
  expect(checked.code).toBe(0);
  expect(checked.lines[0]).toMatchObject({ state: 'whole', documents: 17 });
});

test('a file of an unclear encoding shows how it would read before it is opened', async () => {
  await begin();
  const unclear = path.join(place.home, 'unclear.txt');
  cpSync(path.join(root, 'fixtures', 'edge', 'windows-1251.txt'), unclear);
  await dropPaths([unclear, path.join(place.home, 'gone.txt')]);
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
    const file = path.join(place.home, `${name}.txt`);
    writeFileSync(file, inWindows1251(text));
    return file;
  });
  await dropPaths(files);
  await expect(report().locator('.encoding-preview p')).toHaveCount(3);
  await report().getByRole('button', { name: 'Open all 3 files of this kind with it' }).click();
  await expect(count()).toHaveText('4');
});

/** Small and capital letters of Russian stand there in their order. */
const inWindows1251 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (one) => (one < '\u0410' ? one.charCodeAt(0) : one.charCodeAt(0) - 0x350)));

const HOSTILE = `<html><body><!--StartFragment--><nav><a href="https://tracker.invalid/">Home</a> <a href="/news">News</a></nav>
<h1>Ferry burns</h1><p>The ferry left at <b>nine</b>.<script>globalThis.owned = 1; fetch('https://tracker.invalid/s')</script></p>
<img src="https://tracker.invalid/x.png" onerror="globalThis.owned = 2"><ul><li>First man</li><li>Second man</li></ul>
<iframe src="https://tracker.invalid/f"></iframe><svg onload="globalThis.owned = 3"></svg><a href="javascript:globalThis.owned=4">more</a>
<link rel="stylesheet" href="https://tracker.invalid/c.css"><meta http-equiv="refresh" content="0;url=https://tracker.invalid/"><!--EndFragment--></body></html>`;

/** Sends what a clipboard or a drag carries to an element, as the browser would. */
const carry = (kind: 'paste' | 'drop', data: Readonly<Record<string, string>>, to = 'body'): Promise<void> =>
  page.evaluate(
    ([name, given, target]) => {
      const transfer = new DataTransfer();
      for (const [type, value] of Object.entries(given)) transfer.setData(type, value);
      const element = document.querySelector(target) ?? document.body;
      const options = { bubbles: true, cancelable: true };
      if (name === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, ...options }));
      else for (const step of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(step, { dataTransfer: transfer, ...options }));
    },
    [kind, data, to] as const,
  );

/** Whatever leaves for elsewhere, runs, or leads away. */
function watch(): { readonly requests: string[] } {
  const own = new URL(page.url()).origin;
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('popup', (popup) => requests.push(popup.url()));
  return { requests };
}

const paste = () => page.getByRole('dialog', { name: 'Paste a text' });

test('words copied in a browser are read as a page, or as plain text when that is chosen; nothing of them runs or is fetched', async () => {
  await begin();
  const { requests } = watch();
  const address = page.url();
  await carry('paste', { 'text/html': HOSTILE, 'text/plain': 'Home News\nFerry burns\nThe ferry left at nine.\nFirst man\nSecond man\nmore' });
  await expect(paste().getByRole('radio', { name: 'As a page' })).toBeChecked();
  await page.screenshot({ path: test.info().outputPath('paste.png') });
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(documents()).toHaveCount(2);
  await expect(sheet().getByText('Ferry burns')).toBeVisible();
  await expect(page.locator('.sheet').getByText('First man')).toBeVisible();
  await expect(page.locator('.sheet [data-aside], .sheet .aside').first()).toBeAttached();

  await carry('paste', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns\nPlain words.' });
  await paste().getByRole('radio', { name: 'As plain text' }).click();
  await paste().getByRole('button', { name: 'Add the text' }).click();
  await expect(documents()).toHaveCount(3);
  await expect(sheet()).toHaveText(/^Ferry burns\s*Plain words\.$/);

  // Into the field of the dialog, too; what is changed by hand is plain text then.
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await carry('paste', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns' }, '#paste-text');
  await expect(paste().getByRole('radio', { name: 'As a page' })).toBeChecked();
  await paste().getByRole('textbox', { name: 'Text' }).press('End');
  await page.keyboard.insertText(' again');
  await expect(paste().getByRole('radio', { name: 'As plain text' })).toBeChecked();
  await page.keyboard.press('Escape');

  expect(requests).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
});

test('a selection that is dragged here is offered as a text; a link and a picture are refused with a sentence', async () => {
  await begin();
  const { requests } = watch();
  await carry('drop', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns\nThe ferry left at nine.' });
  await expect(paste().getByRole('textbox', { name: 'Text' })).toHaveValue(/^Ferry burns/);
  await paste().getByRole('button', { name: 'Add the text' }).click();
  await expect(documents()).toHaveCount(2);
  await carry('drop', { 'text/plain': 'Only words.' });
  await expect(paste().getByRole('textbox', { name: 'Text' })).toHaveValue('Only words.');
  await page.keyboard.press('Escape');
  await expect(paste()).toHaveCount(0);

  const link = {
    'text/uri-list': 'https://tracker.invalid/a',
    'text/plain': 'https://tracker.invalid/a',
    'text/html': '<a href="https://tracker.invalid/a">A</a>',
  };
  await carry('drop', link);
  await expect(page.getByRole('alert').getByText('fetches nothing from the network')).toBeVisible();
  await carry('drop', { 'text/uri-list': 'https://tracker.invalid/x.png', 'text/html': '<img src="https://tracker.invalid/x.png">' });
  await expect(page.getByRole('alert').getByText('That is a picture')).toBeVisible();
  await expect(paste()).toHaveCount(0);
  await expect(documents()).toHaveCount(2);
  // A picture that comes as a file.
  const picture = path.join(place.home, 'x.png');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await dropPaths([picture]);
  await expect(report().getByText(/image/)).toBeVisible();
  expect(requests).toEqual([]);
});

const THEMES = ['light', 'dark', 'contrast', 'contrast-dark'] as const;

/** Looks at what is shown in every theme: nothing that axe finds, nothing wider than the window. */
async function look(view: string): Promise<string[]> {
  const wrong: string[] = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) wrong.push(`${view}: wider than the window by ${wide}px`);
  for (const theme of THEMES) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    wrong.push(...(await violationsOf(page)).map((one) => `${view}, ${theme}: ${one}`));
    await page.screenshot({ path: test.info().outputPath(`${view}-${theme}.png`) });
  }
  return wrong;
}

for (const { language, width } of [
  { language: 'en', width: 360 },
  { language: 'ar', width: 683 },
] as const) {
  test(`progress, report and pasting are whole in ${language}, ${width} px wide, in every theme`, async () => {
    test.setTimeout(180_000);
    await app.close();
    mkdirSync(path.join(place.home, 'data'), { recursive: true });
    const settings = { formatVersion: 1, settings: { ...defaultSettings, language } };
    writeFileSync(path.join(place.home, 'data', 'settings.json'), JSON.stringify(settings));
    app = await startHost('browser', place.home, { reducedMotion: 'reduce' });
    ({ page } = app);
    const inbox = path.join(place.home, 'a folder with a rather long name, as folders have');
    mkdirSync(inbox);
    for (const name of ['windows-1251.txt', 'windows-1252.txt', 'png-as.txt', 'rtl.txt', 'emoji.txt'])
      cpSync(path.join(root, 'fixtures', 'edge', name), path.join(inbox, name));
    cpSync(path.join(root, 'fixtures', 'pages', 'html', 'agency.html'), path.join(inbox, 'agency.html'));
    for (let number = 10; number < 80; number += 1) writeFileSync(path.join(inbox, `z${number}.txt`), `Note ${number}.`);
    const held = await holdPart(2);
    await page.setViewportSize({ width, height: 640 });
    const wrong: string[] = [];
    await page.locator('.welcome').waitFor();
    await dropPaths([inbox]);
    await held.reached;
    await page.getByRole('progressbar').waitFor();
    wrong.push(...(await look('progress')));
    const box = await page.locator('.import-progress').boundingBox();
    expect(box && [box.x > 0, box.x + box.width < width]).toEqual([true, true]);
    held.go();
    await page.locator('.report .report-lines').waitFor();
    await expect(page.locator('.encoding-preview p')).toBeVisible();
    wrong.push(...(await look('report')));
    await page.keyboard.press('Escape');
    await expect(page.locator('.report')).toHaveCount(0);
    await carry('paste', { 'text/html': HOSTILE, 'text/plain': 'Ferry burns\nThe ferry left at nine.' });
    await page.locator('.sheet-modal.paste').waitFor();
    wrong.push(...(await look('paste')));
    expect(wrong).toEqual([]);
  });
}

test('in the desktop window a folder is chosen, is one step, and its report is saved', async () => {
  test.setTimeout(180_000);
  await app.close();
  app = await startHost('desktop', place.home);
  ({ page } = app);
  const inbox = makeInbox(place.home);
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
  const folder = path.join(place.home, 'chosen');
  mkdirSync(path.join(folder, 'inner'), { recursive: true });
  writeFileSync(path.join(folder, 'inner', 'b.txt'), 'Second.');
  writeFileSync(path.join(folder, 'a.txt'), 'First.');
  writeFileSync(path.join(folder, '.hidden.txt'), 'Hidden.');
  await app.willChoose([folder]);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('folder of texts');
  await page.keyboard.press('Enter');
  await expect(log().getByText('2 documents added.')).toBeVisible();
  await expect(count()).toHaveText('3');
});
