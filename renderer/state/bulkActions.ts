// bulkActions.ts - selecting several annotations, and changing or deleting them by one step.

import type { AnnotationSet } from '../../shared/contract.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { pickedRows } from './listing.ts';
import { andAside, changeName } from './phrases.ts';
import { asideAmong, asideIds, isReadOnly, shownAnnotation } from './selectors.ts';

export interface BulkActions {
  /** Selects several. @param near the one that was reached last; the text shows it when it is in the open document. */
  pickSeveral(ids: ReadonlySet<string>, near: string | null): void;
  /** Sets what `part` names on all of them, by one step. They stay selected. */
  changeMany(ids: readonly string[], part: AnnotationSet): Promise<unknown>;
  /** Deletes all that are selected and listed, by one step. */
  removePicked(): Promise<unknown>;
}

export function bulkActions({ get, set, call, alter }: Tools): BulkActions {
  const tellStep = (name: Parameters<typeof changeName>[0]): void => {
    const { project, actions } = get();
    if (project) actions.tell(translate('list:done', { what: changeName(name, project.codebook) }), true);
  };
  const here = (id: string | null): boolean => id !== null && shownAnnotation(get(), id) !== null;

  return {
    pickSeveral: (ids, near) => {
      const { selectedId, actions } = get();
      const kept = [near, selectedId].find((one) => one !== null && ids.has(one) && here(one));
      const shown = kept ?? [...ids].find(here) ?? near ?? [...ids][0] ?? null;
      if (shown !== selectedId) actions.select(shown);
      set({ picked: ids });
      if (ids.size < 2) return;
      const rows = pickedRows(get());
      const aside = asideAmong(rows, asideIds(get()));
      actions.announce(andAside(translate('list:selected', { count: rows.length - aside }), aside));
    },
    changeMany: async (ids, part) => {
      const { actions } = get();
      if (isReadOnly(get()) || ids.length === 0) return null;
      await actions.sendDrafts();
      return alter(
        () => call('annotations.change', { ids: [...ids], set: part }),
        (changed) => changed,
        { after: ({ change }) => tellStep(change.name) },
      );
    },
    removePicked: async () => {
      const { actions, drafts, selectedId } = get();
      const ids = pickedRows(get()).map((one) => one.id);
      if (ids.length < 2) return selectedId === null ? null : actions.remove(selectedId);
      if (isReadOnly(get())) return null;
      const gone = new Set(ids);
      set({ drafts: new Map([...drafts].filter(([id]) => !gone.has(id))), tagging: null });
      return alter(
        () => call('annotations.delete', { ids }),
        (changed) => changed,
        {
          after: ({ change }) => {
            set({ selectedId: null, picked: new Set(), underCaret: get().underCaret.filter((one) => !gone.has(one)) });
            tellStep(change.name);
          },
        },
      );
    },
  };
}
