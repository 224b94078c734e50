// reading.ts - files that are read one after the other, with word of each and a way to stop: for imports and proposals alike.

import type { CheckedInput } from '../../shared/contract.ts';
import { type Failure, failureOf } from '../../shared/errors.ts';
import { saysItsEncoding } from '../importers/decodeText.ts';
import type { ReadPage } from '../importers/importWorker.ts';
import { sha256 } from '../store/durableFile.ts';
import type { Incoming } from './incomingFile.ts';
import type { Session } from './session.ts';

export type HowToRead = Pick<CheckedInput<'documents.import'>, 'encoding' | 'changes'>;

/** A file that was read. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Those with words, each with its index among all pages of the file. */
  readonly pages: readonly { readonly index: number; readonly page: ReadPage }[];
  /** How many pages there are in all. */
  readonly count: number;
  /** How it was read. */
  readonly options: HowToRead;
}

export type Read<T> = { readonly name: string; readonly value: T } | { readonly name: string; readonly failure: Failure };

/**
 * Reads every file and does something with it; one that cannot be taken is told and the others go on.
 * An encoding that is named for several files is for those that need one: the others would be wrong in it, and look right enough.
 * @param own the run that the files are a part of, where there is one: once it is cancelled none is read any more.
 * @throws what is a defect of the program, and what keeps the project from being written.
 */
export async function readEach<T>(
  session: Session,
  sources: readonly Incoming[],
  how: HowToRead,
  work: (file: ReadFile) => Promise<T>,
  own?: { readonly cancelled: boolean },
): Promise<Read<T>[]> {
  const { imports, options } = session;
  return imports.run(async (goOn) => {
    const results: Read<T>[] = [];
    for (const [done, source] of sources.entries()) {
      const { name } = source;
      const tell = (part?: { done: number; total: number }) =>
        options.emit({ type: 'import', file: name, done, total: sources.length, ...(part ? { part } : {}) });
      tell();
      const file = await readOne(session, source, { how, isAlone: sources.length === 1 }, () => goOn(own?.cancelled), tell);
      results.push('failure' in file ? { name, failure: file.failure } : { name, value: await work(file) });
    }
    return results;
  });
}

async function readOne(
  { imports }: Session,
  { name, bytes: load }: Incoming,
  { how, isAlone }: { readonly how: HowToRead; readonly isAlone: boolean },
  goOn: () => void,
  tell: (part: { done: number; total: number }) => void,
): Promise<ReadFile | { failure: Failure }> {
  try {
    goOn();
    const bytes = await load();
    const { encoding, changes } = how;
    const needsOne = isAlone || !saysItsEncoding(bytes);
    const options = { encoding: needsOne ? encoding : undefined, changes };
    const all = await imports.thread.read({ name, bytes, options }, (done, total) => tell({ done, total }));
    const pages = all.flatMap((page, index) => (page.text.trim() === '' ? [] : [{ index, page }]));
    return { name, bytes, sha256: sha256(bytes), pages, count: all.length, options };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code === 'internal') throw thrown;
    return { failure };
  }
}
