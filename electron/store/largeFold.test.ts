// largeFold.test.ts - a step that adds more documents than are held at a time: all of them are whole, also for who reads meanwhile.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anApp, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { NewDocuments } from '../services/newDocuments.ts';
import { checkProject } from './checkProject.ts';

/** Together they are more than a fold holds. */
const COUNT = 260;
const textOf = (number: number): string => `Number ${number}. ${'The lock keeper counts the barges aloud. '.repeat(150)}`;

async function withMany() {
  const app = await anApp(await temporaryFolder(onTestFinished));
  const { folder } = await app.services['projects.create']({ title: 'Many' });
  await app.close();
  const store = await reopen(folder);
  onTestFinished(() => store.close());
  const adding = await NewDocuments.begin(store);
  const file = await store.keepOriginal('a.txt', Buffer.from('a'));
  const original = {
    file,
    name: 'a.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    bytes: 1,
    sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  };
  const values = await adding.add(Array.from({ length: COUNT }, (_, number) => ({ title: `${number}`, text: textOf(number), original })));
  return { folder, store, adding, ids: values.map(({ id }) => id) };
}

it('is whole on the disk, and says the same to who reads while it is written', async () => {
  const { folder, store, adding, ids } = await withMany();
  expect(await adding.text(7)).toBe(textOf(7));
  await adding.commit({ key: 'import', values: { count: COUNT, title: '0' } });
  const folding = store.fold();
  for (const [number, id] of ids.entries()) expect(await store.text(id)).toBe(textOf(number));
  await folding;
  for (const [number, id] of ids.entries()) expect(await store.text(id)).toBe(textOf(number));
  expect(store.notices).toEqual([]);
  const files = await readdir(path.join(folder, 'documents'));
  expect(files).toHaveLength(COUNT);
  for (const name of files)
    expect(JSON.parse(await readFile(path.join(folder, 'documents', name), 'utf8'))).toMatchObject({ removed: false, revision: 1 });
  await store.close();
  expect((await checkProject({ folder, ...how })).problems).toEqual([]);
});

it('does not take for its own what another program has put in the place of a new document', async () => {
  const { folder, store, adding, ids } = await withMany();
  const file = path.join(folder, 'documents', `${ids[3]}.json`);
  await writeFile(file, (await readFile(file, 'utf8')).replace('Number 3.', 'Number 4.'));
  await expect(adding.commit({ key: 'import', values: { count: COUNT, title: '0' } })).rejects.toMatchObject({ code: 'project-damaged' });
  expect(store.documents).toEqual([]);
});
