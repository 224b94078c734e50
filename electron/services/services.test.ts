// services.test.ts - what services promise beyond the store: whole jobs on real files in a temp folder.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anApp, anAppWithText, temporaryFolder } from '../../fixtures/build.ts';
import { AppError } from '../../shared/errors.ts';
import { dispatch } from '../hosts/dispatch.ts';
import type { LocalApp } from './createApp.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing.\n';

async function start(): Promise<{ app: LocalApp; documentId: string; root: string; projectFolder: string }> {
  const root = await temporaryFolder(onTestFinished);
  const started = await anAppWithText(root, TEXT);
  onTestFinished(() => started.app.close());
  return { ...started, root };
}

const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

describe('annotations', () => {
  it('are changed, retagged and deleted, each undone by one step', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const { ids } = await services['annotations.create']({
      annotations: [{ documentId, spans: [{ start: 4, end: 18 }], tag: 'claim', subtype: 'figure' }],
    });
    const id = ids[0] ?? '';
    const now = async () =>
      (await services['annotations.list']({})).annotations.map(({ tag, subtype, note, quote }) => ({ tag, subtype, note, quote }));
    await services['annotations.change']({ ids: [id], set: { note: 'why' } });
    await services['annotations.change']({ ids: [id], set: { tag: 'sourcing' } });
    expect(await now()).toEqual([{ tag: 'sourcing', subtype: null, note: 'why', quote: 'harbour office' }]);
    await services['annotations.delete']({ ids: [id] });
    expect(await now()).toEqual([]);
    await services['changes.undo']({});
    await services['changes.undo']({});
    expect(await now()).toEqual([{ tag: 'claim', subtype: 'figure', note: 'why', quote: 'harbour office' }]);
    await services['changes.undo']({});
    const { undo, redo } = await services['project.read']({});
    expect([undo?.name.key, redo?.name.key]).toEqual(['tag', 'note']);
  });

  it('have the values that the codebook lists; what was there before stays', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const make = (attributes: Record<string, string | number>) =>
      services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim', attributes }] });
    const { ids } = await make({ certainty: 'Hedged', own: 'anything' });
    const now = async () => (await services['annotations.list']({})).annotations.map((one) => one.attributes);
    expect(await now()).toEqual([{ certainty: 'hedged', own: 'anything' }]);
    await expect(make({ certainty: 'banana' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: '"banana" is no value of the attribute "certainty" (plain, hedged, denied, asked). Nothing was changed.',
    });
    const change = (set: object) => codeOf(services['annotations.change']({ ids, set }));
    expect(await change({ someAttributes: { basis: 'gossip' } })).toBe('invalid-input');
    const { codebook } = await services['project.read']({});
    const fewer = structuredClone(codebook);
    const certainty = fewer.tags[0]?.attributes.find((one) => one.id === 'certainty');
    if (certainty) certainty.values = ['plain'];
    await services['codebook.change']({ codebook: fewer });
    expect(await change({ someAttributes: { basis: 'documented' } })).toBe('none');
    expect(await change({ attributes: { certainty: 'asked' } })).toBe('invalid-input');
    expect(await now()).toEqual([{ certainty: 'hedged', own: 'anything', basis: 'documented' }]);
  });

  it('hold no half characters, nor does anything else in a project', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const half = 'half \ud800 a character';
    const place = { documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' };
    const tries = [
      services['annotations.create']({ annotations: [{ ...place, note: half }] }),
      services['annotations.create']({ annotations: [{ ...place, attributes: { event: half } }] }),
      services['annotations.create']({ annotations: [{ ...place, attributes: { [half]: 1 } }] }),
      services['documents.rename']({ documentId, title: half }),
      services['documents.paste']({ text: 'good', title: half }),
      services['project.rename']({ title: half }),
      services['projects.create']({ title: half }),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'invalid-input'));
    expect(await codeOf(services['annotations.create']({ annotations: [{ ...place, note: 'whole \u{1f6a2}, and typed: \\ud800' }] }))).toBe('none');
    expect((await services['project.read']({})).revision).toBe(2);
  });

  it('are changed many at once by one step, named by what it altered', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const make = async (start: number, more: object) => {
      const { ids } = await services['annotations.create']({
        annotations: [{ documentId, spans: [{ start, end: start + 2 }], tag: 'claim', ...more }],
      });
      return ids[0] ?? '';
    };
    const ids = [
      await make(0, { subtype: 'figure', note: 'a', attributes: { checkable: 'no', event: 'fire' } }),
      await make(4, { tag: 'loaded', confidence: 'sure' }),
      await make(8, { tag: 'loaded' }),
    ];
    const now = async () =>
      (await services['annotations.list']({})).annotations.map(({ tag, subtype, note, confidence, attributes }) => [
        tag,
        subtype,
        note,
        confidence,
        attributes,
      ]);
    const before = await now();
    const stepOf = async (set: Parameters<(typeof services)['annotations.change']>[0]['set']) => {
      const { change } = await services['annotations.change']({ ids, set });
      const after = await now();
      await services['changes.undo']({});
      expect(await now()).toEqual(before);
      return { name: [change.name.key, change.name.values['count']], after };
    };
    expect(await stepOf({ tag: 'claim' })).toEqual({
      // The first is a claim already, and keeps its kind.
      name: ['retag', 2],
      after: [
        ['claim', 'figure', 'a', null, { checkable: 'no', event: 'fire' }],
        ['claim', null, null, 'sure', {}],
        ['claim', null, null, null, {}],
      ],
    });
    expect((await stepOf({ confidence: 'sure' })).name).toEqual(['confidence', 2]);
    expect((await stepOf({ voice: 'page' })).name).toEqual(['voice', 3]);
    expect(await stepOf({ someAttributes: { checkable: 'yes', event: null } })).toMatchObject({
      name: ['attributes', 3],
      after: [['claim', 'figure', 'a', null, { checkable: 'yes' }], { 4: { checkable: 'yes' } }, { 4: { checkable: 'yes' } }],
    });
    expect(await stepOf({ noteBelow: 'b' })).toMatchObject({ name: ['note', 3], after: [{ 2: 'a\nb' }, { 2: 'b' }, { 2: 'b' }] });
    expect(await codeOf(services['annotations.change']({ ids: [...ids, documentId], set: { tag: 'claim' } }))).toBe('annotation-unknown');
    expect(await now()).toEqual(before);
    const { change } = await services['annotations.delete']({ ids });
    expect([change.name.key, change.name.values['count'], await now()]).toEqual(['delete', 3, []]);
    await services['changes.undo']({});
    expect((await services['annotations.read']({})).annotations.map((one) => one.id)).toEqual(ids);
  });

  it('report one another in a chain that never closes', async () => {
    const { app, documentId } = await start();
    const make = async (parent: string | null) => {
      const made = await app.services['annotations.create']({
        annotations: [{ documentId, spans: [{ start: 4, end: 18 }], tag: 'attribution', parent }],
      });
      return made.ids[0] ?? '';
    };
    const first = await make(null);
    const second = await make(first);
    const third = await make(second);
    const parents = async () =>
      Object.fromEntries((await app.services['annotations.list']({})).annotations.map(({ id, parent, attributes }) => [id, [parent, attributes]]));
    expect(await parents()).toEqual({ [first]: [null, {}], [second]: [first, {}], [third]: [second, {}] });
    expect(await codeOf(app.services['annotations.change']({ ids: [first], set: { parent: third } }))).toBe('parent-unknown');
    expect(await codeOf(app.services['annotations.change']({ ids: [first], set: { parent: documentId } }))).toBe('annotation-unknown');
    await app.services['annotations.change']({ ids: [third], set: { attributes: { polarity: 'denied', parent: first } } });
    expect((await parents())[third]).toEqual([first, { polarity: 'denied' }]);
  });

  it('may lie in several stretches, and carry roles of their own', async () => {
    const { app, documentId } = await start();
    const spans = [
      { start: 29, end: 39 },
      { start: 61, end: 66 },
    ];
    await app.services['annotations.create']({
      annotations: [{ documentId, spans, tag: 'attribution', roles: [{ role: 'speaker', spans: [{ start: 0, end: 18 }] }] }],
    });
    const row = (await app.services['annotations.list']({})).annotations[0];
    expect(row).toMatchObject({
      start: 29,
      end: 66,
      quote: '214 people … Three',
      segments: spans,
      roles: [{ role: 'speaker', segments: [{ exact: 'The harbour office' }] }],
    });
  });

  it('keep each role once, and a lost one as it was unless it is marked again', async () => {
    const { app, documentId } = await start();
    const { services, session } = app;
    const cue = { role: 'cue' as const, spans: [{ start: 19, end: 28 }] };
    const content = [
      { role: 'content' as const, spans: [{ start: 29, end: 39 }] },
      { role: 'content' as const, spans: [{ start: 61, end: 66 }] },
    ];
    const { ids } = await services['annotations.create']({
      annotations: [{ documentId, spans: [{ start: 0, end: 39 }], tag: 'attribution', roles: [...content, cue] }],
    });
    const roles = async () =>
      (await services['annotations.list']({})).annotations[0]?.roles.map((one) => [
        one.role,
        one.lost ?? false,
        one.segments.map(({ exact }) => exact),
      ]);
    expect(await roles()).toEqual([
      ['content', false, ['214 people', 'Three']],
      ['cue', false, ['said that']],
    ]);
    const { store } = session;
    const before = await store.annotation(ids[0] ?? '');
    const after = { ...before, roles: before.roles.map((one) => ({ ...one, lost: one.role === 'content' })) };
    await store.commit(() => ({
      name: { key: 'other', values: {} },
      annotatorId: before.annotatorId,
      edits: [{ kind: 'annotation', id: before.id, before, after }],
    }));
    await services['annotations.change']({ ids, set: { roles: [{ role: 'content', lost: true }] } });
    expect(await roles()).toEqual([['content', true, ['214 people', 'Three']]]);
    await services['annotations.change']({ ids, set: { roles: content.slice(1) } });
    expect(await roles()).toEqual([['content', false, ['Three']]]);
    expect(await codeOf(services['annotations.change']({ ids, set: { roles: [{ role: 'content', lost: true }] } }))).toBe('invalid-input');
  });

  it('say what was written for an attribute, the most frequent first', async () => {
    const { app, documentId } = await start();
    const spans = [{ start: 0, end: 3 }];
    const events = ['toll', 'alarm', 'toll', '', 7, null];
    await app.services['annotations.create']({
      annotations: events.map((event) => ({ documentId, spans, tag: 'claim', attributes: { event } })),
    });
    expect(await app.services['annotations.values']({ attribute: 'event' })).toEqual({
      values: [
        { value: 'toll', count: 2 },
        { value: 'alarm', count: 1 },
      ],
    });
    expect(await app.services['annotations.values']({ attribute: 'constructor' })).toEqual({ values: [] });
  });

  it.each([
    { name: 'a forged quote', more: { quote: 'other words' }, code: 'quote-mismatch' },
    { name: 'an unknown tag', more: { tag: 'truth' }, code: 'tag-unknown' },
    { name: 'a subtype of another tag', more: { subtype: 'slogan' }, code: 'subtype-unknown' },
    { name: 'an unknown document', more: { documentId: '00000000-0000-4000-8000-000000000000' }, code: 'document-unknown' },
    {
      name: 'stretches that overlap',
      more: {
        spans: [
          { start: 0, end: 5 },
          { start: 3, end: 8 },
        ],
      },
      code: 'invalid-input',
    },
  ])('are refused with $name, and nothing is made', async ({ more, code }) => {
    const { app, documentId } = await start();
    const good = { documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' };
    expect(await codeOf(app.services['annotations.create']({ annotations: [good, { ...good, ...more }] }))).toBe(code);
    expect((await app.services['annotations.list']({})).annotations).toEqual([]);
  });
});

