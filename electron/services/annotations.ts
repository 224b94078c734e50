// annotations.ts - making, changing, deleting and listing annotations.
//
// Quotes, ids and times are given here, from the text and the clock; a view cannot forge them.

import { AppError } from '../../shared/errors.ts';
import type { AnnotationRow, AnnotationSet, NewAnnotation, RoleSpans, Services } from '../../shared/contract.ts';
import type { Annotation, Role } from '../../shared/model/annotation.ts';
import { withAttributes } from '../../shared/model/attributes.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import type { Change, Edit } from '../../shared/model/change.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { isRetired } from '../../shared/model/codebookPlan.ts';
import { findSubtype, findTag } from '../../shared/model/findTag.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import type { Span } from '../../shared/model/span.ts';
import { segmentFor } from '../../shared/text/quote.ts';
import { rolesIn } from '../../shared/text/reanchor.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { totalOf } from '../store/summary.ts';
import { annotatorNamed } from './annotators.ts';
import { mapsTo } from './mapsTo.ts';
import { looseEnds } from './links.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<
  Services,
  'annotations.create' | 'annotations.change' | 'annotations.delete' | 'annotations.read' | 'annotations.list' | 'annotations.values'
>;

/** So many annotations in one step count as a bulk change, which is preceded by a backup. */
const BULK = 50;
/** UTF-16 units; as the contract has it. */
const LONGEST_NOTE = 100_000;

export function annotationServices(session: Session): Part {
  return {
    'annotations.create': async ({ annotations }) => {
      const { changed, ids } = await createAnnotations(session.store, annotations);
      return { changed, ids };
    },

    'annotations.change': async ({ ids, set }) => changed(session.store, await setAnnotations(session.store, ids, set)),
    'annotations.delete': async ({ ids }) => changed(session.store, await deleteAnnotations(session.store, ids)),
    'annotations.read': async () => ({ annotations: await allAnnotations(session.store) }),
    'annotations.list': async ({ documentId }) => ({ annotations: await annotationRows(session.store, documentId) }),
    'annotations.values': async ({ attribute }) => ({ values: await writtenValues(session.store, attribute) }),
  };
}

/** Sets what `set` names on all of `ids`, by one change. @throws AppError; then nothing is changed. */
export async function setAnnotations(store: ProjectStore, ids: readonly string[], set: AnnotationSet): Promise<Change> {
  if (ids.length >= BULK) await store.backup('bulk');
  return store.commit(async () => {
    const all: AnnotationEdit[] = [];
    for (const id of new Set(ids)) {
      const before = await store.annotation(id);
      all.push({ kind: 'annotation', id, before, after: await changedAnnotation(store, before, separated(set)) });
    }
    const altering = all.filter(alters);
    // What is so already is no part of the step, nor of its count; a step that alters nothing is kept as it was asked for.
    const edits = altering.length > 0 ? altering : all;
    return {
      name: { key: changeKey(set), values: { count: edits.length, tag: set.tag ?? onlyTag(edits) } },
      annotatorId: currentAnnotator(store),
      edits,
    };
  });
}

type AnnotationEdit = Extract<Edit, { kind: 'annotation' }>;

/** Whether an edit changes more than the time of the last change. */
function alters({ before, after }: AnnotationEdit): boolean {
  return before === null || after === null || !sameJson({ ...before, modified: '' }, { ...after, modified: '' });
}

/** Deletes all of `ids`, the links at them and their place as parents by one change. @throws AppError; then nothing is changed. */
export async function deleteAnnotations(store: ProjectStore, ids: readonly string[]): Promise<Change> {
  if (ids.length >= BULK) await store.backup('bulk');
  return store.commit(async () => {
    const edits: Edit[] = [];
    for (const id of new Set(ids)) edits.push({ kind: 'annotation', id, before: await store.annotation(id), after: null });
    const name = { key: 'delete', values: { count: edits.length, tag: onlyTag(edits) } };
    edits.push(...(await looseEnds(store, new Set(ids))));
    return { name, annotatorId: currentAnnotator(store), edits };
  });
}

/** The tag of the one annotation that a step is about; '' when it is about several. */
function onlyTag(edits: readonly Edit[]): string {
  const only = edits.length === 1 ? edits[0] : undefined;
  return only?.kind === 'annotation' ? (only.before?.tag ?? '') : '';
}

/**
 * Makes annotations by one change.
 * @param alias whose they are; an annotator who is not known yet is added by the same change. Without it, the current one's.
 * @param step the name of the change.
 * @throws AppError when one of them cannot be made; then none is.
 */
export async function createAnnotations(store: ProjectStore, wanted: readonly NewAnnotation[], alias?: string, beginning = false, step = 'tag') {
  if (wanted.length >= BULK) await store.backup('bulk');
  const made: Annotation[] = [];
  const change = await store.commit(async () => {
    const annotator = alias === undefined ? { id: currentAnnotator(store), edits: [] } : annotatorNamed(store, alias);
    const annotatorId = annotator.id;
    const codebook = await store.codebook();
    const created = store.now();
    for (const one of wanted) made.push(await newAnnotation(store, codebook, separated(one), annotatorId, created));
    const edits: Edit[] = [...annotator.edits, ...made.map((after): Edit => ({ kind: 'annotation', id: after.id, before: null, after }))];
    return { name: { key: step, values: { tag: made[0]?.tag ?? '', count: made.length } }, annotatorId, edits, beginning };
  });
  return { changed: await changed(store, change), ids: made.map((one) => one.id), made };
}

