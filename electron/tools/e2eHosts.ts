// e2eHosts.ts - starts either host for end-to-end tests, so that one test is done in both: the desktop window and the browser window.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { sandboxArguments } from '../hosts/openBrowser.ts';
import { environment, launch, root } from './e2eDriver.ts';
import { chromiumPath } from './ensureBrowser.ts';

export type HostName = 'desktop' | 'browser';
export const hostNames: readonly HostName[] = ['desktop', 'browser'];

export interface StartedHost {
  readonly page: Page;
  /** The process of the host. */
  readonly pid: number;
  /** Ends the program as a person would. */
  close(): Promise<void>;
  /** Ends the program at once, without its knowing. */
  kill(): Promise<void>;
  /** Ends the program at once and leaves its window open, as far as that can be. */
  killProgram(): Promise<void>;
  /** The page's own process goes, and not the program. */
  crashPage(): Promise<void>;
  /** What the next "Open files" or "Open a project" shall choose. */
  willChoose(files: readonly string[]): Promise<void>;
  /** Does `act` and answers with the path of the file that was saved or downloaded because of it. */
  saved(act: () => Promise<void>): Promise<string>;
}

/** A folder for one test's data, removed by the answer. */
export function temporaryHome(): { readonly home: string; remove(): void } {
  const home = mkdtempSync(path.join(os.tmpdir(), 'pressmark-e2e-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** @param home where data, projects and downloads lie. */
export const startHost = (name: HostName, home: string, options: BrowserContextOptions = {}): Promise<StartedHost> =>
  name === 'desktop' ? startDesktop(home) : startBrowser(home, options);

async function startDesktop(home: string): Promise<StartedHost> {
  const app = await launch({ home });
  const page = await app.page();
  let number = 0;
  return {
    page,
    pid: app.electron.process().pid ?? 0,
    close: async () => void (await app.close()),
    kill: () => app.kill(),
    killProgram: () => app.kill(),
    crashPage: () =>
      app.electron.evaluate(({ BrowserWindow, dialog }) => {
        // The app says so in a box, which somebody must close.
        dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      }),
    willChoose: (files) =>
      app.electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, files),
    saved: async (act) => {
      number += 1;
      const folder = path.join(home, `saved-${number}`);
      await app.electron.evaluate(({ dialog }, to) => {
        dialog.showSaveDialog = (...given: unknown[]) => {
          const proposed = (given.at(-1) as { defaultPath?: string }).defaultPath ?? 'file';
          return Promise.resolve({ canceled: false, filePath: `${to}-${proposed.split(/[\\/]/).at(-1) ?? 'file'}` });
        };
      }, folder);
      await act();
      await page.getByRole('log').getByText('was saved').waitFor();
      const name = readdirSync(home).find((one) => one.startsWith(`saved-${number}-`));
      return path.join(home, name ?? '');
    },
  };
}

async function startBrowser(home: string, options: BrowserContextOptions): Promise<StartedHost> {
  const server = spawn(process.execPath, [path.join(root, 'electron', 'web.ts'), '--no-window'], {
    cwd: root,
    env: environment(home),
    stdio: ['ignore', 'pipe', process.env['E2E_LOG'] ? 'inherit' : 'ignore'],
  });
  const address = await addressOf(server);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...sandboxArguments()] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  // Before the page opens, so that the browser asks us from the first chooser on.
  let chosen: readonly string[] = [];
  page.on('filechooser', (chooser) => void chooser.setFiles([...chosen]));
  await page.goto(address);
  const endServer = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await endServer(signal);
    await browser.close();
  };
  return {
    page,
    pid: server.pid ?? 0,
    close: async () => {
      // A window that is closed sends what it still holds; only then does the program end.
      await page.close({ runBeforeUnload: false });
      await end('SIGINT');
    },
    kill: () => end('SIGKILL'),
    killProgram: () => endServer('SIGKILL'),
    crashPage: async () => void (await page.goto('chrome://crash').catch(() => {})),
    willChoose: (files) => {
      chosen = files;
      return Promise.resolve();
    },
    saved: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const file = path.join(home, `saved-${download.suggestedFilename()}`);
      await download.saveAs(file);
      return file;
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of server.stdout ?? []) {
    said += String(part);
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`The loopback host ended without an address. It said: ${said}`);
}
