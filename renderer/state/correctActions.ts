// correctActions.ts - correcting the text that is open, replacing it by a newer file, earlier texts, and orphans.

import type { AnchorOutcome, Output, RevisionEntry } from '../../shared/contract.ts';
import { AppError, failureOf } from '../../shared/errors.ts';
import type { Span } from '../../shared/model/span.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import type { ChosenFile } from './chosenFiles.ts';
import { asideAmong, asideIds, isReadOnly, openEntry } from './selectors.ts';
import { textEndings } from '../../shared/page/fileEndings.ts';

export interface CorrectActions {
  /** Makes the open text editable. @param scroll how far down it was, as a part of its height. */
  startCorrecting(scroll: number): void;
  /** Something was typed; leaving then asks first. */
  correctionChanged(): void;
  /** Leaves the editable text, or asks whether what was typed may go. @returns whether it was left. */
  leaveCorrecting(): boolean;
  stopCorrecting(): void;
  keepCorrecting(): void;
  /** Says how many annotations would follow. */
  previewCorrection(text: string): Promise<void>;
  applyCorrection(text: string): Promise<void>;
  /** Lets the host keep what is typed, so that it outlives the window. */
  keepCorrection(text: string): Promise<void>;
  /** Reads which corrections were not ended when the window went away. */
  readKeptCorrections(): Promise<void>;
  /** Opens the document and goes on where its correction was left. */
  goOnCorrecting(documentId: string): Promise<void>;
  dropCorrection(documentId: string): Promise<void>;
  /** Lets the person choose a newer version of a document's file. */
  replaceText(documentId: string): Promise<void>;
  /** The file's text becomes the document's. @returns whether it did. */
  replaceTextBy(documentId: string, chosen: ChosenFile): Promise<boolean>;
  readRevisions(documentId: string): Promise<readonly RevisionEntry[]>;
  readTexts(documentId: string, ids: readonly string[]): Promise<string[]>;
  goBackTo(documentId: string, textRevisionId: string): Promise<void>;
  confirmPlaces(ids: readonly string[]): Promise<unknown>;
  /** Gives an annotation whose words were not found these words. */
  placeAgain(id: string, span: Span): Promise<unknown>;
}

const firstCorrecting = { scroll: 0, changed: false, draft: null, kept: false, asking: false, preview: null };
const TEXTS = textEndings.map((ending) => `.${ending}`).join();

