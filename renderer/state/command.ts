// command.ts - one thing that can be done by name, what it needs of the panels, and when most of them can be done.

import type { ProjectStore } from './actions.ts';
import { isReadOnly } from './selectors.ts';
import type { Data, State } from './state.ts';

/** What commands need of the panels. */
export interface Panels {
  selectedSpan(): { readonly start: number; readonly end: number } | null;
  clearSelection(): void;
  focusText(): void;
  /** Goes to the tags and kinds, where the codebook is shown. */
  focusCodes(): void;
  /** Moves the focus to the pane after (1) or before (-1) the one that has it. */
  cyclePane(by: -1 | 1): void;
  /** How far down the text is scrolled, as a part of its height. */
  scrolled(): number;
  focusNote(): void;
  /** The field of what is to be found; the focus comes back from there by `leaveFind`. */
  focusFind(): void;
  leaveFind(): void;
  /** Selects words in the text and goes there. */
  selectSpan(span: { readonly start: number; readonly end: number }): void;
  /** Goes to a result: with the focus in the text the words are selected, else the text only shows them. */
  stepResult(by: -1 | 1): void;
  /** Scrolls the text to an offset and puts the caret there. */
  revealOffset(offset: number): void;
  /** Offset of the caret, or of the end of what is selected; null when the focus is elsewhere. */
  caret(): number | null;
  /** Whether the text at an offset is read from right to left. */
  isRtlAt(offset: number): boolean;
  focusFilter(): void;
  /** Moves the focus to the links of the selected annotation. */
  focusLinks(): void;
  /** Opens the right side of the window. */
  showSide(): void;
  isSideShown(): boolean;
  /** Scrolls the text to an annotation and puts the caret at its start. */
  reveal(annotationId: string): void;
  /** Scrolls the text to an annotation; the caret stays. */
  bringIntoView(annotationId: string): void;
  /** Puts the documents away while two texts need their room in a small window, and brings them back. */
  makeRoom(needed: boolean): void;
  toggle(pane: 'documents' | 'inspector'): void;
}

export type Group = 'project' | 'edit' | 'mark' | 'move' | 'view';

export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly keys: readonly string[];
  readonly enabled: (state: Data) => boolean;
  readonly run: (store: ProjectStore, panels: Panels) => unknown;
}

export const command = (
  id: string,
  group: Group,
  keys: readonly string[],
  enabled: Command['enabled'],
  run: (state: State, panels: Panels) => unknown,
): Command => ({
  id,
  group,
  keys,
  enabled,
  run: (store, panels) => run(store.getState(), panels),
});

export const always = () => true;
export const inProject = (state: Data) => state.project !== null;
export const canWrite = (state: Data) => state.project !== null && !isReadOnly(state);
export const inDocument = (state: Data) => state.open !== null && state.view === 'read';
export const hasSelected = (state: Data) => state.view === 'read' && state.selectedId !== null;
