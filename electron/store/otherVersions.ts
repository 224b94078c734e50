// otherVersions.ts - versions of a project's files that came from elsewhere: conflict copies of sync programs, and what another computer wrote.
//
// Nothing of them is thrown away and none takes the place of ours. Two annotators never share a file, so what another
// annotator has done elsewhere can be added by one undoable step; every other version is shown and left where it is.

import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import { type Annotator, Manifest } from '../../shared/model/project.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { anchor } from '../../shared/text/anchor.ts';
import { DataFile } from './dataFile.ts';
import { flushFolder, writeDurably } from './durableFile.ts';
import { parseFile } from './durableJsonFile.ts';
import type { ProjectStore } from './projectStore.ts';
import { quarantine } from './quarantine.ts';
import { AnnotationTable } from './tables.ts';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** "name (conflicted copy).json", "name-LAPTOP.json", "name.sync-conflict-20260101.json", "name 2.json": a name of ours with more behind it. */
const COPY = new RegExp(`^(project|codebook|journal|${ID})[ ._(-].*\\.(jsonl?)$`);
const OWN = new RegExp(`^${ID}\\.json$`);
/** The name that a file gets which stands where one of ours would. */
const FOUND = ' (found beside).json';

interface OtherVersion {
  /** Path in the project. */
  readonly file: string;
  /** Path of the file that it is a version of. */
  readonly of: string;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/**
 * Puts annotation files out of the way that neither the manifest nor an interrupted fold has written, before any is read.
 * @param written paths that this program may have written since the manifest.
 */
export async function putForeignFilesAside(folder: string, manifest: Manifest, written: ReadonlySet<string>): Promise<void> {
  const own = manifest.annotators[0]?.id;
  for (const documentId of await namesIn(path.join(folder, 'annotations'))) {
    const place = path.join(folder, 'annotations', documentId);
    for (const name of (await namesIn(place)).filter((one) => OWN.test(one))) {
      const relative = `annotations/${documentId}/${name}`;
      const known = manifest.files[relative];
      const file = path.join(place, name);
      const beside = path.join(place, `${path.basename(name, '.json')}${FOUND}`);
      if (written.has(relative)) continue;
      if (!known) {
        await rename(file, beside);
        await flushFolder(place);
      } else if (name !== `${own}.json` && (await stat(file)).size !== known.bytes) {
        // Ours is made again from the history; the other one is looked at beside it.
        await writeDurably(beside, await readFile(file));
      }
    }
  }
}

async function otherVersions(folder: string): Promise<OtherVersion[]> {
  const documents = await namesIn(path.join(folder, 'annotations'));
  const places = ['', 'documents', 'links', ...documents.map((one) => `annotations/${one}`)];
  const found: OtherVersion[] = [];
  for (const place of places) {
    for (const name of (await namesIn(path.join(folder, place))).sort()) {
      const parts = COPY.exec(name);
      if (parts) found.push({ file: path.posix.join(place, name), of: path.posix.join(place, `${parts[1] ?? ''}.${parts[2] ?? ''}`) });
    }
  }
  return found;
}

/** Adds what other annotators did elsewhere, and tells of every version that lies in the project. */
export async function takeInOtherVersions(store: ProjectStore): Promise<Notice[]> {
  const versions = await otherVersions(store.folder);
  if (versions.length === 0) return [];
  const annotators = await annotatorsElsewhere(store.folder, versions);
  const notices: Notice[] = [];
  for (const version of versions) {
    const merged = await mergedFrom(store, version, annotators).catch(() => null);
    notices.push(merged ?? leftNotice(version));
  }
  return notices.filter((notice) => notice.code !== NOTHING_NEW);
}

/** Not told: every annotation was here already. */
const NOTHING_NEW = 'nothing-new';

const leftNotice = ({ file, of }: OtherVersion): Notice => ({
  code: 'other-version',
  message: `${file} is another version of ${of}, as sync programs leave it. Both are kept and this project goes on with its own; compare them, then move the one away that is not needed.`,
  values: { file, original: of },
});

/** Annotators by their id, as the other versions of the manifest name them. */
async function annotatorsElsewhere(folder: string, versions: readonly OtherVersion[]): Promise<Map<string, Annotator>> {
  const found = new Map<string, Annotator>();
  for (const { file } of versions.filter((one) => one.of === 'project.json')) {
    try {
      const { annotators } = parseFile('project.json', await readFile(path.join(folder, file)), Manifest);
      for (const one of annotators) found.set(one.id, one);
    } catch {
      // A manifest that cannot be read names nobody.
    }
  }
  return found;
}

/** One step that adds the annotations of this version. Null when it is not another annotator's, or does not fit the texts here. */
async function mergedFrom(store: ProjectStore, { file, of }: OtherVersion, elsewhere: ReadonlyMap<string, Annotator>): Promise<Notice | null> {
  const [folder, documentId = '', name = ''] = of.split('/');
  const annotatorId = path.basename(name, '.json');
  const own = store.annotators[0]?.id ?? '';
  if (folder !== 'annotations' || annotatorId === own || !store.documents.some((one) => one.id === documentId)) return null;
  const bytes = await readFile(path.join(store.folder, file));
  const table = new DataFile(store.folder, of, store.project.id, () => new Set()).parse(bytes);
  if (!(table instanceof AnnotationTable)) return null;
  const theirs = [...table.annotations.values()];
  if (!(await belongHere(store, documentId, annotatorId, theirs))) return null;
  const count = await addAll(store, documentId, annotatorId, theirs, elsewhere);
  const copy = path.relative(store.folder, await quarantine(store.folder, path.basename(file), bytes));
  await rm(path.join(store.folder, file));
  const alias = store.annotators.find((one) => one.id === annotatorId)?.alias ?? '';
  return {
    code: count > 0 ? 'version-merged' : NOTHING_NEW,
    message: `${file} came from another computer. ${count} annotations of ${alias} were taken from it by one step, which can be undone. The file is kept in ${copy}.`,
    values: { file, alias, count, quarantine: copy },
  };
}

/** Each must be that annotator's, at its recorded words in a text that this project has. */
async function belongHere(store: ProjectStore, documentId: string, annotatorId: string, theirs: readonly Annotation[]): Promise<boolean> {
  const { file } = await store.document(documentId);
  const texts = new Map(file.revisions.map((one) => [one.id, one.text]));
  return theirs.every(
    (one) =>
      one.documentId === documentId &&
      one.annotatorId === annotatorId &&
      one.segments.every((segment) => anchor(texts.get(one.textRevisionId) ?? '', segment).kind === 'exact'),
  );
}

/** @returns how many annotations are new or newer; none that is here only is taken away. */
async function addAll(
  store: ProjectStore,
  documentId: string,
  annotatorId: string,
  theirs: readonly Annotation[],
  elsewhere: ReadonlyMap<string, Annotator>,
): Promise<number> {
  const here = new Map((await store.annotations(documentId)).map((one) => [one.id, one]));
  const edits = theirs.flatMap((after): Edit[] => {
    const before = here.get(after.id) ?? null;
    if (before && (sameJson(before, after) || before.modified >= after.modified)) return [];
    return [{ kind: 'annotation', id: after.id, before, after }];
  });
  if (edits.length === 0) return 0;
  await store.backup('bulk');
  await store.commit(() => {
    const known = store.annotators.some((one) => one.id === annotatorId);
    const named = elsewhere.get(annotatorId);
    const after = named ?? { id: annotatorId, alias: `Annotator ${store.annotators.length + 1}`, hidden: false, created: store.now() };
    const joining: Edit[] = known ? [] : [{ kind: 'annotator', id: annotatorId, before: null, after }];
    return {
      name: { key: 'mergeVersion', values: { alias: after.alias, count: edits.length } },
      annotatorId: store.annotators[0]?.id ?? '',
      edits: [...joining, ...edits],
    };
  });
  return edits.length;
}
