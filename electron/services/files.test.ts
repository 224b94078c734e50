// files.test.ts - a file that is saved in the host's own dialog: where the person said, and over no part of the project.

import { lstat, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anApp, how, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import { checkProject } from '../store/checkProject.ts';

const file = { name: 'list.csv', mediaType: 'text/csv', base64: Buffer.from('a,b').toString('base64') };

/** An app whose dialog answers with this path. */
async function saving() {
  const root = await temporaryFolder(onTestFinished);
  const chosen = { path: '' };
  const none = () => Promise.reject(new Error('not asked for here'));
  const dialogs = {
    chooseTexts: none,
    chooseFolder: none,
    chooseProject: none,
    printToPdf: none,
    chooseSavePath: () => Promise.resolve(chosen.path),
  };
  const app = await anApp(root, { dialogs });
  onTestFinished(() => app.close());
  return { app, root, chosen };
}

it('is written where a link leads that the person chose, and the link stays', async () => {
  const { app, root, chosen } = await saving();
  await writeFile(path.join(root, 'elsewhere.csv'), 'before');
  chosen.path = path.join(root, 'link.csv');
  await symlink(path.join(root, 'elsewhere.csv'), chosen.path);
  expect(await app.services['files.save']({ file })).toEqual({ saved: true });
  expect((await lstat(chosen.path)).isSymbolicLink()).toBe(true);
  expect(await readFile(path.join(root, 'elsewhere.csv'), 'utf8')).toBe('a,b');
});

it('takes the place of no part of the open project, also by way of a link to its folder', async () => {
  const { app, root, chosen } = await saving();
  const { folder } = await app.services['projects.create']({ title: 'Weir' });
  await symlink(folder, path.join(root, 'link'));
  for (const name of ['project.json', 'link/journal.jsonl', 'link/lock/new.json']) {
    chosen.path = name.startsWith('link') ? path.join(root, name) : path.join(folder, name);
    expect(await codeOf(app.services['files.save']({ file })), name).toBe('file-exists');
  }
  chosen.path = path.join(root, 'link', 'list.csv');
  expect(await app.services['files.save']({ file })).toEqual({ saved: true });
  await app.services['projects.close']({});
  expect((await checkProject({ folder, ...how })).problems).toEqual([]);
});
