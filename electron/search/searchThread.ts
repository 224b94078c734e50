// searchThread.ts - owns the thread that searches: starts it when it is needed, keeps its texts up to date, ends it.
//
// One query at a time. A regular expression that takes longer than its limit ends with the thread it runs in; the next
// query starts another one.

import type { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { SearchResult } from '../../shared/contract.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedStretches } from '../../shared/text/counted.ts';
import { contextOf, spansOfPlace } from '../../shared/text/search/foundPlace.ts';
import { startThread } from '../thread.ts';
import type { FoundPlaces, IndexedText, Search } from './searchIndex.ts';
import type { FromWorker, ToWorker } from './searchWorker.ts';

/** A text as the project has it now. */
export interface CurrentText extends IndexedText {
  /** The text is another one when this is another one. */
  readonly key: string;
}

export interface SearchAnswer {
  readonly results: SearchResult[];
  readonly total: number;
  /** How many documents hold one. */
  readonly documents: number;
}

/** ms of matching. */
const LIMIT_MS = 1_000;
/** ms without a query after which the memory is given back. */
const IDLE_MS = 10 * 60_000;
const MEMORY_MB = 1_024;

/** The places with their words, which are here already and need not come from the thread. */
function inContext({ places, total, documents }: FoundPlaces, texts: readonly CurrentText[], { documentIds }: Search): SearchAnswer {
  const textOf = new Map(texts.map((one) => [one.documentId, one]));
  const countedOf = new Map<string, Span[]>();
  const results: SearchResult[] = [];
  for (let at = 0; at < places.length; at += 3) {
    const documentId = documentIds[places[at] ?? 0] ?? '';
    const start = places[at + 1] ?? 0;
    const end = places[at + 2] ?? 0;
    const { text = '', setAside = [] } = textOf.get(documentId) ?? {};
    const counted = countedOf.get(documentId) ?? countedStretches(text, setAside);
    countedOf.set(documentId, counted);
    const segments = spansOfPlace(text, counted, { start, end });
    const isWhole = segments.length === 1 && segments[0]?.start === start && segments[0].end === end;
    results.push({ documentId, start, end, ...(isWhole ? {} : { segments }), ...contextOf(text, counted, start, end) });
  }
  return { results, total, documents };
}

const tooSlow = (): AppError =>
  new AppError(
    'query-too-slow',
    'This expression needs too long in these texts and was stopped. Nothing was changed; make it simpler, or search in one document.',
  );

const startWorker = (): Worker => startThread({ folder: import.meta.dirname, file: 'searchWorker', name: 'search', memoryMb: MEMORY_MB });

interface Listener {
  readonly message: (message: FromWorker) => void;
  readonly ended: (reason: NodeJS.ErrnoException) => void;
}
const nobody: Listener = { message: () => {}, ended: () => {} };

export class SearchThread {
  readonly #limitMs: number;
  #worker: Worker | null = null;
  /** What the thread holds: keys by document. */
  readonly #held = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  /** Who waits for the thread. */
  #heard: Listener = nobody;

  constructor(limitMs = LIMIT_MS) {
    this.#limitMs = limitMs;
  }

  /**
   * @param texts as they are now, at least those to search.
   * @param all whether these are all there are; the thread then forgets others.
   * @throws AppError 'query-invalid' or 'query-too-slow'.
   */
  find(texts: readonly CurrentText[], search: Search, all: boolean): Promise<SearchAnswer> {
    const turn = this.#queue.then(() => this.#find(texts, search, all));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #find(texts: readonly CurrentText[], search: Search, all: boolean): Promise<SearchAnswer> {
    const worker = this.#running();
    this.#update(worker, texts, all);
    worker.ref();
    try {
      return inContext(await this.#answer(worker, search), texts, search);
    } finally {
      worker.unref();
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  #answer(worker: Worker, search: Search): Promise<FoundPlaces> {
    return new Promise((resolve, reject) => {
      let limit: NodeJS.Timeout | undefined;
      const done = (finish: () => void) => {
        clearTimeout(limit);
        this.#heard = nobody;
        finish();
      };
      const give = (reason: Error) => done(() => void this.#end().then(() => reject(reason), reject));
      this.#heard = {
        message: (message) => {
          if (message.kind === 'found') done(() => resolve(message.answer));
          else if (message.kind === 'failed') done(() => reject(new AppError(message.failure.code, message.failure.message, message.failure.values)));
          else if (search.query.regex) limit = setTimeout(() => give(tooSlow()), this.#limitMs);
        },
        ended: (reason) => give(reason.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : reason),
      };
      this.#tell(worker, { kind: 'find', search });
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startWorker();
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => this.#heard.message(message));
    worker.on('error', (thrown: NodeJS.ErrnoException) => this.#heard.ended(thrown));
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#held.clear();
      this.#heard.ended(new Error('The search thread ended.'));
    });
    return worker;
  }

  #update(worker: Worker, texts: readonly CurrentText[], all: boolean): void {
    const gone = new Set(all ? this.#held.keys() : []);
    for (const { key, ...text } of texts) {
      gone.delete(text.documentId);
      if (this.#held.get(text.documentId) === key) continue;
      this.#held.set(text.documentId, key);
      this.#tell(worker, { kind: 'put', text });
    }
    for (const documentId of gone) {
      this.#held.delete(documentId);
      this.#tell(worker, { kind: 'drop', documentId });
    }
  }

  #tell(worker: Worker, message: ToWorker): void {
    // A thread is no window: it has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#held.clear();
    await worker?.terminate();
  }

  /** Gives the memory back; a later query starts again. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#queue;
    await this.#end();
  }
}
