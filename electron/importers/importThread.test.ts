// importThread.test.ts - the thread that reads files gets over every file that is too much for it.

import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { ImportThread, type Limits, type WorkedMs } from './importThread.ts';

const source = (text: string) => ({ name: 'a.txt', bytes: Buffer.from(text), options: {} });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

function aThread(limits: Partial<Limits> = {}, worked?: WorkedMs): ImportThread {
  const thread = new ImportThread(limits, worked);
  onTestFinished(() => thread.close());
  return thread;
}

describe('the import thread', () => {
  it('reads file after file, and says why it does not read one', async () => {
    const thread = aThread();
    expect(await Promise.all([codeOf(thread.read(source('one'))), codeOf(thread.read(source(''))), codeOf(thread.read(source('a\0b')))])).toEqual([
      'read',
      'file-empty',
      'file-contains-nul',
    ]);
    const [page] = await thread.read(source('Harbour news\r\nThe ferry left.'));
    expect(page).toMatchObject({ text: 'Harbour news\nThe ferry left.', mediaType: 'text/plain', encoding: 'utf-8' });
  });

  it('tells how far it has come with a table of many rows', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `${index},Row ${index} has words.`).join('\n');
    const told: number[][] = [];
    const pages = await aThread().read({ ...source(`id,text\n${rows}\n`), name: 'a.csv' }, (done, total) => told.push([done, total]));
    expect(pages).toHaveLength(120);
    expect(told).toEqual([
      [50, 120],
      [100, 120],
    ]);
  });

  it('reads a text that is too long to be looked through as a page, and says what was not done', async () => {
    const line = 'On day 12 the keeper of the lower weir wrote that 214 barges had passed, and\n';
    const text = line.repeat(4_000_000 / line.length);
    const [page] = await aThread().read(source(text));
    expect(page?.text.length).toBe(text.length);
    expect(page?.reading).toMatchObject({ setAside: [], articles: [], isUnread: true, metadata: { language: 'en' } });
    expect(page?.warnings).toEqual([
      expect.objectContaining({ code: 'page-unread', message: expect.stringMatching(/not set aside.*not told apart/) }),
    ]);
  });

  it('goes on with a fresh thread after a file that takes too long', async () => {
    const thread = aThread({ limitMs: 1, busyMs: 0 });
    expect(await codeOf(thread.read(source('one')))).toBe('file-too-slow');
    expect(await codeOf(thread.read(source('two')))).toBe('file-too-slow');
  });

  describe('whose time is over before it has begun', () => {
    /** A processor that says these ms one after the other, the last again and again; and how often it was asked. */
    const processor = (...says: number[]) => {
      const asked: number[] = [];
      const worked: WorkedMs = async () => {
        asked.push(says[Math.min(asked.length, says.length - 1)] ?? 0);
        return asked.at(-1) ?? 0;
      };
      return { asked, worked };
    };
    // A fresh thread is not asked before the file; none starts within a few ms.
    const short = { limitMs: 1, leastMs: 1, busyMs: 600_000 };

    it('goes on while the computer does not let it work', async () => {
      const { asked, worked } = processor(0);
      expect(await codeOf(aThread(short, worked).read(source('one')))).toBe('read');
      expect(asked.length).toBeGreaterThan(2);
    });

    it('goes on no longer than until it has had its time', async () => {
      const { asked, worked } = processor(0, 0, 0, 1_000_000);
      expect(await codeOf(aThread(short, worked).read(source('one')))).toBe('file-too-slow');
      expect(asked).toEqual([0, 0, 0, 1_000_000]);
    });

    it('goes on no longer than a person waits', async () => {
      const { asked, worked } = processor(0);
      expect(await codeOf(aThread({ ...short, busyMs: 1 }, worked).read(source('one')))).toBe('file-too-slow');
      expect(asked.length).toBeLessThan(2);
    });

    it('does not go on when it does not say how long it has worked', async () => {
      const { worked } = processor(Number.POSITIVE_INFINITY);
      expect(await codeOf(aThread(short, worked).read(source('one')))).toBe('file-too-slow');
    });

    it('does not go on when it did not say before the file how long it had worked', async () => {
      const says: number[] = [];
      const thread = aThread({ ...short, limitMs: 20 }, async () => says.shift() ?? 0);
      expect(await codeOf(thread.read(source('one')))).toBe('read');
      says.push(Number.POSITIVE_INFINITY);
      expect(await codeOf(thread.read(source('words\r\n'.repeat(200_000))))).toBe('file-too-slow');
    });
  });

  it('goes on with a fresh thread after a file that takes too much memory', async () => {
    const thread = aThread({ memoryMb: 1, growthMb: 50 });
    expect(await codeOf(thread.read(source('caf\u00e9 words\r\n'.repeat(1_500_000))))).toBe('file-too-complex');
    expect(await codeOf(thread.read(source('two')))).toBe('read');
  });

  it('reads a file that takes too much memory once more, with a fresh thread, when others were read before it', async () => {
    const threads: unknown[] = [];
    // Its time is over at once and it goes on, so that each thread is asked.
    const thread = aThread({ memoryMb: 1, growthMb: 150, limitMs: 1, leastMs: 1, busyMs: 600_000 }, async (worker) => {
      threads.push(worker);
      return 0;
    });
    expect(await codeOf(thread.read(source('one')))).toBe('read');
    await codeOf(thread.read(source('caf\u00e9 words\r\n'.repeat(1_500_000))));
    expect(new Set(threads).size).toBe(2);
    expect(await codeOf(thread.read(source('two')))).toBe('read');
  });

  it('reads on when it has read so much that a fresh thread takes its place', async () => {
    const thread = aThread();
    const codes = await Promise.all(Array.from({ length: 220 }, (_, index) => codeOf(thread.read(source(`text ${index}`)))));
    expect(new Set(codes)).toEqual(new Set(['read']));
  });

  it('gives up the file that is being read when it is cancelled', async () => {
    const thread = aThread();
    await thread.read(source('warm'));
    const reading = codeOf(thread.read(source('words\r\n'.repeat(500_000))));
    await new Promise((resolve) => setTimeout(resolve, 5));
    thread.cancel();
    expect(await reading).toBe('import-cancelled');
    expect(await codeOf(thread.read(source('next')))).toBe('read');
  });
});
