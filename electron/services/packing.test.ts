// packing.test.ts - a packed project is whole, whatever is saved while it is being packed.

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createOne } from '../../fixtures/annotated.ts';
import { anAppWithText, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { readPack, unpackInto } from '../store/packProject.ts';
import { makePack } from './exports.ts';

const fs = vi.hoisted(() => ({ afterRead: (_file: string): Promise<void> => Promise.resolve() }));
vi.mock('node:fs/promises', async (original) => {
  const own = await original<typeof import('node:fs/promises')>();
  const readFile = async (file: string, encoding: 'utf8' | null = null) => {
    const found = await own.readFile(file, encoding);
    await fs.afterRead(file);
    return found;
  };
  return { ...own, readFile };
});

it.each(['who packs', 'another program'])('is whole when %s saves and folds in the middle of it', async (who) => {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), 'The harbour office said nothing.');
  onTestFinished(() => app.close());
  const writer = app.session.store;
  await createOne(writer, documentId, 'before');
  await writer.fold();
  const store = who === 'who packs' ? writer : await reopen(projectFolder, { mode: 'any' });
  await store.readAll();
  const saved: Promise<void>[] = [];
  fs.afterRead = async (file) => {
    if (!file.includes('annotations') || saved.length > 0) return;
    const saving = createOne(writer, documentId, 'meanwhile').then(() => writer.fold());
    saved.push(saving);
    // Who packs keeps the fold waiting until it is done: then nothing is to be waited for here.
    await (who === 'who packs' ? Promise.race([saving, sleep(500)]) : saving);
  };
  const { bytes } = await makePack(store);
  fs.afterRead = () => Promise.resolve();
  await Promise.all(saved);
  const copy = `${projectFolder} unpacked`;
  await unpackInto(copy, await readPack(bytes), how);
  const unpacked = await reopen(copy);
  expect((await unpacked.annotations(documentId)).map(({ note }) => note)).toContain('before');
  await unpacked.close();
});
