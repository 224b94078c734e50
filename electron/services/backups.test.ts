// backups.test.ts - backups are listed and brought back, that is undone, and a deleted project comes back from them unless they go too.

import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anAppWithText, how, temporaryFolder } from '../../fixtures/build.ts';
import { checkProject } from '../store/checkProject.ts';
import type { LocalApp } from './createApp.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\n';

/** A project with one annotation and one link's worth of work in its first backup, and more since. */
async function worked(): Promise<{ app: LocalApp; folder: string; documentId: string }> {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
  const add = (note: string) =>
    app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 4, end: 11 }], tag: 'claim', note }] });
  const { ids } = await add('one');
  await add('two');
  await app.services['projects.close']({});
  await app.openPath(projectFolder);
  await app.services['annotations.delete']({ ids });
  await app.services['documents.paste']({ text: 'Another text.' });
  await app.services['project.rename']({ title: 'Renamed' });
  return { app, folder: projectFolder, documentId };
}

const notesOf = async (app: LocalApp): Promise<(string | null)[]> =>
  (await app.services['annotations.read']({})).annotations.map((one) => one.note).sort();

it('brings a backup back by one step that can be undone, even without the history', async () => {
  const { app, folder } = await worked();
  const { backups } = await app.services['backups.list']({});
  const first = backups.at(-1);
  expect(first).toMatchObject({ reason: 'close', documents: 1, annotations: 2 });
  await rm(path.join(folder, 'history'), { recursive: true });
  const { changed } = await app.services['backups.restore']({ name: first?.name ?? '' });
  expect(changed?.change.name.key).toBe('restoreBackup');
  expect(await notesOf(app)).toEqual(['one', 'two']);
  const state = await app.services['project.read']({});
  expect([state.project.title, state.documents.length]).toEqual(['Test', 1]);
  await app.services['changes.undo']({});
  expect(await notesOf(app)).toEqual(['two']);
  expect((await app.services['project.read']({})).documents).toHaveLength(2);
  await app.services['changes.redo']({});
  expect(await app.services['backups.restore']({ name: first?.name ?? '' })).toEqual({ changed: null });
  await app.close();
});

it('leaves a whole project after a backup was brought back', async () => {
  const { app, folder } = await worked();
  const { backups } = await app.services['backups.list']({});
  await app.services['backups.restore']({ name: backups.at(-1)?.name ?? '' });
  await app.close();
  expect((await checkProject({ folder, ...how })).problems).toEqual([]);
});

it('refuses a backup that is not whole and changes nothing', async () => {
  const { app, folder, documentId } = await worked();
  const backup = (await app.services['backups.list']({})).backups.at(-1);
  const objects = path.join(folder, 'backups', 'objects');
  for (const name of await readdir(objects)) {
    const file = path.join(objects, name);
    if ((await readFile(file, 'utf8')).includes(`"documentId": "${documentId}"`)) await writeFile(file, 'damaged');
  }
  await expect(app.services['backups.restore']({ name: backup?.name ?? '' })).rejects.toMatchObject({ code: 'backup-damaged' });
  await expect(app.services['backups.restore']({ name: 'no such backup' })).rejects.toMatchObject({ code: 'backup-unknown' });
  expect(await notesOf(app)).toEqual(['two']);
  await app.close();
});

it('deletes a project and leaves its backups, from which it comes back whole', async () => {
  const { app, folder } = await worked();
  await writeFile(path.join(folder, 'my own notes.txt'), 'of somebody');
  const { recent } = await app.services['projects.delete']({ backups: false });
  expect(recent).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(['backups', 'my own notes.txt']);
  await app.openPath(folder);
  expect(await notesOf(app)).toEqual(['two']);
  expect((await app.services['project.read']({})).project.title).toBe('Renamed');
  await app.services['changes.undo']({});
  await app.close();
  expect((await checkProject({ folder, ...how })).problems).toEqual([]);
});

it('deletes the backups too when that is wanted', async () => {
  const { app, folder } = await worked();
  await app.services['projects.delete']({ backups: true });
  expect(existsSync(folder)).toBe(false);
  await app.close();
});

it('brings a document back that was removed since, with the annotations that it had then and no others', async () => {
  const { app, documentId } = await worked();
  await app.services['documents.remove']({ documentId });
  const { backups } = await app.services['backups.list']({});
  await app.services['backups.restore']({ name: backups.at(-1)?.name ?? '' });
  expect(await notesOf(app)).toEqual(['one', 'two']);
  const add = { documentId, spans: [{ start: 4, end: 11 }], tag: 'claim', note: 'after the backup' };
  await app.services['annotations.create']({ annotations: [add] });
  await app.services['documents.remove']({ documentId });
  await app.services['backups.restore']({ name: backups.at(-1)?.name ?? '' });
  expect(await notesOf(app)).toEqual(['one', 'two']);
  await app.services['changes.undo']({});
  await app.services['changes.undo']({});
  expect(await notesOf(app)).toEqual(['after the backup', 'one', 'two']);
  await app.close();
});
