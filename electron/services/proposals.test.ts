// proposals.test.ts - what waits for a person: accepted as it stands it is what a split import is; read again, and put in the place of what came before.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anApp, temporaryFolder } from '../../fixtures/build.ts';
import type { AcceptedDocument, ProposedFile } from '../../shared/contract.ts';

const fixtures = path.join(import.meta.dirname, '..', '..', 'fixtures');
const fixture = async (name: string) => ({ name: path.basename(name), base64: await readFile(path.join(fixtures, name), 'base64') });

async function begin() {
  const app = await anApp(await temporaryFolder(onTestFinished));
  onTestFinished(() => app.close());
  await app.services['projects.create']({ title: 'Test' });
  const { services, session } = app;
  const titles = () => session.store.documents.map(({ title }) => title);
  const read = (documentId: string) => services['documents.read']({ documentId });
  return { ...app, titles, read };
}

const asProposed = (files: readonly ProposedFile[]): AcceptedDocument[] =>
  files.flatMap(({ pages }, file) =>
    pages.flatMap(({ whole, articles }, page) => (articles.length > 0 ? articles : [whole]).map((one) => ({ ...one, file, page }))),
  );

describe('a proposal', () => {
  it('that is accepted as it stands gives what a split import gives', async () => {
    const { services, session, read } = await begin();
    const files = [await fixture('pages/review/archive.txt'), await fixture('office/dyke.docx'), await fixture('pages/html/archive.html')];
    const imported = await services['documents.import']({ files, split: true });
    const plain = async (ids: readonly string[]) =>
      (await Promise.all(ids.map(read))).map(({ text, document: { title, characters, setAside, metadata, structure, notes } }) => ({
        ...{ text, title, characters, setAside, metadata, structure },
        notes: notes.map((one) => one.text),
      }));
    const wanted = await plain(imported.outcomes.flatMap(({ documents }) => documents.map((one) => one.documentId)));
    await services['changes.undo']({});
    expect(session.store.documents).toEqual([]);
    const { ticket, files: proposed } = await services['documents.propose']({ files });
    const { ids } = await services['documents.accept']({ ticket, documents: asProposed(proposed) });
    expect(wanted.length).toBeGreaterThan(8);
    expect(await plain(ids)).toEqual(wanted);
  });

  it('says of each article whether it is here already', async () => {
    const { services } = await begin();
    const archive = await fixture('pages/review/archive.txt');
    const first = await services['documents.propose']({ files: [archive] });
    const keeper = asProposed(first.files)[3];
    if (!keeper) throw new Error('no fourth article');
    expect(keeper.title).toBe('The keeper tells what happened that night');
    await services['documents.accept']({ ticket: first.ticket, documents: [keeper] });
    const other = { ...archive, base64: Buffer.from(`${Buffer.from(archive.base64, 'base64').toString()}\n`).toString('base64') };
    const [again] = (await services['documents.propose']({ files: [other] })).files;
    expect(again?.pages[0]?.articles.map(({ duplicate }) => duplicate?.kind ?? null)).toEqual([null, null, null, 'text', null, null, null]);
    expect(again?.pages[0]?.duplicate?.kind).toBe('part');
  });

  it('is read again in another way, of which the documents then know', async () => {
    const { services, read } = await begin();
    const { ticket, files } = await services['documents.propose']({ files: [await fixture('office/dyke.docx')] });
    const at = { ticket, file: 0, page: 0 };
    const accepted = (await services['documents.proposed'](at)).text;
    const original = (await services['documents.proposed']({ ...at, changes: 'original' })).text;
    expect(original).not.toBe(accepted);
    expect((await services['documents.proposed'](at)).text).toBe(accepted);
    expect(files[0]?.pages[0]?.notes).toBeGreaterThan(0);
    const again = await services['documents.proposeAgain']({ ticket, file: 0, changes: 'original' });
    expect(again.pages[0]?.characters).toBe(original.length);
    const { ids } = await services['documents.accept']({ ticket, documents: asProposed([again]).map((one) => ({ ...one, notes: false })) });
    const { text, document } = await read(ids[0] ?? '');
    expect([text, document.notes]).toEqual([original, []]);
    const start = text.indexOf('dyke');
    expect(await services['documents.original']({ documentId: ids[0] ?? '', start, end: start + 4 })).toMatchObject({ same: true });
  });

  it('that was read in two ways gives documents of the one that each names', async () => {
    const { services, read } = await begin();
    const { ticket, files } = await services['documents.propose']({ files: [await fixture('office/dyke.docx')] });
    const accepted = (await services['documents.proposed']({ ticket, file: 0, page: 0, changes: 'accepted' })).text;
    const again = await services['documents.proposeAgain']({ ticket, file: 0, changes: 'original' });
    expect((await services['documents.proposed']({ ticket, file: 0, page: 0, changes: 'accepted' })).text).toBe(accepted);
    const both = [...asProposed([again]).map((one) => ({ ...one, changes: 'original' as const })), ...asProposed(files)].map((one, index) =>
      index === 1 ? { ...one, changes: 'accepted' as const } : one,
    );
    const { ids } = await services['documents.accept']({ ticket, documents: both });
    const [original, other] = await Promise.all(ids.map(read));
    expect([original?.text === accepted, other?.text]).toEqual([false, accepted]);
    for (const id of ids) {
      const start = (await read(id)).text.indexOf('dyke');
      expect(await services['documents.original']({ documentId: id, start, end: start + 4 })).toMatchObject({ same: true });
    }
  });

  it('gives a document another text, together with new documents, by one change; its annotations follow and know the file', async () => {
    const { services, session, read } = await begin();
    const words = 'The mayor closed the weir.\n\nNobody was told of it in the harbour.\n';
    const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') });
    const { outcomes } = await services['documents.import']({ files: [file('old.txt', words), file('other.txt', 'Another text.')] });
    const [documentId = '', otherId = ''] = outcomes.map((one) => one.documentId ?? '');
    const spans = [{ start: words.indexOf('Nobody'), end: words.indexOf(' of it') }];
    const { ids: marked } = await services['annotations.create']({ annotations: [{ documentId, spans, tag: 'claim' }] });
    const newer = file('new.txt', `Updated today.\n\n${words}`);
    const { ticket, files } = await services['documents.propose']({ files: [newer, file('third.txt', 'A third text.')] });
    const [first, third] = asProposed(files);
    if (!first || !third) throw new Error('two were proposed');
    const before = session.store.revision;
    const twice = [first, third].map((one) => ({ ...one, newTextOf: documentId }));
    await expect(services['documents.accept']({ ticket, documents: twice })).rejects.toThrow('One document cannot get two texts');
    await expect(services['documents.accept']({ ticket, documents: [{ ...first, newTextOf: 'nobody' }] })).rejects.toThrow();
    expect(session.store.revision).toBe(before);
    const { ids, outcomes: followed } = await services['documents.accept']({ ticket, documents: [{ ...first, newTextOf: documentId }, third] });
    expect([ids[0], session.store.revision, session.store.documents.length]).toEqual([documentId, before + 1, 3]);
    expect(followed).toMatchObject([{ id: marked[0], outcome: 'moved', quote: 'Nobody was told' }]);
    const { text, document } = await read(documentId);
    expect([text, document.title]).toEqual([`Updated today.\n\n${words}`, 'old']);
    expect(await services['documents.original']({ documentId, start: 0, end: 7 })).toMatchObject({ same: true, file: { name: 'new.txt' } });
    await services['changes.undo']({});
    expect([(await read(documentId)).text, session.store.documents.map(({ id }) => id)]).toEqual([words, [documentId, otherId]]);
  });

  it('that cannot be read in another way stays as it was', async () => {
    const { services, titles } = await begin();
    const { ticket, files } = await services['documents.propose']({
      files: [{ name: 'a.txt', base64: Buffer.from('Zwölf Boot').toString('base64') }],
    });
    const again = await services['documents.proposeAgain']({ ticket, file: 0, encoding: 'utf-16le' });
    expect(again.error?.code).toBe('encoding-mismatch');
    await services['documents.accept']({ ticket, documents: asProposed(files) });
    expect(titles()).toEqual(['a']);
  });

  it('of a book is the whole of it with its chapters to be taken, which a split import takes', async () => {
    const { services, session, read } = await begin();
    const files = [await fixture('pages/html/weirs-pandoc.epub')];
    const proposed = (await services['documents.propose']({ files })).files[0]?.pages[0];
    expect([proposed?.areParts, proposed?.whole.title, proposed?.articles.map(({ title }) => title)]).toEqual([
      true,
      'The weirs of the Tarn',
      ['The upper weir', 'The lower weir'],
    ]);
    const whole = await services['documents.import']({ files });
    expect(whole.outcomes[0]).toMatchObject({ title: 'The weirs of the Tarn', warnings: [{ code: 'several-chapters', values: { count: 2 } }] });
    expect(session.store.documents).toHaveLength(1);
    await services['changes.undo']({});
    const { outcomes } = await services['documents.import']({ files, split: true });
    const ids = outcomes[0]?.documents.map(({ documentId }) => documentId) ?? [];
    const [upper, lower] = await Promise.all(ids.map(read));
    expect([upper?.document.title, lower?.document.title]).toEqual(['The upper weir', 'The lower weir']);
    expect(lower?.document.metadata).toMatchObject({
      headline: 'The lower weir',
      author: 'Wendy Oakes, Jonas Lind',
      outlet: 'Skell Bay Press',
      language: 'en-GB',
    });
    const start = lower?.text.indexOf('mill book') ?? -1;
    const found = await services['documents.original']({ documentId: ids[1] ?? '', start, end: start + 9 });
    expect(found).toMatchObject({ same: true, places: [{ quote: 'mill book' }] });
  });

  it('takes the place of documents by one change, and is no duplicate of them', async () => {
    const { services, titles, session } = await begin();
    const archive = await fixture('pages/review/archive.txt');
    const text = (name: string) => ({ name, base64: Buffer.from(`Text of ${name}`).toString('base64') });
    const { outcomes } = await services['documents.import']({ files: [text('one.txt'), archive, text('two.txt')] });
    expect(outcomes[1]?.warnings).toMatchObject([{ code: 'several-articles', values: { count: 7 } }]);
    const replaces = [outcomes[1]?.documentId ?? ''];
    const { ticket, files } = await services['documents.propose']({ files: [archive], replaces });
    expect(files[0]?.pages[0]?.duplicate).toBeNull();
    await services['documents.accept']({ ticket, documents: asProposed(files).slice(0, 2), replaces });
    expect(titles()).toEqual([
      ...['one', 'Regional office condemns the closing of the weir'],
      ...['Barge owners use the lock to raise their prices', 'two'],
    ]);
    expect(session.store.revision).toBe(2);
    await services['changes.undo']({});
    expect(titles()).toEqual(['one', 'archive', 'two']);
    await services['changes.redo']({});
    expect(titles()).toHaveLength(4);
  });
});
