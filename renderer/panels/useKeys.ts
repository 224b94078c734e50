// useKeys.ts - the keyboard of the whole window: which key does what, where the focus is now.
//
// Fields, menus and dialogs keep their own keys. Keys without Ctrl or Alt work only in the text, the tags and the list.

import { useEffect } from 'react';
import { runCommand, useApp } from '../context.ts';
import type { ProjectStore } from '../state/actions.ts';
import { pickedRows } from '../state/listing.ts';
import { isCovered, isReadOnly } from '../state/selectors.ts';
import type { Panels } from '../state/command.ts';
import { commandForKey, isSingleKey } from '../state/commands.ts';
import { pressedName } from '../state/keys.ts';
import { duringMode } from './modeKeys.ts';
import type { Places } from './panels.ts';
import { linkKinds } from '../../shared/model/linkKinds.ts';
import { kindKeys } from '../state/linkActions.ts';

const OWN_KEYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-own-keys], select';
const FIELDS = 'input, textarea, select, [contenteditable="true"]:not(.sheet)';
/** What a field that is being written in does itself. */
const FIELD_KEYS = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown']);
/** Keys that buttons and lists use for themselves. */
const SURFACE_KEYS = new Set(['Enter', 'Backspace']);

/** Commands that are about what a drawer shows; others lead out of it, and close it. */
const IN_DRAWER = new Set(['history', 'undo', 'redo', 'deleteAnnotation', 'writeNote', 'filterList', 'toggleDocuments', 'toggleInspector']);
/** Frames to wait at most until a drawer has gone and has given the focus back. */
const PATIENCE = 30;

function afterDrawer(work: () => void, patience = PATIENCE): void {
  const isGone = document.querySelector('.drawer-dialog') === null || patience === 0;
  requestAnimationFrame(() => (isGone ? work() : afterDrawer(work, patience - 1)));
}

type Where = 'elsewhere' | 'field' | 'text' | 'list' | 'control';

function whereIs(target: EventTarget | null): Where {
  if (!(target instanceof Element) || target === document.body) return 'text';
  // A pane that lies over the text is the same pane.
  if (target.closest(OWN_KEYS)?.matches(':not(.drawer-dialog)')) return 'elsewhere';
  if (target.closest('.sheet')) return 'text';
  // A chooser finds its choices by letters.
  if (target.closest(FIELDS) || target.closest('button[aria-haspopup="listbox"]')) return 'field';
  return target.closest('.annotation-list') ? 'list' : 'control';
}

export function useKeys(): void {
  const { store, panels, places } = useApp();
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      const where = whereIs(event.target);
      // The editor refuses Enter and Escape for itself; they are still keys of the window.
      if (event.isComposing || (event.defaultPrevented && where !== 'text')) return;
      if (where === 'elsewhere' || isCovered(store.getState())) return;
      const key = pressedName(event);
      if (where === 'text') takeSelection(store, places);
      const done =
        (where !== 'field' && (duringTagging(key, store, panels, where) || duringLinking(key, store, where) || duringMode(key, store, panels))) ||
        (where === 'list' && tagSelected(key, store));
      if (done || (key === 'Escape' && leave(store, panels, places, where)) || byCommand(key, where, store, panels)) event.preventDefault();
    };
    // A list takes Enter and the arrows for itself, also with Alt; keys with Alt are the window's, and so is what ends a link.
    const before = (event: KeyboardEvent): void => {
      const ends = event.key === 'Enter' && store.getState().linking !== null;
      if (!(event.altKey || ends) || whereIs(event.target) !== 'list') return;
      down(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    addEventListener('keydown', down);
    addEventListener('keydown', before, true);
    return () => {
      removeEventListener('keydown', down);
      removeEventListener('keydown', before, true);
    };
  }, [store, panels, places]);
}

/** The browser tells of a new selection a moment late, and a quick finger is before it. */
function takeSelection(store: ProjectStore, places: Places): void {
  const span = places.editor?.selectedSpan();
  const rect = places.editor?.selectionRect();
  const { selection, actions } = store.getState();
  if (span?.start === selection?.span.start && span?.end === selection?.span.end) return;
  actions.selectText(span && rect ? { span, rect } : null);
}

