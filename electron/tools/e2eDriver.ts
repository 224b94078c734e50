// e2eDriver.ts - starts the built app for end-to-end tests: on real Electron where its program is here, else on the stand-in.
//
// E2E_HOST=electron or E2E_HOST=standin chooses; E2E_LOG=1 shows what the app prints. Data lies in a folder of its own.

import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const root = path.join(import.meta.dirname, '..', '..');
const wanted = process.env['E2E_HOST'];

/** Electron's program in node_modules, or null when it was not fetched (or is of another version). */
function electronProgram(): string | null {
  const folder = path.join(root, 'node_modules', 'electron');
  try {
    const file = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** True when tests run on the real Electron. */
export const isRealElectron = wanted === 'electron' || (wanted !== 'standin' && electronProgram() !== null);

/** The program that stands for Electron here. @throws Error that says how to get Electron when it was asked for. */
export function executable(): string {
  const file = isRealElectron ? electronProgram() : path.join(root, 'fixtures', 'standin', 'dist', 'electron');
  if (!file) throw new Error("Electron's program is not here. `npx install-electron` fetches it.");
  return file;
}

/** For a start without Playwright, which adds this itself: Chromium's own sandbox cannot be used by root on Linux. */
export const switches = (): string[] => (isRealElectron && process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export interface LaunchOptions {
  /** The app's folder; the project itself unless given. */
  readonly appFolder?: string;
  /** Kept after the end when given, else made and removed. */
  readonly home?: string;
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly home: string;
  /** The environment the app runs in, for a second instance beside it. */
  readonly env: Record<string, string>;
  /** The first window's page, loaded. */
  page(): Promise<Page>;
  /** Ends the app as a person would. @returns its exit code. */
  close(): Promise<number | null>;
  /** Ends it at once, without its knowing. */
  kill(): Promise<void>;
  readonly exited: Promise<number | null>;
  /** What it has printed to standard error. */
  errors(): string;
}

/** The environment of a run whose data, projects and profile lie below `home`. */
export function environment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  const own = {
    PRESSMARK_DATA: path.join(home, 'data'),
    PRESSMARK_PROJECTS: path.join(home, 'projects'),
    STANDIN_PROFILE: path.join(home, `profile-${process.hrtime.bigint()}`),
  };
  return { ...Object.fromEntries(inherited), ...own, ...more };
}

export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const home = options.home ?? mkdtempSync(path.join(os.tmpdir(), 'pressmark-e2e-'));
  mkdirSync(home, { recursive: true });
  const env = environment(home, options.env);
  const args = [options.appFolder ?? root, ...(options.words ?? [])];
  const electron = await _electron.launch({ executablePath: executable(), args, cwd: home, env });
  const child = electron.process();
  let errors = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    errors += bytes.toString();
    if (process.env['E2E_LOG']) process.stderr.write(bytes);
  });
  const exited =
    child.exitCode === null && child.signalCode === null
      ? once(child, 'exit').then(([code]) => code as number | null)
      : Promise.resolve(child.exitCode);
  const tidy = (): void => {
    rmSync(env['STANDIN_PROFILE'] ?? '', { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    if (options.home === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return {
    electron,
    home,
    env,
    exited,
    errors: () => errors,
    page: async () => {
      const page = await electron.firstWindow();
      await page.waitForURL(/\/index\.html/);
      return page;
    },
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) await electron.close();
      const code = await exited;
      tidy();
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      tidy();
    },
  };
}
