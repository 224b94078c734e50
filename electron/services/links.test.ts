// links.test.ts - links between annotations: made, refused, changed, taken along by deletions, undone, exported and checked.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anApp, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import { startWith } from '../../fixtures/started.ts';
import { checkProject } from '../store/checkProject.ts';
import { KEY_ALIAS } from './lesson.ts';

const FIRST = 'The harbour office said that 214 people were brought ashore.\n';
const SECOND = 'Fewer than 160 were saved, our reporters on the quay counted.\n';

async function start() {
  const { app, documentId, projectFolder } = await startWith(FIRST);
  const { services } = app;
  const { documentId: otherId } = await services['documents.paste']({ text: SECOND });
  const mark = async (id: string, start: number, end: number, parent: string | null = null) => {
    const { ids } = await services['annotations.create']({ annotations: [{ documentId: id, spans: [{ start, end }], tag: 'claim', parent }] });
    return ids[0] ?? '';
  };
  const here = await mark(documentId, 29, 39);
  const there = await mark(otherId, 0, 14);
  const link = async (from = here, to = there, kind = 'conflicts-with') => (await services['links.create']({ from, to, kind })).id;
  const listed = async () => (await services['links.list']({})).links.map(({ from, to, kind }) => [from, kind, to]);
  return { services, app, documentId, otherId, projectFolder, here, there, mark, link, listed };
}

describe('links', () => {
  it('join annotations across documents and tell both ends', async () => {
    const { services, here, there, documentId, otherId, link } = await start();
    const id = await link();
    const { links } = await services['links.list']({ annotationId: there });
    expect(links).toMatchObject([
      {
        id,
        from: here,
        to: there,
        kind: 'conflicts-with',
        note: null,
        ends: { from: { documentId, quote: '214 people', start: 29 }, to: { documentId: otherId, quote: 'Fewer than 160', tag: 'claim' } },
      },
    ]);
    for (const one of [documentId, otherId]) {
      const opened = await services['documents.read']({ documentId: one });
      expect([opened.links.map((each) => each.id), (await services['links.list']({ documentId: one })).links.length]).toEqual([[id], 1]);
    }
  });

  it('are refused when they lead nowhere, to themselves, in no known way, or are there already', async () => {
    const { services, here, there, documentId, link, listed } = await start();
    await link();
    const make = (from: string, to: string, kind: string) => codeOf(services['links.create']({ from, to, kind }));
    expect(await make(here, there, 'conflicts-with')).toBe('link-exists');
    expect(await make(here, here, 'repeats')).toBe('link-to-itself');
    expect(await make(here, documentId, 'repeats')).toBe('annotation-unknown');
    expect(await make(here, there, 'likes')).toBe('link-kind-unknown');
    expect(await listed()).toHaveLength(1);
    expect(await make(there, here, 'conflicts-with')).toBe('none');
    expect(await make(here, there, 'backs')).toBe('none');
  });

  it('change their kind, note and direction by one undoable step each', async () => {
    const { services, here, there, link, listed } = await start();
    const id = await link();
    await services['links.change']({ id, set: { kind: 'relays' } });
    await services['links.change']({ id, set: { from: there, to: here } });
    await services['links.change']({ id, set: { note: 'by night' } });
    expect(await listed()).toEqual([[there, 'relays', here]]);
    const names: string[] = [];
    for (let step = 0; step < 4; step += 1) names.push((await services['changes.undo']({})).change.name.key);
    expect([names, await listed()]).toEqual([['linkNote', 'linkEnds', 'relink.relays', 'link.conflicts-with'], []]);
    await services['changes.redo']({});
    expect(await listed()).toEqual([[here, 'conflicts-with', there]]);
  });

  it('go with a deleted annotation, which also leaves its chain, and all come back by one undo', async () => {
    const { services, here, there, otherId, mark, link, listed } = await start();
    const child = await mark(otherId, 31, 40, here);
    await link();
    await link(there, child, 'backs');
    const parentOf = async () => (await services['annotations.list']({})).annotations.find((one) => one.id === child)?.parent;
    const { change } = await services['annotations.delete']({ ids: [here] });
    expect([change.name.values['count'], await parentOf(), await listed()]).toEqual([1, null, [[there, 'backs', child]]]);
    await services['changes.undo']({});
    expect([await parentOf(), (await listed()).length]).toEqual([here, 2]);
    await services['annotations.delete']({ ids: [here, child] });
    expect(await listed()).toEqual([]);
  });

  it('go with a removed document and come back with it; counts stay right on the disk', async () => {
    const { services, app, projectFolder, here, otherId, mark, link, listed } = await start();
    const child = await mark(otherId, 31, 40);
    await services['annotations.change']({ ids: [here], set: { parent: child } });
    await link();
    const before = await listed();
    await services['documents.remove']({ documentId: otherId });
    const parent = async () => (await services['annotations.list']({})).annotations.find((one) => one.id === here)?.parent;
    expect([await listed(), await parent()]).toEqual([[], null]);
    await app.session.current?.fold();
    expect(await checkProject({ folder: projectFolder, ...how })).toMatchObject({ state: 'whole', annotations: 1 });
    await services['changes.undo']({});
    expect([await listed(), await parent()]).toEqual([before, child]);
    await app.close();
    expect(await checkProject({ folder: projectFolder, ...how })).toMatchObject({ state: 'whole', annotations: 3, problems: [] });
    expect(JSON.parse(await readFile(path.join(projectFolder, 'project.json'), 'utf8'))).toMatchObject({ links: 1 });
  });

  it('stand in the Web Annotation and JSON exports, with both ends to be found there', async () => {
    const { services, here, there } = await start();
    await services['links.create']({ from: here, to: there, kind: 'relays', note: 'a day later' });
    const made = async (format: 'w3c' | 'json') =>
      JSON.parse(Buffer.from((await services['exports.make']({ format })).base64, 'base64').toString()) as Record<string, unknown>;
    const { items } = (await made('w3c'))['first'] as { items: { id: string; motivation: unknown; target: unknown; body: { value: string }[] }[] };
    const found = items.filter((item) => JSON.stringify(item.motivation).includes('linking'));
    expect(found.map((item) => [item.target, item.body.map((one) => one.value)])).toEqual([
      [
        [`urn:uuid:${here}`, `urn:uuid:${there}`],
        ['relays', 'a day later'],
      ],
    ]);
    expect(found.flatMap((item) => item.target as string[]).every((target) => items.some((item) => item.id === target))).toBe(true);
    expect((await made('json'))['links']).toMatchObject([{ from: here, to: there, kind: 'relays', note: 'a day later' }]);
  });

  it('with an end that is not there are found by check', async () => {
    const { app, projectFolder, link } = await start();
    await link();
    await app.close();
    const [file = ''] = await readdir(path.join(projectFolder, 'links'));
    const content = await readFile(path.join(projectFolder, 'links', file), 'utf8');
    const store = await reopen(projectFolder);
    const stray = { ...(await store.links())[0], id: how.newId() };
    const gone = { documentId: store.documents[0]?.id ?? '', annotationId: how.newId() };
    await store.commit(() => ({
      name: { key: 'other', values: {} },
      annotatorId: store.annotators[0]?.id ?? '',
      edits: [{ kind: 'link', id: stray.id, before: null, after: { ...stray, to: gone } as never }],
    }));
    await store.close();
    const { state, problems } = await checkProject({ folder: projectFolder, ...how });
    expect([state, problems]).toEqual([
      'damaged',
      [`The link ${stray.id} leads to an annotation (${gone.annotationId}) that is not in this project.`],
    ]);
    // What was there before is still found wanting when it is put back behind the program's back.
    await writeFile(path.join(projectFolder, 'links', file), content);
    expect((await checkProject({ folder: projectFolder, ...how })).state).toBe('damaged');
  });

  it('of the sample lesson lie between marks of the answer key and are hidden with it', async () => {
    const app = await anApp(await temporaryFolder(onTestFinished));
    onTestFinished(() => app.close());
    await app.services['projects.openSample']({});
    const { links } = await app.services['links.list']({});
    expect(new Set(links.map((one) => one.annotator))).toEqual(new Set([KEY_ALIAS]));
    expect(links.length).toBeGreaterThanOrEqual(6);
    expect(links.filter((one) => one.ends.from.documentId !== one.ends.to.documentId).length).toBeGreaterThanOrEqual(6);
    expect((await app.services['project.read']({})).undo).toBeNull();
  });
});

