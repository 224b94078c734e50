// modeKeys.ts - keys while a role waits for its words, and while the edges of an annotation are being moved.

import type { ProjectStore } from '../state/actions.ts';
import type { Panels } from '../state/command.ts';
import { edgeKey, markWith } from '../state/partCommands.ts';

/** @returns whether the key was one of the mode's. */
export function duringMode(key: string, store: ProjectStore, panels: Panels): boolean {
  const { marking, resizing, actions } = store.getState();
  if (marking !== null) return duringMarking(key, store, panels);
  if (!resizing?.mode) return false;
  if (key === 'Enter' || key === 'Escape') {
    void actions.endResize();
    panels.focusText();
    return true;
  }
  if (key === 'E') {
    actions.nextPart();
    return true;
  }
  const move = /^(Mod\+)?Shift\+Arrow(Left|Right|Up|Down)$/.exec(key);
  if (!move) return false;
  edgeKey(store.getState(), panels, move[2] ?? '', move[1] !== undefined);
  return true;
}

function duringMarking(key: string, store: ProjectStore, panels: Panels): boolean {
  const { marking, actions } = store.getState();
  if (key === 'Escape') {
    actions.armRole(null);
    return true;
  }
  if (key !== 'Enter' || marking === null || !panels.selectedSpan()) return false;
  markWith(store.getState(), panels, marking);
  return true;
}
