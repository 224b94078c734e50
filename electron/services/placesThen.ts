// placesThen.ts - where annotations were in an earlier text of their document, as the history remembers it.
//
// Only for those that nobody has placed otherwise since: going back after a correction gives them exactly what they had.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { DocumentValue } from '../../shared/model/project.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import type { ProjectStore } from '../store/projectStore.ts';

/** So many steps are looked through at a time, newest first. */
const PAGE = 500;

const placeOf = ({ textRevisionId, segments, roles, toConfirm }: Annotation) => ({ textRevisionId, segments, roles, toConfirm });

type Place = ReturnType<typeof placeOf>;
/** Confirming a place does not alter it. */
const isSamePlace = (one: Place, other: Place) => sameJson([one.segments, one.roles], [other.segments, other.roles]);

/** The present annotations with the places they had in that text, by id; without those that are in it now. */
export async function placesThen(store: ProjectStore, document: DocumentValue, textRevisionId: string): Promise<Map<string, Annotation>> {
  const now = new Map((await store.annotations(document.id)).map((one) => [one.id, one]));
  /** How far back each one has been followed. */
  const followed = new Map<string, Place>();
  for (const one of now.values()) if (one.textRevisionId !== textRevisionId) followed.set(one.id, placeOf(one));
  const found = new Map<string, Annotation>();
  for (let upTo = store.revision; upTo > 0 && followed.size > 0; upTo -= PAGE) {
    const changes = await store.changes(Math.max(0, upTo - PAGE), upTo);
    for (const { edits } of changes.reverse()) {
      for (const edit of edits) {
        if (edit.kind !== 'annotation' || !edit.before || !edit.after) continue;
        const place = followed.get(edit.id);
        const present = now.get(edit.id);
        if (!place || !present || !sameJson(placeOf(edit.after), place)) continue;
        const before = placeOf(edit.before);
        if (sameJson(before, place)) continue;
        // Placed otherwise by a person in the text of then: what was before in another text says nothing of it.
        if (before.textRevisionId === place.textRevisionId && !isSamePlace(before, place)) followed.delete(edit.id);
        else if (before.textRevisionId === textRevisionId) {
          found.set(edit.id, withPlace(present, before));
          followed.delete(edit.id);
        } else followed.set(edit.id, before);
      }
      // Before this step that text was the present one: further back there is only its own past.
      if (edits.some((edit) => edit.kind === 'document' && edit.id === document.id && edit.before?.textRevisionId === textRevisionId)) return found;
    }
  }
  return found;
}

function withPlace(annotation: Annotation, place: Place): Annotation {
  const { toConfirm: _, codebookVersion, created, modified, ...rest } = annotation;
  const { toConfirm, ...places } = place;
  return { ...rest, ...places, ...(toConfirm ? { toConfirm } : {}), codebookVersion, created, modified };
}
