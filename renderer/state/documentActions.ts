// documentActions.ts - opening a document, and renaming, moving and removing it.

import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { needsReview } from './review.ts';
import { openTextOf } from './openText.ts';
import { firstData } from './state.ts';

export interface DocumentActions {
  /** Puts a document in the middle. @param selectId an annotation of it to select. */
  openDocument(documentId: string, selectId?: string): Promise<void>;
  renameDocument(documentId: string, title: string): Promise<unknown>;
  /** Before another document, or last. */
  moveDocument(documentId: string, before: string | null): Promise<unknown>;
  /** One place up (-1) or down (1). */
  stepDocument(documentId: string, by: -1 | 1): Promise<unknown>;
  removeDocument(documentId: string): Promise<void>;
  /** Adds a pasted text, to a new project when none is open. @param html what it is read from as a page. @returns whether it is there now. */
  paste(text: string, title: string, html?: string): Promise<boolean>;
}

export function documentActions({ get, set, call, alter, files }: Tools): DocumentActions {
  const openDocument = async (documentId: string, selectId: string | null = null): Promise<void> => {
    const { project, actions, open } = get();
    if (documentId !== open?.documentId && !actions.leaveCorrecting()) return;
    if (!project?.documents.some((one) => one.id === documentId)) return set({ open: null, opening: null });
    if (get().beside?.documentId === documentId && !get().past) {
      actions.swapPanes();
      if (selectId !== null) actions.select(selectId);
      return;
    }
    set({ opening: documentId });
    try {
      const { past } = get();
      const read = past ? call('history.read', { revision: past.revision, documentId }) : call('documents.read', { documentId });
      const answer = await read;
      const { links, notices } = answer;
      if (get().past?.revision !== past?.revision || get().opening !== documentId || get().project?.project.id !== project.project.id) return;
      const { selection, underCaret, tagging } = firstData;
      set({ open: openTextOf(answer), opening: null, busy: null, selectedId: selectId, selection, underCaret, tagging });
      const now = get().project;
      if (now && notices && notices.length !== now.notices.length) set({ project: { ...now, notices } });
      // Annotations that were found to be lost, and what came to pass meanwhile, are other counts and another text.
      const isLost = notices?.some((one) => one.code === 'annotations-lost' && one.values['documentId'] === documentId) ?? false;
      if (!past && (isLost || now?.revision !== project.revision)) void actions.readAnew();
      actions.rememberDocument(documentId);
      if (links.length > 0 || get().filter.scope === 'project') void actions.readLinks();
      else set({ links: [] });
    } catch (thrown) {
      if (get().opening === documentId) set({ opening: null, busy: null });
      actions.fail(sentenceOf(thrown));
    }
  };

  const move = (documentId: string, before: string | null) =>
    alter(
      () => call('documents.move', { documentId, before }),
      (changed) => changed,
      { after: () => get().actions.announce(placeSentence(documentId)) },
    );

  const placeSentence = (documentId: string): string => {
    const documents = get().project?.documents ?? [];
    const at = documents.findIndex((one) => one.id === documentId);
    return translate('documents:moved', { title: documents[at]?.title ?? '', place: at + 1, count: documents.length });
  };

  /** Whether a person has to look at what was pasted as a page; what cannot be read is told when it is added. */
  const asksForReview = async (html: string): Promise<boolean> => {
    try {
      const { ticket, files: proposed } = await call('documents.propose', { files: [await files.read(pastedFile(html))] });
      await call('documents.dropProposal', { ticket });
      return proposed.some(({ pages }) => pages.some(needsReview));
    } catch {
      return false;
    }
  };

  return {
    openDocument,
    renameDocument: (documentId, title) =>
      alter(
        () => call('documents.rename', { documentId, title }),
        (changed) => changed,
      ),
    moveDocument: move,
    stepDocument: async (documentId, by) => {
      const documents = get().project?.documents ?? [];
      const at = documents.findIndex((one) => one.id === documentId);
      const to = at + by;
      if (at === -1 || to < 0 || to >= documents.length) return null;
      return move(documentId, documents[by === -1 ? to : to + 1]?.id ?? null);
    },
    removeDocument: async (documentId) => {
      const documents = get().project?.documents ?? [];
      const at = documents.findIndex((one) => one.id === documentId);
      const title = documents[at]?.title ?? '';
      const neighbour = documents[at + 1] ?? documents[at - 1];
      const wasOpen = get().open?.documentId === documentId;
      await alter(
        () => call('documents.remove', { documentId }),
        (changed) => changed,
        {
          after: () => {
            if (wasOpen) set({ open: null, selectedId: null, underCaret: [], selection: null, tagging: null });
            if (wasOpen && neighbour) void openDocument(neighbour.id);
            get().actions.tell(translate('documents:removed', { title }), true);
          },
        },
      );
    },
    paste: async (text, title, html) => {
      const { actions } = get();
      const made = get().project === null;
      if (made && !(await actions.createProject(projectTitle(title, text)))) return false;
      if (html !== undefined && (await asksForReview(html))) {
        set({ dialog: null });
        await actions.importTexts([{ file: pastedFile(html) }], title.trim() === '' ? {} : { title: title.trim() });
        if (made) await actions.leaveIfEmpty();
        return true;
      }
      const answer = await alter(
        () => call('documents.paste', { text, ...(html === undefined ? {} : { html }), ...(title.trim() === '' ? {} : { title }) }),
        ({ changed }) => changed,
        { told: true },
      );
      if (!answer) {
        set({ dialog: { kind: 'paste', text, html } });
        return false;
      }
      set({ dialog: null });
      await openDocument(answer.documentId);
      return true;
    },
  };
}

/** Pasted markup as the file that it could have been; the mark before it says that it is UTF-8. */
const pastedFile = (html: string): File => new File(['\ufeff', html], 'pasted.html', { type: 'text/html' });

/** A name for a project that a text is pasted into: its title, its first words, or the day. */
function projectTitle(title: string, text: string): string {
  const words = (title.trim() === '' ? text : title).trim().split('\n', 1)[0] ?? '';
  const short = words.length > 60 ? words.slice(0, words.lastIndexOf(' ', 60) > 20 ? words.lastIndexOf(' ', 60) : 60) : words;
  return short.trim() === '' ? translate('first:untitled', { date: new Date().toLocaleDateString() }) : short.trim();
}
