// annotatorFiles.ts - which files of annotators a project has: of each document's annotations, and of links.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from './diskErrors.ts';

export class AnnotatorFiles {
  readonly #folder: string;
  readonly #manifestKnows: boolean;
  readonly #writable: boolean;
  /** Paths of annotation files by their document's folder, and the folders whose files on the disk are among them. */
  readonly #byFolder = new Map<string, Set<string>>();
  readonly #listed = new Set<string>();

  /** @param manifestKnows false when the manifest was lost, so that the folders themselves must be asked. */
  constructor(folder: string, manifestKnows: boolean, writable: boolean) {
    this.#folder = folder;
    this.#manifestKnows = manifestKnows;
    this.#writable = writable;
  }

  /** Takes note of a file that the manifest knows or that was made since. */
  note(relative: string): void {
    if (!relative.startsWith('annotations/')) return;
    const folder = path.posix.dirname(relative);
    const before = this.#byFolder.get(folder);
    if (before) before.add(relative);
    else this.#byFolder.set(folder, new Set([relative]));
  }

  /** Paths of the annotation files of a document: on the disk, or made since the last fold. */
  async ofDocument(documentId: string): Promise<string[]> {
    const folder = `annotations/${documentId}`;
    if (!this.#listed.has(folder)) {
      for (const name of await this.#namesIn(folder)) this.note(`${folder}/${name}`);
      // Who writes knows of every new file; who only reads must look each time.
      if (this.#writable) this.#listed.add(folder);
    }
    return [...(this.#byFolder.get(folder) ?? [])].sort();
  }

  /** Paths of the files of links among these, and what else lies there, as after a lost manifest. */
  async ofLinks(known: Iterable<string>): Promise<string[]> {
    const there = (await this.#namesIn('links')).map((name) => `links/${name}`);
    return [...new Set([...known, ...there])].filter((relative) => relative.startsWith('links/')).sort();
  }

  /** Names of the files of annotators in a folder of the project; none when it is not there. */
  async #namesIn(folder: string): Promise<string[]> {
    // A manifest knows all files of its own; others are not part of the project until they are merged.
    if (this.#manifestKnows) return [];
    const names = await readdir(path.join(this.#folder, folder)).catch((thrown: unknown) => {
      if (errnoOf(thrown) === 'ENOENT') return [] as string[];
      throw thrown;
    });
    return names.filter((name) => /^[0-9a-f-]{36}\.json$/.test(name));
  }
}
