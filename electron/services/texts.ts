// texts.ts - correcting the text of a document: every annotation follows, what was before stays as a revision.
//
// One change holds the new text, the document and all annotators' annotations, so that undo gives back exactly what was.
// Where the words go is shared/text/reanchor.ts.

import type { AnchorOutcome, Output, Services } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Change, Edit } from '../../shared/model/change.ts';
import { extentOf, inTextOrder, wordsOf } from '../../shared/model/extent.ts';
import type { DocumentText, DocumentValue, Original, SetAside, Structure } from '../../shared/model/project.ts';
import { putAside } from '../../shared/page/setAsideEdits.ts';
import { firstLoneSurrogate } from '../../shared/text/codePoints.ts';
import { mapSpan } from '../../shared/text/mapSpan.ts';
import { type Outcome, reanchor } from '../../shared/text/reanchor.ts';
import type { TextMap } from '../../shared/text/textMap.ts';
import { withLineFeeds } from '../importers/decodeText.ts';
import type { ImportThread } from '../importers/importThread.ts';
import { checkSize } from '../importers/readFile.ts';
import { sha256 } from '../store/durableFile.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import type { DocumentTable } from '../store/tables.ts';
import type { Grants } from './grants.ts';
import { incomingFile } from './incomingFile.ts';
import { mapsTo } from './mapsTo.ts';
import { placesThen } from './placesThen.ts';
import { keepFile, originalOf } from './newDocuments.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<
  Services,
  'texts.preview' | 'texts.correct' | 'texts.correctFromFile' | 'texts.revisions' | 'texts.read' | 'texts.goBack' | 'texts.confirm'
>;

export function textServices(session: Session, grants: Grants): Part {
  const answered = async ({ change, outcomes }: Corrected) => ({ changed: await changed(session.store, change), outcomes });
  return {
    'texts.preview': ({ documentId, text }) => preview(session.store, documentId, text),
    'texts.correct': async ({ documentId, text }) => answered(await correct(session.store, documentId, typedText(text))),
    'texts.correctFromFile': async ({ documentId, file, encoding, large = false }) => {
      const { store, imports } = session;
      const { name, bytes } = incomingFile(grants, file, large);
      return answered(await correctFromBytes(store, imports.thread, documentId, { name, bytes: await bytes() }, encoding));
    },
    'texts.revisions': ({ documentId }) => revisions(session.store, documentId),
    'texts.read': async ({ documentId, textRevisionId }) => ({ text: revisionOf(await session.store.document(documentId), textRevisionId).text }),
    'texts.goBack': async ({ documentId, textRevisionId }) => answered(await goBack(session.store, documentId, textRevisionId)),
    'texts.confirm': async ({ ids }) => changed(session.store, await confirm(session.store, ids)),
  };
}

export interface Corrected {
  readonly change: Change;
  readonly outcomes: AnchorOutcome[];
}

export interface NewText {
  readonly text: string;
  /** How the text came out of a file, and what of it is known. */
  readonly from?: { readonly structure: readonly Structure[]; readonly setAside: readonly SetAside[]; readonly original: Original };
}

/** What a person typed, as a text that a document can have. @throws AppError. */
function typedText(given: string): NewText {
  const text = withLineFeeds(given);
  if (text === '')
    throw new AppError('file-empty', 'The corrected text holds no characters. Nothing was changed; remove the document instead.', {
      variant: 'corrected',
    });
  if (firstLoneSurrogate(text) !== -1 || text.includes('\0'))
    throw new AppError('file-lone-surrogate', 'The corrected text holds damaged characters. Nothing was changed.', { variant: 'corrected' });
  checkSize(Buffer.byteLength(text), true);
  return { text };
}

