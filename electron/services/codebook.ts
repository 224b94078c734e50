// codebook.ts - changing the codebook with the annotations that follow it, looking first, and its versions and files.
//
// What may be done to a codebook is shared/model/codebookEdits.ts; here it meets the annotations of the project.

import { AppError } from '../../shared/errors.ts';
import type { CheckedInput, CodebookInput, CodebookPreview, CodebookVersion, Services } from '../../shared/contract.ts';
import type { Change, Edit } from '../../shared/model/change.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { codebookChangeName, differences } from '../../shared/model/codebookDiff.ts';
import { addSubtype } from '../../shared/model/codebookEdits.ts';
import { CodebookPlan } from '../../shared/model/codebookPlan.ts';
import { checkCodebook } from '../../shared/model/codebookRules.ts';
import { codeKey, type CodeRef } from '../../shared/model/codeNames.ts';
import { findSubtype, findTag } from '../../shared/model/findTag.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { CodebookTable } from '../store/tables.ts';
import { asideIds } from './annotationRows.ts';
import { newAnnotation } from './annotations.ts';
import { codebookFile, parseCodebook } from './codebookFiles.ts';
import type { Grants } from './grants.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<
  Services,
  'codebook.change' | 'codebook.preview' | 'codebook.fromWords' | 'codebook.usage' | 'codebook.versions' | 'codebook.export' | 'codebook.parse'
>;

/** So many annotations in one step count as a bulk change, which is preceded by a backup. */
const BULK = 50;

export function codebookServices(session: Session, grants: Grants): Part {
  return {
    'codebook.change': async (input) => changed(session.store, await changeCodebook(session.store, input)),
    'codebook.preview': ({ codebook, moves, assign }) => previewCodebook(session.store, { codebook, moves, assign }),
    'codebook.fromWords': (input) => codeFromWords(session.store, input),
    'codebook.usage': () => usageOf(session.store),
    'codebook.versions': ({ version }) => versionsOf(session.store, version),
    'codebook.export': ({ format }) => codebookFile(session.store, format),
    'codebook.parse': ({ file }) => parseCodebook(session.store, grants, file),
  };
}

/**
 * Makes `wanted` the codebook and moves annotations along, by one change.
 * @throws AppError 'codebook-invalid', 'code-in-use', 'annotation-unknown', or 'invalid-input' when nothing would change; then nothing is changed.
 */
export async function changeCodebook(store: ProjectStore, wanted: CodebookInput): Promise<Change> {
  const { annotations, annotationsAside } = await previewCodebook(store, wanted);
  if (annotations + annotationsAside >= BULK) await store.backup('bulk');
  return store.commit(async () => {
    const { before, after, plan } = await planOf(store, wanted);
    const edits: Edit[] = [];
    const lost = new Counter();
    const modified = store.now();
    for await (const { annotation } of allAnnotations(store)) {
      // All of them stand in the way, also those in what is set aside.
      if (plan.isLost(annotation)) lost.add(plan.codeFor(annotation), false);
      const moved = plan.after(annotation, after.version, modified);
      if (moved !== annotation) edits.push({ kind: 'annotation', id: annotation.id, before: annotation, after: moved });
    }
    if (lost.size > 0) throw inUse(before, lost);
    if (!sameJson({ ...before, version: 0 }, { ...after, version: 0 })) edits.unshift({ kind: 'codebook', id: before.id, before, after });
    const assigned = wanted.assign?.reduce((sum, one) => sum + one.ids.length, 0) ?? 0;
    const name = codebookChangeName(before, after, wanted.moves ?? [], assigned);
    return { name, annotatorId: currentAnnotator(store), edits };
  });
}

/** @throws AppError 'tag-unknown', 'codebook-invalid', or what makes an annotation impossible; then nothing is changed. */
async function codeFromWords(store: ProjectStore, { documentId, spans, tag, name }: CheckedInput<'codebook.fromWords'>) {
  const made = { id: '', subtype: '' };
  const change = await store.commit(async () => {
    const before = await store.codebook();
    const added = addSubtype(before, tag, { name });
    const after: Codebook = { ...added.codebook, version: before.version + 1 };
    checkCodebook(after);
    const annotatorId = currentAnnotator(store);
    const { subtype } = added.ref;
    const annotation = await newAnnotation(store, after, { documentId, spans, tag, subtype }, annotatorId, store.now());
    Object.assign(made, { id: annotation.id, subtype });
    const edits: Edit[] = [
      { kind: 'codebook', id: before.id, before, after },
      { kind: 'annotation', id: annotation.id, before: null, after: annotation },
    ];
    return { name: { key: 'codeFromWords', values: { code: name } }, annotatorId, edits };
  });
  return { changed: await changed(store, change), ...made };
}

