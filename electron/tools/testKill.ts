// testKill.ts - `npm run test:kill [-- --trials N]`: kills the writer at random moments; nothing acknowledged may be missing.
//
// One folder is used for all trials, so that what a killed program leaves behind piles up as it would for a person.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeProject, startWriter, textOf, verdict } from './crashTest.ts';

const { values } = parseArgs({ options: { trials: { type: 'string', default: '200' } } });
const trials = Number(values.trials);
const root = await mkdtemp(path.join(os.tmpdir(), 'pressmark-kill-'));
const folder = path.join(root, 'project');
const BYTES = 20_000;
const counts = { ok: 0, lost: 0, damaged: 0 };
let changes = 0;

try {
  const documentId = await makeProject(folder, BYTES);
  for (let trial = 1; trial <= trials; trial += 1) {
    const writer = startWriter(folder, documentId, textOf(BYTES).length);
    await writer.first;
    // From at once to long enough that folds of the journal are hit as well.
    await new Promise<void>((resolve) => setTimeout(resolve, Math.random() ** 2 * 1_500));
    writer.child.kill('SIGKILL');
    await writer.ended;
    const last = writer.acknowledged.at(-1)?.revision ?? 0;
    changes += writer.acknowledged.length;
    const result = await verdict(folder, last);
    counts[result.verdict] += 1;
    if (result.verdict !== 'ok') console.error(`trial ${trial}, change ${last}: ${result.verdict}: ${result.words}`);
  }
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  console.log(
    `${trials} kills, ${changes} acknowledged changes: ${counts.lost} lost, ${counts.damaged} damaged, ${left.length} temp files left in the folder`,
  );
  if (counts.ok !== trials) process.exitCode = 1;
} finally {
  await rm(root, { recursive: true, force: true });
}
