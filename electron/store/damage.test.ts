// damage.test.ts - damage that is easily overlooked: of the manifest while there are links, of the history, of what nobody reads.

import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check, keptIn, linked, TEXT } from '../../fixtures/annotated.ts';
import { anAppWithText, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { createAnnotations } from '../services/annotations.ts';
import { makePack } from '../services/exports.ts';
import { Backups } from './backups.ts';

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

it('of lines that a fold was adding to the history when it was cut off is none, for the journal has them', async () => {
  const { app, documentId, projectFolder: folder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
  const one = { documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' };
  await app.services['annotations.create']({ annotations: [one] });
  await app.close();
  const store = await reopen(folder);
  await createAnnotations(store, [one]);
  const unfolded = `${folder}-unfolded`;
  await cp(folder, unfolded, { recursive: true });
  await rm(path.join(unfolded, 'lock'), { recursive: true });
  await store.close();
  const before = await check(unfolded);
  expect([before.state, before.annotations]).toEqual(['whole', 2]);
  const file = (await readdir(path.join(unfolded, 'history')))[0] ?? '';
  await appendFile(path.join(unfolded, 'history', file), Buffer.concat([Buffer.alloc(500), Buffer.from('"}}}\n')]));
  expect(await check(unfolded)).toEqual(before);
  await (await reopen(unfolded)).close();
  expect(await check(unfolded)).toEqual(before);
});

describe('by zeros in the journal', () => {
  const BLOCK = 1024;

  /** The project, and its journal with `zeros` over what lies from `from(bytes)` on. */
  async function zeroed(from: (bytes: Buffer) => number, to: (bytes: Buffer) => number): Promise<{ folder: string; found: Buffer }> {
    const { app, documentId, projectFolder: folder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
    for (let index = 0; index < 6; index += 1)
      await app.services['annotations.create']({
        annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim', note: `${index} `.repeat(300) }],
      });
    // As a power cut finds it: not folded.
    const unfolded = `${folder}-unfolded`;
    await cp(folder, unfolded, { recursive: true });
    await rm(path.join(unfolded, 'lock'), { recursive: true });
    await app.close();
    const bytes = await readFile(path.join(unfolded, 'journal.jsonl'));
    const [start, end] = [from(bytes), to(bytes)];
    const found = Buffer.concat([bytes.subarray(0, start), Buffer.alloc(end - start), bytes.subarray(end)]);
    await writeFile(path.join(unfolded, 'journal.jsonl'), found);
    return { folder: unfolded, found };
  }
  const end = (bytes: Buffer): number => bytes.length;
  const lastLine = (bytes: Buffer): number => bytes.lastIndexOf(10, bytes.length - 2) + 1;
  const inLastLine = (bytes: Buffer): number => Math.ceil(lastLine(bytes) / BLOCK) * BLOCK;

  it.each<[string, (bytes: Buffer) => number, (bytes: Buffer) => number]>([
    ['behind the last line', end, (bytes) => bytes.length + 700],
    ['in the place of the line that was being written', lastLine, end],
    ['in the place of its first block', lastLine, inLastLine],
    ['in the place of its last blocks', inLastLine, end],
  ])('%s: whole and told, as a power cut leaves them', async (_name, from, to) => {
    const { folder, found } = await zeroed(from, to);
    const before = await check(folder);
    expect([before.state, before.problems, before.notes.length]).toEqual(['whole', [], 1]);
    const store = await reopen(folder);
    expect(store.notices.map((notice) => notice.code)).toEqual(['journal-unwritten']);
    await store.close();
    expect((await keptIn(folder)).some((one) => one.equals(found))).toBe(true);
    const after = await check(folder);
    expect([after.state, after.notes, after.revision]).toEqual(['whole', [], before.revision]);
  });

  it.each<[string, (bytes: Buffer) => number, (bytes: Buffer) => number]>([
    ['over half of the file', (bytes) => bytes.length >> 1, end],
    ['within the last line', (bytes) => lastLine(bytes) + 9, (bytes) => lastLine(bytes) + 10],
    ['from the middle of the last line on', (bytes) => inLastLine(bytes) + 1, end],
    ['over lines that others follow', (bytes) => bytes.indexOf(10, bytes.length >> 2) + 1, lastLine],
  ])('%s: damage, because what was saved may have stood there', async (_name, from, to) => {
    const { folder, found } = await zeroed(from, to);
    expect((await check(folder)).state).toBe('damaged');
    const store = await reopen(folder);
    expect(store.notices.map((notice) => notice.values['variant'])).toEqual(['journal']);
    await store.close();
    expect((await keptIn(folder)).some((one) => one.equals(found))).toBe(true);
    expect((await check(folder)).problems).toEqual([]);
  });
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

describe('of a word in the history that can still be read', () => {
  /** Three annotations in three changes; `split` puts the first changes into a file of their own. */
  async function altered(split = false): Promise<{ folder: string; documentId: string; found: Buffer }> {
    const { app, documentId, projectFolder: folder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
    for (const note of ['first', 'second', 'third'])
      await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim', note }] });
    await app.close();
    const file = path.join(folder, 'history', '0000000001.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const at = lines.findIndex((line) => line.includes('"second"'));
    if (split) {
      await writeFile(path.join(folder, 'history', `${String(at + 2).padStart(10, '0')}.jsonl`), lines.splice(at + 1).join('\n'));
      lines.push('');
    }
    await writeFile(file, lines.join('\n'));
    if (split) await annotate(folder, documentId);
    const found = Buffer.from((await readFile(file, 'utf8')).replace('"second"', '"sesond"'));
    await writeFile(file, found);
    return { folder, documentId, found };
  }
  async function annotate(folder: string, documentId: string): Promise<void> {
    const store = await reopen(folder);
    await createAnnotations(store, [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim', note: 'later' }]);
    await store.close();
  }
  const annotatorOf = (store: { annotators: readonly { id: string }[] }): string => store.annotators[0]?.id ?? '';

  it('is noticed when it is read, kept as found and mended from a backup', async () => {
    const { folder, documentId, found } = await altered();
    expect((await check(folder)).state).toBe('damaged');
    const store = await reopen(folder);
    for (let step = 0; step < 2; step += 1) await store.undo(annotatorOf(store));
    await store.redo(annotatorOf(store));
    expect((await store.annotations(documentId)).map((one) => one.note).sort()).toEqual(['first', 'second']);
    expect(store.notices.map(({ code, values }) => [code, values['file']])).toEqual([['file-restored', 'history/0000000001.jsonl']]);
    await store.close();
    expect((await keptIn(folder)).some((one) => one.equals(found))).toBe(true);
    expect((await check(folder)).problems).toEqual([]);
  });

  it.each<[string, boolean, (bytes: Buffer) => Buffer]>([
    ['as a conflict of versions', false, (bytes) => Buffer.concat([Buffer.from('<<<<<<< ours\n'), bytes, Buffer.from('=======\n'), bytes])],
    ['words at the end of an older file', true, (bytes) => Buffer.concat([bytes, Buffer.from('>>>>>>> theirs\n')])],
    ['a line between two lines', false, (bytes) => Buffer.from(bytes.toString('utf8').replace('\n', '\n\n'))],
  ])('%s: what is none of ours is taken out without a backup, kept and told', async (_name, split, damage) => {
    const { folder, documentId, found } = await altered(split);
    await rm(path.join(folder, 'backups'), { recursive: true });
    const file = path.join(folder, 'history', '0000000001.jsonl');
    const bytes = damage(Buffer.from(found.toString('utf8').replace('"sesond"', '"second"')));
    await writeFile(file, bytes);
    expect((await check(folder)).state).toBe('damaged');
    const store = await reopen(folder);
    for (let step = 0; step < (split ? 3 : 2); step += 1) await store.undo(annotatorOf(store));
    expect((await store.annotations(documentId)).map((one) => one.note)).toEqual(['first']);
    expect(store.notices.map(({ code, values }) => [code, values['file']])).toEqual([['file-restored', 'history/0000000001.jsonl']]);
    await store.close();
    expect((await keptIn(folder)).some((one) => one.equals(bytes))).toBe(true);
    expect((await check(folder)).problems).toEqual([]);
  });

  it('without a backup costs that change only, and is told by its number', async () => {
    const { folder, documentId, found } = await altered();
    await rm(path.join(folder, 'backups'), { recursive: true });
    const store = await reopen(folder);
    await store.undo(annotatorOf(store));
    expect((await store.annotations(documentId)).map((one) => one.note).sort()).toEqual(['first', 'second']);
    await expect(store.undo(annotatorOf(store))).rejects.toMatchObject({ code: 'revision-missing' });
    await expect(store.changes(0)).rejects.toMatchObject({ code: 'revision-missing' });
    const [notice, ...more] = store.notices;
    expect(more).toEqual([]);
    expect(notice?.code).toBe('history-damaged');
    await store.close();
    expect((await keptIn(folder)).some((one) => one.equals(found))).toBe(true);
    const { state, problems } = await check(folder);
    expect([state, problems.length]).toEqual(['damaged', 1]);
    expect(problems[0]).toContain(`near change ${notice?.values['revision']}`);
  });

  it('is told and left by one who only reads', async () => {
    const { folder, found } = await altered();
    const store = await reopen(folder, { mode: 'read' });
    const all = await store.changes(0);
    expect(JSON.stringify(all)).toContain('"second"');
    expect(store.notices.map((notice) => notice.code)).toEqual(['file-to-mend']);
    await store.close();
    expect((await readFile(path.join(folder, 'history', '0000000001.jsonl'))).equals(found)).toBe(true);
  });

  it('in a file that is full is learned by no backup', async () => {
    const { folder, documentId, found } = await altered(true);
    for (let run = 0; run < 2; run += 1) await annotate(folder, documentId);
    expect((await readFile(path.join(folder, 'history', '0000000001.jsonl'))).equals(found)).toBe(true);
    for await (const { bytes } of new Backups(folder).copies('history/0000000001.jsonl')) expect(Buffer.from(bytes).includes('"sesond"')).toBe(false);
    const store = await reopen(folder);
    await store.changes(0);
    expect(store.notices.map((notice) => notice.code)).toEqual(['file-restored']);
    await store.close();
    expect((await check(folder)).problems).toEqual([]);
  });
});

it('of the files of a removed document is found by check, and costs undo nothing', async () => {
  for (const room of ['documents', 'annotations']) {
    const { app, documentId, projectFolder: folder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
    await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 5 }], tag: 'claim' }] });
    await app.services['documents.remove']({ documentId });
    await app.close();
    const removed = await check(folder);
    expect([removed.state, removed.documents]).toEqual(['whole', 0]);
    const names = await readdir(path.join(folder, room), { recursive: true });
    const file = path.join(folder, room, names.find((one) => one.endsWith('.json')) ?? '');
    await writeFile(file, (await readFile(file, 'utf8')).replace('claim', 'clami').replace('harbour', 'harbuor'));
    const found = await check(folder);
    expect(found.state, room).toBe('damaged');
    expect(found.problems.join(' '), room).toContain(path.relative(folder, file));
    const again = await reopen(folder);
    await again.undo(again.annotators[0]?.id ?? '');
    expect(await again.text(documentId)).toBe(TEXT);
    expect((await again.annotations(documentId)).map(({ tag }) => tag)).toEqual(['claim']);
    await again.close();
    expect((await check(folder)).problems).toEqual([]);
  }
});

it('of an original is kept when the same file is imported again', async () => {
  const { app, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
  const originals = path.join(projectFolder, 'originals');
  const file = path.join(originals, (await readdir(originals))[0] ?? '');
  const damaged = Buffer.from('what is left of it');
  await writeFile(file, damaged);
  await app.services['documents.paste']({ text: TEXT });
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  expect((await keptIn(projectFolder)).some((one) => one.equals(damaged))).toBe(true);
  await app.close();
});
