// links.ts - relations between two annotations, of whichever documents and annotators: made, changed, removed, listed.
//
// A link never outlives its ends: what deletes annotations takes `looseEnds` into the same change.

import type { LinkEnd, LinkRow, LinkSet, NewLink, Services } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { type Annotation, type Link, LinkKind } from '../../shared/model/annotation.ts';
import type { Change, ChangeName, Edit } from '../../shared/model/change.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import { linkKinds } from '../../shared/model/linkKinds.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { annotatorNamed } from './annotators.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<Services, 'links.create' | 'links.change' | 'links.delete' | 'links.list'>;

export function linkServices(session: Session): Part {
  return {
    'links.create': async (wanted) => {
      const { change, made } = await createLinks(session.store, [wanted]);
      return { changed: await changed(session.store, change), id: made[0]?.id ?? '' };
    },
    'links.change': async ({ id, set }) => changed(session.store, await changeLink(session.store, id, set)),
    'links.delete': async ({ ids }) => changed(session.store, await deleteLinks(session.store, ids)),
    'links.list': async (only) => ({ links: await linkRows(session.store, only) }),
  };
}

/**
 * Makes links by one change.
 * @param alias who makes them; an annotator who is not known yet is added by the same change. Without it, the current one.
 * @throws AppError when one of them cannot be made; then none is.
 */
export async function createLinks(store: ProjectStore, wanted: readonly NewLink[], alias?: string, beginning = false) {
  const made: Link[] = [];
  const change = await store.commit(async () => {
    const annotator = alias === undefined ? { id: currentAnnotator(store), edits: [] } : annotatorNamed(store, alias);
    const created = store.now();
    const all = await store.links();
    for (const one of wanted) {
      const link: Link = { id: store.newId(), annotatorId: annotator.id, ...(await endsOf(store, one)), note: one.note ?? null, created };
      checkNew(link, all);
      made.push(link);
      all.push(link);
    }
    const edits: Edit[] = [...annotator.edits, ...made.map((after): Edit => ({ kind: 'link', id: after.id, before: null, after }))];
    const name: ChangeName = made.length === 1 ? { key: `link.${made[0]?.kind}`, values: {} } : { key: 'links', values: { count: made.length } };
    return { name, annotatorId: annotator.id, edits, beginning };
  });
  return { change, made };
}

/** Sets what `set` names. @throws AppError as making it anew would, or 'link-unknown'. */
export function changeLink(store: ProjectStore, id: string, set: LinkSet): Promise<Change> {
  return store.commit(async () => {
    const all = await store.links();
    const before = linkOf(all, id);
    const { from = before.from.annotationId, to = before.to.annotationId, kind = before.kind, note = before.note } = set;
    const after: Link = { ...before, ...(await endsOf(store, { from, to, kind })), note };
    checkNew(after, all);
    return {
      name: { key: changeKey(before, after), values: {} },
      annotatorId: currentAnnotator(store),
      edits: [{ kind: 'link', id, before, after }],
    };
  });
}

function changeKey(before: Link, after: Link): string {
  if (before.kind !== after.kind) return `relink.${after.kind}`;
  return before.from.annotationId === after.from.annotationId && before.to.annotationId === after.to.annotationId ? 'linkNote' : 'linkEnds';
}

/** Removes all of `ids` by one change. @throws AppError 'link-unknown'; then none is removed. */
export function deleteLinks(store: ProjectStore, ids: readonly string[]): Promise<Change> {
  return store.commit(async () => {
    const all = await store.links();
    const edits = [...new Set(ids)].map((id): Edit => ({ kind: 'link', id, before: linkOf(all, id), after: null }));
    return { name: { key: 'unlink', values: { count: edits.length } }, annotatorId: currentAnnotator(store), edits };
  });
}

function linkOf(all: readonly Link[], id: string): Link {
  const found = all.find((one) => one.id === id);
  if (!found) throw new AppError('link-unknown', `There is no link ${id} in this project. Nothing was changed.`, { id });
  return found;
}

