// annotationActions.ts - tagging words, changing and deleting annotations, moving between them, undo and redo.

import type { AnnotationRow, AnnotationSet, Changed } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf, inTextOrder } from '../../shared/model/extent.ts';
import type { Span } from '../../shared/model/span.ts';
import { described, isolated, translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { listing } from './listing.ts';
import { changeName, overlapPhrase, shortQuote } from './phrases.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { nestedSubtypes } from './codes.ts';
import { firstData, type State } from './state.ts';
import type { Tagging } from './underWay.ts';
import { isReadOnly, isSimple, meantIn, nameOf, overlapping, selectedAnnotation, shownAnnotation } from './selectors.ts';

const NO_CODES = { tags: [] };

export interface AnnotationActions {
  /** Tags words of the open text; the new annotation is selected. */
  tag(span: Span, tagId: string, subtype?: string | null): Promise<void>;
  /** Gives the annotation that was just made its subtype. */
  pickSubtype(subtype: string): Promise<void>;
  /** The kind that the arrow keys come to next; its meaning is shown and said. */
  nearSubtype(by: -1 | 1): void;
  /** Ends the moment of tagging; the annotation stays as it is. */
  endTagging(): void;
  change(id: string, set: AnnotationSet): Promise<unknown>;
  /** @returns the id of its neighbour in the list, for a list that goes on from there. */
  remove(id: string): Promise<string | null>;
  select(id: string | null): void;
  /** Selects the annotation before (-1) or after (1), in the order of the list. @returns its id. */
  step(by: -1 | 1): string | null;
  /** Of the annotations under the caret, the next one outwards (1) or inwards (-1). @returns its id. */
  cycle(by: -1 | 1): string | null;
  writeNote(id: string, note: string): void;
  /** Sends the note of one annotation, or all notes, that were written but not sent yet. */
  saveNotes(id?: string): Promise<void>;
  /** Sends everything that waits for a pause: notes, attributes, moved edges. */
  sendDrafts(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The annotations of all documents. @throws AppError. */
  readAll(): Promise<readonly AnnotationRow[]>;
}

export function annotationActions({ get, set, call, alter }: Tools): AnnotationActions {
  /** The annotation that is on its way to the disk, by its id; null when it did not get there. */
  let making: Promise<string | null> = Promise.resolve(null);

  const sayMade = (id: string): void => {
    const { project, actions } = get();
    const made = shownAnnotation(get(), id);
    if (!made || !project) return;
    const name = nameOf(project.codebook, made.tag, made.subtype);
    const overlaps = overlapPhrase(project.codebook, made, overlapping(get(), made));
    actions.announce(translate('announce:made', { name, quote: shortQuote(made), overlaps }));
  };

  const takeStep = async (method: 'changes.undo' | 'changes.redo', key: string): Promise<void> => {
    const { actions, project } = get();
    await actions.sendDrafts();
    const next = method === 'changes.undo' ? get().project?.undo : get().project?.redo;
    if (!next || !project) return actions.announce(translate(`announce:nothing-${key}`));
    await alter(
      () => call(method, {}),
      (changed) => changed,
      {
        key: 'step',
        after: (changed) => {
          set({ tagging: null });
          actions.announce(translate(`announce:${key}`, { name: changeName(next.name, project.codebook) }));
          showWhatChanged(changed);
          void actions.readRows();
        },
      },
    );
  };

  /** Selects what came back or was altered; opens its document when it is another one. */
  const showWhatChanged = ({ change }: Changed): void => {
    const { open, selectedId, filter, actions } = get();
    // What came or went says more than what only lost or got back its place in a chain.
    const annotations = change.edits.filter((edit) => edit.kind === 'annotation');
    const touched = annotations.find((edit) => edit.before === null || edit.after === null) ?? annotations[0];
    const link = change.edits.find((edit) => edit.kind === 'link');
    if (!touched && link?.kind === 'link') {
      const { from, to } = link.after ?? link.before ?? {};
      const isHere = selectedId !== null && [from?.annotationId, to?.annotationId].includes(selectedId);
      if (!isHere && from && from.documentId !== open?.documentId) void actions.openDocument(from.documentId, from.annotationId);
      else if (!isHere && from) actions.select(from.annotationId);
      return;
    }
    if (!touched) {
      const returned = change.edits.find((edit) => edit.kind === 'document' && edit.before === null);
      if (returned) void actions.openDocument(returned.id);
      else if (!open) void actions.openDocument(get().project?.documents[0]?.id ?? '');
      return;
    }
    const { after, before } = touched;
    const documentId = (after ?? before)?.documentId ?? '';
    const isHere = annotations.some((edit) => (edit.after ?? edit.before)?.documentId === open?.documentId);
    // Several that the list of the whole project shows: it stays as it is, and so does what is selected in it.
    if (!isHere && !(annotations.length > 1 && filter.scope === 'project')) void actions.openDocument(documentId, after?.id);
    else if (after && annotations.length === 1) actions.select(after.id);
    else if (isHere && selectedId !== null && !shownAnnotation(get(), selectedId)) actions.select(null);
  };

  return {
    tag: async (span, tagId, subtype = null) => {
      const { open } = get();
      if (!open || isReadOnly(get())) return;
      const { documentId } = open;
      const kinds = findTag(get().project?.codebook ?? NO_CODES, tagId)?.subtypes ?? [];
      const isOpen = subtype === null && !isSimple(get()) && kinds.some((one) => !one.retired);
      const moment: Tagging | null = isOpen ? { annotationId: null, tagId } : null;
      const endMoment = (id: string | null): void => {
        const { tagging } = get();
        // The arrow keys may have come to a kind meanwhile.
        if (moment && tagging?.tagId === tagId && tagging.annotationId === null)
          set({ tagging: id === null ? null : { ...tagging, annotationId: id } });
      };
      const made = alter(
        () => call('annotations.create', { annotations: [{ documentId, spans: meantIn(open, span), tag: tagId, subtype }] }),
        ({ changed }) => changed,
        {
          after: ({ ids: [id = ''] }) => {
            if (get().open?.documentId !== documentId) return endMoment(null);
            set({ selectedId: id });
            endMoment(id);
            sayMade(id);
          },
        },
      );
      set({ tagging: moment, lastTag: { tag: tagId, subtype } });
      making = made.then((answer) => answer?.ids[0] ?? null);
      if ((await made) === null) endMoment(null);
    },
    pickSubtype: async (subtype) => {
      const { tagging } = get();
      if (!tagging) return;
      const { tagId } = tagging;
      set({ tagging: null, lastTag: { tag: tagId, subtype } });
      // Fingers are faster than disks: the letter may come before the annotation is there.
      const annotationId = tagging.annotationId ?? (await making);
      if (annotationId === null) return;
      await alter(
        () => call('annotations.change', { ids: [annotationId], set: { subtype } }),
        (changed) => changed,
        { key: `subtype-${annotationId}`, after: () => sayMade(annotationId) },
      );
    },
    nearSubtype: (by) => {
      const { tagging, project, actions } = get();
      const tag = tagging && project ? findTag(project.codebook, tagging.tagId) : undefined;
      if (!tagging || !tag) return;
      const kinds = nestedSubtypes(tag).filter(({ subtype }) => !subtype.retired);
      const at = kinds.findIndex(({ subtype }) => subtype.id === tagging.near);
      const next = kinds[at === -1 ? (by === 1 ? 0 : kinds.length - 1) : (at + by + kinds.length) % kinds.length];
      if (!next) return;
      const { subtype, above } = next;
      set({ tagging: { ...tagging, near: subtype.id } });
      actions.announce([`${described([...above, subtype.name])}.`, ...[subtype.definition, subtype.example].filter(Boolean).map(isolated)].join(' '));
    },
    endTagging: () => set({ tagging: null }),
    change: (id, part) =>
      alter(
        () => call('annotations.change', { ids: [id], set: part }),
        (changed) => changed,
        { key: `${Object.keys(part).join()}-${id}` },
      ),
    remove: async (id) => {
      const { actions, drafts } = get();
      if (isReadOnly(get())) return null;
      const left = new Map(drafts);
      left.delete(id);
      set({ drafts: left, tagging: null });
      const { rows: around, places } = listing(get());
      const at = places.get(id) ?? -1;
      const answer = await alter(
        () => call('annotations.delete', { ids: [id] }),
        (changed) => changed,
        {
          after: () => {
            const { selectedId, underCaret } = get();
            set({ selectedId: selectedId === id ? null : selectedId, underCaret: underCaret.filter((one) => one !== id) });
            actions.announce(translate('announce:deleted'));
          },
        },
      );
      const neighbour = around[at + 1] ?? around[at - 1];
      return answer && neighbour && neighbour.documentId === get().open?.documentId ? neighbour.id : null;
    },
    select: (selectedId) => {
      if (get().selectedId !== selectedId) {
        void get().actions.sendDrafts();
        set({ marking: null, resizing: null });
      }
      set({ selectedId, picked: firstData.picked });
    },
    step: (by) => {
      const { selectedId, open, actions, filter } = get();
      const { rows, places } = listing(get());
      const selected = selectedId === null ? undefined : places.get(selectedId);
      let at = selected === undefined ? (by === 1 ? 0 : rows.length - 1) : selected + by;
      // Of the list of the whole project, those of other texts are passed over.
      while (filter.scope === 'project' && rows[at] && rows[at]?.documentId !== open?.documentId) at += by;
      const next = rows[at];
      if (!next) return null;
      actions.select(next.id);
      return next.id;
    },
    cycle: (by) => {
      const { selectedId, underCaret, open, actions } = get();
      const around = underCaret.length > 0 ? underCaret : aroundSelected(get());
      if (around.length === 0 || !open) return null;
      const at = selectedId === null ? -1 : around.indexOf(selectedId);
      const next = around[at === -1 ? (by === 1 ? 0 : around.length - 1) : (at + by + around.length) % around.length];
      if (next === undefined) return null;
      actions.select(next);
      const { project } = get();
      const shown = shownAnnotation(get(), next);
      if (project && shown)
        actions.announce(translate('announce:selected', { name: nameOf(project.codebook, shown.tag, shown.subtype), quote: shortQuote(shown) }));
      return next;
    },
    writeNote: (id, note) => {
      const drafts = new Map(get().drafts);
      const saved = shownAnnotation(get(), id)?.note ?? '';
      if (note === saved) drafts.delete(id);
      else drafts.set(id, note);
      set({ drafts });
    },
    saveNotes: async (only) => {
      const notes = [...get().drafts].filter(([id]) => only === undefined || id === only);
      await Promise.all(
        notes.map(([id, note]) =>
          alter(
            () => call('annotations.change', { ids: [id], set: { note: note.trim() === '' ? null : note } }),
            (changed) => changed,
            {
              key: `note-${id}`,
              after: () => {
                const drafts = new Map(get().drafts);
                if (drafts.get(id) === note) drafts.delete(id);
                set({ drafts });
              },
            },
          ),
        ),
      );
    },
    sendDrafts: async () => {
      const { saveNotes, saveAttributes, finishResize } = get().actions;
      await Promise.all([saveNotes(), saveAttributes(), finishResize()]);
    },
    undo: () => takeStep('changes.undo', 'undone'),
    redo: () => takeStep('changes.redo', 'redone'),
    readAll: async () => (await call('annotations.list', {})).annotations,
  };
}

/** The annotations that share words with the selected one and itself, shortest first. */
function aroundSelected(state: State): string[] {
  const selected = selectedAnnotation(state);
  if (!selected) return [];
  const length = (one: Annotation) => extentOf(one).end - extentOf(one).start;
  return [selected, ...overlapping(state, selected)].sort((a, b) => length(a) - length(b) || inTextOrder(a, b)).map((one) => one.id);
}
