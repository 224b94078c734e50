// warnings.ts - what readers of office files tell about a page that was not simply taken as it is.

import type { PageWarning } from '../../../shared/page/page.ts';

/** That a document holds tracked changes, and how they were read; none when it holds none. */
export function trackedChanges(counts: { insertions: number; deletions: number; moves: number }, reading: 'accepted' | 'original'): PageWarning[] {
  const { insertions, deletions, moves } = counts;
  if (insertions + deletions + moves === 0) return [];
  const how = reading === 'accepted' ? 'as if all were accepted' : 'as it was before them';
  const message = `The document holds tracked changes (${insertions} insertions, ${deletions} deletions, ${moves} moves); it was read ${how}.`;
  return [{ code: 'tracked-changes', message, values: { insertions, deletions, moves, changes: reading } }];
}
