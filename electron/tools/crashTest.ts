// crashTest.ts - what the kill and power-cut tests share: a project to write to, and a writer that can be cut off.
//
// The writer is the real command line with `annotate --ack`; it prints `A <revision> <time>` once a change is safe.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = path.join(import.meta.dirname, '..', 'cli.ts');

export async function command(...words: string[]): Promise<string> {
  return (await run(process.execPath, [cli, ...words], { maxBuffer: 1e8 })).stdout;
}

const SENTENCES = [
  'The harbour office said that 214 people had been brought ashore alive.',
  'Two crew members, who asked not to be named, said the alarm had been off for weeks.',
  'The company called the claim "a reckless smear" and would not say when it was last tested.',
];

/** A text of about `bytes` bytes. */
export function textOf(bytes: number): string {
  const paragraph = `${SENTENCES.join(' ')}\n`;
  return paragraph.repeat(Math.max(1, Math.round(bytes / paragraph.length)));
}

/** Makes a project with one document in `folder`. @returns the document's id. */
export async function makeProject(folder: string, bytes: number): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true });
  const file = path.join(path.dirname(folder), 'text.txt');
  await writeFile(file, textOf(bytes));
  await command('new', folder, '--title', 'Crash test');
  const line = JSON.parse(await command('import', folder, file, '--json', '--large')) as { documentId: string };
  return line.documentId;
}

export interface Writer {
  readonly child: ChildProcess;
  /** Acknowledged changes so far: revision and the writer's monotonic clock, ns. */
  readonly acknowledged: { revision: number; time: bigint }[];
  readonly first: Promise<void>;
  readonly ended: Promise<void>;
}

/** Starts annotating as fast as the disk allows; stops only when it is killed. */
export function startWriter(folder: string, documentId: string, characters: number): Writer {
  const child = spawn(process.execPath, [cli, 'annotate', folder, '--ack'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const acknowledged: Writer['acknowledged'] = [];
  let rest = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors = (errors + data.toString()).slice(-500);
  });
  const feed = () => {
    const lines = Array.from({ length: 50 }, () => {
      const start = Math.floor(Math.random() * (characters - 80));
      return JSON.stringify({ documentId, start, end: start + 1 + Math.floor(Math.random() * 70), tag: 'claim' });
    });
    if (child.stdin.writable) child.stdin.write(`${lines.join('\n')}\n`, () => {});
  };
  child.stdin.on('error', () => {});
  const first = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const parts = /^A (\d+) (\d+)$/.exec(line);
        if (!parts) continue;
        acknowledged.push({ revision: Number(parts[1]), time: BigInt(parts[2] ?? 0) });
        if (acknowledged.length % 40 === 0) feed();
      }
      if (acknowledged.length > 0) resolve();
    });
    child.once('exit', () => reject(new Error(`the writer ended before its first change: ${errors}`)));
  });
  first.catch(() => {});
  feed();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, acknowledged, first, ended };
}

export type Verdict = 'ok' | 'lost' | 'damaged';

/** Asks `check` whether the project is whole and holds change `revision`. */
export async function verdict(folder: string, revision: number): Promise<{ verdict: Verdict; words: string }> {
  try {
    await run(process.execPath, [cli, 'check', folder, '--revision', String(revision)]);
    return { verdict: 'ok', words: '' };
  } catch (thrown) {
    const { code, stderr } = thrown as { code?: number; stderr?: string };
    return { verdict: code === 10 ? 'lost' : 'damaged', words: stderr ?? String(thrown) };
  }
}
