// annotationIndex.test.ts - an annotation is found by its id without opening what does not hold it.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anAppWithText, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { annotationsPath } from './tables.ts';

it('is found at once when it is loaded, and correctly after undo, redo, removal and reopening', async () => {
  const { app, documentId, projectFolder } = await anAppWithText(await temporaryFolder(onTestFinished), 'One two three.');
  const { services } = app;
  const { documentId: otherId } = await services['documents.paste']({ text: 'Four five six.' });
  const make = async (id: string) => {
    const { ids } = await services['annotations.create']({ annotations: [{ documentId: id, spans: [{ start: 0, end: 3 }], tag: 'claim' }] });
    return ids[0] ?? '';
  };
  const first = await make(documentId);
  const second = await make(otherId);
  await app.close();

  // The other document's annotations cannot even be read: whoever opens them for the first one is told so.
  const annotatorId = await reopen(projectFolder).then(async (store) => {
    await store.close();
    return store.annotators[0]?.id ?? '';
  });
  const spoilt = path.join(projectFolder, annotationsPath(otherId, annotatorId));
  const store = await reopen(projectFolder);
  onTestFinished(() => store.close());
  expect((await store.annotation(first)).id).toBe(first);
  await writeFile(spoilt, 'torn');
  await store.annotation(first);
  expect(store.notices).toEqual([]);
  expect((await store.annotation(second)).id).toBe(second);
  expect(store.notices.map((notice) => notice.code)).toEqual(['file-restored']);

  const codeOf = (id: string) =>
    store.annotation(id).then(
      () => 'found',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  await store.undo(annotatorId);
  expect([await codeOf(first), await codeOf(second)]).toEqual(['found', 'annotation-unknown']);
  await store.redo(annotatorId);
  expect(await codeOf(second)).toBe('found');
  const value = await store.documentValue(otherId);
  await store.commit(() => ({
    name: { key: 'removeDocument', values: {} },
    annotatorId,
    edits: [{ kind: 'document', id: otherId, before: value, after: null }],
  }));
  expect([await codeOf(first), await codeOf(second)]).toEqual(['found', 'annotation-unknown']);
  await store.undo(annotatorId);
  expect(await codeOf(second)).toBe('found');
});
