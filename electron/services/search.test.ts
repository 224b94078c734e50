// search.test.ts - finding in a project: order, counts, changed texts, slow expressions, and tagging results in one step.

import { describe, expect, it, onTestFinished } from 'vitest';
import { anAppWithText, temporaryFolder } from '../../fixtures/build.ts';
import { codeOf } from '../../fixtures/codeOf.ts';
import type { LocalApp } from './createApp.ts';

const FIRST = 'The ferry burned. Café owners saw the FERRY.';
const SECOND = 'No ferry here: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!';

async function twoTexts() {
  const { app, documentId } = await anAppWithText(await temporaryFolder(onTestFinished), FIRST);
  onTestFinished(() => app.close());
  const second = await app.services['documents.paste']({ text: SECOND });
  return { app, find: app.services['search.find'], first: documentId, second: second.documentId };
}

const annotations = async (app: LocalApp) => (await app.services['annotations.list']({})).annotations;

describe('finding', () => {
  it('goes through the documents in their order, tells the words around, and counts all', async () => {
    const { app, find, first, second } = await twoTexts();
    const start = FIRST.indexOf('FERRY');
    expect(await find({ query: 'ferry' })).toEqual({
      results: [
        { documentId: first, start: 4, end: 9, before: 'The ', match: 'ferry', after: FIRST.slice(9) },
        { documentId: first, start, end: start + 5, before: FIRST.slice(0, start), match: 'FERRY', after: '.' },
        { documentId: second, start: 3, end: 8, before: 'No ', match: 'ferry', after: SECOND.slice(8, 68) },
      ],
      total: 3,
      documents: 2,
    });
    await app.services['documents.move']({ documentId: second, before: first });
    const { results } = await find({ query: 'ferry' });
    expect(results.map((one) => one.documentId)).toEqual([second, first, first]);
    expect(await find({ query: 'ferry', documentId: first, skip: 1, limit: 1 })).toMatchObject({ results: [{ start }], total: 2, documents: 1 });
    expect(await find({ query: 'nowhere' })).toEqual({ results: [], total: 0, documents: 0 });
  });

  it('follows what comes, goes and comes back', async () => {
    const { app, find, second } = await twoTexts();
    const total = async () => (await find({ query: 'ferry' })).total;
    expect(await total()).toBe(3);
    await app.services['documents.remove']({ documentId: second });
    expect(await total()).toBe(2);
    await app.services['changes.undo']({});
    expect(await total()).toBe(3);
    await app.services['documents.paste']({ text: 'Ferry, ferry.' });
    expect(await total()).toBe(5);
    await app.services['projects.create']({ title: 'Another' });
    expect(await total()).toBe(0);
  });

  it('leaves out what is set aside, also when that has only just been done', async () => {
    const { app, find, first } = await twoTexts();
    expect((await find({ query: 'ferry', documentId: first })).total).toBe(2);
    const { store } = app.session;
    const before = await store.documentValue(first);
    const after = { ...before, setAside: [{ start: 0, end: 10, kind: 'caption' }] };
    await store.commit(() => ({
      name: { key: 'other', values: {} },
      annotatorId: store.annotators[0]?.id ?? '',
      edits: [{ kind: 'document', id: first, before, after }],
    }));
    expect((await find({ query: 'ferry', documentId: first })).results.map((one) => one.match)).toEqual(['FERRY']);
    expect((await find({ query: 'ferry' })).total).toBe(2);
  });

  it('stops an expression that would never end, stays alive meanwhile, and finds again', async () => {
    const { find } = await twoTexts();
    let alive = 0;
    const beat = setInterval(() => (alive += 1), 20);
    expect(await codeOf(find({ query: '(a+)+$', regex: true }))).toBe('query-too-slow');
    clearInterval(beat);
    expect(alive).toBeGreaterThan(5);
    expect((await find({ query: 'f(e|r)+y', regex: true })).total).toBe(3);
    expect(await Promise.all(['ferry', 'cafe', 'the'].map(async (query) => (await find({ query })).total))).toEqual([3, 1, 2]);
  });

  it('says what is wrong with an expression, and refuses to look for nothing', async () => {
    const { find } = await twoTexts();
    await expect(find({ query: '(x', regex: true })).rejects.toThrow('This is not a regular expression (unterminated group).');
    expect(await codeOf(find({ query: '' }))).toBe('query-invalid');
  });
});

describe('tagging results', () => {
  it('is one step with a name, which undo takes back', async () => {
    const { app, find } = await twoTexts();
    const { results } = await find({ query: 'ferry' });
    const { changed, ids, added } = await app.services['search.tag']({ places: results, tag: 'claim', subtype: 'figure' });
    expect(changed?.change.name).toEqual({ key: 'tagResults', values: { tag: 'claim', count: 3 } });
    expect(added).toBe(3);
    expect((await annotations(app)).map((one) => [one.id, one.quote, one.tag, one.subtype])).toEqual(
      ['ferry', 'FERRY', 'ferry'].map((quote, index) => [ids[index], quote, 'claim', 'figure']),
    );
    await app.services['changes.undo']({});
    expect(await annotations(app)).toEqual([]);
  });

  it('never tags a place twice alike, and says which annotation is there already', async () => {
    const { app, find, first } = await twoTexts();
    const { results } = await find({ query: 'ferry' });
    const once = await app.services['search.tag']({ places: results.slice(0, 1), tag: 'claim' });
    const all = await app.services['search.tag']({ places: [...results, ...results], tag: 'claim' });
    expect(all.added).toBe(2);
    expect(all.ids[0]).toBe(once.ids[0]);
    expect(all.ids.slice(3)).toEqual(all.ids.slice(0, 3));
    const again = await app.services['search.tag']({ places: results, tag: 'claim' });
    expect(again).toEqual({ changed: null, ids: all.ids.slice(0, 3), added: 0 });
    // Another tag or kind is another annotation.
    expect((await app.services['search.tag']({ places: results, tag: 'claim', subtype: 'figure' })).added).toBe(3);
    expect((await app.services['search.tag']({ places: [{ documentId: first, start: 4, end: 10 }], tag: 'claim' })).added).toBe(1);
    expect(await annotations(app)).toHaveLength(7);
  });

  it('tags all or nothing', async () => {
    const { app, find, first } = await twoTexts();
    const { results } = await find({ query: 'ferry' });
    const places = [...results, { documentId: first, start: 0, end: 10_000 }];
    expect(await codeOf(app.services['search.tag']({ places, tag: 'claim' }))).toBe('span-out-of-range');
    expect(await annotations(app)).toEqual([]);
  });
});