describe('documents', () => {
  it('come in by one undoable step; what cannot be read is told and the rest goes on', async () => {
    const { app } = await start();
    const files = [
      { name: 'one.txt', base64: inBase64('First.') },
      { name: 'empty.txt', base64: '' },
      { name: 'picture.txt', base64: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]).toString('base64') },
      { name: 'two.md', base64: inBase64('\ufeff# Two\r\nwords\r') },
    ];
    const { outcomes, changed } = await app.services['documents.import']({ files });
    expect(outcomes.map((one) => one.error?.code ?? one.title)).toEqual(['one', 'file-empty', 'file-other-format', 'two']);
    const read = await app.services['documents.read']({ documentId: outcomes[3]?.documentId ?? '' });
    expect(read.text).toBe('# Two\nwords\n');
    expect(changed?.undo?.name.values['count']).toBe(2);
    await app.services['changes.undo']({});
    expect((await app.services['project.read']({})).documents).toHaveLength(1);
  });

  it('are moved, renamed and removed, and all of it undone with their annotations', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    for (const title of ['b', 'c', 'd']) await services['documents.paste']({ text: title, title });
    await services['documents.rename']({ documentId, title: 'a' });
    await services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' }] });
    const titles = async () => (await services['project.read']({})).documents.map((one) => one.title).join('');
    const idOf = async (title: string) => (await services['project.read']({})).documents.find((one) => one.title === title)?.id ?? '';
    await services['documents.move']({ documentId: await idOf('d'), before: await idOf('b') });
    expect(await titles()).toBe('adbc');
    await services['documents.move']({ documentId, before: null });
    expect(await titles()).toBe('dbca');
    await services['documents.remove']({ documentId });
    expect([await titles(), (await services['annotations.list']({})).annotations.length]).toEqual(['dbc', 0]);
    await services['changes.undo']({});
    const { documents, annotatorId } = await services['project.read']({});
    expect(documents.at(-1)?.counts).toEqual({ [annotatorId]: { claim: 1 } });
    await services['changes.undo']({});
    await services['changes.undo']({});
    expect(await titles()).toBe('abcd');
  });

  it('can be moved between the same two neighbours for ever', async () => {
    const { app } = await start();
    const { services } = app;
    for (const title of ['b', 'c']) await services['documents.paste']({ text: title, title });
    for (let round = 0; round < 120; round += 1) {
      const { documents } = await services['project.read']({});
      await services['documents.move']({ documentId: documents[2]?.id ?? '', before: documents[1]?.id ?? '' });
      expect((await services['project.read']({})).documents[1]?.id).toBe(documents[2]?.id);
    }
  });
});

