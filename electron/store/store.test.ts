// store.test.ts - what the store promises, on real files: undo across runs, crashes, tears, damage, locks.

import { execFile, spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anAppWithText, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { AppError } from '../../shared/errors.ts';
import { checkProject } from './checkProject.ts';
import { how } from '../../fixtures/build.ts';
import type { ProjectStore } from './projectStore.ts';

const run = promisify(execFile);
const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing, officials said.\n';

async function annotated(count: number): Promise<{ folder: string; documentId: string }> {
  const root = await temporaryFolder(onTestFinished);
  const { app, documentId, projectFolder } = await anAppWithText(root, TEXT);
  for (let index = 0; index < count; index += 1) {
    await app.services['annotations.create']({
      annotations: [{ documentId, spans: [{ start: index, end: index + 5 }], tag: 'claim', note: `note ${index}` }],
    });
  }
  await app.close();
  return { folder: projectFolder, documentId };
}

async function notesOf(folder: string, documentId: string): Promise<(string | null)[]> {
  const store = await reopen(folder);
  const notes = (await store.annotations(documentId)).map((one) => one.note);
  await store.close();
  return notes;
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return 'none';
};

const check = (folder: string) => checkProject({ folder, ...how });
const annotationFile = async (folder: string, documentId: string) => {
  const place = path.join(folder, 'annotations', documentId);
  return path.join(place, (await readdir(place))[0] ?? '');
};

async function createOne(store: ProjectStore, documentId: string, note: string): Promise<void> {
  const annotatorId = store.annotators[0]?.id ?? '';
  const text = await store.text(documentId);
  const id = store.newId();
  await store.commit(() => ({
    name: { key: 'tag', values: {} },
    annotatorId,
    edits: [
      {
        kind: 'annotation',
        id,
        before: null,
        after: {
          id,
          documentId,
          annotatorId,
          textRevisionId: store.entry(documentId).textRevisionId,
          segments: [{ start: 0, end: 3, exact: text.slice(0, 3), prefix: '', suffix: text.slice(3, 35) }],
          tag: 'claim',
          subtype: null,
          note,
          confidence: null,
          voice: null,
          attributes: {},
          roles: [],
          codebookVersion: 1,
          created: store.now(),
          modified: store.now(),
        },
      },
    ],
  }));
}

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
        const kept = await Promise.all((await readdir(path.join(copy, 'quarantine'))).map((name) => readFile(path.join(copy, 'quarantine', name))));
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
      const kept = await Promise.all((await readdir(path.join(copy, 'quarantine'))).map((name) => readFile(path.join(copy, 'quarantine', name))));
      expect(
        kept.some((one) => one.equals(bytes)),
        file,
      ).toBe(true);
      expect((await check(copy)).problems, file).toEqual([]);
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
        const kept = await Promise.all((await readdir(path.join(copy, 'quarantine'))).map((one) => readFile(path.join(copy, 'quarantine', one))));
        expect(
          kept.some((one) => one.equals(bytes)),
          name,
        ).toBe(true);
        expect((await check(copy)).problems, name).toEqual([]);
      }
    }
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

describe('one writer', () => {
  it('makes a second process wait, and lets it read and say who writes', async () => {
    const { folder } = await annotated(1);
    const first = await reopen(folder);
    expect(await codeOf(reopen(folder, { waitMs: 100 }))).toBe('project-locked');
    const second = await reopen(folder, { mode: 'any' });
    expect(second.heldBy).toContain(`process ${process.pid}`);
    expect(await codeOf(second.undo(''))).toBe('read-only');
    await second.close();
    await first.close();
    const third = await reopen(folder);
    expect(third.heldBy).toBeNull();
    await third.close();
  });

  it('takes over the lock of a killed process at once', async () => {
    const { folder } = await annotated(1);
    const cli = path.join(import.meta.dirname, '..', 'cli.ts');
    const child = spawn(process.execPath, [cli, 'annotate', folder, '--ack'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const documentId = (await readdir(path.join(folder, 'documents')))[0]?.slice(0, 36);
    child.stdin.write(`${JSON.stringify({ documentId, start: 0, end: 3, tag: 'claim' })}\n`);
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    expect(await codeOf(reopen(folder))).toBe('project-locked');
    child.kill('SIGKILL');
    await new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const store = await reopen(folder);
    expect(store.documents[0]?.counts).toEqual({ [store.annotators[0]?.id ?? '']: { claim: 2 } });
    await store.close();
  });

  it('keeps every acknowledged change of four commands that write at once', async () => {
    const { folder, documentId } = await annotated(0);
    const cli = path.join(import.meta.dirname, '..', 'cli.ts');
    const call = (index: number) =>
      run(process.execPath, [
        cli,
        'call',
        folder,
        'annotations.create',
        JSON.stringify({ annotations: [{ documentId, spans: [{ start: index, end: index + 4 }], tag: 'claim', note: String(index) }] }),
      ]);
    const done = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => call(index)));
    const acknowledged = done.flatMap((one, index) => (one.status === 'fulfilled' ? [String(index)] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect((await notesOf(folder, documentId)).sort()).toEqual(acknowledged.sort());
  }, 60_000);
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
    const kept = await Promise.all(
      (await readdir(path.join(folder, 'quarantine'))).map((name) => readFile(path.join(folder, 'quarantine', name), 'utf8')),
    );
    expect(kept).toContain(theirs);
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
