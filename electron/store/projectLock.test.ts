// projectLock.test.ts - a lock of this process that a failing disk did not let it take away keeps nobody out.

import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anAppWithText, reopen, temporaryFolder } from '../../fixtures/build.ts';

async function lockedCopy(): Promise<{ folder: string; left: string; letGo: () => Promise<void> }> {
  const root = await temporaryFolder(onTestFinished);
  const { app, projectFolder } = await anAppWithText(root, 'Nineteen people came ashore.\n');
  const locks = path.join(projectFolder, 'lock');
  const [name = ''] = await readdir(locks);
  await mkdir(path.join(root, 'beside'));
  const beside = path.join(root, 'beside', name);
  await copyFile(path.join(locks, name), beside);
  return { folder: projectFolder, left: beside, letGo: () => app.close() };
}

it('opens a project whose lock stayed behind when this process let go of it', async () => {
  const { folder, left, letGo } = await lockedCopy();
  await expect(reopen(folder)).rejects.toMatchObject({ code: 'project-locked' });
  await letGo();
  await copyFile(left, path.join(folder, 'lock', path.basename(left)));
  const store = await reopen(folder);
  expect(store.heldBy).toBeNull();
  await store.close();
});
