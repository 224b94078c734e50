// listing.ts - what the list of annotations shows now: filtered, in order, in groups; and which of it is selected.
//
// Every step is remembered by what it depends on, so that writing in a filter does not sort and a change of one
// annotation does not sort the others again.

import type { ListFilter, ProjectState } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { i18n } from '../i18n.ts';
import { type FilterContext, filtered, type ListedAnnotation, listedOf } from './listFilter.ts';
import { grouped, type ListGroup, type OrderContext, sorted } from './listOrder.ts';
import { remembered } from './remembered.ts';
import { linkedIds } from './linkActions.ts';
import { orphanIds, shownAnnotations, shownOf } from './selectors.ts';
import type { Data } from './state.ts';

type Part = Pick<Data, 'open' | 'project' | 'rows' | 'filter' | 'past' | 'links'>;
type Picking = Part & Pick<Data, 'picked' | 'selectedId'>;

/** The list from top to bottom. */
export interface Listing {
  readonly by: ListFilter['group'];
  readonly groups: readonly ListGroup[];
  readonly rows: readonly ListedAnnotation[];
  /** The place of each row, from 0, by the annotation's id. */
  readonly places: ReadonlyMap<string, number>;
}

const entriesOf = remembered((annotations: readonly Annotation[]) => annotations.map(listedOf));

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
// Twice, for the list that is still drawn and the one that follows what is being written.
const throughFilter = remembered(filtered, 2);
const inGroups = remembered((rows: readonly ListedAnnotation[], group: ListFilter['group'], context: OrderContext): Listing => {
  const groups = grouped(rows, group, context);
  const all = groups.length === 1 ? (groups[0]?.rows ?? NONE) : groups.flatMap((one) => one.rows);
  return { by: group, groups, rows: all, places: new Map(all.map((one, index) => [one.id, index])) };
}, 2);

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
  return inGroups(throughFilter(inOrder(all, filter.sort, order), filter, context), filter.group, order);
}

export const listing = (state: Part): Listing => listingOf(listable(state), state.filter, state);
/** What the list shows: all that the filter lets through, from top to bottom. */
export const listedAnnotations = (state: Part): readonly ListedAnnotation[] => listing(state).rows;

const sumsOf = remembered((all: readonly ListedAnnotation[]) => {
  const sums: Record<string, number> = {};
  for (const one of all) sums[one.tag] = (sums[one.tag] ?? 0) + 1;
  return sums;
});

/** How many the list could show of each tag. */
export const listableCounts = (state: Part): Readonly<Record<string, number>> => sumsOf(listable(state));

const NO_IDS: ReadonlySet<string> = new Set();
const onlyOne = remembered((id: string): ReadonlySet<string> => new Set([id]));

/** The ids that are selected: several that were picked in the list, or the one annotation that is selected. */
export function pickedSet({ picked, selectedId }: Pick<Data, 'picked' | 'selectedId'>): ReadonlySet<string> {
  if (selectedId === null) return NO_IDS;
  return picked.has(selectedId) ? picked : onlyOne(selectedId);
}

const among = remembered((rows: readonly ListedAnnotation[], ids: ReadonlySet<string>) => rows.filter((one) => ids.has(one.id)));

/** Those of the selected that the list shows, from top to bottom: what a step for all of them is about. */
export const pickedRows = (state: Picking): readonly ListedAnnotation[] => among(listedAnnotations(state), pickedSet(state));
/** Whether several are selected. */
export const severalPicked = (state: Picking): boolean => pickedSet(state).size > 1 && pickedRows(state).length > 1;
