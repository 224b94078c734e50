// testAnchoring.ts - `npm run test:anchoring`: finding annotations again, measured beside Hypothesis' match-quote approach.

import { type Kind, measure, type Measured, type Score } from './anchoring/measure.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const line = (name: string, { right, wrong, flagged, missed, ms, firstMs }: Score) =>
  `  ${name.padEnd(12)} right ${String(right).padStart(4)}  wrong ${String(wrong).padStart(3)} (${flagged} marked to confirm)  not found ${String(missed).padStart(3)}  ${ms.toFixed(0)} ms${ms === firstMs ? '' : ` (the first time ${firstMs.toFixed(0)})`}`;

/** What is promised, of each run and of all together. */
function shortfalls(kind: Kind, all: readonly Measured[]): string[] {
  const sum = (side: 'ours' | 'theirs', what: keyof Score) => all.reduce((total, one) => total + one[side][what], 0);
  const wanted: [string, boolean][] = [
    ['right at least as often', sum('ours', 'right') >= sum('theirs', 'right')],
    ['wrong less often', sum('ours', 'wrong') < sum('theirs', 'wrong') || sum('ours', 'wrong') === 0],
    ['at least 20 times as fast', sum('ours', 'ms') * 20 <= sum('theirs', 'ms')],
    ['at most 0.1 % wrong in every run', kind !== 'words' || all.every((one) => one.ours.wrong * 1000 <= one.annotations)],
    ['marked wherever it was wrong', sum('ours', 'wrong') === sum('ours', 'flagged')],
  ];
  return wanted.filter(([, met]) => !met).map(([what]) => `${kind}: not ${what}`);
}

const missing: string[] = [];
for (const kind of ['words', 'paragraphs'] as const) {
  const all = seeds.map((seed) => measure(kind, seed));
  for (const one of all) {
    console.log(
      `${kind === 'words' ? 'One word in ten changed' : 'Paragraphs moved, put in, taken out'}, seed ${one.seed}: ${one.annotations} annotations in ${one.characters} characters`,
    );
    console.log(line('Pressmark', one.ours));
    console.log(line('match-quote', one.theirs));
  }
  missing.push(...shortfalls(kind, all));
}
for (const one of missing) console.error(one);
process.exitCode = missing.length === 0 ? 0 : 1;
