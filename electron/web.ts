// web.ts - host 2: the loopback server, and a browser window on it.
//
//   node electron/web.ts [project folder or file] [--no-window] [--port N]
//
// The command line's `serve` and `npm start` use `serve` below. The server is hosts/loopback.ts, the window
// hosts/openBrowser.ts. It ends when the window is closed, when nobody looks any more, or by Ctrl+C.

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failureOf } from '../shared/errors.ts';
import { read, UsageError } from './cli/arguments.ts';
import { say, sayError } from './cli/output.ts';
import { ensureBuilt } from './hosts/built.ts';
import { findBrowser } from './hosts/chromium.ts';
import { dataFolder, projectsFolder } from './hosts/dataFolder.ts';
import { type Loopback, startLoopback } from './hosts/loopback.ts';
import { hasScreen, type OpenedBrowser, openBrowser, sandboxArguments } from './hosts/openBrowser.ts';
import { lessonFolder, rendererFolder } from './hosts/ownFiles.ts';
import { onSignals } from './hosts/signals.ts';
import { version } from './hosts/version.ts';
import { createApp } from './services/createApp.ts';

/** How long the address can be used, ms. */
const CODE_LIVES_MS = 10 * 60_000;
/** With an address that a person opens: time to do so, and to come back to a tab that was closed. */
const personsPatience = { firstMs: CODE_LIVES_MS, returnMs: 60_000 };
/** After this a window counts as opened although its page has not called yet, ms. */
const SLOW_MS = 6_000;
/** How long a page may take that another process of the browser shows for us, ms. */
const HANDED_OVER_MS = 6_000;

export interface ServeOptions {
  /** A project folder, a .pressmark file or a Pressmark JSON export to open first. */
  readonly open: string | null;
  /** 0 takes a free one. */
  readonly port: number;
  /** False prints the address and opens nothing. */
  readonly window: boolean;
  /** Why it is not Electron: a clause for the end of a sentence. */
  readonly why?: string;
}

/**
 * Serves the page until nobody needs it any more, then folds the journal.
 * @returns the exit code.
 * @throws AppError when the project cannot be opened or the port is taken.
 */
export async function serve({ open, port, window, why }: ServeOptions): Promise<number> {
  await ensureBuilt('renderer');
  const end = Promise.withResolvers<void>();
  const release = onSignals(end.resolve);
  let loopback: Loopback | null = null;
  let browser: OpenedBrowser | null = null;
  const app = await createApp({
    host: 'browser',
    version: version(),
    dataFolder: dataFolder(),
    projectsFolder: projectsFolder(),
    lessonFolder: lessonFolder(),
    dialogs: null,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    emit: (event) => loopback?.emit(event),
  });
  try {
    if (open !== null) await app.openPath(open);
    loopback = await startLoopback({
      services: app.services,
      rendererFolder: rendererFolder(),
      port,
      codeLivesMs: CODE_LIVES_MS,
      onIdle: () => {
        sayError('No page of Pressmark is open, so it ends.');
        end.resolve();
      },
      report: (thrown) => sayError(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)),
    });
    if (window) browser = await showWindow(loopback, end.resolve, why);
    else printAddress(loopback);
    await end.promise;
  } finally {
    // First no more calls, then the journal: whatever was shown as saved is folded in before we go.
    await loopback?.close();
    await app.close();
    await browser?.close();
    release();
  }
  return 0;
}

/** The address alone on standard output, for scripts; what to do with it on standard error, for people. */
function printAddress(loopback: Loopback): void {
  loopback.wait(personsPatience);
  say(loopback.url());
  sayError('Open this address in a browser within ten minutes; it works once. Ctrl+C ends.');
}

/**
 * Opens the window and says so in one line, or prints the address when that cannot be.
 * @param closed called when the window has been closed.
 */
async function showWindow(loopback: Loopback, closed: () => void, why?: string): Promise<OpenedBrowser | null> {
  const printInstead = (reason: string): void => {
    loopback.wait(personsPatience);
    const reasons = [why, reason].filter(Boolean).join(', and ');
    say(`Pressmark has no window of its own: ${reasons}. Open this address in a browser; it works once: ${loopback.url()}`);
  };
  const browser = findBrowser();
  if (!browser) {
    printInstead(noBrowser());
    return null;
  }

  const opened = await openBrowser(browser, loopback.url(), path.join(dataFolder(), 'window'));
  const sandbox = sandboxArguments().length > 0 ? ` It runs without ${browser.name}'s sandbox, because this is the root user.` : '';
  const sayOnce = once(() => say(`Pressmark opens in a ${browser.name} window${why ? `: ${why}` : ''}.${sandbox}`));
  const slow = setTimeout(sayOnce, SLOW_MS);
  void loopback.pageSeen.then(async () => {
    clearTimeout(slow);
    sayOnce();
    await opened.forgetCode();
  });
  void opened.ended.then(async (code) => {
    clearTimeout(slow);
    // A browser that runs already for our profile takes the window over and the one that we started ends with 0.
    const seen = await Promise.race([loopback.pageSeen.then(() => true), sleep(code === 0 ? HANDED_OVER_MS : 0, false, { ref: false })]);
    if (!seen) return printInstead(hasScreen() ? `${browser.name} ended without showing it` : 'there is no screen here');
    await sleep(1_000, undefined, { ref: false });
    if (!loopback.connected()) closed();
  });
  return opened;
}

function noBrowser(): string {
  const named = process.env['PRESSMARK_BROWSER'];
  return named ? `PRESSMARK_BROWSER names ${named}, which cannot be started` : 'no Chrome, Chromium, Edge or Brave was found';
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

async function main(words: readonly string[]): Promise<number> {
  try {
    const { positions, options } = read(words, { port: 'string', 'no-window': 'boolean' }, 0, 1);
    const port = Number(options.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is a number from 0 to 65535.');
    const [open = null] = positions.map((one) => path.resolve(one));
    return await serve({ open, port, window: !options['no-window'] });
  } catch (thrown) {
    sayError(
      thrown instanceof UsageError ? `${thrown.message}\nUsage: npm run web -- [project] [--no-window] [--port N]` : failureOf(thrown).message,
    );
    return thrown instanceof UsageError ? 2 : 1;
  }
}

// Bundled into another host, this module shares that host's file and is not what was started.
if (import.meta.main && path.basename(import.meta.filename).startsWith('web.')) process.exitCode = await main(process.argv.slice(2));
