// importing.test.ts - from files to documents: proposals, progress, cancelling, encodings, duplicates.

import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { codeOf } from '../../fixtures/codeOf.ts';
import { begin, file } from '../../fixtures/importing.ts';
import { AppError } from '../../shared/errors.ts';
import { checkProject } from '../store/checkProject.ts';

const words = (count: number, seed = 1) => Array.from({ length: count }, (_, index) => `word${(index * 7919 * seed) % 104_729}`).join(' ');
const page =
  '<html><head><title>Ferry burns</title></head><body><nav>Home</nav><p>The ferry &amp; its crew left at nine.</p><p>Nobody said why.</p></body></html>';

describe('a proposal', () => {
  it('adds nothing until it is accepted, then what a person made of it, by one change that undo takes back', async () => {
    const { services, session, folder } = await begin();
    const { ticket, files } = await services['documents.propose']({
      files: [file('page.html', page), file('bad.txt', 'a\0b'), file('two.txt', 'Second text.')],
    });
    expect(files.map((one) => one.error?.code ?? one.pages.map(({ whole }) => whole.title))).toEqual([['Ferry burns'], 'file-contains-nul', ['two']]);
    expect(session.store.documents).toEqual([]);
    expect(files[0]?.pages[0]?.setAside[0]).toEqual({ start: 0, end: 4, kind: 'menu' });
    const { text } = await services['documents.proposed']({ ticket, file: 0, page: 0 });
    const start = text.indexOf('The ferry');
    const { ids } = await services['documents.accept']({
      ticket,
      documents: [
        { file: 0, page: 0, start, end: text.indexOf('Nobody'), title: 'First half', metadata: { outlet: 'Gazette' } },
        { file: 0, page: 0, start: text.indexOf('Nobody'), end: text.length, title: 'Second half', metadata: {} },
      ],
    });
    const opened = await services['documents.read']({ documentId: ids[0] ?? '' });
    expect(opened).toMatchObject({
      text: 'The ferry & its crew left at nine.\n\n',
      document: { title: 'First half', metadata: { outlet: 'Gazette' }, setAside: [] },
    });
    expect(await readdir(path.join(folder, 'originals'))).toHaveLength(1);
    expect(session.store.revision).toBe(1);
    await services['changes.undo']({});
    expect(session.store.documents).toEqual([]);
    await services['changes.redo']({});
    expect(session.store.documents.map(({ title }) => title)).toEqual(['First half', 'Second half']);
  });

  it('is refused when its file has become another one', async () => {
    const { services, grant, root, session } = await begin();
    const at = path.join(root, 'a.txt');
    await writeFile(at, 'Words.');
    const { ticket } = await services['documents.propose']({ files: [{ grant: grant(at) }] });
    await writeFile(at, 'Others.');
    const documents = [{ file: 0, page: 0, start: 0, end: 6, title: 'a', metadata: {} }];
    expect(await codeOf(services['documents.accept']({ ticket, documents }))).toBe('file-changed');
    expect(session.store.documents).toEqual([]);
    await writeFile(at, 'Words.');
    expect(await codeOf(services['documents.accept']({ ticket, documents }))).toBe('none');
    expect(await codeOf(services['documents.accept']({ ticket, documents }))).toBe('ticket-unknown');
  });
});

