// backups.test.ts - damage to what the backups consist of: costs no backup that can still be read, and is made good.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { linked } from '../../fixtures/annotated.ts';
import { reopen } from '../../fixtures/build.ts';
import { Backups } from './backups.ts';

it('damage of the list of a backup costs what that backup holds nothing until it is old', async () => {
  const { folder } = await linked();
  const backups = path.join(folder, 'backups');
  const [name = ''] = (await readdir(backups)).filter((one) => one.endsWith('.json'));
  const list = path.join(backups, name);
  const bytes = await readFile(list);
  const objects = await readdir(path.join(backups, 'objects'));
  // As of a newer version, or while the disk cannot read it.
  await writeFile(list, bytes.toString('utf8').replace('"formatVersion": 1', '"formatVersion": 2'));
  for (let count = 0; count < 2; count += 1) {
    const store = await reopen(folder);
    await store.undo(store.annotators[0]?.id ?? '');
    await store.close();
  }
  expect(await readdir(path.join(backups, 'objects'))).toEqual(expect.arrayContaining(objects));
  await writeFile(list, bytes);
  const copies = [];
  for (const [file, hash] of Object.entries((JSON.parse(bytes.toString('utf8')) as { files: Record<string, string> }).files))
    copies.push([file, (await new Backups(folder).bytes(hash)) !== null]);
  expect(copies.filter(([, isThere]) => !isThere)).toEqual([]);
});

it('damage in the copies of a backup is made good by the next backup, which keeps what was found', async () => {
  const { folder } = await linked();
  const objects = path.join(folder, 'backups', 'objects');
  const names = await readdir(objects);
  for (const name of names) await writeFile(path.join(objects, name), 'what is left of it');
  const store = await reopen(folder);
  await store.undo(store.annotators[0]?.id ?? '');
  await store.close();
  const backups = new Backups(folder);
  const [newest] = await backups.list();
  const copies = await Promise.all(Object.values(newest?.files ?? {}).map((hash) => backups.bytes(hash)));
  expect(copies.length).toBeGreaterThan(3);
  expect(copies.every((bytes) => bytes !== null)).toBe(true);
  const kept = await readdir(path.join(folder, 'quarantine'));
  expect(kept.length).toBeGreaterThan(3);
  for (const one of kept) expect(await readFile(path.join(folder, 'quarantine', one), 'utf8')).toBe('what is left of it');
});
