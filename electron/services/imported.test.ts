// imported.test.ts - what becomes of a text that was imported: words set aside by hand, metadata, the way back, a newer version.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/codeOf.ts';
import { begin, file } from '../../fixtures/importing.ts';

const page =
  '<html><head><title>Ferry burns</title></head><body><nav>Home</nav><p>The ferry &amp; its crew left at nine.</p><p>Nobody said why.</p></body></html>';

describe('what is set aside', () => {
  it('is added and taken back by hand, undone, and not found by a search', async () => {
    const { services } = await begin();
    const { outcomes } = await services['documents.import']({ files: [file('a.txt', 'Share this story. The story is told.')] });
    const documentId = outcomes[0]?.documentId ?? '';
    const aside = async () => (await services['documents.read']({ documentId })).document.setAside;
    const found = async () => (await services['search.find']({ query: 'story' })).total;
    expect([await aside(), await found()]).toEqual([[], 2]);
    await services['documents.setAside']({ documentId, add: [{ start: 0, end: 17, kind: 'share' }] });
    expect([await aside(), await found()]).toEqual([[{ start: 0, end: 17, kind: 'share' }], 1]);
    await services['documents.setAside']({ documentId, restore: [{ start: 6, end: 10 }], add: [{ start: 17, end: 18, kind: 'share' }] });
    expect(await aside()).toEqual([
      { start: 0, end: 6, kind: 'share' },
      { start: 10, end: 18, kind: 'share' },
    ]);
    await services['changes.undo']({});
    await services['changes.undo']({});
    expect([await aside(), await found()]).toEqual([[], 2]);
  });
});

describe('the way back', () => {
  it('leads from a corrected, split text to the place in the file, and says what differs', async () => {
    const { services } = await begin();
    const { ticket } = await services['documents.propose']({ files: [file('page.html', page)] });
    const { text } = await services['documents.proposed']({ ticket, file: 0, page: 0 });
    const { ids } = await services['documents.accept']({
      ticket,
      documents: [{ file: 0, page: 0, start: text.indexOf('The ferry'), end: text.length, title: 'x', metadata: {} }],
    });
    const documentId = ids[0] ?? '';
    const own = text.slice(text.indexOf('The ferry'));
    const corrected = `Put in before. ${own.replace('nine', 'ten')}`;
    await services['texts.correct']({ documentId, text: corrected });
    const at = (some: string) => ({ documentId, start: corrected.indexOf(some), end: corrected.indexOf(some) + some.length });
    const same = await services['documents.original'](at('crew left'));
    expect(same).toMatchObject({
      same: true,
      quote: 'crew left',
      places: [{ element: 'html > body > p:nth-child(2)', line: 1, quote: 'crew left' }],
    });
    const { source } = same.places[0] ?? {};
    expect(page.slice(source?.start, source?.end)).toBe('crew left');
    const changed = await services['documents.original'](at('crew left at ten'));
    expect(changed).toMatchObject({ same: false, words: 'crew left at nine', difference: { was: 'nine', is: 'ten' } });
    expect(await services['documents.original'](at('Put in before'))).toMatchObject({ same: false, words: null, places: [] });
  });

  it('finds the file in an archive, counts lines as the file does, and refuses a file that is not the one received', async () => {
    const { services, folder } = await begin();
    const archive = zipSync({ 'a.txt': strToU8('x'), 'b/two.txt': strToU8('One\r\nTwo\r\nThree words here') });
    const { outcomes } = await services['documents.import']({ files: [file('all.zip', archive)] });
    const documentId = outcomes[0]?.documents[1]?.documentId ?? '';
    const found = await services['documents.original']({ documentId, start: 8, end: 13 });
    expect(found.places).toEqual([{ part: 'b/two.txt', page: null, element: null, source: { start: 10, end: 15 }, line: 3, quote: 'Three' }]);
    const [name = ''] = await readdir(path.join(folder, 'originals'));
    const bytes = await readFile(path.join(folder, 'originals', name));
    await writeFile(path.join(folder, 'originals', name), bytes.subarray(1));
    expect(await codeOf(services['documents.original']({ documentId, start: 8, end: 13 }))).toBe('original-missing');
  });
});

describe('metadata', () => {
  it('is changed key by key, and one that is emptied is gone', async () => {
    const { services } = await begin();
    const { outcomes } = await services['documents.import']({ files: [file('a.txt', 'Words.')] });
    const documentId = outcomes[0]?.documentId ?? '';
    const known = async () => (await services['documents.read']({ documentId })).document.metadata;
    await services['documents.setMetadata']({ documentId, metadata: { author: ' A. B. ', published: '2014-09', direction: null } });
    expect(await known()).toEqual({ author: 'A. B.', published: '2014-09' });
    await services['documents.setMetadata']({ documentId, metadata: { author: '' } });
    expect(await known()).toEqual({ published: '2014-09' });
    await services['changes.undo']({});
    expect(await known()).toEqual({ author: 'A. B.', published: '2014-09' });
  });
});

describe('what is pasted', () => {
  it('with its markup is read as a page, and leads back to what was pasted', async () => {
    const { services } = await begin();
    const html = '<meta charset="utf-8"><h1>Ferry burns</h1><p>It left at <b>nine</b>.</p><ul><li>One</li><li>Two</li></ul><script>alert(1)</script>';
    const { documentId } = await services['documents.paste']({ text: 'Ferry burns It left at nine.', html });
    const { text, document } = await services['documents.read']({ documentId });
    expect(text).toContain('It left at nine.');
    expect(text).not.toContain('alert');
    expect(document.title).toBe('Ferry burns');
    expect(document.structure.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['heading', 'item', 'strong']));
    const start = text.indexOf('nine');
    const found = await services['documents.original']({ documentId, start, end: start + 4 });
    expect(found).toMatchObject({ same: true, file: { name: 'pasted.html' } });
    const { source } = found.places[0] ?? {};
    expect(html.slice(source?.start, source?.end)).toBe('nine');
  });
});

describe('a newer version of a file', () => {
  it('of any kind takes the place of the text; what a person took back stays text', async () => {
    const { services } = await begin();
    const { outcomes } = await services['documents.import']({ files: [file('page.html', page)] });
    const documentId = outcomes[0]?.documentId ?? '';
    await services['documents.setAside']({ documentId, restore: [{ start: 0, end: 4 }] });
    const newer = page.replace('Nobody said why.', 'Somebody did say why.').replace('</body>', '<footer>Imprint</footer></body>');
    await services['texts.correctFromFile']({ documentId, file: file('newer.html', newer) });
    const { text, document } = await services['documents.read']({ documentId });
    expect(text).toContain('Somebody did say why.');
    expect(document.setAside.map(({ start, end }) => text.slice(start, end))).toEqual(['Imprint']);
    const start = text.indexOf('Somebody');
    expect(await services['documents.original']({ documentId, start, end: start + 8 })).toMatchObject({ same: true, file: { name: 'newer.html' } });
    const several = zipSync({ 'a.txt': strToU8('One'), 'b.txt': strToU8('Two') });
    expect(await codeOf(services['texts.correctFromFile']({ documentId, file: file('a.zip', several) }))).toBe('invalid-input');
  });
});
