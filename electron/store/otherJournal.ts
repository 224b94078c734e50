// otherJournal.ts - a journal of this project as another computer has continued it: what other annotators did in it.
//
// Its lines are chained as ours are, so what was altered is not taken. Changes that are here as well are left out; of the
// others only annotations of other annotators can be added, because nobody else writes those here.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Annotator } from '../../shared/model/project.ts';
import { parseJournal } from './journal.ts';
import { belongsHere } from './mergeAnnotations.ts';
import type { Theirs } from './otherVersions.ts';
import type { ProjectStore } from './projectStore.ts';

/** Null when it is not a sound journal of this project, or has nothing of another annotator that is not here. */
export async function readOtherJournal(store: ProjectStore, bytes: Buffer): Promise<Theirs | null> {
  const journal = parseJournal(bytes);
  if (!journal || journal.header.projectId !== store.project.id || journal.tail === 'damaged') return null;
  const own = store.annotators[0]?.id ?? '';
  const newest = new Map<string, Annotation | null>();
  const annotators: Annotator[] = [];
  let complete = true;
  for (const edit of (await onlyThere(store, journal.changes)).flatMap((change) => change.edits)) {
    if (edit.kind === 'annotator' && edit.after) annotators.push(edit.after);
    else if (edit.kind === 'annotation' && (edit.after ?? edit.before)?.annotatorId !== own) newest.set(edit.id, edit.after);
    else complete = false;
  }
  const annotations: Annotation[] = [];
  for (const one of newest.values()) {
    // What was deleted there stays here: nothing that is here is taken away.
    if (one && (await belongsHere(store, one))) annotations.push(one);
    else complete = false;
  }
  return annotations.length > 0 ? { annotations, annotators, complete, bytes } : null;
}

async function onlyThere(store: ProjectStore, changes: readonly Change[]): Promise<Change[]> {
  const found: Change[] = [];
  for (const change of changes) if ((await store.change(change.revision))?.id !== change.id) found.push(change);
  return found;
}
