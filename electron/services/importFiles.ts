// importFiles.ts - files become documents: each is read in the thread for it, kept, and told about; all of it is one change.
//
// Cancelling keeps the files that are complete: whole documents, by one change that undo takes back.

import type { CheckedInput, ImportOutcome, Output } from '../../shared/contract.ts';
import type { ReadOptions } from '../../shared/page/page.ts';
import { sliced, slicesOf } from '../importers/documentsOf.ts';
import { Duplicates, warningOf } from './duplicates.ts';
import type { Grants } from './grants.ts';
import { incomingFile } from './incomingFile.ts';
import { NewDocuments, originalOf } from './newDocuments.ts';
import { type Read, readEach, type ReadFile } from './reading.ts';
import { changed, type Session } from './session.ts';

type Made = ImportOutcome['documents'];

/** Reads and adds files. @throws AppError when the project cannot be written. */
export async function importFiles(
  session: Session,
  grants: Grants,
  { files, large = false, split = false, ...how }: CheckedInput<'documents.import'>,
): Promise<Output<'documents.import'>> {
  const { store } = session;
  const sources = files.map((file) => incomingFile(grants, file, large));
  const adding = await NewDocuments.begin(store);
  const known = await Duplicates.of(store);
  const read = await readEach(session, sources, how, (file) => addFile(adding, known, file, split, how));
  const outcomes = read.map(outcomeOf);
  if (adding.count === 0) return { changed: null, outcomes };
  const title = outcomes.find((one) => one.title !== null)?.title ?? '';
  const change = await adding.commit({ key: 'import', values: { count: adding.count, title } });
  return { changed: await changed(store, change), outcomes };
}

async function addFile(adding: NewDocuments, known: Duplicates, file: ReadFile, split: boolean, options: ReadOptions): Promise<Made> {
  const documents = file.pages.flatMap(({ index, page }) =>
    slicesOf(page, split).map((slice, at) => ({ index, page, slice, warnings: at === 0 ? page.warnings : [], ready: sliced(page, slice) })),
  );
  const duplicates = await known.take(
    file.sha256,
    documents.map(({ ready }) => ready),
  );
  const made: Made = [];
  for (const [at, { index, page, slice, warnings, ready }] of documents.entries()) {
    const original = await originalOf(adding.store, { ...file, page, index, options }, slice);
    const { id, title, characters, setAside, metadata } = await adding.add({ ...ready, original });
    const duplicate = duplicates[at];
    const told = [...(duplicate ? [warningOf(duplicate)] : []), ...warnings];
    made.push({ documentId: id, title, characters, page: page.name, setAside, metadata, warnings: told });
  }
  return made;
}

/** What became of a file, also when that is a refusal. */
function outcomeOf(read: Read<Made>): ImportOutcome {
  const none = { file: read.name, documentId: null, title: null, characters: null, warnings: [], documents: [], error: null };
  if ('failure' in read) return { ...none, error: read.failure };
  const [first] = read.value;
  if (!first) return none;
  const { documentId, title, characters } = first;
  return { ...none, documentId, title, characters, warnings: read.value.flatMap(({ warnings }) => warnings), documents: read.value };
}
