// tables.ts - the content of each data file while the project is open, and which file an edit belongs to.
//
// A table knows the revision it contains, so replaying the journal twice changes nothing.

import type { Annotation, Link } from '../../shared/model/annotation.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import type { Edit } from '../../shared/model/change.ts';
import { type Codebook, type CodeLanguage, codeLanguages, defaultCodebook } from '../../shared/model/codebook.ts';
import {
  AnnotationFile,
  CodebookFile,
  DocumentFile,
  type DocumentText,
  type DocumentValue,
  FORMAT_VERSION,
  LinkFile,
} from '../../shared/model/project.ts';

/** What an edit puts into a table. */
export type EditValue = Edit['after'];

export interface Table {
  revision: number;
  get(id: string): EditValue;
  set(id: string, value: EditValue): void;
  /** The file's content, in a stable order. */
  toFile(): object;
}

/** Path in the project of the file that an edit changes; null when only the manifest knows it. */
export function fileOf(edit: Edit): string | null {
  switch (edit.kind) {
    case 'annotation': {
      const value = edit.after ?? edit.before;
      return value ? annotationsPath(value.documentId, value.annotatorId) : null;
    }
    case 'link': {
      const value = edit.after ?? edit.before;
      return value ? `links/${value.annotatorId}.json` : null;
    }
    case 'document':
      return documentPath(edit.id);
    case 'text': {
      const value = edit.after ?? edit.before;
      return value ? documentPath(value.documentId) : null;
    }
    case 'codebook':
      return 'codebook.json';
    default:
      return null;
  }
}

export const documentPath = (documentId: string): string => `documents/${documentId}.json`;
export const annotationsPath = (documentId: string, annotatorId: string): string => `annotations/${documentId}/${annotatorId}.json`;

export class AnnotationTable implements Table {
  readonly annotations: Map<string, Annotation>;
  #file: AnnotationFile;

  constructor(file: AnnotationFile) {
    this.#file = file;
    this.annotations = new Map(file.annotations.map((one) => [one.id, one]));
  }

  static empty(documentId: string, annotatorId: string): AnnotationTable {
    return new AnnotationTable({ formatVersion: FORMAT_VERSION, revision: 0, documentId, annotatorId, annotations: [] });
  }

  get revision(): number {
    return this.#file.revision;
  }

  set revision(revision: number) {
    this.#file = { ...this.#file, revision };
  }

  get(id: string): Annotation | null {
    return this.annotations.get(id) ?? null;
  }

  set(id: string, value: EditValue): void {
    if (value === null) this.annotations.delete(id);
    else this.annotations.set(id, value as Annotation);
  }

  toFile(): AnnotationFile {
    return { ...this.#file, annotations: [...this.annotations.values()].sort(inTextOrder) };
  }
}

export class LinkTable implements Table {
  readonly links: Map<string, Link>;
  #file: LinkFile;

  constructor(file: LinkFile) {
    this.#file = file;
    this.links = new Map(file.links.map((one) => [one.id, one]));
  }

  static empty(annotatorId: string): LinkTable {
    return new LinkTable({ formatVersion: FORMAT_VERSION, revision: 0, annotatorId, links: [] });
  }

  get revision(): number {
    return this.#file.revision;
  }

  set revision(revision: number) {
    this.#file = { ...this.#file, revision };
  }

  get(id: string): Link | null {
    return this.links.get(id) ?? null;
  }

  set(id: string, value: EditValue): void {
    if (value === null) this.links.delete(id);
    else this.links.set(id, value as Link);
  }

  toFile(): LinkFile {
    return { ...this.#file, links: [...this.links.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  }
}

/** Holds the document under its own id, and each revision of its text under the revision's. */
export class DocumentTable implements Table {
  file: DocumentFile;

  constructor(file: DocumentFile) {
    this.file = file;
  }

  get revision(): number {
    return this.file.revision;
  }

  set revision(revision: number) {
    this.file = { ...this.file, revision };
  }

  get(id: string): DocumentValue | DocumentText | null {
    const { document, removed, revisions } = this.file;
    if (document.id === id) return removed ? null : document;
    const revision = revisions.find((one) => one.id === id);
    return revision ? { ...revision, documentId: document.id } : null;
  }

  set(id: string, value: EditValue): void {
    const { document, revisions } = this.file;
    if (document.id !== id) {
      const others = revisions.filter((one) => one.id !== id);
      this.file = { ...this.file, revisions: value === null ? others : [...others, value as DocumentText] };
    } else if (value === null) this.file = { ...this.file, removed: true };
    else this.file = { ...this.file, removed: false, document: value as DocumentValue };
  }

  /** The text that the document has now. */
  get text(): string {
    return this.file.revisions.find((one) => one.id === this.file.document.textRevisionId)?.text ?? '';
  }

  toFile(): DocumentFile {
    return this.file;
  }
}

export class CodebookTable implements Table {
  file: CodebookFile;

  constructor(file: CodebookFile) {
    this.file = file;
  }

  static initial(projectId: string, language?: CodeLanguage): CodebookTable {
    return new CodebookTable({ formatVersion: FORMAT_VERSION, revision: 0, codebook: defaultCodebook(projectId, language), earlier: [] });
  }

  get revision(): number {
    return this.file.revision;
  }

  set revision(revision: number) {
    this.file = { ...this.file, revision };
  }

  get(id: string): Codebook | null {
    return this.file.codebook.id === id ? this.file.codebook : null;
  }

  set(_id: string, value: EditValue): void {
    if (value === null) return;
    const after = value as Codebook;
    const { codebook, earlier } = this.file;
    // Going back to an earlier version drops the later ones: the history has them, and redo brings them back.
    const below = [...earlier, codebook].filter((one) => one.version < after.version);
    this.file = {
      ...this.file,
      codebook: after,
      earlier: below.filter((one, index) => below.findLastIndex((other) => other.version === one.version) === index),
    };
  }

  toFile(): CodebookFile {
    return this.file;
  }
}

/** How the file at a path is read, and what it is when there is none yet. */
export interface FileKind {
  readonly schema: typeof AnnotationFile | typeof LinkFile | typeof DocumentFile | typeof CodebookFile;
  readonly table: (data: never) => Table;
  /** As it was before any change; where that may have been several things, the one for which `isWhole` holds. Null when the file cannot be made from changes alone. */
  readonly empty: ((isWhole: (table: Table) => boolean) => Table) | null;
}

/** @throws Error for a path that is no data file: a defect of the program. */
export function kindOf(relative: string, projectId: string): FileKind {
  const [folder = '', first = '', second = ''] = relative.split('/');
  if (folder === 'annotations') {
    return {
      schema: AnnotationFile,
      table: (data: AnnotationFile) => new AnnotationTable(data),
      empty: () => AnnotationTable.empty(first, second.replace('.json', '')),
    };
  }
  if (folder === 'links') {
    return { schema: LinkFile, table: (data: LinkFile) => new LinkTable(data), empty: () => LinkTable.empty(first.replace('.json', '')) };
  }
  if (folder === 'documents') return { schema: DocumentFile, table: (data: DocumentFile) => new DocumentTable(data), empty: null };
  if (folder === 'codebook.json') {
    return {
      schema: CodebookFile,
      table: (data: CodebookFile) => new CodebookTable(data),
      empty: (isWhole) => {
        const all = codeLanguages.map((language) => CodebookTable.initial(projectId, language));
        return all.find(isWhole) ?? CodebookTable.initial(projectId);
      },
    };
  }
  throw new Error(`no data file: ${relative}`);
}
