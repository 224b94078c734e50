// testMutations.ts - `npm run test:mutations`: 10,000 broken files of every format; none may crash, hang or take the memory.
//
//   --count N   so many; --seed N another beginning; --only .docx one format; --keep FOLDER puts there what went wrong

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMutations } from './mutations/run.ts';

const MOST_BYTES = 512 * 1024 * 1024;

const inMb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' }, keep: { type: 'string' } },
});
const report = await runMutations(Number(values.count ?? 10_000), Number(values.seed ?? 1), values.only, (done, fault) => {
  if (fault && values.keep !== undefined) writeFileSync(path.join(values.keep, `${done}-${fault.name}`), fault.bytes);
  if (done % 1_000 === 0) console.log(`${done} broken files tried`);
});
const { count, outcomes, slowest, peak, faults, surprises } = report;
console.log(`${count} broken files: ${[...outcomes].map(([code, number]) => `${number} ${code}`).join(', ')}`);
console.log(
  `slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}, seed ${slowest.seed}); memory at most ${inMb(peak.bytes)} (${peak.name}, seed ${peak.seed}, ${inMb(peak.before)} before it)`,
);
for (const [reason, number] of [...surprises].sort(([, a], [, b]) => b - a))
  console.log(`  not foreseen, refused as damaged: ${number} times ${reason}`);
const wrong = [...faults, ...(peak.bytes > MOST_BYTES ? ['The memory went over 512 MB.'] : [])];
for (const one of wrong) console.error(one);
process.exitCode = wrong.length === 0 ? 0 : 1;
