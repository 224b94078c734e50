// oneWriter.test.ts - several processes at one project: one writes, the others wait or read, and nothing acknowledged is lost.

import { execFile, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { annotated, notesOf } from '../../fixtures/annotated.ts';
import { reopen } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';

const run = promisify(execFile);

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
