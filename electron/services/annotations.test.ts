// annotations.test.ts - annotations on real files: made, changed one by one and many at once, in chains, with roles, and refused.

import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/codeOf.ts';
import { startWith } from '../../fixtures/started.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing.\n';
const start = () => startWith(TEXT);

describe('annotations', () => {
  it('are changed, retagged and deleted, each undone by one step', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const { ids } = await services['annotations.create']({
      annotations: [{ documentId, spans: [{ start: 4, end: 18 }], tag: 'claim', subtype: 'figure' }],
    });
    const id = ids[0] ?? '';
    const now = async () =>
      (await services['annotations.list']({})).annotations.map(({ tag, subtype, note, quote }) => ({ tag, subtype, note, quote }));
    await services['annotations.change']({ ids: [id], set: { note: 'why' } });
    await services['annotations.change']({ ids: [id], set: { tag: 'sourcing' } });
    expect(await now()).toEqual([{ tag: 'sourcing', subtype: null, note: 'why', quote: 'harbour office' }]);
    await services['annotations.delete']({ ids: [id] });
    expect(await now()).toEqual([]);
    await services['changes.undo']({});
    await services['changes.undo']({});
    expect(await now()).toEqual([{ tag: 'claim', subtype: 'figure', note: 'why', quote: 'harbour office' }]);
    await services['changes.undo']({});
    const { undo, redo } = await services['project.read']({});
    expect([undo?.name.key, redo?.name.key]).toEqual(['tag', 'note']);
  });

  it('have the values that the codebook lists; what was there before stays', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const make = (attributes: Record<string, string | number>) =>
      services['annotations.create']({ annotations: [{ documentId, spans: [{ start: 0, end: 3 }], tag: 'claim', attributes }] });
    const { ids } = await make({ certainty: 'Hedged', own: 'anything' });
    const now = async () => (await services['annotations.list']({})).annotations.map((one) => one.attributes);
    expect(await now()).toEqual([{ certainty: 'hedged', own: 'anything' }]);
    await expect(make({ certainty: 'banana' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: '"banana" is no value of the attribute "certainty" (plain, hedged, denied, asked). Nothing was changed.',
    });
    const change = (set: object) => codeOf(services['annotations.change']({ ids, set }));
    expect(await change({ someAttributes: { basis: 'gossip' } })).toBe('invalid-input');
    const { codebook } = await services['project.read']({});
    const fewer = structuredClone(codebook);
    const certainty = fewer.tags[0]?.attributes.find((one) => one.id === 'certainty');
    if (certainty) certainty.values = ['plain'];
    await services['codebook.change']({ codebook: fewer });
    expect(await change({ someAttributes: { basis: 'documented' } })).toBe('none');
    expect(await change({ attributes: { certainty: 'asked' } })).toBe('invalid-input');
    expect(await now()).toEqual([{ certainty: 'hedged', own: 'anything', basis: 'documented' }]);
  });

  it('hold no half characters, nor does anything else in a project', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const half = 'half \ud800 a character';
    const place = { documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' };
    const tries = [
      services['annotations.create']({ annotations: [{ ...place, note: half }] }),
      services['annotations.create']({ annotations: [{ ...place, attributes: { event: half } }] }),
      services['annotations.create']({ annotations: [{ ...place, attributes: { [half]: 1 } }] }),
      services['documents.rename']({ documentId, title: half }),
      services['documents.paste']({ text: 'good', title: half }),
      services['project.rename']({ title: half }),
      services['projects.create']({ title: half }),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'invalid-input'));
    expect(await codeOf(services['annotations.create']({ annotations: [{ ...place, note: 'whole \u{1f6a2}, and typed: \\ud800' }] }))).toBe('none');
    expect((await services['project.read']({})).revision).toBe(2);
  });

  it('are changed many at once by one step, named by what it altered', async () => {
    const { app, documentId } = await start();
    const { services } = app;
    const make = async (start: number, more: object) => {
      const { ids } = await services['annotations.create']({
        annotations: [{ documentId, spans: [{ start, end: start + 2 }], tag: 'claim', ...more }],
      });
      return ids[0] ?? '';
    };
    const ids = [
      await make(0, { subtype: 'figure', note: 'a', attributes: { checkable: 'no', event: 'fire' } }),
      await make(4, { tag: 'loaded', confidence: 'sure' }),
      await make(8, { tag: 'loaded' }),
    ];
    const now = async () =>
      (await services['annotations.list']({})).annotations.map(({ tag, subtype, note, confidence, attributes }) => [
        tag,
        subtype,
        note,
        confidence,
        attributes,
      ]);
    const before = await now();
    const stepOf = async (set: Parameters<(typeof services)['annotations.change']>[0]['set']) => {
      const { change } = await services['annotations.change']({ ids, set });
      const after = await now();
      await services['changes.undo']({});
      expect(await now()).toEqual(before);
      return { name: [change.name.key, change.name.values['count']], after };
    };
    expect(await stepOf({ tag: 'claim' })).toEqual({
      // The first is a claim already, and keeps its kind.
      name: ['retag', 2],
      after: [
        ['claim', 'figure', 'a', null, { checkable: 'no', event: 'fire' }],
        ['claim', null, null, 'sure', {}],
        ['claim', null, null, null, {}],
      ],
    });
    expect((await stepOf({ confidence: 'sure' })).name).toEqual(['confidence', 2]);
    expect((await stepOf({ voice: 'page' })).name).toEqual(['voice', 3]);
    expect(await stepOf({ someAttributes: { checkable: 'yes', event: null } })).toMatchObject({
      name: ['attributes', 3],
      after: [['claim', 'figure', 'a', null, { checkable: 'yes' }], { 4: { checkable: 'yes' } }, { 4: { checkable: 'yes' } }],
    });
    expect(await stepOf({ noteBelow: 'b' })).toMatchObject({ name: ['note', 3], after: [{ 2: 'a\nb' }, { 2: 'b' }, { 2: 'b' }] });
    expect(await codeOf(services['annotations.change']({ ids: [...ids, documentId], set: { tag: 'claim' } }))).toBe('annotation-unknown');
    expect(await now()).toEqual(before);
    const { change } = await services['annotations.delete']({ ids });
    expect([change.name.key, change.name.values['count'], await now()]).toEqual(['delete', 3, []]);
    await services['changes.undo']({});
    expect((await services['annotations.read']({})).annotations.map((one) => one.id)).toEqual(ids);
  });

  it('report one another in a chain that never closes', async () => {
    const { app, documentId } = await start();
    const make = async (parent: string | null) => {
      const made = await app.services['annotations.create']({
        annotations: [{ documentId, spans: [{ start: 4, end: 18 }], tag: 'attribution', parent }],
      });
      return made.ids[0] ?? '';
    };
    const first = await make(null);
    const second = await make(first);
    const third = await make(second);
    const parents = async () =>
      Object.fromEntries((await app.services['annotations.list']({})).annotations.map(({ id, parent, attributes }) => [id, [parent, attributes]]));
    expect(await parents()).toEqual({ [first]: [null, {}], [second]: [first, {}], [third]: [second, {}] });
    expect(await codeOf(app.services['annotations.change']({ ids: [first], set: { parent: third } }))).toBe('parent-unknown');
    expect(await codeOf(app.services['annotations.change']({ ids: [first], set: { parent: documentId } }))).toBe('annotation-unknown');
    await app.services['annotations.change']({ ids: [third], set: { attributes: { polarity: 'denied', parent: first } } });
    expect((await parents())[third]).toEqual([first, { polarity: 'denied' }]);
  });

  it('may lie in several stretches, and carry roles of their own', async () => {
    const { app, documentId } = await start();
    const spans = [
      { start: 29, end: 39 },
      { start: 61, end: 66 },
    ];
    await app.services['annotations.create']({
      annotations: [{ documentId, spans, tag: 'attribution', roles: [{ role: 'speaker', spans: [{ start: 0, end: 18 }] }] }],
    });
    const row = (await app.services['annotations.list']({})).annotations[0];
    expect(row).toMatchObject({
      start: 29,
      end: 66,
      quote: '214 people … Three',
      segments: spans,
      roles: [{ role: 'speaker', segments: [{ exact: 'The harbour office' }] }],
    });
  });

  it('keep each role once, and a lost one as it was unless it is marked again', async () => {
    const { app, documentId } = await start();
    const { services, session } = app;
    const cue = { role: 'cue' as const, spans: [{ start: 19, end: 28 }] };
    const content = [
      { role: 'content' as const, spans: [{ start: 29, end: 39 }] },
      { role: 'content' as const, spans: [{ start: 61, end: 66 }] },
    ];
    const { ids } = await services['annotations.create']({
      annotations: [{ documentId, spans: [{ start: 0, end: 39 }], tag: 'attribution', roles: [...content, cue] }],
    });
    const roles = async () =>
      (await services['annotations.list']({})).annotations[0]?.roles.map((one) => [
        one.role,
        one.lost ?? false,
        one.segments.map(({ exact }) => exact),
      ]);
    expect(await roles()).toEqual([
      ['content', false, ['214 people', 'Three']],
      ['cue', false, ['said that']],
    ]);
    const { store } = session;
    const before = await store.annotation(ids[0] ?? '');
    const after = { ...before, roles: before.roles.map((one) => ({ ...one, lost: one.role === 'content' })) };
    await store.commit(() => ({
      name: { key: 'other', values: {} },
      annotatorId: before.annotatorId,
      edits: [{ kind: 'annotation', id: before.id, before, after }],
    }));
    await services['annotations.change']({ ids, set: { roles: [{ role: 'content', lost: true }] } });
    expect(await roles()).toEqual([['content', true, ['214 people', 'Three']]]);
    await services['annotations.change']({ ids, set: { roles: content.slice(1) } });
    expect(await roles()).toEqual([['content', false, ['Three']]]);
    expect(await codeOf(services['annotations.change']({ ids, set: { roles: [{ role: 'content', lost: true }] } }))).toBe('invalid-input');
  });

  it('say what was written for an attribute, the most frequent first', async () => {
    const { app, documentId } = await start();
    const spans = [{ start: 0, end: 3 }];
    const events = ['toll', 'alarm', 'toll', '', 7, null];
    await app.services['annotations.create']({
      annotations: events.map((event) => ({ documentId, spans, tag: 'claim', attributes: { event } })),
    });
    expect(await app.services['annotations.values']({ attribute: 'event' })).toEqual({
      values: [
        { value: 'toll', count: 2 },
        { value: 'alarm', count: 1 },
      ],
    });
    expect(await app.services['annotations.values']({ attribute: 'constructor' })).toEqual({ values: [] });
  });

  it.each([
    { name: 'a forged quote', more: { quote: 'other words' }, code: 'quote-mismatch' },
    { name: 'an unknown tag', more: { tag: 'truth' }, code: 'tag-unknown' },
    { name: 'a subtype of another tag', more: { subtype: 'slogan' }, code: 'subtype-unknown' },
    { name: 'an unknown document', more: { documentId: '00000000-0000-4000-8000-000000000000' }, code: 'document-unknown' },
    {
      name: 'stretches that overlap',
      more: {
        spans: [
          { start: 0, end: 5 },
          { start: 3, end: 8 },
        ],
      },
      code: 'invalid-input',
    },
  ])('are refused with $name, and nothing is made', async ({ more, code }) => {
    const { app, documentId } = await start();
    const good = { documentId, spans: [{ start: 0, end: 3 }], tag: 'claim' };
    expect(await codeOf(app.services['annotations.create']({ annotations: [good, { ...good, ...more }] }))).toBe(code);
    expect((await app.services['annotations.list']({})).annotations).toEqual([]);
  });
});
