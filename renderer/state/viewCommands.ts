// viewCommands.ts - commands for what is shown, and how large.

import { always, command, type Command, inDocument, inProject } from './command.ts';
import { fitsBeside } from './besideActions.ts';
import type { State } from './state.ts';

const resize = ({ actions, settings }: State, by: number) => actions.changeSettings({ textSize: Math.min(40, Math.max(14, settings.textSize + by)) });

export const viewCommands: readonly Command[] = [
  command(
    'showCodebook',
    'view',
    [],
    (state) => inProject(state) && state.view !== 'codebook',
    async ({ actions }, panels) => {
      await actions.showView('codebook');
      panels.focusCodes();
    },
  ),
  command(
    'showText',
    'view',
    [],
    (state) => state.view !== 'read',
    async ({ actions }, panels) => {
      await actions.showView('read');
      panels.focusText();
    },
  ),
  command('simpleMode', 'view', [], always, ({ actions, settings }) => actions.changeSettings({ simple: settings['simple'] !== true })),
  command('commandPalette', 'view', ['Mod+K'], always, ({ actions }) => actions.showDialog({ kind: 'palette' })),
  command('shortcuts', 'view', ['?', 'Mod+/'], always, ({ actions }) => actions.showDialog({ kind: 'shortcuts' })),
  command('settings', 'view', ['Mod+,'], always, ({ actions }) => actions.showDialog({ kind: 'settings' })),
  command(
    'readBeside',
    'view',
    ['Mod+\\'],
    (state) => inDocument(state) && state.past === null && (state.project?.documents.length ?? 0) > 1 && fitsBeside(),
    async ({ actions, beside, selectedId }, panels) => {
      panels.makeRoom(beside === null);
      if (beside) actions.closePane(beside.documentId);
      else await actions.readBeside();
      panels.focusText();
      // The lines have become shorter or longer.
      if (selectedId !== null) panels.bringIntoView(selectedId);
    },
  ),
  command('toggleDocuments', 'view', [], inProject, (_state, panels) => panels.toggle('documents')),
  command('showRoles', 'view', [], inProject, ({ actions, settings }) => actions.changeSettings({ rolesShown: settings.rolesShown !== true })),
  command('toggleInspector', 'view', [], inProject, (_state, panels) => panels.toggle('inspector')),
  command('largerText', 'view', ['Mod+Shift+.'], always, (state) => resize(state, 1)),
  command('smallerText', 'view', ['Mod+Shift+,'], always, (state) => resize(state, -1)),
];
