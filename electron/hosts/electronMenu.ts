// electronMenu.ts - the native menu: what stands where, and which command of the page each entry asks for.
//
// Commands are carried out by the page (renderer/state/commands.ts knows the same ids). Undo and redo are too,
// so that one key undoes the last change of the project, or of the field that is being written in.
// Plain data: main.ts makes a menu of it.

import type { NativeWords } from '../locales/en.ts';

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
  readonly words: NativeWords;
  /** By command id, the keys that the person has chosen instead of the program's own. */
  readonly keys?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Every command of the page that the menu offers, with its key where it has one. */
const KEYS = {
  openFiles: 'CmdOrCtrl+O',
  openFolder: null,
  openProject: 'CmdOrCtrl+Shift+O',
  newProject: 'CmdOrCtrl+N',
  pasteText: null,
  sampleLesson: null,
  exportW3c: null,
  exportCsv: null,
  exportCsvSpreadsheet: null,
  exportXlsx: null,
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

/** A key's name as Electron has it; null where there is none. */
function acceleratorOf(key: string | undefined): string | null {
  if (key === undefined || key === '') return null;
  return key.replace('Mod+', 'CmdOrCtrl+').replace(/Arrow(Up|Down|Left|Right)/, '$1');
}

/** The whole menu bar. */
export function menuTemplate({ platform, packaged, send, about, words, keys = {} }: MenuOptions): MenuEntry[] {
  const mac = platform === 'darwin';
  const command = (id: MenuCommand): MenuEntry => {
    const chosen = keys[id];
    const key = chosen ? acceleratorOf(chosen[0]) : KEYS[id];
    return { id, label: words[id], click: () => send(id), ...(key === null ? {} : { accelerator: key }) };
  };
  // The page hears these two keys itself, because a field being written in has an undo of its own.
  const shownKeyOnly = (entry: MenuEntry): MenuEntry => ({ ...entry, registerAccelerator: false });
  const aboutEntry: MenuEntry = { id: 'about', label: words.about, click: about };

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
    label: words.file,
    submenu: [
      command('newProject'),
      command('openFiles'),
      command('openFolder'),
      command('pasteText'),
      command('openProject'),
      command('sampleLesson'),
      separator,
      {
        label: words.export,
        submenu: [
          command('exportW3c'),
          command('exportCsv'),
          command('exportCsvSpreadsheet'),
          separator,
          command('exportXlsx'),
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
    label: words.edit,
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
    label: words.view,
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
  const help: MenuEntry = { label: words.help, submenu: [command('shortcuts'), ...(mac ? [] : [separator, aboutEntry])] };
  return [...(mac ? [ownMenu] : []), file, edit, view, ...(mac ? [{ role: 'windowMenu' as const }] : []), help];
}
