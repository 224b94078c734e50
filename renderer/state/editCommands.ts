// editCommands.ts - commands for steps back and forth, and for the documents of the project.

import { canWrite, command, type Command, inDocument, inProject } from './command.ts';
import { openEntry } from './selectors.ts';

export const editCommands: readonly Command[] = [
  command(
    'undo',
    'edit',
    ['Mod+Z'],
    (state) => canWrite(state) && state.project?.undo != null,
    ({ actions }) => actions.undo(),
  ),
  command(
    'redo',
    'edit',
    ['Mod+Shift+Z', 'Mod+Y'],
    (state) => canWrite(state) && state.project?.redo != null,
    ({ actions }) => actions.redo(),
  ),
  command('history', 'edit', ['Mod+Shift+H'], inProject, ({ actions, side }, panels) => {
    // Chosen, and not put away with its pane.
    const isShown = side === 'history' && panels.isSideShown();
    actions.showHistory(!isShown);
    if (!isShown) return panels.showSide();
    actions.showDrawer(null);
    panels.focusText();
  }),
  command(
    'renameDocument',
    'edit',
    [],
    (state) => canWrite(state) && openEntry(state) !== null,
    ({ actions, open }) => actions.showDialog({ kind: 'renameDocument', documentId: open?.documentId ?? '' }),
  ),
  command('describeDocument', 'edit', ['Alt+D'], inDocument, ({ actions, open }) => open && actions.describe(open.documentId)),
  command(
    'removeDocument',
    'edit',
    [],
    (state) => canWrite(state) && openEntry(state) !== null,
    ({ actions, open }) => actions.removeDocument(open?.documentId ?? ''),
  ),
];
