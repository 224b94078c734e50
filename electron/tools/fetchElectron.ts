// fetchElectron.ts - whether Electron's program is here, and fetching it without making anybody wait for long.
//
// npm installs Electron's files without the program itself, which comes from elsewhere. Behind a silent
// proxy the usual way waits for ever, so the fetching runs in a process of its own that can be ended.
// The package "electron" must not be loaded here: loading it starts the download.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { rootFolder } from '../hosts/ownFiles.ts';
import { onSignals } from '../hosts/signals.ts';

const folder = (): string => path.join(rootFolder(), 'node_modules', 'electron');
const failureFile = (): string => path.join(rootFolder(), 'node_modules', '.cache', 'pressmark', 'electron.json');

/** Without a new byte for so long, fetching is given up, s. */
const SILENT_SECONDS = 25;
/** In all, s; PRESSMARK_FETCH_SECONDS says otherwise, and 0 fetches nothing. */
const WHOLE_SECONDS = 90;
/** A failure that took longer is remembered for a day, so that the next start is quick, s. */
const QUICK_SECONDS = 5;
const DAY_MS = 24 * 60 * 60_000;

/** The program, or why there is none: a clause for the end of a sentence. */
export type Electron = { readonly program: string } | { readonly why: string };

/** Electron's program, when it is here whole and of the version that package.json names. */
export function electronProgram(): string | null {
  const read = (name: string): string => {
    try {
      return readFileSync(path.join(folder(), name), 'utf8').trim();
    } catch {
      return '';
    }
  };
  const named = read('path.txt');
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const program = path.join(given, named || usualName());
    return existsSync(program) ? program : null;
  }
  const program = path.join(folder(), 'dist', named);
  return named !== '' && read('dist/version').replace(/^v/, '') === electronVersion() && existsSync(program) ? program : null;
}

/** The program, fetched first where it is missing. Shows progress on standard error; Ctrl+C ends it. */
export async function electronOrWhy(): Promise<Electron> {
  const here = electronProgram();
  if (here) return { program: here };
  const missing = "Electron's program is not here";
  if (!existsSync(path.join(folder(), 'install.js'))) return { why: `${missing}, nor what fetches it` };
  const seconds = Number(process.env['PRESSMARK_FETCH_SECONDS'] ?? WHOLE_SECONDS);
  if (!(seconds > 0)) return { why: `${missing} and PRESSMARK_FETCH_SECONDS forbids to fetch it` };
  if (await failedToday()) return { why: `${missing} and could not be fetched earlier today` };

  const began = Date.now();
  const problem = await fetchElectron(seconds);
  const program = electronProgram();
  if (program) return { program };
  if (Date.now() - began > QUICK_SECONDS * 1000) await rememberFailure();
  return { why: `${missing} and could not be fetched${problem ? ` (${problem})` : ''}` };
}

const PackageFile = z.looseObject({ version: z.string() });
const electronVersion = (): string => PackageFile.parse(JSON.parse(readFileSync(path.join(folder(), 'package.json'), 'utf8'))).version;

function usualName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Runs Electron's own installer. @returns what went wrong, in a few words; null when nothing did. */
async function fetchElectron(seconds: number): Promise<string | null> {
  // The download grows in a temporary folder of its own, where its progress can be seen.
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'pressmark-electron-'));
  const env = { NODE_USE_ENV_PROXY: '1', ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [path.join(folder(), 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard = (heard + text).slice(0, 2_000);
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve).on('error', () => resolve(null)));
  let problem: string | null = null;
  const giveUp = (why: string): void => {
    problem ??= why;
    child.kill('SIGKILL');
  };
  const release = onSignals(() => giveUp('you stopped it'));
  const watching = new AbortController();
  const watched = watch(temporary, seconds, watching.signal, giveUp);
  try {
    const code = await ended;
    return problem ?? (code === 0 ? null : firstWords(heard));
  } finally {
    watching.abort();
    await watched;
    release();
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Shows how much has arrived, and gives up when nothing more does. */
async function watch(temporary: string, seconds: number, signal: AbortSignal, giveUp: (why: string) => void): Promise<void> {
  const silent = Math.min(SILENT_SECONDS, seconds);
  const show = progress();
  let before = -1;
  let grownAt = 0;
  try {
    for (let second = 0; ; second += 1) {
      const arrived = (await sizeOf(temporary)) + (await sizeOf(path.join(folder(), 'dist')));
      if (arrived !== before) grownAt = second;
      before = arrived;
      show.say(`Fetching Electron: ${Math.round(arrived / 1e6)} MB, ${second} s of at most ${seconds} s (Ctrl+C ends)`);
      if (second - grownAt >= silent) return giveUp(`nothing arrived for ${silent} seconds`);
      if (second >= seconds) return giveUp(`not whole after ${seconds} seconds`);
      await sleep(1_000, undefined, { signal });
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  } finally {
    show.end();
  }
}

/** One line that changes on a terminal; a line now and then where there is none. */
function progress(): { say: (line: string) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  let count = 0;
  return {
    say: (line) => {
      if (terminal) process.stderr.write(`\r${line}\u001b[K`);
      else if (count % 10 === 0) process.stderr.write(`${line}\n`);
      count += 1;
    },
    end: () => {
      if (terminal && count > 0) process.stderr.write('\r\u001b[K');
    },
  };
}

async function sizeOf(wanted: string): Promise<number> {
  const entries = await readdir(wanted, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(path.join(entry.parentPath, entry.name)).then(
          (found) => found.size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The first line of what the installer said, without its stack. */
function firstWords(heard: string): string {
  const line = heard.split('\n').find((one) => one.trim() !== '') ?? 'the installer ended without a word';
  return line
    .replace(/^\w*Error: /, '')
    .trim()
    .slice(0, 120);
}

/** What another attempt depends on: with another version, mirror or proxy it may well succeed. */
const circumstances = (): string =>
  [electronVersion(), ...['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'].map((name) => process.env[name] ?? '')].join(
    ' ',
  );

const Failure = z.object({ circumstances: z.string(), time: z.number() });

async function failedToday(): Promise<boolean> {
  try {
    const failure = Failure.parse(JSON.parse(await readFile(failureFile(), 'utf8')));
    return failure.circumstances === circumstances() && Math.abs(Date.now() - failure.time) < DAY_MS;
  } catch {
    return false;
  }
}

async function rememberFailure(): Promise<void> {
  await mkdir(path.dirname(failureFile()), { recursive: true });
  await writeFile(failureFile(), `${JSON.stringify({ circumstances: circumstances(), time: Date.now() })}\n`);
}
