// selectors.ts - what panels show, computed from the state. Values are remembered while what they depend on is the same.

import type { ProjectState } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { AnnotationIndex } from '../../shared/model/annotationIndex.ts';
import { extentOf, inTextOrder, wordsOf } from '../../shared/model/extent.ts';
import { chainAbove } from '../../shared/model/parts.ts';
import { findSubtype, findTag } from '../../shared/model/findTag.ts';
import type { Tag } from '../../shared/model/codebook.ts';
import { ownLooks } from '../../shared/model/codeNames.ts';
import type { DocumentEntry } from '../../shared/model/project.ts';
import type { FoundSpans } from '../editor/findHighlights.ts';
import { asideTest, paragraphTest } from '../../shared/model/asidePlace.ts';
import { countedOf as countedEntry } from '../../shared/model/documentEntry.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedStretches, countedWords, meantSpans } from '../../shared/text/counted.ts';
import { paragraphFinder } from '../../shared/text/paragraphs.ts';
import type { Find } from './find.ts';
import { usableTags } from './codes.ts';
import { remembered } from './remembered.ts';
import type { OpenText } from './openText.ts';
import type { Data } from './state.ts';
import { described } from '../i18n.ts';

const NONE: readonly Annotation[] = [];

/** Those of annotators who are shown. */
export const shownOf = remembered((annotations: readonly Annotation[], annotators: ProjectState['annotators']) => {
  const hidden = new Set(annotators.filter((one) => one.hidden).map((one) => one.id));
  return hidden.size === 0 ? annotations : annotations.filter((one) => !hidden.has(one.annotatorId));
  // The open text's and the whole project's.
}, 2);

/** The open text's annotations by annotators who are shown, in text order. */
export function shownAnnotations({ open, project }: Pick<Data, 'open' | 'project'>): readonly Annotation[] {
  return open && project ? shownOf(open.annotations, project.annotators) : NONE;
}

const orphanIdsOf = remembered((orphans: OpenText['orphans']) => new Set(orphans.map((one) => one.id)));
const NO_IDS: ReadonlySet<string> = new Set();

export const orphanIds = ({ open }: Pick<Data, 'open'>): ReadonlySet<string> => (open ? orphanIdsOf(open.orphans) : NO_IDS);

// One for each text that was shown last; a text that is shown again starts anew.
const MOST_INDEXES = 3;
const indexes = new Map<string, AnnotationIndex>();
function indexOf(annotations: readonly Annotation[]): AnnotationIndex {
  const documentId = annotations[0]?.documentId ?? '';
  const index = indexes.get(documentId) ?? new AnnotationIndex();
  indexes.delete(documentId);
  indexes.set(documentId, index);
  for (const oldest of indexes.keys()) if (indexes.size > MOST_INDEXES) indexes.delete(oldest);
  index.follow(annotations);
  return index;
}

type Shown = Pick<Data, 'open' | 'project'>;

/** An annotation of the open text, if its annotator is shown. */
export function shownAnnotation(state: Shown, id: string): Annotation | null {
  return indexOf(shownAnnotations(state)).get(id) ?? null;
}

/** Those of the open text that have roles, in text order; the same list while none of them has changed. */
export const annotationsWithRoles = (state: Shown): readonly Annotation[] => indexOf(shownAnnotations(state)).withRoles.list;
/** Those whose place a person has still to confirm. */
export const annotationsToConfirm = (state: Shown): readonly Annotation[] => indexOf(shownAnnotations(state)).toConfirm.list;

/** The chain that an annotation of the open text stands in: whom it reports to, from the top, and those that it reports. */
export function chainOf(state: Shown, annotation: Annotation): { readonly above: readonly Annotation[]; readonly below: readonly Annotation[] } {
  const index = indexOf(shownAnnotations(state));
  return { above: chainAbove(annotation, (id) => index.get(id)), below: index.childrenOf(annotation.id) };
}

const overlaps = new WeakMap<Annotation, { readonly among: readonly Annotation[]; readonly answer: readonly Annotation[] }>();

/** The others that share words with an annotation or stand between its words, in text order. Remembered while nothing has changed. */
export function overlapping(state: Shown, annotation: Annotation): readonly Annotation[] {
  const among = shownAnnotations(state);
  const before = overlaps.get(annotation);
  if (before?.among === among) return before.answer;
  const around = indexOf(among).around(extentOf(annotation));
  const answer = around.filter((one) => one.id !== annotation.id).sort(inTextOrder);
  overlaps.set(annotation, { among, answer });
  return answer;
}