describe('the command line', () => {
  it('links line by line: each answered once it is safe, what is refused told, the rest done', { timeout: 180_000 }, async () => {
    const { app, projectFolder, here, there } = await start();
    await app.close();
    const cli = async (words: readonly string[], lines: readonly unknown[]) => {
      const child = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'cli.ts'), ...words], { stdio: ['pipe', 'pipe', 'ignore'] });
      child.stdin.end(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
      let said = '';
      child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
      const [code] = (await once(child, 'close')) as [number];
      return {
        code,
        lines: said
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>),
      };
    };
    const pair = { from: here, to: there, kind: 'repeats' };
    const bad = [pair, { ...pair, to: here }, { ...pair, kind: 'x' }, { ...pair, from: 'nobody' }, { from: here }, 'no json'];
    const made = await cli(['link', projectFolder, '--json', '--annotator', 'Mira'], [pair, ...bad, { ...pair, kind: 'backs', note: 'n' }]);
    expect(made.code).toBe(1);
    expect(made.lines.map((line) => (line['error'] as { code?: string } | undefined)?.code ?? line['kind'])).toEqual([
      'repeats',
      'link-exists',
      'link-to-itself',
      'link-kind-unknown',
      'annotation-unknown',
      'invalid-input',
      'invalid-input',
      'backs',
    ]);
    expect(made.lines[0]).toMatchObject({ ...pair, annotator: 'Mira' });
    expect((await cli(['links', projectFolder, '--json', '--annotation', there], [])).lines).toMatchObject([
      { ...pair, annotator: 'Mira', id: made.lines[0]?.['id'] },
      { kind: 'backs', note: 'n' },
    ]);
    const later = await cli(
      ['link', projectFolder, '--json'],
      [
        { id: made.lines[0]?.['id'], set: { kind: 'relays' } },
        { id: made.lines[7]?.['id'], delete: true },
      ],
    );
    expect([later.code, later.lines[0]?.['kind'], later.lines[1]]).toEqual([0, 'relays', { id: made.lines[7]?.['id'], deleted: true }]);
    expect((await cli(['undo', projectFolder, '--json'], [])).lines[0]).toMatchObject({ name: { key: 'unlink' } });
    expect((await cli(['links', projectFolder, '--json'], [])).lines).toHaveLength(2);
  });
});
