// search.ts - finding words in the texts of a project, and tagging what was found in one step.

import type { CheckedInput, Output, Services } from '../../shared/contract.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedStretches } from '../../shared/text/counted.ts';
import { spansOfPlace } from '../../shared/text/search/foundPlace.ts';
import type { CurrentText, SearchThread } from '../search/searchThread.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { createAnnotations } from './annotations.ts';
import { currentAnnotator, type Session } from './session.ts';

type Part = Pick<Services, 'search.find' | 'search.tag'>;

/** So many results go to a view at a time. */
const MOST_RESULTS = 20_000;

export function searchServices(session: Session): Part {
  return {
    'search.find': (input) => findInProject(session.store, session.search, input),
    'search.tag': ({ places, tag, subtype = null }) => tagPlaces(session.store, places, tag, subtype),
  };
}

/**
 * Documents in their order, then by offset.
 * @throws AppError 'query-invalid', 'query-too-slow' or 'document-unknown'.
 */
export async function findInProject(
  store: ProjectStore,
  thread: SearchThread,
  { documentId, limit = MOST_RESULTS, skip = 0, ...query }: CheckedInput<'search.find'>,
): Promise<Output<'search.find'>> {
  const search = { query, skip, limit };
  if (documentId !== undefined) return thread.find([await currentText(store, documentId)], { ...search, documentIds: [documentId] }, false);
  return thread.find(await allTexts(store), { ...search, documentIds: store.documents.map((one) => one.id) }, true);
}

const read = new WeakMap<ProjectStore, { readonly revision: number; readonly texts: readonly CurrentText[] }>();

/** Every text as it is now; looked at again only after a change. */
async function allTexts(store: ProjectStore): Promise<readonly CurrentText[]> {
  const { revision } = store;
  const before = read.get(store);
  if (before?.revision === revision) return before.texts;
  const texts: CurrentText[] = [];
  for (const { id } of store.documents) texts.push(await currentText(store, id));
  read.set(store, { revision, texts });
  return texts;
}

async function currentText(store: ProjectStore, documentId: string): Promise<CurrentText> {
  const { text, file } = await store.document(documentId);
  const { textSha256, setAside } = file.document;
  const spans = setAside.map(({ start, end }) => ({ start, end }));
  return { documentId, text, setAside: spans, key: `${textSha256} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}` };
}

interface FoundPlace extends Span {
  readonly documentId: string;
}

const keyOf = (documentId: string, spans: readonly Span[]): string => [documentId, ...spans.map(({ start, end }) => `${start}-${end}`)].join(' ');

/**
 * Gives every place this tag, by one change. A place that the same annotator has already given it is left as it is.
 * @returns one annotation id for each place, and how many were added; no change when none was.
 * @throws AppError when one of them cannot be tagged; then none is.
 */
export async function tagPlaces(store: ProjectStore, places: readonly FoundPlace[], tag: string, subtype: string | null) {
  const idOf = new Map<string, string>();
  const annotatorId = currentAnnotator(store);
  const spansIn = new Map<string, (place: Span) => Span[]>();
  for (const documentId of new Set(places.map((one) => one.documentId))) {
    const { text, file } = await store.document(documentId);
    const { textRevisionId, setAside } = file.document;
    const counted = countedStretches(text, setAside);
    spansIn.set(documentId, (place) => spansOfPlace(text, counted, place));
    for (const one of await store.annotations(documentId)) {
      const isSame = one.annotatorId === annotatorId && one.textRevisionId === textRevisionId && one.tag === tag && one.subtype === subtype;
      if (isSame) idOf.set(keyOf(documentId, one.segments), one.id);
    }
  }
  const wanted = new Map<string, { documentId: string; spans: readonly Span[] }>();
  const keys = places.map((place) => {
    const { documentId } = place;
    const spans = spansIn.get(documentId)?.(place) ?? [];
    const key = keyOf(documentId, spans);
    if (!idOf.has(key)) wanted.set(key, { documentId, spans });
    return key;
  });
  if (wanted.size === 0) return { changed: null, ids: keys.map((key) => idOf.get(key) ?? ''), added: 0 };
  const annotations = [...wanted.values()].map(({ documentId, spans }) => ({ documentId, spans: [...spans], tag, subtype }));
  const { made, changed } = await createAnnotations(store, annotations, undefined, false, 'tagResults');
  for (const [index, key] of [...wanted.keys()].entries()) idOf.set(key, made[index]?.id ?? '');
  return { changed, ids: keys.map((key) => idOf.get(key) ?? ''), added: made.length };
}
