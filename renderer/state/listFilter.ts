// listFilter.ts - which annotations the list lets through: plain values in, plain values out.

import type { ListFilter } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { choicesOf, listOf } from '../../shared/model/attributes.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import { nameOf } from './selectors.ts';

/** One annotation as lists show it. */
export interface ListedAnnotation {
  readonly id: string;
  readonly documentId: string;
  readonly tag: string;
  readonly subtype: string | null;
  readonly quote: string;
  readonly note: string | null;
  /** From its first to its last word; UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly annotation: Annotation;
  /** Quote and note as they are searched. */
  readonly folded: { readonly quote: string; readonly note: string };
}

/** What a filter needs to know beside the annotations. */
export interface FilterContext {
  readonly codebook: Codebook;
  /** The present text revision of each document, by its id. */
  readonly revisions: ReadonlyMap<string, string>;
  /** Annotations that are not at their place though their text is the present one. */
  readonly orphans: ReadonlySet<string>;
  /** Annotations at which a link begins or ends. */
  readonly linked: ReadonlySet<string>;
}

type Test = (one: ListedAnnotation) => boolean;

export const emptyFilter: ListFilter = {
  tags: [],
  subtypes: [],
  words: '',
  note: '',
  quote: '',
  attribute: null,
  annotatorId: null,
  documentId: null,
  confidence: null,
  voice: null,
  only: [],
  scope: 'document',
  sort: 'text',
  group: 'none',
};

/** Without case, accents and the differences of composed and decomposed characters. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ');

// By annotation, so that a list of thousands makes one new entry when one annotation changes.
const entries = new WeakMap<Annotation, ListedAnnotation>();

/** The entry of an annotation; always the same one for the same value. */
export function listedOf(annotation: Annotation): ListedAnnotation {
  const before = entries.get(annotation);
  if (before) return before;
  const { id, documentId, tag, subtype, note } = annotation;
  const quote = wordsOf(annotation);
  let searched: ListedAnnotation['folded'] | null = null;
  const entry: ListedAnnotation = {
    id,
    documentId,
    tag,
    subtype,
    quote,
    note,
    ...extentOf(annotation),
    annotation,
    // Only when something is searched for.
    get folded() {
      searched ??= { quote: folded(quote), note: folded(note ?? '') };
      return searched;
    },
  };
  entries.set(annotation, entry);
  return entry;
}

/** Those of `all` that the filter lets through, in the order they are in; `all` itself when it has no condition. */
export function filtered(all: readonly ListedAnnotation[], filter: ListFilter, context: FilterContext): readonly ListedAnnotation[] {
  const test = filterTest(filter, context);
  return test === null ? all : all.filter(test);
}

/** Whether the filter lets one through; null when it has no condition. */
export function filterTest(filter: ListFilter, context: FilterContext): Test | null {
  const tests = testsOf(filter, context);
  return tests.length === 0 ? null : (one) => tests.every((test) => test(one));
}

/** Whether anything but scope, order and groups is chosen. */
export const hasConditions = (filter: ListFilter): boolean => filter.tags.length > 0 || filter.words.trim() !== '' || moreConditions(filter) > 0;

/** How many conditions there are beside the tags and the words. */
export function moreConditions(filter: ListFilter): number {
  const { subtypes, note, quote, attribute, annotatorId, documentId, confidence, voice, only } = filter;
  const single = [note.trim() || null, quote.trim() || null, attribute, annotatorId, documentId, confidence, voice];
  return subtypes.length + only.length + single.filter((one) => one !== null).length;
}

function testsOf(filter: ListFilter, context: FilterContext): Test[] {
  const tests: Test[] = [];
  const when = (wanted: boolean, test: Test): void => void (wanted && tests.push(test));
  const { tags, subtypes, annotatorId, documentId, confidence, voice, only, attribute } = filter;
  when(tags.length > 0, (one) => tags.includes(one.tag));
  when(subtypes.length > 0, (one) => subtypes.includes(`${one.tag}/${one.subtype}`));
  when(annotatorId !== null, (one) => one.annotation.annotatorId === annotatorId);
  // Of one document's own annotations there is nothing to choose.
  when(documentId !== null && filter.scope === 'project', (one) => one.documentId === documentId);
  when(confidence !== null, (one) => (one.annotation.confidence ?? 'unsaid') === confidence);
  when(voice !== null, (one) => (one.annotation.voice ?? 'unsaid') === voice);
  when(only.includes('toConfirm'), (one) => one.annotation.toConfirm === true);
  when(only.includes('orphan'), (one) => isOrphan(one, context));
  when(only.includes('linked'), (one) => context.linked.has(one.id));
  when(only.includes('earlier'), (one) => one.annotation.codebookVersion < context.codebook.version);
  if (attribute) tests.push(attributeTest(attribute, context.codebook));
  const [note, quote, words] = [folded(filter.note).trim(), folded(filter.quote).trim(), folded(filter.words).trim()];
  when(note !== '', (one) => one.folded.note.includes(note));
  when(quote !== '', (one) => one.folded.quote.includes(quote));
  if (words !== '') tests.push(wordsTest(words, context.codebook));
  return tests;
}

/** Whether an annotation's words are not where they were recorded. */
export const isOrphan = (one: ListedAnnotation, { revisions, orphans }: Pick<FilterContext, 'revisions' | 'orphans'>): boolean =>
  orphans.has(one.id) || one.annotation.textRevisionId !== (revisions.get(one.documentId) ?? one.annotation.textRevisionId);

function wordsTest(words: string, codebook: Codebook): Test {
  const names = new Map<string, boolean>();
  const named = ({ tag, subtype }: ListedAnnotation): boolean => {
    const key = `${tag}/${subtype}`;
    const known = names.get(key) ?? folded(nameOf(codebook, tag, subtype)).includes(words);
    names.set(key, known);
    return known;
  };
  return (one) => named(one) || one.folded.quote.includes(words) || one.folded.note.includes(words);
}

/** A missing attribute is one that could be said about the annotation and is not. */
function attributeTest({ id, is, value }: NonNullable<ListFilter['attribute']>, codebook: Codebook): Test {
  const owners = new Map(codebook.tags.flatMap((tag) => tag.attributes.filter((one) => one.id === id).map((one) => [tag.id, one] as const)));
  const wanted = folded(value).trim();
  return ({ tag, subtype, annotation }) => {
    const owner = owners.get(tag);
    const said = listOf(annotation.attributes[id]);
    if (is === 'any') return said.length > 0;
    if (is === 'value') return said.some((one) => (owner && choicesOf(owner).length > 0 ? folded(one) === wanted : folded(one).includes(wanted)));
    const applies = owner !== undefined && (owner.subtypes === undefined || (subtype !== null && owner.subtypes.includes(subtype)));
    return applies && said.length === 0;
  };
}
