// ensureBrowser.ts - a Chromium for the tests: finds one, or installs Debian's where it may, or says what to install.
//
// CHROMIUM names one by its path and wins. Test code asks `chromiumPath()`.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, thisComputer } from '../hosts/chromium.ts';

/** The browser to drive in tests, or null. */
function found(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  const computer = thisComputer();
  // A browser shut off in a snap or flatpak cannot be driven: it sees neither our files nor our folders.
  const browser = findBrowser({ ...computer, env: { ...computer.env, PRESSMARK_BROWSER: undefined } });
  return browser?.ownFolder === null ? browser.path : null;
}

/** @throws Error that says in one sentence what to install. */
export function chromiumPath(): string {
  const browser = found();
  if (browser === null) throw new Error(whatToInstall());
  return browser;
}

function whatToInstall(): string {
  const named = process.env['CHROMIUM'];
  if (named) return `CHROMIUM names ${named}, which is not there; let it name a Chromium, Chrome, Edge or Brave.`;
  const how = process.platform === 'linux' ? ' (on Debian, as root: apt-get install chromium)' : '';
  return `The tests need a Chromium, Chrome, Edge or Brave: install one${how}, or let CHROMIUM name its program.`;
}

const mayInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** @returns whether apt ended well; what it said is shown only when it did not. */
function apt(...words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('/usr/bin/apt-get', ['-q', ...words], { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) console.error(`${stdout}\n${stderr}`.trim().split('\n').slice(-5).join('\n'));
  return status === 0;
}

function ensure(): number {
  if (found() === null && !process.env['CHROMIUM'] && mayInstall()) {
    console.log('No Chromium is here; installing it with apt-get, which takes about half a minute.');
    // A package list that cannot be renewed may still do.
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  }
  try {
    console.log(`Tests run in ${chromiumPath()}.`);
    return 0;
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    return 1;
  }
}

if (import.meta.main) process.exitCode = ensure();
