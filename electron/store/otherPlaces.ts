// otherPlaces.ts - what lies in a project's folders under names of ours, or nearly: found by one look at each folder.
//
// A large project has a folder for each of its thousands of documents, so each is looked into once, and several at a time.

import { readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '../../shared/model/project.ts';
import { flushFolder, writeDurably } from './durableFile.ts';
import { eachOf } from './eachOf.ts';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** "name (conflicted copy).json", "name-LAPTOP.json", "name.sync-conflict-20260101.json", "name 2.json": a name of ours with more behind it. */
const COPY = new RegExp(`^(project|codebook|journal|${ID})[ ._(-].*\\.(jsonl?)$`);
const OWN = new RegExp(`^${ID}\\.json$`);
/** Names that a file may get which stands where one of ours would: "... (found beside).json", "... (found beside 2).json" ... */
const besideName = (name: string, number: number): string => name.replace(/\.json$/, ` (found beside${number === 1 ? '' : ` ${number}`}).json`);

/** Names in each folder that versions from elsewhere may lie in, by its path in the project. */
export type Places = ReadonlyMap<string, string[]>;

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

export async function lookAround(folder: string): Promise<Places> {
  const documents = await namesIn(path.join(folder, 'annotations'));
  const places = new Map<string, string[]>(['', 'documents', 'links', ...documents.map((one) => `annotations/${one}`)].map((one) => [one, []]));
  await eachOf(places.keys(), async (place) => void places.set(place, await namesIn(path.join(folder, place))));
  return places;
}

/**
 * Puts annotation files out of the way that neither the manifest nor an interrupted fold has written, before any is read.
 * The places know them by their new names then.
 * @param written paths that this program may have written since the manifest.
 */
export async function putForeignFilesAside(folder: string, manifest: Manifest, written: ReadonlySet<string>, places: Places): Promise<void> {
  const own = manifest.annotators[0]?.id;
  const aside = async (relative: string, names: string[]): Promise<void> => {
    const known = manifest.files[relative];
    const file = path.join(folder, relative);
    const place = path.dirname(file);
    const name = path.basename(file);
    if (written.has(relative)) return;
    let number = 1;
    // What was found on another day stays: it may be the only copy of it.
    while (names.includes(besideName(name, number))) number += 1;
    const beside = besideName(name, number);
    if (!known) {
      await rename(file, path.join(place, beside));
      await flushFolder(place);
    } else if (name !== `${own}.json` && (await stat(file)).size !== known.bytes) {
      // Ours is made again from the history; the other one is looked at beside it.
      const bytes = await readFile(file);
      const last = number === 1 ? null : await readFile(path.join(place, besideName(name, number - 1)));
      if (last?.equals(bytes)) return;
      await writeDurably(path.join(place, beside), bytes);
    } else return;
    names.push(beside);
  };
  await eachOf(places, async ([place, names]) => {
    if (!place.startsWith('annotations/')) return;
    for (const name of names.filter((one) => OWN.test(one))) await aside(`${place}/${name}`, names);
  });
}

export interface OtherVersion {
  /** Path in the project. */
  readonly file: string;
  /** Path of the file that it is a version of. */
  readonly of: string;
}

export function otherVersionsIn(places: Places): OtherVersion[] {
  return [...places].flatMap(([place, names]) =>
    [...new Set(names)].sort().flatMap((name) => {
      const parts = COPY.exec(name);
      return parts ? [{ file: path.posix.join(place, name), of: path.posix.join(place, `${parts[1] ?? ''}.${parts[2] ?? ''}`) }] : [];
    }),
  );
}
