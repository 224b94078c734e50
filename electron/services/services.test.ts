// services.test.ts - what services promise beyond the store: whole jobs on real files in a temp folder.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApp } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import { startWith } from '../../fixtures/started.ts';
import { dispatch } from '../hosts/dispatch.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing.\n';
const start = () => startWith(TEXT);
const inBase64 = (text: string) => Buffer.from(text).toString('base64');

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

  it('keep beside them the settings of a newer version, which the program cannot use', async () => {
    const { app, root } = await start();
    const { settings } = await app.services['app.state']({});
    const newer = '{"formatVersion":2,"settings":{"everything":"new"}}';
    await writeFile(path.join(root, 'data', 'settings.json'), newer);
    const older = await anApp(root);
    expect((await older.services['app.state']({})).settings.theme).toBe('system');
    await older.services['settings.write']({ settings });
    expect(await readFile(path.join(root, 'data', 'settings.json.newer'), 'utf8')).toBe(newer);
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
