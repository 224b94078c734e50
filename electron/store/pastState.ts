// pastState.ts - the project as it was after an earlier change, without going there.
//
// What was before is read out of the changes since: the first of them that touched a value tells what it was. The same
// edits, made as a change, lead back.

import { AppError } from '../../shared/errors.ts';
import type { Annotation, Link } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import type { DocumentEntry } from '../../shared/model/project.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import type { ProjectStore } from './projectStore.ts';
import { Summary } from './summary.ts';
import { DocumentTable, documentPath } from './tables.ts';

/**
 * The edits that make of the present the state after `revision` (0: before the first change).
 * Reads every change since. @throws AppError 'revision-missing'.
 */
export async function editsBackTo(store: ProjectStore, revision: number): Promise<Edit[]> {
  if (!Number.isInteger(revision) || revision < 0 || revision > store.revision) {
    throw new AppError('revision-missing', `There is no change ${revision}; the newest is ${store.revision}. Nothing was changed.`, {
      variant: 'change',
      revision,
      newest: store.revision,
    });
  }
  const first = new Map<string, Edit>();
  for (const change of await store.changes(revision)) {
    for (const edit of change.edits) {
      const key = `${edit.kind} ${edit.id}`;
      if (!first.has(key)) first.set(key, edit);
    }
  }
  const edits: Edit[] = [];
  for (const edit of first.values()) {
    const before = await store.valueOf(edit);
    if (!sameJson(before, edit.before)) edits.push({ ...edit, before, after: edit.before } as Edit);
  }
  return edits;
}

export class PastState {
  readonly revision: number;
  readonly #store: ProjectStore;
  readonly #edits: readonly Edit[];
  readonly #summary: Summary;

  private constructor(store: ProjectStore, revision: number, edits: readonly Edit[]) {
    this.revision = revision;
    this.#store = store;
    this.#edits = edits;
    this.#summary = new Summary({ ...store.manifest, project: store.project, documents: store.documents, annotators: store.annotators });
  }

  /** @throws AppError 'revision-missing'. */
  static async at(store: ProjectStore, revision: number): Promise<PastState> {
    const past = new PastState(store, revision, await editsBackTo(store, revision));
    for (const edit of past.#edits) past.#summary.applyEdit(edit);
    for (const documentId of past.#summary.uncounted) past.#summary.recount(documentId, await past.#annotations(documentId));
    for (const documentId of past.#summary.unplaced) {
      if (!past.#summary.documents.has(documentId)) continue;
      const { table, annotations } = await past.open(documentId);
      past.#summary.place(table.file.document, table.text, annotations);
    }
    return past;
  }

  get project() {
    return this.#summary.project;
  }
  get documents(): DocumentEntry[] {
    return this.#summary.inOrder();
  }
  get annotators() {
    return [...this.#summary.annotators.values()];
  }

  async codebook(): Promise<Codebook> {
    const edit = this.#edits.find((one) => one.kind === 'codebook');
    return edit?.kind === 'codebook' && edit.after ? edit.after : this.#store.codebook();
  }

  /** @throws AppError 'document-unknown'. */
  async open(documentId: string): Promise<{ table: DocumentTable; annotations: Annotation[]; links: Link[] }> {
    if (!this.#summary.documents.has(documentId)) {
      throw new AppError('document-unknown', `There was no document ${documentId} in this project then. Nothing was changed.`, {
        variant: 'then',
        documentId,
      });
    }
    const now = await this.#store.files.table(documentPath(documentId));
    if (!(now instanceof DocumentTable)) throw new Error('not a document');
    const table = new DocumentTable(now.file);
    for (const edit of this.#edits) {
      const isOwn =
        edit.kind === 'text' ? (edit.after ?? edit.before)?.documentId === documentId : edit.kind === 'document' && edit.id === documentId;
      if (isOwn) table.set(edit.id, edit.after);
    }
    return { table, annotations: await this.#annotations(documentId), links: await this.#links(documentId) };
  }

  async #annotations(documentId: string): Promise<Annotation[]> {
    const all = new Map((await this.#store.annotations(documentId)).map((one) => [one.id, one]));
    for (const edit of this.#edits) {
      if (edit.kind !== 'annotation' || (edit.after ?? edit.before)?.documentId !== documentId) continue;
      if (edit.after) all.set(edit.id, edit.after);
      else all.delete(edit.id);
    }
    return [...all.values()].sort(inTextOrder);
  }

  async #links(documentId: string): Promise<Link[]> {
    const all = new Map((await this.#store.links()).map((one) => [one.id, one]));
    for (const edit of this.#edits) {
      if (edit.kind !== 'link') continue;
      if (edit.after) all.set(edit.id, edit.after);
      else all.delete(edit.id);
    }
    return [...all.values()].filter((link) => link.from.documentId === documentId || link.to.documentId === documentId);
  }
}
