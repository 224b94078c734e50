// desktopImport.e2e.test.ts - bringing texts into the desktop window: the native menu's folder, what is dropped, cancelling in the middle.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CALL } from '../electron/hosts/channels.ts';
import { launch, type RunningApp } from '../electron/tools/e2eDriver.ts';
import { temporaryHome } from '../electron/tools/e2eHosts.ts';
import { dropPaths } from './carry.e2e.ts';

let place: ReturnType<typeof temporaryHome>;
let app: RunningApp;
let page: Page;
test.beforeEach(async () => {
  place = temporaryHome();
  app = await launch({ home: place.home });
  page = await app.page();
  await expect(page.getByRole('button', { name: 'Sample lesson', exact: true })).toBeVisible();
});
test.afterEach(async () => {
  await app.close();
  place.remove();
});

const count = () => page.locator('.documents .pane-head .label');
const log = () => page.getByRole('log');
const report = () => page.getByRole('dialog', { name: 'What was opened' });

/** A folder of so many notes, one of them in a folder of its own; beside a hidden file. */
function folderOf(notes: number): string {
  const folder = path.join(place.home, 'notes');
  mkdirSync(path.join(folder, 'inner'), { recursive: true });
  for (let number = 1; number < notes; number += 1) writeFileSync(path.join(folder, `${100 + number}.txt`), `Note ${number} of the harbour master.`);
  writeFileSync(path.join(folder, 'inner', 'last.txt'), 'The last note.');
  writeFileSync(path.join(folder, '.hidden.txt'), 'Hidden.');
  return folder;
}

const chooseInMenu = (id: string): Promise<void> =>
  app.electron.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

/** The native dialog will answer so; nothing, where the person leaves it. */
const willChoose = (filePaths: readonly string[]): Promise<void> =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);

interface Held {
  seen: number;
  go(): void;
}

/** Holds the nth part of an import at the door until it is let go. */
const holdPart = (nth: number): Promise<void> =>
  app.electron.evaluate(
    ({ ipcMain }, { channel, wanted }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => unknown> })._invokeHandlers;
      const answer = handlers.get(channel);
      const gate = Promise.withResolvers<void>();
      const held = { seen: 0, go: () => gate.resolve() };
      Object.assign(globalThis, { held });
      handlers.set(channel, async (...given) => {
        if (given[1] === 'documents.import') {
          held.seen += 1;
          if (held.seen === wanted) await gate.promise;
        }
        return answer?.(...given);
      });
    },
    { channel: CALL, wanted: nth },
  );
const partsSeen = (): Promise<number> => app.electron.evaluate(() => (globalThis as unknown as { held: Held }).held.seen);
const letGo = (): Promise<void> => app.electron.evaluate(() => (globalThis as unknown as { held: Held }).held.go());

test('the native menu opens a folder; left without choosing, nothing happens', async () => {
  await willChoose([]);
  await chooseInMenu('openFolder');
  await expect(page.getByRole('button', { name: 'Sample lesson', exact: true })).toBeVisible();
  await willChoose([folderOf(3)]);
  await chooseInMenu('openFolder');
  await expect(log().getByText('3 documents added.')).toBeVisible();
  await expect(count()).toHaveText('3');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(count()).toHaveText('');
});

test('a folder and files that are dropped are opened, hidden ones are not', async () => {
  const file = path.join(place.home, 'beside.txt');
  writeFileSync(file, 'Beside the folder.');
  await dropPaths(page, [folderOf(4), file]);
  await expect(log().getByText('5 documents added.')).toBeVisible();
  await expect(count()).toHaveText('5');
  const documents = page.getByRole('navigation', { name: 'Documents' });
  await expect(documents).toContainText('last');
  await expect(documents).toContainText('beside');
  await expect(documents).not.toContainText('hidden');
});

test('an import of dropped files is cancelled in the middle: whole documents stay, and the others are named', async () => {
  await holdPart(3);
  await dropPaths(page, [folderOf(60)]);
  await expect.poll(partsSeen).toBe(3);
  await expect(page.getByRole('progressbar', { name: 'Import' })).toHaveAttribute('aria-valuenow', '16');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: /^Cancel the import/ });
  await expect(question.getByRole('button', { name: 'Cancel the import' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await letGo();
  await expect(log().getByText(/^The import was cancelled\. 16 documents added\. 44 files were not taken\.$/)).toBeVisible();
  await expect(count()).toHaveText('16');
  await log().getByRole('button', { name: 'Show the report' }).click();
  await expect(report().getByRole('radio', { name: 'Refused: 44' })).toBeVisible();
  await expect(report().getByText('The import was cancelled before all files were read. 16 documents were added.')).toBeVisible();
});
