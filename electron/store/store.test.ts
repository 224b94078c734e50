// store.test.ts - what the store promises, on real files: undo across runs, crashes, a disk that refuses, fields of others.

import { appendFile, cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotated, annotationFile, check, createOne, keptIn, notesOf } from '../../fixtures/annotated.ts';
import { reopen } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';

describe('a project on the disk', () => {
  it('has every mark again tomorrow, and undoes back to nothing across runs', async () => {
    const { folder, documentId } = await annotated(5);
    expect(await notesOf(folder, documentId)).toEqual(['note 0', 'note 1', 'note 2', 'note 3', 'note 4']);
    for (const left of [4, 3, 2, 1, 0]) {
      const store = await reopen(folder);
      await store.undo(store.annotators[0]?.id ?? '');
      expect(await store.annotations(documentId)).toHaveLength(left);
      await store.close();
    }
    const store = await reopen(folder);
    const who = store.annotators[0]?.id ?? '';
    await store.undo(who);
    expect(store.documents).toEqual([]);
    expect(await codeOf(store.undo(who))).toBe('nothing-to-undo');
    for (let step = 0; step < 6; step += 1) await store.redo(who);
    expect(await codeOf(store.redo(who))).toBe('nothing-to-redo');
    expect((await store.annotations(documentId)).map((one) => one.note)).toEqual(['note 0', 'note 1', 'note 2', 'note 3', 'note 4']);
    await store.close();
    expect((await check(folder)).problems).toEqual([]);
  });

  it('forgets what could be redone once something new is done', async () => {
    const { folder, documentId } = await annotated(2);
    const store = await reopen(folder);
    const who = store.annotators[0]?.id ?? '';
    await store.undo(who);
    await createOne(store, documentId, 'new');
    expect(await codeOf(store.redo(who))).toBe('nothing-to-redo');
    await store.undo(who);
    expect((await store.annotations(documentId)).map((one) => one.note)).toEqual(['note 0']);
    await store.close();
  });

  it('keeps fields that this version does not know', async () => {
    const { folder, documentId } = await annotated(1);
    const store = await reopen(folder);
    const before = (await store.annotations(documentId))[0];
    if (!before) throw new Error('no annotation');
    const after = { ...before, fromTomorrow: { deep: [1, 2] } };
    await store.commit(() => ({
      name: { key: 'change', values: {} },
      annotatorId: before.annotatorId,
      edits: [{ kind: 'annotation', id: before.id, before, after }],
    }));
    await store.close();
    const again = await reopen(folder);
    expect((await again.annotations(documentId))[0]).toMatchObject({ fromTomorrow: { deep: [1, 2] } });
    await again.close();
    expect(JSON.parse(await readFile(await annotationFile(folder, documentId), 'utf8'))).toMatchObject({
      formatVersion: 1,
      annotations: [{ fromTomorrow: { deep: [1, 2] } }],
    });
  });

  it('refuses a change whose "before" is not what is there, and changes nothing', async () => {
    const { folder, documentId } = await annotated(1);
    const store = await reopen(folder);
    const before = (await store.annotations(documentId))[0];
    if (!before) throw new Error('no annotation');
    const stale = store.commit(() => ({
      name: { key: 'change', values: {} },
      annotatorId: before.annotatorId,
      edits: [{ kind: 'annotation', id: before.id, before: { ...before, note: 'something else' }, after: null }],
    }));
    expect(await codeOf(stale)).toBe('stale-change');
    expect(await store.annotations(documentId)).toHaveLength(1);
    await store.close();
  });
});

describe('after a crash', () => {
  /** The folder as a killed writer leaves it: journal not folded, lock not released. */
  async function killed(): Promise<{ folder: string; documentId: string }> {
    const { folder, documentId } = await annotated(3);
    const store = await reopen(folder);
    await createOne(store, documentId, 'in the journal');
    const copy = `${folder}-killed`;
    await cp(folder, copy, { recursive: true });
    await store.close();
    return { folder: copy, documentId };
  }

  it('finds what was acknowledged in the journal', async () => {
    const { folder, documentId } = await killed();
    await rm(path.join(folder, 'lock'), { recursive: true });
    expect(await notesOf(folder, documentId)).toContain('in the journal');
  });

  it('drops a line that was cut off, at every length, without a question', async () => {
    const { folder, documentId } = await killed();
    const journal = await readFile(path.join(folder, 'journal.jsonl'));
    const lastLine = journal.lastIndexOf(10, journal.length - 2) + 1;
    for (let length = lastLine; length < journal.length; length += 97) {
      const copy = `${folder}-${length}`;
      await cp(folder, copy, { recursive: true });
      await rm(path.join(copy, 'lock'), { recursive: true });
      await truncate(path.join(copy, 'journal.jsonl'), length);
      const store = await reopen(copy);
      expect(store.notices).toEqual([]);
      expect(await store.annotations(documentId)).toHaveLength(3);
      await createOne(store, documentId, 'after');
      await store.close();
      expect(store.notices).toEqual([]);
      expect((await check(copy)).problems).toEqual([]);
    }
  });

  it('sweeps temp files that the killed writer left', async () => {
    const { folder } = await killed();
    await writeFile(
      path.join(folder, 'lock', '000000009999.json'),
      JSON.stringify({ pid: 4_194_000, started: '1', machine: 'elsewhere', program: 'x', released: false }),
    );
    await rm(path.join(folder, 'lock'), { recursive: true });
    await mkdir(path.join(folder, 'lock'));
    await truncate(path.join(folder, 'journal.jsonl'), (await readFile(path.join(folder, 'journal.jsonl'))).length - 3);
    await writeFile(path.join(folder, '.pressmark-0123456789abcdef.tmp'), 'half');
    await (await reopen(folder)).close();
    expect(await readdir(folder)).not.toContain('.pressmark-0123456789abcdef.tmp');
  });
});

