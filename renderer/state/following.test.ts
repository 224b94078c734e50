// following.test.ts - two views of one project on real services: what one has saved, the other shows, and goes on with what it was doing.

import { expect, it, onTestFinished } from 'vitest';
import { anApp, temporaryFolder } from '../../fixtures/build.ts';
import { dispatch } from '../../electron/hosts/dispatch.ts';
import type { LocalApp } from '../../electron/services/createApp.ts';
import type { HostEvent, MethodName } from '../../shared/contract.ts';
import { createCall } from '../backend/call.ts';
import { pageFiles } from '../backend/fileAccess.ts';
import type { ProjectStore } from './actions.ts';
import { createProjectStore } from './createProjectStore.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing, it said.\n';

interface View {
  readonly store: ProjectStore;
  readonly called: MethodName[];
  /** Resolves when everything that was told so far has been taken over. */
  readonly settled: () => Promise<void>;
}

async function twoViews(): Promise<{ app: LocalApp; one: View; other: View }> {
  const listeners: ((event: HostEvent) => void)[] = [];
  const app = await anApp(await temporaryFolder(onTestFinished), { emit: (event) => listeners.forEach((listener) => listener(event)) });
  onTestFinished(() => app.close());
  const view = async (): Promise<View> => {
    const called: MethodName[] = [];
    const call = createCall({
      call: (name, input) => {
        called.push(name);
        return dispatch(app.services, name, JSON.parse(JSON.stringify(input)));
      },
      onEvent: () => () => {},
      onConnection: () => () => {},
    });
    const store = createProjectStore(call, pageFiles);
    await store.getState().actions.start();
    let following: Promise<unknown> = Promise.resolve();
    listeners.push((event) => {
      if (event.type === 'changed') following = Promise.all([following, store.getState().actions.followChanges(event)]);
    });
    return { store, called, settled: () => following.then(() => undefined) };
  };
  const one = await view();
  await one.store.getState().actions.paste(TEXT, 'Night ferry');
  return { app, one, other: await view() };
}

const act = ({ store }: View) => store.getState().actions;
const words = ({ store }: View): string[] => store.getState().open?.annotations.map((annotation) => annotation.segments[0]?.exact ?? '') ?? [];
const messages = ({ store }: View): string[] => store.getState().messages.map(({ text }) => text);

/** What a view shows must be what the host would answer now. */
async function expectInStep(app: LocalApp, view: View): Promise<void> {
  await view.settled();
  const { project, open } = view.store.getState();
  expect(project).toEqual(JSON.parse(JSON.stringify(await app.services['project.read']({}))));
  if (!open) return;
  const { text, annotations, orphans } = await app.services['documents.read']({ documentId: open.documentId });
  expect({ text: open.text, annotations: open.annotations, orphans: open.orphans }).toEqual({ text, annotations, orphans });
}

it('what one view has saved the other shows, and its own selection stays', async () => {
  const { app, one, other } = await twoViews();
  await act(one).tag({ start: 4, end: 11 }, 'claim', 'figure');
  await expectInStep(app, other);
  expect(words(other)).toEqual(['harbour']);
  expect(other.called).toContain('project.changes');
  expect(other.called.filter((name) => name === 'documents.read')).toHaveLength(1);
  expect(one.called).not.toContain('project.changes');

  const selection = { span: { start: 29, end: 32 }, rect: { top: 0, bottom: 0, left: 0, right: 0 } };
  const selectedId = other.store.getState().open?.annotations[0]?.id ?? '';
  other.store.setState({ selection, selectedId });
  act(other).writeNote(selectedId, 'half a thou');
  await act(one).tag({ start: 12, end: 18 }, 'attribution', 'indirect');
  await act(one).change(selectedId, { confidence: 'sure' });
  await act(one).renameProject('Another name');
  await act(one).undo();
  await expectInStep(app, other);
  const after = other.store.getState();
  expect([after.selection, after.selectedId, after.drafts.get(selectedId)]).toEqual([selection, selectedId, 'half a thou']);
  await act(other).saveNotes();
  await expectInStep(app, one);
  expect(one.store.getState().open?.annotations[0]).toMatchObject({ note: 'half a thou', confidence: 'sure' });
});

it('both may change things at once', async () => {
  const { app, one, other } = await twoViews();
  await Promise.all(
    [1, 2, 3, 4].map((at) =>
      Promise.all([one, other].map((view, index) => act(view).tag({ start: at * 5 + index, end: at * 5 + 4 }, 'claim', 'event'))),
    ),
  );
  for (const view of [one, other]) await expectInStep(app, view);
  expect(words(other)).toHaveLength(8);
  expect([one, other].flatMap((view) => view.store.getState().failures)).toEqual([]);
});