/** What `changeCodebook` would do. @throws AppError 'codebook-invalid' or 'annotation-unknown'. */
export async function previewCodebook(store: ProjectStore, wanted: CodebookInput): Promise<CodebookPreview> {
  const { before, after, plan } = await planOf(store, wanted);
  const [lost, retired] = [new Counter(), new Counter()];
  const [documents, annotators] = [new Map<string, number>(), new Map<string, number>()];
  const moves = new Map<string, { from: CodeRef; to: CodeRef; count: number }>();
  let annotations = 0;
  let annotationsAside = 0;
  for await (const { annotation, isAside } of allAnnotations(store)) {
    const { tag, subtype, documentId, annotatorId } = annotation;
    const to = plan.codeFor(annotation);
    if (plan.isLost(annotation)) lost.add(to, isAside);
    else if (plan.isRetired(annotation)) retired.add(to, isAside);
    if (to.tag === tag && to.subtype === subtype) continue;
    if (isAside) {
      annotationsAside += 1;
      continue;
    }
    annotations += 1;
    documents.set(documentId, (documents.get(documentId) ?? 0) + 1);
    annotators.set(annotatorId, (annotators.get(annotatorId) ?? 0) + 1);
    const key = `${codeKey(annotation)} ${codeKey(to)}`;
    moves.set(key, { from: { tag, subtype }, to, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return {
    version: after.version,
    differences: differences(before, after).map((one) => ({ ...one, fields: [...one.fields] })),
    annotations,
    annotationsAside,
    documents: store.documents.flatMap(({ id, title }) => {
      const count = documents.get(id);
      return count === undefined ? [] : [{ documentId: id, title, count }];
    }),
    annotators: store.annotators.flatMap(({ id, alias }) => {
      const count = annotators.get(id);
      return count === undefined ? [] : [{ annotator: alias, count }];
    }),
    moves: [...moves.values()],
    retired: retired.named(after),
    inUse: lost.named(before),
  };
}

/** The codebook that is asked for, with the id and the next version of the project's. */
async function planOf(store: ProjectStore, wanted: CodebookInput): Promise<{ before: Codebook; after: Codebook; plan: CodebookPlan }> {
  checkCodebook(wanted.codebook);
  const before = await store.codebook();
  const after: Codebook = { ...wanted.codebook, id: before.id, version: before.version + 1 };
  const plan = new CodebookPlan(before, after, wanted.moves ?? [], wanted.assign ?? []);
  for (const id of plan.assignedIds) await store.annotation(id);
  return { before, after, plan };
}

/** All annotations, each told whether it lies wholly in what is set aside and is not counted. */
async function* allAnnotations(store: ProjectStore): AsyncGenerator<{ annotation: Annotation; isAside: boolean }> {
  for (const entry of store.documents) {
    const aside = new Set(await asideIds(store, entry));
    for (const annotation of await store.annotations(entry.id)) yield { annotation, isAside: aside.has(annotation.id) };
  }
}

/** How many annotations have a code, and how many more in what is set aside. */
class Counter {
  readonly #counts = new Map<string, { code: CodeRef; count: number; aside: number }>();

  add({ tag, subtype }: CodeRef, isAside: boolean): void {
    const key = codeKey({ tag, subtype });
    const { count, aside } = this.#counts.get(key) ?? { count: 0, aside: 0 };
    this.#counts.set(key, { code: { tag, subtype }, count: count + (isAside ? 0 : 1), aside: aside + (isAside ? 1 : 0) });
  }

  get size(): number {
    return this.#counts.size;
  }

  named(codebook: Codebook) {
    return [...this.#counts.values()].map(({ code, ...counts }) => ({ ...code, name: nameOf(codebook, code), ...counts }));
  }
}

function nameOf(codebook: Codebook, { tag, subtype }: CodeRef): string {
  const found = findTag(codebook, tag);
  return (subtype === null ? found?.name : findSubtype(found, subtype)?.name) ?? codeKey({ tag, subtype });
}

function inUse(before: Codebook, lost: Counter): AppError {
  const all = lost.named(before);
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const list = all.map((one) => `“${one.name}” (${one.count})`).join(', ');
  return new AppError(
    'code-in-use',
    `${count === 1 ? 'One annotation uses a code' : `${count} annotations use codes`} that would not be there any more: ${list}. Nothing was changed; move them, or retire the code instead.`,
    { count, list, codes: all.map(codeKey).join(', ') },
  );
}

async function usageOf(store: ProjectStore) {
  const { version } = await store.codebook();
  const counts = new Map<string, CodeRef & { count: number }>();
  let older = 0;
  for await (const { annotation, isAside } of allAnnotations(store)) {
    const { tag, subtype, codebookVersion } = annotation;
    const key = codeKey(annotation);
    counts.set(key, { tag, subtype, count: (counts.get(key)?.count ?? 0) + (isAside ? 0 : 1) });
    if (codebookVersion < version && !isAside) older += 1;
  }
  return { codes: [...counts.values()], older };
}

/** @throws AppError 'revision-missing' when there is no such version. */
async function versionsOf(store: ProjectStore, wanted?: number): Promise<{ versions: CodebookVersion[]; codebook: Codebook | null }> {
  const table = await store.files.table('codebook.json');
  if (!(table instanceof CodebookTable)) throw new Error('not a codebook');
  const { codebook: current, earlier } = table.file;
  const all = [...earlier, current].sort((a, b) => a.version - b.version);
  const chosen = all.find((one) => one.version === wanted) ?? null;
  if (wanted !== undefined && !chosen)
    throw new AppError('revision-missing', `There is no version ${wanted} of the codebook; the newest is ${current.version}.`, {
      variant: 'codebook',
      version: wanted,
      newest: current.version,
    });
  const made = new Map<number, number>();
  for await (const { annotation, isAside } of allAnnotations(store)) {
    if (!isAside) made.set(annotation.codebookVersion, (made.get(annotation.codebookVersion) ?? 0) + 1);
  }
  const versions = all.map((one, index): CodebookVersion => {
    const before = all[index - 1];
    return {
      version: one.version,
      current: one === current,
      tags: one.tags.length,
      subtypes: one.tags.reduce((sum, tag) => sum + tag.subtypes.length, 0),
      annotations: made.get(one.version) ?? 0,
      differences: before ? differences(before, one).map((difference) => ({ ...difference, fields: [...difference.fields] })) : [],
    };
  });
  return { versions: versions.reverse(), codebook: chosen };
}
