// main.e2e.test.ts - the desktop window as it runs: what its page may not do, one instance, files it is opened with, menu, memory of its place.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { webPreferences } from './hosts/security.ts';
import { executable, launch, type RunningApp, root, switches } from './tools/e2eDriver.ts';
import { temporaryHome } from './tools/e2eHosts.ts';

interface Bridge {
  readonly bridge: { call(name: unknown, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
}

let place: ReturnType<typeof temporaryHome>;
let app: RunningApp;
let page: Page;
test.beforeEach(async () => {
  place = temporaryHome();
  app = await launch({ home: place.home });
  page = await app.page();
});
test.afterEach(async () => {
  await app.close();
  place.remove();
});

const textOf = (one: Page) => one.getByRole('main', { name: 'Text' }).getByRole('textbox');

test('the page has the bridge and nothing else of the program', async () => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as { bridge: object }).bridge).sort(),
    node: ['require', 'process', 'module', 'Buffer', '__dirname', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  }));
  expect(found).toEqual({ bridge: ['call', 'onChange'], node: [] });
});

test('hostile calls are answered with a code and change nothing', async () => {
  const codes = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as Bridge;
    const calls: [unknown, unknown][] = [
      ['no.such', {}],
      ['constructor', {}],
      ['__proto__', {}],
      [7, {}],
      [null, null],
      ['projects.create', { title: '' }],
      ['projects.create', { title: 'x', folder: '/etc' }],
      ['projects.openFile', { file: { path: '/etc/passwd' } }],
      ['projects.openFile', { file: { grant: '../../etc/passwd' } }],
      ['documents.import', { files: [{ grant: '/etc/passwd' }] }],
      ['documents.read', { documentId: '../../../etc/passwd' }],
      ['files.save', { file: { name: '../x', mediaType: 'text/plain' } }],
      ['exports.make', { format: 'exe' }],
      ['changes.undo', {}],
    ];
    const answers: string[] = [];
    for (const [name, input] of calls) {
      const answer = await bridge.call(name, input);
      answers.push(answer.ok ? `${String(name)} was done` : (answer.error?.code ?? 'no code'));
    }
    return answers;
  });
  expect(codes.filter((code) => code.endsWith('was done'))).toEqual(['projects.create was done']);
  // A field that nobody asked for is not looked at: the project lies where projects lie.
  expect(existsSync(path.join(place.home, 'projects', 'x', 'project.json'))).toBe(true);
  expect(existsSync('/etc/project.json')).toBe(false);
});

test('the policy holds: no eval, no markup from strings, no foreign scripts, no requests, no navigation, no windows', async () => {
  const tried = await page.evaluate(async () => {
    const outcome = (work: () => unknown): string => {
      try {
        work();
        return 'done';
      } catch (thrown) {
        return thrown instanceof Error ? thrown.name : 'refused';
      }
    };
    const inline = outcome(() => {
      const script = document.createElement('script');
      script.append('globalThis.owned = 1');
      document.head.append(script);
    });
    const image = new Image();
    const imageLoaded = new Promise<string>((resolve) => {
      image.addEventListener('load', () => resolve('done'));
      image.addEventListener('error', () => resolve('refused'));
    });
    image.src = 'http://127.0.0.1:9/x.png';
    return {
      // Not in the debugger's own turn, to which the policy does not apply.
      eval: await new Promise<string>((resolve) => {
        // oxlint-disable-next-line no-eval
        setTimeout(() => resolve(outcome(() => (0, eval)('1'))));
      }),
      markup: outcome(() => {
        document.createElement('div').innerHTML = '<img src=x onerror="globalThis.owned=1">';
      }),
      inline,
      owned: 'owned' in globalThis,
      request: await fetch('http://127.0.0.1:9/').then(
        () => 'done',
        () => 'refused',
      ),
      image: await imageLoaded,
    };
  });
  expect(tried).toMatchObject({ eval: 'EvalError', markup: 'TypeError', owned: false, request: 'refused', image: 'refused' });

  await page.evaluate(() => {
    window.open('https://example.invalid/');
  });
  await page.waitForTimeout(500);
  expect(app.electron.windows()).toHaveLength(1);

  const before = page.url();
  for (const address of ['https://example.invalid/', 'file:///etc/passwd', 'data:text/html,x']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(before);
  }
  await expect(page.getByRole('button', { name: 'Sample lesson' })).toBeVisible();
});