it('a note for an annotation that the other has deleted is told with what was written, and not sent', async () => {
  const { app, one, other } = await twoViews();
  await act(one).tag({ start: 4, end: 11 }, 'claim', 'figure');
  await other.settled();
  const id = other.store.getState().open?.annotations[0]?.id ?? '';
  act(other).select(id);
  act(other).writeNote(id, 'Who counted?');
  await act(one).remove(id);
  await expectInStep(app, other);
  const { selectedId, drafts, failures } = other.store.getState();
  expect([selectedId, drafts.size, failures]).toEqual([null, 0, []]);
  expect(messages(other)).toEqual([expect.stringMatching(/“harbour” was deleted in another window.*“Who counted\?”/)]);
  // Sent before the view could know.
  await act(other).change(id, { confidence: 'sure' });
  expect(other.store.getState().failures[0]?.message).toContain('deleted, perhaps in another window');
});

it('a text that the other removes makes room for its neighbour; one that it corrects keeps its place', async () => {
  const { app, one, other } = await twoViews();
  await act(one).paste('Another text.', 'Second');
  await expectInStep(app, other);
  expect(other.store.getState().project?.documents).toHaveLength(2);
  const [first, second] = other.store.getState().project?.documents.map(({ id }) => id) ?? [];
  expect(other.store.getState().open?.documentId).toBe(first);
  await act(one).openDocument(first ?? '');
  const correct = async (was: string, is: string): Promise<void> => {
    act(one).startCorrecting(0);
    await act(one).applyCorrection((one.store.getState().open?.text ?? '').replace(was, is));
    await expectInStep(app, other);
    expect(other.store.getState().open?.text).toContain(is);
  };
  await correct('214', '215');
  expect(messages(other)).toEqual([]);
  act(other).startCorrecting(0);
  await correct('215', '216');
  expect([other.store.getState().correcting, messages(other).at(-1)]).toEqual([null, expect.stringContaining('begin again')]);
  act(other).startCorrecting(0);
  act(other).correctionChanged();
  await correct('216', '217');
  expect([other.store.getState().correcting?.changed, messages(other).at(-1)]).toEqual([true, expect.stringContaining('takes the place of that')]);
  act(other).stopCorrecting();
  await act(one).removeDocument(first ?? '');
  await other.settled();
  await expect.poll(() => other.store.getState().open?.documentId).toBe(second);
  expect(messages(other).at(-1)).toBe('“Night ferry” was removed in another window.');
});

it('codes and links follow, and so does the list of the whole project', async () => {
  const { app, one, other } = await twoViews();
  act(other).filterBy({ scope: 'project' });
  await act(one).tag({ start: 4, end: 11 }, 'claim', 'figure');
  await act(one).tag({ start: 12, end: 18 }, 'claim', 'figure');
  const [from = '', to = ''] = one.store.getState().open?.annotations.map(({ id }) => id) ?? [];
  act(one).linkFromTo({ id: from, documentId: '', quote: '' }, { id: to, documentId: '', quote: '' });
  await act(one).makeLink('repeats');
  await act(one).addCode(null, 'Rumour');
  await expectInStep(app, other);
  expect(other.store.getState().project?.codebook.tags.map(({ name }) => name)).toContain('Rumour');
  await expect.poll(() => other.store.getState().links.length).toBe(1);
  await expect.poll(() => other.store.getState().rows?.length).toBe(2);
});

it('whoever has missed very much reads the project again, and another project is shown in both', async () => {
  const { app, one, other } = await twoViews();
  const documentId = one.store.getState().open?.documentId ?? '';
  const many = Array.from({ length: 2_100 }, () => ({ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' }));
  await app.services['annotations.create']({ annotations: many });
  await expectInStep(app, other);
  expect(words(other)).toHaveLength(2_100);
  expect(other.called).toContain('project.read');
  await expectInStep(app, one);
  await act(one).createProject('Next');
  await expectInStep(app, other);
  expect(other.store.getState().project?.project.title).toBe('Next');
  expect(messages(other)).toEqual([expect.stringContaining('another project')]);
  expect(messages(one)).toEqual([]);
  const asked = one.called.filter((name) => name === 'app.state').length;
  await act(one).closeProject();
  await Promise.all([one.settled(), other.settled()]);
  // Once to be sure and once for the recent projects: it is not read anew by who has closed it.
  expect(one.called.filter((name) => name === 'app.state').length - asked).toBe(2);
  expect(other.store.getState().project).toBe(null);
});

it('the past is looked at undisturbed, and the way back leads to the present of both', async () => {
  const { app, one, other } = await twoViews();
  await act(one).tag({ start: 4, end: 11 }, 'claim', 'figure');
  await other.settled();
  await act(other).lookAt(1);
  await act(one).tag({ start: 12, end: 18 }, 'claim', 'figure');
  await other.settled();
  expect(words(other)).toEqual([]);
  await act(other).leavePast();
  await expectInStep(app, other);
  expect(words(other)).toHaveLength(2);
});
