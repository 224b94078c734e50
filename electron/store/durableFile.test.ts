// durableFile.test.ts - files that are written whole: over nobody's file, and also where another program holds one for a moment.

import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { anAppWithText, how, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import { makePack } from '../services/exports.ts';
import { renameWhenFree, writeDurably } from './durableFile.ts';
import { readPack, unpackInto } from './packProject.ts';

vi.mock('node:fs/promises', async (original) => {
  const own = await original<typeof import('node:fs/promises')>();
  return { ...own, rename: vi.fn(own.rename) };
});

const held = () => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));

it('gives a name that nothing has to one of those that ask for it at once, and leaves no other file', async () => {
  const folder = await temporaryFolder(onTestFinished);
  const file = path.join(folder, 'export.csv');
  const all = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => writeDurably(file, Buffer.from(`of ${index}`), true)));
  const first = all.findIndex(({ status }) => status === 'fulfilled');
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toBe(`of ${first}`);
  expect(await readdir(folder)).toEqual(['export.csv']);
});

it('takes no name that a file or a link has, and any that it may replace', async () => {
  const folder = await temporaryFolder(onTestFinished);
  await writeFile(path.join(folder, 'there'), 'before');
  await symlink(path.join(folder, 'nowhere'), path.join(folder, 'link'));
  for (const name of ['there', 'link'])
    await expect(writeDurably(path.join(folder, name), Buffer.from('new'), true)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path.join(folder, 'there'), 'utf8')).toBe('before');
  await writeDurably(path.join(folder, 'there'), Buffer.from('new'));
  expect(await readFile(path.join(folder, 'there'), 'utf8')).toBe('new');
});

it('renames files and folders that another program holds for a moment, and unpacks a project all the same', async () => {
  const { app, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), 'Nineteen people came ashore.');
  const files = await readPack((await makePack(app.session.store)).bytes);
  await app.close();
  const folder = `${projectFolder} held`;
  await mkdir(folder);
  for (let count = 0; count < 3; count += 1) vi.mocked(rename).mockImplementationOnce(held);
  await renameWhenFree(folder, `${folder} no more`);
  const real = vi.mocked(rename).getMockImplementation();
  let refused = 0;
  vi.mocked(rename).mockImplementation(async (from, to) => {
    if (to === `${projectFolder} unpacked` && (refused += 1) <= 3) return held();
    await real?.(from, to);
  });
  expect(await codeOf(unpackInto(`${projectFolder} unpacked`, files, how))).toBe('none');
  expect(refused).toBe(4);
});
