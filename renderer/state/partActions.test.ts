// partActions.test.ts - roles, stretches, edges and attributes of the selected annotation, on real services: one step each, all undone.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { dispatch } from '../../electron/hosts/dispatch.ts';
import { anApp, temporaryFolder } from '../../fixtures/build.ts';
import type { MethodName } from '../../shared/contract.ts';
import { createCall } from '../backend/call.ts';
import { createProjectStore } from './createProjectStore.ts';
import { savingOf } from './saving.ts';
import { selectedAnnotation } from './selectors.ts';

const TEXT = 'Lind, the mate, said on Monday that more than fifty boats, as far as she knew, were lost.\n\n"We called," she said.';
const span = (words: string, from = 0) => ({ start: TEXT.indexOf(words, from), end: TEXT.indexOf(words, from) + words.length });

/** A store with one text, and an annotation in it that is selected. */
async function start(words: string, tag = 'attribution', subtype: string | null = null) {
  const app = await anApp(await temporaryFolder(onTestFinished));
  onTestFinished(() => app.close());
  const called: MethodName[] = [];
  const store = createProjectStore(
    createCall({
      call: (name, input) => {
        called.push(name);
        return dispatch(app.services, name, JSON.parse(JSON.stringify(input)));
      },
      onEvent: () => () => {},
      onConnection: () => () => {},
    }),
  );
  const { actions } = store.getState();
  await actions.start();
  await actions.paste(TEXT, 'Boats');
  await actions.tag(span(words), tag, subtype);
  const selected = () => {
    const found = selectedAnnotation(store.getState());
    if (!found) throw new Error('nothing is selected');
    return found;
  };
  const quotes = () => selected().segments.map((one) => one.exact);
  const roles = () => Object.fromEntries(selected().roles.map((one) => [one.role, one.segments.map(({ exact }) => exact)]));
  return { app, store, actions, called, selected, quotes, roles, said: () => store.getState().announcement.text };
}

describe('roles', () => {
  it('are marked in any order, anywhere, in several stretches where there may be several', async () => {
    const { actions, roles, said, store } = await start('Lind, the mate, said');
    await actions.markRole('content', span('"We called,"'));
    await actions.markRole('content', span('more than fifty boats'));
    await actions.markRole('cue', span('said', 30));
    await actions.markRole('cue', span('said'));
    await actions.markRole('speaker', span('she', 70));
    await actions.markRole('speaker', span('Lind'));
    expect(roles()).toEqual({ content: ['more than fifty boats', '"We called,"'], cue: ['said'], speaker: ['Lind', 'she'] });
    expect(said()).toBe('Speaker: ‘Lind’');
    for (let step = 0; step < 6; step += 1) await actions.undo();
    expect(roles()).toEqual({});
    for (let step = 0; step < 6; step += 1) await actions.redo();
    expect(roles()).toEqual({ content: ['more than fifty boats', '"We called,"'], cue: ['said'], speaker: ['Lind', 'she'] });
    expect(store.getState().project?.undo?.name.key).toBe('roles');
  });

  it('are corrected by marking again, and taken away by stretch or as a whole', async () => {
    const { actions, roles, called } = await start('Lind, the mate, said');
    await actions.markRole('speaker', span('Lind, the mate'));
    await actions.markRole('speaker', span('Lind'));
    await actions.markRole('content', span('fifty boats'));
    await actions.markRole('content', span('were lost'));
    expect(roles()).toEqual({ speaker: ['Lind'], content: ['fifty boats', 'were lost'] });
    const before = called.length;
    await actions.markRole('speaker', span('Lind'));
    expect(called.length).toBe(before);
    await actions.removeRole('content', 0);
    expect(roles()).toEqual({ speaker: ['Lind'], content: ['were lost'] });
    await actions.removeRole('content');
    await actions.removeRole('speaker', 0);
    expect(roles()).toEqual({});
  });

  it('marked faster than the disk writes do not lose one another', async () => {
    const { actions, roles } = await start('Lind, the mate, said');
    await Promise.all([
      actions.markRole('speaker', span('Lind')),
      actions.markRole('cue', span('said')),
      actions.markRole('content', span('fifty boats')),
    ]);
    expect(roles()).toEqual({ speaker: ['Lind'], cue: ['said'], content: ['fifty boats'] });
  });
});

describe('stretches', () => {
  it('are added and taken away, each as one step; the last words stay', async () => {
    const { actions, quotes, said } = await start('fifty boats');
    await actions.addWords(span('were lost'));
    expect(quotes()).toEqual(['fifty boats', 'were lost']);
    await actions.addWords(span('lost'));
    expect(said()).toBe('These words are part of it already');
    await actions.takeWords(span('were'));
    expect(quotes()).toEqual(['fifty boats', 'lost']);
    await actions.takeWords(span('Monday'));
    expect(said()).toBe('These words are not part of it');
    await actions.takeWords({ start: 0, end: TEXT.length });
    expect(quotes()).toEqual(['fifty boats', 'lost']);
    await actions.undo();
    await actions.undo();
    expect(quotes()).toEqual(['fifty boats']);
  });
});

