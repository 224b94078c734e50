// commands.ts - the real command line, each command a process of its own.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { failureOf } from '../../../shared/errors.ts';
import { checkProject } from '../../store/checkProject.ts';

export const cli = path.join(import.meta.dirname, '..', '..', 'cli.ts');
const own = path.join(os.tmpdir(), `pressmark-reliability-${process.pid}`);
/** The program's own folder, so that nobody's settings are touched; and Node keeps what it has compiled, as thousands of commands are run. */
export const environment = { ...process.env, PRESSMARK_DATA: path.join(own, 'data'), NODE_COMPILE_CACHE: path.join(own, 'compiled') };
process.once('exit', () => rmSync(own, { recursive: true, force: true }));

export interface Ended {
  /** The exit code; null when it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Settings {
  /** What comes in front of Node: a program that starts it in another way. */
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs one command to its end. */
export function command(words: readonly string[], { before = [], env = {}, input = '' }: Settings = {}): Promise<Ended> {
  const [program = '', ...rest] = [...before, process.execPath, cli, ...words];
  return new Promise((resolve) => {
    const child = execFile(program, rest, { maxBuffer: 1e9, env: { ...environment, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : null) : 0, stdout, stderr });
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Runs one command; again while a machine with too much to do reads a file too slowly: that is told, and changes nothing. */
export async function unhurried(run: () => Promise<Ended>): Promise<Ended> {
  let ended = await run();
  for (let more = 0; more < 3 && ended.stderr.includes('takes too long'); more += 1) ended = await run();
  return ended;
}

/** Standard output of a command that must succeed. @throws Error with what it said. */
export async function done(words: readonly string[], settings: Settings = {}): Promise<string> {
  const ended = await command(words, settings);
  if (ended.code !== 0) throw new Error(`${words.slice(0, 2).join(' ')}: ${ended.stderr}`);
  return ended.stdout;
}

/** Starts a command that is going to be killed, or spoken with. */
export function started(words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [cli, ...words], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...environment, ...env } });
}

export interface Checked {
  readonly state: 'whole' | 'damaged' | 'refused';
  readonly revision: number;
  readonly annotations: number;
  readonly documents: number;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** What `check` says of a project; in this process, which is warm. */
export async function check(folder: string): Promise<Checked> {
  try {
    const { revision, ...rest } = await checkProject({
      folder,
      program: 'the reliability test',
      now: () => new Date().toISOString(),
      newId: randomUUID,
    });
    return { ...rest, revision: revision ?? -1 };
  } catch (thrown) {
    return { state: 'refused', revision: -1, annotations: 0, documents: 0, problems: [failureOf(thrown).message], notes: [] };
  }
}

/** Lines of JSON. */
export const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
