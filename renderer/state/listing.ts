// listing.ts - what the list of annotations shows now: filtered, in order, in groups; and which of it is selected.
//
// Every step is remembered by what it depends on, so that writing in a filter does not sort; a change of a few annotations
// is followed (followedListing.ts), so that a key costs the same in a long and a short list.

import type { ListFilter, ProjectState } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { differenceOf, sameEnds } from '../../shared/model/annotationIndex.ts';
import { i18n } from '../i18n.ts';
import { followedListing, type Listing, listingOfGroups } from './followedListing.ts';
import { type FilterContext, filtered, filterTest, type ListedAnnotation, listedOf } from './listFilter.ts';
import { grouped, type OrderContext, orderOf, sorted } from './listOrder.ts';
import { remembered } from './remembered.ts';
import { linkedIds } from './linkActions.ts';
import { asideIds, orphanIds, shownAnnotations, shownOf } from './selectors.ts';
import type { Data } from './state.ts';

type Part = Pick<Data, 'open' | 'project' | 'rows' | 'rowsAside' | 'filter' | 'past' | 'links'>;
type Picking = Part & Pick<Data, 'picked' | 'selectedId'>;

let lastEntries: { readonly annotations: readonly Annotation[]; readonly entries: readonly ListedAnnotation[] } = { annotations: [], entries: [] };
/** An entry for each; of a list that is nearly the one before, only what is new is looked at. */
function entriesOf(annotations: readonly Annotation[]): readonly ListedAnnotation[] {
  const { annotations: before, entries } = lastEntries;
  if (before === annotations) return entries;
  const { start, end } = sameEnds(before, annotations);
  const fresh = annotations.slice(start, annotations.length - end).map(listedOf);
  lastEntries = { annotations, entries: entries.slice(0, start).concat(fresh, entries.slice(before.length - end)) };
  return lastEntries.entries;
}

/** Everything the list could show, in text order: the open text's annotations, or the project's once they have been read. */
export function listable(state: Part): readonly ListedAnnotation[] {
  const { filter, rows, project, past } = state;
  if (filter.scope === 'project' && rows && project && !past) return entriesOf(shownOf(rows, project.annotators));
  return entriesOf(shownAnnotations(state));
}

type Documents = Readonly<ProjectState['documents']>;
type Annotators = Readonly<ProjectState['annotators']>;
let lastDocuments: Documents = [];
/** The documents as they were, while only their counts are others. */
function steadyDocuments(documents: Documents): Documents {
  const same =
    documents.length === lastDocuments.length &&
    documents.every((one, index) => {
      const before = lastDocuments[index];
      return one.id === before?.id && one.title === before.title && one.textRevisionId === before.textRevisionId;
    });
  if (!same) lastDocuments = documents;
  return lastDocuments;
}

const NONE: readonly never[] = [];
const NO_CODEBOOK: ProjectState['codebook'] = { id: '', version: 1, name: '', tags: [] };

const orderContextOf = remembered(
  (codebook: ProjectState['codebook'], documents: Documents, annotators: Annotators, language: string): OrderContext => ({
    codebook,
    documentIds: documents.map((one) => one.id),
    titles: documents.map((one) => one.title),
    aliases: new Map(annotators.map((one) => [one.id, one.alias])),
    language,
  }),
);
const filterContextOf = remembered(
  (codebook: ProjectState['codebook'], documents: Documents, orphans: ReadonlySet<string>, linked: ReadonlySet<string>): FilterContext => ({
    codebook,
    revisions: new Map(documents.map((one) => [one.id, one.textRevisionId])),
    orphans,
    linked,
  }),
);

let lastSorted: { sort: ListFilter['sort']; context: OrderContext; rows: readonly ListedAnnotation[] } | null = null;
const inOrder = remembered((all: readonly ListedAnnotation[], sort: ListFilter['sort'], context: OrderContext) => {
  if (sort === 'text') return all;
  const previous = lastSorted?.sort === sort && lastSorted.context === context ? lastSorted.rows : [];
  const rows = sorted(all, sort, context, previous);
  lastSorted = { sort, context, rows };
  return rows;
});
interface Made {
  readonly all: readonly ListedAnnotation[];
  readonly filter: ListFilter;
  readonly order: OrderContext;
  readonly context: FilterContext;
  readonly listing: Listing;
}
// Twice, for the list that is still drawn and the one that follows what is being written.
let made: readonly Made[] = [];

