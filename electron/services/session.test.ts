// session.test.ts - which project is open: the same folder under another name is the same project.

import { symlink } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { anAppWithText, temporaryFolder } from '../../fixtures/build.ts';

it('opens the folder that is open already through a link without locking itself out', async () => {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), 'The ferry came in late.\n');
  const link = `${projectFolder} by a link`;
  await symlink(projectFolder, link);
  await app.openPath(link);
  expect((await app.services['project.read']({})).heldBy).toBeNull();
  await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 4, end: 9 }], tag: 'claim' }] });
  await app.close();
});
