// start.ts - `npm start`: Pressmark in Electron where its program is here or quickly fetched, else in a browser window.
//
//   npm start [-- project folder or file]
//
// Says in one line which and why. PRESSMARK_HOST=browser or =electron decides; PRESSMARK_FETCH_SECONDS bounds the fetching.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { failureOf } from '../shared/errors.ts';
import { read, UsageError } from './cli/arguments.ts';
import { say, sayError } from './cli/output.ts';
import { ensureBuilt } from './hosts/built.ts';
import { hasScreen, sandboxArguments } from './hosts/openBrowser.ts';
import { rootFolder } from './hosts/ownFiles.ts';
import { onSignals } from './hosts/signals.ts';
import { electronOrWhy } from './tools/fetchElectron.ts';
import { serve } from './web.ts';

/** Electron that ends in trouble before this has not opened, ms. */
const OPENED_MS = 4_000;

/** How it ended, or why it never opened. */
type Run = { readonly code: number } | { readonly why: string };

async function start(words: readonly string[]): Promise<number> {
  const { positions } = read(words, {}, 0, 1);
  const [open = null] = positions.map((one) => path.resolve(one));
  const wanted = process.env['PRESSMARK_HOST'];
  let interrupted = false;
  const release = onSignals(() => {
    interrupted = true;
  });
  const run = wanted === 'browser' ? { why: 'PRESSMARK_HOST asks for it' } : await inElectron(open);
  release();
  if ('code' in run) return run.code;
  if (interrupted) return 130;
  if (wanted === 'electron') {
    sayError(`Pressmark does not open: ${run.why}.`);
    return 1;
  }
  return serve({ open, port: 0, window: true, why: run.why });
}

async function inElectron(open: string | null): Promise<Run> {
  const found = await electronOrWhy();
  if ('why' in found) return found;
  await ensureBuilt();
  return runElectron(found.program, open);
}

/** Runs it until its window is closed. What it says is shown only when it does not open: much of it is chatter. */
async function runElectron(program: string, open: string | null): Promise<Run> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const sandbox = sandboxArguments();
  const child = spawn(program, [...sandbox, rootFolder(), ...(open === null ? [] : [open])], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard = (heard + text).slice(-8_000);
  });
  let opened = false;
  const sayOpened = setTimeout(() => {
    opened = true;
    const without = sandbox.length > 0 ? ", without Chromium's sandbox because this is the root user" : '';
    say(`Pressmark opens in Electron: its program is here${without}.`);
  }, OPENED_MS);
  let asked = false;
  const release = onSignals(() => {
    asked = true;
    child.kill('SIGTERM');
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve).on('error', () => resolve(null)));
  clearTimeout(sayOpened);
  release();
  if (asked) return { code: 0 };
  if (code === 0) {
    if (!opened) say('Pressmark was open in Electron already, or was closed at once.');
    return { code: 0 };
  }
  if (!opened) return { why: whyNot(heard) };
  sayError(`Electron ended in trouble${code === null ? '' : ` (exit code ${code})`}. What was shown as saved is safe.\n${heard}`);
  return { code: code ?? 1 };
}

function whyNot(heard: string): string {
  if (!hasScreen()) return 'Electron finds no screen here';
  if (/sandbox/i.test(heard)) return 'Electron may not set up its sandbox on this computer';
  return 'Electron ended before it opened';
}

async function main(words: readonly string[]): Promise<number> {
  try {
    return await start(words);
  } catch (thrown) {
    sayError(thrown instanceof UsageError ? `${thrown.message}\nUsage: npm start [-- project folder or file]` : failureOf(thrown).message);
    return thrown instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
