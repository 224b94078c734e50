// searchWorker.ts - the thread that searches, so that no expression, however slow, stops the program.
//
// searchThread.ts starts it, gives it texts and queries, and ends it when it takes too long.

import { parentPort } from 'node:worker_threads';
import { type Failure, failureOf } from '../../shared/errors.ts';
import { type FoundPlaces, type IndexedText, type Search, SearchIndex } from './searchIndex.ts';

export type ToWorker =
  | { readonly kind: 'put'; readonly text: IndexedText }
  | { readonly kind: 'drop'; readonly documentId: string }
  | { readonly kind: 'find'; readonly search: Search };

export type FromWorker =
  /** Everything is folded; from now on it is the query that takes time. */
  { readonly kind: 'matching' } | { readonly kind: 'found'; readonly answer: FoundPlaces } | { readonly kind: 'failed'; readonly failure: Failure };

const index = new SearchIndex();
// A thread is no window: it has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (message: FromWorker, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'put') index.put(message.text);
  else if (message.kind === 'drop') index.drop(message.documentId);
  else {
    try {
      const answer = index.find(message.search, () => tell({ kind: 'matching' }));
      tell({ kind: 'found', answer }, [answer.places.buffer]);
    } catch (thrown) {
      tell({ kind: 'failed', failure: failureOf(thrown) });
    }
  }
});
