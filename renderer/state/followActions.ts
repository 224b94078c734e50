// followActions.ts - what other windows have done to the project, as it happens: taken over without disturbing what is being done here.
//
// Whatever was begun here about something that is gone now ends with a sentence, and words that were typed stand in it.

import type { HostEvent } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { isThere } from '../../shared/model/codebookPlan.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { shortQuote } from './phrases.ts';
import { type Data, firstData, type State } from './state.ts';
import type { TakeOver } from './takingOver.ts';

export interface FollowActions {
  /** The host tells of a change: those that the view does not know yet are taken over when its own are through. */
  followChanges(told: Extract<HostEvent, { type: 'changed' }>): Promise<void>;
  /** Reads the project and the open text again, as they are on the disk. */
  readAnew(): Promise<void>;
}

export function followActions({ get, set, call, inTurn, takeOver, readAgain }: Tools & TakeOver): FollowActions {
  const catchUp = async (projectId: string | null, revision: number): Promise<void> => {
    const before = get();
    // Whoever looks at the past reads the present anew on the way back.
    const isBehind = ({ project, past }: Data) => project?.project.id === projectId && !past && project.revision < revision;
    if (!isBehind(before)) return;
    const { changes } = await call('project.changes', { after: before.project?.revision ?? 0 });
    if (!isBehind(get())) return;
    if (changes === null) await readAgain();
    for (const one of changes ?? []) await takeOver(one);
    endWhatIsGone(before);
  };

  const endWhatIsGone = (before: State): void => {
    const now = get();
    const gone = goneBetween(before, now);
    if (gone.size > 0) endOf(gone, now);
    const { open, project, correcting, chosenCode, actions } = now;
    const title = before.project?.documents.find((one) => one.id === before.open?.documentId)?.title ?? '';
    const isRemoved = before.open !== null && !project?.documents.some((one) => one.id === before.open?.documentId);
    if (isRemoved) {
      set({ correcting: null, open: null, selection: null, tagging: null });
      const say = correcting?.changed ? actions.fail : actions.tell;
      say(translate('work:elsewhere.removed', { title }));
      const at = before.project?.documents.findIndex((one) => one.id === before.open?.documentId) ?? 0;
      const neighbour = project?.documents[Math.min(at, project.documents.length - 1)];
      if (neighbour) void actions.openDocument(neighbour.id);
    } else if (correcting && open?.text !== before.open?.text) {
      if (correcting.changed) actions.fail(translate('work:elsewhere.corrected', { title }));
      else {
        // Nothing is typed yet, and the field holds what the text was.
        set({ correcting: null });
        actions.tell(translate('work:elsewhere.another', { title }));
      }
    }
    if (project && chosenCode && !isThere(project.codebook, chosenCode)) {
      if (Object.keys(now.codeDraft).length > 0) actions.fail(translate('work:elsewhere.codeGone'));
      const [first] = project.codebook.tags;
      set({ codeDraft: firstData.codeDraft, chosenCode: first ? { tag: first.id, subtype: null } : null });
    }
  };

  /** Nothing is meant any more that is about these annotations. */
  const endOf = (gone: ReadonlyMap<string, Annotation>, now: State): void => {
    const { drafts, attributeDrafts, selectedId, besideSelectedId, picked, underCaret, tagging, resizing, linking, actions } = now;
    const typed = [...drafts].filter(([id]) => gone.has(id)).map(([id, text]) => ({ id, text }));
    for (const { annotation, text } of attributeDrafts.values()) if (gone.has(annotation.id)) typed.push({ id: annotation.id, text });
    const isGone = (id: string | null | undefined): boolean => id != null && gone.has(id);
    set({
      drafts: new Map([...drafts].filter(([id]) => !gone.has(id))),
      attributeDrafts: new Map([...attributeDrafts].filter(([, one]) => !gone.has(one.annotation.id))),
      picked: new Set([...picked].filter((id) => !gone.has(id))),
      underCaret: underCaret.filter((id) => !gone.has(id)),
      ...(isGone(selectedId) ? { selectedId: null, marking: null } : {}),
      ...(isGone(besideSelectedId) ? { besideSelectedId: null } : {}),
      ...(isGone(tagging?.annotationId) ? { tagging: null } : {}),
      ...(isGone(resizing?.annotationId) ? { resizing: null } : {}),
      ...(isGone(linking?.from.id) || isGone(linking?.to?.id) ? { linking: null } : {}),
    });
    for (const { id, text } of typed) {
      const quote = quoteOf(gone, id);
      actions.fail(translate('work:elsewhere.typed', { quote, text }));
    }
    if (selectedId !== null && gone.has(selectedId) && typed.every(({ id }) => id !== selectedId))
      actions.tell(translate('work:elsewhere.deleted', { quote: quoteOf(gone, selectedId) }));
  };

  return {
    readAnew: () => inTurn(readAgain),
    followChanges: async ({ projectId, revision }) => {
      const { project, actions } = get();
      const isHere = (): boolean => projectId === (get().project?.project.id ?? null);
      const isOnTheWay = (): boolean => get().busy !== null || get().app === null;
      if (isHere()) return inTurn(() => catchUp(projectId, revision));
      // Whoever goes into another project, or out of one, may hear of it before the answer: one more answer later that is here.
      if (isOnTheWay()) return;
      const isAnswered = await call('app.state', {}).then(
        () => true,
        () => false,
      );
      if (!isAnswered || isOnTheWay() || isHere()) return;
      await actions.start();
      const now = get().project;
      if (project && now && now.project.id !== project.project.id) actions.tell(translate('work:elsewhere.project'));
    },
  };
}

const quoteOf = (gone: ReadonlyMap<string, Annotation>, id: string): string => {
  const annotation = gone.get(id);
  return annotation ? shortQuote(annotation) : '';
};

const annotationsOf = ({ open, beside, rows }: Data): Map<string, Annotation> =>
  new Map([...(rows ?? []), ...(beside?.annotations ?? []), ...(open?.annotations ?? [])].map((one) => [one.id, one]));

/** The annotations that the view knew and that are not there any more. */
function goneBetween(before: Data, now: Data): Map<string, Annotation> {
  if (before.open?.annotations === now.open?.annotations && before.beside === now.beside && before.rows === now.rows) return new Map();
  const known = annotationsOf(now);
  return new Map([...annotationsOf(before)].filter(([id]) => !known.has(id)));
}
