// saving.ts - the one way in which the view alters the project: ask the host, wait, take over its answer.
//
// Changes go to the host one after another. "Saving" lasts until the host has answered, because only then is the change
// on the disk. A change that failed is kept with its input, so that it can be tried again.

import type { Changed } from '../../shared/contract.ts';
import { failureOf } from '../../shared/errors.ts';
import { sentenceOf } from '../errorWords.ts';
import type { Data } from './state.ts';
import type { SavingTools, TakeOver } from './takingOver.ts';

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

export interface Saving {
  readonly alter: Alter;
  /** Does work between two changes, when what was asked for before has been answered and taken over. Never rejects. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
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

export function createSaving({ get, set }: Pick<SavingTools, 'get' | 'set'>, { takeOver, readAgain }: TakeOver): Saving {
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

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const run = queue.then(work).catch((thrown: unknown) => get().actions.fail(sentenceOf(thrown)));
    queue = run;
    return run;
  };

  return { alter, inTurn };
}