describe('edges', () => {
  it('moved many times in a row are one step, sent when the keys pause', async () => {
    const { actions, quotes, called, said, store } = await start('fifty boats');
    const changes = () => called.filter((one) => one === 'annotations.change').length;
    actions.moveEdge('start', 'word', -1);
    actions.moveEdge('start', 'word', -1);
    actions.moveEdge('end', 'grapheme', -1);
    expect(said()).toBe('more than fifty boat');
    expect([changes(), quotes(), savingOf(store.getState())]).toEqual([0, ['fifty boats'], 'saving']);
    await vi.waitFor(() => expect(quotes()).toEqual(['more than fifty boat']), 3000);
    await vi.waitFor(() => expect(savingOf(store.getState())).toBe('saved'));
    expect([changes(), store.getState().resizing]).toEqual([1, null]);
    await actions.undo();
    expect(quotes()).toEqual(['fifty boats']);
  });

  it('are sent before an undo, which takes the whole burst back, and when another annotation is selected', async () => {
    const { actions, quotes, selected } = await start('fifty boats');
    actions.moveEdge('end', 'word', 1);
    await actions.undo();
    expect(quotes()).toEqual(['fifty boats']);
    const { id } = selected();
    actions.moveEdge('end', 'word', -1);
    actions.select(null);
    await actions.flush();
    actions.select(id);
    expect(quotes()).toEqual(['fifty']);
  });

  it('of a role move while it is being changed, and stop at its other stretches', async () => {
    const { actions, roles, quotes, said, store } = await start('Lind, the mate, said');
    await actions.markRole('content', span('fifty'));
    await actions.markRole('content', span('as far'));
    actions.startResize('content', 0);
    actions.moveEdge('end', 'word', 1);
    actions.moveEdge('end', 'word', 1);
    expect(said()).toBe('No further');
    actions.nextPart();
    expect(store.getState().resizing).toMatchObject({ part: 'content', index: 1, span: null });
    actions.moveEdge('end', 'word', 1);
    await actions.endResize();
    expect(roles()).toEqual({ content: ['fifty boats', 'as far as'] });
    expect([quotes(), store.getState().resizing]).toEqual([['Lind, the mate, said'], null]);
  });

  it('are dragged to whole words unless that is switched off, and never over one another', async () => {
    const { actions, quotes, store } = await start('fifty boats');
    const to = async (edge: 'start' | 'end', offset: number) => {
      actions.dragEdge('words', 0, edge, offset);
      await actions.finishResize();
    };
    await to('end', TEXT.indexOf('far') + 1);
    expect(quotes()).toEqual(['fifty boats, as far']);
    actions.changeSettings({ snapToWords: false });
    await to('end', TEXT.indexOf('far') + 1);
    expect(quotes()).toEqual(['fifty boats, as f']);
    await to('start', TEXT.length);
    expect(quotes()).toEqual(['fifty boats, as f']);
    actions.dragEdge('words', 0, 'start', 3);
    actions.cancelDrag();
    await actions.finishResize();
    expect([quotes(), store.getState().resizing]).toEqual([['fifty boats, as f'], null]);
  });
});

describe('attributes', () => {
  it('are kept beside one another, also unknown ones, however fast they are said', async () => {
    const { actions, selected, app } = await start('more than fifty boats', 'claim', 'figure');
    await actions.change(selected().id, { attributes: { own: { deep: [1] } } });
    await Promise.all([actions.setAttributes(selected(), { checkable: 'yes' }), actions.setAttributes(selected(), { basis: 'attributed' })]);
    actions.writeAttribute(selected(), 'event', 'text', ' toll ');
    actions.writeAttribute(selected(), 'value', 'number', '50');
    await actions.flush();
    expect(selected().attributes).toEqual({ own: { deep: [1] }, checkable: 'yes', basis: 'attributed', event: 'toll', value: 50 });
    await actions.setAttributes(selected(), { basis: null });
    expect(selected().attributes).not.toHaveProperty('basis');
    expect(await actions.valuesOf('event')).toEqual(['toll']);
    const { annotations } = await app.services['annotations.list']({});
    expect(annotations[0]?.attributes).toEqual(selected().attributes);
  });

  it('take over what the words propose in one step, and overwrite nothing', async () => {
    const { actions, selected } = await start('more than fifty boats', 'claim', 'figure');
    expect(selected().attributes).toEqual({});
    await actions.setAttributes(selected(), { unit: 'ships' });
    await actions.acceptFigure();
    expect(selected().attributes).toEqual({ unit: 'ships', value: 50, comparator: 'more-than' });
    await actions.undo();
    expect(selected().attributes).toEqual({ unit: 'ships' });
  });
});
