// projectStore.test.ts - the store of the view on real services and real files: what is shown is what lies on the disk.

import { describe, expect, it } from 'vitest';
import { start, type Started, startWithText, TEXT } from '../../fixtures/view.ts';
import { savingOf } from './saving.ts';
import { listableCounts, listedAnnotations } from './listing.ts';
import { countsOf, openEntry, shownAnnotations } from './selectors.ts';

const tagged = (store: Started['store']) =>
  shownAnnotations(store.getState()).map(({ tag, subtype, note, segments }) => ({ tag, subtype, note, quote: segments[0]?.exact }));
const status = (store: Started['store']) => savingOf(store.getState());

/** What the view shows must be what the host would answer now. */
async function expectInStep({ app, store }: Started): Promise<void> {
  const { project, open } = store.getState();
  expect(project).toEqual(JSON.parse(JSON.stringify(await app.services['project.read']({}))));
  if (!open) return;
  const { text, annotations, orphans } = await app.services['documents.read']({ documentId: open.documentId });
  expect({ text: open.text, annotations: open.annotations, orphans: open.orphans }).toEqual({ text, annotations, orphans });
}

describe('the store of the view', () => {
  it('makes a project named after the first text that is pasted into none', async () => {
    const { store } = await startWithText();
    const state = store.getState();
    expect(state.project?.project.title).toBe('Night ferry');
    expect([state.open?.text, openEntry(state)?.title]).toEqual([TEXT, 'Night ferry']);
  });

  it('shows the document that was chosen while the project was read again', async () => {
    const { store } = await startWithText();
    const { actions } = store.getState();
    const first = store.getState().open?.documentId ?? '';
    await actions.paste('Another account of the night.', 'Another');
    const again = actions.start();
    const chosen = actions.openDocument(first);
    await Promise.all([again, chosen]);
    expect(store.getState().open?.documentId).toBe(first);
  });

  it('tags words, selects the new annotation, and waits for its subtype', async () => {
    const started = await startWithText();
    const { actions } = started.store.getState();
    await actions.tag({ start: 29, end: 39 }, 'claim');
    const { selectedId, tagging, announcement, project, open } = started.store.getState();
    expect(open?.annotations[0]?.id).toBe(selectedId);
    expect(tagging).toEqual({ annotationId: selectedId, tagId: 'claim' });
    expect(announcement.text).toBe('Claim: ‘214 people’');
    expect(project?.documents[0] && countsOf(project.documents[0], project.annotators)).toEqual({ claim: 1 });
    await actions.pickSubtype('figure');
    expect(tagged(started.store)).toEqual([{ tag: 'claim', subtype: 'figure', note: null, quote: '214 people' }]);
    await actions.tag({ start: 0, end: 59 }, 'attribution', 'indirect');
    expect(started.store.getState().announcement.text).toBe(
      'Attribution, indirect: ‘The harbour office said that 214 people were brought ashore’, overlaps 1 claim',
    );
    await expectInStep(started);
  });

  it('says "saved" only after the host has answered', async () => {
    const { store } = await startWithText();
    const seen: string[] = [];
    store.subscribe((state) => seen.push(`${savingOf(state)} ${state.open?.annotations.length ?? 0}`));
    await store.getState().actions.tag({ start: 0, end: 3 }, 'claim');
    expect(seen[0]).toBe('saving 0');
    expect(seen).not.toContain('saved 0');
    expect(seen.at(-1)).toBe('saved 1');
  });

  it('shows the same as the disk through changes, deletion, undo and redo', async () => {
    const started = await startWithText();
    const { actions } = started.store.getState();
    await actions.tag({ start: 4, end: 18 }, 'sourcing', 'named-source');
    const id = started.store.getState().selectedId ?? '';
    await actions.change(id, { tag: 'claim' });
    await actions.change(id, { voice: 'writer', confidence: 'unsure' });
    await actions.remove(id);
    expect(tagged(started.store)).toEqual([]);
    await expectInStep(started);
    for (let step = 0; step < 4; step += 1) await actions.undo();
    await expectInStep(started);
    expect(tagged(started.store)).toEqual([]);
    await actions.redo();
    expect(tagged(started.store)).toEqual([{ tag: 'sourcing', subtype: 'named-source', note: null, quote: 'harbour office' }]);
    expect(started.store.getState().selectedId).toBe(id);
    await expectInStep(started);
  });

  it('brings a removed document back with its counts', async () => {
    const started = await startWithText();
    const { actions } = started.store.getState();
    await actions.tag({ start: 0, end: 3 }, 'loaded');
    const documentId = started.store.getState().open?.documentId ?? '';
    await actions.removeDocument(documentId);
    expect(started.store.getState().open).toBeNull();
    expect(started.store.getState().messages.at(-1)).toMatchObject({ kind: 'done', undoAt: started.store.getState().project?.revision });
    await actions.undo();
    const { project } = started.store.getState();
    expect(project?.documents[0] && countsOf(project.documents[0], project.annotators)).toEqual({ loaded: 1 });
    await expect.poll(() => started.store.getState().open?.documentId).toBe(documentId);
    await expectInStep(started);
  });

  it('moves documents as a list does, and undoes that', async () => {
    const started = await startWithText();
    const { actions } = started.store.getState();
    await actions.paste('Second text', 'Second');
    await actions.paste('Third text', 'Third');
    const titles = () => started.store.getState().project?.documents.map((one) => one.title);
    const third = started.store.getState().open?.documentId ?? '';
    await actions.stepDocument(third, -1);
    expect(titles()).toEqual(['Night ferry', 'Third', 'Second']);
    await actions.stepDocument(third, 1);
    expect(titles()).toEqual(['Night ferry', 'Second', 'Third']);
    await actions.undo();
    expect(titles()).toEqual(['Night ferry', 'Third', 'Second']);
    await expectInStep(started);
  });

  it('hides the answer key of the lesson until it is shown', async () => {
    const { store } = await start();
    const { actions } = store.getState();
    await actions.openSample();
    const { project } = store.getState();
    const key = project?.annotators.find((one) => one.alias === 'Key');
    expect(tagged(store)).toEqual([]);
    await actions.showAnnotator(key?.id ?? '', true);
    expect(tagged(store).length).toBeGreaterThan(5);
    actions.filterBy({ scope: 'project' });
    await expect.poll(() => listedAnnotations(store.getState()).length).toBeGreaterThan(60);
    await actions.showAnnotator(key?.id ?? '', false);
    expect(listedAnnotations(store.getState())).toEqual([]);
  });
});

