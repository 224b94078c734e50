// checkPackage.ts - `npm run check:package`: whether what would be given to people is whole, closed, and runs.
//
// Packs the built app for Linux, Windows and macOS around a made-up Electron, compares the archive file by file,
// reads the fuses back, and starts the extracted app. Installers themselves (AppImage, deb, nsis, dmg) need
// downloads and are not made here; on the stand-in, neither fuses nor the archive's integrity are enforced.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { checkedConfiguration } from './checkBuilder.ts';
import { outFolder } from './buildParts.ts';
import { preloadFolderFaults } from './checkPreload.ts';
import { isRealElectron, launch } from './e2eDriver.ts';
import type { System } from './makeFakeDistribution.ts';
import { archiveFaults, fuseFaults, propertyListFaults } from './packageContents.ts';
import { packDirectory } from './packDirectory.ts';

const systems: readonly System[] = ['linux', 'win', 'mac'];

/** Says what is wrong and stops, or says what is well. */
function demand(subject: string, faults: readonly string[], well: string): void {
  if (faults.length > 0) throw new Error(`${subject}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  console.log(`${subject}: ${well}`);
}

async function checkSystem(system: System, folder: string): Promise<string> {
  const { asar, program, propertyList } = await packDirectory(system, folder);
  const faults = [...(await archiveFaults(asar)), ...(await fuseFaults(program)), ...(propertyList ? await propertyListFaults(propertyList) : [])];
  demand(`Package for ${system}`, faults, 'exactly the expected files, fuses set.');
  return asar;
}

/** Starts the app from the archive's files and looks for the three ways in on its first screen. */
async function checkStart(asar: string, folder: string): Promise<void> {
  const appFolder = path.join(folder, 'app');
  extractAll(asar, appFolder);
  const running = await launch({ appFolder, home: path.join(folder, 'home'), env: { STANDIN_PACKAGED: '1' } });
  const faults: string[] = [];
  try {
    const page = await running.page();
    if (!(await page.title()).includes('Pressmark')) faults.push(`The window is called "${await page.title()}".`);
    for (const name of ['Sample lesson', 'Paste text', 'Open files']) {
      const button = page.getByRole('button', { name });
      await button
        .first()
        .waitFor({ timeout: 15_000 })
        .catch(() => faults.push(`The first screen has no button "${name}".`));
    }
  } finally {
    const code = await running.close();
    if (code !== 0) faults.push(`It ended with ${code}.\n${running.errors()}`);
  }
  demand(`The extracted app, on ${isRealElectron ? 'Electron' : 'the stand-in'}`, faults, 'starts with its first screen and ends.');
}

async function run(): Promise<void> {
  if (!existsSync(path.join(outFolder, 'main', 'main.js'))) throw new Error('There is nothing built to pack. Run: npm run build');
  demand('Preload', preloadFolderFaults(path.join(outFolder, 'preload')), 'fit for the sandbox.');
  await checkedConfiguration();
  console.log('electron-builder.yml: fits the schema.');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pressmark-package-'));
  try {
    const archives: string[] = [];
    for (const system of systems) archives.push(await checkSystem(system, folder));
    await checkStart(archives[0] ?? '', folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

await run().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
});