/** An annotation that is not in the project yet. @throws AppError when it cannot be made. */
export async function newAnnotation(
  store: ProjectStore,
  codebook: Codebook,
  wanted: NewAnnotation,
  annotatorId: string,
  created: string,
): Promise<Annotation> {
  checkTag(codebook, wanted.tag, wanted.subtype ?? null);
  const table = await store.document(wanted.documentId);
  const annotation: Annotation = {
    id: store.newId(),
    documentId: wanted.documentId,
    annotatorId,
    textRevisionId: table.file.document.textRevisionId,
    segments: segmentsOf(table.text, wanted.spans),
    tag: wanted.tag,
    subtype: wanted.subtype ?? null,
    note: wanted.note ?? null,
    confidence: wanted.confidence ?? null,
    voice: wanted.voice ?? null,
    attributes: wanted.attributes ?? {},
    roles: rolesOf(table.text, wanted.roles ?? [], []),
    parent: await checkedParent(store, null, wanted.parent ?? null),
    codebookVersion: codebook.version,
    created,
    modified: created,
  };
  if (wanted.quote !== undefined && wanted.quote !== wordsOf(annotation)) {
    throw new AppError('quote-mismatch', 'The words given are not the words at that place in the text. Nothing was changed.', {});
  }
  return annotation;
}

async function changedAnnotation(store: ProjectStore, before: Annotation, set: AnnotationSet): Promise<Annotation> {
  const { spans, roles, parent, someAttributes, noteBelow, ...plain } = set;
  const retagged = set.tag !== undefined && set.tag !== before.tag;
  const after: Annotation = { ...before, ...withoutUndefined(plain), modified: store.now() };
  if (retagged && set.subtype === undefined) after.subtype = null;
  if (someAttributes) after.attributes = withAttributes(after.attributes, someAttributes);
  if (noteBelow !== undefined) after.note = withBelow(after.note, noteBelow);
  const codebook = await store.codebook();
  // One that has a retired code keeps it, and may be changed otherwise.
  if (after.tag !== before.tag || after.subtype !== before.subtype) checkTag(codebook, after.tag, after.subtype);
  if (parent !== undefined) after.parent = await checkedParent(store, before.id, parent);
  // Who gives it a tag or a kind has decided under the codebook of now.
  if (retagged || set.subtype !== undefined) after.codebookVersion = codebook.version;
  if (spans || roles) {
    const { text, file } = await store.document(before.documentId);
    if (spans) {
      after.segments = segmentsOf(text, spans);
      if (before.textRevisionId !== file.document.textRevisionId)
        after.roles = rolesIn(before, mapsTo(file, text), file.document.textRevisionId).roles;
      // Placed by a person: no orphan any more, and nothing left to confirm.
      after.textRevisionId = file.document.textRevisionId;
      delete after.toConfirm;
    }
    if (roles) after.roles = rolesOf(text, roles, before.roles);
  }
  return after;
}

