// aside.test.ts - what is set aside is left out of what a project counts: live, after a restart, after undo, in the past, in exports.

import Papa from 'papaparse';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anAppWithText, how, temporaryFolder } from '../../fixtures/build.ts';
import { deleteCode } from '../../shared/model/codebookMoves.ts';
import { countedOf } from '../../shared/model/documentEntry.ts';
import { checkProject } from '../store/checkProject.ts';
import { makeExport } from './exports.ts';

const CAPTION = 'Gate keepers at the weir';
const TEXT = `Home\nSport\n\nThe weir closed.\n\nThe mayor strongly ${CAPTION}condemned it, and 12 boats left.\n`;
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const MENU = { ...at('Home\nSport'), kind: 'menu' as const };
const GLUED = { ...at(CAPTION), kind: 'caption' as const };

async function begin() {
  const root = await temporaryFolder(onTestFinished);
  const { app, documentId, projectFolder } = await anAppWithText(root, TEXT);
  onTestFinished(() => app.close());
  const { services, session } = app;
  const tag = async (...spans: { start: number; end: number }[]) =>
    services['annotations.create']({ annotations: [{ documentId, spans, tag: 'claim' }] });
  const entry = () => session.store.entry(documentId);
  const counts = () => [Object.values(countedOf(entry())), Object.values(entry().aside ?? {}), entry().counted];
  return { app, services, session, documentId, folder: projectFolder, tag, entry, counts };
}

const all = TEXT.length;
const one = [{ claim: 1 }];

describe('what lies in set-aside text', () => {
  it('is counted apart when it is made, changed, set aside, restored, undone and looked up in the past', async () => {
    const { services, session, documentId, tag, counts } = await begin();
    expect(counts()).toEqual([[], [], undefined]);
    const { ids } = await tag(at('Sport'));
    expect(counts()).toEqual([one, [], undefined]);
    const { aside } = await services['documents.setAside']({ documentId, add: [MENU, GLUED] });
    const counted = all - 'Home\nSport'.length - CAPTION.length;
    expect(counts()).toEqual([[], one, counted]);
    expect(aside).toEqual([{ documentId, ids, counts: session.store.entry(documentId).aside }]);
    expect(await services['annotations.read']({})).toMatchObject({ annotations: [{ id: ids[0] }], aside: ids });
    const made = await tag(at('12 boats'));
    expect(made.changed.aside).toEqual(aside);
    expect(counts()).toEqual([one, one, counted]);
    await services['annotations.change']({ ids: [...ids], set: { spans: [at('closed')] } });
    expect(counts()).toEqual([[{ claim: 2 }], [], counted]);
    await services['changes.undo']({});
    expect(counts()).toEqual([one, one, counted]);
    const { revision } = session.store;
    const then = async (steps: number) => {
      const [document] = (await services['history.look']({ revision: revision - steps })).documents;
      return [document?.counted, Object.values(document?.aside ?? {})];
    };
    // Before the change; before the second one was made; before anything was set aside.
    expect([await then(1), await then(2), await then(4)]).toEqual([
      [counted, []],
      [counted, one],
      [undefined, []],
    ]);
    const { aside: none } = await services['documents.setAside']({ documentId, restore: [MENU, GLUED] });
    expect(none).toEqual([{ documentId, ids: [], counts: {} }]);
    expect(counts()).toEqual([[{ claim: 2 }], [], undefined]);
  });

  it('is counted the same after a restart, from the journal and from the files, and the project is whole', async () => {
    const { app, documentId, folder, tag, session, services, counts } = await begin();
    await tag(at('Sport'));
    await tag(at('boats'));
    await services['documents.setAside']({ documentId, add: [MENU] });
    const expected = counts();
    expect(expected).toEqual([one, one, all - 10]);
    for (const fold of [false, true]) {
      if (fold) await session.store.fold();
      await session.close();
      await app.openPath(folder);
      expect(counts()).toEqual(expected);
    }
    expect(await checkProject({ folder, ...how })).toMatchObject({ state: 'whole', annotations: 1, annotationsAside: 1 });
  });

  it('is told in rows and exports, with the paragraph of what is text', async () => {
    const { services, session, documentId, tag } = await begin();
    await services['documents.setAside']({ documentId, add: [MENU, GLUED] });
    await services['documents.setMetadata']({ documentId, metadata: { headline: 'The weir closed', outlet: 'Sund Courier', published: '2021-03' } });
    await tag(at('Sport'));
    await tag(at('strongly'), at('condemned'));
    const rows = (await services['annotations.list']({})).annotations;
    expect(rows.map(({ quote, paragraph, aside }) => [quote, paragraph, aside])).toEqual([
      ['Sport', null, true],
      ['strongly condemned', 2, false],
    ]);
    const csv = (await makeExport(session.store, 'csv')).bytes;
    const table = Papa.parse<Record<string, string>>(Buffer.from(csv).toString(), { header: true, skipEmptyLines: true }).data;
    expect(
      table.map((row) => [row['quote'], row['paragraph'], row['aside'], row['document.headline'], row['document.outlet'], row['document.published']]),
    ).toEqual([
      ['Sport', '', 'yes', 'The weir closed', 'Sund Courier', '2021-03'],
      ['strongly condemned', '2', '', 'The weir closed', 'Sund Courier', '2021-03'],
    ]);
    const json = JSON.parse(Buffer.from((await makeExport(session.store, 'json')).bytes).toString()) as { documents: unknown[] };
    expect(json.documents).toMatchObject([{ characters: all, setAside: [MENU, GLUED], metadata: { outlet: 'Sund Courier' } }]);
    const w3c = JSON.parse(Buffer.from((await makeExport(session.store, 'w3c')).bytes).toString()) as Record<string, unknown>;
    expect(w3c['pressmark:setAside']).toMatchObject([
      { 'pressmark:stretches': [{ 'pressmark:kind': 'menu', start: 0, end: 10 }, { 'pressmark:kind': 'caption' }] },
    ]);
  });
});

