// failingCalls.ts - runs one command of the command line while strace makes one of its system calls fail.
//
// strace holds only the thread that works on files (UV_THREADPOOL_SIZE=1), so that "the fourth openat" is one of the
// project's and not one of Node's own. Linux, strace.

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, type Ended, environment } from './commands.ts';

/** The thread in which Node works on files. */
function fileThread(pid: number): number {
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const name = readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim();
    if (name.startsWith('libuv-worker')) return Number(thread);
  }
  throw new Error('Node has no thread for files');
}

const oneByteOf = (child: ChildProcess, descriptor: 2 | 3): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdio[descriptor]?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
  });

const ended = (child: ChildProcess): Promise<Ended> => {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
};

/**
 * Runs a command with its file thread held by strace.
 * @param how what strace is told: which calls it shows, which it makes fail.
 * @returns how the command ended, and what strace has seen.
 */
export async function underStrace(words: readonly string[], how: readonly string[], input = ''): Promise<Ended & { readonly seen: string }> {
  const child = spawn(process.execPath, ['--import', path.join(import.meta.dirname, 'heldStart.ts'), cli, ...words], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...environment, UV_THREADPOOL_SIZE: '1' },
  });
  const ending = ended(child);
  await oneByteOf(child, 3);
  const strace = spawn('strace', ['-p', String(fileThread(child.pid ?? 0)), '-s', '0', '-y', ...how], { stdio: ['ignore', 'ignore', 'pipe'] });
  const seen = ended(strace);
  await oneByteOf(strace, 2);
  const go = child.stdio[4];
  if (go && 'write' in go) go.write('.');
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const result = await ending;
  return { ...result, seen: (await seen).stderr };
}
