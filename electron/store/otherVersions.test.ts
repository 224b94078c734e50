// otherVersions.test.ts - what sync programs and other computers leave in a project: kept, shown, and merged where annotators differ.

import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anAppWithText, how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { createAnnotations } from '../services/annotations.ts';
import { checkProject } from './checkProject.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing, officials said.\n';

interface Shared {
  readonly folder: string;
  readonly documentId: string;
  /** The same project on another computer. */
  readonly elsewhere: string;
}

async function shared(): Promise<Shared> {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), TEXT);
  await app.services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 5 }], tag: 'claim', note: 'mine' }] });
  await app.close();
  const elsewhere = `${projectFolder}-elsewhere`;
  await cp(projectFolder, elsewhere, { recursive: true });
  return { folder: projectFolder, documentId, elsewhere };
}

async function annotate(folder: string, documentId: string, note: string, alias?: string): Promise<void> {
  const store = await reopen(folder);
  await createAnnotations(store, [{ documentId, spans: [{ start: 4, end: 11 }], tag: 'claim', note }], alias);
  await store.close();
}

/** Opens it as a person would, and looks at it. */
async function opened(folder: string, documentId: string): Promise<{ codes: string[]; notes: (string | null)[]; aliases: string[] }> {
  const store = await reopen(folder);
  const notes = (await store.annotations(documentId)).map((one) => one.note);
  const aliases = store.annotators.map((one) => one.alias);
  await store.close();
  return { codes: store.notices.map((notice) => notice.code), notes: notes.sort(), aliases };
}

const annotationFiles = async (folder: string, documentId: string): Promise<string[]> => readdir(path.join(folder, 'annotations', documentId));

/** What was kept of all files in the project, by their bytes. */
async function isKept(folder: string, bytes: Buffer): Promise<boolean> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const all = await Promise.all(names.map((one) => readFile(path.join(one.parentPath, one.name))));
  return all.some((one) => one.equals(bytes));
}

describe('work of another annotator on another computer', () => {
  it('whose file the sync program brought is merged under its name, and can be undone', async () => {
    const { folder, documentId, elsewhere } = await shared();
    await annotate(elsewhere, documentId, 'theirs', 'Noor');
    const own = await annotationFiles(folder, documentId);
    const theirs = (await annotationFiles(elsewhere, documentId)).find((name) => !own.includes(name)) ?? '';
    const from = path.join(elsewhere, 'annotations', documentId, theirs);
    const bytes = await readFile(from);
    await cp(from, path.join(folder, 'annotations', documentId, theirs));
    await cp(path.join(elsewhere, 'project.json'), path.join(folder, 'project (Noor’s conflicted copy 2026-03-01).json'));
    expect((await checkProject({ folder, ...how })).problems).toEqual([]);
    const { codes, notes, aliases } = await opened(folder, documentId);
    expect(notes).toEqual(['mine', 'theirs']);
    expect(aliases).toEqual(['A', 'Noor']);
    expect(codes.sort()).toEqual(['other-version', 'version-merged']);
    expect(await isKept(folder, bytes)).toBe(true);
    expect((await checkProject({ folder, ...how })).problems).toEqual([]);
    const store = await reopen(folder);
    await store.undo(store.annotators[0]?.id ?? '');
    expect((await store.annotations(documentId)).map((one) => one.note)).toEqual(['mine']);
    await store.close();
  });

  it('whose file was here already and has grown there is merged too', async () => {
    const { folder, documentId, elsewhere } = await shared();
    await annotate(folder, documentId, 'theirs before', 'Noor');
    await rm(elsewhere, { recursive: true });
    await cp(folder, elsewhere, { recursive: true });
    await annotate(elsewhere, documentId, 'theirs', 'Noor');
    await annotate(folder, documentId, 'mine again');
    for (const name of await annotationFiles(elsewhere, documentId)) {
      const from = path.join(elsewhere, 'annotations', documentId, name);
      if ((await readFile(from, 'utf8')).includes('"theirs"')) await cp(from, path.join(folder, 'annotations', documentId, name));
    }
    const { codes, notes } = await opened(folder, documentId);
    expect(notes).toEqual(['mine', 'mine again', 'theirs', 'theirs before']);
    expect(codes).toContain('version-merged');
    expect((await opened(folder, documentId)).codes).toEqual([]);
    expect((await checkProject({ folder, ...how })).problems).toEqual([]);
  });
});

