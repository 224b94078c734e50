// removal.ts - what goes when documents go: they themselves, and what led to the annotations in them.

import type { Edit } from '../../shared/model/change.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { looseEnds } from './links.ts';

/** The edits that remove documents. @throws AppError 'document-unknown'. */
export async function removalOf(store: ProjectStore, documentIds: readonly string[]): Promise<Edit[]> {
  const gone = new Set<string>();
  const edits: Edit[] = [];
  for (const id of documentIds) {
    edits.push({ kind: 'document', id, before: await store.documentValue(id), after: null });
    // A document whose annotations are damaged can still be removed.
    for (const own of await store.annotations(id).catch(() => [])) gone.add(own.id);
  }
  return documentIds.length === 0 ? [] : [...edits, ...(await looseEnds(store, gone, documentIds))];
}