describe('codes of what lies in set-aside text', () => {
  const FIGURE = { tag: 'claim', subtype: 'figure' };
  async function coded() {
    const { services, documentId } = await begin();
    await services['documents.setAside']({ documentId, add: [MENU, GLUED] });
    const make = (words: string, subtype: string) =>
      services['annotations.create']({
        annotations: [{ documentId, spans: [at(words)], tag: 'claim', subtype, attributes: { source: words } }],
      });
    await make('Sport', 'figure');
    await make('12 boats', 'event');
    await make('closed', 'event');
    const { codebook } = await services['codebook.versions']({ version: 1 });
    if (!codebook) throw new Error('no codebook');
    const without = (subtype: string) => deleteCode(codebook, { tag: 'claim', subtype }).codebook;
    return { services, codebook, without };
  }

  it('are in no figure of the codebook, its versions and its steps, and stay in use', async () => {
    const { services, codebook, without } = await coded();
    const usage = async () => services['codebook.usage']({});
    expect(await usage()).toEqual({
      codes: [
        { ...FIGURE, count: 0 },
        { tag: 'claim', subtype: 'event', count: 2 },
      ],
      older: 0,
    });
    const look = async (id: string, moves: { from: typeof FIGURE; to: typeof FIGURE }[] = []) =>
      services['codebook.preview']({ codebook: without(id), moves });
    expect((await look('figure')).inUse).toMatchObject([{ ...FIGURE, count: 0, aside: 1 }]);
    expect((await look('event')).inUse).toMatchObject([{ subtype: 'event', count: 2, aside: 0 }]);
    expect(await look('figure', [{ from: FIGURE, to: { ...FIGURE, subtype: 'event' } }])).toMatchObject({
      ...{ annotations: 0, annotationsAside: 1, documents: [], annotators: [], moves: [], inUse: [] },
    });
    await expect(services['codebook.change']({ codebook: without('figure') })).rejects.toThrow('One annotation uses a code');
    await services['codebook.change']({ codebook: { ...codebook, name: 'Another' } });
    expect((await usage()).older).toBe(2);
    expect((await services['codebook.versions']({})).versions.map((one) => one.annotations)).toEqual([0, 2]);
    expect((await services['annotations.values']({ attribute: 'source' })).values.map(({ value, count }) => [value, count])).toEqual([
      ['12 boats', 1],
      ['closed', 1],
      ['Sport', 0],
    ]);
  });
});

