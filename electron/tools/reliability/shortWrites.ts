// shortWrites.ts - a write may come out short and then go on or fail: the rest is written, or the old state stays.
//
// The writes are really short: shortWrites.c, compiled here and loaded before the program, hands half of the bytes to the
// system. strace can only make a call answer a smaller number than was written.

import { execFile } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { command } from './commands.ts';
import { count, inFolder, type Part } from './part.ts';
import { type Prepared, prepare, type Scenario, wrongAfter } from './scenarios.ts';
import { copyProject } from './work.ts';

const run = promisify(execFile);
const ENDINGS = ['then-fails', 'then-fails-once', 'then-goes-on'] as const;
const QUICK_WRITES = [2, 6];

interface Trying {
  readonly prepared: Prepared;
  readonly root: string;
  readonly shim: string;
}

/** Runs a scenario with short writes. @param how as shortWrites.c takes it. @returns what is wrong; null when no write came out short. */
async function tried(scenario: Scenario, how: string, { prepared, root, shim }: Trying): Promise<string[] | null> {
  const folder = path.join(root, 'worked on');
  const told = path.join(root, 'told');
  await rm(told, { force: true });
  await copyProject(prepared.template, folder);
  const words = scenario.words(folder);
  const { input } = scenario;
  const short = { PRESSMARK_SHORT: how, PRESSMARK_SHORT_IN: folder, PRESSMARK_SHORT_TOLD: told };
  const ended = await command(words, { input, env: { LD_PRELOAD: shim, UV_THREADPOOL_SIZE: '1', ...short } });
  const cameOutShort = await stat(told).then(
    () => true,
    () => false,
  );
  if (!cameOutShort) return null;
  const wrong = await wrongAfter(scenario, ended, folder, prepared.revision, () => command(words, { input }));
  if (!how.includes('then-fails') && ended.code !== 0) wrong.push(`it did not write the rest: ${ended.stderr}`);
  return wrong;
}

export const shortWrites: Part = {
  name: 'syscalls-short',
  promise: 'A write may come out short, and go on or fail: old or new state, one sentence, a retry succeeds',
  needsRoot: false,
  programs: { cc: 'gcc' },
  run: ({ quick, tell }) =>
    inFolder('short', async (root) => {
      const shim = path.join(root, 'shortWrites.so');
      await run('cc', ['-shared', '-fPIC', '-nostdlib', '-o', shim, path.join(import.meta.dirname, 'shortWrites.c')]);
      const trying = { prepared: await prepare(root), root, shim };
      let trials = 0;
      let broken = 0;
      /** @returns false when there was no such write. */
      const one = async (scenario: Scenario, how: string): Promise<boolean> => {
        const wrong = await tried(scenario, how, trying);
        if (!wrong) return false;
        trials += 1;
        if (wrong.length > 0) {
          broken += 1;
          tell(`${scenario.name}, ${how}: ${wrong.join('; ')}`);
        }
        return true;
      };
      for (const scenario of trying.prepared.scenarios.slice(0, quick ? 1 : undefined)) {
        await one(scenario, 'all');
        for (const ending of ENDINGS) {
          if (quick) for (const nth of QUICK_WRITES) await one(scenario, `${nth} ${ending}`);
          else for (let nth = 1; await one(scenario, `${nth} ${ending}`); ) nth += 1;
        }
      }
      return { figure: `${count(trials)} commands with short writes, ${broken} with another ending`, held: broken === 0 && trials > 0 };
    }),
};
