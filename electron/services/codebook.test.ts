// codebook.test.ts - the codebook of a project: changed with its annotations in one step, never with one left behind, and back.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { codeOf } from '../../fixtures/codeOf.ts';
import { startWith } from '../../fixtures/started.ts';
import type { CodebookInput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { addSubtype, addTag, editCode, renameId, retire, split } from '../../shared/model/codebookEdits.ts';
import { deleteCode, mergeInto } from '../../shared/model/codebookMoves.ts';
import { commands } from '../cli/commands.ts';
import { snapshotOf } from './projectSnapshot.ts';

const { said } = vi.hoisted(() => ({ said: { out: '', error: '' } }));
vi.mock('../cli/output.ts', () => ({
  say: (line: string) => void (said.out += `${line}\n`),
  sayExactly: (text: string) => void (said.out += text),
  sayJson: (value: unknown) => void (said.out += `${JSON.stringify(value)}\n`),
  sayError: (line: string) => void (said.error += `${line}\n`),
}));

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing.\n';
const figure = { tag: 'claim', subtype: 'figure' };
const event = { tag: 'claim', subtype: 'event' };

async function start() {
  const started = await startWith(TEXT);
  const { services } = started.app;
  const { ids } = await services['annotations.create']({
    annotations: [
      { ...figure, documentId: started.documentId, spans: [{ start: 29, end: 39 }] },
      { ...figure, documentId: started.documentId, spans: [{ start: 61, end: 66 }] },
      { tag: 'claim', documentId: started.documentId, spans: [{ start: 0, end: 11 }] },
      { ...event, documentId: started.documentId, spans: [{ start: 4, end: 11 }] },
    ],
  });
  const codebook = async () => (await services['project.read']({})).codebook;
  const codes = async () =>
    (await services['annotations.list']({})).annotations
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      .map((one) => `${one.tag}/${one.subtype ?? ''} v${one.codebookVersion}`);
  return { ...started, services, ids, codebook, codes };
}

describe('changing the codebook', () => {
  it('is one step that bumps the version, takes annotations along, and is undone and done again whole', async () => {
    const { app, services, codebook, codes } = await start();
    const before = await snapshotOf(app);
    const wanted = mergeInto(await codebook(), figure, event);
    const preview = await services['codebook.preview']({ ...wanted, moves: [...wanted.moves] });
    expect(preview).toMatchObject({
      version: 2,
      annotations: 2,
      annotators: [{ count: 2 }],
      moves: [{ from: figure, to: event, count: 2 }],
      inUse: [],
      retired: [],
    });
    expect(preview.documents.map((one) => one.count)).toEqual([2]);
    expect(await snapshotOf(app)).toEqual(before);
    const { change } = await services['codebook.change']({ ...wanted, moves: [...wanted.moves] });
    expect([change.name, change.edits.length]).toEqual([{ key: 'codesMerged', values: { code: 'Figure', into: 'Event' } }, 3]);
    // Who tagged them did so under version 1.
    expect(await codes()).toEqual(['claim/event v1', 'claim/event v1', 'claim/ v1', 'claim/event v1']);
    const after = await snapshotOf(app);
    await services['changes.undo']({});
    expect(await snapshotOf(app)).toEqual(before);
    await services['changes.redo']({});
    expect(await snapshotOf(app)).toEqual(after);
  });

  it('refuses to drop a code that is used, and says how often', async () => {
    const { services, codebook, codes } = await start();
    const wanted = deleteCode(await codebook(), figure).codebook;
    expect(await services['codebook.preview']({ codebook: wanted })).toMatchObject({ inUse: [{ ...figure, name: 'Figure', count: 2 }] });
    const refused: unknown = await services['codebook.change']({ codebook: wanted }).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ code: 'code-in-use', values: { count: 2, codes: 'claim/figure' } });
    expect(String(refused)).toContain('“Figure” (2)');
    expect(await codeOf(services['codebook.change']({ codebook: deleteCode(await codebook(), { tag: 'claim', subtype: null }).codebook }))).toBe(
      'code-in-use',
    );
    // Led to a code that is not there either.
    const moves = [{ from: figure, to: { tag: 'claim', subtype: 'nowhere' } }];
    expect(await codeOf(services['codebook.change']({ codebook: wanted, moves }))).toBe('code-in-use');
    expect(await codes()).toContain('claim/figure v1');
    await services['codebook.change']({ codebook: wanted, moves: [{ from: figure, to: { tag: 'loaded', subtype: null } }] });
    expect((await codes()).slice(0, 2)).toEqual(['loaded/ v1', 'loaded/ v1']);
  });

  it('keeps annotations under a retired code, and refuses new ones', async () => {
    const { services, documentId, ids, codebook, codes } = await start();
    const retired = retire(await codebook(), figure, true).codebook;
    expect(await services['codebook.preview']({ codebook: retired })).toMatchObject({ annotations: 0, retired: [{ ...figure, count: 2 }] });
    await services['codebook.change']({ codebook: retired });
    const one = { documentId, spans: [{ start: 0, end: 3 }] };
    await expect(services['annotations.create']({ annotations: [{ ...one, ...figure }] })).rejects.toThrow('is retired');
    expect(await codeOf(services['annotations.create']({ annotations: [{ ...one, ...figure }] }))).toBe('subtype-unknown');
    expect(await codeOf(services['annotations.change']({ ids: [ids[3] ?? ''], set: { subtype: 'figure' } }))).toBe('subtype-unknown');
    await services['annotations.change']({ ids: [ids[0] ?? ''], set: { note: 'still mine' } });
    await services['codebook.change']({ codebook: retire(await codebook(), { tag: 'claim', subtype: null }, true).codebook });
    expect(await codeOf(services['annotations.create']({ annotations: [{ ...one, tag: 'claim' }] }))).toBe('tag-unknown');
    expect((await codes()).slice(0, 2)).toEqual(['claim/figure v1', 'claim/figure v1']);
  });

  it('assigns chosen annotations when a code is split, as decided under the new version', async () => {
    const { services, ids, codebook, codes } = await start();
    const made = split(await codebook(), figure, ['Share', 'Date']);
    const input: CodebookInput = { codebook: made.codebook, assign: [{ ids: [ids[0] ?? ''], to: { tag: 'claim', subtype: 'share' } }] };
    const { change } = await services['codebook.change'](input);
    expect(change.name).toEqual({ key: 'codeSplit', values: { code: 'Share, Date' } });
    expect(await codes()).toEqual(['claim/share v2', 'claim/figure v1', 'claim/ v1', 'claim/event v1']);
    const nobody = '00000000-0000-4000-8000-00000000000f';
    expect(await codeOf(services['codebook.change']({ ...input, assign: [{ ids: [nobody], to: figure }] }))).toBe('annotation-unknown');
  });

  it('keeps each version, says what is new in it, and counts what was made under older ones', async () => {
    const { app, services, codebook, projectFolder, ids } = await start();
    const first = await codebook();
    await services['codebook.change']({ codebook: addTag(first, { name: 'Tone' }).codebook });
    const named = renameId(await codebook(), { tag: 'claim', subtype: null }, 'statement');
    await services['codebook.change']({ codebook: named.codebook, moves: [...named.moves] });
    await services['codebook.change']({ codebook: editCode(await codebook(), { tag: 'tone', subtype: null }, { name: 'Tone of voice' }).codebook });
    const { versions } = await services['codebook.versions']({});
    expect(versions.map((one) => [one.version, one.current, one.tags, one.annotations, one.differences.map(({ kind }) => kind).join()])).toEqual([
      [4, true, 5, 0, 'renamed'],
      [3, false, 5, 0, 'added,added,added,added,added,added,added,removed'],
      [2, false, 5, 0, 'added'],
      [1, false, 4, 4, ''],
    ]);
    expect((await services['codebook.versions']({ version: 1 })).codebook).toEqual(first);
    expect(await codeOf(services['codebook.versions']({ version: 9 }))).toBe('revision-missing');
    expect((await services['codebook.usage']({})).older).toBe(4);
    await services['annotations.change']({ ids: [ids[0] ?? ''], set: { subtype: 'event' } });
    expect(await services['codebook.usage']({})).toMatchObject({ older: 3 });
    await app.close();
    const file = JSON.parse(await readFile(path.join(projectFolder, 'codebook.json'), 'utf8')) as { earlier: unknown[] };
    expect(file.earlier).toHaveLength(3);
  });

  it('refuses a codebook that breaks a rule, or none at all, or the same again', async () => {
    const { services, codebook } = await start();
    const twice = addSubtype(await codebook(), 'claim', { name: 'X', id: 'figure' }).codebook;
    expect(await codeOf(services['codebook.change']({ codebook: twice }))).toBe('codebook-invalid');
    expect(await codeOf(services['codebook.preview']({ codebook: twice }))).toBe('codebook-invalid');
    expect(await codeOf(services['codebook.change']({ codebook: await codebook() }))).toBe('invalid-input');
    expect((await codebook()).version).toBe(1);
  });

  it('makes a code from words and tags them with it, in one step', async () => {
    const { app, services, documentId, codebook } = await start();
    const before = await snapshotOf(app);
    const spans = [{ start: 4, end: 18 }];
    const made = await services['codebook.fromWords']({ documentId, spans, tag: 'sourcing', name: 'harbour office' });
    expect([made.subtype, made.changed.change.name.key, (await codebook()).version]).toEqual(['harbour-office', 'codeFromWords', 2]);
    const row = (await services['annotations.list']({})).annotations.find((one) => one.id === made.id);
    expect(row).toMatchObject({ tag: 'sourcing', subtype: 'harbour-office', quote: 'harbour office', codebookVersion: 2 });
    expect(await codeOf(services['codebook.fromWords']({ documentId, spans, tag: 'sourcing', name: 'Harbour Office' }))).toBe('codebook-invalid');
    await services['changes.undo']({});
    expect(await snapshotOf(app)).toEqual(before);
  });

  it('makes a backup before fifty annotations get another code', async () => {
    const { services, documentId, codebook, projectFolder } = await start();
    const many = Array.from({ length: 60 }, (_, at) => ({ ...figure, documentId, spans: [{ start: at, end: at + 1 }] })).filter(({ spans }) =>
      /\S/.test(TEXT.slice(spans[0]?.start, spans[0]?.end)),
    );
    await services['annotations.create']({ annotations: many });
    const wanted = mergeInto(await codebook(), figure, event);
    await services['codebook.change']({ ...wanted, moves: [...wanted.moves] });
    expect((await import('node:fs')).readdirSync(path.join(projectFolder, 'backups')).length).toBeGreaterThan(0);
  });
});

