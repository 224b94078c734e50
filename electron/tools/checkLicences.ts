// checkLicences.ts - `npm run check:licences`: whether the packages we depend on are as they may be, and docs/LICENCES.md says so.
//
// `-- --write` writes the page anew. What may be is licences/faults.ts. Needs no network.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dependencyFaults, type Installed } from './licences/faults.ts';
import { lockedPackages, Manifest } from './licences/lockfile.ts';
import { licencesPage } from './licences/page.ts';

const root = path.join(import.meta.dirname, '..', '..');
const page = path.join(root, 'docs', 'LICENCES.md');
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const Own = z.looseObject({
  license: z.unknown(),
  licenses: z.array(z.looseObject({ type: z.string() })).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
});

/** What the package itself says; null when it is not installed here, as those of other systems are not. */
function installedAt(place: string, licence: string): Installed | null {
  const file = path.join(root, place, 'package.json');
  if (!existsSync(file)) return null;
  const { license, licenses, scripts = {} } = Own.parse(json(file));
  // Old packages say it as an object or a list; the lockfile has the words of it.
  const said = typeof license === 'string' ? license : (licenses?.map((one) => one.type).join(' OR ') ?? licence);
  const runs = ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) || existsSync(path.join(root, place, 'binding.gyp'));
  return { place, licence: said, runs };
}

/** Packages that lie in node_modules itself, as `node_modules/a`. */
function placesInFolder(): string[] {
  const names = (folder: string) => readdirSync(path.join(root, folder)).filter((name) => !name.startsWith('.'));
  return names('node_modules').flatMap((name) =>
    name.startsWith('@') ? names(`node_modules/${name}`).map((own) => `node_modules/${name}/${own}`) : `node_modules/${name}`,
  );
}

const manifest = Manifest.parse(json(path.join(root, 'package.json')));
const locked = lockedPackages(json(path.join(root, 'package-lock.json')));
const licences = new Map(locked.map((one): [string, string] => [one.place, one.licence]));
for (const place of placesInFolder()) if (!licences.has(place)) licences.set(place, '');
const installed = Array.from(licences, ([place, licence]) => installedAt(place, licence)).filter((one) => one !== null);
const faults = dependencyFaults(manifest, locked, installed);
const text = licencesPage(manifest, locked);
if (process.argv.includes('--write')) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text)
  faults.push('docs/LICENCES.md is out of date. Run: npm run check:licences -- --write');

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`Packages: ${locked.length} in the lockfile, all pinned, whole and under licences that may be given on; docs/LICENCES.md is fresh.`);