describe('projects', () => {
  it('are remembered, found missing, packed and opened again as new ones', async () => {
    const { app, root, documentId } = await start();
    await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' }] });
    const rows = (await app.services['annotations.list']({})).annotations;
    const packed = await app.services['projects.pack']({});
    const exported = await app.services['exports.make']({ format: 'json' });
    for (const file of [packed, exported]) {
      await app.services['projects.openFile']({ file: { name: file.name, base64: file.base64 } });
      expect((await app.services['annotations.list']({})).annotations).toEqual(rows);
    }
    await app.services['projects.close']({});
    const { recent, project } = await app.services['app.state']({});
    expect([project, recent.map((one) => [one.annotations, one.missing])]).toEqual([
      null,
      [
        [1, false],
        [1, false],
        [1, false],
      ],
    ]);
    expect(await readdir(path.join(root, 'projects'))).toHaveLength(3);
    await app.services['projects.openRecent']({ key: recent[2]?.key ?? '' });
    expect((await app.services['project.read']({})).documents[0]?.title).toBe('The harbour office said that 214 people were brought ashore.');
  });

  it('refuse packs that are damaged, foreign or hostile, and leave nothing behind', async () => {
    const { app, root } = await start();
    const { base64 } = await app.services['projects.pack']({});
    const zip = Buffer.from(base64, 'base64');
    const open = (bytes: Buffer) => codeOf(app.services['projects.openFile']({ file: { name: 'x.pressmark', base64: bytes.toString('base64') } }));
    const flipped = Buffer.from(zip.map((byte, index) => (index === 300 ? byte ^ 255 : byte)));
    expect(
      await Promise.all([open(zip.subarray(0, zip.length / 2)), open(flipped), open(Buffer.from('{"kind":"other"}')), open(Buffer.from('hello'))]),
    ).toEqual(['pack-damaged', 'pack-damaged', 'pack-foreign', 'pack-foreign']);
    const slipping = { kind: 'pressmark-export', formatVersion: 1, files: { 'project.json': { json: {} }, '../../outside.txt': { text: 'x' } } };
    expect(await open(Buffer.from(JSON.stringify(slipping)))).toBe('pack-damaged');
    expect(await readdir(path.join(root, 'projects'))).toHaveLength(1);
    expect(await readdir(root)).not.toContain('outside.txt');
  });

  it('never take a path from the page', async () => {
    const { app, root } = await start();
    await mkdir(path.join(root, 'secret'));
    await writeFile(path.join(root, 'secret', 'a.txt'), 'secret');
    const result = await dispatch(app.services, 'documents.import', { files: [{ grant: path.join(root, 'secret', 'a.txt') }] });
    expect(result).toMatchObject({ ok: false, error: { code: 'grant-unknown' } });
  });

  it('keep the settings and survive a damaged settings file', async () => {
    const { app, root } = await start();
    const { settings } = await app.services['app.state']({});
    await app.services['settings.write']({ settings: { ...settings, theme: 'dark' } });
    expect((await (await anApp(root)).services['app.state']({})).settings.theme).toBe('dark');
    await writeFile(path.join(root, 'data', 'settings.json'), '{"formatVersion":1,"sett');
    expect((await (await anApp(root)).services['app.state']({})).settings.theme).toBe('system');
    expect(await readFile(path.join(root, 'data', 'settings.json.damaged'), 'utf8')).toContain('"sett');
  });
});

describe('the door', () => {
  it.each([['constructor'], ['__proto__'], [''], [null], [{}], [42]])('refuses the method %j', async (name) => {
    const { app } = await start();
    expect(await dispatch(app.services, name, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  });

  it.each([
    [null],
    ['x'],
    [[]],
    [{ annotations: [] }],
    [{ annotations: [{ documentId: 1 }] }],
    [{ annotations: [{ documentId: 'x', spans: [{ start: -1, end: 2 }], tag: 'claim' }] }],
  ])('refuses the input %j', async (input) => {
    const { app } = await start();
    expect(await dispatch(app.services, 'annotations.create', input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