describe('a conflict copy', () => {
  it.each([' (conflicted copy)', '-LAPTOP', '.sync-conflict-20260301-101112-ABCDEFG', ' 2', ' (1)', '_conflict-20260301'])(
    'called name%s.json of my own annotations is kept where it is and shown, and changes nothing',
    async (suffix) => {
      const { folder, documentId, elsewhere } = await shared();
      await annotate(elsewhere, documentId, 'mine on the other computer');
      const [name = ''] = await annotationFiles(folder, documentId);
      const copy = `${path.basename(name, '.json')}${suffix}.json`;
      await cp(path.join(elsewhere, 'annotations', documentId, name), path.join(folder, 'annotations', documentId, copy));
      await cp(path.join(elsewhere, 'journal.jsonl'), path.join(folder, `journal${suffix}.jsonl`));
      const { codes, notes } = await opened(folder, documentId);
      expect(notes).toEqual(['mine']);
      expect(codes).toEqual(['other-version', 'other-version']);
      expect(await annotationFiles(folder, documentId)).toContain(copy);
      expect((await checkProject({ folder, ...how })).problems).toEqual([]);
    },
  );

  it('of another annotator that does not fit the text here is kept and shown', async () => {
    const { folder, documentId, elsewhere } = await shared();
    await annotate(elsewhere, documentId, 'theirs', 'Noor');
    const own = await annotationFiles(folder, documentId);
    const theirs = (await annotationFiles(elsewhere, documentId)).find((name) => !own.includes(name)) ?? '';
    const text = await readFile(path.join(elsewhere, 'annotations', documentId, theirs), 'utf8');
    const file = path.join(folder, 'annotations', documentId, theirs);
    await writeFile(file, text.replace('"exact": "harbour"', '"exact": "airport"'));
    const bytes = await readFile(file);
    const { codes, notes } = await opened(folder, documentId);
    expect(notes).toEqual(['mine']);
    expect(codes).toEqual(['other-version']);
    expect(await isKept(folder, bytes)).toBe(true);
  });
});

it('a file that comes again is put beside the one that came before, not over it', async () => {
  const { folder, documentId } = await shared();
  const file = path.join(folder, 'annotations', documentId, `${how.newId()}.json`);
  const versions = ['not ours', 'not ours, once more', 'and again'].map((words) => Buffer.from(words));
  for (const [index, bytes] of versions.entries()) {
    await writeFile(file, bytes);
    expect((await opened(folder, documentId)).codes).toEqual(Array.from({ length: index + 1 }, () => 'other-version'));
  }
  for (const bytes of versions) expect(await isKept(folder, bytes), bytes.toString()).toBe(true);
});

describe('a conflict copy of the journal', () => {
  /** The journal of the other computer before it is folded, laid beside ours. @param alter what became of it on the way. */
  async function besideOurs(
    notes: readonly (readonly [note: string, alias?: string])[],
    alter = (text: string) => text,
  ): Promise<Shared & { copy: string }> {
    const place = await shared();
    const store = await reopen(place.elsewhere);
    for (const [note, alias] of notes)
      await createAnnotations(store, [{ documentId: place.documentId, spans: [{ start: 4, end: 11 }], tag: 'claim', note }], alias);
    const journal = await readFile(path.join(place.elsewhere, 'journal.jsonl'), 'utf8');
    await store.close();
    const copy = path.join(place.folder, 'journal (conflicted copy).jsonl');
    await annotate(place.folder, place.documentId, 'mine here');
    await writeFile(copy, alter(journal));
    return { ...place, copy };
  }

  it('adds what another annotator did there by one step, which stays undone once it is', async () => {
    const { folder, documentId, copy } = await besideOurs([
      ['theirs', 'Noor'],
      ['theirs too', 'Noor'],
    ]);
    const bytes = await readFile(copy);
    expect(await opened(folder, documentId)).toEqual({
      codes: ['version-merged'],
      notes: ['mine', 'mine here', 'theirs', 'theirs too'],
      aliases: ['A', 'Noor'],
    });
    expect(await isKept(folder, bytes)).toBe(true);
    const store = await reopen(folder);
    await store.undo(store.annotators[0]?.id ?? '');
    await store.close();
    expect(await opened(folder, documentId)).toMatchObject({ codes: [], notes: ['mine', 'mine here'] });
    expect((await checkProject({ folder, ...how })).problems).toEqual([]);
  });

  it('in which I have worked as well is merged where it is the work of others, and the rest is shown and kept', async () => {
    const { folder, documentId, copy } = await besideOurs([['mine there'], ['theirs', 'Noor']]);
    const bytes = await readFile(copy);
    const { codes, notes } = await opened(folder, documentId);
    expect([codes, notes]).toEqual([
      ['version-merged', 'other-version'],
      ['mine', 'mine here', 'theirs'],
    ]);
    expect(await isKept(folder, bytes)).toBe(true);
  });

  it.each([
    ['was altered', (text: string) => text.replace('"theirs"', '"others"')],
    ['is of another project', (text: string) => text.replace(/"projectId":"./, '"projectId":"x')],
  ])('that %s is left where it is and shown', async (_, alter) => {
    const { folder, documentId, copy } = await besideOurs([['theirs', 'Noor']], alter);
    const bytes = await readFile(copy);
    const { codes, notes } = await opened(folder, documentId);
    expect([codes, notes]).toEqual([['other-version'], ['mine', 'mine here']]);
    expect((await readFile(copy)).equals(bytes)).toBe(true);
  });
});

it('files of a fold that was cut off are no other versions', async () => {
  const { folder, documentId } = await shared();
  const store = await reopen(folder);
  await createAnnotations(store, [{ documentId, spans: [{ start: 4, end: 11 }], tag: 'claim', note: 'theirs' }], 'Noor');
  const cutOff = `${folder}-cut off`;
  await cp(folder, cutOff, { recursive: true });
  await store.fold();
  // The files are written; the manifest and the journal are not.
  await cp(path.join(folder, 'annotations'), path.join(cutOff, 'annotations'), { recursive: true });
  await store.close();
  await rm(path.join(cutOff, 'lock'), { recursive: true });
  expect(await opened(cutOff, documentId)).toMatchObject({ codes: [], notes: ['mine', 'theirs'] });
});
