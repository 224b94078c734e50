// failingCalls.ts - runs commands of the command line while strace makes one of their system calls fail.
//
// strace holds only the thread that works on files (UV_THREADPOOL_SIZE=1), so that "the fourth openat" is one of the
// project's and not one of Node's own. Many commands run in one process, as in the app, which goes on after a failure
// too. Linux, strace.

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Ended, environment } from './commands.ts';

/** Calls that failed leave files open; a process that has run so many commands is let go of. */
const MOST_COMMANDS = 200;
const MARK = '\0';

/** The thread in which Node works on files. */
function fileThread(pid: number): number {
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const name = readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim();
    if (name.startsWith('libuv-worker')) return Number(thread);
  }
  throw new Error('Node has no thread for files');
}

/** What a program prints, up to its next mark or its end. */
class Printed {
  #text = '';
  #ended = false;
  #wake: () => void = () => {};

  constructor(child: ChildProcess, which: 'stdout' | 'stderr') {
    child[which]?.on('data', (data: Buffer) => {
      this.#text += data.toString();
      this.#wake();
    });
    child.once('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** @returns what was printed; `marked` is false when the program ended before it printed a mark. */
  async next(mark: string): Promise<{ text: string; marked: boolean }> {
    for (;;) {
      const at = this.#text.indexOf(mark);
      if (at !== -1 || this.#ended) {
        const text = at === -1 ? this.#text : this.#text.slice(0, at);
        this.#text = at === -1 ? '' : this.#text.slice(at + mark.length);
        return { text, marked: at !== -1 };
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly out: Printed;
  readonly error: Printed;
  commands: number;
}

/** Takes hold of the thread for files. @returns a function that lets go of it and gives what was seen. */
async function hold(pid: number, how: readonly string[]): Promise<() => Promise<string>> {
  const strace = spawn('strace', ['-p', String(fileThread(pid)), '-s', '0', '-y', ...how], { stdio: ['ignore', 'ignore', 'pipe'] });
  const seen = new Printed(strace, 'stderr');
  const { text, marked } = await seen.next('attached\n');
  if (!marked) throw new Error(`strace: ${text}`);
  return async () => {
    strace.kill('SIGINT');
    return (await seen.next(MARK)).text;
  };
}

type WarmUp = (run: (words: readonly string[], input: string) => Promise<unknown>) => Promise<void>;

export class HeldCommands {
  readonly #warmUp: WarmUp;
  #running: Running | null = null;

  /** @param warmUp runs each kind of command once in a new process, so that all of the program is loaded before calls are counted. */
  constructor(warmUp: WarmUp) {
    this.#warmUp = warmUp;
  }

  /**
   * Runs a command.
   * @param how what strace is told: which calls it shows, which it makes fail. Nothing: no call is touched.
   * @returns how the command ended, its code null when the process ended with it; and what strace has seen.
   */
  async run(words: readonly string[], input: string, how: readonly string[] = []): Promise<Ended & { readonly seen: string }> {
    const running = await this.#ready();
    const letGo = how.length > 0 ? await hold(running.child.pid ?? 0, how) : async () => '';
    const ended = await oneCommand(running, words, input);
    const seen = await letGo();
    if (ended.code === null) this.#running = null;
    return { ...ended, seen };
  }

  async #ready(): Promise<Running> {
    if (this.#running && this.#running.commands < MOST_COMMANDS) return this.#running;
    this.end();
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'heldCommands.ts')], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...environment, UV_THREADPOOL_SIZE: '1' },
    });
    child.stdin?.on('error', () => {});
    const running = { child, out: new Printed(child, 'stdout'), error: new Printed(child, 'stderr'), commands: 0 };
    await running.out.next(MARK);
    await this.#warmUp((words, input) => oneCommand(running, words, input));
    this.#running = running;
    return running;
  }

  end(): void {
    this.#running?.child.stdin?.end();
    this.#running = null;
  }
}

async function oneCommand(running: Running, words: readonly string[], input: string): Promise<Ended> {
  running.commands += 1;
  running.child.stdin?.write(`${JSON.stringify({ words, input })}\n`);
  const [{ text, marked }, error] = await Promise.all([running.out.next(MARK), running.error.next(`${MARK}\n`)]);
  const [, stdout = '', code] = /^([\s\S]*?)(\d+)$/.exec(text) ?? [];
  return { code: marked ? Number(code) : null, stdout: marked ? stdout : text, stderr: error.text };
}
