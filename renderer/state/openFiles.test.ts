// openFiles.test.ts - files that are opened in the view, and what it gives out as files.

import { describe, expect, it } from 'vitest';
import { start, startWithText, TEXT } from '../../fixtures/view.ts';

describe('files', () => {
  const text = (name: string, content: BlobPart) => ({ file: new File([content], name) });

  it('become documents; one that cannot be taken is told and the others go on', async () => {
    const { store } = await start();
    await store.getState().actions.openFiles([text('one.txt', 'First.'), text('two.pdf', '%PDF-1.7\n'), text('three.md', '# Third')]);
    const { project, dialog, lastImport } = store.getState();
    expect(project?.documents.length).toBe(2);
    expect(dialog).toEqual({ kind: 'importReport' });
    expect(lastImport?.lines.map(({ outcome }) => outcome.error?.code ?? outcome.title)).toEqual(['one', 'file-damaged', 'three']);
  });

  it('leave no project behind when none of them can be taken', async () => {
    const { store } = await start();
    await store.getState().actions.openFiles([text('only.pdf', '%PDF-1.7\n')]);
    const { project, dialog, app } = store.getState();
    expect([project, app?.recent]).toEqual([null, []]);
    expect(dialog).toEqual({ kind: 'importReport' });
  });

  it('are taken with an encoding that the person names', async () => {
    const { store } = await start();
    await store.getState().actions.openFiles([text('a.txt', 'Plain.'), text('uncertain.txt', new Uint8Array([0x41, 0x81, 0x8d, 0x42, 0x0a]))]);
    const { lastImport, actions } = store.getState();
    const line = lastImport?.lines[1];
    expect(line?.outcome.error?.code).toBe('encoding-uncertain');
    if (line) await actions.repeatImport([line], { encoding: 'windows-1251' });
    expect(store.getState().project?.documents.length).toBe(2);
    expect(store.getState().open?.text).toMatch(/^A.+B\n$/u);
  });

  it('are exported as downloads where the host has no dialogs', async () => {
    const { store, downloads } = await startWithText();
    const { actions } = store.getState();
    await actions.exportAs('json');
    await actions.exportAs('pack');
    expect(downloads.map((one) => one.name)).toEqual(['Night ferry.pressmark.json', 'Night ferry.pressmark']);
    await actions.closeProject();
    const bytes = Buffer.from(downloads[1]?.base64 ?? '', 'base64');
    await actions.openFiles([text('Night ferry.pressmark', bytes)]);
    expect(store.getState().open?.text).toBe(TEXT);
  });
});