describe("the whole project's annotations", () => {
  it('are read once and kept in step, and counted without those who are hidden', async () => {
    const { store, app } = await start();
    const { actions } = store.getState();
    await actions.openSample();
    const key = store.getState().project?.annotators.find((one) => one.alias === 'Key')?.id ?? '';
    await actions.showAnnotator(key, true);
    actions.filterBy({ scope: 'project' });
    await expect.poll(() => listedAnnotations(store.getState()).length).toBeGreaterThan(60);
    const kept = async () => {
      expect(store.getState().rows).toEqual((await app.services['annotations.read']({})).annotations);
    };
    const ids = listedAnnotations(store.getState()).flatMap((one, index) => (index % 9 === 0 ? one.id : []));
    await actions.changeMany(ids, { tag: 'sourcing' });
    await kept();
    expect(store.getState().project?.undo?.name).toMatchObject({ key: 'retag' });
    await actions.undo();
    await kept();
    await actions.moveDocument(store.getState().project?.documents[0]?.id ?? '', null);
    await kept();
    await actions.tag({ start: 0, end: 5 }, 'claim');
    await kept();
    await actions.removeDocument(store.getState().project?.documents[1]?.id ?? '');
    await kept();
    await actions.undo();
    const all = (await app.services['annotations.read']({})).annotations;
    await expect.poll(() => store.getState().rows).toEqual(all);
    const counted = () => Object.values(listableCounts(store.getState())).reduce((sum, one) => sum + one, 0);
    const inDocuments = () => {
      const { project } = store.getState();
      const counts = project?.documents.map((one) => Object.values(countsOf(one, project.annotators))) ?? [];
      return counts.flat().reduce((sum, one) => sum + one, 0);
    };
    expect(counted()).toBe(inDocuments());
    await actions.showAnnotator(key, false);
    expect([counted(), inDocuments()]).toEqual([1, 1]);
  });
});

describe('what cannot be saved', () => {
  it('is kept with its words and tried again', async () => {
    const { store, line } = await startWithText();
    const { actions } = store.getState();
    await actions.tag({ start: 0, end: 3 }, 'claim');
    const id = store.getState().selectedId ?? '';
    line.cut = true;
    actions.writeNote(id, 'Who counted?');
    expect(status(store)).toBe('saving');
    await actions.saveNotes();
    expect(status(store)).toBe('failed');
    expect(store.getState().failures).toMatchObject([{ message: expect.stringContaining('does not answer') }]);
    expect(store.getState().drafts.get(id)).toBe('Who counted?');
    line.cut = false;
    await actions.repeatFailed();
    expect(status(store)).toBe('saved');
    expect(tagged(store)[0]?.note).toBe('Who counted?');
    expect(store.getState().drafts.size).toBe(0);
  });

  it('is replaced by a later try of the same thing', async () => {
    const { store, line } = await startWithText();
    const { actions } = store.getState();
    await actions.tag({ start: 0, end: 3 }, 'claim');
    const id = store.getState().selectedId ?? '';
    line.cut = true;
    await actions.change(id, { confidence: 'sure' });
    line.cut = false;
    await actions.change(id, { confidence: 'unsure' });
    expect(store.getState().failures).toEqual([]);
    expect(store.getState().open?.annotations[0]?.confidence).toBe('unsure');
  });

  it('leaves the view in step with the disk when the project was changed elsewhere', async () => {
    const started = await startWithText();
    const { actions, open } = started.store.getState();
    await started.app.services['annotations.create']({
      annotations: [{ documentId: open?.documentId ?? '', spans: [{ start: 4, end: 11 }], tag: 'loaded' }],
    });
    await actions.tag({ start: 0, end: 3 }, 'claim');
    expect(tagged(started.store).map((one) => one.tag)).toEqual(['claim', 'loaded']);
    await expectInStep(started);
  });
});
