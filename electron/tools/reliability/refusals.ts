// refusals.ts - a disk that is read-only, a file that may not be changed, a drive that is gone, a placeholder, a clock that jumps.

import { execFile } from 'node:child_process';
import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { check, command } from './commands.ts';
import { type Disk, withDisk } from './disks.ts';
import { type Host, startHost } from './host.ts';
import { inFolder, type Part } from './part.ts';
import { annotationLine, copyProject, makeTemplate, type Template } from './work.ts';

const run = promisify(execFile);

interface Trial {
  readonly template: Template;
  readonly disk: Disk;
  readonly folder: string;
}

const isForPeople = (said: string): boolean => said.trim() !== '' && !/\n\s+at |inside the program/.test(said);

/** One more annotation, from the command line. */
const annotate = ({ template, folder }: Trial, before: readonly string[] = []) =>
  command(['annotate', folder, '--ack'], {
    input: annotationLine(template.documentId, template.characters),
    before,
    // A faked clock must not stop the timers.
    env: { FAKETIME_DONT_FAKE_MONOTONIC: '1' },
  });

/** Saves while it is refused, and again once it is not. @returns what is wrong. */
async function refused(trial: Trial, how: string, refuse: () => Promise<unknown>, allow: () => Promise<unknown>): Promise<string[]> {
  const wrong: string[] = [];
  const before = await check(trial.folder);
  await refuse();
  const during = await annotate(trial);
  const acknowledged = during.stdout.split('\n').filter((line) => line.startsWith('A ')).length;
  if (during.code === null || (during.code !== 0 && !isForPeople(during.stderr))) wrong.push(`${how}: it said ${during.code}: ${during.stderr}`);
  const reading = await command(['documents', trial.folder]);
  await allow();
  if (during.code !== 0 && how !== 'a drive that is gone' && reading.code !== 0) wrong.push(`${how}: it could not be read: ${reading.stderr}`);
  const found = await check(trial.folder);
  if (found.state !== 'whole' || found.revision !== before.revision + acknowledged)
    wrong.push(`${how}: ${found.state} at ${found.revision}, ${acknowledged} acknowledged after ${before.revision}: ${found.problems.join(' ')}`);
  const after = await annotate(trial);
  if (after.code !== 0) wrong.push(`${how}: afterwards it said ${after.stderr}`);
  return wrong;
}

/** The same while the app is open: what is told, and that the next try is saved. */
async function refusedWhileOpen(trial: Trial, how: string, refuse: () => Promise<unknown>, allow: () => Promise<unknown>): Promise<string[]> {
  const host = await startHost(trial.folder);
  try {
    return await refusedIn(host, trial, how, refuse, allow);
  } finally {
    await host.kill();
  }
}

async function refusedIn(host: Host, trial: Trial, how: string, refuse: () => Promise<unknown>, allow: () => Promise<unknown>): Promise<string[]> {
  const wrong: string[] = [];
  const { documentId } = trial.template;
  const save = (note: string) =>
    host.call('annotations.create', { annotations: [{ documentId, spans: [{ start: 3, end: 9 }], tag: 'claim', note }] });
  if (!(await save('before')).ok) wrong.push(`${how}: the first change failed`);
  await refuse();
  const during = await save('during');
  if (!during.ok && (during.error.code === 'internal' || !isForPeople(during.error.message))) wrong.push(`${how}: it said ${during.error.message}`);
  const text = await host.call('documents.read', { documentId });
  if (!text.ok) wrong.push(`${how}: reading did not go on: ${text.error.message}`);
  await allow();
  const after = await save('after');
  if (!after.ok) wrong.push(`${how}: the next try failed: ${after.error.message}`);
  await host.end();
  const found = await check(trial.folder);
  if (found.state !== 'whole') wrong.push(`${how}: ${found.problems.join(' ')}`);
  const { stdout } = await command(['annotations', trial.folder, '--json']);
  for (const [note, answer] of [
    ['during', during],
    ['after', after],
  ] as const)
    if (answer.ok && !stdout.includes(`"note":"${note}"`)) wrong.push(`${how}: "${note}" was acknowledged and is lost`);
  return wrong;
}

const readOnly = (disk: Disk, how: 'ro' | 'rw') => () => run('mount', ['-o', `remount,${how}`, disk.place]);

/** The drive goes while files on it are open. */
const taken = ({ place }: Disk) => run('umount', ['-l', place]);

/** The system finds a fault in the file system, and makes it read-only. */
async function faulty({ place }: Disk): Promise<void> {
  const { stdout } = await run('findmnt', ['-n', '-o', 'SOURCE', place]);
  await writeFile(`/sys/fs/ext4/${path.basename(stdout.trim())}/trigger_fs_error`, '1');
}

