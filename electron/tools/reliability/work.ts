// work.ts - projects to work on, and work that can be cut off at any moment: annotating, correcting, importing, the codebook, undoing.
//
// The worker is the real command line. A change counts as acknowledged once the command has printed what it did.

import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { done, started } from './commands.ts';

export const kinds = ['annotating', 'correcting', 'importing', 'codebook', 'undoing'] as const;
export type Kind = (typeof kinds)[number];
export type Size = '200 KB' | '5 MB';
export const sizes: readonly Size[] = ['200 KB', '5 MB'];

const SENTENCES = [
  'The harbour office said that 214 people had been brought ashore alive.',
  'Two crew members, who asked not to be named, said the alarm had been off for weeks.',
  'The company called the claim "a reckless smear" and would not say when it was last tested.',
];

/** A text of about `bytes` bytes; another `word` makes it another text. */
export function textOf(bytes: number, word = 'Report'): string {
  const paragraph = `${SENTENCES.join(' ')}\n`;
  return `${word}.\n${paragraph.repeat(Math.max(1, Math.round(bytes / paragraph.length)))}`;
}

const randomBelow = (most: number): number => Math.floor(Math.random() * most);

/** A line for `annotate`: somewhere in the first `characters` of the document. */
export function annotationLine(documentId: string, characters: number, note = 'a note'): string {
  const start = randomBelow(characters - 80);
  return `${JSON.stringify({ documentId, start, end: start + 1 + randomBelow(70), tag: 'claim', note })}\n`;
}

export interface Template {
  readonly folder: string;
  readonly size: Size;
  /** The document that is worked on. */
  readonly documentId: string;
  readonly characters: number;
  readonly codebook: { tags: { name: string }[] };
  /** How much one more text has, bytes. */
  readonly moreBytes: number;
}

const CONTENT = {
  '200 KB': { documents: 1, bytes: 20_000, annotations: 150, moreBytes: 10_000 },
  '5 MB': { documents: 3, bytes: 1_000_000, annotations: 2_000, moreBytes: 100_000 },
} as const;

/** Makes a project of this size below `root`, for copies to be worked on. */
export async function makeTemplate(root: string, size: Size): Promise<Template> {
  const { documents, bytes, annotations, moreBytes } = CONTENT[size];
  const place = path.join(root, size.replace(' ', ''));
  const folder = path.join(place, 'project');
  await mkdir(place, { recursive: true });
  const files: string[] = [];
  for (let index = 0; index < documents; index += 1) {
    const file = path.join(place, `text ${index}.txt`);
    await writeFile(file, textOf(bytes, `Report ${index}`));
    files.push(file);
  }
  await done(['new', folder, '--title', `Reliability, ${size}`]);
  const imported = (await done(['import', folder, ...files, '--json'])).split('\n')[0] ?? '';
  const { documentId, characters } = JSON.parse(imported) as { documentId: string; characters: number };
  const input = Array.from({ length: annotations }, () => annotationLine(documentId, characters)).join('');
  await done(['annotate', folder, '--ack'], { input });
  const codebook = JSON.parse(await done(['codebook', folder, '--json'])) as Template['codebook'];
  return { folder, size, documentId, characters, codebook, moreBytes };
}

/** Puts a copy of the template's project in the place of what is there. */
export async function copyProject({ folder }: Template, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(folder, to, { recursive: true });
}

/** A change that a command has said is safe. */
export interface Acknowledged {
  readonly revision: number;
  /** The system's monotonic clock, ns: when it was printed, or later. */
  readonly time: bigint;
}

export interface Work {
  readonly acknowledged: readonly Acknowledged[];
  /** What commands have said on standard error: nothing, when all is well. */
  readonly said: () => string;
  /** Rejects when the work ends without a change. */
  readonly first: Promise<void>;
  /** Kills the command that runs now; resolves once it is gone. */
  kill(): Promise<void>;
}

let made = 0;

