// syscalls.ts - any one call of the system may fail, at any moment: the old or the new state stays, one sentence says so, and work goes on.
//
// Each command is first watched; then it is run again for every call that it made on the project, and that call fails.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check, command } from './commands.ts';
import { underStrace } from './failingCalls.ts';
import { PROGRESS } from './kill.ts';
import { count, inFolder, type Part } from './part.ts';
import { annotationLine, copyProject, makeTemplate, type Template, textOf } from './work.ts';

const CALLS = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'close', 'unlink', 'link', 'mkdir', 'pread64', 'read'] as const;
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT', 'EBUSY'] as const;
/** As many as there are processors for. */
const AT_ONCE = 2;

interface Scenario {
  readonly name: string;
  words(folder: string, beside: string): string[];
  readonly input: string;
  /** How many changes it makes. */
  readonly changes: number;
  /** Whether each call fails in every way, or in one way each. */
  readonly everyError: boolean;
}

function scenariosOf(template: Template): Scenario[] {
  const { documentId, characters } = template;
  const one = (name: string, words: Scenario['words'], everyError = false): Scenario => ({ name, words, input: '', changes: 1, everyError });
  const lines = [0, 1, 2].map(() => annotationLine(documentId, characters)).join('');
  return [
    { name: 'annotate', words: (folder) => ['annotate', folder, '--ack'], input: lines, changes: 3, everyError: true },
    one('import', (folder, beside) => ['import', folder, path.join(beside, 'more.txt'), '--json'], true),
    one('correct', (folder, beside) => ['correct', folder, documentId, path.join(beside, 'corrected.txt'), '--json']),
    one('codebook', (folder, beside) => ['codebook', folder, '--set', path.join(beside, 'codebook.json'), '--json']),
    one('undo', (folder) => ['undo', folder, '--json']),
  ];
}

interface Failure {
  readonly scenario: Scenario;
  readonly call: string;
  readonly nth: number;
  readonly how: string;
}

/** Every call that a scenario makes on the project, by its number among the calls of that name. */
async function callsOf(scenario: Scenario, folder: string, beside: string): Promise<{ call: string; nth: number }[]> {
  const { code, stderr, seen } = await underStrace(scenario.words(folder, beside), ['-e', `trace=${CALLS.join(',')}`], scenario.input);
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

async function failuresOf(scenario: Scenario, folder: string, beside: string): Promise<Failure[]> {
  const calls = await callsOf(scenario, folder, beside);
  return calls.flatMap(({ call, nth }, index) => {
    const errors = scenario.everyError ? ERRORS : [ERRORS[index % ERRORS.length] ?? 'EIO'];
    const hows = errors.map((error) => `error=${error}`);
    // A rename that is refused for a moment, as by a virus scanner, counts as saved.
    return hows.map((how) => ({ scenario, call, nth, how: `${how}:when=${nth}` }));
  });
}

/** A rename that a virus scanner holds up three times. */
async function heldRenames(scenario: Scenario, folder: string, beside: string): Promise<Failure[]> {
  const renames = (await callsOf(scenario, folder, beside)).filter((one) => one.call === 'rename');
  return renames.map(({ call, nth }, index) => ({
    scenario,
    call,
    nth,
    how: `error=${['EPERM', 'EACCES', 'EBUSY'][index % 3] ?? 'EPERM'}:when=${nth}..${nth + 2}`,
  }));
}

/** At most about so many of them, from the first to the last. */
const spread = <T>(all: readonly T[], most: number): T[] => all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

/** What a command said must be something for people: a sentence or two, nothing of the program's inside. */
const isForPeople = (said: string): boolean =>
  said.trim() !== '' && said.trim().split('\n').length <= 4 && !/\n\s+at |inside the program|\bat \w+ \(/.test(said);

/** Tries one failure. @returns what is wrong, or nothing. */
async function tried(failure: Failure, template: Template, folder: string, beside: string, mustSave: boolean): Promise<string[]> {
  const { scenario, call, how } = failure;
  await copyProject(template, folder);
  const { revision } = await check(folder);
  const { code, stdout, stderr, seen } = await underStrace(
    scenario.words(folder, beside),
    ['-e', `trace=${call}`, '-e', `inject=${call}:${how}`],
    scenario.input,
  );
  const wrong: string[] = [];
  if (!seen.includes('(INJECTED)')) return wrong;
  const acknowledged = scenario.changes > 1 ? stdout.split('\n').filter((line) => line.startsWith('A ')).length : Number(code === 0);
  const found = await check(folder);
  if (found.state !== 'whole') wrong.push(`it is ${found.state}: ${found.problems.join(' ')}`);
  if (found.revision < revision + acknowledged || found.revision > revision + scenario.changes)
    wrong.push(`revision ${revision}, ${acknowledged} acknowledged, ${found.revision} found`);
  if (code === null) wrong.push('it crashed');
  if (code !== 0 && !isForPeople(stderr)) wrong.push(`it said: ${stderr}`);
  if (mustSave && code !== 0) wrong.push(`it did not wait: ${stderr}`);
  // A first line that fails must not take the next ones with it.
  if (scenario.changes > 1 && acknowledged > 0 && acknowledged < scenario.changes - 1) wrong.push(`work did not go on: ${stdout}`);
  const retry = await command(scenario.words(folder, beside), { input: scenario.input });
  const after = await check(folder);
  if (retry.code !== 0) wrong.push(`the retry failed: ${retry.stderr}`);
  if (after.state !== 'whole' || (scenario.name !== 'correct' && scenario.name !== 'codebook' && after.revision <= found.revision))
    wrong.push(`after the retry it is ${after.state} at ${after.revision}: ${after.problems.join(' ')}`);
  return wrong;
}

export const syscalls: Part = {
  name: 'syscalls',
  promise: 'Any single call of the system may fail: old or new state, one sentence, a retry succeeds',
  needsRoot: false,
  programs: { strace: 'strace' },
  run: ({ quick, tell }) =>
    inFolder('calls', async (root) => {
      const template = await makeTemplate(root, '200 KB');
      await writeFile(path.join(root, 'more.txt'), textOf(5_000, 'More'));
      const text = await readFile(path.join(root, 'more.txt'), 'utf8');
      await writeFile(path.join(root, 'corrected.txt'), text.replace('More', 'Corrected'));
      const tags = template.codebook.tags.map((tag, index) => (index === 0 ? { ...tag, name: 'Assertion' } : tag));
      await writeFile(path.join(root, 'codebook.json'), JSON.stringify({ ...template.codebook, tags }));

      const all: { failure: Failure; mustSave: boolean }[] = [];
      const watched = path.join(root, 'watched');
      for (const scenario of scenariosOf(template)) {
        await copyProject(template, watched);
        all.push(...(await failuresOf(scenario, watched, root)).map((failure) => ({ failure, mustSave: false })));
        await copyProject(template, watched);
        all.push(...(await heldRenames(scenario, watched, root)).map((failure) => ({ failure, mustSave: true })));
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
      let broken = 0;
      const worker = async (name: string): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const { failure, mustSave } = next;
          if (waiting.length % PROGRESS === 0) tell(`${waiting.length} calls to go`);
          const wrong = await tried(failure, template, path.join(root, name), root, mustSave);
          if (wrong.length === 0) continue;
          broken += 1;
          tell(`${failure.scenario.name}, ${failure.call} ${failure.how}: ${wrong.join('; ')}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => worker(`lane ${index}`)));
      return { figure: `${count(chosen.length)} failing calls, ${broken} with another ending`, held: broken === 0 };
    }),
};
