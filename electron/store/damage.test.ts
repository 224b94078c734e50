// damage.test.ts - damage that is easily overlooked: of the manifest while there are links, of the history, of what nobody reads.

import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anAppWithText, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { makePack } from '../services/exports.ts';
import { checkProject } from './checkProject.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing, officials said.\n';
const check = (folder: string) => checkProject({ folder, ...how });

async function linked(): Promise<{ folder: string; documentId: string }> {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
  const { ids } = await app.services['annotations.create']({
    annotations: [0, 20].map((start) => ({ documentId, spans: [{ start, end: start + 5 }], tag: 'claim' })),
  });
  await app.services['links.create']({ from: ids[0] ?? '', to: ids[1] ?? '', kind: 'same-event' });
  await app.close();
  return { folder: projectFolder, documentId };
}

const keptIn = async (folder: string): Promise<Buffer[]> =>
  Promise.all((await readdir(path.join(folder, 'quarantine'))).map((name) => readFile(path.join(folder, 'quarantine', name))));

it('of the manifest costs no link', async () => {
  const { folder } = await linked();
  await writeFile(path.join(folder, 'project.json'), '{"kind":"pressmark-project"}');
  const store = await reopen(folder);
  expect(await store.links()).toHaveLength(1);
  await store.close();
  expect((await check(folder)).problems).toEqual([]);
});

it('behind the last good line of the history is kept as it was found when the history goes on', async () => {
  const { folder, documentId } = await linked();
  const history = path.join(folder, 'history');
  const file = path.join(history, (await readdir(history))[0] ?? '');
  await appendFile(file, 'half a line of another day\nand more\n');
  const found = await readFile(file);
  const store = await reopen(folder);
  await store.undo(store.annotators[0]?.id ?? '');
  expect(await store.annotations(documentId)).toHaveLength(2);
  await store.close();
  expect((await keptIn(folder)).some((one) => one.equals(found))).toBe(true);
  expect((await check(folder)).problems).toEqual([]);
});

it('that left zeros at the end of the journal is told, because changes may have stood there', async () => {
  const { folder } = await linked();
  await appendFile(path.join(folder, 'journal.jsonl'), Buffer.alloc(700));
  const store = await reopen(folder);
  expect(store.notices.map((notice) => notice.values['variant'])).toEqual(['journal']);
  await store.close();
  expect((await check(folder)).problems).toEqual([]);
});

it('of a file that was not looked at yet is mended before the project is packed', async () => {
  const { folder } = await linked();
  await writeFile(path.join(folder, 'codebook.json'), '{"codebook":');
  const store = await reopen(folder);
  await makePack(store);
  expect(store.notices.map((notice) => notice.values['file'])).toEqual(['codebook.json']);
  await store.close();
  expect((await check(folder)).problems).toEqual([]);
});
