// blockeio.ts - the disk itself answers with an error (EIO), at every write that needs a new block.
//
// The disk is a sparse file on a small file system in memory, which is then filled up: what was written before can be
// read and written again, every block that is new cannot. So no device mapper is needed, which many kernels lack.

import { execFile } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { check, command, unhurried } from './commands.ts';
import { unmount, withDisk } from './disks.ts';
import { inFolder, type Part } from './part.ts';
import { annotationLine, copyProject, makeTemplate, type Template, textOf } from './work.ts';

const run = promisify(execFile);
const TRIALS = 40;
const QUICK_TRIALS = 4;

/** One save on a disk that fails, and one on the disk that works again. @returns what is wrong. */
async function trial(template: Template, root: string, index: number): Promise<string[]> {
  const wrong: string[] = [];
  await withDisk({ kind: 'tmpfs', size: '48m' }, async ({ place: memory }) => {
    const image = path.join(memory, 'image');
    const place = path.join(memory, 'disk');
    const folder = path.join(place, 'project');
    const mount = () => run('mount', ['-o', 'loop', image, place]);
    await mkdir(place);
    await run('truncate', ['-s', '96M', image]);
    await run('mkfs.ext4', ['-q', '-F', image]);
    await mount();
    try {
      await copyProject(template, folder);
      await run('sync', ['-f', place]);
      const before = await check(folder);
      const filler = path.join(memory, 'filler');
      const { bavail, bsize } = await statfs(memory);
      // From nothing on: the first writes still find a block, and a later one does not.
      await writeFile(filler, Buffer.alloc(Math.max(0, (bavail - index * 6) * bsize)));
      const save = [
        {
          words: ['annotate', folder, '--ack'],
          input: Array.from({ length: 200 }, () => annotationLine(template.documentId, template.characters)).join(''),
        },
        { words: ['import', folder, path.join(root, 'long.txt'), '--json'], input: '' },
      ][index % 2] ?? { words: [], input: '' };
      const { code, stdout, stderr } = await command(save.words, { input: save.input });
      const acknowledged = save.input === '' ? Number(code === 0) : stdout.split('\n').filter((line) => line.startsWith('A ')).length;
      if (code === null || (code !== 0 && (stderr.trim() === '' || /\n\s+at |inside the program/.test(stderr))))
        wrong.push(`it said ${code}: ${stderr}`);
      await rm(filler);
      await unmount(place);
      await mount();
      const found = await check(folder);
      if (found.state !== 'whole') wrong.push(`it is ${found.state}: ${found.problems.join(' ')}`);
      if (found.revision < before.revision + acknowledged) wrong.push(`${acknowledged} acknowledged, ${found.revision - before.revision} found`);
      const again = await unhurried(() => command(save.words, { input: save.input }));
      if (again.code !== 0) wrong.push(`the next try said: ${again.stderr}`);
    } finally {
      await run('umount', [place]).catch(() => {});
    }
  });
  return wrong;
}

export const blockeio: Part = {
  name: 'blockeio',
  promise: 'A disk that answers with errors leaves the old or the new state, says so, and saving works again',
  needsRoot: true,
  programs: { 'mkfs.ext4': 'e2fsprogs' },
  run: ({ quick, tell }) =>
    inFolder('blockeio', async (root) => {
      const template = await makeTemplate(root, '200 KB');
      await writeFile(path.join(root, 'long.txt'), textOf(900_000, 'A long report'));
      const trials = quick ? QUICK_TRIALS : TRIALS;
      let broken = 0;
      for (let index = 0; index < trials; index += 1) {
        const wrong = await trial(template, root, index * (TRIALS / trials));
        if (wrong.length === 0) continue;
        broken += 1;
        tell(`trial ${index + 1}: ${wrong.join('; ')}`);
      }
      return { figure: `${trials} saves on a failing disk, ${broken} broken`, held: broken === 0 };
    }),
};
