// lostAnnotations.test.ts - a damaged file of annotations of which nothing has a copy costs no more than what was in it, and is told.

import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { annotated, annotationFile, check, createOne, keptIn, TEXT } from '../../fixtures/annotated.ts';
import { anAppWithText, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import { createAnnotations } from '../services/annotations.ts';
import { totalOf } from './summary.ts';

/** A closed project of which there are neither backups nor a history: four annotations of ours, and one of somebody else. */
async function alone(): Promise<{ folder: string; documentId: string; file: string }> {
  const { folder, documentId } = await annotated(4);
  const file = await annotationFile(folder, documentId);
  const store = await reopen(folder);
  await createAnnotations(store, [{ documentId, spans: [{ start: 30, end: 40 }], tag: 'loaded', note: 'theirs' }], 'Somebody else');
  await store.close();
  for (const room of ['backups', 'history']) await rm(path.join(folder, room), { recursive: true });
  return { folder, documentId, file };
}

const ways: Record<string, (bytes: Buffer) => Buffer | null> = {
  cut: (bytes) => bytes.subarray(0, bytes.length / 2),
  empty: () => Buffer.alloc(0),
  zeros: (bytes) => Buffer.alloc(bytes.length),
  'a word altered': (bytes) => Buffer.from(bytes.toString('utf8').replace('note 2', 'nope 2')),
  'of another kind': () => Buffer.from('{"annotations":7}'),
  missing: () => null,
};

it.each(Object.keys(ways))('%s: the text opens, others keep theirs, the loss is counted, and work goes on', async (way) => {
  const { folder, documentId, file } = await alone();
  const bytes = ways[way]?.(await readFile(file)) ?? null;
  await (bytes ? writeFile(file, bytes) : rm(file));
  const before = await check(folder);
  expect(before.state).toBe('damaged');
  expect(before.problems.join(' ')).toContain('4 of 4 annotations');
  if (bytes) expect((await readFile(file)).equals(bytes)).toBe(true);

  const store = await reopen(folder);
  expect(await store.text(documentId)).toBe(TEXT);
  expect((await store.annotations(documentId)).map((one) => one.note)).toEqual(['theirs']);
  expect(store.notices.map(({ code, values }) => [code, values['count'], values['title']])).toEqual([
    ['annotations-lost', 4, store.entry(documentId).title],
  ]);
  if (bytes) expect((await keptIn(folder)).some((one) => one.equals(bytes))).toBe(true);
  await createOne(store, documentId, 'anew');
  expect(totalOf(store.entry(documentId).counts)).toBe(2);
  await store.close();

  const again = await reopen(folder);
  expect((await again.annotations(documentId)).map((one) => one.note).sort()).toEqual(['anew', 'theirs']);
  expect(again.notices).toEqual([]);
  expect(totalOf(again.entry(documentId).counts)).toBe(2);
  await again.close();
  expect((await check(folder)).problems.filter((one) => !one.includes('history'))).toEqual([]);
});

it('what the journal and the part of the history that is left have of it is not lost, and the counts are right though nobody looked', async () => {
  const { folder, documentId } = await annotated(4);
  const file = await annotationFile(folder, documentId);
  const history = path.join(folder, 'history', '0000000001.jsonl');
  const store = await reopen(folder);
  await createOne(store, documentId, 'in the journal');
  const unfolded = `${folder}-unfolded`;
  await cp(folder, unfolded, { recursive: true });
  await store.close();
  const [own, ownHistory] = [file, history].map((one) => path.join(unfolded, path.relative(folder, one))) as [string, string];
  for (const room of ['lock', 'backups']) await rm(path.join(unfolded, room), { recursive: true });
  await writeFile(own, 'what is left of it');
  const lines = (await readFile(ownHistory, 'utf8')).split('\n');
  await writeFile(
    ownHistory,
    `${lines
      .slice(
        0,
        lines.findIndex((line) => line.includes('"note 2"')),
      )
      .join('\n')}\n`,
  );

  const opened = await reopen(unfolded);
  await opened.close();
  expect(opened.notices.find(({ code }) => code === 'annotations-lost')?.values).toMatchObject({ count: 2, recorded: 5 });
  const again = await reopen(unfolded);
  expect((await again.annotations(documentId)).map((one) => one.note).sort()).toEqual(['in the journal', 'note 0', 'note 1']);
  expect(totalOf(again.entry(documentId).counts)).toBe(3);
  await again.close();
});

it('says so where it is not known how many there were', async () => {
  const { folder, documentId, file } = await alone();
  const store = await reopen(folder);
  const { documents } = store;
  await store.close();
  await rm(path.join(folder, 'backups'), { recursive: true });
  await writeFile(file, 'what is left of it');
  const manifest = path.join(folder, 'project.json');
  const entry = JSON.stringify(documents[0]?.counts, null, 2).replaceAll('\n', '\n      ');
  const bytes = await readFile(manifest, 'utf8');
  expect(bytes).toContain(entry);
  await writeFile(manifest, bytes.replace(entry, '{}'));
  const opened = await reopen(folder);
  await opened.annotations(documentId);
  expect(opened.notices.find(({ code }) => code === 'annotations-lost')?.values).toMatchObject({ variant: 'unknown' });
  await opened.close();
});

it('whoever only reads is told, and nothing is written', async () => {
  const { folder, documentId, file } = await alone();
  await writeFile(file, 'what is left of it');
  const store = await reopen(folder, { mode: 'read' });
  expect((await store.annotations(documentId)).map((one) => one.note)).toEqual(['theirs']);
  expect(store.notices.map(({ code }) => code)).toEqual(['annotations-lost']);
  expect(totalOf(store.entry(documentId).counts)).toBe(1);
  await store.close();
  expect(await readFile(file, 'utf8')).toBe('what is left of it');
  expect(await readdir(folder)).not.toContain('quarantine');
});

it('a drive that was pulled out is not taken for a loss', async () => {
  const { folder, documentId } = await alone();
  const store = await reopen(folder);
  await rename(folder, `${folder}-away`);
  expect(await codeOf(store.annotations(documentId))).toBe('project-damaged');
  await rename(`${folder}-away`, folder);
  expect(await store.annotations(documentId)).toHaveLength(5);
  await store.close();
  expect(totalOf((await reopen(folder, { mode: 'read' })).entry(documentId).counts)).toBe(5);
});

it('copies that cannot be read just now are no loss', async () => {
  const { folder, documentId, file } = await alone();
  await (await reopen(folder)).close();
  const backups = path.join(folder, 'backups');
  const [name = ''] = (await readdir(backups)).filter((one) => one.endsWith('.json'));
  const list = path.join(backups, name);
  await rename(list, `${folder}-list`);
  // As if the disk could not read it.
  await mkdir(list);
  await writeFile(file, 'what is left of it');
  const store = await reopen(folder);
  expect(await codeOf(store.annotations(documentId))).toBe('file-unreadable');
  await rm(list, { recursive: true });
  await rename(`${folder}-list`, list);
  expect(await store.annotations(documentId)).toHaveLength(5);
  await store.close();
});

it('a file that comes back while work has gone on is kept', async () => {
  const { folder, documentId, file } = await alone();
  const bytes = await readFile(file);
  await rm(file);
  const store = await reopen(folder);
  await createOne(store, documentId, 'anew');
  await writeFile(file, bytes);
  await store.close();
  expect((await keptIn(folder)).some((one) => one.equals(bytes))).toBe(true);
  expect(store.notices.map(({ code }) => code)).toEqual(['annotations-lost', 'file-changed-outside']);
});

it('a window lists as many as there are', async () => {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
  await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' }] });
  await app.close();
  for (const room of ['backups', 'history']) await rm(path.join(projectFolder, room), { recursive: true });
  await writeFile(await annotationFile(projectFolder, documentId), '{');
  await app.openPath(projectFolder);
  const { text, annotations, notices } = await app.services['documents.read']({ documentId });
  expect([text, annotations, notices?.map(({ code }) => code)]).toEqual([TEXT, [], ['annotations-lost']]);
  const { documents } = await app.services['project.read']({});
  expect(documents.map(({ counts }) => totalOf(counts))).toEqual([0]);
  await app.close();
});