/** A letter picks the kind of the annotation that was just made; Enter and Escape leave it open. */
function duringTagging(key: string, store: ProjectStore, panels: Panels, where: Where): boolean {
  const { tagging, project, actions, selection } = store.getState();
  if (!tagging) return false;
  const tag = project?.codebook.tags.find((one) => one.id === tagging.tagId);
  const chosen = key === 'Enter' && where === 'text' ? tagging.near : undefined;
  const subtype = tag?.subtypes.find((one) => (chosen == null ? one.key.toUpperCase() === key : one.id === chosen) && !one.retired);
  if (where === 'text' && /^Arrow(Up|Down|Left|Right)$/.test(key)) {
    const isBack = key === 'ArrowUp' || (key === 'ArrowLeft') === (document.documentElement.dir !== 'rtl');
    actions.nearSubtype(key !== 'ArrowDown' && isBack ? -1 : 1);
    return true;
  }
  if (subtype) {
    void actions.pickSubtype(subtype.id);
    if (selection) panels.clearSelection();
    return true;
  }
  if (key !== 'Escape' && !(key === 'Enter' && where === 'text')) return false;
  actions.endTagging();
  if (selection) panels.clearSelection();
  panels.focusText();
  return true;
}

/** While a link is made: Enter chooses its other end, then a letter its kind; Escape goes one step back. */
function duringLinking(key: string, store: ProjectStore, where: Where): boolean {
  const { linking, actions, selection, drawer, selectedId } = store.getState();
  if (!linking || drawer) return false;
  if (linking.to) {
    const kind = linkKinds.find((one) => kindKeys[one] === key);
    if (kind) void actions.makeLink(kind);
    if (kind) return true;
  } else if (key === 'Enter' && (where === 'list' || (where === 'text' && !selection && selectedId !== null))) {
    actions.linkHere();
    return true;
  }
  if (key !== 'Escape' || selection) return false;
  actions.leaveLink();
  return true;
}

/** In the list a tag's key gives that tag to what is selected there; words that are selected in the text go before a single one. */
function tagSelected(key: string, store: ProjectStore): boolean {
  const state = store.getState();
  const tag = /^[1-9]$/.test(key) && state.settings['singleKeys'] !== false && state.project?.codebook.tags.find((one) => one.key === key);
  const ids = tag ? pickedRows(state).map((one) => one.id) : [];
  if (!tag || ids.length === 0 || isReadOnly(state) || (ids.length === 1 && state.selection !== null)) return false;
  void state.actions.changeMany(ids, { tag: tag.id });
  return true;
}

/** Escape takes back one thing at a time: the drawer, the selected words, the way to the text, the selected annotation; then it asks about an import. */
function leave(store: ProjectStore, panels: Panels, places: Places, where: Where): boolean {
  const { drawer, selection, selectedId, importing, actions } = store.getState();
  if (drawer) actions.showDrawer(null);
  else if (selection) panels.clearSelection();
  else if (where === 'field' || where === 'list' || where === 'control') panels.focusText();
  else if (selectedId !== null && places.list?.dataset['left'] === selectedId) {
    delete places.list.dataset['left'];
    places.list.focus();
  } else if (selectedId !== null) actions.select(null);
  else if (importing?.shown === true) actions.askToCancel(true);
  else return false;
  return true;
}

function byCommand(key: string, where: Where, store: ProjectStore, panels: Panels): boolean {
  const command = commandForKey(key, store.getState().settings.keys);
  if (!command) return false;
  if (where === 'field' && (isSingleKey(key) || FIELD_KEYS.has(key) || key === 'Delete' || SURFACE_KEYS.has(key))) return false;
  if (where !== 'text' && SURFACE_KEYS.has(key)) return false;
  if (where === 'control' && key === 'Delete') return false;
  if (isSingleKey(key) && store.getState().settings['singleKeys'] === false) return false;
  if (!command.enabled(store.getState())) return false;
  if (store.getState().drawer === null || IN_DRAWER.has(command.id)) runCommand(command, store, panels);
  else {
    store.getState().actions.showDrawer(null);
    afterDrawer(() => runCommand(command, store, panels));
  }
  return true;
}
