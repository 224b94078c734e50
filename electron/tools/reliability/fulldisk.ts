// fulldisk.ts - a full disk, at every size: old or new state, a sentence, and saving works again once there is room.
//
// The saves are big, because what is left of the smallest disk still swallows a line of the journal: a text of 900 KB,
// a fold of the journal, 5,000 changes.

import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from '../../store/diskErrors.ts';
import { check, command, unhurried } from './commands.ts';
import { type Disk, type DiskOptions, type FileSystem, withDisk } from './disks.ts';
import { PROGRESS } from './losses.ts';
import { inFolder, type Part, pause } from './part.ts';
import { annotationLine, copyProject, makeTemplate, startWork, type Template, textOf } from './work.ts';

const SIZES = 40;
const QUICK_SIZES = 2;
const STEP_KB = 20;
const IMAGE: Readonly<Record<FileSystem, string>> = { ext4: '24M', xfs: '320M', tmpfs: '24m' };
/** XFS makes room for names as it goes, up to a part of the disk. */
const FEW_NAMES: Readonly<Record<FileSystem, Partial<DiskOptions>>> = {
  ext4: { makeOptions: ['-N', '300'] },
  xfs: { makeOptions: ['-i', 'maxpct=1'] },
  tmpfs: { mountOptions: 'nr_inodes=300' },
};
const MOST_NAMES = 100_000;

interface Save {
  readonly name: string;
  readonly words: (folder: string) => string[];
  readonly input: string;
  /** At most so many changes; a command that ends well has made all of them. */
  readonly changes: number;
}

function savesOf(template: Template, beside: string): Save[] {
  const { documentId, characters } = template;
  const many = (number: number): string => Array.from({ length: number }, () => annotationLine(documentId, characters)).join('');
  return [
    { name: 'an import of 900 KB', words: (folder) => ['import', folder, path.join(beside, 'long.txt'), '--json', '--large'], input: '', changes: 1 },
    { name: 'a fold of the journal', words: (folder) => ['annotate', folder, '--ack'], input: many(1), changes: 1 },
    { name: '5,000 changes', words: (folder) => ['annotate', folder, '--ack'], input: many(5_000), changes: 5_000 },
  ];
}

/** A project whose journal is long and not folded: it was killed. */
async function unfolded(template: Template, folder: string, beside: string): Promise<void> {
  await copyProject(template, folder);
  const work = startWork('annotating', folder, beside, template, 0);
  await work.first;
  while (work.acknowledged.length < 800) await pause(20);
  await work.kill();
}

/** Leaves `bytes` of room. */
async function fillUp(place: string, bytes: number): Promise<string> {
  const filler = path.join(place, 'filler');
  const { bavail, bsize } = await statfs(place);
  const size = Math.max(0, bavail * bsize - bytes);
  await writeFile(filler, Buffer.alloc(size)).catch(() => {});
  return filler;
}

/** Uses up every name that the file system has room for. @throws Error when it has room for more than anybody would try. */
async function takeInodes(place: string): Promise<string> {
  const folder = path.join(place, 'names');
  await mkdir(folder);
  for (let index = 0; index < MOST_NAMES; index += 1) {
    const refused = await writeFile(path.join(folder, String(index)), '').then(
      () => '',
      (thrown: unknown) => errnoOf(thrown),
    );
    if (refused === 'ENOSPC') return folder;
    if (refused !== '') throw new Error(`using up the names ended with ${refused}`);
  }
  throw new Error(`there was room for ${MOST_NAMES} names`);
}

const isForPeople = (said: string): boolean => said.trim() !== '' && !/\n\s+at |inside the program/.test(said);

