// panels.ts - what commands do with panels: move the focus, scroll the text, open a side pane.
//
// Panels leave their handle in `places` while they are on the screen.

import type { DocumentEditorHandle } from '../editor/editorHandle.ts';
import type { ProjectStore } from '../state/actions.ts';
import type { Panels } from '../state/command.ts';

export interface Places {
  editor: DocumentEditorHandle | null;
  /** The text beside it. */
  beside: DocumentEditorHandle | null;
  note: HTMLElement | null;
  filter: HTMLElement | null;
  list: HTMLElement | null;
  documents: HTMLElement | null;
  inspector: HTMLElement | null;
  find: HTMLElement | null;
  findField: HTMLInputElement | null;
  findRows: HTMLElement | null;
}

/** Width of a window, px, below which the side panes lie over the text. */
export const NARROW = 1000;
/** From this width on, px, two texts fit between both side panes. */
const ROOMY = 1600;
type PlaceName = keyof Places;
/** What a panel gives its element as `ref`, so that commands find it. */
export type Keep = { readonly [N in PlaceName]: (element: Places[N]) => void };

const isNarrow = (): boolean => window.innerWidth < NARROW;

/** The first thing in a pane that can have the focus. */
const inside = (pane: HTMLElement | null): HTMLElement | null =>
  pane?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [role="listbox"], button:not([disabled]), input, [tabindex="0"]') ?? null;

const codes = (): HTMLElement | null => document.querySelector<HTMLElement>('.code-tree');
const formOfCode = (): HTMLElement | null => document.querySelector<HTMLElement>('.codebook-form');

export function createPanels(store: ProjectStore): { readonly panels: Panels; readonly places: Readonly<Places>; readonly keep: Keep } {
  const places: Places = {
    editor: null,
    beside: null,
    note: null,
    filter: null,
    list: null,
    documents: null,
    inspector: null,
    find: null,
    findField: null,
    findRows: null,
  };
  /** What had the focus before finding. */
  let beforeFind: Element | null = null;
  /** Whether the documents were put away to make room for a second text. */
  let putAway = false;

  const whenThere = (find: () => HTMLElement | null): void => {
    // A drawer that was just opened is drawn with the next frame.
    const found = find();
    if (found) found.focus();
    else requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
  };
  const show = (pane: 'documents' | 'inspector'): void => {
    const { actions, settings } = store.getState();
    if (isNarrow()) return actions.showDrawer(pane);
    const key = pane === 'documents' ? 'documentsPane' : 'inspectorPane';
    if (!settings[key].open) actions.changeSettings({ [key]: { ...settings[key], open: true } });
  };

  const panels: Panels = {
    selectedSpan: () => places.editor?.selectedSpan() ?? store.getState().selection?.span ?? null,
    clearSelection: () => {
      places.editor?.clearSelection();
      store.getState().actions.selectText(null);
    },
    focusText: () => places.editor?.focus(),
    focusCodes: () => whenThere(codes),
    cyclePane: (by) => {
      const order = [
        {
          holds: () => places.documents,
          focus: () => (places.documents?.querySelector<HTMLElement>('.document.open') ?? inside(places.documents))?.focus(),
        },
        ...Array.from(document.querySelectorAll<HTMLElement>('.text-column'), (column) => ({
          holds: () => column,
          focus: () => {
            const editor = column.classList.contains('active') ? places.editor : places.beside;
            if (editor) editor.focus();
            else inside(column)?.focus();
          },
        })),
        { holds: () => document.querySelector('.codebook-side'), focus: () => codes()?.focus() },
        { holds: formOfCode, focus: () => inside(formOfCode())?.focus() },
        { holds: () => places.find, focus: () => places.findField?.focus() },
        { holds: () => places.inspector, focus: () => (places.list ?? inside(places.inspector))?.focus() },
      ].filter(({ holds }) => holds() !== null);
      const at = order.findIndex(({ holds }) => holds()?.contains(document.activeElement));
      const from = at === -1 ? (by === 1 ? -1 : 0) : at;
      order[(from + by + order.length) % order.length]?.focus();
    },
    scrolled: () => {
      const scroller = document.querySelector<HTMLElement>('main .scroll');
      const room = scroller ? scroller.scrollHeight - scroller.clientHeight : 0;
      return scroller && room > 0 ? scroller.scrollTop / room : 0;
    },
    focusNote: () => {
      show('inspector');
      whenThere(() => places.note);
    },
    focusFind: () => {
      if (!places.find?.contains(document.activeElement)) beforeFind = document.activeElement;
      whenThere(() => places.findField);
      requestAnimationFrame(() => places.findField?.select());
    },
    leaveFind: () => {
      const back = beforeFind;
      if (back instanceof HTMLElement && back.isConnected && back !== document.body && !back.closest('.sheet')) back.focus();
      else panels.focusText();
    },
    selectSpan: (span) => places.editor?.selectSpan(span),
    stepResult: (by) => {
      const { actions } = store.getState();
      const inText = document.activeElement?.closest('.sheet') != null;
      const index = actions.stepResult(by, inText ? (places.editor?.caret() ?? null) : null);
      const result = index === null ? undefined : store.getState().find.results[index];
      if (!result || index === null || !inText) return;
      // The text may have to be opened first.
      void actions.showResult(index).then(() => requestAnimationFrame(() => panels.selectSpan(result)));
    },
    focusFilter: () => {
      show('inspector');
      whenThere(() => places.filter);
    },
    focusLinks: () => {
      show('inspector');
      whenThere(() => places.inspector?.querySelector<HTMLElement>('.link-go') ?? null);
    },
    showSide: () => show('inspector'),
    isSideShown: () => {
      const { drawer, settings } = store.getState();
      return isNarrow() ? drawer === 'inspector' : settings.inspectorPane.open;
    },
    reveal: (annotationId) => places.editor?.reveal(annotationId),
    revealOffset: (offset) => places.editor?.revealOffset(offset),
    caret: () => places.editor?.caret() ?? null,
    isRtlAt: (offset) => places.editor?.isRtlAt(offset) ?? false,
    bringIntoView: (annotationId) => places.editor?.bringIntoView(annotationId),
    makeRoom: (needed) => {
      const { actions, settings } = store.getState();
      if (needed && window.innerWidth < ROOMY && settings.documentsPane.open) {
        putAway = true;
        actions.changeSettings({ documentsPane: { ...settings.documentsPane, open: false } });
      } else if (!needed && putAway) {
        putAway = false;
        actions.changeSettings({ documentsPane: { ...settings.documentsPane, open: true } });
      }
    },
    toggle: (pane) => {
      const { actions, settings, drawer } = store.getState();
      if (isNarrow()) return actions.showDrawer(drawer === pane ? null : pane);
      const key = pane === 'documents' ? 'documentsPane' : 'inspectorPane';
      actions.changeSettings({ [key]: { ...settings[key], open: !settings[key].open } });
    },
  };
  const keep: Keep = {
    editor: (handle) => void (places.editor = handle),
    beside: (handle) => void (places.beside = handle),
    note: (element) => void (places.note = element),
    filter: (element) => void (places.filter = element),
    list: (element) => void (places.list = element),
    documents: (element) => void (places.documents = element),
    inspector: (element) => void (places.inspector = element),
    find: (element) => void (places.find = element),
    findField: (element) => void (places.findField = element),
    findRows: (element) => void (places.findRows = element),
  };
  return { panels, places, keep };
}
