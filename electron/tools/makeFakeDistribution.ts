// makeFakeDistribution.ts - a made-up Electron distribution for one system: the right names and fuses, no Electron.
//
// electron-builder packs it like the real one, so what goes into the package can be checked without a download
// and for all systems on one machine. checkPackage.ts uses it.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

export type System = 'linux' | 'win' | 'mac';

/** Where the fuses stand in Electron's program, then the layout's version and their number and state, as Electron ships them. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const SHIPPED = '101100111';
const fuseWire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, SHIPPED.length]), Buffer.from(SHIPPED)]);

/** Locales to choose among, as Electron ships many. */
const locales = ['en-US', 'de', 'fr'];

interface File {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly isProgram?: boolean;
}

/** Makes the distribution for `system` in `folder`, which is emptied before. */
export async function makeFakeDistribution(folder: string, system: System, version: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const own = { linux: linuxFiles, win: windowsFiles, mac: macFiles }[system](version);
  const common: File[] = [{ name: 'version', content: version }, { name: 'LICENSE' }, { name: 'LICENSES.chromium.html' }];
  for (const { name, content, isProgram } of [...common, ...own]) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content ?? name, { mode: isProgram ? 0o755 : 0o644 });
  }
}

const chromiumFiles: File[] = [
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'resources.pak',
  'icudtl.dat',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  ...locales.map((locale) => `locales/${locale}.pak`),
].map((name) => ({ name }));

function linuxFiles(): File[] {
  const program = Buffer.concat([Buffer.from('#!/bin/sh\necho "This is not Electron."\nexit 1\n# '), fuseWire, Buffer.from('\n')]);
  const libraries = [
    'chrome-sandbox',
    'chrome_crashpad_handler',
    'libffmpeg.so',
    'libEGL.so',
    'libGLESv2.so',
    'libvk_swiftshader.so',
    'libvulkan.so.1',
  ];
  return [{ name: 'electron', content: program, isProgram: true }, ...libraries.map((name) => ({ name, isProgram: true })), ...chromiumFiles];
}

function windowsFiles(version: string): File[] {
  const libraries = ['ffmpeg.dll', 'libEGL.dll', 'libGLESv2.dll', 'd3dcompiler_47.dll', 'vk_swiftshader.dll', 'vulkan-1.dll'];
  return [{ name: 'electron.exe', content: windowsProgram(version), isProgram: true }, ...libraries.map((name) => ({ name })), ...chromiumFiles];
}

/** What is used of the library that electron-builder itself edits Windows programs with. */
interface ResourceEditor {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): Executable };
  NtExecutableResource: { from(executable: Executable): { entries: unknown[]; outputResource(executable: Executable): void } };
  Resource: { VersionInfo: { createEmpty(): VersionInfo } };
}
interface Executable {
  setExtraData(bytes: ArrayBuffer | null): void;
  generate(): ArrayBuffer;
}
interface VersionInfo {
  lang: number;
  setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
  setFileVersion(version: string): void;
  setProductVersion(version: string): void;
  outputToResourceEntries(entries: unknown[]): void;
}

/** A Windows program with a version resource and the fuses behind it; it does nothing. */
function windowsProgram(version: string): Uint8Array {
  const builder = createRequire(import.meta.url).resolve('app-builder-lib/package.json');
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(builder)('resedit') as ResourceEditor;
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const information = Resource.VersionInfo.createEmpty();
  const english = { lang: 0x0409, codepage: 1200 };
  information.lang = english.lang;
  information.setFileVersion(version);
  information.setProductVersion(version);
  information.setStringValues(english, { ProductName: 'Electron', FileDescription: 'Electron', FileVersion: version, ProductVersion: version });
  information.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  executable.setExtraData(new Uint8Array(fuseWire).buffer);
  return new Uint8Array(executable.generate());
}

function macFiles(): File[] {
  const contents = 'Electron.app/Contents';
  const frameworks = `${contents}/Frameworks`;
  const framework = `${frameworks}/Electron Framework.framework`;
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].flatMap((kind) => {
    const name = `Electron Helper${kind}`;
    return [
      { name: `${frameworks}/${name}.app/Contents/Info.plist`, content: propertyList(name, 'com.github.Electron.helper') },
      { name: `${frameworks}/${name}.app/Contents/MacOS/${name}`, isProgram: true },
    ];
  });
  return [
    { name: `${contents}/Info.plist`, content: propertyList('Electron', 'com.github.Electron') },
    { name: `${contents}/MacOS/Electron`, isProgram: true },
    { name: `${contents}/Resources/electron.icns` },
    ...locales.map((locale) => ({ name: `${contents}/Resources/${locale.replace('-', '_')}.lproj/locale.pak` })),
    { name: `${framework}/Electron Framework`, content: fuseWire, isProgram: true },
    ...locales.map((locale) => ({ name: `${framework}/Versions/A/Resources/${locale.replace('-', '_')}.lproj/locale.pak` })),
    ...helpers,
  ];
}

function propertyList(program: string, identifier: string): string {
  const values = {
    CFBundleExecutable: program,
    CFBundleIdentifier: identifier,
    CFBundleName: program,
    CFBundlePackageType: 'APPL',
    CFBundleIconFile: 'electron.icns',
  };
  const entries = Object.entries(values).map(([key, value]) => `  <key>${key}</key>\n  <string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${entries.join('\n')}\n</dict>\n</plist>\n`;
}
