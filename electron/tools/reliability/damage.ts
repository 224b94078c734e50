// damage.ts - a damaged file is never written over: what was found is kept, the newest good backup opens, the loss is named.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check, command, done, lines } from './commands.ts';
import { type Damage, damagesOf } from './damages.ts';
import { PROGRESS } from './losses.ts';
import { count, inFolder, type Part, pause } from './part.ts';
import { annotationLine, copyProject, makeTemplate, startWork, type Template } from './work.ts';

const QUICK_OF_EACH = 2;
const AT_ONCE = 2;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of a project that are damaged, one of each kind. */
async function filesOf(folder: string): Promise<string[]> {
  const first = async (place: string, named = /./): Promise<string> => {
    const names = (await readdir(path.join(folder, place))).filter((name) => named.test(name)).sort();
    return path.join(place, names.at(-1) ?? '');
  };
  const documents = await readdir(path.join(folder, 'annotations'));
  const newest = await first('backups', /\.json$/);
  const { files } = JSON.parse(await readFile(path.join(folder, newest), 'utf8')) as { files: Record<string, string> };
  const copies = path.join('backups', 'objects');
  return [
    'project.json',
    'codebook.json',
    'journal.jsonl',
    await first('documents'),
    await first(path.join('annotations', documents[0] ?? '')),
    await first('links'),
    await first('history'),
    await first('originals'),
    newest,
    // The next backup needs this copy; another it may not.
    path.join(copies, files['codebook.json'] ?? ''),
    await first(copies),
    await first('lock'),
  ];
}

/** A project with everything in it: backups, links, a history, and a journal of a program that was killed. */
async function fullProject(root: string): Promise<Template> {
  const template = await makeTemplate(root, '200 KB');
  const { folder, documentId, characters } = template;
  const ids = lines<{ id: string }>(await done(['annotations', folder, '--json'])).map((one) => one.id);
  await done(['link', folder], { input: `${JSON.stringify({ from: ids[0], to: ids[1], kind: 'same-event' })}\n` });
  await done(['annotate', folder, '--ack'], { input: annotationLine(documentId, characters, 'after the first backup') });
  const work = startWork('annotating', folder, root, template, 0);
  await work.first;
  while (work.acknowledged.length < 30) await pause(10);
  await work.kill();
  return template;
}

/** All bytes that are in the folder, by their hash. */
async function bytesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Set(await Promise.all(files.map(async (file) => sha256(await readFile(file)))));
}

interface Whole {
  readonly annotations: number;
  /** Up to here the manifest vouches for the changes: no cut of the journal can take them away. */
  readonly folded: number;
}

/** Opens the damaged project as a person would. @returns what is wrong. */
async function opened(folder: string, file: string, damage: Damage, whole: Whole): Promise<string[]> {
  await writeFile(path.join(folder, file), damage.bytes);
  // Whoever held the lock was killed long ago.
  if (file.startsWith('lock')) await utimes(path.join(folder, file), 0, 0);
  const wrong: string[] = [];
  const all = `${folder}.json`;
  const { code, stderr } = await command(['export', folder, '--format', 'json', '--out', all, '--force']);
  const crash = file === 'journal.jsonl' && damage.cut === true;
  // A file that was only added to still holds what was found.
  const now = await readFile(path.join(folder, file)).catch(() => Buffer.alloc(0));
  const addedTo = now.length > damage.bytes.length && damage.bytes.length > 0 && now.subarray(0, damage.bytes.length).equals(damage.bytes);
  const kept = addedTo || (await bytesIn(folder)).has(sha256(damage.bytes));
  // A lock says nothing that anybody would miss, and of a journal that was cut every line is in the history.
  if (!kept && !crash && !file.startsWith('lock')) wrong.push('what was found is not kept');
  if (code !== 0) {
    if (!(await readFile(path.join(folder, file))).equals(damage.bytes)) wrong.push('it was refused and yet changed');
    if (stderr.trim() === '' || /\n\s+at |inside the program/.test(stderr)) wrong.push(`it said: ${stderr}`);
    return wrong;
  }
  const annotations = lines(await done(['annotations', folder, '--json'])).length;
  const unseen = stderr.trim() === '';
  if (unseen && annotations < (crash ? whole.folded : whole.annotations))
    wrong.push(`${annotations} of ${whole.annotations} annotations and not a word`);
  if (/\n\s+at |inside the program/.test(stderr)) wrong.push(`it said: ${stderr}`);
  const found = await check(folder);
  if (found.state === 'refused' || found.annotations !== annotations)
    wrong.push(`then it is ${found.state} with ${found.annotations}: ${found.problems.join(' ')}`);
  // The history, originals and backups are not what a project is made of: damage there stays, and stays visible.
  if (found.state !== 'whole' && !/^(history|originals|backups)/.test(file)) wrong.push(`it was not mended: ${found.problems.join(' ')}`);
  const next = await command(['undo', folder]);
  if (next.code !== 0 && stderr.trim() === '' && !file.startsWith('history')) wrong.push(`work does not go on: ${next.stderr}`);
  // The history is looked at when it is read: by undo.
  if (file.startsWith('history')) {
    const after = await check(folder);
    if (after.state !== 'whole') wrong.push(`the history was not mended: ${after.problems.join(' ')}`);
    if (found.state !== 'whole' && next.stderr.trim() === '') wrong.push('of the history nothing was said');
    if (!(await bytesIn(folder)).has(sha256(damage.bytes))) wrong.push('what was found of the history is not kept');
  }
  return wrong;
}

export const damage: Part = {
  name: 'damage',
  promise: 'A damaged file is kept as found, the newest good backup opens, and a loss is named',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('damage', async (root) => {
      const template = await fullProject(root);
      const before = await check(template.folder);
      const manifest = JSON.parse(await readFile(path.join(template.folder, 'project.json'), 'utf8')) as { annotations: number };
      const whole = { annotations: before.annotations, folded: manifest.annotations };
      const byFile = await Promise.all(
        (await filesOf(template.folder)).map(async (file) => {
          const all = damagesOf(await readFile(path.join(template.folder, file)).catch(() => Buffer.from('')));
          const apart = quick ? Math.ceil(all.length / QUICK_OF_EACH) : 1;
          return all.filter((_, index) => index % apart === 0).map((one) => ({ file, damage: one }));
        }),
      );
      const waiting = byFile.flat().reverse();
      const total = waiting.length;
      let broken = 0;
      const worker = async (name: string): Promise<void> => {
        const folder = path.join(root, name, 'project');
        await mkdir(path.dirname(folder));
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          if (waiting.length % PROGRESS === 0) tell(`${waiting.length} projects to go`);
          await copyProject(template, folder);
          const wrong = await opened(folder, next.file, next.damage, whole);
          if (wrong.length === 0) continue;
          broken += 1;
          tell(`${next.file.replace(/[0-9a-f-]{36}|[0-9a-f]{64}/g, '*')}, ${next.damage.name}: ${wrong.join('; ')}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => worker(`lane ${index}`)));
      return { figure: `${count(total)} damaged projects, ${broken} with bytes lost or a silent loss`, held: broken === 0 };
    }),
};
