// packDirectory.ts - packs the built app for one system into an unpacked folder, around a made-up Electron.
//
// electron-builder's own command does it, as in a real packing; only the distribution is ours. checkPackage.ts looks at the result.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { root } from './buildParts.ts';
import { makeFakeDistribution, type System } from './makeFakeDistribution.ts';

export interface Packed {
  /** The archive that holds the app. */
  readonly asar: string;
  /** What the fuses are read from: the program, or macOS's app folder. */
  readonly program: string;
  /** macOS's property list; null elsewhere. */
  readonly propertyList: string | null;
}

/** @throws Error with what electron-builder said. */
export async function packDirectory(system: System, folder: string): Promise<Packed> {
  const distribution = path.join(folder, `electron-${system}`);
  const output = path.join(folder, `packed-${system}`);
  await makeFakeDistribution(distribution, system, electronPackage.version);
  const settings = [`-c.electronDist=${distribution}`, `-c.directories.output=${output}`];
  await runBuilder([`--${system}`, 'dir', '--x64', '--publish', 'never', ...settings]);
  const app = path.join(output, 'mac', 'Pressmark.app');
  const unpacked = path.join(output, `${system}-unpacked`);
  const asar = path.join(unpacked, 'resources', 'app.asar');
  if (system === 'linux') return { asar, program: path.join(unpacked, 'pressmark'), propertyList: null };
  if (system === 'win') return { asar, program: path.join(unpacked, 'Pressmark.exe'), propertyList: null };
  return { asar: path.join(app, 'Contents', 'Resources', 'app.asar'), program: app, propertyList: path.join(app, 'Contents', 'Info.plist') };
}

async function runBuilder(words: readonly string[]): Promise<void> {
  const builder = path.join(path.dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js');
  // Nothing is to be signed here, so no certificate is to be looked for.
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  const child = spawn(process.execPath, [builder, ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(`electron-builder ${words.slice(0, 2).join(' ')} ended with ${code}.\n${said}`);
}
