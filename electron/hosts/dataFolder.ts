// dataFolder.ts - where the program keeps its own settings, and where a person's projects go by default.
//
// The same on every host, so that Electron, the browser window and the command line share them.
// PRESSMARK_DATA and PRESSMARK_PROJECTS override both. Plain Node: Electron's own folders are the same ones.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const fromEnvironment = (name: string): string | null => {
  const value = process.env[name];
  return value ? path.resolve(value) : null;
};

/** Settings, the list of recent projects and the window's place. An absolute path; the folder need not be there yet. */
export function dataFolder(): string {
  const given = fromEnvironment('PRESSMARK_DATA');
  if (given) return given;
  const home = os.homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Pressmark');
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Pressmark');
  return path.join(linuxConfig(home), 'Pressmark');
}

/** Where new projects go: a folder in the person's documents. The folder need not be there yet. */
export function projectsFolder(): string {
  return fromEnvironment('PRESSMARK_PROJECTS') ?? path.join(documentsFolder(), 'Pressmark');
}

const linuxConfig = (home: string): string => fromEnvironment('XDG_CONFIG_HOME') ?? path.join(home, '.config');

function documentsFolder(): string {
  const home = os.homedir();
  if (process.platform !== 'linux') return path.join(home, 'Documents');
  try {
    return documentsNamedIn(readFileSync(path.join(linuxConfig(home), 'user-dirs.dirs'), 'utf8'), home) ?? path.join(home, 'Documents');
  } catch {
    // No such file: the usual name.
    return path.join(home, 'Documents');
  }
}

/** The documents folder that a Linux desktop's `user-dirs.dirs` names: absolute, or below `$HOME`. Null when it names none. */
export function documentsNamedIn(userDirs: string, home: string): string | null {
  const named = /^\s*XDG_DOCUMENTS_DIR="(.+)"\s*$/m.exec(userDirs)?.[1]?.replace(/\\(.)/g, '$1');
  if (named === undefined) return null;
  if (named.startsWith('$HOME/')) return path.join(home, named.slice('$HOME/'.length));
  return path.isAbsolute(named) ? path.normalize(named) : null;
}