/** What `--json` prints of a file that was not taken. */
const isRefusal = (line: string): boolean => line.includes('"error":{"code":');

/** Words of the command line for the next step of this kind. */
async function nextCommand(kind: Kind, folder: string, beside: string, template: Template, step: number): Promise<string[]> {
  made += 1;
  const file = path.join(beside, `${kind}-${made}`);
  switch (kind) {
    case 'correcting':
      await writeFile(`${file}.txt`, textOf(template.characters, `Corrected ${made}`));
      return ['correct', folder, template.documentId, `${file}.txt`, '--json'];
    case 'importing':
      await writeFile(`${file}.txt`, textOf(template.moreBytes, `Another ${made}`));
      return ['import', folder, `${file}.txt`, '--json'];
    case 'codebook': {
      const tags = template.codebook.tags.map((tag, index) => (index === 0 ? { ...tag, name: `Claim ${made}` } : tag));
      await writeFile(`${file}.json`, JSON.stringify({ ...template.codebook, tags }));
      return ['codebook', folder, '--set', `${file}.json`, '--json'];
    }
    case 'undoing':
      return [step % 2 === 0 ? 'undo' : 'redo', folder, '--json'];
    case 'annotating':
      return ['annotate', folder, '--ack'];
  }
}

/**
 * Starts to change the project as fast as the commands allow, until killed.
 * @param base the project's revision now.
 * @param beside where files for the commands may lie.
 */
export function startWork(kind: Kind, folder: string, beside: string, template: Template, base: number): Work {
  const acknowledged: Acknowledged[] = [];
  const first = Promise.withResolvers<void>();
  first.promise.catch(() => {});
  let said = '';
  const until = { stopped: false };
  let child: ChildProcess | null = null;
  const acknowledge = (revision: number, time: bigint): void => {
    acknowledged.push({ revision, time });
    first.resolve();
  };
  const oneCommand = async (step: number): Promise<void> => {
    const words = await nextCommand(kind, folder, beside, template, step);
    if (until.stopped) return;
    const running = started(words);
    child = running;
    const feed = (): void => {
      const text = Array.from({ length: 50 }, () => annotationLine(template.documentId, template.characters)).join('');
      if (running.stdin?.writable) running.stdin.write(text, () => {});
    };
    running.stdin?.on('error', () => {});
    running.stderr?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-500);
    });
    let rest = '';
    let told = false;
    running.stdout?.on('data', (data: Buffer) => {
      const all = (rest + data.toString()).split('\n');
      rest = all.pop() ?? '';
      for (const line of all) {
        const parts = /^A (\d+) (\d+)$/.exec(line);
        if (parts) acknowledge(Number(parts[1]), BigInt(parts[2] ?? 0));
        // One command, one change; what it prints comes after it.
        else if (kind !== 'annotating' && !told && !isRefusal(line))
          acknowledge((acknowledged.at(-1)?.revision ?? base) + 1, process.hrtime.bigint());
        told = true;
        if (kind === 'annotating' && acknowledged.length % 40 === 0) feed();
      }
    });
    if (kind === 'annotating') feed();
    else running.stdin?.end();
    const code = await new Promise<number | null>((resolve) => running.once('close', resolve));
    // A machine with too much to do may read a file too slowly: that is told, changes nothing, and is not what is tried here.
    const tooSlow = said.includes('takes too long');
    if (tooSlow) said = '';
    else if (!until.stopped && code !== 0) throw new Error(`${words[0] ?? ''} ended with ${code}: ${said}`);
  };
  const whole = (async () => {
    for (let step = 0; !until.stopped; step += 1) await oneCommand(step);
  })().catch((thrown: unknown) => {
    said = `${said}${thrown instanceof Error ? thrown.message : String(thrown)}`;
    first.reject(thrown);
  });
  return {
    acknowledged,
    said: () => said,
    first: first.promise,
    kill: async () => {
      until.stopped = true;
      child?.kill('SIGKILL');
      await whole;
    },
  };
}
