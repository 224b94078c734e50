// faults.ts - what is wrong with the packages that we depend on, one sentence each.
//
// Few, pinned to the digit, whole by their hash, under a licence that may be passed on, and without a script that
// runs while they are installed, unless package.json names it.

import type { Locked, Manifest } from './lockfile.ts';

/** Licences that may be given on with a program under the MIT licence. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'Python-2.0',
  'WTFPL',
]);

/** So many packages are named by package.json at most: a further one wants a reason, and this number changed. */
export const MOST_DIRECT = 60;

const EXACT = /^\d+\.\d+\.\d+$/;

/** True for a licence, or a choice of licences of which one is allowed. */
export function isAllowed(licence: string): boolean {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => ALLOWED.has(one));
}

export interface Installed {
  readonly place: string;
  readonly licence: string;
  /** It has a script that npm would run while installing it. */
  readonly runs: boolean;
}

export function dependencyFaults(manifest: Manifest, locked: readonly Locked[], installed: readonly Installed[]): string[] {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };
  const places = new Map(locked.map((one) => [one.place, one]));
  const faults: string[] = [];
  if (Object.keys(direct).length > MOST_DIRECT) faults.push(`package.json names ${Object.keys(direct).length} packages; ${MOST_DIRECT} are allowed.`);
  for (const [name, version] of Object.entries(direct)) {
    if (!EXACT.test(version)) faults.push(`${name} is not pinned: package.json says "${version}".`);
    const found = places.get(`node_modules/${name}`);
    if (found?.version !== version) faults.push(`${name} is ${version} in package.json and ${found?.version ?? 'missing'} in the lockfile.`);
  }
  for (const one of locked) {
    if (!/^sha512-[\w+/]{86}==$/.test(one.integrity)) faults.push(`${one.place} has no hash in the lockfile.`);
    if (one.from !== null) faults.push(`${one.place} does not come from the registry but from ${one.from}.`);
    if (!isAllowed(one.licence)) faults.push(`${one.place} is under "${one.licence}", which is not one of the licences allowed.`);
    if (one.hasInstallScript && !Object.hasOwn(manifest.allowScripts, one.name))
      faults.push(`${one.place} runs a script while it is installed, and allowScripts in package.json does not name it.`);
  }
  for (const one of installed) {
    const expected = places.get(one.place);
    if (!expected) faults.push(`${one.place} is installed and not in the lockfile.`);
    else if (one.licence !== expected.licence) faults.push(`${one.place} says "${one.licence}" itself and "${expected.licence}" in the lockfile.`);
    if (expected && one.runs && !expected.hasInstallScript) faults.push(`${one.place} has an install script that the lockfile does not tell of.`);
  }
  const scripted = new Set(locked.filter((one) => one.hasInstallScript).map((one) => one.name));
  for (const name of Object.keys(manifest.allowScripts)) {
    if (!scripted.has(name)) faults.push(`allowScripts names ${name}, which has no install script.`);
  }
  return faults;
}
