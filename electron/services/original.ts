// original.ts - the way back from a document to the file that it came from: where words stand in it, and whether they are the same.
//
// Present offsets go back through the corrections to the text that was made of a file; the file is read again as it was then.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedInput, Output, Services } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Original, TextRevision } from '../../shared/model/project.ts';
import type { ReadOptions } from '../../shared/page/page.ts';
import { mapSpan } from '../../shared/text/mapSpan.ts';
import { checkSpan } from '../../shared/text/quote.ts';
import { textMap } from '../../shared/text/textMap.ts';
import { wordDiff } from '../../shared/text/wordDiff.ts';
import { sha256 } from '../store/durableFile.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import type { DocumentTable } from '../store/tables.ts';
import type { Session } from './session.ts';

export const originalServices = (session: Session): Pick<Services, 'documents.original'> => ({
  'documents.original': (input) => findInOriginal(session, input),
});

/** @throws AppError 'document-unknown', what checkSpan says, 'original-missing', or what reading the file says. */
async function findInOriginal(
  session: Session,
  { documentId, start, end, page: wantsPage }: CheckedInput<'documents.original'>,
): Promise<Output<'documents.original'>> {
  const { store, imports } = session;
  const table = await store.document(documentId);
  checkSpan(table.text, { start, end });
  const { revision, original } = revisionWithFile(table);
  const bytes = await bytesOf(store, original);
  const quote = table.text.slice(start, end);
  const about = { name: original.name, mediaType: original.mediaType, encoding: original.encoding, bytes: original.bytes, sha256: original.sha256 };
  const span = revision.text === table.text ? { start, end } : (mapSpan(textMap(table.text, revision.text), { start, end })?.span ?? null);
  if (span === null) return { file: about, quote, words: null, same: false, difference: null, places: [] };
  const options = optionsOf(original);
  const located = await imports.thread.locate({ name: original.name, bytes, options }, { part: original.part ?? null, text: revision.text, span });
  const { words, places, page } = located;
  const difference = words === null || words === quote ? null : firstDifference(words, quote);
  return { file: about, quote, words, same: words === quote, difference, places: [...places], ...(wantsPage && page ? { page } : {}) };
}

/** As it was read then. Of a text alone in its file the encoding is known, also when it was recognised and not named. */
function optionsOf({ options = {}, mediaType, encoding, part }: Original): ReadOptions {
  const isText = /^text\/(plain|markdown)$/.test(mediaType) && (part?.page ?? 0) === 0;
  const { changes, encoding: named = isText ? (encoding ?? undefined) : undefined } = options;
  return { changes, encoding: named };
}

/** The present text, or the nearest one before it that came from a file. */
function revisionWithFile({ file }: DocumentTable): { revision: TextRevision; original: Original } {
  const byId = new Map(file.revisions.map((one) => [one.id, one]));
  const seen = new Set<string>();
  for (let id: string | null = file.document.textRevisionId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const revision: TextRevision | undefined = byId.get(id);
    if (revision?.original) return { revision, original: revision.original };
    id = revision?.previous ?? null;
  }
  throw new AppError('original-missing', 'This document did not come from a file, so there is no original to look into.', { variant: 'none' });
}

/** @throws AppError 'original-missing' when the file is gone, or is not the one that was received any more. */
async function bytesOf(store: ProjectStore, { file, name, sha256: hash }: Original): Promise<Uint8Array> {
  const bytes = await readFile(path.join(store.folder, file)).catch(() => null);
  if (!bytes)
    throw new AppError('original-missing', `The original of ${name} is missing in the folder of the project. The text itself is whole.`, { name });
  if (sha256(bytes) !== hash)
    throw new AppError('original-missing', `The original of ${name} is damaged: it is not the file that was received. The text itself is whole.`, {
      variant: 'damaged',
      name,
    });
  return bytes;
}

/** The first words that were changed since. */
function firstDifference(before: string, now: string): { was: string; is: string } {
  const parts = wordDiff(before, now);
  const at = parts.findIndex(({ kind }) => kind !== 'same');
  const near = parts.slice(at, at + 2);
  const text = (kind: 'out' | 'in') => near.find((one) => one.kind === kind)?.text ?? '';
  return { was: text('out'), is: text('in') };
}
