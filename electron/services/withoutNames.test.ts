// withoutNames.test.ts - an export without names names nobody: in no field, no file name and no time; and loses nothing else.

import { readFile, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, onTestFinished, vi } from 'vitest';
import { anApp, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { commands } from '../cli/commands.ts';
import { checkProject } from '../store/checkProject.ts';
import { readPack, unpackInto } from '../store/packProject.ts';
import { createAnnotations } from './annotations.ts';
import { createLinks } from './links.ts';

const TEXT = 'Weir fails\n\nThe keeper said that nine boats were lost. A passer-by, Tam Vesk, saw it.';
const HOUR = 'T13:37:';

/** A project in which two people have left their names wherever there is room for one. */
async function aProject() {
  const folder = await temporaryFolder(onTestFinished);
  const app = await anApp(folder, { now: () => `2026-03-04${HOUR}00.000Z` });
  const { services } = app;
  const { annotatorId, folder: project } = await services['projects.create']({ title: 'Work of Marisol Quint' });
  await services['annotators.rename']({ annotatorId, alias: 'Marisol Quint' });
  const { outcomes } = await services['documents.import']({
    files: [{ name: 'Marisol Quint - weir.txt', base64: Buffer.from(TEXT).toString('base64') }],
  });
  const documentId = outcomes[0]?.documentId ?? '';
  await services['documents.rename']({ documentId, title: 'Weir (marisol quint)' });
  await services['documents.setMetadata']({ documentId, metadata: { contentNote: 'Checked by ÖDÖN VÄTH.', author: 'Ada Holm' } });
  const note = 'Marisol Quint: is that so? See MARISOL QUINT’s list; Quintessence stays.';
  const annotation = { documentId, spans: [{ start: 16, end: 22 }], tag: 'claim' };
  await services['annotations.create']({ annotations: [{ ...annotation, note, attributes: { event: 'told to Ödön Väth' } }] });
  const { store } = app.session;
  const { ids } = await createAnnotations(store, [{ ...annotation, tag: 'loaded' }, annotation], 'Ödön Väth');
  await createLinks(store, [{ from: ids[0] ?? '', to: ids[1] ?? '', kind: 'repeats', note: 'Ödön Väth asks' }], 'Ödön Väth');
  await services['texts.correct']({ documentId, text: TEXT.replace('nine', 'ten') });
  onTestFinished(() => app.close());
  return { folder, app, project, annotators: store.annotators };
}

/** Everything in a made file that can be read: of an archive the names and the content of every file in it. */
function readable({ name, base64 }: { name: string; base64: string }): string {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes[0] !== 0x50) return `${name}\n${bytes.toString('utf8')}`;
  return [name, ...Object.entries(unzipSync(bytes)).map(([file, content]) => `${file}\n${strFromU8(content)}`)].join('\n');
}

const makes = [
  { name: 'Web Annotations', input: { format: 'w3c' } },
  { name: 'a table', input: { format: 'csv' } },
  { name: 'a workbook', input: { format: 'xlsx' } },
  { name: 'a table for spreadsheets', input: { format: 'csv', spreadsheet: true } },
  { name: 'everything as JSON', input: { format: 'json' } },
  { name: 'the packed project', input: null },
] as const;

it.each(makes)('names nobody who annotated: $name', async ({ input }) => {
  const { app, annotators, project, folder } = await aProject();
  const make = (removeNames: boolean) =>
    input ? app.services['exports.make']({ ...input, removeNames }) : app.services['projects.pack']({ removeNames });
  const traces = ['marisol', 'quint', 'ödön', 'väth', HOUR.toLowerCase(), ...annotators.map(({ id }) => id), os.hostname(), folder, project];
  const found = (text: string) => traces.filter((one) => text.toLowerCase().replaceAll('quintessence', '').includes(one.toLowerCase()));
  // With names they are all there, so that their absence says something.
  expect(found(readable(await make(false)))).toEqual(expect.arrayContaining(['marisol', 'väth']));
  const without = readable(await make(true));
  expect(found(without)).toEqual([]);
  expect(without).toContain('Annotator 1');
  expect(without).toContain('Annotator 2');
  expect(without).toContain('Quintessence');
  // Who wrote the text is a fact about the text, and the text is nobody's to change.
  expect(without).toContain('Ada Holm');
  if (input === null || input.format === 'json') expect(without).toContain('Tam Vesk');
  expect((await readdir(os.tmpdir())).filter((one) => one.startsWith('pressmark-copy-'))).toEqual([]);
});

