// warnings.ts - what readers of office files tell about a page that was not simply taken as it is.

import type { PageWarning } from '../../../shared/page/page.ts';

/** That a document holds tracked changes, and how they were read; none when it holds none. */
export function trackedChanges(counts: { insertions: number; deletions: number; moves: number }, reading: 'accepted' | 'original'): PageWarning[] {
  const { insertions, deletions, moves } = counts;
  if (insertions + deletions + moves === 0) return [];
  const how = reading === 'accepted' ? 'as if all were accepted' : 'as it was before them';
  const message = `The document holds tracked changes (${insertions} insertions, ${deletions} deletions, ${moves} moves); it was read ${how}.`;
  return [{ code: 'tracked-changes', message, values: { insertions, deletions, moves, changes: reading, variant: reading } }];
}

/** That hidden text was left out; none when there was none. */
export function hiddenText(characters: number): PageWarning[] {
  const message = `Text that is marked as hidden was left out (${characters} characters).`;
  return characters === 0 ? [] : [{ code: 'hidden-text', message, values: { characters } }];
}

/** That words of drawn or inserted parts are missing; none when none are. */
export function leftOut(count: number): PageWarning[] {
  const message = `Charts, diagrams, formulas or inserted files were left out (${count}); their words are not in the text.`;
  return count === 0 ? [] : [{ code: 'parts-left-out', message, values: { count } }];
}