test('the built program gives its window, session and page what the checklist asks', async () => {
  const found = await app.electron.evaluate(async ({ app: program, BrowserWindow, session }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const contents = window?.webContents;
    // The stand-in keeps what it was given; Electron tells what came of it.
    const kept = window as unknown as { _options?: { webPreferences: Record<string, unknown> } };
    const preferences = kept._options?.webPreferences ?? (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
    const permissions = (session.defaultSession as unknown as { _permissions?: Record<string, (...given: unknown[]) => unknown> })._permissions;
    const refused = (event: string): boolean => {
      let prevented = false;
      contents?.emit(event, { url: 'https://example.invalid/', isMainFrame: false, preventDefault: () => (prevented = true) });
      return prevented;
    };
    return {
      preferences: JSON.parse(JSON.stringify(preferences)) as Record<string, unknown>,
      asked: permissions ? await new Promise((answer) => permissions['request']?.(contents, 'media', answer)) : false,
      checked: permissions ? permissions['check']?.() : false,
      device: permissions ? permissions['device']?.() : false,
      refused: Object.fromEntries(['will-redirect', 'will-frame-navigate', 'will-attach-webview'].map((event) => [event, refused(event)])),
      downloads: session.defaultSession.listenerCount('will-download'),
      address: contents?.getURL(),
      packaged: program.isPackaged,
    };
  });
  const { preload: _built, ...wanted } = webPreferences('', found.packaged);
  expect(found).toMatchObject({
    preferences: wanted,
    ...{ asked: false, checked: false, device: false, downloads: 1, address: 'app://pressmark/index.html' },
    refused: { 'will-redirect': true, 'will-frame-navigate': true, 'will-attach-webview': true },
  });
  expect(found.preferences['preload']).toMatch(/preload\.cjs$/);
});

test('only the files of the page are answered', async () => {
  const statuses = await page.evaluate(async () => {
    const asked = ['index.html', '../main/main.js', '..%2f..%2fpackage.json', '%2e%2e/preload/preload.cjs', 'no-such.html'];
    return Promise.all(
      asked.map((one) =>
        fetch(new URL(one, location.href)).then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    );
  });
  // The page may not even fetch what is its own; what it is made of comes by its address alone.
  for (const status of statuses) expect([0, 403, 404]).toContain(status);
  const opened = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = new URL('../main/main.js', location.href).href;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const read = (() => {
      try {
        return frame.contentDocument?.body.textContent ?? '';
      } catch {
        return '';
      }
    })();
    frame.remove();
    return read;
  });
  expect(opened).toBe('');
});

test('a second start hands its file to the first window and ends', async () => {
  const file = path.join(place.home, 'Second account.txt');
  writeFileSync(file, 'The quay was empty.');
  const second = spawn(executable(), [...switches(), root, file], { env: app.env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect(textOf(page)).toContainText('The quay was empty.');
  expect(app.electron.windows()).toHaveLength(1);
});

test('the menu asks the page, and every entry is a command the page knows', async () => {
  const unknown = await app.electron.evaluate(({ Menu }) => {
    const ids: string[] = [];
    const walk = (items: readonly { id: string; submenu?: { items: readonly never[] } | null }[]): void => {
      for (const item of items) {
        if (item.id) ids.push(item.id);
        walk(item.submenu?.items ?? []);
      }
    };
    walk((Menu.getApplicationMenu()?.items ?? []) as never);
    return ids;
  });
  expect(unknown).toContain('sampleLesson');
  await expect(page.getByRole('button', { name: 'Sample lesson', exact: true })).toBeVisible();
  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('sampleLesson')?.click();
  });
  await expect(textOf(page)).toContainText('Kessmouth');
});

test('a packed project that the app is started with opens as a project, and the window keeps its place', async () => {
  await page.getByRole('button', { name: 'Sample lesson', exact: true }).click();
  await expect(textOf(page)).toBeVisible();
  const packed = path.join(place.home, 'Lesson.pressmark');
  const base64 = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: { call(name: string, input: object): Promise<{ value: { base64: string } }> } };
    return (await bridge.call('projects.pack', {})).value.base64;
  });
  writeFileSync(packed, Buffer.from(base64, 'base64'));
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1111, height: 666 });
  });
  await app.close();
  const state = JSON.parse(readFileSync(path.join(place.home, 'data', 'window.json'), 'utf8')) as { bounds: { width: number } };
  expect(state.bounds.width).toBe(1111);

  app = await launch({ home: place.home, words: [packed] });
  page = await app.page();
  await expect(textOf(page)).toContainText('Kessmouth');
  const bounds = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1111, height: 666 });
});
