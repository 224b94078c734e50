// oneWriter.test.ts - several processes at one project: one writes, the others wait or read, and nothing acknowledged is lost.

import { execFile, spawn } from 'node:child_process';
import { appendFile, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { annotated, check, createOne, keptIn, notesOf } from '../../fixtures/annotated.ts';
import { reopen } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';

const run = promisify(execFile);

/** As the lock of a process on another computer looks whose clock stands still. */
async function asOfAnotherComputer(locks: string): Promise<void> {
  const newest = path.join(locks, (await readdir(locks)).sort().at(-1) ?? '');
  await writeFile(newest, JSON.stringify({ ...(JSON.parse(await readFile(newest, 'utf8')) as object), machine: 'another-computer/1' }));
  await utimes(newest, 0, 0);
}

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

  it('is still one when another computer took the lock of one that slept', async () => {
    const { folder, documentId } = await annotated(1);
    const slept = await reopen(folder);
    await createOne(slept, documentId, 'before');
    await asOfAnotherComputer(path.join(folder, 'lock'));
    const other = await reopen(folder);
    await createOne(other, documentId, 'there');
    expect(await codeOf(createOne(slept, documentId, 'here'))).toBe('project-locked');
    expect(await codeOf(slept.fold())).toBe('project-locked');
    await createOne(other, documentId, 'there again');
    await slept.close();
    await other.close();
    expect(await codeOf(createOne(slept, documentId, 'closed'))).toBe('no-project');
    expect((await notesOf(folder, documentId)).sort()).toEqual(['before', 'note 0', 'there', 'there again']);
  });

  it('puts nothing in the place of a journal that another program has replaced or made longer, before that is kept', async () => {
    const { folder, documentId } = await annotated(1);
    const journal = path.join(folder, 'journal.jsonl');
    const ways: ((bytes: Buffer) => Promise<void>)[] = [
      async (bytes) => {
        await rm(journal);
        await writeFile(journal, Buffer.concat([bytes.subarray(0, bytes.indexOf(10) + 1), Buffer.from('{"hash":"of another computer"}\n')]));
      },
      () => appendFile(journal, '{"hash":"of another program"}\n'),
    ];
    for (const [index, put] of ways.entries()) {
      const store = await reopen(folder);
      await createOne(store, documentId, `before ${index}`);
      await put(await readFile(journal));
      const theirs = await readFile(journal);
      // The first one notices it; the next saves beside what was found.
      expect(await codeOf(createOne(store, documentId, 'refused'))).toBe('journal-replaced');
      await createOne(store, documentId, `after ${index}`);
      await store.close();
      expect(store.notices.map(({ code }) => code)).toEqual(['file-changed-outside']);
      expect((await keptIn(folder)).some((one) => one.equals(theirs))).toBe(true);
    }
    expect((await notesOf(folder, documentId)).sort()).toEqual(['after 0', 'after 1', 'before 0', 'before 1', 'note 0']);
    expect((await check(folder)).problems).toEqual([]);
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
