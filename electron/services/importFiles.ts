// importFiles.ts - files become documents: each is read in the thread for it, kept, and told about; all of it is one change.
//
// A file that cannot be taken is told in its outcome and the others go on. Cancelling keeps the files that are complete.

import type { CheckedInput, ImportOutcome, Output } from '../../shared/contract.ts';
import { failureOf } from '../../shared/errors.ts';
import { sliced, slicesOf } from '../importers/documentsOf.ts';
import type { Grants } from './grants.ts';
import { type Incoming, incomingFile } from './incomingFile.ts';
import { NewDocuments, originalOf } from './newDocuments.ts';
import { changed, type Session } from './session.ts';

type HowToRead = Pick<CheckedInput<'documents.import'>, 'encoding' | 'changes' | 'split'>;

/** Reads and adds files. @throws AppError when the project cannot be written. */
export function importFiles(
  session: Session,
  grants: Grants,
  { files, large = false, ...how }: CheckedInput<'documents.import'>,
): Promise<Output<'documents.import'>> {
  const { store, imports, options } = session;
  const sources = files.map((file) => incomingFile(grants, file, large));
  return imports.run(async (goOn) => {
    const adding = await NewDocuments.begin(store);
    const outcomes: ImportOutcome[] = [];
    for (const [done, source] of sources.entries()) {
      options.emit({ type: 'import', file: source.name, done, total: sources.length });
      outcomes.push(
        await outcomeOf(source, () => {
          goOn();
          return importFile(session, adding, source, how);
        }),
      );
    }
    if (adding.count === 0) return { changed: null, outcomes };
    const title = outcomes.find((one) => one.title !== null)?.title ?? '';
    const change = await adding.commit({ key: 'import', values: { count: adding.count, title } });
    return { changed: await changed(store, change), outcomes };
  });
}

/** What became of a file, also when that is a refusal. @throws what is a defect of the program. */
async function outcomeOf({ name }: Incoming, work: () => Promise<ImportOutcome['documents']>): Promise<ImportOutcome> {
  const none = { file: name, documentId: null, title: null, characters: null, warnings: [], documents: [], error: null };
  try {
    const documents = await work();
    const [first] = documents;
    if (!first) return none;
    const { documentId, title, characters } = first;
    return { ...none, documentId, title, characters, warnings: documents.flatMap(({ warnings }) => warnings), documents };
  } catch (thrown) {
    const error = failureOf(thrown);
    if (error.code === 'internal') throw thrown;
    return { ...none, error };
  }
}

async function importFile({ store, imports }: Session, adding: NewDocuments, source: Incoming, how: HowToRead) {
  const { encoding, changes, split = false } = how;
  const bytes = await source.bytes();
  const pages = await imports.thread.read({ name: source.name, bytes, options: { encoding, changes } });
  const documents: ImportOutcome['documents'] = [];
  for (const [index, page] of pages.entries()) {
    if (page.text.trim() === '') continue;
    for (const [at, slice] of slicesOf(page, split).entries()) {
      const original = await originalOf(store, { name: source.name, bytes, page, index, pages: pages.length, changes }, slice);
      const { id, title, characters, setAside, metadata } = await adding.add({ ...sliced(page, slice), original });
      documents.push({ documentId: id, title, characters, page: page.name, setAside, metadata, warnings: at === 0 ? [...page.warnings] : [] });
    }
  }
  return documents;
}
