// openBrowser.test.ts - what a browser is started with, seen by a stand-in that only writes down what it was told.

import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freeProfile, hasScreen, openBrowser } from './openBrowser.ts';

const URL_WITH_CODE = 'http://127.0.0.1:41234/#code=only-for-the-window';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pressmark-window-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A program that writes its words down and then does what `then` says. */
async function standIn(then: string): Promise<string> {
  const program = path.join(folder, 'browser');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/words.tmp'\nmv '${folder}/words.tmp' '${folder}/words'\n${then}\n`);
  await chmod(program, 0o755);
  return program;
}

const words = () => vi.waitFor(async () => (await readFile(path.join(folder, 'words'), 'utf8')).trim().split('\n'), { timeout: 5_000 });
const profile = () => path.join(folder, 'profile');

describe.runIf(process.platform !== 'win32')('the window', () => {
  it('gets the one-time code by a file of this user alone, never on its command line', async () => {
    const opened = await openBrowser({ name: 'Chromium', path: await standIn('exec sleep 30'), ownFolder: null }, URL_WITH_CODE, profile());
    const said = await words();
    expect(said.join(' ')).not.toContain('only-for-the-window');
    const page = fileURLToPath(said.find((word) => word.startsWith('--app='))?.slice('--app='.length) ?? '');
    expect(await readFile(page, 'utf8')).toContain(`location.replace("${URL_WITH_CODE}")`);
    expect((await stat(page)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(page))).mode & 0o777).toBe(0o700);
    await opened.forgetCode();
    await expect(stat(path.dirname(page))).rejects.toThrow('ENOENT');
    await opened.close();
    expect(await opened.ended).toBeNull();
  });

  it('has a profile of its own and can reach nothing but this computer', async () => {
    vi.stubEnv('PRESSMARK_BROWSER_ARGS', '--lang=de --headless=new');
    const opened = await openBrowser({ name: 'Chromium', path: await standIn('exec sleep 30'), ownFolder: null }, URL_WITH_CODE, profile());
    const said = await words();
    await opened.close();
    expect(said).toContain(`--user-data-dir=${profile()}`);
    expect(said).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
    expect(said.slice(-2)).toEqual(['--lang=de', '--headless=new']);
    expect(said.includes('--no-sandbox')).toBe(process.platform === 'linux' && process.getuid?.() === 0);
  });

  it('keeps to the folder of a browser that is shut off from the rest', async () => {
    const ownFolder = path.join(folder, 'snap', 'common');
    const opened = await openBrowser({ name: 'Chromium', path: await standIn('exec sleep 30'), ownFolder }, URL_WITH_CODE, profile());
    const said = await words();
    expect(said.find((word) => word.startsWith('--app='))).toContain(`${ownFolder}/pressmark-open-`);
    expect(said).toContain(`--user-data-dir=${ownFolder}/pressmark-window`);
    await opened.close();
    expect((await readdir(ownFolder)).filter((name) => name.startsWith('pressmark-open-'))).toEqual([]);
  });

  it('tells how a browser ended that did not open', async () => {
    const opened = await openBrowser({ name: 'Chromium', path: await standIn('exit 3'), ownFolder: null }, URL_WITH_CODE, profile());
    expect(await opened.ended).toBe(3);
    await opened.close();
  });

  it('tells that a program cannot be started at all', async () => {
    const opened = await openBrowser({ name: 'Chromium', path: path.join(folder, 'nothing'), ownFolder: null }, URL_WITH_CODE, profile());
    expect(await opened.ended).toBeNull();
    await opened.close();
  });

  it('is ended by force when it does not listen', async () => {
    const opened = await openBrowser(
      { name: 'Chromium', path: await standIn("trap '' TERM; while :; do sleep 1; done"), ownFolder: null },
      URL_WITH_CODE,
      profile(),
    );
    await words();
    const began = Date.now();
    await opened.close();
    expect(Date.now() - began).toBeGreaterThan(2_500);
    expect(await opened.ended).toBeNull();
  });
});

describe.runIf(process.platform !== 'win32')('the profile', () => {
  const mark = async (of: string, computer: string, processId: number) => {
    await mkdir(of, { recursive: true });
    await symlink(`${computer}-${processId}`, path.join(of, 'SingletonLock'));
  };

  it('is the usual one when it is new, or when the browser that used it is gone', async () => {
    expect(await freeProfile(profile())).toBe(profile());
    await mark(profile(), os.hostname(), 2 ** 22 + 1);
    expect(await freeProfile(profile())).toBe(profile());
  });

  it('is another one while a browser uses it, on this computer or on another', async () => {
    await mark(profile(), os.hostname(), process.pid);
    expect(await freeProfile(profile())).toBe(`${profile()}-2`);
    await mark(`${profile()}-2`, 'some-other-computer', 1);
    expect(await freeProfile(profile())).toBe(`${profile()}-3`);
  });
});

it('knows whether a window could be seen', () => {
  expect(hasScreen({ platform: 'linux', env: {} })).toBe(false);
  expect(hasScreen({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false);
  expect(hasScreen({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasScreen({ platform: 'darwin', env: {} })).toBe(true);
});
