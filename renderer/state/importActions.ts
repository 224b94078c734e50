// importActions.ts - texts that come in: files become documents, in a project made for them when none is open.
//
// Files that could not be taken are told one by one, and the others go on.

import type { ImportOutcome } from '../../shared/contract.ts';
import { type Failure } from '../../shared/errors.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { batchesOf, nameOf, readable } from './chosenFiles.ts';
import type { ChosenFile, ImportLine } from './state.ts';

export interface ImportActions {
  /** Files become documents of the open project. */
  importTexts(chosen: readonly ChosenFile[]): Promise<void>;
  /** The file of this line replaces the text of the document that it is a newer version of; it is no document of its own any more. */
  replaceInstead(line: ImportLine): Promise<void>;
  /** Takes one file again, as large or in a named encoding. */
  repeatImport(line: ImportLine, how: { readonly large?: boolean; readonly encoding?: string }): Promise<void>;
}

export function importActions({ get, set, call, alter, files }: Tools): ImportActions {
  /** Imports what can be read; answers one line per file, in order. */
  const take = async (chosen: readonly ChosenFile[], how: { readonly large?: boolean; readonly encoding?: string }): Promise<ImportLine[]> => {
    const lines: ImportLine[] = [];
    for (const batch of batchesOf(chosen)) {
      const read = await Promise.all(batch.map(async (one) => ({ one, input: await readable(files, one) })));
      const good = read.flatMap(({ input }) => ('failure' in input ? [] : [input.file]));
      const answer =
        good.length === 0
          ? null
          : await alter(
              () => call('documents.import', { files: good, ...how }),
              ({ changed }) => changed,
              { told: true },
            );
      // The whole batch failed; the message says why.
      if (good.length > 0 && !answer) return lines;
      const outcomes = answer?.outcomes.values() ?? [].values();
      for (const { one, input } of read) {
        const outcome = 'failure' in input ? refused(nameOf(one), input.failure) : outcomes.next().value;
        if (outcome) lines.push({ outcome, chosen: one });
      }
    }
    return lines;
  };

  const importTexts = async (chosen: readonly ChosenFile[]): Promise<void> => {
    const { actions } = get();
    const made = get().project === null;
    if (made && !(await actions.createProject(withoutEnding(nameOf(chosen[0]))))) return;
    set({ busy: translate('files:reading', { count: chosen.length }) });
    const lines = await take(chosen, {}).finally(() => set({ busy: null }));
    const taken = lines.filter(({ outcome }) => outcome.documentId !== null);
    const told = lines
      .map((line) => ({ ...line, newerOf: earlierVersionOf(line) }))
      .filter(({ outcome, newerOf }) => outcome.error !== null || outcome.warnings.length > 0 || newerOf !== undefined);
    const first = taken[0]?.outcome.documentId;
    // A project made for these files alone is not left behind when none of them could be taken.
    if (made && taken.length === 0 && !lines.some(isAskable)) await leaveEmpty();
    if (first != null) await actions.openDocument(first);
    if (told.length > 0) set({ dialog: { kind: 'importReport', lines: told, taken: taken.length } });
    else if (taken.length > 1) actions.tell(translate('files:added', { count: taken.length }), true);
  };

  /** A document that was there before, with the title that this one has got but with another text. */
  const earlierVersionOf = ({ outcome }: ImportLine): string | undefined => {
    const documents = get().project?.documents ?? [];
    const added = documents.find((one) => one.id === outcome.documentId);
    return added && documents.find((one) => one.position < added.position && one.title === added.title && one.textSha256 !== added.textSha256)?.id;
  };

  const leaveEmpty = async (): Promise<void> => {
    const { actions } = get();
    await actions.closeProject();
    const latest = get().app?.recent[0];
    if (latest && latest.documents === 0) await actions.forgetRecent(latest.key);
  };

  return {
    importTexts,
    replaceInstead: async (line) => {
      const { actions } = get();
      const { newerOf, outcome, chosen } = line;
      if (newerOf === undefined || outcome.documentId === null) return;
      set({ dialog: null });
      await actions.openDocument(newerOf);
      const added = outcome.documentId;
      await alter(
        () => call('documents.remove', { documentId: added }),
        (changed) => changed,
      );
      await actions.replaceTextBy(newerOf, chosen);
    },
    repeatImport: async (line, how) => {
      const [again] = await take([line.chosen], how);
      const { dialog, actions } = get();
      if (!again || dialog?.kind !== 'importReport') return;
      const taken = again.outcome.documentId !== null;
      const lines = dialog.lines.flatMap((one) => (one !== line ? [one] : again.outcome.error || again.outcome.warnings.length > 0 ? [again] : []));
      set({ dialog: lines.length === 0 ? null : { ...dialog, lines, taken: dialog.taken + (taken ? 1 : 0) } });
      if (again.outcome.documentId !== null) await actions.openDocument(again.outcome.documentId);
    },
  };
}

const withoutEnding = (name: string): string =>
  name.replace(/\.[a-z0-9]{1,8}$/i, '').trim() || translate('first:untitled', { date: new Date().toLocaleDateString() });
const refused = (file: string, error: Failure): ImportOutcome => ({
  file,
  documentId: null,
  title: null,
  characters: null,
  warnings: [],
  documents: [],
  error: { code: error.code, message: error.message, values: { ...error.values } },
});

/** Whether the person could still say how to take it. */
export const isAskable = ({ outcome }: ImportLine): boolean => outcome.error?.code === 'file-large' || outcome.error?.code === 'encoding-uncertain';
