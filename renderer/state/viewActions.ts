// viewActions.ts - what the person looks at: selection, filter, dialogs, messages, and settings that are kept.

import type { Settings } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import type { Connection } from '../backend/transport.ts';
import { listed, translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { annotationsHere, nameOf } from './selectors.ts';
import type { Dialog } from './dialogs.ts';
import type { SelectedText } from './openText.ts';
import type { Data } from './state.ts';

export interface ViewActions {
  /** Words were selected in the text, or none are any more. */
  selectText(selection: SelectedText | null): void;
  /** What lies under the pointer, or under the caret. @param moved of the caret: whether it has gone there; then what is new there is said. */
  caretAt(ids: readonly string[], moved?: boolean): void;
  showDialog(dialog: Dialog | null): void;
  showDrawer(drawer: Data['drawer']): void;
  /** A failure, in the host's words; stays until dismissed. */
  fail(text: string): void;
  /** Something that was done. @param undoable offers to undo it, for as long as it is the last change. @param report offers the report of the last import. */
  tell(text: string, undoable?: boolean, report?: boolean): void;
  dismiss(messageId: number): void;
  announce(text: string): void;
  changeSettings(part: Partial<Settings>): void;
  rememberDocument(documentId: string): void;
  /** @param isOpen false for the text beside the open one. */
  rememberScroll(documentId: string, top: number, isOpen?: boolean): void;
  connectionIs(connection: Connection): void;
  /** Sends everything that waits for a pause, and waits until all changes are in. */
  flush(): Promise<void>;
}

const SETTINGS_PAUSE_MS = 500;
const MOST_MESSAGES = 4;

export function viewActions({ get, set, call }: Tools): ViewActions {
  let number = 0;
  let settingsPause: ReturnType<typeof setTimeout> | undefined;
  let settingsWaiting = false;

  const message = (kind: 'failure' | 'done', text: string, undoAt?: number, report = false): void => {
    number += 1;
    const others = get().messages.filter((one) => one.text !== text);
    set({ messages: [...others.slice(1 - MOST_MESSAGES), { id: number, kind, text, undoAt, report }] });
  };
  const writeSettings = async (): Promise<void> => {
    clearTimeout(settingsPause);
    if (!settingsWaiting) return;
    settingsWaiting = false;
    await call('settings.write', { settings: get().settings }).catch((thrown: unknown) => message('failure', sentenceOf(thrown)));
  };
  const changeSettings = (part: Partial<Settings>): void => {
    set({ settings: { ...get().settings, ...part } });
    settingsWaiting = true;
    clearTimeout(settingsPause);
    settingsPause = setTimeout(() => void writeSettings(), SETTINGS_PAUSE_MS);
  };
  const place = (documentId: string | undefined, scroll: Record<string, number>): void => {
    const { project, settings } = get();
    if (!project) return;
    const before = settings.places[project.project.id];
    const after = { documentId: documentId ?? before?.documentId ?? '', scroll: { ...before?.scroll, ...scroll } };
    changeSettings({ places: { ...settings.places, [project.project.id]: after } });
  };

  /** Ids under the caret when somebody was last told, or could have been. */
  let told = '';
  const hereSentence = (): string => {
    const { project } = get();
    const here = annotationsHere(get());
    if (here.length === 0 || !project) return translate('announce:nothingHere');
    const names = here.map((one) => nameOf(project.codebook, one.tag, one.subtype));
    return translate('announce:here', { count: names.length, list: listed(names) });
  };

  return {
    selectText: (selection) => {
      const { tagging, selection: before, dialog } = get();
      // A dialog takes the page's selection to its fields; the words stay meant for what is chosen in it.
      if (selection === null && dialog !== null) return;
      const same = selection?.span.start === before?.span.start && selection?.span.end === before?.span.end;
      set({ selection, tagging: same ? tagging : null });
    },
    caretAt: (ids, moved) => {
      const { underCaret: before, actions } = get();
      if (before.length !== ids.length || before.some((id, index) => id !== ids[index])) set({ underCaret: ids });
      const here = [...ids].sort().join();
      if (moved === undefined) return;
      if (moved && here !== told) actions.announce(hereSentence());
      told = here;
    },
    showDialog: (dialog) => set({ dialog }),
    showDrawer: (drawer) => set({ drawer }),
    fail: (text) => message('failure', text),
    tell: (text, undoable = false, report = false) => message('done', text, undoable ? get().project?.revision : undefined, report),
    dismiss: (messageId) => set({ messages: get().messages.filter((one) => one.id !== messageId) }),
    announce: (text) => set({ announcement: { text, number: get().announcement.number + 1 } }),
    changeSettings,
    rememberDocument: (documentId) => place(documentId, {}),
    rememberScroll: (documentId, top, isOpen = true) => place(isOpen ? documentId : undefined, { [documentId]: Math.round(top) }),
    connectionIs: (connection) => set({ connection }),
    flush: async () => {
      await get().actions.sendDrafts();
      await get().actions.saveCode();
      await writeSettings();
    },
  };
}
