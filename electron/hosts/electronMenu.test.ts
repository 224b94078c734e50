// electronMenu.test.ts - the menu offers every command, on every system, with no key twice.

import { en } from '../locales/en.ts';
import { describe, expect, it, vi } from 'vitest';
import { type MenuEntry, menuTemplate } from './electronMenu.ts';

const commands = [
  'openFiles',
  'openFolder',
  'openProject',
  'newProject',
  'pasteText',
  'sampleLesson',
  'closeProject',
  'exportW3c',
  'history',
  'exportCsv',
  'exportCsvSpreadsheet',
  'exportXlsx',
  'exportJson',
  'exportPack',
  'print',
  'savePdf',
  'undo',
  'redo',
  'toggleDocuments',
  'toggleInspector',
  'showRoles',
  'commandPalette',
  'shortcuts',
  'settings',
];
const flat = (entries: readonly MenuEntry[]): MenuEntry[] => entries.flatMap((entry) => [entry, ...flat(entry.submenu ?? [])]);
const menuOf = (platform: NodeJS.Platform, packaged = true, send = vi.fn(), about = vi.fn(), keys = {}) =>
  flat(menuTemplate({ platform, packaged, send, about, words: en, keys }));

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  it('offers every command once, and each asks the page for itself', () => {
    const send = vi.fn();
    const ids = menuOf(platform, true, send).flatMap(({ id }) => (id && id !== 'about' ? [id] : []));
    expect([...ids].sort()).toEqual([...commands].sort());
    for (const { id, click } of menuOf(platform, true, send)) if (id && id !== 'about') click?.();
    expect(send.mock.calls.map(([command]) => command as string).sort()).toEqual([...commands].sort());
  });

  it('has words on every entry that is not a role or a line', () => {
    for (const entry of menuOf(platform)) expect(entry.label ?? entry.role ?? entry.type, JSON.stringify(entry)).toBeTruthy();
  });

  it('gives no key to two entries', () => {
    const keys = menuOf(platform).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves the keys of undo and redo to the page, and writing in fields to the system', () => {
    const menu = menuOf(platform);
    for (const id of ['undo', 'redo']) expect(menu.find((entry) => entry.id === id)).toMatchObject({ registerAccelerator: false });
    expect(menu.map(({ role }) => role)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit']));
  });

  it('tells what it is', () => {
    const about = vi.fn();
    menuOf(platform, true, vi.fn(), about)
      .find(({ id }) => id === 'about')
      ?.click?.();
    expect(about).toHaveBeenCalledOnce();
  });
});

it('shows the keys that the person has chosen', () => {
  const menu = menuOf('linux', true, vi.fn(), vi.fn(), { print: ['Mod+Alt+ArrowUp'], history: [] });
  expect(menu.find(({ id }) => id === 'print')?.accelerator).toBe('CmdOrCtrl+Alt+Up');
  expect(menu.find(({ id }) => id === 'history')).not.toHaveProperty('accelerator');
});

it('shows developer tools only while developing', () => {
  expect(menuOf('linux', false).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  expect(menuOf('linux', true).some(({ role }) => role === 'toggleDevTools')).toBe(false);
});
