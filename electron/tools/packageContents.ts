// packageContents.ts - what the packed app must hold, to the file, and what stands in its package.json and fuses.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { z } from 'zod';
import { outFolder } from './buildParts.ts';

/** The built folders that are packed; web, start and cli are for running from the source. */
const packedParts = ['main', 'preload', 'search', 'import', 'renderer', 'lesson'];
const dropped = /\.map$/;
/** Nothing of this may be packed, whatever the build made. */
const development = /(^|\/)(node_modules|\.git|fixtures|dist|types)(\/|$)|\.(ts|tsx|map|tsbuildinfo)$|\.test\.|(^|\/)\./;

/** Every file the archive must hold, as `out/main/main.js`. */
async function expectedFiles(): Promise<string[]> {
  const files = ['package.json'];
  for (const part of packedParts) {
    for (const entry of await readdir(path.join(outFolder, part), { recursive: true, withFileTypes: true })) {
      const file = path.relative(path.dirname(outFolder), path.join(entry.parentPath, entry.name));
      if (entry.isFile() && !dropped.test(file)) files.push(file.split(path.sep).join('/'));
    }
  }
  return files.sort();
}

/** The archive's files, as `out/main/main.js`; its folders are left out. */
function filesIn(asar: string): string[] {
  const entries = listPackage(asar, { isPack: false }).map((entry) => entry.split(path.sep).join('/').replace(/^\//, ''));
  const folders = new Set(entries.map((entry) => path.posix.dirname(entry)));
  return entries.filter((entry) => !folders.has(entry)).sort();
}

/** What is wrong with the archive, one sentence each. */
export async function archiveFaults(asar: string): Promise<string[]> {
  const expected = await expectedFiles();
  const found = filesIn(asar);
  const missing = expected.filter((file) => !found.includes(file)).map((file) => `${file} is missing.`);
  const surplus = found.filter((file) => !expected.includes(file)).map((file) => `${file} does not belong there.`);
  const fromDevelopment = found.filter((file) => development.test(file)).map((file) => `${file} is for development only.`);
  return [...missing, ...surplus, ...fromDevelopment, ...manifestFaults(asar)];
}

const Manifest = z.looseObject({
  name: z.literal('pressmark'),
  productName: z.literal('Pressmark'),
  main: z.literal('out/main/main.js'),
  type: z.literal('module'),
});

function manifestFaults(asar: string): string[] {
  const manifest = Manifest.safeParse(JSON.parse(extractFile(asar, 'package.json').toString('utf8')));
  if (!manifest.success) return [`package.json is not the app's: ${manifest.error.issues[0]?.message ?? ''}.`];
  return ['dependencies', 'devDependencies', 'scripts']
    .filter((key) => Object.keys(Object(manifest.data[key])).length > 0)
    .map((key) => `package.json still has ${key}.`);
}

/** How each fuse must stand. */
const fuses: readonly (readonly [fuse: FuseV1Options, on: boolean])[] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/** What is wrong with the fuses of a packed program, one sentence each. */
export async function fuseFaults(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program);
  return fuses
    .filter(([fuse, on]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse, on]) => `The fuse ${FuseV1Options[fuse]} is not ${on ? 'on' : 'off'}.`);
}

/** What is wrong with macOS's property list: the file type, the archive's hash. */
export async function propertyListFaults(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const needed = {
    CFBundleTypeExtensions: /<string>pressmark<\/string>/,
    ElectronAsarIntegrity: /<key>Resources\/app\.asar<\/key>/,
    CFBundleIconFile: /<string>icon\.icns<\/string>/,
  };
  return Object.entries(needed)
    .filter(([key, value]) => !text.includes(`<key>${key}</key>`) || !value.test(text))
    .map(([key]) => `Info.plist does not say what it must under ${key}.`);
}