it('gives a project that opens whole, with the same words, places and links', async () => {
  const { app, folder } = await aProject();
  const before = await app.services['annotations.list']({});
  const pack = await app.services['projects.pack']({ removeNames: true });
  expect(pack.name).toBe('Work of Annotator 1.pressmark');
  const target = path.join(folder, 'anonymous');
  await unpackInto(target, await readPack(Buffer.from(pack.base64, 'base64')), how);
  const opened = await reopen(target, { mode: 'read' });
  onTestFinished(() => opened.close());
  expect((await checkProject({ folder: target, ...how })).problems).toEqual([]);
  const other = await anApp(path.join(folder, 'other'));
  onTestFinished(() => other.close());
  other.adopt(opened);
  const after = await other.services['annotations.list']({});
  const places = ({ annotations }: typeof before) =>
    annotations.map(({ id, start, end, quote, tag, orphan }) => ({ id, start, end, quote, tag, orphan }));
  expect(places(after)).toEqual(places(before));
  expect(new Set(after.annotations.map((one) => one.annotator))).toEqual(new Set(['Annotator 1', 'Annotator 2']));
  expect((await other.services['links.list']({})).links).toHaveLength(1);
  expect((await other.services['project.read']({})).undo).toBeNull();
});

it('leaves short names alone where they may be words', async () => {
  const folder = await temporaryFolder(onTestFinished);
  const app = await anApp(folder);
  onTestFinished(() => app.close());
  await app.services['projects.create']({ title: 'A ferry' });
  await app.services['documents.paste']({ text: 'A ferry burned.' });
  expect(readable(await app.services['exports.make']({ format: 'json', removeNames: true }))).toContain('A ferry');
});

it('leaves what the program means alone, also when somebody is called like it', async () => {
  const folder = await temporaryFolder(onTestFinished);
  const app = await anApp(folder);
  onTestFinished(() => app.close());
  const { annotatorId } = await app.services['projects.create']({ title: 'A ferry' });
  await app.services['annotators.rename']({ annotatorId, alias: 'claim' });
  const { documentId } = await app.services['documents.paste']({ text: 'A ferry burned.' });
  const one = { documentId, spans: [{ start: 2, end: 7 }], tag: 'claim', note: 'claim says so' };
  await app.services['annotations.create']({ annotations: [one] });
  const { base64 } = await app.services['exports.make']({ format: 'json', removeNames: true });
  const { annotations } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as { annotations: object[] };
  expect(annotations).toMatchObject([{ tag: 'claim', note: 'Annotator 1 says so', annotator: 'Annotator 1', quote: 'ferry' }]);
});

it('makes one of the sample lesson', async () => {
  const folder = await temporaryFolder(onTestFinished);
  const app = await anApp(folder);
  onTestFinished(() => app.close());
  await app.services['projects.openSample']({});
  expect((await app.services['projects.pack']({ removeNames: true })).name).toMatch(/\.pressmark$/);
});

it('is an option of the command line, too', async () => {
  const { app, project, folder } = await aProject();
  await app.services['projects.close']({});
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const out = path.join(folder, 'out.csv');
  expect(await commands['export']?.([project, '--format', 'csv', '--out', out, '--remove-names'])).toBe(0);
  expect(await readFile(out, 'utf8')).not.toMatch(/quint\b|väth/i);
  const packed = path.join(folder, 'out.pressmark');
  expect(await commands['pack']?.([project, '--out', packed, '--remove-names'])).toBe(0);
  expect(readable({ name: '', base64: await readFile(packed, 'base64') })).not.toMatch(/quint\b|väth/i);
});

it.each([
  { alias: 'Anne-Marie Quist', note: 'ANNE-MARIE QUIST asks' },
  { alias: 'O’Dell (2nd) [b] a+b|c {1} \\ / ^ $ . * ?', note: 'O’Dell (2nd) [b] a+b|c {1} \\ / ^ $ . * ? asks' },
  { alias: 'Zoë Väth', note: 'Zoë Väth asks'.normalize('NFD') },
  { alias: 'Zoë Väth'.normalize('NFD'), note: 'Zoë Väth asks'.normalize('NFC') },
  { alias: '李明', note: '请问李明 asks' },
  { alias: 'さくら', note: 'それはさくら asks' },
  { alias: 'สมชาย', note: 'ตามสมชาย asks' },
])('takes out a name with other signs than letters, however it is written: $alias', async ({ alias, note }) => {
  const app = await anApp(await temporaryFolder(onTestFinished));
  onTestFinished(() => app.close());
  const { annotatorId } = await app.services['projects.create']({ title: 'Weir' });
  await app.services['annotators.rename']({ annotatorId, alias });
  const { documentId } = await app.services['documents.paste']({ text: TEXT });
  await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 16, end: 22 }], tag: 'claim', note }] });
  const { base64 } = await app.services['exports.make']({ format: 'csv', removeNames: true });
  expect(Buffer.from(base64, 'base64').toString('utf8')).toContain('Annotator 1 asks');
});
