// dataFolder.ts - where the program keeps its own settings, and where a person's projects go by default.
//
// PRESSMARK_DATA and PRESSMARK_PROJECTS override both. Electron's host gives its own folder for the first.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const fromEnvironment = (name: string): string | null => {
  const value = process.env[name];
  return value ? path.resolve(value) : null;
};

/** Settings and the list of recent projects. */
export function dataFolder(): string {
  const given = fromEnvironment('PRESSMARK_DATA');
  if (given) return given;
  const home = os.homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Pressmark');
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Pressmark');
  return path.join(fromEnvironment('XDG_CONFIG_HOME') ?? path.join(home, '.config'), 'Pressmark');
}

/** New projects: a folder in the person's documents. */
export function projectsFolder(): string {
  return fromEnvironment('PRESSMARK_PROJECTS') ?? path.join(documentsFolder(), 'Pressmark');
}

function documentsFolder(): string {
  const home = os.homedir();
  if (process.platform !== 'linux') return path.join(home, 'Documents');
  try {
    const config = fromEnvironment('XDG_CONFIG_HOME') ?? path.join(home, '.config');
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(path.join(config, 'user-dirs.dirs'), 'utf8'))?.[1];
    if (named) return named.replace('$HOME', home);
  } catch {
    // No such file: the usual name.
  }
  return path.join(home, 'Documents');
}