export function selectedAnnotation(state: Pick<Data, 'open' | 'project' | 'selectedId'>): Annotation | null {
  return state.selectedId === null ? null : shownAnnotation(state, state.selectedId);
}

const among = remembered((annotations: readonly Annotation[], ids: readonly string[]) =>
  ids.length === 0 ? NONE : ids.flatMap((id) => indexOf(annotations).get(id) ?? []),
);

/** The annotations under the caret or the pointer, innermost first. */
export const annotationsHere = (state: Shown & Pick<Data, 'underCaret'>): readonly Annotation[] => among(shownAnnotations(state), state.underCaret);

export const openEntry = ({ open, project }: Pick<Data, 'open' | 'project'>): DocumentEntry | null =>
  project?.documents.find((one) => one.id === open?.documentId) ?? null;

/** The selected annotation, where its words and roles can be changed: its words are found, and the project can be written. */
export function reshapable(state: Pick<Data, 'open' | 'past' | 'project' | 'selectedId'>): Annotation | null {
  const selected = isReadOnly(state) ? null : selectedAnnotation(state);
  return selected && !orphanIds(state).has(selected.id) ? selected : null;
}

/** "F·2": the project's first letter and the place of the document in it. */
export function pressmarkOf(project: ProjectState, documentId: string): string {
  return pressmarkAt(
    project.project.title,
    project.documents.findIndex((one) => one.id === documentId),
  );
}

/** The same for one whose place in the list, from 0, is known. */
export const pressmarkAt = (projectTitle: string, place: number): string => `${initialOf(projectTitle)}·${place + 1}`;

/** The first letter or digit of a title, in upper case. */
export function initialOf(title: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '·';
  return first.toLocaleUpperCase();
}

/** How often each tag is used in a document by annotators who are shown; annotations in what is set aside left out. */
export function countsOf(entry: DocumentEntry, annotators: ProjectState['annotators']): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [annotatorId, counts] of Object.entries(countedEntry(entry))) {
    if (annotators.some((one) => one.id === annotatorId && one.hidden)) continue;
    for (const [tag, count] of Object.entries(counts)) sums[tag] = (sums[tag] ?? 0) + count;
  }
  return sums;
}

type Page = Pick<OpenText, 'text' | 'setAside'>;
// The two that are read side by side.
const stretchesOf = remembered((text: string, setAside: OpenText['setAside']) => countedStretches(text, setAside), 2);
/** The counted stretches of a text; null when nothing of it is set aside. */
export const countedOf = ({ text, setAside }: Page): readonly Span[] | null => (setAside.length === 0 ? null : stretchesOf(text, setAside));
/** The words of a span as they read without what is set aside; of a span that holds nothing else all of them. */
export function readWords(page: Page, { start, end }: Span): string {
  const counted = countedOf(page);
  const words = counted && countedWords(page.text, counted, { start, end });
  return words && words.trim() !== '' ? words : page.text.slice(start, end);
}
/** The words of an annotation of the open text, as they read without what is set aside among them. */
export function wordsRead(state: Pick<Data, 'open'>, annotation: Annotation): string {
  const { open } = state;
  if (!open || open.setAside.length === 0 || orphanIds(state).has(annotation.id)) return wordsOf(annotation);
  return wordsOf({ segments: annotation.segments.map((one) => ({ ...one, exact: readWords(open, one) })) });
}
/** The stretches that are meant by who selects these words. */
export function meantIn(page: Page, span: Span): Span[] {
  const counted = countedOf(page);
  return counted ? meantSpans(page.text, counted, span) : [span];
}

const paragraphsOf = remembered((text: string, setAside: OpenText['setAside']) => paragraphTest({ text, setAside }), 2);
/** Number of the paragraph that an annotation of the text stands in, from 1; null in what is set aside. */
export const paragraphOf = ({ text, setAside }: Page, annotation: Annotation): number | null => paragraphsOf(text, setAside)(annotation);
const findersOf = remembered(paragraphFinder, 2);
/** Number of the paragraph that an offset lies in, or the nearest one before it. */
export const paragraphAt = ({ text, setAside }: Page, offset: number): number => findersOf(text, setAside)({ start: offset, end: offset }) ?? 0;

