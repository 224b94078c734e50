// mending.test.ts - damage of any file of a project is found, kept in quarantine and mended.

import { appendFile, cp, type FileHandle, mkdir, open as openFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { annotated, annotationFile, check, createOne, keptIn, notesOf, TEXT } from '../../fixtures/annotated.ts';
import { anAppWithText, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import type { Edit } from '../../shared/model/change.ts';
import { documentPath } from './tables.ts';

/** What was found is kept as it was, and nothing is wrong any more. */
async function expectMended(folder: string, found: Buffer, name: string): Promise<void> {
  const kept = await keptIn(folder);
  expect(
    kept.some((one) => one.equals(found)),
    name,
  ).toBe(true);
  expect((await check(folder)).problems, name).toEqual([]);
}

describe('damage', () => {
  it('in any file is found by check, kept in quarantine, and mended without loss', { timeout: 60_000 }, async () => {
    const { folder, documentId } = await annotated(4);
    const files = ['project.json', 'codebook.json', `documents/${documentId}.json`, path.relative(folder, await annotationFile(folder, documentId))];
    const ways: Record<string, (bytes: Buffer) => Buffer> = {
      cut: (bytes) => bytes.subarray(0, bytes.length / 2),
      empty: () => Buffer.alloc(0),
      zeros: (bytes) => Buffer.alloc(bytes.length),
      null: () => Buffer.from('null'),
      'one bit': (bytes) => Buffer.from(bytes.map((byte, index) => (index === Math.floor(bytes.length / 3) ? byte ^ 1 : byte))),
      'a login page': () => Buffer.from('<!doctype html><title>Sign in</title>'),
    };
    for (const file of files) {
      for (const [way, damage] of Object.entries(ways)) {
        const copy = `${folder}-${file.replaceAll('/', '_')}-${way}`;
        await cp(folder, copy, { recursive: true });
        const bytes = damage(await readFile(path.join(copy, file)));
        await writeFile(path.join(copy, file), bytes);
        expect((await check(copy)).state, `${file} ${way}`).toBe('damaged');
        const store = await reopen(copy);
        const notes = (await store.annotations(documentId)).map((one) => one.note);
        await store.codebook();
        expect(await store.text(documentId)).toBe(TEXT);
        expect(notes, `${file} ${way}`).toEqual(['note 0', 'note 1', 'note 2', 'note 3']);
        expect(store.notices.length, `${file} ${way}`).toBeGreaterThan(0);
        await store.close();
        const kept = await keptIn(copy);
        expect(
          kept.some((one) => one.equals(bytes)),
          `${file} ${way}`,
        ).toBe(true);
        expect((await check(copy)).problems, `${file} ${way}`).toEqual([]);
      }
    }
  });

  it('at the end of a file, where nothing is missing, is kept to the byte all the same', async () => {
    const { folder, documentId } = await annotated(2);
    const store = await reopen(folder);
    await createOne(store, documentId, 'in the journal');
    const before = `${folder}-before`;
    await cp(folder, before, { recursive: true });
    await store.close();
    await rm(path.join(before, 'lock'), { recursive: true });
    const withBrace = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('}')]);
    const otherEnd = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('\v')]);
    const ends: [string, (bytes: Buffer) => Buffer, string][] = [
      ['project.json', (bytes) => bytes.subarray(0, -1), 'in the journal'],
      ['journal.jsonl', withBrace, 'in the journal'],
      ['journal.jsonl', otherEnd, 'note 1'],
      ['history/0000000001.jsonl', withBrace, 'in the journal'],
    ];
    for (const [index, [file, end, last]] of ends.entries()) {
      const copy = `${folder}-${index}`;
      await cp(before, copy, { recursive: true });
      const bytes = end(await readFile(path.join(copy, file)));
      await writeFile(path.join(copy, file), bytes);
      expect(await notesOf(copy, documentId), file).toContain(last);
      await expectMended(copy, bytes, file);
    }
  });

  it('in the middle of the journal keeps what can be read and says so', async () => {
    const { folder, documentId } = await annotated(1);
    const store = await reopen(folder);
    for (const note of ['one', 'two', 'three']) await createOne(store, documentId, note);
    const copy = `${folder}-copy`;
    await cp(folder, copy, { recursive: true });
    await store.close();
    await rm(path.join(copy, 'lock'), { recursive: true });
    const journal = path.join(copy, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"note":"two"', '"note":"twx"'));
    expect((await check(copy)).state).toBe('damaged');
    const again = await reopen(copy);
    expect((await again.annotations(documentId)).map((one) => one.note).sort()).toEqual(['note 0', 'one']);
    expect(again.notices.map((notice) => notice.code)).toContain('file-restored');
    await again.close();
    expect((await check(copy)).problems).toEqual([]);
  });

  it('of the journal costs no change when a flush fails while it is mended', async () => {
    const { folder, documentId } = await annotated(0);
    const store = await reopen(folder);
    for (const note of ['one', 'two', 'three']) await createOne(store, documentId, note);
    const copy = `${folder}-copy`;
    await cp(folder, copy, { recursive: true });
    await store.close();
    await rm(path.join(copy, 'lock'), { recursive: true });
    await appendFile(path.join(copy, 'journal.jsonl'), 'words of\nanother program\n');
    const some = await openFile(path.join(copy, 'project.json'));
    const handles = Object.getPrototypeOf(some) as FileHandle;
    await some.close();
    const flushes = [vi.spyOn(handles, 'datasync'), vi.spyOn(handles, 'sync')];
    let refused = 0;
    for (let allowed = 0; ; allowed += 1) {
      const again = `${copy}-${allowed}`;
      await cp(copy, again, { recursive: true });
      let left = allowed;
      for (const flush of flushes)
        flush.mockImplementation(async () => {
          left -= 1;
          if (left === -1) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        });
      const code = await codeOf(reopen(again).then((opened) => opened.close()));
      for (const flush of flushes) flush.mockReset();
      const mended = await reopen(again);
      expect((await mended.annotations(documentId)).map((one) => one.note).sort(), `flush ${allowed}`).toEqual(['one', 'three', 'two']);
      await mended.close();
      if (left >= 0) break;
      if (code !== 'none') refused += 1;
    }
    for (const flush of flushes) flush.mockRestore();
    expect(refused).toBeGreaterThan(2);
  });

  it('of the first line of the journal is found, kept, and costs no change', { timeout: 60_000 }, async () => {
    const { folder, documentId } = await annotated(1);
    const open = await reopen(folder);
    for (const note of ['one', 'two']) await createOne(open, documentId, note);
    const unfolded = `${folder}-unfolded`;
    await cp(folder, unfolded, { recursive: true });
    await rm(path.join(unfolded, 'lock'), { recursive: true });
    await open.close();
    const flipped = (field: string) => (line: string) =>
      line.replace(new RegExp(`("${field}":"?)(.)`), (_all, before: string, first: string) => before + (first === '1' ? '0' : '1'));
    const ways: Record<string, (line: string) => string> = {
      hash: flipped('hash'),
      revision: flipped('revision'),
      projectId: flipped('projectId'),
      manifestSha256: flipped('manifestSha256'),
      zeros: (line) => '\0'.repeat(line.length),
    };
    for (const state of [folder, unfolded]) {
      for (const [way, damage] of Object.entries(ways)) {
        const name = `${state} ${way}`;
        const copy = `${state}-${way}`;
        await cp(state, copy, { recursive: true });
        const journal = path.join(copy, 'journal.jsonl');
        const [first = '', ...rest] = (await readFile(journal, 'utf8')).split('\n');
        const bytes = Buffer.from([damage(first), ...rest].join('\n'));
        await writeFile(journal, bytes);
        expect((await check(copy)).state, name).toBe('damaged');
        const store = await reopen(copy);
        expect((await store.annotations(documentId)).map((one) => one.note).sort(), name).toEqual(['note 0', 'one', 'two']);
        expect(store.notices.length, name).toBeGreaterThan(0);
        await createOne(store, documentId, 'after');
        await store.close();
        await expectMended(copy, bytes, name);
      }
    }
  });

  it('of a document does not hide the annotations of those behind it', async () => {
    const { app, documentId: first, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
    const { documentId: second } = await app.services['documents.paste']({ text: 'Three boats were lost.' });
    const annotations = [first, second].map((documentId) => ({ documentId, spans: [{ start: 0, end: 5 }], tag: 'claim' }));
    const { ids } = await app.services['annotations.create']({ annotations });
    await app.close();
    const file = await annotationFile(projectFolder, first);
    await rm(file);
    // As if the disk could not read it.
    await mkdir(file);
    const store = await reopen(projectFolder);
    expect(await store.annotation(ids[1] ?? '')).toMatchObject({ documentId: second });
    expect(await codeOf(store.annotation(ids[0] ?? ''))).toBe('file-unreadable');
    await store.close();
  });

  it('of a file that is being read does not keep a change from being noted that is on the disk already', async () => {
    const { folder, documentId } = await annotated(1);
    const store = await reopen(folder);
    const value = await store.documentValue(documentId);
    await store.close();
    const again = await reopen(folder);
    const file = documentPath(documentId);
    await rm(path.join(folder, file));
    await mkdir(path.join(folder, file));
    const reading = codeOf(again.files.table(file));
    const edits: Edit[] = [{ kind: 'document', id: documentId, before: value, after: { ...value, title: 'Renamed' } }];
    const name = { key: 'renameDocument', values: {} };
    const more = { id: how.newId(), time: how.now(), annotatorId: '', name, kind: 'do', target: null, undoNext: null, redoNext: null } as const;
    await again.files.note({ ...more, revision: again.revision + 1, edits });
    expect(await reading).toBe('file-unreadable');
    await again.close();
  });

  it('is never made worse: newer and foreign projects are refused untouched', async () => {
    const { folder } = await annotated(1);
    const manifest = path.join(folder, 'project.json');
    const newer = (await readFile(manifest, 'utf8')).replace('"formatVersion": 1', '"formatVersion": 2');
    await writeFile(manifest, newer);
    expect(await codeOf(reopen(folder))).toBe('project-newer');
    expect(await readFile(manifest, 'utf8')).toBe(newer);

    const root = await temporaryFolder(onTestFinished);
    await writeFile(path.join(root, 'project.json'), '{"name":"of another program"}');
    expect(await codeOf(reopen(root))).toBe('project-foreign');
    expect(await readdir(root)).toEqual(['project.json']);
    expect(await codeOf(reopen(path.join(root, 'nowhere')))).toBe('project-missing');
    expect(await readdir(root)).not.toContain('nowhere');
  });
});
