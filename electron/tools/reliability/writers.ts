// writers.ts - one writer at a time: the others wait, read, and are told who it is; of writers that wait, nothing is lost.

import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check, command, done, lines } from './commands.ts';
import { startHost } from './host.ts';
import { count, inFolder, type Part } from './part.ts';
import { annotationLine, copyProject, makeTemplate, type Template } from './work.ts';

const RUNS = 20;
const QUICK_RUNS = 1;
/** Of each of the two writers in a run: commands, and changes in each. */
const COMMANDS = 5;
const CHANGES = 3;

/** One writer: waits and tries again while another has the project. @returns the notes that were acknowledged. */
async function write(template: Template, folder: string, name: string): Promise<string[]> {
  const kept: string[] = [];
  for (let index = 0; index < COMMANDS; index += 1) {
    const notes = Array.from({ length: CHANGES }, (_, change) => `${name} ${index} ${change}`);
    const input = notes.map((note) => annotationLine(template.documentId, template.characters, note)).join('');
    for (let ended = await command(['annotate', folder, '--ack'], { input }); ; ended = await command(['annotate', folder, '--ack'], { input })) {
      const acknowledged = ended.stdout.split('\n').filter((line) => line.startsWith('A ')).length;
      kept.push(...notes.slice(0, acknowledged));
      if (acknowledged > 0) break;
      if (!ended.stderr.includes('is open in')) throw new Error(`a writer was told: ${ended.stderr}`);
    }
  }
  return kept;
}

const notesIn = async (folder: string): Promise<Set<string>> =>
  new Set(lines<{ note: string }>(await done(['annotations', folder, '--json'])).map((one) => one.note));

/** What others may do while one holds the project. @returns what is wrong. */
async function others(template: Template, folder: string): Promise<string[]> {
  const wrong: string[] = [];
  const link = `${folder} by a link`;
  await symlink(folder, link);
  const first = await startHost(folder);
  const line = annotationLine(template.documentId, template.characters);
  for (const [way, to] of [
    ['a second process', folder],
    ['a process through a link', link],
  ] as const) {
    const { code, stderr } = await command(['annotate', to, '--ack'], { input: line });
    if (code !== 1 || !stderr.includes(`process ${first.child.pid}`)) wrong.push(`${way} was told ${code}: ${stderr}`);
    if ((await command(['documents', to])).code !== 0) wrong.push(`${way} could not read`);
  }
  const second = await startHost(link);
  const state = await second.call('project.read', {});
  if (!state.ok || !state.value.heldBy?.includes(`process ${first.child.pid}`)) wrong.push('a second host does not say who writes');
  if ((await second.call('changes.undo', {})).ok) wrong.push('a second host could write');
  const own = await first.call('changes.undo', {});
  if (!own.ok) wrong.push(`the writer could not write: ${own.error.message}`);
  await second.end();
  await first.kill();
  const begun = performance.now();
  const after = await command(['annotate', folder, '--ack'], { input: line });
  // The rest of it is the start of the command itself.
  if (after.code !== 0 || performance.now() - begun > 30_000) wrong.push(`a stale lock was not taken over: ${after.stderr}`);
  return wrong;
}

/** A file that another program writes while the project is open here, and while it is not. @returns what is wrong. */
async function changedBehind(template: Template, folder: string): Promise<string[]> {
  const wrong: string[] = [];
  const relative = path.join('annotations', template.documentId, (await readdir(path.join(folder, 'annotations', template.documentId)))[0] ?? '');
  const file = path.join(folder, relative);
  for (const open of [true, false]) {
    const host = open ? await startHost(folder) : null;
    await host?.call('annotations.list', {});
    const theirs = (await readFile(file, 'utf8')).replaceAll('a note', open ? 'their note' : 'another note of theirs');
    await writeFile(file, theirs);
    if (host) {
      const spans = [{ start: 1, end: 9 }];
      await host.call('annotations.create', { annotations: [{ documentId: template.documentId, spans, tag: 'claim', note: 'mine' }] });
      await host.end();
    }
    const { stderr } = await command(['annotations', folder, '--json']);
    if (!open && !stderr.includes(relative)) wrong.push(`nothing was said of ${relative}: ${stderr}`);
    const names = await readdir(path.join(folder, 'quarantine')).catch(() => [] as string[]);
    const kept = await Promise.all(names.map((name) => readFile(path.join(folder, 'quarantine', name), 'utf8')));
    if (!kept.includes(theirs)) wrong.push(`their version was not kept (${open ? 'open' : 'closed'})`);
    const notes = await notesIn(folder);
    if (!notes.has('mine') || !notes.has('a note')) wrong.push('our version was not kept');
  }
  const { state, problems } = await check(folder);
  if (state !== 'whole') wrong.push(...problems);
  return wrong;
}