/** The text of a file becomes the document's. @throws AppError as importing does, or 'text-unchanged'. */
export async function correctFromBytes(
  store: ProjectStore,
  thread: ImportThread,
  documentId: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  encoding?: string,
): Promise<Corrected> {
  const pages = await thread.read({ ...file, options: { encoding } });
  const [page, ...others] = pages.filter(({ text }) => text.trim() !== '');
  if (!page || others.length > 0)
    throw new AppError(
      'invalid-input',
      'The file holds several texts, and a document has one. Nothing was changed; take out of it the one that is meant.',
      {
        variant: 'several-texts',
      },
    );
  refuseUnchanged((await store.document(documentId)).text, page.text);
  const about = { page, index: pages.indexOf(page), count: pages.length, options: { encoding } };
  const original = originalOf(await keepFile(store, file), about, { start: 0, end: page.text.length });
  return correct(store, documentId, { text: page.text, from: { structure: page.structure, setAside: page.reading.setAside, original } });
}

/** What a correction would do, without doing it. */
async function preview(store: ProjectStore, documentId: string, given: string): Promise<Output<'texts.preview'>> {
  const table = await store.document(documentId);
  const moved = moveAll(await store.annotations(documentId), table, { id: '', text: withLineFeeds(given) });
  return { outcomes: moved.map(({ before, after, outcome }) => outcomeOf(before, after, outcome)) };
}

async function correct(store: ProjectStore, documentId: string, given: NewText): Promise<Corrected> {
  refuseUnchanged((await store.document(documentId)).text, given.text);
  await store.backup(given.from ? 'import' : 'bulk');
  let outcomes: AnchorOutcome[] = [];
  const change = await store.commit(async () => {
    const step = await editsForText(store, documentId, given);
    outcomes = step.outcomes;
    const { title } = store.entry(documentId);
    return { name: { key: 'correctText', values: { title } }, annotatorId: currentAnnotator(store), edits: step.edits };
  });
  return { change, outcomes };
}

/** What makes a text the document's, as a part of a change. @throws AppError 'text-unchanged' or 'document-unknown'. */
export async function editsForText(store: ProjectStore, documentId: string, given: NewText): Promise<{ edits: Edit[]; outcomes: AnchorOutcome[] }> {
  const table = await store.document(documentId);
  refuseUnchanged(table.text, given.text);
  const revision: DocumentText = {
    id: store.newId(),
    documentId,
    previous: table.file.document.textRevisionId,
    map: null,
    created: store.now(),
    characters: given.text.length,
    sha256: sha256(given.text),
    original: given.from?.original ?? null,
    text: given.text,
  };
  const step = await stepTo(store, table, revision, undefined, given.from);
  const after: DocumentText = { ...revision, map: mapAsJson(step.map) };
  return { edits: [{ kind: 'text', id: revision.id, before: null, after }, ...step.edits], outcomes: step.outcomes };
}

/** Makes an earlier text the present one again: no text is added, and orphans made since are back where they were. */
async function goBack(store: ProjectStore, documentId: string, textRevisionId: string): Promise<Corrected> {
  const present = await store.document(documentId);
  revisionOf(present, textRevisionId);
  if (present.file.document.textRevisionId === textRevisionId) refuseUnchanged('', '');
  await store.backup('bulk');
  let outcomes: AnchorOutcome[] = [];
  const change = await store.commit(async () => {
    const table = await store.document(documentId);
    const revision = revisionOf(table, textRevisionId);
    const known = await placesThen(store, table.file.document, textRevisionId);
    const step = await stepTo(store, table, { ...revision, documentId }, known);
    outcomes = step.outcomes;
    const values = { title: table.file.document.title, time: revision.created };
    return { name: { key: 'goBackText', values }, annotatorId: currentAnnotator(store), edits: step.edits };
  });
  return { change, outcomes };
}

/** A person has looked: the places of these annotations are right. */
async function confirm(store: ProjectStore, ids: readonly string[]): Promise<Change> {
  return store.commit(async () => {
    const edits: Edit[] = [];
    for (const id of new Set(ids)) {
      const before = await store.annotation(id);
      const { toConfirm, ...after } = before;
      if (toConfirm) edits.push({ kind: 'annotation', id, before, after });
    }
    return { name: { key: 'confirm', values: { count: edits.length } }, annotatorId: currentAnnotator(store), edits };
  });
}

function refuseUnchanged(before: string, after: string): void {
  if (before === after) throw new AppError('text-unchanged', 'The text is the same as it is now. Nothing was changed.');
}

