// describing.ts - what is said about a document: its metadata, and which stretches of it are not its text.

import type { CheckedInput, Services } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { DocumentValue } from '../../shared/model/project.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { putAside, restored } from '../../shared/page/setAsideEdits.ts';
import { countedStretches, readingOn } from '../../shared/text/counted.ts';
import { checkSpan } from '../../shared/text/quote.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<Services, 'documents.setMetadata' | 'documents.setAside'>;

export function describingServices(session: Session): Part {
  return {
    'documents.setMetadata': async (input) => changed(session.store, await setMetadata(session.store, input)),
    'documents.setAside': async (input) => changed(session.store, await setAside(session.store, input)),
  };
}

/** A value that is empty or null is taken away; keys that are not named stay as they are. What is named counts as looked at. */
function setMetadata(store: ProjectStore, { documentId, metadata }: CheckedInput<'documents.setMetadata'>) {
  return store.commit(async () => {
    const before = await store.documentValue(documentId);
    const next = { ...before.metadata };
    for (const [key, value] of Object.entries(metadata)) {
      if (value === null || value.trim() === '') delete next[key];
      else next[key] = value.trim();
    }
    const confirmed = [...new Set([...(before.confirmed ?? []), ...Object.keys(metadata)])].sort();
    return edit(store, 'describeDocument', before, { ...before, metadata: next, confirmed });
  });
}

function setAside(store: ProjectStore, { documentId, restore = [], add = [] }: CheckedInput<'documents.setAside'>) {
  return store.commit(async () => {
    const { file, text } = await store.document(documentId);
    const before = file.document;
    for (const span of [...restore, ...add]) checkSpan(text, span);
    const spans = putAside(restored(before.setAside, restore), add);
    const step = edit(store, add.length > 0 ? 'setAside' : 'restoreText', before, { ...before, setAside: spans });
    if (step.edits.length === 0) return step;
    return { ...step, edits: [...step.edits, ...rejoined(await store.annotations(documentId), { ...before, setAside: spans }, text)] };
  });
}

/** Annotations of several stretches whose words now read on from one to the next, or do so no more. */
function rejoined(annotations: readonly Annotation[], { setAside, textRevisionId }: DocumentValue, text: string): Edit[] {
  const stretches = countedStretches(text, setAside);
  return annotations.flatMap((before): Edit[] => {
    if (before.segments.length === 1 || before.textRevisionId !== textRevisionId) return [];
    const segments = readingOn(text, stretches, before.segments);
    return sameJson(segments, before.segments) ? [] : [{ kind: 'annotation', id: before.id, before, after: { ...before, segments } }];
  });
}

/** A change of nothing has no edits, which the store refuses. */
const edit = (store: ProjectStore, key: string, before: DocumentValue, after: DocumentValue) => ({
  name: { key, values: { title: before.title } },
  annotatorId: currentAnnotator(store),
  edits: sameJson(before, after) ? [] : [{ kind: 'document' as const, id: before.id, before, after }],
});
