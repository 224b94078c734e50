// history.ts - every step that was ever made: listed, looked at as the project was then, and brought back.

import type { HistoryEntry, OpenDocument, Output, ProjectState, Services } from '../../shared/contract.ts';
import type { Change, Edit } from '../../shared/model/change.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { editsBackTo, PastState } from '../store/pastState.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { orphansOf } from './documents.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<Services, 'history.list' | 'history.look' | 'history.read' | 'history.restore'>;

const PAGE = 200;

export function historyServices(session: Session): Part {
  /** The state that was looked at last: the same one is asked for document by document. */
  let looked: { store: ProjectStore; present: number; past: PastState } | null = null;

  const pastAt = async (revision: number): Promise<PastState> => {
    const { store } = session;
    if (looked?.store === store && looked.present === store.revision && looked.past.revision === revision) return looked.past;
    const past = await PastState.at(store, revision);
    looked = { store, present: store.revision, past };
    return past;
  };

  return {
    'history.list': ({ before, limit }) => listHistory(session.store, before, limit),
    'history.look': async ({ revision }) => stateThen(session.store, await pastAt(revision)),
    'history.read': async ({ revision, documentId }) => documentThen(await pastAt(revision), documentId),
    'history.restore': async ({ revision }) => {
      const { store } = session;
      const change = await restore(store, revision);
      return { changed: change && (await changed(store, change)) };
    },
  };
}

/** Steps with a revision below `before`, newest first. */
export async function listHistory(store: ProjectStore, before = store.revision + 1, limit = PAGE): Promise<Output<'history.list'>> {
  const upTo = Math.min(store.revision, before - 1);
  const from = Math.max(0, upTo - limit);
  const undone = await undoneNow(store);
  const aliases = new Map(store.annotators.map((one) => [one.id, one.alias]));
  const entries = (await store.changes(from, upTo)).map((change): HistoryEntry => {
    const { revision, time, annotatorId, kind, target, name, edits } = change;
    return { revision, time, annotator: aliases.get(annotatorId) ?? '', kind, target, name, edits: edits.length, undone: undone.has(revision) };
  });
  return { entries: entries.reverse(), more: from > 0 };
}

/** Revisions of the steps that redo would do again, one after the other. */
async function undoneNow(store: ProjectStore): Promise<Set<number>> {
  const found = new Set<number>();
  let step: Change | null = await store.change(store.revision);
  while (step?.redoNext != null) {
    const undo: Change | null = await store.change(step.redoNext);
    if (undo?.target == null) break;
    found.add(undo.target);
    step = await store.change(undo.revision - 1);
  }
  return found;
}

/** The change that brings that state back; null when the project is like that now. @throws AppError 'revision-missing'. */
export async function restore(store: ProjectStore, revision: number): Promise<Change | null> {
  if ((await editsBackTo(store, revision)).flatMap(asNewVersion).length === 0) return null;
  await store.backup('bulk');
  return store.commit(async () => {
    const edits = (await editsBackTo(store, revision)).flatMap(asNewVersion);
    return { name: { key: 'restore', values: { revision } }, annotatorId: currentAnnotator(store), edits };
  });
}

/** A codebook of the past comes back as the newest version: the numbers only go up, so that no two versions share one. */
export function asNewVersion(edit: Edit): Edit[] {
  if (edit.kind !== 'codebook' || !edit.before || !edit.after) return [edit];
  if (sameJson({ ...edit.before, version: 0 }, { ...edit.after, version: 0 })) return [];
  return [{ ...edit, after: { ...edit.after, version: edit.before.version + 1 } }];
}

async function stateThen(store: ProjectStore, past: PastState): Promise<ProjectState> {
  return {
    project: past.project,
    folder: store.folder,
    revision: past.revision,
    documents: past.documents,
    annotators: past.annotators,
    annotatorId: past.annotators[0]?.id ?? currentAnnotator(store),
    codebook: await past.codebook(),
    undo: null,
    redo: null,
    heldBy: store.heldBy,
    notices: [],
  };
}

async function documentThen(past: PastState, documentId: string): Promise<OpenDocument> {
  const { table, annotations, links } = await past.open(documentId);
  return { document: table.file.document, text: table.text, annotations, links, orphans: orphansOf(table, annotations) };
}
