// faults.test.ts - each thing that may not be about a package is found, and nothing else.

import { describe, expect, it } from 'vitest';
import { dependencyFaults, type Installed, isAllowed, MOST_DIRECT } from './faults.ts';
import { lockedPackages, Manifest } from './lockfile.ts';
import { licencesPage } from './page.ts';

const hash = `sha512-${'A'.repeat(86)}==`;
const aManifest = (more: object = {}) =>
  Manifest.parse({ license: 'MIT', devDependencies: { oar: '1.2.3' }, allowScripts: { anchor: true }, ...more });
const entries = {
  'node_modules/oar': { version: '1.2.3', license: 'MIT', integrity: hash },
  'node_modules/oar/node_modules/anchor': { version: '2.0.0', license: '(WTFPL OR MIT)', integrity: hash, hasInstallScript: true },
};
const locked = (more: object = {}) => lockedPackages({ lockfileVersion: 3, packages: { '': {}, ...entries, ...more } });
const sail = (more: object) => locked({ 'node_modules/sail': { version: '1.0.0', license: 'ISC', integrity: hash, ...more } });
const none: Installed[] = [];

it('finds nothing wrong with packages that are as they may be', () => {
  expect(dependencyFaults(aManifest(), sail({}), [{ place: 'node_modules/sail', licence: 'ISC', runs: false }])).toEqual([]);
});

describe('what is found', () => {
  it.each([
    { name: 'a range', manifest: { devDependencies: { oar: '^1.2.3' } }, faults: [/oar is not pinned/, /oar is \^1\.2\.3 in package\.json/] },
    { name: 'a tag', manifest: { dependencies: { oar: 'latest' }, devDependencies: {} }, faults: [/not pinned/, /latest in package\.json/] },
    { name: 'another version', manifest: { devDependencies: { oar: '1.2.4' } }, faults: [/1\.2\.4 in package\.json and 1\.2\.3/] },
    { name: 'a package that is not locked', manifest: { devDependencies: { hull: '1.0.0' } }, faults: [/hull is 1\.0\.0.*missing/] },
    { name: 'a leftover of allowScripts', manifest: { allowScripts: { anchor: true, hull: false } }, faults: [/allowScripts names hull/] },
    { name: 'a new install script', manifest: { allowScripts: {} }, faults: [/anchor runs a script while it is installed/] },
  ])('$name', ({ manifest, faults }) => {
    const found = dependencyFaults(aManifest(manifest), locked(), none);
    expect(found).toHaveLength(faults.length);
    for (const [index, fault] of faults.entries()) expect(found[index]).toMatch(fault);
  });

  it.each([
    { name: 'no hash', entry: { integrity: undefined }, fault: /no hash/ },
    { name: 'a weak hash', entry: { integrity: 'sha1-AAAA' }, fault: /no hash/ },
    { name: 'an address of its own', entry: { resolved: 'git+ssh://git@example.org/sail.git' }, fault: /from git\+ssh/ },
    { name: 'a link', entry: { link: true }, fault: /from a link/ },
    { name: 'a licence that binds', entry: { license: 'GPL-3.0-only' }, fault: /GPL-3\.0-only/ },
    { name: 'no licence', entry: { license: undefined }, fault: /under ""/ },
  ])('$name', ({ entry, fault }) => {
    const found = dependencyFaults(aManifest(), sail(entry), none);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(fault);
  });

  it.each([
    { name: 'a script that the lockfile hides', installed: { place: 'node_modules/oar', licence: 'MIT', runs: true }, fault: /does not tell of/ },
    { name: 'another licence', installed: { place: 'node_modules/oar', licence: 'AGPL-3.0', runs: false }, fault: /AGPL-3\.0/ },
    { name: 'a stowaway', installed: { place: 'node_modules/rat', licence: 'MIT', runs: false }, fault: /not in the lockfile/ },
  ])('$name', ({ installed, fault }) => {
    const found = dependencyFaults(aManifest(), locked(), [installed]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(fault);
  });

  it('one package too many', () => {
    const names = Array.from({ length: MOST_DIRECT + 1 }, (_none, index) => `rope${index}`);
    const manifest = aManifest({ devDependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) });
    const more = Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: '1.0.0', license: 'MIT', integrity: hash }]));
    expect(dependencyFaults(manifest, locked(more), none)).toEqual([`package.json names ${MOST_DIRECT + 1} packages; ${MOST_DIRECT} are allowed.`]);
  });
});

it('takes a choice of licences when one of them is allowed, and no two that both bind', () => {
  expect(['MIT', '(MIT OR GPL-2.0)', 'Apache-2.0'].map(isAllowed)).toEqual([true, true, true]);
  expect(['MIT AND GPL-2.0', 'UNLICENSED', 'SEE LICENSE IN x', ''].map(isAllowed)).toEqual([false, false, false, false]);
});

it('lists each package once, under its licence', () => {
  const twice = locked({ 'node_modules/anchor': { version: '2.0.0', license: '(WTFPL OR MIT)', integrity: hash } });
  const page = licencesPage(aManifest(), twice);
  expect(page).toContain('| oar | 1.2.3 | MIT |');
  expect(page.match(/anchor 2\.0\.0/g)).toHaveLength(1);
  expect(page).toContain('### (WTFPL OR MIT): 1');
});
