// withoutNames.ts - a copy of the project in which nobody is named, for exports that are handed on.
//
// Annotators become "Annotator 1", "Annotator 2" in their order, with other ids; their names are also taken out of notes,
// titles and every other field, but not out of the texts themselves and what is quoted of them. Times are one and the same
// day. Original files and the steps of the work stay behind: both hold names that nobody sees. The copy is a project like
// any other, so every format is made of it as ever.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Edit } from '../../shared/model/change.ts';
import { createProject } from '../store/createProject.ts';
import { openProject } from '../store/openProject.ts';
import type { ProjectStore } from '../store/projectStore.ts';

/** A shorter name may be an ordinary word: "A" for the first annotator is in every text. */
const SHORTEST_NAME = 3;
/** Scripts without spaces between words: a name has other letters beside it, and two are a whole name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Names of so many letters are found in capitals, too; a shorter one may begin a sentence as another word. */
const LONG_NAME = 5;
/** Fields that hold words of the texts; a note on a document has its own words under `text`, too. */
const QUOTED: ReadonlySet<string> = new Set(['text', 'exact', 'prefix', 'suffix']);
/** Fields whose words mean something to the program: somebody may be called like a tag. */
const MEANT: ReadonlySet<string> = new Set([
  ...['id', 'tag', 'subtype', 'subtypes', 'kind', 'confidence', 'voice', 'role', 'key', 'letter', 'guid', 'colour', 'pattern', 'type', 'parent'],
  ...['values', 'language', 'direction', 'sha256', 'textSha256', 'mediaType', 'encoding'],
]);
/** Fields that say when somebody did something. */
const TIMES: ReadonlySet<string> = new Set(['created', 'modified', 'time']);

/** Does `work` with the copy, which is gone afterwards. */
export async function withoutNames<T>(store: ProjectStore, work: (copy: ProjectStore) => Promise<T>): Promise<T> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'pressmark-copy-'));
  // The day alone: an hour may tell who was at work.
  const day = `${store.now().slice(0, 10)}T00:00:00.000Z`;
  const how = { folder: path.join(place, 'project'), program: 'Pressmark', now: () => day, newId: store.newId };
  try {
    const clean = cleaner(store, day);
    await createProject({ ...how, title: clean(store.project.title), alias: pseudonym(0) });
    const copy = await openProject({ ...how, mode: 'write', waitMs: 0 });
    try {
      await fill(copy, store, clean);
      return await work(copy);
    } finally {
      await copy.close();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const pseudonym = (index: number): string => `Annotator ${index + 1}`;

/** The same value without names, with other ids for annotators and with one time for all. */
type Clean = <T>(value: T) => T;

function cleaner(store: ProjectStore, day: string): Clean {
  const ids = new Map(store.annotators.map(({ id }) => [id, store.newId()]));
  // Longer names first, so that "Ana" is not taken out of "Ana Ruiz".
  const names = store.annotators
    .map(({ alias }, index): [string, string] => [alias.trim(), pseudonym(index)])
    .filter(([alias]) => alias.length >= (UNSPACED.test(alias) ? SHORTEST_NAME - 1 : SHORTEST_NAME))
    .sort(([a], [b]) => b.length - a.length);
  const patterns = names.map(([alias, other]): [RegExp, string] => {
    const flags = alias.length >= LONG_NAME ? 'giu' : 'gu';
    // An accent may be written as a part of its letter or as a sign after it.
    const written = [...new Set(['NFC', 'NFD'].map((form) => escaped(alias.normalize(form))))].join('|');
    const [before, after] = UNSPACED.test(alias) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
    return [new RegExp(`${before}(?:${written})${after}`, flags), other];
  });
  const words = (text: string): string => patterns.reduce((now, [pattern, other]) => now.replace(pattern, other), text);
  const said = (text: string, key: string, inNotes: boolean): string => {
    if (TIMES.has(key)) return day;
    return ids.get(text) ?? (MEANT.has(key) || (QUOTED.has(key) && !inNotes) ? text : words(text));
  };
  const inner = (value: unknown, key: string, inNotes: boolean): unknown => {
    if (typeof value === 'string') return said(value, key, inNotes);
    if (Array.isArray(value)) return value.map((one) => inner(one, key, inNotes));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([own, one]): [string, unknown] => [ids.get(own) ?? own, inner(one, own, inNotes || own === 'notes')]);
    return Object.fromEntries(entries);
  };
  return <T>(value: T): T => inner(value, '', false) as T;
}

/** Words as a part of an expression with the flag u, which allows no other escapes. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

async function fill(copy: ProjectStore, store: ProjectStore, clean: Clean): Promise<void> {
  const [first] = copy.annotators;
  if (!first) throw new Error('a project without an annotator');
  const edits: Edit[] = [];
  for (const [index, annotator] of store.annotators.entries()) {
    const after = { ...clean(annotator), alias: pseudonym(index) };
    edits.push({ kind: 'annotator', id: after.id, before: null, after });
  }
  edits.push({ kind: 'annotator', id: first.id, before: first, after: null });
  const before = await copy.codebook();
  edits.push({ kind: 'codebook', id: before.id, before, after: { ...clean(await store.codebook()), id: before.id } });
  for (const { id } of store.documents) {
    const { file } = await store.document(id);
    const document = clean(file.document);
    await copy.keepDocument(
      document,
      file.revisions.map((one) => ({ ...clean(one), original: null })),
    );
    edits.push({ kind: 'document', id, before: null, after: document });
    for (const annotation of await store.annotations(id))
      edits.push({ kind: 'annotation', id: annotation.id, before: null, after: clean(annotation) });
  }
  for (const link of await store.links()) edits.push({ kind: 'link', id: link.id, before: null, after: clean(link) });
  const annotatorId = clean(store.annotators[0]?.id ?? first.id);
  const values = { count: store.documents.length, title: copy.project.title };
  await copy.commit(() => ({ name: { key: 'import', values }, annotatorId, edits, beginning: true }));
}
