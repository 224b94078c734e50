// summary.ts - what is known of a project without opening its documents: the manifest, kept up to date change by change.

import type { Change, Edit } from '../../shared/model/change.ts';
import { entryAfter, isChild } from '../../shared/model/edits.ts';
import {
  type Annotator,
  type Counts,
  DocumentEntry,
  type DocumentValue,
  FORMAT_VERSION,
  type Manifest,
  type ProjectValue,
} from '../../shared/model/project.ts';
import { entryOf, inPositionOrder } from '../../shared/model/documentEntry.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { asideTest } from '../../shared/model/asidePlace.ts';

export class Summary {
  project: ProjectValue;
  readonly documents: Map<string, DocumentEntry>;
  readonly annotators: Map<string, Annotator>;
  links: number;
  revision: number;
  undoNext: number | null;
  redoNext: number | null;
  /** Documents whose counts must be taken from their annotations, because they came or came back. */
  readonly uncounted = new Set<string>();
  /** Documents of which it must be counted anew how many annotations lie in what is set aside. */
  readonly unplaced = new Set<string>();
  /** What other programs have added to the entries of documents that are removed now. */
  readonly #removed: Map<string, { readonly id: string }>;

  constructor(manifest: Manifest) {
    this.project = manifest.project;
    this.documents = new Map(manifest.documents.map((one) => [one.id, one]));
    this.annotators = new Map(manifest.annotators.map((one) => [one.id, one]));
    this.#removed = new Map((manifest.removed ?? []).map((one) => [one.id, one]));
    this.links = manifest.links;
    this.revision = manifest.revision;
    this.undoNext = manifest.undoNext;
    this.redoNext = manifest.redoNext;
  }

  /** The value that an edit of the manifest's own kinds would find. */
  get(edit: Edit): Edit['before'] {
    if (edit.kind === 'annotator') return this.annotators.get(edit.id) ?? null;
    return edit.kind === 'project' && this.project.id === edit.id ? this.project : null;
  }

  apply(change: Change): void {
    for (const edit of change.edits) this.applyEdit(edit);
    this.revision = change.revision;
    this.undoNext = change.undoNext;
    this.redoNext = change.redoNext;
  }

  applyEdit(edit: Edit): void {
    switch (edit.kind) {
      case 'annotation': {
        const documentId = (edit.after ?? edit.before)?.documentId;
        const entry = documentId ? this.documents.get(documentId) : undefined;
        if (entry) this.documents.set(entry.id, entryAfter(entry, edit));
        if (entry?.counted !== undefined) this.unplaced.add(entry.id);
        return;
      }
      case 'document':
        if (edit.after === null) this.#remove(edit.id);
        else {
          if (edit.before === null) this.uncounted.add(edit.id);
          const entry = this.documents.get(edit.id);
          const after: DocumentEntry = { ...(entry ?? this.#removed.get(edit.id)), ...entryOf(edit.after, entry?.counts ?? {}) };
          if (edit.after.setAside.length === 0) delete after.counted;
          this.documents.set(edit.id, after);
          if (entry?.counted !== undefined || after.counted !== undefined) this.unplaced.add(edit.id);
          this.#removed.delete(edit.id);
        }
        return;
      case 'annotator':
        if (edit.after === null) this.annotators.delete(edit.id);
        else this.annotators.set(edit.id, edit.after);
        return;
      case 'project':
        if (edit.after) this.project = edit.after;
        return;
      case 'link':
        this.links += (edit.after ? 1 : 0) - (edit.before ? 1 : 0);
        return;
      case 'codebook':
      case 'text':
        return;
    }
  }

  #remove(id: string): void {
    const added = Object.entries(this.documents.get(id) ?? {}).filter(([key]) => !Object.hasOwn(DocumentEntry.shape, key));
    if (added.length > 0) this.#removed.set(id, { id, ...Object.fromEntries(added) });
    this.documents.delete(id);
  }

  /** As the manifest has it: undefined when there is nothing to say. */
  get removed(): Manifest['removed'] {
    return this.#removed.size > 0 ? [...this.#removed.values()] : undefined;
  }

  /** Takes the counts of a document from its annotations. */
  recount(documentId: string, annotations: Iterable<Annotation>): void {
    const entry = this.documents.get(documentId);
    if (!entry) return;
    const all = [...annotations];
    this.documents.set(documentId, { ...entry, counts: countOf(all), children: all.filter(isChild).length });
  }

  /** Takes note of how many annotations of a document name a parent, where the manifest does not say it. */
  countChildren(documentId: string, annotations: readonly Annotation[]): void {
    const entry = this.documents.get(documentId);
    if (entry?.children === undefined && entry) this.documents.set(documentId, { ...entry, children: annotations.filter(isChild).length });
  }

  /** Counts which annotations of a document lie in what is set aside. @param value the document, with its text. */
  place(value: DocumentValue, text: string, annotations: readonly Annotation[]): void {
    const entry = this.documents.get(value.id);
    if (!entry) return;
    const { setAside, textRevisionId } = value;
    const after = { ...entry, aside: countOf(annotations.filter(asideTest({ text, setAside, textRevisionId }))) };
    if (totalOf(after.aside) === 0) delete (after as DocumentEntry).aside;
    this.documents.set(value.id, after);
  }

  /** The manifest of this state. @param hash of its last change. @param files what it vouches for. */
  manifest(before: Manifest, hash: string, files: Manifest['files']): Manifest {
    const { revision, project, undoNext, redoNext, removed, annotations, links } = this;
    return {
      ...before,
      formatVersion: FORMAT_VERSION,
      revision,
      project,
      hash,
      undoNext,
      redoNext,
      documents: this.inOrder(),
      removed,
      annotators: [...this.annotators.values()],
      annotations,
      links,
      files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  inOrder(): DocumentEntry[] {
    return [...this.documents.values()].sort(inPositionOrder);
  }

  /** All annotations of the documents that are not removed. */
  get annotations(): number {
    return this.inOrder().reduce((sum, one) => sum + totalOf(one.counts), 0);
  }
}

export function countOf(annotations: Iterable<Annotation>): Counts {
  const counts: Counts = {};
  for (const { annotatorId, tag } of annotations) {
    const own = (counts[annotatorId] ??= {});
    own[tag] = (own[tag] ?? 0) + 1;
  }
  return counts;
}

export function totalOf(counts: Counts): number {
  return Object.values(counts)
    .flatMap((byTag) => Object.values(byTag))
    .reduce((sum, count) => sum + count, 0);
}
