// checkProject.ts - verifies a project folder as it lies on the disk and says what is wrong. Writes nothing.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { asideTest } from '../../shared/model/asidePlace.ts';
import { anchor } from '../../shared/text/anchor.ts';
import { DamagedFile } from './durableJsonFile.ts';
import { chained } from './journal.ts';
import { sha256 } from './durableFile.ts';
import { type OpenOptions, openProject } from './openProject.ts';
import type { ProjectStore } from './projectStore.ts';
import { countOf, totalOf } from './summary.ts';
import { sameJson } from '../../shared/model/sameJson.ts';

export interface CheckResult {
  readonly state: 'whole' | 'damaged';
  /** The newest change that is safe on the disk; null when not even that can be told. */
  readonly revision: number | null;
  readonly documents: number;
  /** Those that lie wholly in what is set aside are counted apart. */
  readonly annotations: number;
  readonly annotationsAside: number;
  /** One sentence for each thing that is wrong. */
  readonly problems: readonly string[];
  /** What a power cut left and the next opening for writing tidies up; nothing that was shown as saved is missing. */
  readonly notes: readonly string[];
}

/**
 * Manifest, hashes, counts, history and anchors of a project.
 * @throws AppError 'project-missing', 'project-foreign' or 'project-newer'.
 */