/** Another annotator's work and a conflict copy of ours, as a sync program brings them from another computer. @returns what is wrong. */
async function synced(template: Template, folder: string): Promise<string[]> {
  const wrong: string[] = [];
  const elsewhere = `${folder} elsewhere`;
  await copyProject(template, elsewhere);
  const line = (note: string) => annotationLine(template.documentId, template.characters, note);
  await done(['annotate', elsewhere, '--ack', '--annotator', 'Noor'], { input: line('theirs') });
  await done(['annotate', elsewhere, '--ack'], { input: line('mine, elsewhere') });
  await done(['annotate', folder, '--ack'], { input: line('mine') });
  const place = path.join('annotations', template.documentId);
  const own = new Set(await readdir(path.join(folder, place)));
  for (const name of await readdir(path.join(elsewhere, place))) {
    const to = own.has(name) ? name.replace('.json', ' (conflicted copy).json') : name;
    await copyFile(path.join(elsewhere, place, name), path.join(folder, place, to));
  }
  const { stderr } = await command(['annotations', folder, '--json']);
  const notes = await notesIn(folder);
  if (!notes.has('theirs') || !notes.has('mine')) wrong.push(`the work of the other annotator is not here: ${stderr}`);
  if (notes.has('mine, elsewhere')) wrong.push('one version of a file was laid over the other');
  if (!stderr.includes('(conflicted copy).json') || (!stderr.includes('Noor') && !stderr.includes('Annotator 2'))) wrong.push(`it said: ${stderr}`);
  if (!(await readdir(path.join(folder, place))).some((name) => name.includes('conflicted'))) wrong.push('the conflict copy is gone');
  const { state, problems } = await check(folder);
  if (state !== 'whole') wrong.push(...problems);
  return wrong;
}

export const writers: Part = {
  name: 'writers',
  promise: 'One writer at a time; of two that wait and try again nothing is lost; versions of other programs are kept',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('writers', async (root) => {
      const template = await makeTemplate(root, '200 KB');
      let acknowledged = 0;
      let kept = 0;
      for (let run = 0; run < (quick ? QUICK_RUNS : RUNS); run += 1) {
        const folder = path.join(root, 'shared by two');
        await copyProject(template, folder);
        const notes = (await Promise.all(['one', 'two'].map((name) => write(template, folder, name)))).flat();
        const found = await notesIn(folder);
        acknowledged += notes.length;
        kept += notes.filter((note) => found.has(note)).length;
        const { state, problems } = await check(folder);
        if (state !== 'whole') tell(`run ${run + 1}: ${problems.join(' ')}`);
        if (state !== 'whole') kept -= 1;
      }
      const wrong: string[] = [];
      for (const [name, work] of Object.entries({ others, changedBehind, synced })) {
        const folder = path.join(root, name, 'project');
        await mkdir(path.dirname(folder));
        await copyProject(template, folder);
        wrong.push(...(await work(template, folder)));
      }
      for (const one of wrong) tell(one);
      const figure = `${count(kept)} of ${count(acknowledged)} acknowledged changes kept, ${wrong.length} of the other ways broken`;
      return { figure, held: kept === acknowledged && acknowledged > 0 && wrong.length === 0 };
    }),
};
