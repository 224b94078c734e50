// newDocuments.ts - texts that become documents: their originals and files first, then one change that adds them all.
//
// Originals are named by their content, so that all documents of one file, and a file that comes twice, share one.

import type { Edit } from '../../shared/model/change.ts';
import type { DocumentValue, Original, SetAside, Structure } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';
import type { PageNote, ReadOptions } from '../../shared/page/page.ts';
import type { ReadPage } from '../importers/importWorker.ts';
import { sha256 } from '../store/durableFile.ts';
import { eachOf } from '../store/eachOf.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { removalOf } from './removal.ts';
import { currentAnnotator } from './session.ts';

export interface StepName {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The file that a text came from, with its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly encoding: string | null;
}

export interface NewDocument {
  readonly title: string;
  readonly text: string;
  readonly original: Original;
  readonly metadata?: DocumentValue['metadata'];
  readonly structure?: readonly Structure[];
  readonly setAside?: readonly SetAside[];
  readonly notes?: readonly PageNote[];
}

export type KeptOriginal = Pick<Original, 'file' | 'name' | 'bytes' | 'sha256'>;

/** Keeps a file among the originals, unless it is there already. @throws AppError when it cannot be saved. */
export async function keepFile(store: ProjectStore, { name, bytes }: Pick<SourceFile, 'name' | 'bytes'>): Promise<KeptOriginal> {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0]?.toLowerCase() ?? '.txt';
  const hash = sha256(bytes);
  const file = await store.keepOriginal(`${hash}${ending}`, bytes);
  return { file, name, bytes: bytes.length, sha256: hash };
}

interface PageOf {
  readonly page: Pick<ReadPage, 'mediaType' | 'encoding' | 'text'>;
  /** Which of so many pages of the file. */
  readonly index: number;
  readonly count: number;
  readonly options: ReadOptions;
}

/** That a document is this stretch of this page of a kept file. */
export function originalOf(kept: KeptOriginal, { page, index, count, options }: PageOf, { start, end }: Span): Original {
  const { mediaType, encoding, text } = page;
  const { changes, encoding: named } = options;
  const chosen = { ...(changes === undefined ? {} : { changes }), ...(named === undefined ? {} : { encoding: named }) };
  const isWhole = count === 1 && start === 0 && end === text.length;
  return {
    ...kept,
    mediaType,
    encoding,
    ...(isWhole ? {} : { part: { page: index, start, end } }),
    ...(Object.keys(chosen).length === 0 ? {} : { options: chosen }),
  };
}

interface HowToCommit {
  readonly beginning?: boolean;
  readonly replaces?: readonly string[];
  readonly also?: () => Promise<readonly Edit[]>;
}

/** Collects new documents, each on the disk as soon as it is added and part of the project with `commit`. */
export class NewDocuments {
  readonly store: ProjectStore;
  readonly #created: string;
  readonly #values: DocumentValue[] = [];

  private constructor(store: ProjectStore) {
    this.store = store;
    this.#created = store.now();
  }

  /** Makes the backup that comes before every import. */
  static async begin(store: ProjectStore): Promise<NewDocuments> {
    await store.backup('import');
    return new NewDocuments(store);
  }

  get count(): number {
    return this.#values.length;
  }

  /** Leaves out what was added after so many; their files lie there, and nothing names them. */
  forgetFrom(count: number): void {
    this.#values.splice(count);
  }

  get firstTitle(): string {
    return this.#values[0]?.title ?? '';
  }

  /** In this order, each on the disk when it resolves. @throws AppError when one cannot be saved; then none of them is among the new ones. */
  async add(documents: readonly NewDocument[]): Promise<DocumentValue[]> {
    const { store } = this;
    const before = this.count;
    const values = documents.map((one, index) => this.#valueOf(one, before + index + 1));
    await eachOf(documents.entries(), async ([index, { text, original }]) => {
      const value = values[index];
      if (!value) return;
      const { textRevisionId, characters, textSha256 } = value;
      const revision = { id: textRevisionId, previous: null, map: null, created: this.#created, characters, sha256: textSha256, original, text };
      await store.keepDocument(value, [revision]);
    });
    this.#values.push(...values);
    return values;
  }

  /** The text of one of them, by its place among them; '' when it is not among them any more. @throws AppError when it cannot be read. */
  async text(at: number): Promise<string> {
    const value = this.#values[at];
    return value ? this.store.keptText(value.id) : '';
  }

  #valueOf({ title, text, metadata = {}, structure = [], setAside = [], notes = [] }: NewDocument, position: number): DocumentValue {
    const { store } = this;
    return {
      id: store.newId(),
      title,
      position,
      textRevisionId: store.newId(),
      characters: text.length,
      textSha256: sha256(text),
      metadata,
      structure: [...structure],
      setAside: [...setAside],
      notes: notes.map((note) => ({ ...note, id: store.newId(), annotatorId: currentAnnotator(store), created: this.#created })),
      created: this.#created,
    };
  }

  /**
   * Adds them all by one change: after the documents that are there by then, or in the place of the first that they replace.
   * @param how.replaces documents that are removed by the same change.
   * @param how.also what else is a part of it.
   * @throws AppError 'document-unknown', or why it cannot be saved.
   */
  commit(name: StepName, { beginning = false, replaces = [], also }: HowToCommit = {}) {
    const { store } = this;
    return store.commit(async () => {
      const places = placesFor(store.documents, replaces, this.#values.length);
      const added = this.#values.map(
        (value, index): Edit => ({ kind: 'document', id: value.id, before: null, after: { ...value, position: places[index] ?? 0 } }),
      );
      const removed = await removalOf(store, replaces);
      return {
        name: { key: name.key, values: { ...name.values } },
        annotatorId: currentAnnotator(store),
        edits: [...removed, ...added, ...((await also?.()) ?? [])],
        beginning,
      };
    });
  }
}

/** Positions for so many new documents: behind the first replaced one and before the next that stays, else behind all. */
function placesFor(documents: ProjectStore['documents'], replaces: readonly string[], count: number): number[] {
  const at = documents.findIndex((one) => replaces.includes(one.id));
  const first = documents[at]?.position ?? documents.at(-1)?.position ?? 0;
  const next = at === -1 ? undefined : documents.slice(at).find((one) => !replaces.includes(one.id))?.position;
  const step = next === undefined ? 1 : (next - first) / (count + 1);
  return Array.from({ length: count }, (_, index) => first + (index + 1) * step);
}

/** A text that is ready to become a document, with the bytes that it came from. */
export interface ReadyText extends SourceFile {
  readonly title: string;
  readonly text: string;
  readonly metadata?: DocumentValue['metadata'];
}

/** Adds texts, each the whole of its file, by one change. */
export async function addTexts(store: ProjectStore, texts: readonly ReadyText[], name: StepName, beginning = false) {
  const adding = await NewDocuments.begin(store);
  const ready: NewDocument[] = [];
  for (const { title, text, metadata = {}, name: file, bytes, mediaType, encoding } of texts)
    ready.push({ title, text, metadata, original: { ...(await keepFile(store, { name: file, bytes })), mediaType, encoding } });
  const values = await adding.add(ready);
  return { change: await adding.commit(name, { beginning }), ids: values.map(({ id }) => id) };
}
