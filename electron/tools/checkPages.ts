// checkPages.ts - `npm run check:pages -- <folder>`: can every page of a folder be worked with, and is nothing lost?
//
// Imports every file, gives each 50 random annotations, and requires them identical after a restart, in a packed and a JSON
// copy, and in the W3C export read back; then undoes to nothing. Files that are refused are told with their reason.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { splitsCharacter } from '../../shared/text/codePoints.ts';
import { openProject } from '../store/openProject.ts';
import { done } from './reliability/commands.ts';

const PER_FILE = 50;
const cli = path.join(import.meta.dirname, '..', 'cli.ts');
const given = process.argv[2];
const tags = { claim: 'figure', attribution: 'direct', loaded: 'label', sourcing: 'gap' };

const Row = z.looseObject({
  id: z.string(),
  documentId: z.string(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  note: z.string().nullable(),
});
const Imported = z.looseObject({
  documentId: z.string().optional(),
  file: z.string().optional(),
  error: z.looseObject({ message: z.string() }).optional(),
});
const W3c = z.looseObject({
  first: z.looseObject({
    items: z.array(
      z.looseObject({
        id: z.string(),
        target: z.looseObject({ selector: z.tuple([z.looseObject({ exact: z.string() }), z.looseObject({ start: z.number(), end: z.number() })]) }),
      }),
    ),
  }),
});

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

function fail(sentence: string): never {
  throw new Error(sentence);
}

/** Runs a command with standard input; standard output whatever the exit code. */
function feed(words: string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      output += data;
    });
    child.once('error', reject);
    child.once('close', () => resolve(output));
    child.stdin.end(input);
  });
}

function randomSpan(text: string): { start: number; end: number } {
  for (;;) {
    const start = Math.floor(Math.random() * text.length);
    const end = Math.min(text.length, start + 1 + Math.floor(Math.random() ** 3 * 460));
    if (end > start && !splitsCharacter(text, start) && !splitsCharacter(text, end)) return { start, end };
  }
}

async function rowsOf(folder: string): Promise<z.infer<typeof Row>[]> {
  return lines(await done(['annotations', folder, '--json'])).map((line) => Row.parse(JSON.parse(line)));
}

/** Imports what can be imported. @returns the texts by document id. */
async function importAll(project: string, files: string[]): Promise<Map<string, string>> {
  const answers = lines(await feed(['import', project, ...files, '--json', '--large'], '')).map((line) => Imported.parse(JSON.parse(line)));
  const texts = new Map<string, string>();
  for (const { documentId, file, error } of answers) {
    if (documentId) texts.set(documentId, await done(['text', project, documentId]));
    else console.log(`  refused ${path.basename(file ?? '')}: ${error?.message ?? ''}`);
  }
  return texts;
}

async function checkW3c(project: string, root: string, made: z.infer<typeof Row>[], texts: Map<string, string>): Promise<void> {
  const out = path.join(root, 'export.jsonld');
  await done(['export', project, '--format', 'w3c', '--out', out]);
  const items = new Map(W3c.parse(JSON.parse(await readFile(out, 'utf8'))).first.items.map((item) => [item.id, item]));
  for (const row of made) {
    const selector = items.get(`urn:uuid:${row.id}`)?.target.selector ?? fail(`annotation ${row.id} is not in the W3C export`);
    const text = texts.get(row.documentId) ?? '';
    const words = Array.from(text).slice(selector[1].start, selector[1].end).join('');
    if (words !== row.quote || selector[0].exact !== row.quote) fail(`the W3C export gives other words for annotation ${row.id}`);
  }
}

async function checkFolder(folder: string): Promise<void> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'pressmark-pages-'));
  const project = path.join(root, 'project');
  try {
    const names = (await readdir(folder)).sort().map((name) => path.join(folder, name));
    const files: string[] = [];
    for (const file of names) if ((await stat(file)).isFile()) files.push(file);
    if (files.length === 0) fail(`${folder} holds no files`);
    await done(['new', project]);
    const texts = await importAll(project, files);
    const wanted = [...texts].flatMap(([documentId, text]) =>
      Object.entries(tags).flatMap(([tag, subtype], index) =>
        Array.from({ length: index < 2 ? 13 : 12 }, () => ({ documentId, ...randomSpan(text), tag, subtype, note: `note ${Math.random()}` })),
      ),
    );
    const made = lines(await feed(['annotate', project, '--json'], wanted.map((one) => JSON.stringify(one)).join('\n'))).map((line) =>
      Row.parse(JSON.parse(line)),
    );
    if (made.length !== texts.size * PER_FILE) fail(`${made.length} annotations were made, not ${texts.size * PER_FILE}`);
    for (const row of made)
      if (texts.get(row.documentId)?.slice(row.start, row.end) !== row.quote) fail(`annotation ${row.id} does not have the words of its place`);

    const sorted = (rows: z.infer<typeof Row>[]) => JSON.stringify([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
    if (sorted(await rowsOf(project)) !== sorted(made)) fail('annotations differ after a restart');
    await checkW3c(project, root, made, texts);
    await done(['export', project, '--format', 'csv', '--out', path.join(root, 'export.csv')]);
    await done(['export', project, '--format', 'json', '--out', path.join(root, 'export.json')]);
    await done(['pack', project, '--out', path.join(root, 'packed.pressmark')]);
    for (const packed of ['export.json', 'packed.pressmark']) {
      const copy = path.join(root, `from-${packed}`);
      await done(['unpack', path.join(root, packed), copy]);
      if (sorted(await rowsOf(copy)) !== sorted(made)) fail(`annotations differ in the copy made from ${packed}`);
      for (const [documentId, text] of texts)
        if ((await done(['text', copy, documentId])) !== text) fail(`a text differs in the copy made from ${packed}`);
    }
    const steps = await undoAll(project);
    if (steps !== made.length + 1) fail(`there were ${steps} steps to undo, not ${made.length} annotations and one import`);
    if (lines(await done(['documents', project, '--json'])).length > 0) fail('undo did not lead back to an empty project');
    await done(['check', project]);
    console.log(
      `${texts.size} of ${files.length} files imported, ${made.length} annotations identical after restart, export and packing; undone to empty.`,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Undoes to the very beginning: some steps each in a run of its own, the rest in one. @returns how many steps there were. */
async function undoAll(project: string): Promise<number> {
  let steps = 0;
  for (; steps < 5; steps += 1) await done(['undo', project]);
  const store = await openProject({
    folder: project,
    mode: 'write',
    waitMs: 1_000,
    program: 'a check',
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  });
  try {
    for (; (await store.nextSteps()).undo; steps += 1) await store.undo(store.annotators[0]?.id ?? '');
  } finally {
    await store.close();
  }
  return steps;
}

if (given === undefined) {
  console.error('Usage: npm run check:pages -- <folder>');
  process.exitCode = 2;
} else {
  try {
    await checkFolder(path.resolve(given));
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
  }
}