/** One save on a disk that was made full, and the same once there is room. @returns what is wrong. */
async function saved(save: Save, disk: Disk, filler: string): Promise<{ wrong: string[]; said: boolean }> {
  const folder = path.join(disk.place, 'project');
  const before = await check(folder);
  const { code, stdout, stderr } = await command(save.words(folder), { input: save.input });
  const acknowledged = save.name.startsWith('an import') ? Number(code === 0) : stdout.split('\n').filter((line) => line.startsWith('A ')).length;
  const found = await check(folder);
  const wrong: string[] = [];
  if (found.state !== 'whole') wrong.push(`it is ${found.state}: ${found.problems.join(' ')}`);
  if (found.revision < before.revision + acknowledged) wrong.push(`${acknowledged} acknowledged, ${found.revision - before.revision} found`);
  if (code === 0 && found.revision !== before.revision + save.changes) wrong.push('it said saved');
  if (code === null) wrong.push('it crashed');
  if (code !== 0 && !isForPeople(stderr)) wrong.push(`it said: ${stderr.slice(0, 500)}`);
  await rm(filler, { recursive: true });
  const again = await unhurried(() => command(save.words(folder), { input: save.input }));
  const after = await check(folder);
  if (again.code !== 0) wrong.push(`with room it said: ${again.stderr.slice(0, 500)}`);
  if (after.state !== 'whole' || after.revision !== found.revision + save.changes)
    wrong.push(`with room it is ${after.state} at ${after.revision}: ${after.problems.join(' ')}`);
  return { wrong, said: code === 0 };
}

interface Counts {
  saves: number;
  saidSaved: number;
  broken: number;
}

async function fillDisk(kind: FileSystem, quick: boolean, root: string, counts: Counts, tell: (line: string) => void): Promise<void> {
  const template = await makeTemplate(root, '200 KB');
  const journal = { ...template, folder: path.join(root, 'unfolded', 'project') };
  await mkdir(path.dirname(journal.folder), { recursive: true });
  await writeFile(path.join(root, 'long.txt'), textOf(900_000, 'A long report'));
  await unfolded(template, journal.folder, root);
  const one = async (save: Save, disk: Disk, fill: (place: string) => Promise<string>, name: string): Promise<void> => {
    await disk.renew();
    await copyProject(save.name.startsWith('a fold') ? journal : template, path.join(disk.place, 'project'));
    await disk.flush();
    const { wrong, said } = await saved(save, disk, await fill(disk.place));
    counts.saves += 1;
    if (counts.saves % PROGRESS === 0) tell(`${counts.saves} saves so far, ${counts.broken} broken`);
    if (said) counts.saidSaved += 1;
    if (wrong.length === 0) return;
    counts.broken += 1;
    tell(`${kind}, ${name}, ${save.name}: ${wrong.join('; ')}`);
  };
  const saves = savesOf(template, root);
  const sizes = Array.from(
    { length: quick ? QUICK_SIZES : SIZES },
    (_, index) => STEP_KB * (1 + Math.round((index * SIZES) / (quick ? QUICK_SIZES : SIZES))),
  );
  await withDisk({ kind, size: IMAGE[kind] }, async (disk) => {
    for (const [index, kilobytes] of sizes.entries()) {
      // Not every save with every size when it shall be quick.
      for (const save of quick ? saves.slice(index % 3, (index % 3) + 1) : saves)
        await one(save, disk, (place) => fillUp(place, kilobytes * 1_024), `${kilobytes} KB free`);
    }
  });
  await withDisk({ kind, size: IMAGE[kind], ...FEW_NAMES[kind] }, async (disk) => {
    for (const save of quick ? saves.slice(0, 1) : saves) await one(save, disk, takeInodes, 'no names left');
  });
}

export const fulldisk: Part = {
  name: 'fulldisk',
  promise: 'A full disk leaves the old or the new state, says so, and saving works once there is room',
  needsRoot: true,
  programs: { 'mkfs.xfs': 'xfsprogs', 'mkfs.ext4': 'e2fsprogs' },
  run: ({ quick, tell }) =>
    inFolder('full', async (root) => {
      const counts: Counts = { saves: 0, saidSaved: 0, broken: 0 };
      // Beside one another, because a save waits for its disk most of the time.
      await Promise.all((['ext4', 'xfs', 'tmpfs'] as const).map((kind) => fillDisk(kind, quick, path.join(root, kind), counts, tell)));
      const { saves, saidSaved, broken } = counts;
      return { figure: `${saves} saves on full disks (${saidSaved} had room), ${broken} broken`, held: broken === 0 };
    }),
};
