// projectReader.ts - what an open project says: documents, annotations, links and the codebook, each read when it is asked for.

import { AppError } from '../../shared/errors.ts';
import type { Annotation, Link } from '../../shared/model/annotation.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { DocumentEntry, DocumentValue } from '../../shared/model/project.ts';
import type { ProjectFiles } from './projectFiles.ts';
import { type Summary, totalOf } from './summary.ts';
import { AnnotationTable, CodebookTable, DocumentTable, documentPath, fileOf, LinkTable, type Table } from './tables.ts';

function documentIn(table: Table): DocumentTable {
  if (!(table instanceof DocumentTable)) throw new Error('not a document');
  return table;
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

export class ProjectReader {
  readonly files: ProjectFiles;
  protected readonly summary: Summary;
  /** Documents whose annotations are all in the index. */
  readonly #read = new Set<string>();

  constructor(files: ProjectFiles, summary: Summary) {
    this.files = files;
    this.summary = summary;
  }

  get project() {
    return this.summary.project;
  }
  get revision(): number {
    return this.summary.revision;
  }
  get documents(): DocumentEntry[] {
    return this.summary.inOrder();
  }
  get annotators() {
    return [...this.summary.annotators.values()];
  }
  /** How many links there are, as the manifest and the changes since say. */
  get linkCount(): number {
    return this.summary.links;
  }

  entry(documentId: string): DocumentEntry {
    const entry = this.summary.documents.get(documentId);
    if (!entry) throw new AppError('document-unknown', `There is no document ${documentId} in this project. Nothing was changed.`, { documentId });
    return entry;
  }

  /** @throws AppError 'document-unknown' or 'project-damaged'. */
  async document(documentId: string): Promise<DocumentTable> {
    this.entry(documentId);
    return documentIn(await this.files.table(documentPath(documentId)));
  }

  /** The text in a new document's file, which no change has added yet. @throws AppError when it cannot be read. */
  async keptText(documentId: string): Promise<string> {
    return (await this.passingDocument(documentId)).text;
  }

  /** A document that is looked at once, as one of very many. */
  async passingDocument(documentId: string): Promise<DocumentTable> {
    return documentIn(await this.files.passing(documentPath(documentId)));
  }

  async text(documentId: string): Promise<string> {
    return (await this.document(documentId)).text;
  }

  async documentValue(documentId: string): Promise<DocumentValue> {
    return (await this.document(documentId)).file.document;
  }

  async codebook(): Promise<Codebook> {
    const table = await this.files.table('codebook.json');
    if (!(table instanceof CodebookTable)) throw new Error('not a codebook');
    return table.file.codebook;
  }

  /** All annotators' annotations of a document, in text order. */
  async annotations(documentId: string): Promise<Annotation[]> {
    const tables = await Promise.all((await this.files.annotationFiles(documentId)).map((relative) => this.files.table(relative)));
    return tables.flatMap((table) => (table instanceof AnnotationTable ? [...table.annotations.values()] : [])).sort(inTextOrder);
  }

  /** Reads every file of the project, so that what is damaged is found and mended. @throws AppError. */
  async readAll(): Promise<void> {
    await this.codebook();
    for (const { id } of this.documents) {
      await this.document(id);
      await this.annotations(id);
    }
    await this.links();
  }

  /** All links, in the order in which they were made. */
  async links(): Promise<Link[]> {
    const tables = await Promise.all((await this.files.linkFiles()).map((relative) => this.files.table(relative)));
    const links = tables.flatMap((table) => (table instanceof LinkTable ? [...table.links.values()] : []));
    return links.sort((a, b) => compare(a.created, b.created) || compare(a.kind, b.kind) || compare(a.id, b.id));
  }

  /**
   * The annotation with this id, whichever document it is in. Opens one document after the other until it is found; what was
   * found or loaded once is found at once.
   * @throws AppError 'annotation-unknown', or why a document could not be read in which it may be.
   */
  async annotation(id: string): Promise<Annotation> {
    const found = await this.#indexed(id);
    if (found) return found;
    const failures: unknown[] = [];
    for (const documentId of this.#unread()) {
      // What cannot be read must not keep those behind it from being found.
      await this.#readAll(documentId).catch((thrown: unknown) => failures.push(thrown));
      const own = await this.#indexed(id);
      if (own) return own;
    }
    if (failures.length > 0) throw failures[0];
    throw new AppError('annotation-unknown', `There is no annotation ${id} in this project. Nothing was changed.`, { id });
  }

  /** The annotations that name `id` as their parent. The first time this reads those documents that have such annotations at all. */
  async childrenOf(id: string): Promise<Annotation[]> {
    // What cannot be read must not keep the rest from being worked on.
    for (const documentId of this.#unread()) {
      if (this.entry(documentId).children !== 0) await this.#readAll(documentId).catch(() => {});
    }
    const found = await Promise.all(this.files.index.childrenOf(id).map((child) => this.#indexed(child)));
    return found.filter((one) => one !== null).sort(inTextOrder);
  }

  /** Null when it is not known where it is, or its document is removed. */
  async #indexed(id: string): Promise<Annotation | null> {
    const relative = this.files.index.fileOf(id);
    const table = relative === undefined ? null : await this.files.table(relative);
    const found = table instanceof AnnotationTable ? table.get(id) : null;
    return found && this.summary.documents.has(found.documentId) ? found : null;
  }

  /** Documents with annotations that the index may not know yet. */
  #unread(): string[] {
    return this.documents.filter((one) => totalOf(one.counts) > 0 && !this.#read.has(one.id)).map((one) => one.id);
  }

  async #readAll(documentId: string): Promise<void> {
    const annotations = await this.annotations(documentId);
    this.summary.countChildren(documentId, annotations);
    this.#read.add(documentId);
  }

  /** What the project says now of what an edit changes; null when it is not there. @param isPassing the edit is one of very many. */
  async valueOf(edit: Edit, isPassing = false): Promise<Edit['before']> {
    const relative = fileOf(edit);
    if (!relative) return this.summary.get(edit);
    return (isPassing ? await this.files.passing(relative) : await this.files.table(relative)).get(edit.id);
  }
}
