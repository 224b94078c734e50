// annotationRows.ts - annotations for reading: all of them, as rows of a list, and what was written in their attributes.

import type { AnnotationRow } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
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

/** What was written for an attribute, the most frequent first. */
export async function writtenValues(store: ProjectStore, attribute: string): Promise<{ value: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const { id } of store.documents) {
    for (const { attributes } of await store.annotations(id)) {
      const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
      if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
