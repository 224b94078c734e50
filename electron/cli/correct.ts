// correct.ts - `correct`: the text of a file becomes a document's, and each annotation says where it went.

import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { AnchorOutcome } from '../../shared/contract.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import { ImportThread } from '../importers/importThread.ts';
import { readRegularFile } from '../importers/readFile.ts';
import { correctFromBytes } from '../services/texts.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { read } from './arguments.ts';
import { say, sayJson } from './output.ts';
import { withStore } from './project.ts';
import { apart } from '../../shared/text/unseen.ts';

export function correct(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, { encoding: 'string', large: 'boolean' }, 3);
  const [folder = '', documentId = '', file = ''] = positions;
  return withStore(folder, 'write', async (store) => {
    store.entry(documentId);
    const bytes = await readRegularFile(path.resolve(file), options.large ?? false);
    for (const outcome of await outcomesOf(store, documentId, { name: path.basename(file), bytes }, options.encoding)) {
      if (options.json) sayJson(outcome);
      else say(lineOf(outcome));
    }
    return 0;
  });
}

function lineOf({ id, outcome, start, end, quote, toConfirm }: AnchorOutcome): string {
  const place = outcome === 'orphan' ? '' : `  ${start}-${end}`;
  return `${id}  ${outcome}${place}  ${apart(JSON.stringify(quote))}${toConfirm ? '  (look whether this is right)' : ''}`;
}

/** A text that is the same as before is no mistake here: everything is kept. */
async function outcomesOf(
  store: ProjectStore,
  documentId: string,
  file: { name: string; bytes: Uint8Array },
  encoding: string | undefined,
): Promise<AnchorOutcome[]> {
  const thread = new ImportThread();
  try {
    return (await correctFromBytes(store, thread, documentId, file, encoding)).outcomes;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'text-unchanged') throw thrown;
    const { textRevisionId } = store.entry(documentId);
    return (await store.annotations(documentId)).map((one) => {
      const isOrphan = one.textRevisionId !== textRevisionId;
      const { start, end } = isOrphan ? { start: null, end: null } : extentOf(one);
      const toConfirm = !isOrphan && (one.toConfirm ?? false);
      return { id: one.id, outcome: isOrphan ? 'orphan' : 'kept', start, end, quote: wordsOf(one), toConfirm };
    });
  } finally {
    await thread.close();
  }
}