describe('codebook on the command line', () => {
  const run = async (...words: string[]) => {
    said.out = '';
    said.error = '';
    const code = await commands['codebook']?.(words).catch((thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)));
    return { code, out: said.out, error: said.error };
  };

  it('prints it, replaces it from either kind of file, and writes either kind', async () => {
    const { app, root, projectFolder, codebook } = await start();
    const before = await codebook();
    await app.close();
    const printed = await run(projectFolder);
    expect([printed.code, printed.out]).toEqual([0, `${JSON.stringify(before, null, 2)}\n`]);
    expect((await run(projectFolder, '--json')).out).toBe(`${JSON.stringify(before)}\n`);
    const file = (name: string) => path.join(root, name);
    await run(projectFolder, '--out', file('a.qdc'));
    expect((await run(projectFolder, '--out', file('a.qdc'))).code).toBe('file-exists');
    // What we wrote says the same, so nothing changes.
    expect((await run(projectFolder, '--set', file('a.qdc'))).out).toBe(printed.out);
    const qdc = await readFile(file('a.qdc'), 'utf8');
    await writeFile(file('b.txt'), `\ufeff${qdc.replace('name="Byline"', 'name="Author line"')}`);
    const changed = await run(projectFolder, '--set', file('b.txt'), '--json');
    const sourcing = (JSON.parse(changed.out) as Codebook).tags[3];
    expect(sourcing?.subtypes.find((one) => one.id === 'byline')?.name).toBe('Author line');
    await writeFile(file('c.json'), JSON.stringify({ ...before, tags: before.tags.slice(1) }));
    expect((await run(projectFolder, '--set', file('c.json'))).code).toBe('code-in-use');
    for (const [name, content] of [
      ['empty', ''],
      ['words', 'hello'],
      ['list', '[]'],
      ['half', '{"id":'],
      ['project', '{"kind":"pressmark-project"}'],
      ['xml', '<a/>'],
      ['zip', 'PK\u0003\u0004torn'],
      ['latin', Buffer.from([0x22, 0xe4, 0x22])],
    ] as const) {
      await writeFile(file(name), content);
      expect([name, (await run(projectFolder, '--set', file(name))).code]).toEqual([name, 'codebook-invalid']);
    }
    expect((await run(projectFolder, '--set', file('not there'))).code).toBe('file-missing');
    expect(JSON.parse((await run(projectFolder, '--json')).out)).toMatchObject({ version: 2 });
    expect(await commands['undo']?.([projectFolder])).toBe(0);
    expect((await run(projectFolder)).out).toBe(printed.out);
  });
});