/** Another mount of the same file system, which can be written to. */
async function changed(disk: Disk): Promise<void> {
  await taken(disk);
  await disk.mount();
}

/** Files that may not be changed, the folder among them. */
async function immutable(trial: Trial): Promise<string[]> {
  const wrong: string[] = [];
  const annotations = path.join('annotations', trial.template.documentId);
  const own = path.join(annotations, (await readdir(path.join(trial.folder, annotations)))[0] ?? '');
  for (const name of ['', 'journal.jsonl', 'project.json', own, 'lock', 'backups', 'history']) {
    const file = path.join(trial.folder, name);
    const mark = (how: string) => () => run('chattr', [how, file]);
    wrong.push(...(await refused(trial, `immutable ${name || 'folder'}`, mark('+i'), mark('-i'))));
    wrong.push(...(await refusedWhileOpen(trial, `immutable ${name || 'folder'} while open`, mark('+i'), mark('-i'))));
  }
  return wrong;
}

/** Each file in turn is there by name only, as a sync program leaves it that has not fetched it yet. */
async function placeholders(trial: Trial): Promise<string[]> {
  const wrong: string[] = [];
  const { annotations } = await check(trial.folder);
  const names = (await readdir(trial.folder, { recursive: true })).filter((name) => /^(project|codebook|journal|documents|annotations)/.test(name));
  for (const name of names) {
    await copyProject(trial.template, trial.folder);
    const before = await check(trial.folder);
    if (!(await stat(path.join(trial.folder, name))).isFile()) continue;
    await truncate(path.join(trial.folder, name), 0);
    const { code, stdout, stderr } = await command(['annotations', trial.folder, '--json']);
    const found = stdout.split('\n').filter(Boolean).length;
    if (code !== 0 ? !isForPeople(stderr) : found !== before.annotations && stderr.trim() === '')
      wrong.push(`placeholder ${name}: ${code}, ${found} of ${annotations}: ${stderr}`);
    if (found < before.annotations && code === 0) wrong.push(`placeholder ${name}: ${found} of ${before.annotations}`);
  }
  return wrong;
}

/** The clock goes back twenty years, then far ahead. */
async function clocks(trial: Trial): Promise<string[]> {
  const wrong: string[] = [];
  const before = await check(trial.folder);
  for (const date of ['2006-01-01 00:00:00', '2045-06-01 00:00:00', '1971-01-01 00:00:00']) {
    const { code, stderr } = await annotate(trial, ['faketime', '-f', `@${date}`]);
    if (code !== 0 || stderr !== '') wrong.push(`clock at ${date}: ${code} ${stderr}`);
  }
  const now = await annotate(trial);
  if (now.code !== 0 || now.stderr !== '') wrong.push(`clock right again: ${now.stderr}`);
  const found = await check(trial.folder);
  if (found.state !== 'whole' || found.revision !== before.revision + 4)
    wrong.push(`clock jumps: ${found.state} at ${found.revision}: ${found.problems.join(' ')}`);
  return wrong;
}

export const refusals: Part = {
  name: 'refusals',
  promise: 'Read-only disk, immutable file, missing drive, placeholder, clock jumps: nothing lost, one sentence, work goes on',
  needsRoot: true,
  programs: { 'mkfs.ext4': 'e2fsprogs', chattr: 'e2fsprogs', faketime: 'faketime' },
  run: ({ tell }) =>
    inFolder('refusals', async (root) => {
      const template = await makeTemplate(root, '200 KB');
      const ways: Record<string, (trial: Trial) => Promise<string[]>> = {
        'read-only disk': (trial) => refused(trial, 'a read-only disk', readOnly(trial.disk, 'ro'), readOnly(trial.disk, 'rw')),
        'read-only disk while open': (trial) =>
          refusedWhileOpen(
            trial,
            'a disk that becomes read-only',
            () => faulty(trial.disk),
            () => changed(trial.disk),
          ),
        'missing drive': (trial) => refused(trial, 'a drive that is gone', trial.disk.unmount, trial.disk.mount),
        'missing drive while open': (trial) => refusedWhileOpen(trial, 'a drive that goes', () => taken(trial.disk), trial.disk.mount),
        immutable,
        placeholders,
        clocks,
      };
      const wrong: string[] = [];
      for (const work of Object.values(ways)) {
        const found = await withDisk({ kind: 'ext4', size: '64M', mountOptions: 'errors=remount-ro' }, async (disk) => {
          const folder = path.join(disk.place, 'project');
          await copyProject(template, folder);
          return work({ template, disk, folder });
        });
        for (const one of found) tell(one);
        wrong.push(...found);
      }
      return { figure: `${Object.keys(ways).length} ways to be refused, ${wrong.length} broken`, held: wrong.length === 0 };
    }),
};
