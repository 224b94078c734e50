// chromium.test.ts - finding a browser on computers of all kinds, none of which is this one.

import { describe, expect, it } from 'vitest';
import { addedArguments, type Computer, findBrowser } from './chromium.ts';

function computer(platform: NodeJS.Platform, programs: readonly string[], more: Partial<Computer> = {}): Computer {
  const homes: Partial<Record<NodeJS.Platform, string>> = { darwin: '/Users/ada', win32: 'C:\\Users\\ada' };
  return {
    platform,
    env: {},
    home: homes[platform] ?? '/home/ada',
    isProgram: (file) => programs.includes(file),
    beginning: (file) => ({ realPath: file, text: '' }),
    ...more,
  };
}

const rows: { name: string; on: Computer; path: string | null; called?: string; ownFolder?: string }[] = [
  { name: 'nothing at all', on: computer('linux', []), path: null },
  {
    name: 'Chromium on the PATH of Linux',
    on: computer('linux', ['/opt/bin/chromium'], { env: { PATH: '/usr/games:/opt/bin' } }),
    path: '/opt/bin/chromium',
    called: 'Chromium',
  },
  {
    name: 'Chrome beside an empty PATH',
    on: computer('linux', ['/usr/bin/google-chrome-stable']),
    path: '/usr/bin/google-chrome-stable',
    called: 'Chrome',
  },
  { name: 'Edge on Linux', on: computer('linux', ['/usr/bin/microsoft-edge']), path: '/usr/bin/microsoft-edge', called: 'Edge' },
  { name: 'Brave on Linux', on: computer('linux', ['/usr/bin/brave-browser']), path: '/usr/bin/brave-browser', called: 'Brave' },
  {
    name: 'no program of the folder one happens to be in',
    on: computer('linux', ['chromium', './chromium'], { env: { PATH: '.::' } }),
    path: null,
  },
  {
    name: 'the snap of Ubuntu, behind its script',
    on: computer('linux', ['/usr/bin/chromium-browser'], {
      beginning: (file) => ({ realPath: file, text: '#!/bin/sh\nexec /snap/bin/chromium "$@"\n' }),
    }),
    path: '/usr/bin/chromium-browser',
    called: 'Chromium',
    ownFolder: '/home/ada/snap/chromium/common',
  },
  {
    name: 'a snap by its link',
    on: computer('linux', ['/snap/bin/chromium'], { beginning: () => ({ realPath: '/usr/bin/snap', text: '' }) }),
    path: '/snap/bin/chromium',
    ownFolder: '/home/ada/snap/chromium/common',
  },
  {
    name: 'a flatpak of this user',
    on: computer('linux', ['/home/ada/.local/share/flatpak/exports/bin/org.chromium.Chromium']),
    path: '/home/ada/.local/share/flatpak/exports/bin/org.chromium.Chromium',
    called: 'Chromium',
    ownFolder: '/home/ada/.var/app/org.chromium.Chromium/data',
  },
  {
    name: 'Edge rather than a Chrome in a flatpak, which sees little of the disk',
    on: computer('linux', ['/var/lib/flatpak/exports/bin/com.google.Chrome', '/usr/bin/microsoft-edge-stable']),
    path: '/usr/bin/microsoft-edge-stable',
  },
  {
    name: 'Chrome for all users of a Mac',
    on: computer('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    called: 'Chrome',
  },
  {
    name: 'Brave for one user of a Mac',
    on: computer('darwin', ['/Users/ada/Applications/Brave Browser.app/Contents/MacOS/Brave Browser']),
    path: '/Users/ada/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    called: 'Brave',
  },
  {
    name: 'Edge, which every Windows has',
    on: computer('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
      env: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    }),
    path: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    called: 'Edge',
  },
  {
    name: 'Chrome of one user of Windows',
    on: computer('win32', ['C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'], {
      env: { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
    }),
    path: 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    called: 'Chrome',
  },
  {
    name: 'the browser that was named, though another is there',
    on: computer('linux', ['/usr/bin/chromium', '/odd/place/my-edge'], { env: { PRESSMARK_BROWSER: '/odd/place/my-edge' } }),
    path: '/odd/place/my-edge',
    called: 'Edge',
  },
  {
    name: 'none when the one that was named is not there',
    on: computer('linux', ['/usr/bin/chromium'], { env: { PRESSMARK_BROWSER: '/gone' } }),
    path: null,
  },
];

describe('a browser is found', () => {
  it.each(rows)('$name', ({ on, path, called, ownFolder }) => {
    const browser = findBrowser(on);
    expect(browser?.path ?? null).toBe(path);
    if (called !== undefined) expect(browser?.name).toBe(called);
    if (path !== null) expect(browser?.ownFolder).toBe(ownFolder ?? null);
  });

  it('adds the words of PRESSMARK_BROWSER_ARGS to its command line', () => {
    expect(addedArguments({ PRESSMARK_BROWSER_ARGS: '  --headless=new  --lang=de ' })).toEqual(['--headless=new', '--lang=de']);
    expect(addedArguments({})).toEqual([]);
  });
});
