// history.test.ts - undo for ever: random work taken back to the start and done again, and earlier states brought back.

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anApp, temporaryFolder } from '../../fixtures/build.ts';
import { startWith } from '../../fixtures/started.ts';
import type { LocalApp } from './createApp.ts';
import { snapshotOf } from './projectSnapshot.ts';
import { applyOperation, kinds, operations } from './randomWork.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing, the ministry said.\n';

const start = () => startWith(TEXT);
const tag = (app: LocalApp, documentId: string, start: number, end: number) =>
  app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start, end }], tag: 'claim' }] });
const quotes = async (app: LocalApp) => (await app.services['annotations.list']({})).annotations.map((one) => one.quote);

describe('history', () => {
  it('lists every step with its name, also those that were undone', async () => {
    const { app, documentId } = await start();
    await tag(app, documentId, 0, 11);
    await tag(app, documentId, 4, 11);
    await app.services['changes.undo']({});
    const { entries, more } = await app.services['history.list']({});
    expect(entries.map(({ revision, kind, name, undone }) => [revision, kind, name.key, undone])).toEqual([
      [4, 'undo', 'tag', false],
      [3, 'do', 'tag', true],
      [2, 'do', 'tag', false],
      [1, 'do', 'paste', false],
    ]);
    expect(more).toBe(false);
    const page = await app.services['history.list']({ before: 4, limit: 2 });
    expect([page.entries.map((entry) => entry.revision), page.more]).toEqual([[3, 2], true]);
  });

  it('shows the project as it was, and leaves the present alone', async () => {
    const { app, documentId } = await start();
    await tag(app, documentId, 0, 11);
    await app.services['documents.rename']({ documentId, title: 'Renamed' });
    const { documentId: second } = await app.services['documents.paste']({ text: 'Another account.' });
    await tag(app, second, 0, 7);
    await app.services['documents.remove']({ documentId });
    const then = await app.services['history.look']({ revision: 2 });
    expect(then.documents.map((one) => [one.id, one.title === 'Renamed', Object.keys(one.counts).length])).toEqual([[documentId, false, 1]]);
    const read = await app.services['history.read']({ revision: 2, documentId });
    expect([read.text, read.annotations.length, read.orphans]).toEqual([TEXT, 1, []]);
    await expect(app.services['history.read']({ revision: 2, documentId: second })).rejects.toMatchObject({ code: 'document-unknown' });
    expect((await app.services['project.read']({})).documents.map((one) => one.id)).toEqual([second]);
  });

  it('brings an earlier state back by one step, without losing the later one', async () => {
    const { app, documentId, projectFolder } = await start();
    await tag(app, documentId, 0, 11);
    await tag(app, documentId, 4, 11);
    const later = await snapshotOf(app);
    const { changed } = await app.services['history.restore']({ revision: 2 });
    expect([await quotes(app), changed?.change.name]).toEqual([['The harbour'], { key: 'restore', values: { revision: 2 } }]);
    expect(await app.services['history.restore']({ revision: 4 })).toEqual({ changed: null });
    await app.close();

    const again = await anApp(`${projectFolder}/..`);
    onTestFinished(() => again.close());
    await again.openPath(projectFolder);
    await again.services['history.restore']({ revision: 3 });
    expect(await snapshotOf(again)).toEqual(later);
    await again.services['changes.undo']({});
    expect(await quotes(again)).toEqual(['The harbour']);
    await again.services['changes.undo']({});
    expect(await snapshotOf(again)).toEqual(later);
    await expect(again.services['history.restore']({ revision: 99 })).rejects.toMatchObject({ code: 'revision-missing' });
  });
});

describe('undo for ever', () => {
  const begin = {
    'an empty project': (app: LocalApp) => app.services['projects.create']({ title: 'Test' }),
    'the sample lesson': (app: LocalApp) => app.services['projects.openSample']({}),
  };

  it.each([
    { steps: 1000, from: 'an empty project' as const },
    { steps: 200, from: 'the sample lesson' as const },
  ])('takes $steps steps of any kind back to $from, and does them again', { timeout: 900_000 }, async ({ steps: count, from }) => {
    for (const work of fc.sample(operations(count), { numRuns: 1, seed: fc.readConfigureGlobal()?.seed ?? Date.now() })) {
      const root = await temporaryFolder(onTestFinished);
      let app = await anApp(root);
      const { folder } = await begin[from](app);
      const reopened = async () => {
        await app.close();
        app = await anApp(root);
        await app.openPath(folder);
      };
      const beginning = await snapshotOf(app);
      const taken = new Set<string>();
      for (const [index, operation] of work.entries()) {
        if (await applyOperation(app, operation)) taken.add(operation.kind);
        if (index % 250 === 125) await reopened();
      }
      // What the work itself had undone at its end is done again first, so that there is one end to come back to.
      while ((await app.services['project.read']({})).redo) await app.services['changes.redo']({});
      const end = await snapshotOf(app);
      let steps = 0;
      while ((await app.services['project.read']({})).undo) {
        await app.services['changes.undo']({});
        steps += 1;
        if (steps % 200 === 0) await reopened();
      }
      expect(steps).toBeGreaterThan(work.length / 3);
      expect(await snapshotOf(app)).toEqual(beginning);
      await reopened();
      while ((await app.services['project.read']({})).redo) await app.services['changes.redo']({});
      expect(await snapshotOf(app)).toEqual(end);
      if (count === 1000) expect(kinds.filter((kind) => !taken.has(kind))).toEqual([]);
      await app.close();
    }
  });
});
