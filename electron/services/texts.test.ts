// texts.test.ts - correcting a document's text: what follows, what is kept, and the way back.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { how } from '../../fixtures/build.ts';
import { startWith } from '../../fixtures/started.ts';
import { checkProject } from '../store/checkProject.ts';
import { createAnnotations } from './annotations.ts';

const TEXT = 'The harbour office said that 214 people were brought ashore.\nThree were still missing.\nThe mayor, Ada Holm, denied it.\n';
const FRESH = 'By our reporter\nThe harbor office said that 214 people were brought ashore.\nThe mayor, Ada Holm, denied it.\n';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

async function start() {
  const { app, documentId, projectFolder } = await startWith(TEXT);
  const { services, session } = app;
  const { ids } = await services['annotations.create']({
    annotations: [
      { documentId, spans: [span('harbour office')], tag: 'claim' },
      { documentId, spans: [span('Three were still missing.')], tag: 'claim' },
      {
        documentId,
        spans: [span('214 people')],
        tag: 'attribution',
        roles: [
          { role: 'speaker', spans: [span('Ada Holm')] },
          { role: 'cue', spans: [span('still missing')] },
        ],
      },
    ],
  });
  await createAnnotations(session.store, [{ documentId, spans: [span('denied it')], tag: 'claim' }], 'Somebody else');
  const everything = async () => ({
    opened: await services['documents.read']({ documentId }),
    texts: (await session.store.document(documentId)).file.revisions,
    rows: (await services['annotations.list']({})).annotations,
  });
  return { services, session, documentId, projectFolder, everything, ids };
}

const whole = async (folder: string) => (await checkProject({ folder, ...how })).problems;

describe('a corrected text', () => {
  it('takes every annotation of every annotator along, by one change that undo gives back exactly', async () => {
    const { services, session, documentId, projectFolder, everything, ids } = await start();
    const before = await everything();
    const revision = session.store.revision;
    const { outcomes } = await services['texts.correct']({ documentId, text: FRESH });
    expect(session.store.revision).toBe(revision + 1);
    expect(outcomes.map(({ outcome, quote }) => `${outcome} ${quote}`)).toEqual([
      'moved harbor office',
      'moved 214 people',
      'orphan Three were still missing.',
      'moved denied it',
    ]);
    const after = await everything();
    expect(after.rows.map(({ id }) => id)).toEqual(outcomes.map(({ id }) => id));
    expect(after.rows.map(({ orphan }) => orphan)).toEqual([false, false, true, false]);
    const [speaker, cue] = after.rows.find(({ id }) => id === ids[2])?.roles ?? [];
    expect(speaker?.segments[0]?.exact).toBe('Ada Holm');
    expect(cue).toMatchObject({ lost: true, segments: [{ exact: 'still missing' }] });
    await session.store.fold();
    expect(await whole(projectFolder)).toEqual([]);
    await services['changes.undo']({});
    expect(await everything()).toEqual(before);
    await services['changes.redo']({});
    expect(await everything()).toEqual(after);
  });

  it('goes back to an earlier text with every place as it was then, and forward again, adding no text', async () => {
    const { services, documentId, projectFolder, session, everything } = await start();
    const before = await everything();
    await services['texts.correct']({ documentId, text: FRESH });
    const later = await everything();
    await services['texts.correct']({ documentId, text: `${FRESH}More was said.\n` });
    const first = before.opened.document.textRevisionId;
    await services['texts.goBack']({ documentId, textRevisionId: first });
    const back = await everything();
    expect(back.opened).toEqual({ ...before.opened, document: back.opened.document });
    expect(back.opened.document).toEqual(before.opened.document);
    expect(back.texts).toHaveLength(3);
    await services['texts.goBack']({ documentId, textRevisionId: later.opened.document.textRevisionId });
    expect((await everything()).opened).toEqual(later.opened);
    const { revisions } = await services['texts.revisions']({ documentId });
    expect(revisions.map(({ current }) => current)).toEqual([false, true, false]);
    await session.store.fold();
    expect(await whole(projectFolder)).toEqual([]);
  });

  it('gives an orphan a place again by a person, with its roles', async () => {
    const { services, session, documentId, projectFolder, everything, ids } = await start();
    const orphan = ids[1] ?? '';
    await services['texts.correct']({ documentId, text: FRESH });
    await services['annotations.change']({ ids: [orphan], set: { spans: [{ start: 0, end: 15 }] } });
    const { opened, rows } = await everything();
    expect(opened.orphans).toEqual([]);
    expect(rows[0]).toMatchObject({ id: orphan, quote: 'By our reporter', orphan: false });
    await session.store.fold();
    expect(await whole(projectFolder)).toEqual([]);
  });

  it('marks what is not certain until a person has confirmed it', async () => {
    const { services, documentId } = await start();
    const text = TEXT.replace('Three were', 'were');
    await services['texts.correct']({ documentId, text });
    const unsure = async () => (await services['annotations.list']({})).annotations.filter(({ toConfirm }) => toConfirm);
    const ids = (await unsure()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    await services['texts.confirm']({ ids });
    expect(await unsure()).toEqual([]);
    await services['changes.undo']({});
    expect((await unsure()).map(({ id }) => id)).toEqual(ids);
  });

  it('goes back to the place of before also after the new one was confirmed', async () => {
    const { services, documentId, everything } = await start();
    const before = await everything();
    await services['texts.correct']({ documentId, text: TEXT.replace('Three were', 'were') });
    const ids = (await everything()).rows.filter(({ toConfirm }) => toConfirm).map(({ id }) => id);
    await services['texts.confirm']({ ids });
    await services['texts.goBack']({ documentId, textRevisionId: before.opened.document.textRevisionId });
    expect((await everything()).opened.annotations).toEqual(before.opened.annotations);
  });

  it('keeps the bytes of the file it came from, and refuses what an import refuses', async () => {
    const { services, documentId, projectFolder, session } = await start();
    const bytes = Buffer.from(`\ufeff${FRESH.replaceAll('\n', '\r\n')}`);
    await services['texts.correctFromFile']({ documentId, file: { name: 'newer.txt', base64: bytes.toString('base64') } });
    expect(await session.store.text(documentId)).toBe(FRESH);
    const kept = await Promise.all(
      (await readdir(path.join(projectFolder, 'originals'))).map((name) => readFile(path.join(projectFolder, 'originals', name))),
    );
    expect(kept.some((one) => one.equals(bytes))).toBe(true);
    await session.store.fold();
    expect(await whole(projectFolder)).toEqual([]);
    const again = services['texts.correctFromFile']({ documentId, file: { name: 'newer.txt', base64: bytes.toString('base64') } });
    await expect(again).rejects.toMatchObject({ code: 'text-unchanged' });
    const nothing = services['texts.correctFromFile']({ documentId, file: { name: 'empty.txt', base64: '' } });
    await expect(nothing).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('says in exports that words are not found, and keeps them', async () => {
    const { services, documentId } = await start();
    await services['texts.correct']({ documentId, text: FRESH });
    const w3c = JSON.parse(Buffer.from((await services['exports.make']({ format: 'w3c' })).base64, 'base64').toString());
    const orphan = w3c.first.items.find((one: Record<string, unknown>) => one['pressmark:orphan']);
    expect(orphan.target.selector).toEqual([expect.objectContaining({ type: 'TextQuoteSelector', exact: 'Three were still missing.' })]);
    const csv = Buffer.from((await services['exports.make']({ format: 'csv' })).base64, 'base64').toString();
    expect(csv).toMatch(/Three were still missing\..*,yes,/s);
  });
});
