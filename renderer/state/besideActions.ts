// besideActions.ts - a second text beside the first. Whichever of the two has the focus is `open`, so that every other
// action works on it; the other one waits in `beside`, with what was selected in it.

import type { Settings } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import type { Tools } from './actions.ts';
import { linksAt } from './linkActions.ts';
import { openTextOf } from './openText.ts';
import { type Data, firstData } from './state.ts';

export interface BesideActions {
  /** Puts a second text beside the open one: the one that was there last, one that is linked, or the next. */
  readBeside(): Promise<void>;
  /** Puts this text beside the open one. @param selectId an annotation of it to select there. */
  openBeside(documentId: string, selectId?: string): Promise<void>;
  /** Puts the text of that pane away; the other one stays, open. */
  closePane(documentId: string): void;
  /** The text beside becomes the open one, and the open one waits. */
  swapPanes(): void;
}

/** Width of a window, px, below which there is no room for two texts. */
const LEAST_WIDTH = 1000;
export const fitsBeside = (): boolean => typeof innerWidth === 'undefined' || innerWidth >= LEAST_WIDTH;

/** The document that was beside the open one last time in this project. */
export function rememberedBeside(settings: Settings, projectId: string): string | null {
  const kept = settings['beside'];
  const documentId = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[projectId] : null;
  return typeof documentId === 'string' ? documentId : null;
}

/** What is selected in the text beside: the other end of a link of the selected annotation, else what was selected there. */
export function besideSelection(state: Pick<Data, 'links' | 'project' | 'selectedId' | 'beside' | 'besideSelectedId'>): string | null {
  const paired = pairedIds(state);
  return state.besideSelectedId !== null && (paired.length === 0 || paired.includes(state.besideSelectedId))
    ? state.besideSelectedId
    : (paired[0] ?? null);
}

/** The annotations of the text beside that are linked with the selected one. */
export function pairedIds({ links, project, selectedId, beside }: Pick<Data, 'links' | 'project' | 'selectedId' | 'beside'>): string[] {
  if (!beside || selectedId === null) return [];
  return linksAt(links, project, selectedId).flatMap(({ other }) => (other.documentId === beside.documentId ? [other.annotationId] : []));
}

export function besideActions({ get, set, call }: Tools): BesideActions {
  let asked = 0;

  const remember = (documentId: string | null): void => {
    const { project, settings, actions } = get();
    if (!project) return;
    const kept = typeof settings['beside'] === 'object' ? settings['beside'] : {};
    actions.changeSettings({ beside: { ...kept, [project.project.id]: documentId } });
  };

  return {
    readBeside: async () => {
      const { project, open, settings, links, selectedId, actions } = get();
      if (!project || !open) return;
      const others = project.documents.filter((one) => one.id !== open.documentId);
      const linked = selectedId === null ? undefined : linksAt(links, project, selectedId).find(({ other }) => other.documentId !== open.documentId);
      const at = project.documents.findIndex((one) => one.id === open.documentId);
      const wanted = [linked?.other.documentId, rememberedBeside(settings, project.project.id), project.documents[at + 1]?.id];
      const documentId = wanted.find((id) => others.some((one) => one.id === id)) ?? others[0]?.id;
      if (documentId != null) await actions.openBeside(documentId, linked?.other.documentId === documentId ? linked.other.annotationId : undefined);
    },
    openBeside: async (documentId, selectId) => {
      asked += 1;
      const own = asked;
      const { project, open, past, beside, besideSelectedId, actions } = get();
      if (past || !open || documentId === open.documentId || !project?.documents.some((one) => one.id === documentId)) return;
      try {
        const answer = await call('documents.read', { documentId });
        const now = get();
        if (own !== asked || now.project?.project.id !== project.project.id || now.open?.documentId === documentId) return;
        const kept = beside?.documentId === documentId ? besideSelectedId : null;
        set({ beside: openTextOf(answer), besideSelectedId: selectId ?? kept });
        remember(documentId);
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
    closePane: (documentId) => {
      asked += 1;
      const { open, beside, actions } = get();
      if (!beside) return;
      if (open?.documentId === documentId) actions.swapPanes();
      set({ beside: null, besideSelectedId: null, besideFirst: false });
      remember(null);
    },
    swapPanes: () => {
      asked += 1;
      const state = get();
      const { open, beside, besideFirst, selectedId, actions } = state;
      if (!beside) return;
      void actions.saveNotes();
      const { selection, underCaret, tagging } = firstData;
      const next = besideSelection(state);
      set({
        open: beside,
        beside: open,
        besideFirst: !besideFirst,
        opening: null,
        selectedId: next,
        besideSelectedId: selectedId,
        selection,
        underCaret,
        tagging,
      });
      actions.rememberDocument(beside.documentId);
      if (open) remember(open.documentId);
      void actions.readLinks();
      void actions.readRows();
    },
  };
}
