// session.ts - which project is open in this process, and what every service needs to reach it.

import { realpath } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { Changed, ProjectState } from '../../shared/contract.ts';
import type { Change } from '../../shared/model/change.ts';
import { SearchThread } from '../search/searchThread.ts';
import { openProject } from '../store/openProject.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { asideIds } from './annotationRows.ts';
import type { AppOptions } from './app.ts';
import { ImportRuns } from './importRuns.ts';

/** The same folder may be named in several ways, as by a link to it. */
async function sameFolder(one: string, other: string): Promise<boolean> {
  const real = (folder: string): Promise<string> => realpath(folder).catch(() => folder);
  return one === other || (await real(one)) === (await real(other));
}

export class Session {
  readonly options: AppOptions;
  readonly search = new SearchThread();
  readonly imports = new ImportRuns();
  #store: ProjectStore | null = null;
  /** Ends when no project is being opened or closed. */
  #switching: Promise<unknown> = Promise.resolve();

  constructor(options: AppOptions) {
    this.options = options;
  }

  get program(): string {
    const names = { electron: 'Pressmark', browser: 'Pressmark in a browser window', cli: 'a Pressmark command' };
    return names[this.options.host];
  }

  get current(): ProjectStore | null {
    return this.#store;
  }

  /** @throws AppError 'no-project'. */
  get store(): ProjectStore {
    if (!this.#store) throw new AppError('no-project', 'No project is open. Open or create one first.');
    return this.#store;
  }

  /** One after the other: who asks twice for a project must not find it held by the first time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#switching.then(work);
    this.#switching = turn.catch(() => {});
    return turn;
  }

  /** Closes the project before and opens this one; for reading only when somebody else writes. @throws AppError as openProject does. */
  open(folder: string): Promise<ProjectStore> {
    return this.#inTurn(() => this.#open(folder));
  }

  async #open(folder: string): Promise<ProjectStore> {
    if (this.#store && (await sameFolder(this.#store.folder, folder))) return this.#store;
    const { now, newId } = this.options;
    const opened = await openProject({ folder, mode: 'any', waitMs: 300, program: this.program, now, newId });
    await this.#close();
    this.#store = opened;
    return opened;
  }

  /** Takes a store that the caller opened. */
  adopt(store: ProjectStore): void {
    this.#store = store;
  }

  /** Ends what is being imported, and lets go of the project. Safe to call twice. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#close());
  }

  async #close(): Promise<void> {
    // What an import has complete is still saved.
    await this.imports.close();
    const store = this.#store;
    this.#store = null;
    await this.search.close();
    await store?.close();
  }
}

/** Whose annotations new ones are: the project's first annotator. Answer keys and other coders come later. */
export function currentAnnotator(store: ProjectStore): string {
  const own = store.annotators[0];
  if (!own) throw new AppError('project-damaged', 'The project names no annotator. Nothing was changed.', { variant: 'no-annotator' });
  return own.id;
}

export async function stateOf(store: ProjectStore): Promise<ProjectState> {
  return {
    project: store.project,
    folder: store.folder,
    revision: store.revision,
    documents: store.documents,
    annotators: store.annotators,
    annotatorId: currentAnnotator(store),
    codebook: await store.codebook(),
    ...(await store.nextSteps()),
    heldBy: store.heldBy,
    notices: store.notices,
  };
}

export async function changed(store: ProjectStore, change: Change): Promise<Changed> {
  const aside = await asideAfter(store, change);
  return { change, ...(await store.nextSteps()), ...(aside.length > 0 ? { aside } : {}) };
}

/** What lies in set-aside text now, of the documents where that may be other than before. */
async function asideAfter(store: ProjectStore, { edits }: Change): Promise<NonNullable<Changed['aside']>> {
  const touched = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'document' && [edit.before, edit.after].some((one) => one && one.setAside.length > 0)) touched.add(edit.id);
    else if (edit.kind === 'annotation') touched.add((edit.after ?? edit.before)?.documentId ?? '');
  }
  const documents = store.documents.filter(({ id, counted }) => touched.has(id) && (counted !== undefined || edits.some((one) => one.id === id)));
  const aside = [];
  for (const entry of documents) aside.push({ documentId: entry.id, ids: await asideIds(store, entry), counts: entry.aside ?? {} });
  return aside;
}