describe('words that go on behind a caption', () => {
  it('are found as they read, tagged in their stretches once, and quoted so', async () => {
    const { services, documentId, tag } = await begin();
    const find = (query: string) => services['search.find']({ query });
    expect((await find('strongly condemned')).total).toBe(0);
    await services['documents.setAside']({ documentId, add: [MENU, GLUED] });
    const segments = [at('strongly'), at('condemned')];
    const place = { documentId, start: segments[0]?.start ?? 0, end: segments[1]?.end ?? 0 };
    const found = {
      ...place,
      segments,
      before: '\n\nThe weir closed.\n\nThe mayor ',
      match: 'strongly condemned',
      after: ' it, and 12 boats left.\n',
    };
    expect(await find('Strongly condemned')).toEqual({ results: [found], total: 1, documents: 1 });
    expect((await find('weir')).results.map((one) => one.start)).toEqual([TEXT.indexOf('weir')]);
    expect((await find('Sport')).total).toBe(0);
    const first = await services['search.tag']({ places: [found], tag: 'claim' });
    expect(first.added).toBe(1);
    expect((await services['annotations.list']({})).annotations).toMatchObject([{ quote: 'strongly condemned', segments }]);
    expect(await services['search.tag']({ places: [place], tag: 'claim' })).toEqual({ changed: null, ids: first.ids, added: 0 });
    await services['changes.undo']({});
    await tag(...segments);
    expect((await services['search.tag']({ places: [place], tag: 'claim' })).added).toBe(0);
    await services['documents.setAside']({ documentId, restore: [GLUED] });
    expect((await find('strongly condemned')).total).toBe(0);
    expect((await find('strongly Gate keepers')).results).toMatchObject([{ match: 'strongly Gate keepers' }]);
  });

  it('may be given as the quotation of the whole place', async () => {
    const { services, documentId } = await begin();
    await services['documents.setAside']({ documentId, add: [GLUED] });
    const spans = [{ start: at('strongly').start, end: at('condemned').end }];
    const make = (quote?: string) => services['annotations.create']({ annotations: [{ documentId, spans, tag: 'claim', quote }] });
    await make('strongly condemned');
    await make(`strongly ${CAPTION}condemned`);
    await make();
    await expect(make('strongly')).rejects.toThrow('The words given are not the words at that place');
    expect((await services['annotations.list']({})).annotations.map((one) => [one.quote, one.segments.length]).sort()).toEqual([
      [`strongly ${CAPTION}condemned`, 1],
      [`strongly ${CAPTION}condemned`, 1],
      ['strongly condemned', 2],
    ]);
  });

  it('read on while it is set aside, also after a correction, and have an ellipsis when it is text', async () => {
    const { services, documentId, tag } = await begin();
    const quotes = async () => (await services['annotations.list']({})).annotations.map((row) => row.quote);
    await tag(at('strongly'), at('condemned'));
    await tag(at('weir'), at('mayor'));
    expect(await quotes()).toEqual(['weir … mayor', 'strongly … condemned']);
    await services['documents.setAside']({ documentId, add: [GLUED] });
    expect(await quotes()).toEqual(['weir … mayor', 'strongly condemned']);
    await services['texts.correct']({ documentId, text: `Today.\n${TEXT}` });
    expect(await quotes()).toEqual(['weir … mayor', 'strongly condemned']);
    await services['changes.undo']({});
    await services['documents.setAside']({ documentId, restore: [GLUED] });
    expect(await quotes()).toEqual(['weir … mayor', 'strongly … condemned']);
    await services['changes.undo']({});
    expect(await quotes()).toEqual(['weir … mayor', 'strongly condemned']);
  });
});
