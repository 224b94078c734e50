// importFiles.ts - files become documents: each is read in the thread for it, kept, and told about; all of it is one change.
//
// Cancelling keeps the files that are complete: whole documents, by one change that undo takes back.

import type { CheckedInput, ImportOutcome, Output } from '../../shared/contract.ts';
import type { PageWarning } from '../../shared/page/page.ts';
import type { ReadPage } from '../importers/importWorker.ts';
import { sliced, slicesOf } from '../importers/documentsOf.ts';
import { warningOf } from './duplicates.ts';
import type { Grants } from './grants.ts';
import { incomingFile } from './incomingFile.ts';
import { ImportRun } from './importRun.ts';
import { keepFile, type NewDocuments, originalOf } from './newDocuments.ts';
import { type Read, readEach, type ReadFile } from './reading.ts';
import { changed, type Session } from './session.ts';

type Made = ImportOutcome['documents'];

/** Reads and adds files. @throws AppError when the project cannot be written; 'ticket-unknown' for a run that is over. */
export async function importFiles(
  session: Session,
  grants: Grants,
  { files, large = false, split = false, run: id, ...how }: CheckedInput<'documents.import'>,
): Promise<Output<'documents.import'>> {
  const { store, imports } = session;
  const sources = files.map((file) => incomingFile(grants, file, large));
  const run = id === undefined ? await ImportRun.begin(store) : imports.runOf(id);
  // Counted when it is this call's turn: another call of the run may still be adding its files now.
  let before = Number.POSITIVE_INFINITY;
  const add = (file: ReadFile) => {
    before = Math.min(before, run.adding.count);
    return addFile(run, file, split);
  };
  const read = await readEach(session, sources, how, add, run).catch((thrown: unknown) => {
    // None of this call's files is told as taken, so none of them is.
    run.adding.forgetFrom(before);
    throw thrown;
  });
  const outcomes = read.map(outcomeOf);
  const change = id === undefined ? await imports.finish(run) : null;
  return { changed: change && (await changed(store, change)), outcomes };
}

/** Adds what was read of a run. @throws AppError as importFiles does. */
export async function endImport(session: Session, id: string): Promise<Output<'documents.endImport'>> {
  const { store, imports } = session;
  const change = await imports.end(id);
  return { changed: change && (await changed(store, change)) };
}

async function addFile({ adding, known }: ImportRun, file: ReadFile, split: boolean): Promise<Made> {
  const documents = file.pages.flatMap(({ index, page }) =>
    slicesOf(page, split).map((slice, at) => ({
      index,
      page,
      slice,
      warnings: at === 0 ? [...page.warnings, ...several(page, split)] : [],
      ready: sliced(page, slice),
    })),
  );
  const before = adding.count;
  const duplicates = await known.take(
    file.sha256,
    documents.map(({ ready }, at) => ({ ...ready, again: textOf(adding, before + at) })),
  );
  const kept = await keepFile(adding.store, file);
  const values = await adding.add(
    documents.map(({ page, index, slice, ready }) => ({ ...ready, original: originalOf(kept, { ...file, page, index }, slice) })),
  );
  return values.flatMap(({ id, title, characters, setAside, metadata }, at) => {
    const { page, warnings } = documents[at] ?? {};
    if (!page || !warnings) return [];
    const duplicate = duplicates[at];
    const told = [...(duplicate ? [warningOf(duplicate)] : []), ...warnings];
    return [{ documentId: id, title, characters, page: page.name, setAside, metadata, warnings: told }];
  });
}

/** Made here, so that it does not hold what else is at hand where a file is added: its bytes and its pages. */
const textOf = (adding: NewDocuments, at: number) => (): Promise<string> => adding.text(at);

/** That a page that was taken whole holds several articles. */
function several({ reading: { articles, areParts } }: ReadPage, split: boolean): PageWarning[] {
  const count = articles.length;
  if (split || count < 2) return [];
  if (areParts === true)
    return [{ code: 'several-chapters', message: `The book has ${count} chapters and was taken as one document.`, values: { count } }];
  return [{ code: 'several-articles', message: `The page holds ${count} articles and was taken as one document.`, values: { count } }];
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
