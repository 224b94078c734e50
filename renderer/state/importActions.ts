// importActions.ts - texts that come in: files become documents, in a project made for them when none is open.
//
// One import at a time; what is dropped meanwhile waits. Whoever works on while it runs is left where they are.

import type { HostEvent } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { type ChosenFile, nameOf, readable } from './chosenFiles.ts';
import { type HowToTake, takeFiles } from './importing.ts';
import { ImportProgress } from './importProgress.ts';
import { documentsIn, type ImportLine, isAskable, kindOf, reportTable } from './importReport.ts';
import { areFew, type HowToPropose, proposeTexts } from './proposing.ts';
import type { Data } from './state.ts';

export interface ImportActions {
  /** Files become documents of the open project. */
  importTexts(chosen: readonly ChosenFile[], how?: Pick<HowToPropose, 'title'>): Promise<void>;
  /** A project that was made for texts which then did not come is not left behind. */
  leaveIfEmpty(): Promise<void>;
  /** The host tells of a file that it reads. */
  importTold(event: Extract<HostEvent, { type: 'import' }>): void;
  /** Asks whether the import shall be cancelled, or asks no more. */
  askToCancel(asking: boolean): void;
  /** Stops the import; what is complete stays. Resolves when it has ended. */
  cancelImport(): Promise<void>;
  /** The file of this line replaces the text of the document that it is a newer version of; it is no document of its own any more. */
  replaceInstead(line: ImportLine): Promise<void>;
  /** Takes files again, as large or in a named encoding. */
  repeatImport(lines: readonly ImportLine[], how: HowToTake): Promise<void>;
  /** The person looks through what the file of this line has become; what they make of it takes its place. */
  reviewAgain(line: ImportLine): Promise<void>;
  /** How the file begins in an encoding; null when it cannot be read now. */
  previewText(line: ImportLine, encoding: string): Promise<{ readonly text: string; readonly whole: boolean } | null>;
  /** Saves the report of the last import as a table. */
  saveReport(): Promise<void>;
}

/** What is another thing once the person has done something else. */
const OF_WORK = ['open', 'selection', 'selectedId', 'dialog', 'drafts', 'tagging', 'view', 'correcting'] as const satisfies (keyof Data)[];