export async function checkProject(options: Omit<OpenOptions, 'mode' | 'waitMs'>): Promise<CheckResult> {
  let store: ProjectStore;
  try {
    store = await openProject({ ...options, mode: 'read', waitMs: 0 });
  } catch (thrown) {
    const damaged = thrown instanceof DamagedFile || (thrown instanceof AppError && thrown.code === 'project-damaged');
    if (!damaged) throw thrown;
    return { state: 'damaged', revision: null, documents: 0, annotations: 0, annotationsAside: 0, problems: [thrown.message], notes: [] };
  }
  const unread = await unreadProblems(store);
  const [notes, problems] = [true, false].map((isNote) =>
    store.notices.filter(({ code }) => (code === 'journal-unwritten') === isNote).map(({ message }) => message),
  ) as [string[], string[]];
  problems.push(...unread);
  let annotations = 0;
  let annotationsAside = 0;
  const known = new Map<string, Annotation>();
  for (const entry of store.documents) {
    try {
      const { text, file } = await store.document(entry.id);
      const texts = new Map(file.revisions.map((one) => [one.id, one.text]));
      if (sha256(text) !== entry.textSha256 || text.length !== entry.characters)
        problems.push(`The text of "${entry.title}" is not the one that was saved.`);
      const own = await store.annotations(entry.id);
      const { setAside, textRevisionId } = file.document;
      const aside = own.filter(asideTest({ text, setAside, textRevisionId })).length;
      annotations += own.length - aside;
      annotationsAside += aside;
      for (const one of own) known.set(one.id, one);
      if (!sameJson(countOf(own), entry.counts))
        problems.push(`"${entry.title}" has ${own.length} annotations, but ${totalOf(entry.counts)} were recorded.`);
      problems.push(...own.flatMap((one) => anchorProblems(texts, one, entry.title)));
    } catch (thrown) {
      problems.push(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  problems.push(...(await linkProblems(store, known)), ...(await originalProblems(store)), ...(await historyProblems(store)));
  return {
    state: problems.length === 0 ? 'whole' : 'damaged',
    revision: store.revision,
    documents: store.documents.length,
    annotations,
    annotationsAside,
    problems,
    notes,
  };
}

/** An orphan's words, and those of a lost role, are looked for in the text that they were recorded in. */
function anchorProblems(texts: ReadonlyMap<string, string>, annotation: Annotation, title: string): string[] {
  const own = annotation.textRevisionId;
  const recorded = [{ textRevisionId: own, segments: annotation.segments }, ...annotation.roles];
  return recorded.every(({ textRevisionId = own, segments }) =>
    segments.every((segment) => anchor(texts.get(textRevisionId) ?? '', segment).kind === 'exact'),
  )
    ? []
    : [`An annotation of "${title}" (${annotation.id}) is not at its recorded words.`];
}

/** Both ends of each link, and each parent in a chain, must be annotations of this project; the manifest must know how many links there are. */
async function linkProblems(store: ProjectStore, known: ReadonlyMap<string, Annotation>): Promise<string[]> {
  const problems: string[] = [];
  for (const { id, parent } of known.values()) {
    if (parent != null && !known.has(parent)) problems.push(`The annotation ${id} names ${parent} as its parent, which is not in this project.`);
  }
  try {
    const links = await store.links();
    if (links.length !== store.linkCount) problems.push(`There are ${links.length} links, but ${store.linkCount} were recorded.`);
    for (const { id, from, to } of links) {
      for (const end of [from, to]) {
        if (known.get(end.annotationId)?.documentId !== end.documentId)
          problems.push(`The link ${id} leads to an annotation (${end.annotationId}) that is not in this project.`);
      }
    }
  } catch (thrown) {
    problems.push(thrown instanceof Error ? thrown.message : String(thrown));
  }
  return problems;
}

/** Files of documents that are removed now, which no opening reads and undo may need; what is damaged of them is told by a notice. */
async function unreadProblems(store: ProjectStore): Promise<string[]> {
  const problems: string[] = [];
  const present = new Set(store.documents.map(({ id }) => id));
  for (const relative of store.files.known.keys()) {
    const documentId = /^(?:documents|annotations)\/([^/.]+)/.exec(relative)?.[1];
    if (documentId === undefined || present.has(documentId)) continue;
    try {
      await store.files.passing(relative);
    } catch (thrown) {
      problems.push(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  return problems;
}

/** Originals, which no opening reads. */
async function originalProblems(store: ProjectStore): Promise<string[]> {
  const problems: string[] = [];
  for (const [relative, known] of store.files.known) {
    if (!relative.startsWith('originals/')) continue;
    const bytes = await readFile(path.join(store.folder, relative)).catch(() => null);
    if (!bytes) problems.push(`${relative} is missing.`);
    else if (sha256(bytes) !== known.sha256) problems.push(`${relative} is not the file that was kept.`);
  }
  return problems;
}

function revisionOf(payload: string): unknown {
  try {
    const change: unknown = JSON.parse(payload);
    return typeof change === 'object' && change !== null && 'revision' in change ? change.revision : null;
  } catch {
    return null;
  }
}

/** Every folded change must be in the history, and each line of them must carry the hash of all before it. */
async function historyProblems(store: ProjectStore): Promise<string[]> {
  const { revision: folded, hash: recorded } = store.manifest;
  let expected = 1;
  let hash = '';
  for (const name of await store.files.history.files()) {
    const text = await readFile(path.join(store.files.history.folder, name), 'utf8');
    for (const line of text.split('\n').slice(0, -1)) {
      // Behind the saved state lies what a fold that was cut off has added; its changes are in the journal.
      if (expected > folded) return [];
      const parts = /^\{"hash":"([0-9a-f]{64})","change":(.*)\}$/s.exec(line);
      if (!parts?.[2]) return [`history/${name} is damaged near change ${expected}.`];
      const [, own, payload] = parts;
      const revision = revisionOf(payload);
      // A fold that was cut off and repeated elsewhere may leave lines twice.
      if (typeof revision === 'number' && revision < expected) continue;
      if (revision !== expected || chained(hash, payload) !== own) return [`history/${name} is damaged near change ${expected}.`];
      hash = own ?? '';
      if (expected === folded && hash !== recorded) return [`The history does not lead to the saved state at change ${folded}.`];
      expected += 1;
    }
  }
  return expected > folded ? [] : [`The history ends at change ${expected - 1}, but ${folded} were saved.`];
}
