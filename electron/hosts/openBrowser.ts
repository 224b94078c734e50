// openBrowser.ts - opens the page in a browser window of its own, and tells when that is closed.
//
// The one-time code must not stand on a command line, which every user of the computer can list: a file
// that only this user can read sends the window on. Which browser is chromium.ts.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readlink, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { errnoOf } from '../store/diskErrors.ts';
import { addedArguments, type Browser } from './chromium.ts';

/** Quiet, alone and offline: no first-run pages, no accounts, no key ring, no call to anywhere but this computer. */
const flags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-pings',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-quic',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1280,860',
];

/** How many windows of their own there can be at once. */
const MOST_WINDOWS = 10;

/** As root, Chromium on Linux runs only without its sandbox. */
export const sandboxArguments = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export interface OpenedBrowser {
  /**
   * The browser's exit code when it ends; null when a signal ended it or it could not be started.
   *
   * A browser that runs already for the same profile takes the window over: then this comes at once, with 0.
   */
  readonly ended: Promise<number | null>;
  /** Removes the file with the code, once the page has used it. */
  forgetCode(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param url the address with its one-time code.
 * @param profileFolder where the window's profile lies; made when missing.
 */
export async function openBrowser(browser: Browser, url: string, profileFolder: string): Promise<OpenedBrowser> {
  const profile = await freeProfile(browser.ownFolder ? path.join(browser.ownFolder, 'pressmark-window') : profileFolder);
  const privateFolder = browser.ownFolder ?? os.tmpdir();
  await Promise.all([mkdir(profile, { recursive: true, mode: 0o700 }), mkdir(privateFolder, { recursive: true })]);
  const folder = await mkdtemp(path.join(privateFolder, 'pressmark-open-'));
  const forgetCode = () => rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  const file = path.join(folder, 'open.html');
  await writeFile(file, sendingOn(url), { mode: 0o600 });

  const words = [`--app=${pathToFileURL(file).href}`, `--user-data-dir=${profile}`, ...flags, ...sandboxArguments(), ...addedArguments()];
  const child = spawn(browser.path, words, { stdio: 'ignore' });
  const ended = endOf(child);
  return {
    ended,
    forgetCode,
    close: async () => {
      await Promise.all([stop(child, ended), forgetCode()]);
    },
  };
}

/**
 * The profile folder, or one beside it when a browser runs with it already.
 *
 * Two starts of Pressmark would otherwise share one browser, and the first to end would close both windows.
 */
export async function freeProfile(folder: string): Promise<string> {
  for (let number = 1; number <= MOST_WINDOWS; number += 1) {
    const profile = number === 1 ? folder : `${folder}-${number}`;
    if (!(await isInUse(profile))) return profile;
  }
  return folder;
}

/** Chromium marks a profile that it uses by a link to "computer-process", on Windows by a file that it keeps open. */
async function isInUse(profile: string): Promise<boolean> {
  if (process.platform === 'win32') {
    const held = await open(path.join(profile, 'lockfile'), 'r+').catch((thrown: unknown) => (errnoOf(thrown) === 'ENOENT' ? null : 'held'));
    if (held !== null && held !== 'held') await held.close();
    return held === 'held';
  }
  const mark = await readlink(path.join(profile, 'SingletonLock')).catch(() => null);
  const [, computer, processId] = /^(.*)-(\d+)$/.exec(mark ?? '') ?? [];
  if (computer === undefined) return false;
  return computer !== os.hostname() || isRunning(Number(processId));
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (thrown) {
    return errnoOf(thrown) === 'EPERM';
  }
}

function sendingOn(url: string): string {
  const target = JSON.stringify(url).replaceAll('<', '\\u003c');
  return `<!doctype html>\n<meta charset="utf-8">\n<meta name="referrer" content="no-referrer">\n<title>Pressmark</title>\n<script>location.replace(${target});</script>\n`;
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
    child.on('error', () => resolve(null));
  });
}

/** Asks the browser to close, and ends it when it does not within three seconds. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const waited = new AbortController();
  await Promise.race([
    ended,
    sleep(3_000, undefined, { signal: waited.signal }).then(
      () => child.kill('SIGKILL'),
      () => {},
    ),
  ]);
  waited.abort();
  await ended;
}

/** Whether a window could be seen here at all. */
export const hasScreen = ({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'> = process): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
