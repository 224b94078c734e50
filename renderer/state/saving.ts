// saving.ts - the one way in which the view alters the project: ask the host, wait, take over its answer.
//
// Changes go to the host one after another. "Saving" lasts until the host has answered, because only then is the change
// on the disk. A change that failed is kept with its input, so that it can be tried again.

import type { Call, Changed } from '../../shared/contract.ts';
import { failureOf } from '../../shared/errors.ts';
import { sentenceOf } from '../errorWords.ts';
import { applyChanged } from './applyChanged.ts';
import { touchesLinks } from './linkActions.ts';
import { touchedBy } from './rowActions.ts';
import { openTextOf } from './openText.ts';
import type { Data, State } from './state.ts';

export interface AlterOptions<T> {
  /** A later change with the same key replaces this one if it failed. */
  readonly key?: string;
  /** The input is kept elsewhere (a dialog that stays open): a failure is told as a message, with nothing to try again. */
  readonly told?: boolean;
  /** Done after the change is in, also when it succeeds only at a later try. */
  readonly after?: (answer: T) => void;
}

/** Null when it failed; then `failures` says why and offers to repeat it. */
export type Alter = <T>(work: () => Promise<T>, changedOf: (answer: T) => Changed | null, options?: AlterOptions<T>) => Promise<T | null>;

export interface SavingTools {
  readonly get: () => State;
  readonly set: (part: Partial<Data>) => void;
  readonly call: Call;
}

/** What the save status says, worst first. */
export function savingOf({
  failures,
  pending,
  drafts,
  attributeDrafts,
  resizing,
  connection,
}: Pick<Data, 'failures' | 'pending' | 'drafts' | 'attributeDrafts' | 'resizing' | 'connection'>): 'failed' | 'saving' | 'lost' | 'saved' {
  if (connection === 'gone') return 'lost';
  if (failures.length > 0) return 'failed';
  if (connection === 'lost') return 'lost';
  return pending > 0 || drafts.size > 0 || attributeDrafts.size > 0 || (resizing?.span ?? null) !== null ? 'saving' : 'saved';
}

/** Codes that mean the view knows something else than the disk does. */
const OUT_OF_STEP: ReadonlySet<string> = new Set(['stale-change', 'annotation-unknown', 'document-unknown', 'annotator-unknown']);

export function createAlter({ get, set, call }: SavingTools): Alter {
  let queue: Promise<unknown> = Promise.resolve();
  let number = 0;

  const alter: Alter = (work, changedOf, { key, told = false, after } = {}) => {
    number += 1;
    const own = key ?? `change-${number}`;
    const { pending, failures } = get();
    set({ pending: pending + 1, failures: failures.filter((one) => one.key !== own) });
    const projectId = get().project?.project.id;

    const run = queue.then(async () => {
      try {
        const answer = await work();
        const changed = changedOf(answer);
        if (changed) await takeOver(changed);
        after?.(answer);
        return answer;
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (OUT_OF_STEP.has(failure.code)) await readAgain().catch(() => {});
        if (told) get().actions.fail(sentenceOf(failure));
        else if (get().project?.project.id === projectId) {
          const repeat = () => alter(work, changedOf, { key: own, after });
          set({ failures: [...get().failures.filter((one) => one.key !== own), { key: own, message: sentenceOf(failure), repeat }] });
        }
        return null;
      } finally {
        set({ pending: get().pending - 1 });
      }
    });
    queue = run;
    return run;
  };

  const takeOver = async (changed: Changed): Promise<void> => {
    const { project, open, beside, rows, rowsAside } = get();
    const known = project && applyChanged({ project, open, rows, rowsAside }, changed);
    if (!known) return readAgain();
    const stays = beside && known.project.documents.some((one) => one.id === beside.documentId);
    const second = stays ? (applyChanged({ project, open: beside, rows: null, rowsAside }, changed)?.open ?? null) : null;
    const rowsReading = touchedBy(get().rowsReading, changed.change.edits);
    set({ ...known, rowsReading, beside: second });
    const { edits } = changed.change;
    const { links } = get();
    if (!touchesLinks(edits, links)) return;
    const gone = new Set(edits.filter((edit) => edit.kind === 'link' && edit.after === null).map((edit) => edit.id));
    set({ links: links.filter((one) => !gone.has(one.id)) });
    void get().actions.readLinks();
  };

  /** The project and the open text as they are on the disk now. */
  const readAgain = async (): Promise<void> => {
    const project = await call('project.read', {});
    void get().actions.readRows();
    const documentId = get().open?.documentId;
    const isThere = project.documents.some((one) => one.id === documentId);
    if (documentId === undefined || !isThere) return set({ project, open: null });
    const answer = await call('documents.read', { documentId });
    set({ project, open: openTextOf(answer) });
    const { links } = answer;
    const { beside } = get();
    if (beside) void get().actions.openBeside(beside.documentId);
    if (links.length > 0 || get().links.length > 0) void get().actions.readLinks();
  };

  return alter;
}
