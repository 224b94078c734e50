// migrations.ts - a project of every released format opens and saves, killed at any moment on the way; a newer one is refused untouched.

import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FORMAT_VERSION } from '../../../shared/model/project.ts';
import { check, command, done, lines, started } from './commands.ts';
import { inFolder, type Part, pause } from './part.ts';

const KILLS = 100;
const QUICK_KILLS = 6;
const released = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'projects');

const hashes = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const each = await Promise.all(
    files.sort().map(
      async (file) =>
        `${file} ${createHash('sha256')
          .update(await readFile(file))
          .digest('hex')}`,
    ),
  );
  return each.join('\n');
};

/** What the annotations say, whatever order they come in. */
const said = async (folder: string): Promise<string> =>
  lines<{ id: string }>(await done(['annotations', folder, '--json']))
    .map((one) => JSON.stringify(one))
    .sort()
    .join('\n');

async function redoAll(folder: string): Promise<void> {
  while ((await command(['redo', folder])).code === 0);
}

/** Opens, changes and closes copies of a project, each killed at another moment. @returns what is wrong. */
async function resumed(format: string, folder: string, kills: number): Promise<string[]> {
  const wrong: string[] = [];
  await cp(path.join(released, format), folder, { recursive: true });
  // What was undone when the project was put away can be done again, too.
  await redoAll(folder);
  const before = await said(folder);
  const begun = performance.now();
  await done(['undo', folder]);
  await done(['redo', folder]);
  const takes = (performance.now() - begun) / 2;
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % 10 === 0) {
      await rm(folder, { recursive: true });
      await cp(path.join(released, format), folder, { recursive: true });
    }
    const child = started([kill % 2 === 0 ? 'undo' : 'redo', folder]);
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    await pause(Math.random() * takes);
    child.kill('SIGKILL');
    await gone;
    const { state, problems } = await check(folder);
    if (state !== 'whole') wrong.push(`${format}, kill ${kill + 1}: ${problems.join(' ')}`);
  }
  await redoAll(folder);
  if ((await said(folder)) !== before) wrong.push(`${format}: the annotations are not what they were`);
  return wrong;
}

/** Projects that say a newer format, in one file or another. @returns what is wrong. */
async function newer(format: string, folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of ['project.json', 'journal.jsonl', 'codebook.json']) {
    await rm(folder, { recursive: true, force: true });
    await cp(path.join(released, format), folder, { recursive: true });
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/("formatVersion": ?)\d+/, `$1${FORMAT_VERSION + 1}`));
    // The lock is ours; it says nothing of the project.
    await rm(path.join(folder, 'lock'), { recursive: true, force: true });
    const before = await hashes(folder);
    for (const words of [
      ['undo', folder],
      ['codebook', folder],
      ['check', folder],
    ]) {
      const { code, stderr } = await command(words);
      if (name !== 'codebook.json' || words[0] === 'codebook')
        if (code === 0 || !stderr.includes('newer')) wrong.push(`${format}, newer ${name}: ${words[0] ?? ''} said ${code}: ${stderr}`);
      if (name === 'codebook.json') break;
    }
    await rm(path.join(folder, 'lock'), { recursive: true, force: true });
    if (name !== 'codebook.json' && (await hashes(folder)) !== before) wrong.push(`${format}, newer ${name}: files were touched`);
  }
  return wrong;
}

export const migrations: Part = {
  name: 'migrations',
  promise: 'Every released format opens, killed at any moment it goes on; newer formats are refused untouched',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('migrations', async (root) => {
      const formats = (await readdir(released)).filter((name) => name.startsWith('format-'));
      const kills = quick ? QUICK_KILLS : KILLS;
      const wrong: string[] = [];
      for (const format of formats) {
        wrong.push(...(await resumed(format, path.join(root, format), kills)));
        wrong.push(...(await newer(format, path.join(root, `${format} newer`))));
      }
      for (const one of wrong) tell(one);
      return { figure: `${formats.length} released format, ${kills * formats.length} kills, ${wrong.length} broken`, held: wrong.length === 0 };
    }),
};
