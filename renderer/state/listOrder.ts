// listOrder.ts - the order of the list of annotations, and its groups: plain values in, plain values out.

import type { ListFilter } from '../../shared/contract.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { ListedAnnotation } from './listFilter.ts';
import { mergedInOrder } from './mergedInOrder.ts';
import { remembered } from './remembered.ts';

/** What order and groups need to know beside the annotations. */
export interface OrderContext {
  readonly codebook: Codebook;
  /** In the order of the project. */
  readonly documentIds: readonly string[];
  /** Of the documents, in the same order. */
  readonly titles: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
  /** BCP 47; how words are compared. */
  readonly language: string;
}

/** Annotations that stand together; `key` is the tag, "tag/subtype", the document's or the annotator's id. */
export interface ListGroup {
  readonly key: string;
  readonly rows: readonly ListedAnnotation[];
}

export type Compare = (left: ListedAnnotation, right: ListedAnnotation) => number;

/** Above this part of new rows, sorting all again is no slower than merging. */
const MERGE_UP_TO = 0.25;

/**
 * `all` in the order of `sort`; ties stay as the text has them.
 * @param previous an earlier answer for the same order: what it still holds is not sorted again.
 */
export function sorted(
  all: readonly ListedAnnotation[],
  sort: ListFilter['sort'],
  context: OrderContext,
  previous: readonly ListedAnnotation[] = [],
): readonly ListedAnnotation[] {
  const compare = orderOf(sort, context);
  const known = new Set(previous);
  const fresh = all.filter((one) => !known.has(one));
  if (fresh.length > all.length * MERGE_UP_TO) return [...all].sort(compare);
  const present = new Set(all);
  return mergedInOrder(
    previous.filter((one) => present.has(one)),
    fresh.sort(compare),
    compare,
  );
}

/** How two rows are compared; no two are equal. */
export const orderOf = remembered((sort: ListFilter['sort'], { codebook, documentIds, titles, aliases, language }: OrderContext): Compare => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const documents = new Map(documentIds.map((id, index) => [id, index]));
  const place = (id: string) => documents.get(id) ?? documents.size;
  const inText: Compare = (a, b) =>
    place(a.documentId) - place(b.documentId) || a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const ranks = tagRanks(codebook);
  const rank = (tag: string, subtype: string | null) => ranks.get(`${tag}/${subtype}`) ?? ranks.get(`${tag}/null`) ?? ranks.size;
  const alias = (one: ListedAnnotation) => aliases.get(one.annotation.annotatorId) ?? '';
  switch (sort) {
    case 'tag':
      return (a, b) => rank(a.tag, a.subtype) - rank(b.tag, b.subtype) || inText(a, b);
    case 'quote':
      return (a, b) => compare(a.quote, b.quote) || inText(a, b);
    case 'newest':
      return (a, b) => (a.annotation.created < b.annotation.created ? 1 : a.annotation.created > b.annotation.created ? -1 : inText(a, b));
    case 'annotator':
      return (a, b) => compare(alias(a), alias(b)) || inText(a, b);
    case 'document':
      return (a, b) => compare(titles[place(a.documentId)] ?? '', titles[place(b.documentId)] ?? '') || inText(a, b);
    default:
      return inText;
  }
}, 2);

/** The place of each "tag/subtype" in the codebook; a tag without a subtype comes before its subtypes. */
function tagRanks(codebook: Codebook): ReadonlyMap<string, number> {
  const keys = codebook.tags.flatMap((tag) => [`${tag.id}/null`, ...tag.subtypes.map((one) => `${tag.id}/${one.id}`)]);
  return new Map(keys.map((key, index) => [key, index]));
}

/** The rows in groups, each in the order the rows had; one group with the key '' when nothing is grouped. */
export function grouped(rows: readonly ListedAnnotation[], group: ListFilter['group'], context: OrderContext): readonly ListGroup[] {
  if (group === 'none') return [{ key: '', rows }];
  const groups = new Map<string, ListedAnnotation[]>();
  for (const one of rows) {
    const key = groupKeyOf(one, group);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  const places = groupPlaces(group, context);
  const place = (key: string) => places.get(key) ?? places.size;
  return [...groups].map(([key, own]) => ({ key, rows: own })).sort((a, b) => place(a.key) - place(b.key));
}

/** The key of the group that a row stands in. */
export function groupKeyOf(one: ListedAnnotation, group: ListFilter['group']): string {
  if (group === 'none') return '';
  if (group === 'tag') return one.tag;
  if (group === 'subtype') return `${one.tag}/${one.subtype}`;
  return group === 'document' ? one.documentId : one.annotation.annotatorId;
}

function groupPlaces(group: ListFilter['group'], { codebook, documentIds, aliases, language }: OrderContext): ReadonlyMap<string, number> {
  if (group === 'subtype') return tagRanks(codebook);
  const byAlias = () => [...aliases].sort(([, a], [, b]) => new Intl.Collator(language).compare(a, b)).map(([id]) => id);
  const keys = group === 'tag' ? codebook.tags.map((tag) => tag.id) : group === 'document' ? documentIds : byAlias();
  return new Map(keys.map((key, index) => [key, index]));
}
