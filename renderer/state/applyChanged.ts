// applyChanged.ts - what the view knows after a change that the host has put on the disk.
//
// Uses the same functions as the store on the disk (shared/model/change.ts), so the two cannot drift. A change that does
// not fit what the view knows is not forced: the answer is null, and the caller reads the project again.

import type { Changed, ProjectState } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import type { Edit } from '../../shared/model/change.ts';
import { applyEdit, entryAfter } from '../../shared/model/edits.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { entryOf, inPositionOrder } from '../../shared/model/documentEntry.ts';
import type { OpenText } from './openText.ts';
import { withEdits } from './withEdits.ts';

interface Known {
  readonly project: ProjectState;
  readonly open: OpenText | null;
  /** The annotations of all documents, in their order, where the view holds them. */
  readonly rows: readonly Annotation[] | null;
  /** Of these, the ids of those in what is set aside. */
  readonly rowsAside: ReadonlySet<string>;
}

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/**
 * The project, the open text and the annotations of all documents after `changed`; null when they have to be read again.
 * Costs as much as the change has edits; of the lists of annotations only the references are copied.
 */
export function applyChanged(known: Known, changed: Changed): Known | null {
  const { change, undo, redo } = changed;
  if (change.revision !== known.project.revision + 1) return null;
  // A text that was corrected, or an orphan that got a place, says anew which annotations have lost their words.
  if (
    change.edits.some(
      (edit) =>
        edit.kind === 'text' ||
        (edit.kind === 'annotation' && edit.before && edit.after && edit.before.textRevisionId !== edit.after.textRevisionId) ||
        (edit.kind === 'document' && edit.before && edit.after && edit.before.textRevisionId !== edit.after.textRevisionId),
    )
  )
    return null;
  // A document that comes back brings its annotations along, and only the host knows them.
  if (change.kind !== 'do' && change.edits.some((edit) => edit.kind === 'document' && edit.before === null)) return null;
  try {
    let { project, open, rows, rowsAside } = known;
    const annotations = change.edits.filter((edit): edit is Of<'annotation'> => edit.kind === 'annotation');
    for (const edit of change.edits) project = projectAfter(project, edit);
    project = { ...project, documents: asideAfter(documentsAfter(project.documents, annotations), changed.aside) };
    open = open && describedAfter(openAfter(open, annotations), change.edits);
    rows = rows && rowsAfter(rows, annotations, known.project.documents, project.documents);
    rowsAside = rows ? rowsAsideAfter(rowsAside, rows, changed.aside) : rowsAside;
    return { project: { ...project, revision: change.revision, undo, redo }, open, rows, rowsAside };
  } catch {
    return null;
  }
}

function projectAfter(project: ProjectState, edit: Edit): ProjectState {
  switch (edit.kind) {
    case 'project':
      return edit.after ? { ...project, project: edit.after } : project;
    case 'codebook':
      return edit.after ? { ...project, codebook: edit.after } : project;
    case 'annotator':
      return { ...project, annotators: listAfter(project.annotators, edit) };
    case 'document':
      return { ...project, documents: documentListAfter(project.documents, edit) };
    default:
      return project;
  }
}

function listAfter<T extends { id: string }>(list: readonly T[], edit: { id: string; before: T | null; after: T | null }): T[] {
  const table = new Map(list.map((one) => [one.id, one]));
  applyEdit(table, edit);
  return [...table.values()];
}

type Documents = ProjectState['documents'];

function documentListAfter(documents: Documents, edit: Of<'document'>): Documents {
  const others = documents.filter((one) => one.id !== edit.id);
  if (!edit.after) return others;
  const before = documents.find((one) => one.id === edit.id);
  const children = before ? before.children : 0;
  const after = { ...before, ...entryOf(edit.after, before?.counts ?? {}), children };
  if (edit.after.setAside.length === 0) delete after.counted;
  return [...others, after].sort(inPositionOrder);
}

function documentsAfter(documents: Documents, edits: readonly Of<'annotation'>[]): Documents {
  if (edits.length === 0) return documents;
  const changed = new Map<string, Documents[number]>();
  for (const edit of edits) {
    const id = (edit.after ?? edit.before)?.documentId ?? '';
    const before = changed.get(id) ?? documents.find((one) => one.id === id);
    if (before) changed.set(id, entryAfter(before, edit));
  }
  return documents.map((one) => changed.get(one.id) ?? one);
}

/** How many annotations lie in what is set aside, as the host has counted them. */
function asideAfter(documents: Documents, aside: Changed['aside'] = []): Documents {
  if (aside.length === 0) return documents;
  const counts = new Map(aside.map((one) => [one.documentId, one.counts]));
  return documents.map((one) => {
    const own = counts.get(one.id);
    if (!own) return one;
    const { aside: _before, ...entry } = one;
    return Object.keys(own).length > 0 ? { ...entry, aside: own } : entry;
  });
}

function rowsAsideAfter(before: ReadonlySet<string>, rows: readonly Annotation[], aside: Changed['aside'] = []): ReadonlySet<string> {
  if (aside.length === 0) return before;
  const touched = new Set(aside.map((one) => one.documentId));
  const left = before.size === 0 ? [] : rows.filter((one) => before.has(one.id) && !touched.has(one.documentId)).map((one) => one.id);
  return new Set([...left, ...aside.flatMap((one) => one.ids)]);
}

function openAfter(open: OpenText, edits: readonly Of<'annotation'>[]): OpenText {
  const own = edits.filter((edit) => (edit.after ?? edit.before)?.documentId === open.documentId);
  if (own.length === 0) return open;
  const gone = new Set(own.flatMap((edit) => (edit.after === null ? edit.id : [])));
  // The same list while none of them is gone: what depends on it is kept.
  const orphans = open.orphans.some((one) => gone.has(one.id)) ? open.orphans.filter((one) => !gone.has(one.id)) : open.orphans;
  return { ...open, annotations: withEdits(open.annotations, own, inTextOrder), orphans };
}

/** What of it is set aside may be other now; its text is the same. */
function describedAfter(open: OpenText, edits: readonly Edit[]): OpenText {
  const edit = edits.findLast((one): one is Of<'document'> => one.kind === 'document' && one.id === open.documentId);
  if (!edit?.after || (sameJson(edit.after.setAside, open.setAside) && sameJson(edit.after.structure, open.structure))) return open;
  return { ...open, setAside: edit.after.setAside, structure: edit.after.structure };
}

function rowsAfter(all: readonly Annotation[], edits: readonly Of<'annotation'>[], before: Documents, documents: Documents): readonly Annotation[] {
  const places = new Map(documents.map((one, index) => [one.id, index]));
  const compare = (a: Annotation, b: Annotation) => (places.get(a.documentId) ?? 0) - (places.get(b.documentId) ?? 0) || inTextOrder(a, b);
  const moved = before.length !== documents.length || before.some((one, index) => one.id !== documents[index]?.id);
  const there = moved ? all.filter((one) => places.has(one.documentId)).sort(compare) : all;
  return edits.length === 0 ? there : withEdits(there, edits, compare);
}