/** What the list shows of `all`. */
export function listingOf(
  all: readonly ListedAnnotation[],
  filter: ListFilter,
  { project, open, links }: Pick<Data, 'project' | 'open' | 'links'>,
): Listing {
  const codebook = project?.codebook ?? NO_CODEBOOK;
  const documents = steadyDocuments(project?.documents ?? NONE);
  const order = orderContextOf(codebook, documents, project?.annotators ?? NONE, i18n.language);
  const context = filterContextOf(codebook, documents, orphanIds({ open }), linkedIds(links, project?.annotators ?? NONE));
  const alike = made.filter((one) => one.filter === filter && one.order === order && one.context === context);
  const same = alike.find((one) => one.all === all);
  if (same) return same.listing;
  const [before] = alike;
  const fresh = () => listingOfGroups(grouped(filtered(inOrder(all, filter.sort, order), filter, context), filter.group, order), filter.group);
  const listing = (before && followed(before, all)) ?? fresh();
  made = [{ all, filter, order, context, listing }, ...made].slice(0, 2);
  return listing;
}

/** The listing before, with what has changed in `all`; null when it has to be made anew. */
function followed({ all: before, filter, order, context, listing }: Made, all: readonly ListedAnnotation[]): Listing | null {
  const { gone, come } = differenceOf(before, all);
  const test = filterTest(filter, context) ?? (() => true);
  return followedListing(listing, { gone: gone.filter(test), come: come.filter(test) }, orderOf(filter.sort, order));
}

export const listing = (state: Part): Listing => listingOf(listable(state), state.filter, state);
/** What the list shows: all that the filter lets through, from top to bottom. */
export const listedAnnotations = (state: Part): readonly ListedAnnotation[] => listing(state).rows;

let lastSums: { readonly all: readonly ListedAnnotation[]; readonly sums: Readonly<Record<string, number>> } = { all: NONE, sums: {} };
function sumsOf(all: readonly ListedAnnotation[]): Readonly<Record<string, number>> {
  if (lastSums.all === all) return lastSums.sums;
  const { gone, come } = differenceOf(lastSums.all, all);
  const sums = { ...lastSums.sums };
  for (const one of gone) sums[one.tag] = (sums[one.tag] ?? 0) - 1;
  for (const one of come) sums[one.tag] = (sums[one.tag] ?? 0) + 1;
  lastSums = { all, sums };
  return sums;
}

const countedSums = remembered((all: readonly ListedAnnotation[], aside: ReadonlySet<string>) => {
  if (aside.size === 0) return sumsOf(all);
  const sums = { ...sumsOf(all) };
  for (const one of all) if (aside.has(one.id)) sums[one.tag] = (sums[one.tag] ?? 0) - 1;
  return sums;
});
/** How many the list could show of each tag, those in what is set aside left out. */
export const listableCounts = (state: Part): Readonly<Record<string, number>> => countedSums(listable(state), asideIds(state));

const NO_IDS: ReadonlySet<string> = new Set();
const onlyOne = remembered((id: string): ReadonlySet<string> => new Set([id]));

/** The ids that are selected: several that were picked in the list, or the one annotation that is selected. */
export function pickedSet({ picked, selectedId }: Pick<Data, 'picked' | 'selectedId'>): ReadonlySet<string> {
  if (selectedId === null) return NO_IDS;
  return picked.has(selectedId) ? picked : onlyOne(selectedId);
}

/** Fewer than this part of the rows are looked up one by one. */
const FEW = 0.1;
const among = remembered((listed: Listing, ids: ReadonlySet<string>): readonly ListedAnnotation[] => {
  const { rows, places } = listed;
  if (ids.size > rows.length * FEW) return rows.filter((one) => ids.has(one.id));
  const found = [...ids].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  return found.flatMap((place) => rows[place] ?? []);
});

/** Those of the selected that the list shows, from top to bottom: what a step for all of them is about. */
export const pickedRows = (state: Picking): readonly ListedAnnotation[] => among(listing(state), pickedSet(state));
/** Whether several are selected. */
export const severalPicked = (state: Picking): boolean => pickedSet(state).size > 1 && pickedRows(state).length > 1;