export function correctActions({ get, set, call, alter, files }: Tools): CorrectActions {
  const told = ({ outcomes, changed }: Output<'texts.correct'>, title: string): void =>
    get().actions.tell(`${translate('correct:done', { title })} ${followed(outcomes, changed)}`, true);
  const titleOf = (documentId: string) => get().project?.documents.find((one) => one.id === documentId)?.title ?? '';

  /** Unchanged text is no failure: it is said, and nothing else happens. */
  const correct = async (documentId: string, work: () => Promise<Output<'texts.correct'>>): Promise<boolean> => {
    const { actions } = get();
    await actions.saveNotes();
    set({ busy: translate('correct:working') });
    try {
      const answer = await alter(
        async () => {
          try {
            return await work();
          } catch (thrown) {
            if (failureOf(thrown).code !== 'text-unchanged') throw thrown;
            return { changed: null, outcomes: [] };
          }
        },
        ({ changed }) => changed,
        { told: true },
      );
      if (!answer) return false;
      if (answer.changed) told({ changed: answer.changed, outcomes: answer.outcomes }, titleOf(documentId));
      else actions.tell(translate('correct:unchanged', { title: titleOf(documentId) }));
      return true;
    } finally {
      set({ busy: null });
    }
  };

  const replaceTextBy = async (documentId: string, chosen: ChosenFile): Promise<boolean> => {
    try {
      if ('failure' in chosen) throw new AppError(chosen.failure.code, chosen.failure.message, chosen.failure.values);
      const file = 'file' in chosen ? await files.read(chosen.file) : { grant: chosen.grant };
      return await correct(documentId, () => call('texts.correctFromFile', { documentId, file, large: true }));
    } catch (thrown) {
      get().actions.fail(sentenceOf(thrown));
      return false;
    }
  };

  /** What the host is told about drafts, in the order in which it happened. */
  let drafting: Promise<unknown> = Promise.resolve();
  let typed = 0;
  let isToldOf = false;
  const dropCorrection = (documentId: string): Promise<void> => {
    set({ keptCorrections: get().keptCorrections.filter((one) => one.documentId !== documentId) });
    const run = drafting.then(() => call('drafts.drop', { documentId })).catch((thrown: unknown) => get().actions.fail(sentenceOf(thrown)));
    drafting = run;
    return run.then(() => undefined);
  };
  /** Leaves the editable text, and what was typed in it. */
  const end = (): void => {
    const { correcting } = get();
    set({ correcting: null });
    if (correcting?.changed) void dropCorrection(correcting.documentId);
  };

  return {
    startCorrecting: (scroll) => {
      const entry = openEntry(get());
      if (!entry || isReadOnly(get())) return;
      // What was typed and left is gone on with, or it would be written over.
      if (get().keptCorrections.some((one) => one.documentId === entry.id)) return void get().actions.goOnCorrecting(entry.id);
      set({ correcting: { ...firstCorrecting, documentId: entry.id, scroll }, selection: null, tagging: null });
      get().actions.announce(translate('correct:started'));
    },
    correctionChanged: () => {
      const { correcting } = get();
      typed += 1;
      if (correcting && (!correcting.changed || correcting.kept)) set({ correcting: { ...correcting, changed: true, kept: false } });
    },
    leaveCorrecting: () => {
      const { correcting } = get();
      if (correcting?.changed) {
        set({ correcting: { ...correcting, asking: true } });
        return false;
      }
      set({ correcting: null });
      return true;
    },
    stopCorrecting: end,
    keepCorrection: async (text) => {
      const { correcting } = get();
      if (!correcting) return;
      const { documentId } = correcting;
      const upTo = typed;
      const run = drafting.then(() => (get().correcting?.documentId === documentId ? call('drafts.keep', { documentId, text }) : null));
      drafting = run.catch(() => {});
      try {
        await run;
        const now = get().correcting;
        isToldOf = false;
        if (now?.documentId === documentId && upTo === typed) set({ correcting: { ...now, kept: true } });
      } catch (thrown) {
        if (!isToldOf) get().actions.fail(sentenceOf(thrown));
        isToldOf = true;
      }
    },
    readKeptCorrections: async () => {
      if (!get().project || isReadOnly(get())) return set({ keptCorrections: [] });
      try {
        const { drafts } = await call('drafts.list', {});
        const { correcting, project, actions } = get();
        const waiting = drafts.filter((one) => one.documentId !== correcting?.documentId);
        set({ keptCorrections: waiting });
        const titles = waiting.map((one) => project?.documents.find(({ id }) => id === one.documentId)?.title ?? '');
        if (titles.length > 0) actions.announce(translate('correct:draftWaits', { titles: titles.join(', ') }));
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
    goOnCorrecting: async (documentId) => {
      const { actions, view } = get();
      if (!actions.leaveCorrecting() || isReadOnly(get())) return;
      try {
        const { text } = await call('drafts.read', { documentId });
        if (view !== 'read') await actions.showView('read');
        if (get().open?.documentId !== documentId) await actions.openDocument(documentId);
        if (get().open?.documentId !== documentId) return;
        set({
          correcting: text === null ? null : { ...firstCorrecting, documentId, draft: text, changed: true, kept: true },
          keptCorrections: get().keptCorrections.filter((one) => one.documentId !== documentId),
          selection: null,
          tagging: null,
        });
        actions.announce(translate('correct:started'));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
    dropCorrection,
    keepCorrecting: () => {
      const { correcting } = get();
      if (correcting) set({ correcting: { ...correcting, asking: false } });
    },
    previewCorrection: async (text) => {
      const documentId = get().correcting?.documentId;
      if (documentId === undefined) return;
      try {
        const { outcomes } = await call('texts.preview', { documentId, text });
        const { correcting } = get();
        if (correcting?.documentId !== documentId) return;
        const lost = outcomes.filter((one) => one.outcome === 'orphan');
        const follow = following(outcomes, asideIds(get()));
        set({ correcting: { ...correcting, preview: { follow, lost: lost.map((one) => one.quote) } } });
      } catch {
        // The next pause in typing asks again; applying says what is wrong.
      }
    },
    applyCorrection: async (text) => {
      const documentId = get().correcting?.documentId;
      if (documentId === undefined) return;
      if (await correct(documentId, () => call('texts.correct', { documentId, text }))) end();
    },
    replaceText: async (documentId) => {
      try {
        const chosen: ChosenFile[] = get().app?.dialogs
          ? (await call('files.chooseTexts', {})).files
          : (await files.choose({ accept: TEXTS, several: false })).map((file) => ({ file }));
        if (chosen[0]) await replaceTextBy(documentId, chosen[0]);
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
    replaceTextBy,
    readRevisions: async (documentId) => (await call('texts.revisions', { documentId })).revisions,
    readTexts: (documentId, ids) => Promise.all(ids.map(async (textRevisionId) => (await call('texts.read', { documentId, textRevisionId })).text)),
    goBackTo: async (documentId, textRevisionId) => {
      await correct(documentId, () => call('texts.goBack', { documentId, textRevisionId }));
    },
    confirmPlaces: (ids) =>
      alter(
        () => call('texts.confirm', { ids: [...ids] }),
        (changed) => changed,
        { after: () => get().actions.announce(translate('correct:confirmed', { count: ids.length })) },
      ),
    placeAgain: (id, span) =>
      alter(
        () => call('annotations.change', { ids: [id], set: { spans: [{ start: span.start, end: span.end }] } }),
        (changed) => changed,
        { after: () => get().actions.announce(translate('correct:placed')) },
      ),
  };
}

/** What became of the annotations of a text that is another one now, in words. */
export function followed(outcomes: readonly AnchorOutcome[], { aside = [] }: Pick<Output<'texts.correct'>['changed'], 'aside'>): string {
  const lost = outcomes.filter((one) => one.outcome === 'orphan').length;
  const unsure = outcomes.filter((one) => one.toConfirm).length;
  const parts = [translate('correct:follow', { count: following(outcomes, new Set(aside.flatMap((one) => one.ids))) })];
  if (lost > 0) parts.push(translate('correct:lost', { count: lost }));
  if (unsure > 0) parts.push(translate('correct:unsure', { count: unsure }));
  return parts.join(' ');
}

/** How many annotations keep their words; those in what is set aside are not counted. */
function following(outcomes: readonly AnchorOutcome[], aside: ReadonlySet<string>): number {
  const kept = outcomes.filter((one) => one.outcome !== 'orphan');
  return kept.length - asideAmong(kept, aside);
}