/** @throws AppError 'invalid-input' when the note becomes too long. */
function withBelow(note: string | null, more: string): string | null {
  if (more.trim() === '') return note;
  const whole = note === null || note.trim() === '' ? more : `${note}\n${more}`;
  if (whole.length > LONGEST_NOTE)
    throw new AppError('invalid-input', 'A note would become too long. Nothing was changed.', { length: whole.length });
  return whole;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function segmentsOf(text: string, spans: readonly Span[]) {
  const segments = spans.map((span) => segmentFor(text, span)).sort((a, b) => a.start - b.start);
  for (const [index, one] of segments.entries()) {
    const before = segments[index - 1];
    if (before && one.start < before.end) {
      throw new AppError('invalid-input', 'The stretches of one annotation overlap each other. Nothing was changed.', { start: one.start });
    }
  }
  return segments;
}

/**
 * The roles as they are kept: each once, with all its stretches, in the order given. Those whose words are gone stay as they were.
 * @throws AppError 'invalid-input' for stretches of one role that overlap, and for a cue in several.
 */
function rolesOf(text: string, roles: readonly RoleSpans[], before: readonly Role[]): Role[] {
  const names = [...new Set(roles.map((one) => one.role))];
  return names.flatMap((role): Role[] => {
    const spans = roles.flatMap((one) => (one.role === role && 'spans' in one ? one.spans : []));
    if (role === 'cue' && spans.length > 1)
      throw new AppError('invalid-input', 'A cue is one stretch of words, and several were given. Nothing was changed.', { role });
    if (spans.length > 0) return [{ role, segments: segmentsOf(text, spans) }];
    const lost = before.filter((one) => one.role === role && one.lost === true);
    if (lost.length === 0) throw new AppError('invalid-input', `The role "${role}" was given without words. Nothing was changed.`, { role });
    return lost;
  });
}

async function writtenValues(store: ProjectStore, attribute: string): Promise<{ value: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const { id } of store.documents) {
    for (const { attributes } of await store.annotations(id)) {
      const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
      if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/**
 * The parent as it may be kept: an annotation of the project from which no chain leads back to `id`.
 * @throws AppError 'parent-unknown'.
 */
async function checkedParent(store: ProjectStore, id: string | null, parent: string | null): Promise<string | null> {
  const chain = new Set<string | null>([id]);
  for (let step = parent; step !== null; step = (await store.annotation(step)).parent ?? null) {
    if (chain.has(step))
      throw new AppError('parent-unknown', 'An annotation cannot report itself: the chain would close. Nothing was changed.', { parent: step });
    chain.add(step);
  }
  return parent;
}

/** The codebook lists "parent" among the attributes; it is kept as a field of its own, because it names an annotation. */
function separated<T extends AnnotationSet | NewAnnotation>(said: T): T {
  const { attributes = {}, ...rest } = said;
  if (!('parent' in attributes)) return said;
  const { parent, ...others } = attributes;
  return { ...rest, attributes: others, parent: rest.parent ?? (typeof parent === 'string' ? parent : null) } as T;
}

/** Whether new annotations may have this code. @throws AppError 'tag-unknown' or 'subtype-unknown', also when it is retired. */
function checkTag(codebook: Codebook, tagId: string, subtypeId: string | null): void {
  const tag = findTag(codebook, tagId);
  if (!tag) {
    const known = codebook.tags.map((one) => one.id).join(', ');
    throw new AppError('tag-unknown', `There is no tag "${tagId}" in the codebook (${known}). Nothing was changed.`, { tag: tagId });
  }
  if (subtypeId !== null && !findSubtype(tag, subtypeId)) {
    throw new AppError('subtype-unknown', `The tag "${tagId}" has no subtype "${subtypeId}". Nothing was changed.`, {
      tag: tagId,
      subtype: subtypeId,
    });
  }
  if (isRetired(codebook, { tag: tagId, subtype: null }))
    throw new AppError('tag-unknown', `The tag "${tagId}" is retired and cannot be given any more. Nothing was changed.`, { tag: tagId });
  if (isRetired(codebook, { tag: tagId, subtype: subtypeId }))
    throw new AppError('subtype-unknown', `The subtype "${subtypeId}" is retired and cannot be given any more. Nothing was changed.`, {
      tag: tagId,
      subtype: subtypeId ?? '',
    });
}

/** Steps that say one thing have a name of their own. */
const NAMES: Readonly<Record<string, string>> = {
  subtype: 'subtype',
  note: 'note',
  noteBelow: 'note',
  confidence: 'confidence',
  voice: 'voice',
  spans: 'resize',
  roles: 'roles',
  attributes: 'attributes',
  someAttributes: 'attributes',
  parent: 'chain',
};

function changeKey(set: AnnotationSet): string {
  const given = Object.entries(set).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (set.tag !== undefined) return 'retag';
  return (given.length === 1 && NAMES[given[0] ?? '']) || 'change';
}

/** Everybody's annotations of all documents: documents in their order, then text order. */
async function allAnnotations(store: ProjectStore): Promise<Annotation[]> {
  const all: Annotation[] = [];
  for (const { id, counts } of store.documents) if (totalOf(counts) > 0) all.push(...(await store.annotations(id)));
  return all;
}

/** All annotations as rows: documents in their order, then text order. @throws AppError 'document-unknown'. */
export async function annotationRows(store: ProjectStore, documentId?: string): Promise<AnnotationRow[]> {
  const entries = documentId === undefined ? store.documents : [store.entry(documentId)];
  const aliases = new Map(store.annotators.map((one) => [one.id, one.alias]));
  const rows: AnnotationRow[] = [];
  for (const entry of entries) {
    for (const annotation of await store.annotations(entry.id))
      rows.push(rowOf(annotation, aliases.get(annotation.annotatorId) ?? annotation.annotatorId, entry.textRevisionId));
  }
  return rows;
}

/** @param textRevisionId the document's present one. */
export function rowOf(annotation: Annotation, alias: string, textRevisionId: string): AnnotationRow {
  const { id, documentId, tag, subtype, note, confidence, voice, attributes, roles, created, modified, segments } = annotation;
  return {
    id,
    documentId,
    ...extentOf(annotation),
    quote: wordsOf(annotation),
    prefix: segments[0]?.prefix ?? '',
    suffix: segments.at(-1)?.suffix ?? '',
    tag,
    subtype,
    note,
    annotator: alias,
    confidence,
    voice,
    attributes,
    segments: segments.map(({ start, end }) => ({ start, end })),
    roles,
    parent: annotation.parent ?? null,
    codebookVersion: annotation.codebookVersion,
    orphan: annotation.textRevisionId !== textRevisionId,
    toConfirm: annotation.toConfirm ?? false,
    created,
    modified,
  };
}
