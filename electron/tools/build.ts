// build.ts - `npm run build`: every bundle and the sample lesson, into out/.
//
//   --only main,preload   these parts alone
//   --if-changed          only the parts whose sources have changed since they were built (`npm start` asks so)
//
// What the parts are is buildParts.ts; how a change is noticed is buildStamp.ts.

import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { outFolder, parts, root } from './buildParts.ts';
import { hashOfSources, markBuilt, markUnbuilt, staleParts } from './buildStamp.ts';

const LESSON = 'lesson';
const lessonSource = path.join(root, 'fixtures', LESSON);
const names = [...parts.map(({ name }) => name), LESSON];

/** The parts asked for. @throws Error that says which names there are. */
function wantedParts(only: string | undefined): string[] {
  const wanted = only === undefined ? names : only.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`There is no part "${unknown.join('", "')}". The parts are ${names.join(', ')}.`);
  return wanted;
}

async function buildPart(name: string): Promise<void> {
  if (name === LESSON) {
    if (!existsSync(lessonSource)) throw new Error('fixtures/lesson is missing, so the sample lesson cannot be copied.');
    await rm(path.join(outFolder, LESSON), { recursive: true, force: true });
    await cp(lessonSource, path.join(outFolder, LESSON), { recursive: true });
    return;
  }
  const part = parts.find((one) => one.name === name);
  if (!part) return;
  if (!existsSync(path.join(root, part.entry))) throw new Error(`${part.entry} is missing, so out/${name} cannot be built.`);
  await build(part.configuration);
  // The window's icon, which Linux takes from a file beside the main process.
  if (name === 'main') await cp(path.join(root, 'electron/icons/256x256.png'), path.join(outFolder, 'main', 'icon.png'));
  if (name === 'import') await cp(path.join(root, 'electron/importers/words/LICENCES.txt'), path.join(outFolder, 'import', 'LICENCES.txt'));
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, 'if-changed': { type: 'boolean', default: false } } });
  const asked = wantedParts(values.only);
  const begun = performance.now();
  const sources = await hashOfSources();
  const wanted = values['if-changed'] ? await staleParts(asked, sources) : asked;
  if (wanted.length === 0) return;
  await mkdir(outFolder, { recursive: true });
  await markUnbuilt(wanted);
  for (const name of wanted) await buildPart(name);
  await markBuilt(wanted, sources);
  console.log(`Built ${wanted.join(', ')} in ${Math.round(performance.now() - begun)} ms.`);
}

await run().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
});
