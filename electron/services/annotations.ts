// annotations.ts - making, changing and deleting annotations.
//
// Quotes, ids and times are given here, from the text and the clock; a view cannot forge them.

import { AppError } from '../../shared/errors.ts';
import type { AnnotationSet, NewAnnotation, Services } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { withAttributes } from '../../shared/model/attributes.ts';
import type { Change, Edit } from '../../shared/model/change.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { rolesIn } from '../../shared/text/reanchor.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { checkedAttributes, checkedParent, checkTag, quotedSegments, rolesOf, segmentsOf, separated } from './annotationParts.ts';
import { allAnnotations, allAside, annotationRows, writtenValues } from './annotationRows.ts';
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
    'annotations.read': async ({ documentIds }) => ({
      annotations: await allAnnotations(session.store, documentIds),
      aside: await allAside(session.store, documentIds),
    }),
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
  return {
    id: store.newId(),
    documentId: wanted.documentId,
    annotatorId,
    textRevisionId: table.file.document.textRevisionId,
    segments:
      wanted.quote === undefined
        ? segmentsOf(table.text, wanted.spans, table.file.document.setAside)
        : quotedSegments(table.text, wanted.spans, table.file.document.setAside, wanted.quote),
    tag: wanted.tag,
    subtype: wanted.subtype ?? null,
    note: wanted.note ?? null,
    confidence: wanted.confidence ?? null,
    voice: wanted.voice ?? null,
    attributes: checkedAttributes(codebook, wanted.tag, wanted.attributes ?? {}),
    roles: rolesOf(table.text, wanted.roles ?? [], []),
    parent: await checkedParent(store, null, wanted.parent ?? null),
    codebookVersion: codebook.version,
    created,
    modified: created,
  };
}

async function changedAnnotation(store: ProjectStore, before: Annotation, set: AnnotationSet): Promise<Annotation> {
  const { spans, roles, parent, someAttributes, noteBelow, ...plain } = set;
  const retagged = set.tag !== undefined && set.tag !== before.tag;
  const after: Annotation = { ...before, ...withoutUndefined(plain), modified: store.now() };
  if (retagged && set.subtype === undefined) after.subtype = null;
  if (someAttributes) after.attributes = withAttributes(after.attributes, someAttributes);
  if (noteBelow !== undefined) after.note = withBelow(after.note, noteBelow);
  const codebook = await store.codebook();
  if (set.attributes || someAttributes) after.attributes = checkedAttributes(codebook, after.tag, after.attributes, before.attributes);
  // One that has a retired code keeps it, and may be changed otherwise.
  if (after.tag !== before.tag || after.subtype !== before.subtype) checkTag(codebook, after.tag, after.subtype);
  if (parent !== undefined) after.parent = await checkedParent(store, before.id, parent);
  // Who gives it a tag or a kind has decided under the codebook of now.
  if (retagged || set.subtype !== undefined) after.codebookVersion = codebook.version;
  if (spans || roles) {
    const { text, file } = await store.document(before.documentId);
    if (spans) {
      after.segments = segmentsOf(text, spans, file.document.setAside);
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
    throw new AppError('invalid-input', 'A note would become too long. Nothing was changed.', { variant: 'note', length: whole.length });
  return whole;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
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
