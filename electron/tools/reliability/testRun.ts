// testRun.ts - test files of the project as trials: run by their own runner, and counted.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inFolder, type Outcome, type Trying } from './part.ts';

export const root = path.join(import.meta.dirname, '..', '..', '..');
const programOf = (name: string): string => path.join(root, 'node_modules', name === 'vitest' ? 'vitest/vitest.mjs' : '@playwright/test/cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a program to its end. */
export function ran(program: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (error += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

/** Runs unit tests. @param figure what the number of tests says. */
export async function unitTests(files: readonly string[], figure: (passed: number) => string, { tell }: Trying): Promise<Outcome> {
  const { code, text } = await inFolder('tests', async (folder) => {
    const file = path.join(folder, 'report.json');
    const { code } = await ran(process.execPath, [programOf('vitest'), 'run', '--reporter=json', `--outputFile=${file}`, ...files]);
    return { code, text: readFileSync(file, 'utf8') };
  });
  const report = JSON.parse(text) as {
    numPassedTests: number;
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  const failed = report.testResults.flatMap((one) => one.assertionResults).filter((one) => one.status === 'failed');
  for (const { fullName } of failed) tell(`failed: ${fullName}`);
  return {
    figure: `${figure(report.numPassedTests)}${failed.length > 0 ? `, ${failed.length} failed` : ''}`,
    held: code === 0 && report.numPassedTests > 0,
  };
}

/** Builds what is not built as the sources are now. @throws Error. */
export async function buildApp(): Promise<void> {
  const built = await ran(process.execPath, [path.join(root, 'electron/tools/build.ts'), '--if-changed']);
  if (built.code !== 0) throw new Error(`The build failed: ${built.error}`);
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly results: readonly TestResult[] }[];
  }[];
}
interface TestResult {
  readonly errors: readonly { readonly message?: string }[];
}

/** What went wrong, a line for each test. */
function failuresIn({ suites = [], specs = [] }: Suite): string[] {
  const own = specs
    .filter((one) => !one.ok)
    .map(({ title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)));
      return `${title}: ${stripVTControlCharacters(messages.join(' ')).replace(/\s+/g, ' ').slice(0, 600)}`;
    });
  return [...own, ...suites.flatMap(failuresIn)];
}

/** Runs end-to-end tests. @param figure what the number of tests says. @param workers how many are run at the same time. */
export async function windowTests(
  files: readonly string[],
  env: Readonly<Record<string, string>>,
  figure: (passed: number) => string,
  { tell }: Trying,
  workers = 1,
): Promise<Outcome> {
  await buildApp();
  const { code, out } = await ran(process.execPath, [programOf('playwright'), 'test', `--workers=${workers}`, '--reporter=json', ...files], env);
  const report = JSON.parse(out.slice(out.indexOf('{'))) as Suite & { stats: { expected: number; unexpected: number; flaky: number } };
  const { expected, unexpected, flaky } = report.stats;
  for (const one of failuresIn(report)) tell(one);
  return { figure: `${figure(expected)}${unexpected > 0 ? `, ${unexpected} failed` : ''}`, held: code === 0 && expected > 0 && flaky === 0 };
}
