// page.ts - docs/LICENCES.md: every package that is installed, by its licence.

import type { Locked, Manifest } from './lockfile.ts';

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The page's whole text. */
export function licencesPage(manifest: Manifest, locked: readonly Locked[]): string {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort(byName);
  const licenceOf = new Map(locked.map((one) => [one.place, `${one.version} | ${one.licence}`]));
  const groups = new Map<string, Set<string>>();
  for (const { name, version, licence } of locked) groups.set(licence, (groups.get(licence) ?? new Set()).add(`${name} ${version}`));
  const scripts = Object.entries(manifest.allowScripts).map(([name, allowed]) => `\`${name}\` (${allowed ? 'runs' : 'does not run'})`);
  return [
    '# Licences of the packages',
    '',
    `Pressmark itself: ${manifest.license}. This page is made by \`npm run check:licences -- --write\`, and \`npm test\` fails when it is out of date, when a version is not pinned, when a hash is missing, when a licence is not one of those in \`electron/tools/licences/faults.ts\`, or when a package with a script of its own for installing comes in.`,
    '',
    `Packages with such a script: ${scripts.join(', ')}.`,
    '',
    'Word lists are packed into the program as well; where they come from and their licences: `electron/importers/words/SOURCES.md`, `LICENCES.txt` beside it.',
    '',
    `## Named in package.json: ${direct.length}`,
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...direct.map((name) => `| ${name} | ${licenceOf.get(`node_modules/${name}`) ?? ' | '} |`),
    '',
    `## All, with what they bring along: ${new Set(locked.map(({ name, version }) => `${name} ${version}`)).size}`,
    ...[...groups]
      .sort(([a, one], [b, other]) => other.size - one.size || byName(a, b))
      .flatMap(([licence, names]) => [`### ${licence}: ${names.size}`, [...names].sort(byName).join(', '), '']),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
