// annotationRows.ts - annotations for reading: all of them, as rows of a list, and what was written in their attributes.

import type { AnnotationRow } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { asideTest, type PlacedText, paragraphTest } from '../../shared/model/asidePlace.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import type { DocumentEntry, DocumentValue } from '../../shared/model/project.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { totalOf } from '../store/summary.ts';

/** Everybody's annotations of all documents, or of these: documents in their order, then text order. */
export async function allAnnotations(store: ProjectStore, documentIds?: readonly string[]): Promise<Annotation[]> {
  const wanted = documentIds && new Set(documentIds);
  const all: Annotation[] = [];
  for (const { id, counts } of store.documents) {
    if (totalOf(counts) > 0 && (!wanted || wanted.has(id))) all.push(...(await store.annotations(id)));
  }
  return all;
}

/** Ids of the annotations of a document that lie wholly in what is set aside. */
export async function asideIds(store: ProjectStore, { id, aside }: Pick<DocumentEntry, 'id' | 'aside'>): Promise<string[]> {
  if (!aside) return [];
  const isAside = asideTest(await placedText(store, id));
  return (await store.annotations(id)).filter(isAside).map((one) => one.id);
}

/** Ids of the annotations of all documents, or of these, that lie wholly in what is set aside. */
export async function allAside(store: ProjectStore, documentIds?: readonly string[]): Promise<string[]> {
  const wanted = documentIds && new Set(documentIds);
  const ids: string[] = [];
  for (const entry of store.documents) if (!wanted || wanted.has(entry.id)) ids.push(...(await asideIds(store, entry)));
  return ids;
}

/** @throws AppError 'document-unknown'. */
async function placedText(store: ProjectStore, documentId: string): Promise<Required<PlacedText>> {
  const { file, text } = await store.document(documentId);
  const { setAside, textRevisionId } = file.document;
  return { text, setAside, textRevisionId };
}

/** All annotations as rows: documents in their order, then text order. @throws AppError 'document-unknown'. */
export async function annotationRows(store: ProjectStore, documentId?: string): Promise<AnnotationRow[]> {
  const entries = documentId === undefined ? store.documents : [store.entry(documentId)];
  const aliases = new Map(store.annotators.map((one) => [one.id, one.alias]));
  const rows: AnnotationRow[] = [];
  for (const entry of entries) {
    for (const annotation of await store.annotations(entry.id))
      rows.push(await rowIn(store, annotation, aliases.get(annotation.annotatorId) ?? annotation.annotatorId));
  }
  return rows;
}

/** Makes rows of the annotations of a document, each with the name of its annotator. */
export function rowsOf(placed: Required<PlacedText>): (annotation: Annotation, alias: string) => AnnotationRow {
  const paragraphOf = paragraphTest(placed);
  const isAside = asideTest(placed);
  return (annotation, alias) => ({
    ...rowOf(annotation, alias, placed.textRevisionId),
    paragraph: paragraphOf(annotation),
    aside: isAside(annotation),
  });
}

// By the document as it is, so that many rows of one text cost one reading of it.
const rowMakers = new WeakMap<DocumentValue, ReturnType<typeof rowsOf>>();

/** The row of one annotation of a document. @throws AppError 'document-unknown'. */
export async function rowIn(store: ProjectStore, annotation: Annotation, alias: string): Promise<AnnotationRow> {
  const { document } = (await store.document(annotation.documentId)).file;
  const toRow = rowMakers.get(document) ?? rowsOf(await placedText(store, annotation.documentId));
  rowMakers.set(document, toRow);
  return toRow(annotation, alias);
}

/** @param textRevisionId the document's present one. */
function rowOf(annotation: Annotation, alias: string, textRevisionId: string): Omit<AnnotationRow, 'paragraph' | 'aside'> {
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

/** What was written for an attribute, the most frequent first; what was written only for annotations in what is set aside, 0 times. */
export async function writtenValues(store: ProjectStore, attribute: string): Promise<{ value: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const entry of store.documents) {
    const aside = new Set(await asideIds(store, entry));
    for (const { id, attributes } of await store.annotations(entry.id)) {
      const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
      if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + (aside.has(id) ? 0 : 1));
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
