// scenarios.ts - a command of each kind, and what must be true once one of its calls of the system has failed.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check, type Ended, unhurried } from './commands.ts';
import { annotationLine, makeTemplate, type Template, textOf } from './work.ts';

export interface Scenario {
  readonly name: string;
  words(folder: string): string[];
  readonly input: string;
  /** How many changes it makes. */
  readonly changes: number;
  /** Whether each call fails in every way, or in one way each. */
  readonly everyError: boolean;
}

export interface Prepared {
  readonly template: Template;
  /** The template's. */
  readonly revision: number;
  readonly scenarios: readonly Scenario[];
}

/** Makes a project below `root`, and what the commands are given. */
export async function prepare(root: string): Promise<Prepared> {
  const template = await makeTemplate(root, '200 KB');
  const { revision } = await check(template.folder);
  const more = path.join(root, 'more.txt');
  const corrected = path.join(root, 'corrected.txt');
  const codebook = path.join(root, 'codebook.json');
  await writeFile(more, textOf(5_000, 'More'));
  await writeFile(corrected, (await readFile(more, 'utf8')).replace('More', 'Corrected'));
  const tags = template.codebook.tags.map((tag, index) => (index === 0 ? { ...tag, name: 'Assertion' } : tag));
  await writeFile(codebook, JSON.stringify({ ...template.codebook, tags }));

  const { documentId, characters } = template;
  const one = (name: string, words: Scenario['words'], everyError = false): Scenario => ({ name, words, input: '', changes: 1, everyError });
  const lines = [0, 1, 2].map(() => annotationLine(documentId, characters)).join('');
  const scenarios: Scenario[] = [
    { name: 'annotate', words: (folder) => ['annotate', folder, '--ack'], input: lines, changes: 3, everyError: true },
    one('import', (folder) => ['import', folder, more, '--json'], true),
    one('correct', (folder) => ['correct', folder, documentId, corrected, '--json']),
    one('codebook', (folder) => ['codebook', folder, '--set', codebook, '--json']),
    one('undo', (folder) => ['undo', folder, '--json']),
  ];
  return { template, revision, scenarios };
}

/** What a command said must be something for people: a sentence or two, nothing of the program's inside. */
const isForPeople = (said: string): boolean =>
  said.trim() !== '' && said.trim().split('\n').length <= 4 && !/\n\s+at |inside the program|\bat \w+ \(|\bE[A-Z]{2,}: /.test(said);

/**
 * Looks at a project after a command that could not do all it wanted, and tries again.
 * @param revision what it was at before.
 * @param again does the same without hindrance.
 * @returns what is wrong.
 */
export async function wrongAfter(
  scenario: Scenario,
  { code, stdout, stderr }: Ended,
  folder: string,
  revision: number,
  again: () => Promise<Ended>,
): Promise<string[]> {
  const wrong: string[] = [];
  const acknowledged = scenario.changes > 1 ? stdout.split('\n').filter((line) => line.startsWith('A ')).length : Number(code === 0);
  const found = await check(folder);
  if (found.state !== 'whole') wrong.push(`it is ${found.state}: ${found.problems.join(' ')}`);
  if (found.revision < revision + acknowledged || found.revision > revision + scenario.changes)
    wrong.push(`revision ${revision}, ${acknowledged} acknowledged, ${found.revision} found`);
  if (code === null) wrong.push('it crashed');
  if (code !== 0 && !isForPeople(stderr)) wrong.push(`it said: ${stderr}`);
  // A first line that fails must not take the next ones with it.
  if (scenario.changes > 1 && acknowledged > 0 && acknowledged < scenario.changes - 1) wrong.push(`work did not go on: ${stdout}`);
  const retry = await unhurried(again);
  const after = await check(folder);
  if (retry.code !== 0) wrong.push(`the retry failed: ${retry.stderr}`);
  if (after.state !== 'whole' || (scenario.name !== 'correct' && scenario.name !== 'codebook' && after.revision <= found.revision))
    wrong.push(`after the retry it is ${after.state} at ${after.revision}: ${after.problems.join(' ')}`);
  return wrong;
}
