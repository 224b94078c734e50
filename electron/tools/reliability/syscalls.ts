// syscalls.ts - any one call of the system may fail, at any moment: the old or the new state stays, one sentence says so, and work goes on.
//
// Each command is first watched; then it is run again for every call that it made on the project, and that call fails.
// The next try is made by the same process, as in the app.

import path from 'node:path';
import { HeldCommands } from './failingCalls.ts';
import { PROGRESS } from './losses.ts';
import { count, inFolder, type Part } from './part.ts';
import { prepare, type Scenario, wrongAfter } from './scenarios.ts';
import { copyProject, type Template } from './work.ts';

const CALLS = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'close', 'unlink', 'link', 'mkdir', 'pread64', 'read'] as const;
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT', 'EBUSY'] as const;
/** What a virus scanner makes of a rename while it looks at the file. */
const HOLDS = ['EPERM', 'EACCES', 'EBUSY'] as const;
/** As many as there are processors for. */
const AT_ONCE = 2;

interface Failure {
  readonly scenario: Scenario;
  readonly call: string;
  readonly nth: number;
  readonly how: string;
  /** Whether it must be saved all the same. */
  readonly mustSave: boolean;
}

/** Every call that a scenario makes on the project, by its number among the calls of that name. */
async function callsOf(scenario: Scenario, commands: HeldCommands, folder: string): Promise<{ call: string; nth: number }[]> {
  const { code, stderr, seen } = await commands.run(scenario.words(folder), scenario.input, ['-e', `trace=${CALLS.join(',')}`]);
  if (code !== 0) throw new Error(`${scenario.name} fails by itself: ${stderr}`);
  const numbers = new Map<string, number>();
  return seen.split('\n').flatMap((line) => {
    const call = /^(\w+)\(/.exec(line)?.[1];
    if (!call) return [];
    const nth = (numbers.get(call) ?? 0) + 1;
    numbers.set(call, nth);
    return line.includes(folder) ? [{ call, nth }] : [];
  });
}

/** Every failure to try: each call in every way or in one, and each rename as a virus scanner holds it up, which counts as saved. */
async function failuresOf(scenario: Scenario, commands: HeldCommands, folder: string): Promise<Failure[]> {
  const calls = await callsOf(scenario, commands, folder);
  const failing = calls.flatMap(({ call, nth }, index) => {
    const errors = scenario.everyError ? ERRORS : [ERRORS[index % ERRORS.length] ?? 'EIO'];
    return errors.map((error) => ({ scenario, call, nth, how: `error=${error}:when=${nth}`, mustSave: false }));
  });
  const held = calls
    .filter((one) => one.call === 'rename')
    .map(({ call, nth }, index) => ({
      scenario,
      call,
      nth,
      how: `error=${HOLDS[index % HOLDS.length] ?? 'EPERM'}:when=${nth}..${nth + 2}`,
      mustSave: true,
    }));
  return [...failing, ...held];
}

/** At most about so many of them, from the first to the last. */
const spread = <T>(all: readonly T[], most: number): T[] => all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

interface Lane {
  readonly template: Template;
  /** The template's, before anything is done. */
  readonly revision: number;
  readonly commands: HeldCommands;
  readonly folder: string;
}

/** Tries one failure. @returns what is wrong; null when the command never came to that call. */
async function tried({ scenario, call, how, mustSave }: Failure, lane: Lane): Promise<string[] | null> {
  const { template, revision, commands, folder } = lane;
  await copyProject(template, folder);
  const words = scenario.words(folder);
  const { seen, ...ended } = await commands.run(words, scenario.input, ['-e', `trace=${call}`, '-e', `inject=${call}:${how}`]);
  if (!seen.split('\n').some((line) => line.includes('(INJECTED)') && line.includes(folder))) return null;
  const wrong = await wrongAfter(scenario, ended, folder, revision, () => commands.run(words, scenario.input));
  if (mustSave && ended.code !== 0) wrong.push(`it did not wait: ${ended.stderr}`);
  return wrong;
}

export const syscalls: Part = {
  name: 'syscalls',
  promise: 'Any single call of the system may fail: old or new state, one sentence, a retry succeeds',
  needsRoot: false,
  programs: { strace: 'strace' },
  run: ({ quick, tell }) =>
    inFolder('calls', async (root) => {
      const { template, revision, scenarios } = await prepare(root);
      const laneOf = (name: string): Lane => {
        const folder = path.join(root, name);
        const commands = new HeldCommands(async (run) => {
          const apart = `${folder} before`;
          for (const scenario of scenarios) {
            await copyProject(template, apart);
            await run(scenario.words(apart), scenario.input);
          }
        });
        return { template, revision, commands, folder };
      };
      const first = laneOf('lane 0');
      const lanes = [first, ...Array.from({ length: AT_ONCE - 1 }, (_, index) => laneOf(`lane ${index + 1}`))];
      const all: Failure[] = [];
      for (const scenario of scenarios) {
        await copyProject(template, first.folder);
        all.push(...(await failuresOf(scenario, first.commands, first.folder)));
      }
      // Of both kinds, as there are far fewer of the second.
      const chosen = quick
        ? [false, true].flatMap((held) =>
            spread(
              all.filter((one) => one.mustSave === held),
              held ? 4 : 20,
            ),
          )
        : all;
      const waiting = [...chosen].reverse();
      let reached = 0;
      let broken = 0;
      const worker = async (lane: Lane): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          if (waiting.length % PROGRESS === 0) tell(`${waiting.length} calls to go`);
          const wrong = await tried(next, lane);
          if (wrong) reached += 1;
          if (!wrong || wrong.length === 0) continue;
          broken += 1;
          tell(`${next.scenario.name}, ${next.call} ${next.how}: ${wrong.join('; ')}`);
        }
      };
      await Promise.all(lanes.map(worker));
      for (const { commands } of lanes) commands.end();
      // Which thread comes first is not always the same, so that now and then a command makes a call less.
      const enough = reached > chosen.length * 0.95;
      if (!enough) tell(`only ${reached} of ${chosen.length} calls came`);
      return { figure: `${count(reached)} failing calls, ${broken} with another ending`, held: broken === 0 && enough };
    }),
};