describe('when the disk refuses', () => {
  it('says so, keeps the old state, and saves again once it can', async () => {
    const { folder, documentId } = await annotated(1);
    const store = await reopen(folder);
    await createOne(store, documentId, 'before');
    const away = `${folder}-away`;
    await rename(folder, away);
    expect(await codeOf(createOne(store, documentId, 'lost drive'))).toBe('project-missing');
    expect((await store.annotations(documentId)).map((one) => one.note)).not.toContain('lost drive');
    await rename(away, folder);
    await createOne(store, documentId, 'again');
    await store.close();
    expect((await notesOf(folder, documentId)).sort()).toEqual(['again', 'before', 'note 0']);
    expect((await check(folder)).problems).toEqual([]);
  });

  it('keeps a version that another program wrote while the project was open', async () => {
    const { folder, documentId } = await annotated(2);
    const store = await reopen(folder);
    await createOne(store, documentId, 'mine');
    const file = await annotationFile(folder, documentId);
    const theirs = (await readFile(file, 'utf8')).replace('note 0', 'theirs');
    await writeFile(file, theirs);
    await store.close();
    expect((await keptIn(folder)).map(String)).toContain(theirs);
    expect((await notesOf(folder, documentId)).sort()).toEqual(['mine', 'note 0', 'note 1']);
  });

  it('opens with garbage behind the last good journal line', async () => {
    const { folder, documentId } = await annotated(1);
    await appendFile(path.join(folder, 'journal.jsonl'), Buffer.alloc(300));
    expect(await notesOf(folder, documentId)).toEqual(['note 0']);
  });
});

describe('fields of another program', () => {
  it('that were added to the files by hand are kept, and undo still works', async () => {
    const { folder, documentId } = await annotated(2);
    const own = await annotationFile(folder, documentId);
    for (const file of [own, path.join(folder, 'codebook.json'), path.join(folder, 'documents', `${documentId}.json`)]) {
      const json = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown> & { annotations?: Record<string, unknown>[] };
      json['x:added'] = { by: 'hand' };
      for (const one of json.annotations ?? []) one['x:own'] = [1, 2];
      await writeFile(file, JSON.stringify(json));
    }
    const manifest = path.join(folder, 'project.json');
    const json = JSON.parse(await readFile(manifest, 'utf8')) as { project: object; documents: object[] };
    const documents = json.documents.map((one) => ({ ...one, 'x:shelf': 'B 7' }));
    await writeFile(manifest, JSON.stringify({ ...json, 'x:added': { by: 'hand' }, project: { ...json.project, 'x:own': 1 }, documents }));
    const store = await reopen(folder);
    expect(store.notices.map((notice) => notice.code)).toEqual([]);
    await createOne(store, documentId, 'new');
    await store.codebook();
    await store.document(documentId);
    await store.close();
    for (const file of [own, path.join(folder, 'codebook.json'), path.join(folder, 'documents', `${documentId}.json`)])
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ 'x:added': { by: 'hand' } });
    expect(JSON.parse(await readFile(manifest, 'utf8'))).toMatchObject({ 'x:added': { by: 'hand' }, project: { 'x:own': 1 } });
    const after = JSON.parse(await readFile(own, 'utf8')) as { annotations: Record<string, unknown>[] };
    expect(after.annotations.filter((one) => JSON.stringify(one['x:own']) === '[1,2]')).toHaveLength(2);
    expect((await check(folder)).problems).toEqual([]);

    const again = await reopen(folder);
    const who = again.annotators[0]?.id ?? '';
    for (let step = 0; step < 3; step += 1) await again.undo(who);
    expect(await again.annotations(documentId)).toEqual([]);
    await again.undo(who);
    expect(again.documents).toEqual([]);
    await again.close();

    const last = await reopen(folder);
    for (let step = 0; step < 4; step += 1) await last.redo(who);
    expect((await last.annotations(documentId)).filter((one) => JSON.stringify(one['x:own']) === '[1,2]')).toHaveLength(2);
    expect(last.entry(documentId)).toMatchObject({ 'x:shelf': 'B 7' });
    await last.close();
    expect(JSON.parse(await readFile(manifest, 'utf8'))).not.toHaveProperty('removed');
  });
});
