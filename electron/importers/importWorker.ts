// importWorker.ts - the thread that reads files, so that no file, however broken, stops the program or takes its memory.
//
// importThread.ts starts it, gives it one file at a time, and ends it when it takes too long.

import { parentPort } from 'node:worker_threads';
import { type Failure, failureOf } from '../../shared/errors.ts';
import type { Page } from '../../shared/page/page.ts';
import { readPage } from '../../shared/page/readPage.ts';
import type { PageReading } from '../../shared/page/reading.ts';
import { refuseHalves } from '../store/halfCharacters.ts';
import { dictionaryOf } from './dictionaries.ts';
import { withLanguage } from './language.ts';
import type { Located, Question } from './locate.ts';
import { readPages } from './readPages.ts';
import type { Source } from './readers/reader.ts';

/** A page as it is handed over, with what it was read as: where its characters came from stays here, and is found again when somebody asks. */
export interface ReadPage extends Omit<Page, 'origin'> {
  readonly reading: PageReading;
}

export interface ToImporter {
  readonly source: Omit<Source, 'progress'>;
  /** Where a stretch stands in the file, instead of its pages. */
  readonly question?: Question;
}

export type FromImporter =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'pages'; readonly pages: readonly ReadPage[] }
  | { readonly kind: 'located'; readonly located: Located }
  | { readonly kind: 'failed'; readonly failure: Failure };

// A thread is no window: it has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (message: FromImporter): void => parentPort?.postMessage(message);

/** So many pages are read between one word and the next. */
const STEP = 50;

const UNREAD = {
  code: 'page-unread',
  message:
    'The text is whole, but it is too long to be looked through as a page: menus and other furniture were not set aside, several articles not told apart, and no headline, author or date was looked for.',
};

async function handedOver(page: Page): Promise<ReadPage> {
  const { name, mediaType, encoding, text, structure, hints, metadata, notes, warnings } = page;
  const reading = await withLanguage(page, readPage(page, dictionaryOf));
  // What cannot be saved is refused here, where it is one file's; an import of many would fail as a whole.
  refuseHalves([name, metadata, notes, reading.metadata, reading.articles]);
  const told = reading.isUnread ? [...warnings, UNREAD] : warnings;
  return { name, mediaType, encoding, text, structure, hints, metadata, notes, warnings: told, reading };
}

/** Pages in a row, and word of them: a long table is many. */
async function allHandedOver(pages: readonly Page[]): Promise<ReadPage[]> {
  const ready: ReadPage[] = [];
  for (const [done, page] of pages.entries()) {
    if (done > 0 && done % STEP === 0) tell({ kind: 'progress', done, total: pages.length });
    ready.push(await handedOver(page));
  }
  return ready;
}

async function answer({ source, question }: ToImporter): Promise<FromImporter> {
  try {
    const pages = await readPages({ ...source, progress: (done, total) => tell({ kind: 'progress', done, total }) });
    if (question) {
      const { locate } = await import('./locate.ts');
      return { kind: 'located', located: locate(pages, source.bytes, question) };
    }
    return { kind: 'pages', pages: await allHandedOver(pages) };
  } catch (thrown) {
    return { kind: 'failed', failure: failureOf(thrown) };
  }
}

parentPort?.on('message', (message: ToImporter) => void answer(message).then(tell));
