// codebookActions.ts - the codebook in the window: choosing and editing a code, looking at what a step would do, and taking it.

import type { AnnotationRow, CodebookInput } from '../../shared/contract.ts';
import { sentenceOf, sentencesOf } from '../errorWords.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { addSubtype, addTag, type Edited, editCode } from '../../shared/model/codebookEdits.ts';
import { isRetired, isThere } from '../../shared/model/codebookPlan.ts';
import { checkCodebook } from '../../shared/model/codebookRules.ts';
import type { CodeRef } from '../../shared/model/codeNames.ts';
import { nearCodes } from '../../shared/model/nearCodes.ts';
import type { Span } from '../../shared/model/span.ts';
import { listed, translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { codeNamed, withKept } from './codes.ts';
import { isReadOnly, meantIn, readWords } from './selectors.ts';
import type { CodeStep } from './dialogs.ts';
import { firstData } from './state.ts';
import type { CodeDraft } from './underWay.ts';

export interface CodebookActions {
  /** The text, or the codebook in its place. */
  showView(view: 'read' | 'codebook'): Promise<void>;
  /** Opens the form of a code; what was written about the one before is saved first. */
  chooseCode(code: CodeRef | null): Promise<void>;
  draftCode(part: CodeDraft): void;
  dropDraft(): void;
  /** Saves what was written about the chosen code. @returns whether there is nothing left to save. */
  saveCode(): Promise<boolean>;
  /** Why the codebook with the draft in it would be refused; null when it would not. */
  draftFault(): string | null;
  /** Counts how often codes are used, as of this revision of the project. */
  readUsage(revision: number): Promise<void>;
  /** Makes a new code, under another one or as a tag, and opens its form. */
  addCode(under: CodeRef | null, name: string): Promise<boolean>;
  /** Changes the codebook at once: what moves no annotation and hides none. */
  takeCodes(codebook: Codebook): Promise<unknown>;
  /** Asks what a step would do, and shows that. */
  proposeCodes(title: string, edited: Edited & Pick<CodebookInput, 'assign'>, chosen?: CodeRef | null): Promise<void>;
  /** Does what was proposed. */
  agreeToCodes(step: CodeStep): Promise<void>;
  showVersions(): Promise<void>;
  /** The annotations of the whole project that have exactly this code. */
  readCoded(code: CodeRef): Promise<AnnotationRow[]>;
  exportCodebook(format: 'json' | 'qdc'): Promise<void>;
  importCodebook(): Promise<void>;
  /** A code named after words of the text: asks for its tag, and about codes that are nearly called so, where it must. */
  codeFromWords(span: Span, tag?: string, name?: string, anyway?: boolean): Promise<void>;
}

export function codebookActions({ get, set, call, alter, files }: Tools): CodebookActions {
  const say = (thrown: unknown): void => get().actions.fail(sentenceOf(thrown));

  const withDraft = (): Codebook | null => {
    const { project, chosenCode, codeDraft } = get();
    if (!project || !chosenCode || Object.keys(codeDraft).length === 0 || !isThere(project.codebook, chosenCode)) return null;
    return editCode(project.codebook, chosenCode, codeDraft).codebook;
  };

  const change = (input: CodebookInput) =>
    alter(
      () => call('codebook.change', input),
      (changed) => changed,
      { told: true },
    );

  /** Shows the annotation that was made of words. */
  const showMade = (id: string, tag: string, subtype: string): void => {
    set({ selectedId: id, lastTag: { tag, subtype }, tagging: null });
    void get().actions.readRows();
  };

  const actions: CodebookActions = {
    showView: async (view) => {
      if (view === get().view) return;
      if (!(await actions.saveCode())) return;
      const { project, chosenCode } = get();
      const first = project?.codebook.tags[0];
      const { selection, tagging } = firstData;
      set({ view, selection, tagging, drawer: null, chosenCode: chosenCode ?? (first ? { tag: first.id, subtype: null } : null) });
    },
    chooseCode: async (code) => {
      if (await actions.saveCode()) set({ chosenCode: code, codeDraft: {} });
    },
    draftCode: (part) => set({ codeDraft: { ...get().codeDraft, ...part } }),
    dropDraft: () => set({ codeDraft: {} }),
    draftFault: () => {
      const codebook = withDraft();
      try {
        if (codebook) checkCodebook(codebook);
        return null;
      } catch (thrown) {
        return sentenceOf(thrown);
      }
    },
    saveCode: async () => {
      const codebook = withDraft();
      if (!codebook || isReadOnly(get())) {
        set({ codeDraft: {} });
        return true;
      }
      const fault = actions.draftFault();
      if (fault !== null) {
        get().actions.fail(fault);
        return false;
      }
      const draft = get().codeDraft;
      if ((await change({ codebook })) === null) return false;
      if (get().codeDraft === draft) set({ codeDraft: {} });
      return true;
    },
    readUsage: async (revision) => {
      try {
        const codeUsage = await call('codebook.usage', {});
        if (get().project?.revision === revision) set({ codeUsage });
      } catch (thrown) {
        say(thrown);
      }
    },
    addCode: async (under, name) => {
      const { project } = get();
      if (!project || !(await actions.saveCode())) return false;
      const { codebook } = get().project ?? project;
      const parent = under?.subtype == null ? {} : { parent: under.subtype };
      const added = under === null ? addTag(codebook, { name }) : addSubtype(codebook, under.tag, { name, ...parent });
      if ((await change({ codebook: added.codebook })) === null) return false;
      set({ chosenCode: added.ref, codeDraft: {}, dialog: null });
      return true;
    },
    takeCodes: (codebook) => change({ codebook }),
    proposeCodes: async (title, { codebook, moves, assign }, chosen = null) => {
      const input: CodebookInput = { codebook, moves: [...moves], ...(assign ? { assign } : {}) };
      try {
        const preview = await call('codebook.preview', input);
        set({ dialog: { kind: 'codeStep', step: { title, input, preview, warnings: [], chosen } } });
      } catch (thrown) {
        say(thrown);
      }
    },
    agreeToCodes: async ({ input, chosen: wanted }) => {
      set({ dialog: null, codeDraft: {} });
      if ((await change(input)) === null) return;
      const { project, chosenCode } = get();
      const first = project?.codebook.tags[0];
      const chosen = wanted ?? chosenCode;
      const isStill = project && chosen && isThere(project.codebook, chosen);
      set({ chosenCode: isStill ? chosen : first ? { tag: first.id, subtype: null } : null });
      get().actions.tell(translate('codebook:changed', { version: project?.codebook.version ?? 0 }), true);
    },
    readCoded: async ({ tag, subtype }) =>
      (await call('annotations.list', {})).annotations.filter((row) => row.tag === tag && row.subtype === subtype),
    showVersions: async () => {
      try {
        const { versions } = await call('codebook.versions', {});
        set({ dialog: { kind: 'codeVersions', versions } });
      } catch (thrown) {
        say(thrown);
      }
    },
    exportCodebook: async (format) => {
      if (!(await actions.saveCode())) return;
      try {
        const { file, warnings } = await call('codebook.export', { format });
        if (!get().app?.dialogs) files.download(file);
        else if (!(await call('files.save', { file })).saved) return;
        get().actions.tell([translate('files:exported', { name: file.name }), ...sentencesOf(warnings)].join(' '));
      } catch (thrown) {
        say(thrown);
      }
    },
    importCodebook: async () => {
      if (!(await actions.saveCode())) return;
      try {
        const [chosen] = await files.choose({ accept: '.qdc,.json,.qdpx,.qde,.xml', several: false });
        const { project } = get();
        if (!chosen || !project) return;
        const { codebook: read, warnings } = await call('codebook.parse', { file: await files.read(chosen) });
        const { codes } = await call('codebook.usage', {});
        const { codebook, kept } = withKept(project.codebook, read, codes);
        const preview = await call('codebook.preview', { codebook });
        const told =
          kept.length === 0 ? sentencesOf(warnings) : [translate('codebook:keptRetired', { list: listed(kept) }), ...sentencesOf(warnings)];
        const step: CodeStep = {
          title: translate('codebook:importTitle', { name: chosen.name }),
          input: { codebook },
          preview,
          warnings: told,
          chosen: null,
        };
        set({ dialog: { kind: 'codeStep', step } });
      } catch (thrown) {
        say(thrown);
      }
    },
    codeFromWords: async (span, tag, name, anyway = false) => {
      const { open, project, lastTag } = get();
      if (!open || !project || isReadOnly(get())) return;
      const { codebook } = project;
      const called = name ?? codeNamed(readWords(open, span));
      if (called === '') return get().actions.announce(translate('codebook:noName'));
      const last = lastTag && isThere(codebook, { tag: lastTag.tag, subtype: null }) && !isRetired(codebook, { tag: lastTag.tag, subtype: null });
      const under = tag ?? (last ? lastTag.tag : undefined);
      if (under === undefined) return set({ dialog: { kind: 'codeTag', span, name: called } });
      const near = anyway ? [] : nearCodes(codebook, called).filter((one) => !isRetired(codebook, one));
      if (near.length > 0) return set({ dialog: { kind: 'nearCode', span, name: called, tag: under, near } });
      set({ dialog: null });
      const { documentId } = open;
      const made = await alter(
        () => call('codebook.fromWords', { documentId, spans: meantIn(open, span), tag: under, name: called }),
        ({ changed }) => changed,
        { told: true },
      );
      if (made && get().open?.documentId === documentId) showMade(made.id, under, made.subtype);
      if (made) get().actions.tell(translate('codebook:made', { code: called }), true);
    },
  };
  return actions;
}
