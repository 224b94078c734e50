// chromium.ts - finds a browser of the Chromium family that can show the page in a window of its own.
//
// PRESSMARK_BROWSER names one by its path and wins; PRESSMARK_BROWSER_ARGS adds words to its command line.
// Browsers in a snap or flatpak see little of the disk, so their private folder is told too. How the
// window is opened is openBrowser.ts.

import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Browser {
  /** As a person knows it: "Chromium". */
  readonly name: string;
  readonly path: string;
  /** A folder that the browser can read and write, when it is shut off from the rest; else null. */
  readonly ownFolder: string | null;
}

/** What finding looks at; a test hands in another computer. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether this is a program that can be started. */
  readonly isProgram: (file: string) => boolean;
  /** The first words of a file, with links followed; empty when it cannot be read. */
  readonly beginning: (file: string) => { readonly realPath: string; readonly text: string };
}

export const thisComputer = (): Computer => ({ platform: process.platform, env: process.env, home: os.homedir(), isProgram, beginning });

/** The browser to use; null when there is none. A browser that is named but not there is none: the person meant that one. */
export function findBrowser(computer: Computer = thisComputer()): Browser | null {
  const named = computer.env['PRESSMARK_BROWSER'];
  if (named) return computer.isProgram(named) ? { name: nameOf(named), path: named, ownFolder: ownFolder(named, computer) } : null;
  const found = candidates(computer)
    .filter(({ path: file }) => computer.isProgram(file))
    .map(({ name, path: file }) => ({ name, path: file, ownFolder: ownFolder(file, computer) }));
  // One that sees the disk is less trouble than one that does not.
  return found.find((one) => one.ownFolder === null) ?? found[0] ?? null;
}

/** Words that PRESSMARK_BROWSER_ARGS adds, split at white space. */
export const addedArguments = (env: Computer['env'] = process.env): string[] => (env['PRESSMARK_BROWSER_ARGS'] ?? '').split(/\s+/).filter(Boolean);

type Candidate = Omit<Browser, 'ownFolder'>;

function candidates(computer: Computer): Candidate[] {
  if (computer.platform === 'darwin') return onMac(computer);
  if (computer.platform === 'win32') return onWindows(computer);
  return onLinux(computer);
}

const names = { chrome: 'Chrome', chromium: 'Chromium', edge: 'Edge', brave: 'Brave' } as const;

const linuxPrograms: readonly (readonly [program: string, name: string])[] = [
  ['google-chrome-stable', names.chrome],
  ['google-chrome', names.chrome],
  ['chromium', names.chromium],
  ['chromium-browser', names.chromium],
  ['microsoft-edge-stable', names.edge],
  ['microsoft-edge', names.edge],
  ['brave-browser', names.brave],
  ['brave', names.brave],
  ['com.google.Chrome', names.chrome],
  ['org.chromium.Chromium', names.chromium],
  ['io.github.ungoogled_software.ungoogled_chromium', names.chromium],
  ['com.microsoft.Edge', names.edge],
  ['com.brave.Browser', names.brave],
];

function onLinux({ env, home }: Computer): Candidate[] {
  const folders = [
    ...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
    '/opt/brave.com/brave',
    '/snap/bin',
    '/var/lib/flatpak/exports/bin',
    path.posix.join(home, '.local/share/flatpak/exports/bin'),
  ];
  return linuxPrograms.flatMap(([program, name]) => [...new Set(folders)].map((folder) => ({ name, path: path.posix.join(folder, program) })));
}

function onMac({ home }: Computer): Candidate[] {
  const programs = [
    ['Google Chrome', names.chrome],
    ['Chromium', names.chromium],
    ['Microsoft Edge', names.edge],
    ['Brave Browser', names.brave],
  ] as const;
  return programs.flatMap(([program, name]) =>
    ['/Applications', path.posix.join(home, 'Applications')].map((folder) => ({
      name,
      path: path.posix.join(folder, `${program}.app`, 'Contents/MacOS', program),
    })),
  );
}

function onWindows({ env }: Computer): Candidate[] {
  const programs = [
    ['Google\\Chrome\\Application\\chrome.exe', names.chrome],
    ['Chromium\\Application\\chrome.exe', names.chromium],
    ['Microsoft\\Edge\\Application\\msedge.exe', names.edge],
    ['BraveSoftware\\Brave-Browser\\Application\\brave.exe', names.brave],
  ] as const;
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return programs.flatMap(([program, name]) => [...new Set(folders)].map((folder) => ({ name, path: path.win32.join(folder, program) })));
}

/** What to call a browser that was named by its path. */
function nameOf(file: string): string {
  const base = (file.split(/[\\/]/).at(-1) ?? '').toLowerCase();
  if (base.includes('chromium')) return names.chromium;
  if (base.includes('edge')) return names.edge;
  if (base.includes('brave')) return names.brave;
  return base.includes('chrome') ? names.chrome : 'browser';
}

/** The folder that a snap or a flatpak has for itself, at the same path inside and outside. */
function ownFolder(file: string, { platform, home, beginning: read }: Computer): string | null {
  if (platform !== 'linux') return null;
  const { realPath, text } = read(file);
  const flatpak = /\/flatpak\/exports\/bin\/([^/]+)$/.exec(file)?.[1];
  if (flatpak) return path.posix.join(home, '.var/app', flatpak, 'data');
  // /usr/bin/chromium-browser of Ubuntu is a script that starts the snap; /snap/bin/chromium is a link to /usr/bin/snap.
  const isSnap =
    file.startsWith('/snap/') ||
    realPath.startsWith('/snap/') ||
    realPath === '/usr/bin/snap' ||
    (text.startsWith('#!') && text.includes('/snap/bin/'));
  return isSnap ? path.posix.join(home, 'snap', path.posix.basename(file).replace('-browser', ''), 'common') : null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function beginning(file: string): { realPath: string; text: string } {
  try {
    const realPath = realpathSync(file);
    return { realPath, text: statSync(realPath).size < 20_000 ? readFileSync(realPath, 'latin1') : '' };
  } catch {
    return { realPath: file, text: '' };
  }
}
