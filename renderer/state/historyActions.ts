// historyActions.ts - every step that was made: the list of them, the project as it was then, and the way back to it.

import type { HistoryEntry } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { firstData } from './state.ts';

export interface HistoryActions {
  /** Puts the list of steps in the place of the inspector, or takes it away again. */
  showHistory(shown: boolean): void;
  /** Reads the steps up to the newest revision. */
  readHistory(newest: number): Promise<void>;
  /** Reads the steps before those that are listed. */
  readEarlier(): Promise<void>;
  /** Shows the project as it was after a step, for reading only. */
  lookAt(revision: number): Promise<void>;
  /** Shows the present again. */
  leavePast(): Promise<void>;
  /** Reads the present anew, as it is on the disk. */
  readPresent(): Promise<void>;
  /** Makes the present what is being looked at, by one more step. */
  restore(): Promise<void>;
}

export function historyActions({ get, set, call, alter }: Tools): HistoryActions {
  let asked = 0;

  /** The present as it is on the disk. */
  const present = async (): Promise<void> => {
    const project = await call('project.read', {});
    set({ past: null, project });
    void get().actions.readRows();
    await get().actions.openDocument(get().open?.documentId ?? project.documents[0]?.id ?? '');
    const { beside } = get();
    if (beside) await get().actions.openBeside(beside.documentId);
  };

  const read = async (known: readonly HistoryEntry[], before: number): Promise<void> => {
    try {
      const { entries, more } = await call('history.list', { before });
      set({ history: { entries: [...known, ...entries], more } });
    } catch (thrown) {
      get().actions.fail(sentenceOf(thrown));
    }
  };

  return {
    readPresent: present,
    showHistory: (shown) => {
      set({ side: shown ? 'history' : 'inspector', drawer: get().drawer === null ? null : 'inspector' });
      if (!shown && get().past) void get().actions.leavePast();
    },
    readHistory: (newest) => read([], newest + 1),
    readEarlier: () => {
      const known = get().history?.entries ?? [];
      return read(known, known.at(-1)?.revision ?? 1);
    },
    lookAt: async (revision) => {
      const { actions, past, project } = get();
      asked += 1;
      const own = asked;
      await actions.flush();
      try {
        if (revision === (past?.present ?? project?.revision)) return await actions.leavePast();
        const then = await call('history.look', { revision });
        if (own !== asked) return;
        const { selection, selectedId, underCaret, tagging } = firstData;
        set({ past: { revision, present: past?.present ?? project?.revision ?? 0 }, project: then, selection, selectedId, underCaret, tagging });
        const wanted = get().open?.documentId;
        const shown = then.documents.find((one) => one.id === wanted) ?? then.documents[0];
        await actions.openDocument(shown?.id ?? '');
        actions.announce(translate('history:shown', { revision }));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
    leavePast: async () => {
      asked += 1;
      if (!get().past) return;
      try {
        await present();
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
    restore: async () => {
      const { past, actions } = get();
      if (!past) return;
      await alter(
        () => call('history.restore', { revision: past.revision }),
        () => null,
        {
          key: 'restore',
          after: ({ changed }) => {
            void present().then(() => changed && actions.tell(translate('history:restored', { revision: past.revision }), true));
          },
        },
      );
    },
  };
}
