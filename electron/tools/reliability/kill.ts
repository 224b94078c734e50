// kill.ts - what was shown as saved survives the killing of the program at any moment.
//
// One folder is killed in again and again, so that what killed programs leave behind piles up as it would for a person.

import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { check } from './commands.ts';
import { type Losses, missing, noLosses, nothingLost, PROGRESS, words } from './losses.ts';
import { count, inFolder, type Part, pause, type Trying } from './part.ts';
import { copyProject, kinds, makeTemplate, type Size, sizes, startWork } from './work.ts';

const KILLS = 1_000;
const QUICK_KILLS = 12;
/** Imports would let the project grow without end. */
const KILLS_A_COPY = 40;
async function killMany(root: string, size: Size, kills: number, losses: Losses, tell: Trying['tell']): Promise<void> {
  const template = await makeTemplate(root, size);
  const folder = path.join(root, `worked on ${size}`);
  const beside = path.join(root, `files ${size}`);
  await mkdir(beside);
  let revision = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % KILLS_A_COPY === 0) {
      await copyProject(template, folder);
      ({ revision } = await check(folder));
    }
    const kind = kinds[kill % kinds.length] ?? 'annotating';
    const begun = performance.now();
    const work = startWork(kind, folder, beside, template, revision);
    const started = await work.first.then(
      () => true,
      () => false,
    );
    // Annotating is one long command; the others are many short ones, of which every moment must be hit.
    const until = kind === 'annotating' ? Math.random() ** 2 * 1_500 : Math.random() * 1.2 * (performance.now() - begun);
    await pause(until);
    await work.kill();
    losses.kills += 1;
    losses.changes += work.acknowledged.length;
    if (losses.kills % PROGRESS === 0) tell(`${losses.kills} kills so far, ${words(losses)}`);
    const last = work.acknowledged.at(-1)?.revision ?? revision;
    const found = await check(folder);
    const wrong = missing(found, last, losses);
    if (!started || work.said() !== '' || (await readdir(folder)).includes('quarantine')) {
      losses.questions += 1;
      wrong.push(`it said: ${work.said()}`);
    }
    if (wrong.length > 0) {
      tell(`kill ${kill + 1} while ${kind}, ${size}: ${wrong.join(' ')}`);
      await copyProject(template, folder);
      ({ revision } = await check(folder));
    } else ({ revision } = found);
  }
}

export const kill: Part = {
  name: 'kill',
  promise: 'What is shown as saved survives the killing of the program',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('kill', async (root) => {
      const losses = noLosses();
      const kills = quick ? QUICK_KILLS : KILLS;
      await Promise.all(sizes.map((size) => killMany(root, size, kills / sizes.length, losses, tell)));
      return { figure: `${count(losses.kills)} kills, ${words(losses)}`, held: nothingLost(losses) && losses.kills === kills };
    }),
};
