// drafts.test.ts - a correction that was being typed outlives the program, stays out of the project, and goes when it is ended.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anApp, anAppWithText, temporaryFolder } from '../../fixtures/build.ts';

const TEXT = 'The lock office said that nlneteen people came.';
const TYPED = 'The lock office said that nineteen peo';

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
}

it('is there again after the program has gone without closing, and nowhere in the project', async () => {
  const folder = await temporaryFolder(onTestFinished);
  const { app, documentId, projectFolder } = await anAppWithText(folder, TEXT);
  expect(await app.services['drafts.list']({})).toEqual({ drafts: [] });
  await app.services['drafts.keep']({ documentId, text: 'The' });
  await app.services['drafts.keep']({ documentId, text: TYPED });
  for (const file of await filesBelow(projectFolder)) expect(await readFile(file, 'utf8'), file).not.toContain(TYPED);
  await app.session.close();

  const again = await anApp(folder);
  onTestFinished(() => again.close());
  await again.openPath(projectFolder);
  const { drafts } = await again.services['drafts.list']({});
  expect(drafts).toEqual([{ documentId, kept: expect.any(String), outdated: false }]);
  expect(await again.services['drafts.read']({ documentId })).toEqual({ text: TYPED });

  // The text is another one now; then the draft is that text, and there is nothing to offer.
  await again.services['texts.correct']({ documentId, text: `${TEXT} More.` });
  expect((await again.services['drafts.list']({})).drafts[0]?.outdated).toBe(true);
  await again.services['texts.correct']({ documentId, text: TYPED });
  expect(await again.services['drafts.list']({})).toEqual({ drafts: [] });

  await again.services['drafts.drop']({ documentId });
  expect(await again.services['drafts.read']({ documentId })).toEqual({ text: null });
  expect(await again.services['project.read']({})).toMatchObject({ undo: { name: { key: 'correctText' } } });
});

it('that is damaged is not offered, and is written anew', async () => {
  const folder = await temporaryFolder(onTestFinished);
  const { app, documentId } = await anAppWithText(folder, TEXT);
  onTestFinished(() => app.close());
  await app.services['drafts.keep']({ documentId, text: TYPED });
  const [file] = await filesBelow(path.join(folder, 'data', 'drafts'));
  await writeFile(file ?? '', '{"formatVersion":1,"text":"The lo');
  expect(await app.services['drafts.list']({})).toEqual({ drafts: [] });
  await app.services['drafts.keep']({ documentId, text: TYPED });
  expect(await app.services['drafts.read']({ documentId })).toEqual({ text: TYPED });
});
