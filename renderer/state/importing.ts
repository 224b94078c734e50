// importing.ts - files go to the host a few at a time, and all of them are one change: progress, cancelling, what became of each.

import type { ImportOutcome } from '../../shared/contract.ts';
import { type Failure, failureOf } from '../../shared/errors.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { batchesOf, type ChosenFile, nameOf, readable } from './chosenFiles.ts';
import type { ImportProgress } from './importProgress.ts';
import type { ImportLine } from './importReport.ts';

export interface HowToTake {
  readonly large?: boolean;
  readonly encoding?: string;
}

/** What becomes of files: one line each, in order. What could not be saved is told for each of them. */
export async function takeFiles(
  { call, alter, files }: Pick<Tools, 'call' | 'alter' | 'files'>,
  chosen: readonly ChosenFile[],
  how: HowToTake,
  progress: ImportProgress,
  begun: (run: string) => void,
): Promise<ImportLine[]> {
  const lines: ImportLine[] = [];
  let failure: Failure | null = null;
  const { run } = await call('documents.beginImport', {});
  begun(run);

  const takeBatch = async (batch: readonly ChosenFile[]): Promise<ImportLine[]> => {
    const read = await Promise.all(batch.map(async (one) => ({ one, input: await readable(files, one) })));
    const good = read.flatMap(({ input }) => ('failure' in input ? [] : [input.file]));
    const { outcomes } = good.length > 0 && !progress.cancelled ? await call('documents.import', { files: good, run, ...how }) : { outcomes: [] };
    const next = outcomes.values();
    return read.map(({ one, input }) => ({
      chosen: one,
      outcome: 'failure' in input ? refused(nameOf(one), input.failure) : (next.next().value ?? refused(nameOf(one), cancelled())),
    }));
  };

  for (const batch of batchesOf(chosen)) {
    progress.at(lines.length, nameOf(batch[0]));
    const reason = progress.cancelled ? cancelled() : failure;
    try {
      if (reason) lines.push(...batch.map((one) => ({ chosen: one, outcome: refused(nameOf(one), reason) })));
      else lines.push(...(await takeBatch(batch)));
    } catch (thrown) {
      failure = failureOf(thrown);
      const why = failure;
      lines.push(...batch.map((one) => ({ chosen: one, outcome: refused(nameOf(one), why) })));
    }
  }

  progress.ending();
  let unsaved: Failure | null = null;
  await alter(
    () =>
      call('documents.endImport', { run }).catch((thrown: unknown) => {
        unsaved = failureOf(thrown);
        throw thrown;
      }),
    ({ changed }) => changed,
    { told: true },
  );
  const why: Failure | null = unsaved;
  return why === null ? lines : lines.map((line) => (line.outcome.error ? line : { ...line, outcome: refused(line.outcome.file, why) }));
}

const cancelled = (): Failure => ({ code: 'import-cancelled', message: translate('errors:import-cancelled') });

const refused = (file: string, error: Failure): ImportOutcome => ({
  file,
  documentId: null,
  title: null,
  characters: null,
  warnings: [],
  documents: [],
  error: { code: error.code, message: error.message, values: { ...error.values } },
});
