// testReliability.ts - `npm run test:reliability [-- <part>...] [--quick] [--unprivileged]`: every promise about people's work, tried.
//
// One line a promise: its name, held, broken or not run, and the number. A part's name, or the beginning of several
// names, runs these alone. Exit 0 when all that were run held and every part that was named could be run.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { blockeio } from './reliability/blockeio.ts';
import { damage } from './reliability/damage.ts';
import { endurance } from './reliability/endurance.ts';
import { fulldisk } from './reliability/fulldisk.ts';
import { hostLost } from './reliability/hostLost.ts';
import { kill } from './reliability/kill.ts';
import { load } from './reliability/load.ts';
import { migrations } from './reliability/migrations.ts';
import { nonet } from './reliability/nonet.ts';
import { NotHere, type Part } from './reliability/part.ts';
import { powercuts } from './reliability/powercut.ts';
import { refusals } from './reliability/refusals.ts';
import { security } from './reliability/security.ts';
import { shortWrites } from './reliability/shortWrites.ts';
import { spreadsheet } from './reliability/spreadsheet.ts';
import { syscalls } from './reliability/syscalls.ts';
import { writers } from './reliability/writers.ts';

const parts: readonly Part[] = [
  kill,
  ...powercuts,
  syscalls,
  shortWrites,
  fulldisk,
  blockeio,
  refusals,
  damage,
  writers,
  migrations,
  hostLost,
  load,
  endurance,
  ...security,
  spreadsheet,
  nonet,
];

const APART = 'PRESSMARK_TRIED_APART';
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

const isHere = (program: string): boolean =>
  [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin'].some((folder) => existsSync(`${folder}/${program}`));

/** Why a part cannot run: what is missing that could not be installed either. Null when it can. */
function missing({ needsRoot, programs = {} }: Part): string | null {
  if (needsRoot && !isRoot) return 'needs root on Linux';
  const packages = new Set(Object.entries(programs).flatMap(([program, name]) => (isHere(program) ? [] : [name])));
  if (packages.size === 0) return null;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // A package list that cannot be renewed may still do.
    spawnSync('apt-get', ['-q', 'update'], { env });
    spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], { env });
  }
  const still = Object.entries(programs).filter(([program]) => !isHere(program));
  return still.length === 0 ? null : `needs ${still.map(([program, name]) => `${program} (Debian: ${name})`).join(', ')}`;
}

const line = (name: string, state: string, rest: string): void => console.log(`${name.padEnd(30)} ${state.padEnd(8)} ${rest}`);

/** @returns true when it held, false when it did not, null when it was not run. */
async function runPart(part: Part, quick: boolean): Promise<boolean | null> {
  const why = missing(part);
  if (why !== null) {
    line(part.name, 'not run', `${part.promise}: ${why}`);
    return null;
  }
  const begun = performance.now();
  try {
    const { figure, held } = await part.run({ quick, tell: (words) => console.error(`  ${part.name}: ${words}`) });
    line(part.name, held ? 'held' : 'BROKEN', `${part.promise}: ${figure} (${Math.round((performance.now() - begun) / 1_000)} s)`);
    return held;
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    if (thrown instanceof NotHere) {
      line(part.name, 'not run', `${part.promise}: ${said}`);
      return null;
    }
    line(part.name, 'BROKEN', `${part.promise}: the trial itself ended early: ${said}`);
    return false;
  }
}

const USAGE = `npm run test:reliability [-- <part>...] [--quick] [--unprivileged]
Parts: ${parts.map((part) => part.name).join(', ')}`;

/** What was asked for; the program ends here when that cannot be understood. */
function asked() {
  try {
    return parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        unprivileged: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch (thrown) {
    console.error(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${USAGE}`);
    return process.exit(2);
  }
}

const { values, positionals } = asked();
// Programs of the system's administrator are not on everybody's path.
process.env['PATH'] = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
const named = (part: Part): boolean => positionals.some((name) => part.name === name || part.name.startsWith(`${name}-`));
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name || part.name.startsWith(`${name}-`)));
/** In a namespace of its own nobody else holds on to the disks that are mounted here: a disk that was cut off must be let go of by all. */
const apart = (): number | null => {
  if (!isRoot || values.unprivileged || process.env[APART] || spawnSync('unshare', ['-m', 'true']).status !== 0) return null;
  const words = ['-m', '--propagation', 'private', process.execPath, ...process.argv.slice(1)];
  return spawnSync('unshare', words, { stdio: 'inherit', env: { ...process.env, [APART]: '1' } }).status ?? 1;
};

if (values.help) console.log(USAGE);
else if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}.\n${USAGE}`);
  process.exitCode = 2;
} else {
  const ended = apart();
  if (ended !== null) process.exit(ended);
  const chosen = parts.filter(
    (part) => (positionals.length === 0 || named(part)) && !(values.unprivileged && (part.needsRoot || part.partOfTests === false)),
  );
  for (const part of chosen) {
    const held = await runPart(part, values.quick);
    // A part that was asked for by its name and could not be run has not shown anything.
    if (held === false || (held === null && positionals.length > 0)) process.exitCode = 1;
  }
}
