// programWith.test.ts - the program with other tables than its own, in a process of its own: the test's would load it by other ways.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ALWAYS, WEIGHTS } from '../../../shared/page/captionWeights.ts';
import { weightsFile } from './tableFiles.ts';

/** Prints for each of some tables how many captions are found with them. */
const script = (tables: readonly Readonly<Record<string, string>>[]): string => `
  import { altmere } from '../../../fixtures/captions/altmere.ts';
  import { programWith } from './programWith.ts';
  import { tryOn } from './trial.ts';
  for (const tables of ${JSON.stringify(tables)})
    console.log(tryOn(altmere.slice(0, 1), 12, await programWith(tables)).languages.get('en').found);
`;

const weighing = (always: number) => ({ 'captionWeights.ts': weightsFile({ always, weights: new Map(Object.entries(WEIGHTS)) }) });

it('reads pages by the tables that it is given, each time by others', async () => {
  const code = script([{}, weighing(ALWAYS), weighing(-50)]);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', code], { cwd: import.meta.dirname });
  const [own = 0, same, fewer] = stdout.trim().split('\n').map(Number);
  expect(same).toBe(own);
  expect(fewer).toBeLessThan(own);
});