async function endsOf(store: ProjectStore, { from, to, kind }: Pick<NewLink, 'from' | 'to' | 'kind'>): Promise<Pick<Link, 'kind' | 'from' | 'to'>> {
  const known = LinkKind.safeParse(kind);
  if (!known.success) {
    throw new AppError('link-kind-unknown', `There is no kind of link "${kind}" (${linkKinds.join(', ')}). Nothing was changed.`, { kind });
  }
  if (from === to) throw new AppError('link-to-itself', 'An annotation cannot be linked to itself. Nothing was changed.', { id: from });
  const end = async (id: string) => ({ documentId: (await store.annotation(id)).documentId, annotationId: id });
  return { kind: known.data, from: await end(from), to: await end(to) };
}

/** Two people may say the same; one person says it once. @throws AppError 'link-exists'. */
function checkNew(link: Link, all: readonly Link[]): void {
  const same = all.find(
    (one) =>
      one.id !== link.id &&
      one.annotatorId === link.annotatorId &&
      one.kind === link.kind &&
      one.from.annotationId === link.from.annotationId &&
      one.to.annotationId === link.to.annotationId,
  );
  if (same) throw new AppError('link-exists', 'These two are linked in this way already. Nothing was changed.', { id: same.id });
}

/**
 * What must go with annotations that are deleted: the links at them, and their place as the parent of others.
 * @param documents those that go as a whole, with the annotations in them.
 */
export async function looseEnds(store: ProjectStore, gone: ReadonlySet<string>, documents: readonly string[] = []): Promise<Edit[]> {
  const edits: Edit[] = [];
  const isGone = (end: Link['from']) => gone.has(end.annotationId) || documents.includes(end.documentId);
  for (const id of gone) {
    for (const before of await store.childrenOf(id)) {
      if (!gone.has(before.id)) edits.push({ kind: 'annotation', id: before.id, before, after: { ...before, parent: null, modified: store.now() } });
    }
  }
  for (const link of await store.links())
    if (isGone(link.from) || isGone(link.to)) edits.push({ kind: 'link', id: link.id, before: link, after: null });
  return edits;
}

/** Links with both their ends: all, those at a document, or those at an annotation; in the order of their origins. @throws AppError. */
export async function linkRows(
  store: ProjectStore,
  only: { documentId?: string | undefined; annotationId?: string | undefined } = {},
): Promise<LinkRow[]> {
  if (only.documentId !== undefined) store.entry(only.documentId);
  if (only.annotationId !== undefined) await store.annotation(only.annotationId);
  const isAsked = (end: Link['from']) =>
    (only.documentId === undefined || end.documentId === only.documentId) &&
    (only.annotationId === undefined || end.annotationId === only.annotationId);
  const aliases = new Map(store.annotators.map((one) => [one.id, one.alias]));
  const rows: LinkRow[] = [];
  for (const link of await store.links()) {
    if (!isAsked(link.from) && !isAsked(link.to)) continue;
    const ends = await Promise.all([link.from, link.to].map((end) => store.annotation(end.annotationId).catch(() => null)));
    const [from, to] = ends;
    // One that leads nowhere is no link; `check` tells of it.
    if (from && to) rows.push(rowOf(link, aliases.get(link.annotatorId) ?? link.annotatorId, from, to));
  }
  const places = new Map(store.documents.map((one, index) => [one.id, index]));
  const place = (end: LinkEnd) => places.get(end.documentId) ?? 0;
  const inOrder = (left: LinkEnd, right: LinkEnd) => place(left) - place(right) || left.start - right.start;
  const kind = (row: LinkRow) => linkKinds.indexOf(row.kind);
  return rows.sort(
    (left, right) =>
      inOrder(left.ends.from, right.ends.from) || inOrder(left.ends.to, right.ends.to) || kind(left) - kind(right) || (left.id < right.id ? -1 : 1),
  );
}

function rowOf(link: Link, annotator: string, from: Annotation, to: Annotation): LinkRow {
  const { id, kind, note, created, annotatorId } = link;
  return { id, from: from.id, to: to.id, kind, note, annotator, annotatorId, created, ends: { from: endOf(from), to: endOf(to) } };
}

function endOf(annotation: Annotation): LinkEnd {
  const { id, documentId, annotatorId, tag, subtype } = annotation;
  return { annotationId: id, documentId, annotatorId, tag, subtype, start: extentOf(annotation).start, quote: wordsOf(annotation) };
}