export function importActions(tools: Tools): ImportActions {
  const { get, set, call, alter, files } = tools;
  let turn: Promise<unknown> = Promise.resolve();
  let current: { readonly progress: ImportProgress; run: string | null; readonly ended: Promise<unknown> } | null = null;

  /** One line per file; none when the import could not even begin, or the person has left what was to be looked through. */
  const take = async (chosen: readonly ChosenFile[], how: HowToPropose): Promise<{ lines: ImportLine[]; cancelled: boolean }> => {
    const progress = new ImportProgress({ get, set }, chosen.length);
    const ended = Promise.withResolvers<void>();
    const own = { progress, run: null as string | null, ended: ended.promise };
    current = own;
    try {
      const lines = areFew(chosen)
        ? await proposeTexts(tools, chosen, how, progress)
        : await takeFiles({ call, alter, files }, chosen, how, progress, (run) => {
            own.run = run;
          });
      return { lines, cancelled: progress.cancelled };
    } catch (thrown) {
      get().actions.fail(sentenceOf(thrown));
      return { lines: [], cancelled: false };
    } finally {
      progress.end();
      current = null;
      ended.resolve();
    }
  };

  const importNow = async (chosen: readonly ChosenFile[], how: HowToPropose): Promise<void> => {
    const { actions } = get();
    const made = get().project === null;
    if (made && !(await actions.createProject(withoutEnding(nameOf(chosen[0]))))) return;
    const before = get();
    const { lines: taken, cancelled } = await take(chosen, how);
    if (taken.length === 0) return made ? leaveEmpty() : undefined;
    const worked = OF_WORK.some((part) => get()[part] !== before[part]) || hasChanged(before);
    const lines = taken.map((line) => ({ ...line, newerOf: earlierVersionOf(line) }));
    const first = lines.find(({ outcome }) => outcome.documentId !== null)?.outcome.documentId ?? null;
    // A project made for these files alone is not left behind when none of them could be taken.
    if (made && first === null && !lines.some(isAskable)) await leaveEmpty();
    set({ lastImport: { lines, cancelled } });
    if (first !== null && !worked) await actions.openDocument(first);
    tellOf(lines, cancelled, worked);
  };

  /** Whether the project has got another change than the import's. */
  const hasChanged = (before: Data): boolean => (get().project?.revision ?? 0) > (before.project?.revision ?? 0) + 1;

  const tellOf = (lines: readonly ImportLine[], cancelled: boolean, worked: boolean): void => {
    const { actions } = get();
    const added = documentsIn(lines);
    const refusedLines = lines.filter((line) => kindOf(line) === 'refused');
    const sentences = { added: translate('files:added', { count: added }), left: translate('files:left', { count: refusedLines.length }) };
    const sentence = cancelled
      ? translate('files:cancelled', sentences)
      : refusedLines.length > 0
        ? `${sentences.added} ${sentences.left}`
        : sentences.added;
    const isPlain = lines.every((line) => kindOf(line) === 'imported');
    if (isPlain && added > 1) actions.tell(sentence, true);
    else if (!isPlain && (worked || cancelled)) actions.tell(sentence, added > 0, true);
    else if (!isPlain) set({ dialog: { kind: 'importReport' } });
    actions.announce(sentence);
  };

  /** A document that was there before, with the title that this one has got but with another text; or with nearly the same text. */
  const earlierVersionOf = ({ outcome }: ImportLine): string | undefined => {
    const documents = get().project?.documents ?? [];
    const added = documents.find((one) => one.id === outcome.documentId);
    const near = outcome.documents.length === 1 ? outcome.warnings.find(({ code }) => code === 'near-text') : undefined;
    const nearId = near?.values?.['documentId'];
    return (
      added &&
      (
        documents.find((one) => one.position < added.position && one.title === added.title && one.textSha256 !== added.textSha256) ??
        documents.find((one) => one.id === nearId)
      )?.id
    );
  };

  const leaveEmpty = async (): Promise<void> => {
    const { actions } = get();
    await actions.closeProject();
    const latest = get().app?.recent[0];
    if (latest && latest.documents === 0) await actions.forgetRecent(latest.key);
  };

  /** Does the work once nothing else is taken. What was meant for a project that has been left meanwhile is not put into the next one. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const projectId = get().project?.project.id;
    const own = turn.then(() => (projectId === undefined || get().project?.project.id === projectId ? work() : undefined));
    turn = own.catch(() => {});
    return own;
  };

  /** Takes files of the report once more; what becomes of each then stands in its line. */
  const takeAgain = (once: readonly ImportLine[], how: HowToPropose): Promise<void> =>
    inTurn(async () => {
      const { lines: again } = await take(
        once.map(({ chosen }) => chosen),
        how,
      );
      const { lastImport, actions } = get();
      if (again.length === 0 || !lastImport) return;
      const lines = lastImport.lines.map((line) => (once.includes(line) ? (again.find(({ chosen }) => chosen === line.chosen) ?? line) : line));
      set({ lastImport: { ...lastImport, lines }, ...(lines.some((one) => kindOf(one) !== 'imported') ? {} : { dialog: null }) });
      const first = again.find(({ outcome }) => outcome.documentId !== null)?.outcome.documentId ?? null;
      if (first !== null) await actions.openDocument(first);
    });

  return {
    importTexts: (chosen, how = {}) => inTurn(() => importNow(chosen, how)),
    leaveIfEmpty: async () => {
      if (get().project?.documents.length === 0) await leaveEmpty();
    },
    importTold: (event) => current?.progress.told(event),
    askToCancel: (asking) => current?.progress.ask(asking),
    cancelImport: async () => {
      if (!current) return;
      const { progress, run, ended } = current;
      get().actions.leaveReview(true);
      progress.cancelled = true;
      progress.ending();
      await call('documents.cancelImport', run === null ? {} : { run }).catch((thrown: unknown) => get().actions.fail(sentenceOf(thrown)));
      await ended;
    },
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
    repeatImport: takeAgain,
    reviewAgain: (line) => {
      const known = new Set(get().project?.documents.map(({ id }) => id));
      const replaces = line.outcome.documents.map(({ documentId }) => documentId).filter((id) => known.has(id));
      return takeAgain([line], { replaces, always: true });
    },
    previewText: async ({ chosen }, encoding) => {
      const read = await readable(files, chosen);
      return 'failure' in read ? null : call('documents.previewText', { file: read.file, encoding }).catch(() => null);
    },
    saveReport: async () => {
      const { app, lastImport, project, actions } = get();
      if (!lastImport) return;
      const name = translate('report:fileName', { title: (project?.project.title ?? '').replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() });
      try {
        const made = await files.read(new File([reportTable(lastImport.lines)], `${name}.csv`));
        if (!('base64' in made)) return;
        const file = { ...made, mediaType: 'text/csv' };
        if (!app?.dialogs) files.download(file);
        else if (!(await call('files.save', { file })).saved) return;
        actions.tell(translate('files:exported', { name: file.name }));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
  };
}

const withoutEnding = (name: string): string => {
  const [first = ''] = name.split(/[\\/]/);
  return first.replace(/\.[a-z0-9]{1,8}$/i, '').trim() || translate('first:untitled', { date: new Date().toLocaleDateString() });
};
