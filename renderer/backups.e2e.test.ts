// backups.e2e.test.ts - a backup is found in the list and brought back, that is undone; a project is deleted, and says what stays.

import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';

const app = programForEach('browser');

async function choose(name: string): Promise<void> {
  await app.page.getByRole('button', { name: 'More' }).click();
  await app.page.getByRole('menuitem', { name }).click();
}

async function addText(words: string): Promise<void> {
  const { page } = app;
  await page.getByRole('dialog').locator('textarea').fill(words);
  await page.getByRole('button', { name: 'Add the text', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Save status' })).toHaveText('Saved');
}

test('a backup is brought back by one step, and a project is deleted with or without its backups', async () => {
  const { page } = app;
  const documents = () => page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await addText('Nineteen people came ashore.');
  await choose('Close the project');
  await page.locator('.recent-open').first().click();
  await expect(documents()).toHaveCount(1);
  await page.keyboard.press('Control+Shift+V');
  await page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: /paste/i }).first().click();
  await addText('Two boats were lost.');
  await expect(documents()).toHaveCount(2);

  await choose('Backups…');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/backups.png` });
  await expect(dialog.getByRole('listitem')).not.toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
  await dialog
    .getByRole('button', { name: /^Bring back/ })
    .last()
    .click();
  await expect(documents()).toHaveCount(1);
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expect(documents()).toHaveCount(2);

  await choose('Delete the project…');
  const asked = page.getByRole('dialog', { name: /^Delete/ });
  await expect(asked.getByRole('status')).toContainText('brings the project back');
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/delete.png` });
  await asked.getByText('Delete its backups too').click();
  await expect(asked.getByRole('status')).toContainText('cannot be brought back');
  expect(await violationsOf(page)).toEqual([]);
  await asked.getByText('Delete its backups too').click();
  await asked.getByRole('button', { name: 'Delete the project', exact: true }).click();
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).waitFor();
  const projects = path.join(app.home, 'projects');
  const [folder = ''] = existsSync(projects) ? readdirSync(projects) : [];
  expect(readdirSync(path.join(projects, folder))).toEqual(['backups']);
});

/** A project with one annotation, closed; the path of its folder and of the file of the annotation in it. */
async function closedProject(): Promise<{ project: string; file: string }> {
  const { page } = app;
  await page.getByRole('button', { name: 'Paste text', exact: true }).click();
  await addText('Nineteen people came ashore.');
  await page.getByRole('main', { name: 'Text' }).getByRole('textbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  await choose('Close the project');
  await page.locator('.recent-open').first().waitFor();
  const projects = path.join(app.home, 'projects');
  const project = path.join(projects, readdirSync(projects)[0] ?? '');
  const folder = path.join(project, 'annotations');
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return { project, file: path.join(folder, file) };
}

const banner = () => app.page.getByRole('region', { name: 'About this project' });

test('annotations that were damaged while the project was closed come from the backup, and the window says so', async () => {
  const { file } = await closedProject();
  const { page } = app;
  truncateSync(file, 100);

  await page.locator('.recent-open').first().click();
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  await expect(banner()).toContainText('Nothing is missing');
});

test('annotations of which nothing has a copy are told as lost, and the text is annotated anew', async () => {
  const { project, file } = await closedProject();
  const { page } = app;
  truncateSync(file, 100);
  for (const room of ['backups', 'history']) rmSync(path.join(project, room), { recursive: true });

  await page.locator('.recent-open').first().click();
  await expect(page.getByRole('main', { name: 'Text' }).getByRole('textbox')).toContainText('Nineteen people came ashore.');
  await expect(banner()).toContainText('One annotation of “Nineteen people came ashore.” is lost.');
  await expect(banner()).toContainText('kept in quarantine/');
  const listed = page.getByRole('navigation', { name: 'Documents' }).getByRole('row');
  await expect(listed).not.toContainText('claim');
  await page.getByRole('main', { name: 'Text' }).getByRole('textbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet .run')).toHaveCount(1);
  await expect(listed).toContainText('1 attribution');
});