function revisionOf({ file }: DocumentTable, textRevisionId: string) {
  const found = file.revisions.find((one) => one.id === textRevisionId);
  if (!found) throw new AppError('revision-missing', 'The document has no such text. Nothing was changed.', { variant: 'text', textRevisionId });
  return found;
}

/** The edits of the document and its annotations that go with another text. */
async function stepTo(
  store: ProjectStore,
  table: DocumentTable,
  to: DocumentText,
  known: ReadonlyMap<string, Annotation> = new Map(),
  from?: NewText['from'],
) {
  const { document } = table.file;
  const maps = mapsTo(table.file, to.text);
  const map = maps.from(document.textRevisionId);
  const after: DocumentValue = {
    ...document,
    textRevisionId: to.id,
    characters: to.characters,
    textSha256: to.sha256,
    structure: from ? [...from.structure] : map ? followed(map, document.structure) : [],
    setAside: putAside(map ? followed(map, document.setAside) : [], from ? newIn(map, from.setAside) : []),
  };
  const edits: Edit[] = [{ kind: 'document', id: document.id, before: document, after }];
  const moved = moveAll(await store.annotations(document.id), table, to, maps, known);
  for (const { before, after: annotation } of moved)
    if (annotation !== before) edits.push({ kind: 'annotation', id: before.id, before, after: annotation });
  return { edits, map, outcomes: moved.map((one) => outcomeOf(one.before, one.after, one.outcome)) };
}

interface Moved {
  readonly before: Annotation;
  readonly after: Annotation;
  readonly outcome: Outcome;
}

/** Every annotation in the other text, in the order of the list then. */
function moveAll(
  annotations: readonly Annotation[],
  table: DocumentTable,
  to: { readonly id: string; readonly text: string },
  maps = mapsTo(table.file, to.text),
  known: ReadonlyMap<string, Annotation> = new Map(),
): Moved[] {
  const moved = annotations.map((before): Moved => {
    const then = known.get(before.id);
    if (then) return { before, after: then, outcome: samePlace(before, then) ? 'kept' : 'moved' };
    const { annotation, outcome } = reanchor(before, maps, to.id);
    return { before, after: annotation, outcome };
  });
  return moved.sort((a, b) => inTextOrder(a.after, b.after));
}

const samePlace = (one: Annotation, other: Annotation) =>
  one.segments.length === other.segments.length &&
  one.segments.every(({ start, end, exact }, index) => {
    const same = other.segments[index];
    return start === same?.start && end === same.end && exact === same.exact;
  });

function outcomeOf(before: Annotation, after: Annotation, outcome: Outcome): AnchorOutcome {
  const isOrphan = outcome === 'orphan';
  const { start, end } = isOrphan ? { start: null, end: null } : extentOf(after);
  return { id: before.id, outcome, start, end, quote: wordsOf(after), toConfirm: !isOrphan && (after.toConfirm ?? false) };
}

/** Headings, lists, set-aside stretches ... where they are in the other text; those whose words are gone are left out. */
function followed<T extends { start: number; end: number }>(map: TextMap, stretches: readonly T[]): T[] {
  return stretches.flatMap((one) => {
    const placed = mapSpan(map, one);
    return placed ? [{ ...one, ...placed.span }] : [];
  });
}

/** Stretches whose words were not all there before: about the others a person may have decided. */
const newIn = (map: TextMap | null, stretches: readonly SetAside[]): SetAside[] =>
  stretches.filter(({ start, end }) => !map?.blocks.some((block) => block.newStart <= start && end <= block.newStart + block.length));

/** What a revision keeps of how it came about: equal stretches as [old start, new start, length]. */
function mapAsJson(map: TextMap | null): DocumentText['map'] {
  return map && map.blocks.map(({ oldStart, newStart, length }) => [oldStart, newStart, length]);
}

/** Every text that the document has had, oldest first. */
async function revisions(store: ProjectStore, documentId: string): Promise<Output<'texts.revisions'>> {
  const { document, revisions: all } = (await store.document(documentId)).file;
  return {
    revisions: all.map(({ id, previous, created, characters, original }) => ({
      id,
      previous,
      created,
      characters,
      file: original?.name ?? null,
      current: id === document.textRevisionId,
    })),
  };
}
