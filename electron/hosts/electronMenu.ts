// electronMenu.ts - the native menu: what stands where, and which command of the page each entry asks for.
//
// Commands are carried out by the page (renderer/state/commands.ts knows the same ids). Undo and redo are too,
// so that one key undoes the last change of the project, or of the field that is being written in.
// Plain data: main.ts makes a menu of it.

import { en } from '../locales/en.ts';

/** The part of Electron's menu entries that is used here. */
export interface MenuEntry {
  id?: string;
  label?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  type?: 'separator';
  role?: Role;
  click?: () => void;
  submenu?: MenuEntry[];
}
type Role =
  | ('about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit' | 'windowMenu')
  | ('cut' | 'copy' | 'paste' | 'selectAll' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen' | 'toggleDevTools');

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  /** Asks the page to do something. */
  readonly send: (command: MenuCommand) => void;
  readonly about: () => void;
}

/** Every command of the page that the menu offers, with its key where it has one. */
const KEYS = {
  openFiles: 'CmdOrCtrl+O',
  openProject: 'CmdOrCtrl+Shift+O',
  newProject: 'CmdOrCtrl+N',
  pasteText: null,
  sampleLesson: null,
  exportW3c: null,
  exportCsv: null,
  exportCsvSpreadsheet: null,
  exportJson: null,
  exportPack: null,
  print: 'CmdOrCtrl+P',
  savePdf: null,
  closeProject: 'CmdOrCtrl+W',
  settings: 'CmdOrCtrl+,',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  history: 'CmdOrCtrl+Shift+H',
  toggleDocuments: null,
  toggleInspector: null,
  showRoles: null,
  commandPalette: 'CmdOrCtrl+K',
  shortcuts: null,
} as const;
export type MenuCommand = keyof typeof KEYS;

const separator: MenuEntry = { type: 'separator' };

/** The whole menu bar. */
export function menuTemplate({ platform, packaged, send, about }: MenuOptions): MenuEntry[] {
  const mac = platform === 'darwin';
  const command = (id: MenuCommand): MenuEntry => {
    const key = KEYS[id];
    return { id, label: en[id], click: () => send(id), ...(key === null ? {} : { accelerator: key }) };
  };
  // The page hears these two keys itself, because a field being written in has an undo of its own.
  const shownKeyOnly = (entry: MenuEntry): MenuEntry => ({ ...entry, registerAccelerator: false });
  const aboutEntry: MenuEntry = { id: 'about', label: en.about, click: about };

  const ownMenu: MenuEntry = {
    label: 'Pressmark',
    submenu: [
      aboutEntry,
      separator,
      command('settings'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const file: MenuEntry = {
    label: en.file,
    submenu: [
      command('newProject'),
      command('openFiles'),
      command('pasteText'),
      command('openProject'),
      command('sampleLesson'),
      separator,
      {
        label: en.export,
        submenu: [
          command('exportW3c'),
          command('exportCsv'),
          command('exportCsvSpreadsheet'),
          separator,
          command('exportJson'),
          command('exportPack'),
        ],
      },
      command('print'),
      command('savePdf'),
      separator,
      command('closeProject'),
      ...(mac ? [] : [separator, command('settings'), separator, { role: 'quit' as const }]),
    ],
  };
  const edit: MenuEntry = {
    label: en.edit,
    submenu: [
      shownKeyOnly(command('undo')),
      shownKeyOnly(command('redo')),
      command('history'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuEntry = {
    label: en.view,
    submenu: [
      command('commandPalette'),
      separator,
      command('toggleDocuments'),
      command('toggleInspector'),
      command('showRoles'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(packaged ? [] : [separator, { role: 'toggleDevTools' as const }]),
    ],
  };
  const help: MenuEntry = { label: en.help, submenu: [command('shortcuts'), ...(mac ? [] : [separator, aboutEntry])] };
  return [...(mac ? [ownMenu] : []), file, edit, view, ...(mac ? [{ role: 'windowMenu' as const }] : []), help];
}
