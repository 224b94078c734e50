// otherVersions.ts - versions of a project's files that came from elsewhere: conflict copies of sync programs, and what another computer wrote.
//
// Nothing of them is thrown away and none takes the place of ours. Two annotators never share a file, so what another
// annotator has done elsewhere can be added by one undoable step; every other version is shown and left where it is. Where
// they lie is otherPlaces.ts, what a journal from elsewhere says otherJournal.ts.

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type Annotator, Manifest } from '../../shared/model/project.ts';
import { DataFile } from './dataFile.ts';
import { parseFile } from './durableJsonFile.ts';
import { belongsHere, mergeAnnotations } from './mergeAnnotations.ts';
import { readOtherJournal } from './otherJournal.ts';
import { type OtherVersion, otherVersionsIn, type Places } from './otherPlaces.ts';
import type { ProjectStore } from './projectStore.ts';
import { quarantine } from './quarantine.ts';
import { AnnotationTable } from './tables.ts';

/** Adds what other annotators did elsewhere, and tells of every version that lies in the project. */
export async function takeInOtherVersions(store: ProjectStore, places: Places): Promise<Notice[]> {
  const versions = otherVersionsIn(places);
  if (versions.length === 0) return [];
  const annotators = await annotatorsElsewhere(store.folder, versions);
  const notices: Notice[] = [];
  for (const version of versions) {
    const theirs = await theirsIn(store, version).catch(() => null);
    notices.push(...((theirs && (await merged(store, version, theirs, annotators).catch(() => null))) ?? [leftNotice(version)]));
  }
  return notices;
}

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

/** What other annotators have done in a version of a file. */
export interface Theirs {
  readonly annotations: readonly Annotation[];
  /** Annotators whom it names. */
  readonly annotators: readonly Annotator[];
  /** Whether that is all that is new in it. */
  readonly complete: boolean;
  readonly bytes: Buffer;
}

/** Null when there is nothing of another annotator in it, or what there is does not fit the texts here. */
async function theirsIn(store: ProjectStore, { file, of }: OtherVersion): Promise<Theirs | null> {
  const [folder, documentId = '', name = ''] = of.split('/');
  const annotatorId = path.basename(name, '.json');
  const bytes = await readFile(path.join(store.folder, file));
  if (of === 'journal.jsonl') return readOtherJournal(store, bytes);
  if (folder !== 'annotations' || annotatorId === (store.annotators[0]?.id ?? '')) return null;
  const table = new DataFile(store.folder, of, store.project.id, () => new Set()).parse(bytes);
  if (!(table instanceof AnnotationTable)) return null;
  const annotations = [...table.annotations.values()];
  for (const one of annotations) {
    if (one.documentId !== documentId || one.annotatorId !== annotatorId || !(await belongsHere(store, one))) return null;
  }
  return { annotations, annotators: [], complete: true, bytes };
}

/** One step for each annotator; then the version goes into quarantine. What is not merged of it is told. */
async function merged(
  store: ProjectStore,
  { file, of }: OtherVersion,
  { annotations, annotators, complete, bytes }: Theirs,
  elsewhere: ReadonlyMap<string, Annotator>,
): Promise<Notice[]> {
  const named = new Map([...elsewhere, ...annotators.map((one) => [one.id, one] as const)]);
  const counts = new Map<string, number>();
  for (const [annotatorId, theirs] of Map.groupBy(annotations, (one) => one.annotatorId)) {
    const count = await mergeAnnotations(store, annotatorId, theirs, named);
    if (count > 0) counts.set(annotatorId, count);
  }
  // Where everything of theirs is here already, the rest is looked at where it is.
  if (counts.size === 0 && !complete) return [leftNotice({ file, of })];
  const copy = path.relative(store.folder, await quarantine(store.folder, path.basename(file), bytes));
  await rm(path.join(store.folder, file));
  const notices = [...counts].map(([annotatorId, count]): Notice => {
    const alias = store.annotators.find((one) => one.id === annotatorId)?.alias ?? '';
    return {
      code: 'version-merged',
      message: `${file} came from another computer. ${count} annotations of ${alias} were taken from it by one step, which can be undone. The file is kept in ${copy}.`,
      values: { file, alias, count, quarantine: copy },
    };
  });
  return complete ? notices : [...notices, leftNotice({ file: copy, of })];
}
