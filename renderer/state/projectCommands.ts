// projectCommands.ts - commands for the project and its files: made, opened, filled, kept, closed.

import { always, canWrite, command, type Command, inDocument, inProject } from './command.ts';
import type { ExportKind } from './exportActions.ts';
import { isReadOnly } from './selectors.ts';

const exportCommand = (id: string, kind: ExportKind) => command(id, 'project', [], inProject, ({ actions }) => actions.exportAs(kind));

export const projectCommands: readonly Command[] = [
  command('newProject', 'project', ['Mod+N'], always, ({ actions }) => actions.showDialog({ kind: 'newProject' })),
  command(
    'openFiles',
    'project',
    ['Mod+O'],
    (state) => !isReadOnly(state),
    ({ actions }) => actions.chooseFiles(),
  ),
  command(
    'openFolder',
    'project',
    [],
    (state) => !isReadOnly(state),
    ({ actions }) => actions.chooseFolder(),
  ),
  command(
    'importReport',
    'project',
    [],
    (state) => state.lastImport !== null,
    ({ actions }) => actions.showDialog({ kind: 'importReport' }),
  ),
  command(
    'pasteText',
    'project',
    [],
    (state) => !isReadOnly(state),
    ({ actions }) => actions.showDialog({ kind: 'paste', text: '' }),
  ),
  command('openProject', 'project', ['Mod+Shift+O'], always, ({ actions }) => actions.chooseProject()),
  command('sampleLesson', 'project', [], always, ({ actions }) => actions.openSample()),
  command('renameProject', 'project', [], canWrite, ({ actions }) => actions.showDialog({ kind: 'renameProject' })),
  exportCommand('exportW3c', 'w3c'),
  exportCommand('exportCsv', 'csv'),
  exportCommand('exportCsvSpreadsheet', 'csvSpreadsheet'),
  exportCommand('exportXlsx', 'xlsx'),
  exportCommand('exportJson', 'json'),
  exportCommand('exportPack', 'pack'),
  command('print', 'project', ['Mod+P'], inDocument, ({ actions }) => actions.showDialog({ kind: 'print' })),
  command(
    'savePdf',
    'project',
    [],
    (state) => inDocument(state) && state.app?.dialogs === true,
    ({ actions }) => actions.showDialog({ kind: 'print' }),
  ),
  command('backups', 'project', [], inProject, ({ actions }) => actions.showDialog({ kind: 'backups' })),
  command('deleteProject', 'project', [], canWrite, ({ actions }) => actions.showDialog({ kind: 'deleteProject' })),
  command('closeProject', 'project', ['Mod+W'], inProject, ({ actions }) => actions.closeProject()),
];
