// rowActions.ts - the annotations of all documents for the list, read in portions: the host never holds them all at once,
// and the window says how far it is.
//
// What is changed meanwhile is noted by document (saving.ts) and read again at the end.

import type { ProjectState } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import { sentenceOf } from '../errorWords.ts';
import type { Tools } from './actions.ts';
import type { RowsReading } from './state.ts';

export interface RowActions {
  /** Reads the rows of all documents while the list shows them; else forgets them. */
  readRows(): Promise<void>;
}

type Documents = ProjectState['documents'];
/** Annotations in one answer, as the counts say; a document is never cut. */
const PORTION = 5_000;

export function rowActions({ get, set, call }: Tools): RowActions {
  /** The newest reading; an older one ends when it sees another. */
  let newest = 0;
  return {
    readRows: async () => {
      newest += 1;
      const own = newest;
      const { filter, project, past } = get();
      if (filter.scope !== 'project' || !project || past) return set({ rows: null, rowsReading: null });
      const found = new Map<string, readonly Annotation[]>();
      const inAside = new Set<string>();
      const read = async (documents: Documents, done: number, of: number): Promise<number> => {
        const { annotations, aside } = await call('annotations.read', { documentIds: documents.map((one) => one.id) });
        if (own !== newest) return done;
        for (const { id } of annotations) inAside.delete(id);
        for (const id of aside) inAside.add(id);
        for (const [id, its] of Map.groupBy(annotations, (one) => one.documentId)) found.set(id, its);
        for (const { id } of documents) if (!annotations.some((one) => one.documentId === id)) found.delete(id);
        return Math.min(of, done + annotations.length);
      };
      try {
        const of = project.documents.reduce((sum, one) => sum + totalOf(one), 0);
        let done = 0;
        set({ rowsReading: { done, of, touched: new Set() } });
        for (const portion of portionsOf(project.documents)) {
          done = await read(portion, done, of);
          if (own !== newest) return;
          const { rowsReading } = get();
          set({ rowsReading: { done, of, touched: rowsReading?.touched ?? new Set() } });
        }
        for (;;) {
          const { rowsReading, project: now } = get();
          const touched = now?.documents.filter((one) => rowsReading?.touched.has(one.id)) ?? [];
          if (touched.length === 0) break;
          set({ rowsReading: { done, of, touched: new Set() } });
          await read(touched, done, of);
          if (own !== newest) return;
        }
        set({ rows: (get().project?.documents ?? []).flatMap((one) => found.get(one.id) ?? []), rowsAside: inAside, rowsReading: null });
      } catch (thrown) {
        if (own !== newest) return;
        set({ rowsReading: null });
        get().actions.fail(sentenceOf(thrown));
      }
    },
  };
}

/** The reading with the documents noted whose annotations these edits change, or put where they are counted or not. */
export function touchedBy(reading: RowsReading | null, edits: readonly Edit[]): RowsReading | null {
  if (!reading) return null;
  const ids = edits.flatMap((edit) => {
    if (edit.kind === 'annotation') return (edit.after ?? edit.before)?.documentId ?? [];
    // Other words of it may be set aside.
    return edit.kind === 'document' ? edit.id : [];
  });
  return ids.length === 0 ? reading : { ...reading, touched: new Set([...reading.touched, ...ids]) };
}

function* portionsOf(documents: Documents): Generator<Documents> {
  let portion: Documents = [];
  let sum = 0;
  for (const one of documents) {
    portion.push(one);
    sum += totalOf(one);
    if (sum < PORTION) continue;
    yield portion;
    [portion, sum] = [[], 0];
  }
  if (portion.length > 0) yield portion;
}

const totalOf = ({ counts }: Documents[number]): number =>
  Object.values(counts).reduce((sum, byTag) => sum + Object.values(byTag).reduce((own, count) => own + count, 0), 0);