const NO_ROWS_ASIDE: ReadonlySet<string> = new Set();
const asideIn = remembered((text: string, setAside: OpenText['setAside'], annotations: readonly Annotation[], orphans: ReadonlySet<string>) => {
  const isAside = asideTest({ text, setAside });
  return new Set(annotations.filter((one) => !orphans.has(one.id) && isAside(one)).map((one) => one.id));
}, 2);
/** Of the annotations that the list could show, those that lie wholly in what is set aside: listed, but counted nowhere. */
export function asideIds(state: Pick<Data, 'open' | 'rows' | 'rowsAside' | 'filter' | 'past'>): ReadonlySet<string> {
  const { open, rows, rowsAside, filter, past } = state;
  if (filter.scope === 'project' && rows && !past) return rowsAside;
  if (!open || open.setAside.length === 0) return NO_ROWS_ASIDE;
  return asideIn(open.text, open.setAside, open.annotations, orphanIds(state));
}

/** How many of some annotations lie wholly in what is set aside. */
export const asideAmong = (all: readonly { readonly id: string }[], aside: ReadonlySet<string>): number =>
  aside.size === 0 ? 0 : all.reduce((sum, { id }) => sum + (aside.has(id) ? 1 : 0), 0);

/** Somebody else writes in the project, or it is shown as it was. */
const keyOfTexts = remembered((documents: readonly DocumentEntry[]) =>
  documents.map((one) => `${one.id} ${one.textSha256} ${one.counted ?? ''}`).join(),
);
const keyOfAside = remembered((setAside: OpenText['setAside']) => setAside.map(({ start, end }) => `${start}-${end}`).join());
/** Another value whenever a text comes, goes, moves or is another one, or something else of it is set aside. */
export const textsKey = ({ project, open, find, past }: Pick<Data, 'project' | 'open' | 'find' | 'past'>): string =>
  [
    project ? keyOfTexts(project.documents) : '',
    open && find.scope === 'document' ? `${open.documentId} ${keyOfAside(open.setAside)}` : '',
    past?.revision,
  ].join(' ');

const foundIn = remembered((results: Find['results'], documentId: string | undefined) => results.filter((one) => one.documentId === documentId));
/** The stretches of a result: between them stands what is set aside. */
const stretchesFound = (result: Find['results'][number]): readonly Span[] => result.segments ?? [result];
const foundOf = remembered(
  (results: Find['results'], current: Find['results'][number] | undefined): FoundSpans => ({
    spans: results.flatMap(stretchesFound),
    current: current ? stretchesFound(current) : [],
  }),
);

/** What was found in the open text; null while nothing is looked for. */
export function foundSpans({ dock, find, open, past }: Pick<Data, 'dock' | 'find' | 'open' | 'past'>): FoundSpans | null {
  if (dock !== 'find' || past !== null || !open) return null;
  const current = find.current === null ? undefined : find.results[find.current];
  return foundOf(foundIn(find.results, open.documentId), current?.documentId === open.documentId ? current : undefined);
}

export const isReadOnly = ({ project, past }: Pick<Data, 'project' | 'past'>): boolean =>
  past !== null || (project !== null && project.heldBy !== null);

/** Whether something lies over the whole window. */
export const isCovered = ({ dialog, review }: Pick<Data, 'dialog' | 'review'>): boolean => dialog !== null || review !== null;

/** Only the four tags: no kinds, no attributes, no roles. */
export const isSimple = ({ settings }: Pick<Data, 'settings'>): boolean => settings['simple'] === true;

const FOUR = 4;
const offeredOf = remembered((tags: readonly Tag[], simple: boolean): readonly Tag[] => {
  const usable = usableTags(tags);
  if (!simple) return usable;
  const ours = usable.filter((tag) => ownLooks[tag.id] !== undefined);
  return ours.length > 0 ? ours : usable.slice(0, FOUR);
});
const NO_TAGS: readonly Tag[] = [];

/** The tags that new annotations may have. */
export const offeredTags = (state: Pick<Data, 'project' | 'settings'>): readonly Tag[] =>
  offeredOf(state.project?.codebook.tags ?? NO_TAGS, isSimple(state));

/** "Claim, figure", as screen readers and lists say it. */
export function nameOf(codebook: ProjectState['codebook'], tagId: string, subtypeId: string | null): string {
  const tag = findTag(codebook, tagId);
  const subtype = findSubtype(tag, subtypeId);
  const name = tag?.name ?? tagId;
  return described([name, subtype?.name.toLocaleLowerCase()]);
}