describe('an import', () => {
  it('tells each file before it is read, and keeps what is complete when it is cancelled', async () => {
    const seen: string[] = [];
    const { services, session } = await begin((event) => {
      if (event.type !== 'import') return;
      seen.push(`${event.file} ${event.done}/${event.total}`);
      if (event.done === 2) void services['documents.cancelImport']({});
    });
    const files = ['a', 'b', 'c', 'd'].map((name) => file(`${name}.txt`, `Text ${name}.`));
    const { outcomes } = await services['documents.import']({ files });
    expect(outcomes.map((one) => one.error?.code ?? one.title)).toEqual(['a', 'b', 'import-cancelled', 'import-cancelled']);
    expect(seen.slice(0, 3)).toEqual(['a.txt 0/4', 'b.txt 1/4', 'c.txt 2/4']);
    expect(session.store.documents.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(session.store.revision).toBe(1);
    expect((await services['documents.import']({ files: files.slice(3) })).outcomes[0]?.title).toBe('d');
  });

  it('comes in several calls and is one change, with what was complete when it is cancelled or the project is closed', async () => {
    const { services, session, folder } = await begin();
    const part = (run: string, name: string) => services['documents.import']({ run, files: [file(`${name}.txt`, `Text ${name}.`)] });
    const { run } = await services['documents.beginImport']({});
    await part(run, 'a');
    expect(session.store.documents).toEqual([]);
    // Other work goes on meanwhile.
    await services['documents.paste']({ text: 'Pasted.', title: 'pasted' });
    const second = await part(run, 'a');
    expect(second.outcomes[0]?.warnings.map(({ code }) => code)).toEqual(['same-file']);
    await services['documents.cancelImport']({ run });
    expect((await part(run, 'c')).outcomes[0]?.error?.code).toBe('import-cancelled');
    const { changed } = await services['documents.endImport']({ run });
    expect(changed?.change.name).toEqual({ key: 'import', values: { count: 2, title: 'a' } });
    expect(session.store.documents.map(({ title }) => title)).toEqual(['pasted', 'a', 'a']);
    expect(await codeOf(part(run, 'd'))).toBe('ticket-unknown');
    await services['changes.undo']({});
    expect(session.store.documents.map(({ title }) => title)).toEqual(['pasted']);
    await services['changes.redo']({});

    const { run: none } = await services['documents.beginImport']({});
    expect(await services['documents.endImport']({ run: none })).toEqual({ changed: null });
    const { run: left } = await services['documents.beginImport']({});
    await part(left, 'e');
    // A page that was loaded again begins another one.
    const { run: next } = await services['documents.beginImport']({});
    expect(session.store.documents).toHaveLength(4);
    await part(next, 'f');
    await services['projects.close']({});
    expect(await checkProject({ folder, program: 'a test', now: () => '', newId: () => '' })).toMatchObject({ state: 'whole', documents: 5 });
  });

  it('takes nothing of a call that could not be saved, and what the calls before have complete', async () => {
    const { services, session } = await begin();
    const { run } = await services['documents.beginImport']({});
    await services['documents.import']({ run, files: [file('a.txt', 'Text a.')] });
    const keep = session.store.keepDocument.bind(session.store);
    const full = new AppError('disk-full', 'The disk is full.');
    const spied = vi.spyOn(session.store, 'keepDocument').mockImplementationOnce(keep).mockRejectedValueOnce(full);
    expect(await codeOf(services['documents.import']({ run, files: [file('b.txt', 'Text b.'), file('c.txt', 'Text c.')] }))).toBe('disk-full');
    spied.mockRestore();
    await services['documents.endImport']({ run });
    expect(session.store.documents.map(({ title }) => title)).toEqual(['a']);
  });

  it('tells how far it has come in a large file', async () => {
    const parts: unknown[] = [];
    const { services } = await begin((event) => event.type === 'import' && parts.push(event.part));
    const entries = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.txt`, strToU8(`Text ${name}.`)]));
    await services['documents.import']({ files: [file('all.zip', zipSync(entries))] });
    expect(parts).toEqual([undefined, { done: 0, total: 3 }, { done: 1, total: 3 }, { done: 2, total: 3 }]);
  });

  it('shows how a file begins in an encoding, and never a character that is not there', async () => {
    const { services } = await begin();
    const cyrillic = Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x0d, 0x0a, 0xf1]);
    const preview = (bytes: Uint8Array, encoding: string) => services['documents.previewText']({ file: file('a.txt', bytes), encoding });
    expect(await preview(cyrillic, 'windows-1251')).toEqual({ text: 'Паром\nс', whole: true });
    expect(await preview(Buffer.concat([Buffer.from('Good '), cyrillic]), 'utf-8')).toEqual({ text: 'Good ', whole: false });
    const late = await preview(Buffer.concat([Buffer.from('Plain words.\n'.repeat(200)), cyrillic]), 'windows-1251');
    expect(late).toEqual({ text: 'Паром\nс', whole: true });
    expect(await preview(cyrillic, 'klingon')).toEqual({ text: '', whole: false });
    expect((await preview(Buffer.from('ä'.repeat(100_000)), 'utf-8')).text).toBe('ä'.repeat(1500));
  });

  it('keeps what one call has told as taken when another call of the same run, made meanwhile, cannot be saved', async () => {
    const { services, session } = await begin();
    const { run } = await services['documents.beginImport']({});
    const { store } = session;
    const keep = store.keepOriginal.bind(store);
    vi.spyOn(store, 'keepOriginal').mockImplementation(async (name, bytes) => {
      if (Buffer.from(bytes).toString().includes('third')) throw new AppError('disk-full', 'The disk is full.');
      return keep(name, bytes);
    });
    const first = services['documents.import']({ files: [file('one.txt', 'The first text.'), file('two.txt', 'The second text.')], run });
    const second = services['documents.import']({ files: [file('three.txt', 'The third text.')], run });
    expect(await codeOf(second)).toBe('disk-full');
    expect((await first).outcomes.map(({ title }) => title)).toEqual(['one', 'two']);
    await services['documents.endImport']({ run });
    expect(store.documents.map(({ title }) => title)).toEqual(['one', 'two']);
  });

  it('takes an encoding that is named for several files for those that need one, and leads back from each', async () => {
    const { services, session } = await begin();
    const russian = { name: 'a.txt', base64: Buffer.from('cfebeef2e8ede020e7e0eaf0fbf2e0', 'hex').toString('base64') };
    const files = [russian, file('b.txt', 'Плотина открыта.')];
    const { outcomes } = await services['documents.import']({ files, encoding: 'windows-1251' });
    expect(outcomes.map(({ error }) => error)).toEqual([null, null]);
    const texts = await Promise.all(session.store.documents.map(({ id }) => session.store.text(id)));
    expect(texts).toEqual(['Плотина закрыта', 'Плотина открыта.']);
    for (const { id } of session.store.documents)
      expect(await services['documents.original']({ documentId: id, start: 0, end: 7 })).toMatchObject({ words: 'Плотина', same: true });
    const alone = await services['documents.import']({ files: files.slice(1), encoding: 'windows-1251' });
    expect(alone.outcomes[0]?.warnings).toContainEqual(
      expect.objectContaining({ code: 'encoding-recognised', values: { encoding: 'windows-1251' } }),
    );
  });

  it('points out the same text with another end, also where it is short, was pasted, or comes with it', async () => {
    const { services } = await begin();
    const take = async (...files: ReturnType<typeof file>[]) => {
      const { outcomes } = await services['documents.import']({ files });
      return outcomes.map(({ warnings }) => warnings.map(({ code, values }) => [code, values?.['title']]));
    };
    expect(await take(file('one.txt', 'The weir was shut.'))).toEqual([[]]);
    expect(await take(file('two.txt', 'The weir was shut.\n'))).toEqual([[['same-text', 'one']]]);
    expect(await take(file('three.txt', 'The weir was open.\n\n'), file('four.txt', 'The weir was open.\r\n'))).toEqual([
      [],
      [['same-text', 'three']],
    ]);
    await services['documents.paste']({ text: 'The weir was raised.\n', title: 'pasted' });
    expect(await take(file('five.txt', 'The weir was raised.'))).toEqual([[['same-text', 'pasted']]]);
    expect(await take(file('six.txt', 'The weir was raised!'))).toEqual([[]]);
  });

  it('points out the same file, the same text and nearly the same text, with what differs', async () => {
    const { services } = await begin();
    const long = words(300);
    const near = long.replace(' word', ' 47 word');
    const one = async (name: string, content: string) => {
      const { outcomes } = await services['documents.import']({ files: [file(name, content)] });
      return outcomes[0]?.warnings.map(({ code, values }) => [code, values?.['title'], values?.['count'], values?.['is']]);
    };
    expect(await one('first.txt', long)).toEqual([]);
    expect(await one('again.txt', long)).toEqual([['same-file', 'first', 0, '']]);
    expect(await one('other-lines.txt', `\ufeff${long}`)).toEqual([['same-text', 'first', 0, '']]);
    expect(await one('near.txt', near)).toEqual([['near-text', 'first', 1, '47']]);
    const { outcomes } = await services['documents.import']({ files: [file('without.txt', words(300).replace(/ \S+ /, ' '))] });
    expect(outcomes[0]?.warnings[0]).toMatchObject({
      code: 'near-text',
      message: expect.stringMatching(/One place differs: “\S+” only there\.$/),
      values: { variant: 'there' },
    });
    expect(await one('part.txt', `${words(500, 3)}\n${long.slice(0, 1500)}`)).toEqual([]);
    expect(await one('contains.txt', `${words(900, 5)}\n${long}`)).toEqual([['part-of-text', expect.anything(), 0, '']]);
    expect(await one('unlike.txt', words(300, 11))).toEqual([]);
    // Of a hundred words three are others: so much of the whole is the same.
    await one('hundred.txt', words(100, 13));
    const changed = words(100, 13)
      .split(' ')
      .map((word, index) => (index % 40 === 10 ? 'elsewhere' : word));
    const other = await services['documents.import']({ files: [file('changed.txt', changed.join(' '))] });
    expect(other.outcomes[0]?.warnings[0]?.values).toMatchObject({ title: 'hundred', count: 3, percent: 97 });
  });
});
