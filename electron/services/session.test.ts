// session.test.ts - which project is open: the same folder under another name is the same project.

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anApp, anAppWithText, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';

it('opens the folder that is open already through a link without locking itself out', async () => {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), 'The ferry came in late.\n');
  const link = `${projectFolder} by a link`;
  await symlink(projectFolder, link);
  await app.openPath(link);
  expect((await app.services['project.read']({})).heldBy).toBeNull();
  await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 4, end: 9 }], tag: 'claim' }] });
  await app.close();
});

it('opens a project once that is asked for twice at the same time, and does not lock itself out', async () => {
  const { app, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), 'The ferry came in late.\n');
  await app.services['projects.close']({});
  const key = (await app.services['app.state']({})).recent[0]?.key ?? '';
  await Promise.all([app.services['projects.openRecent']({ key }), app.openPath(projectFolder), app.services['projects.openRecent']({ key })]);
  expect((await app.services['project.read']({})).heldBy).toBeNull();
  await app.close();
});

it('keeps a project open when the sample lesson cannot be made beside it', async () => {
  const root = await temporaryFolder(onTestFinished);
  const lessonFolder = path.join(root, 'lesson');
  await mkdir(lessonFolder);
  await writeFile(path.join(lessonFolder, 'lesson.json'), JSON.stringify({ title: 'half \ud800', documents: [], annotations: [], links: [] }));
  const app = await anApp(root, { lessonFolder });
  await app.services['projects.create']({ title: 'Mine' });
  expect(await codeOf(app.services['projects.openSample']({}))).toBe('invalid-input');
  expect((await app.services['project.read']({})).project.title).toBe('Mine');
  await app.close();
});
