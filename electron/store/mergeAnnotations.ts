// mergeAnnotations.ts - annotations that another annotator made on another computer, added by one step that can be undone.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { Annotator } from '../../shared/model/project.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { anchor } from '../../shared/text/anchor.ts';
import type { ProjectStore } from './projectStore.ts';

/** Whether it is at its recorded words in a text that this project has. */
export async function belongsHere(store: ProjectStore, one: Annotation): Promise<boolean> {
  if (!store.documents.some((document) => document.id === one.documentId)) return false;
  const { file } = await store.document(one.documentId);
  const text = file.revisions.find((revision) => revision.id === one.textRevisionId)?.text ?? '';
  return one.segments.every((segment) => anchor(text, segment).kind === 'exact');
}

/**
 * Adds what is new or newer; nothing that is here only is taken away.
 * @param theirs annotations of this annotator, each of which belongs here.
 * @param elsewhere annotators as the other computer names them.
 * @returns how many there were.
 */
export async function mergeAnnotations(
  store: ProjectStore,
  annotatorId: string,
  theirs: readonly Annotation[],
  elsewhere: ReadonlyMap<string, Annotator>,
): Promise<number> {
  const edits: Edit[] = [];
  for (const after of theirs) {
    const before = (await store.valueOf({ kind: 'annotation', id: after.id, before: after, after: null })) as Annotation | null;
    if (before && (sameJson(before, after) || before.modified >= after.modified)) continue;
    edits.push({ kind: 'annotation', id: after.id, before, after });
  }
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
