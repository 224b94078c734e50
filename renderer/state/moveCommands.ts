// moveCommands.ts - commands for going about in the text and the window, for finding, and for correcting the text.

import { canWrite, command, type Command, inDocument, inProject, type Panels } from './command.ts';
import type { Data, State } from './state.ts';

const hasResults = (state: Data) => state.dock === 'find' && state.find.order.length > 0;

const revealed = (id: string | null, panels: Panels): void => {
  if (id !== null) panels.reveal(id);
};

const shown = (id: string | null, panels: Panels): void => {
  if (id !== null) panels.bringIntoView(id);
};

const neighbour = ({ project, open, actions }: State, by: -1 | 1): unknown => {
  const documents = project?.documents ?? [];
  const next = documents[documents.findIndex((one) => one.id === open?.documentId) + by];
  return next && actions.openDocument(next.id);
};

export const moveCommands: readonly Command[] = [
  command('nextAnnotation', 'move', ['N', 'Alt+ArrowRight'], inDocument, ({ actions }, panels) => revealed(actions.step(1), panels)),
  command('previousAnnotation', 'move', ['P', 'Alt+ArrowLeft'], inDocument, ({ actions }, panels) => revealed(actions.step(-1), panels)),
  command('outerAnnotation', 'move', ['Alt+ArrowUp'], inDocument, ({ actions }, panels) => shown(actions.cycle(1), panels)),
  command('innerAnnotation', 'move', ['Alt+ArrowDown'], inDocument, ({ actions }, panels) => shown(actions.cycle(-1), panels)),
  command(
    'correctText',
    'edit',
    ['Mod+E'],
    (state) => canWrite(state) && inDocument(state) && state.past === null,
    ({ actions, correcting }, panels) => (correcting ? actions.leaveCorrecting() : actions.startCorrecting(panels.scrolled())),
  ),
  command(
    'replaceText',
    'edit',
    [],
    (state) => canWrite(state) && inDocument(state),
    ({ actions, open }) => open && actions.replaceText(open.documentId),
  ),
  command(
    'textRevisions',
    'edit',
    [],
    inDocument,
    ({ actions, open }) => open && actions.showDialog({ kind: 'revisions', documentId: open.documentId }),
  ),
  command('nextDocument', 'move', ['Mod+Alt+ArrowDown'], inProject, (state) => neighbour(state, 1)),
  command('previousDocument', 'move', ['Mod+Alt+ArrowUp'], inProject, (state) => neighbour(state, -1)),
  command('nextPane', 'move', ['F6'], inProject, (_state, panels) => panels.cyclePane(1)),
  command('previousPane', 'move', ['Shift+F6'], inProject, (_state, panels) => panels.cyclePane(-1)),
  command(
    'find',
    'move',
    ['Mod+F'],
    (state) => inDocument(state) && state.past === null,
    ({ actions }, panels) => {
      actions.openFind('document');
      panels.focusFind();
    },
  ),
  command(
    'findInProject',
    'move',
    ['Mod+Shift+F'],
    (state) => inProject(state) && state.past === null,
    ({ actions }, panels) => {
      actions.openFind('project');
      panels.focusFind();
    },
  ),
  command('nextResult', 'move', ['F3', 'Mod+G'], hasResults, (_state, panels) => panels.stepResult(1)),
  command('previousResult', 'move', ['Shift+F3', 'Mod+Shift+G'], hasResults, (_state, panels) => panels.stepResult(-1)),
  command('filterList', 'move', ['Mod+Alt+F'], inProject, (_state, panels) => panels.focusFilter()),
];
