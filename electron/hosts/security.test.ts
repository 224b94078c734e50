// security.test.ts - Electron's security checklist, all twenty items by their names, each tried or read back.
//
// What only a running window can show (the policy's effect, refused navigation) is in main.e2e.test.ts too;
// the fuses of a packed program are read back by tools/checkPackage.ts.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { checkedConfiguration } from '../tools/checkBuilder.ts';
import { answer, FIRST_PAGE, SCHEME_PRIVILEGES } from './appProtocol.ts';
import { contentSecurityPolicy } from './csp.ts';
import { rootFolder } from './ownFiles.ts';
import { isOwnFrame, lockContents, lockSession, SWITCHES, webPreferences } from './security.ts';

const { exposed, ipc } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  return { exposed: new Map<string, unknown>(), ipc: new EventEmitter() };
});
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, api: unknown) => exposed.set(key, api) },
  ipcRenderer: Object.assign(ipc, { invoke: (...given: unknown[]) => given }),
}));

const preferences = webPreferences('/somewhere/preload.cjs', true);
const sourcesBelow = (folder: string) =>
  readdirSync(path.join(rootFolder(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.startsWith('tools'))
    .map((file) => readFileSync(path.join(rootFolder(), folder, file), 'utf8'))
    .join('\n');
const mainSide = sourcesBelow('electron');

/** A page that notes what it was told to listen to. */
function aPage() {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>();
  let openHandler: (() => { action: string }) | null = null;
  lockContents({
    on: (event: string, listener: (event: { preventDefault(): void }) => void) => listeners.set(event, listener),
    setWindowOpenHandler: (handler) => (openHandler = handler),
  });
  const refuses = (event: string): boolean => {
    const preventDefault = vi.fn();
    listeners.get(event)?.({ preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  return { refuses, open: () => openHandler?.() };
}

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type Request = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

/** A session that keeps the handlers it is given. */
function aSession(packaged = true) {
  const handlers: {
    request?: PermissionRequest;
    check?: () => boolean;
    device?: () => boolean;
    spell?: boolean;
    rule?: Request;
    download?: (event: { preventDefault(): void }) => void;
  } = {};
  lockSession(
    {
      setPermissionRequestHandler: (handler) => void (handlers.request = handler),
      setPermissionCheckHandler: (handler) => void (handlers.check = handler),
      setDevicePermissionHandler: (handler) => void (handlers.device = handler),
      setSpellCheckerEnabled: (enabled) => void (handlers.spell = enabled),
      on: (_event, listener) => (handlers.download = listener),
      webRequest: { onBeforeRequest: (listener) => void (handlers.rule = listener) },
    },
    packaged,
  );
  const cancels = (url: string): boolean => {
    const answered = vi.fn<(response: { cancel: boolean }) => void>();
    handlers.rule?.({ url }, answered);
    return answered.mock.calls[0]?.[0].cancel ?? false;
  };
  return { handlers, cancels };
}

describe("Electron's security checklist", () => {
  it('1. only loads secure content: our own files, by no network at all', () => {
    const { cancels } = aSession();
    for (const url of [
      'http://example.org/',
      'https://example.org/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://elsewhere/',
      'app:/x',
      'ftp://a/',
      'devtools://x/',
    ]) {
      expect(cancels(url), url).toBe(true);
    }
    expect(cancels(FIRST_PAGE)).toBe(false);
    expect(SWITCHES['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
  });

  it('2. does not enable Node.js in the page', () => {
    expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false });
  });

  it('3. enables context isolation', () => {
    expect(preferences.contextIsolation).toBe(true);
  });

  it('4. enables process sandboxing, for every process', () => {
    expect(preferences.sandbox).toBe(true);
    expect(readFileSync(path.join(rootFolder(), 'electron/main.ts'), 'utf8')).toMatch(/^app\.enableSandbox\(\);$/m);
    expect(mainSide).not.toMatch(/appendSwitch\('no-sandbox'/);
  });

  it('5. handles session permission requests: all are refused', () => {
    const { handlers } = aSession();
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem']) {
      const granted = vi.fn();
      handlers.request?.({}, permission, granted);
      expect(granted).toHaveBeenCalledExactlyOnceWith(false);
    }
    expect(handlers.check?.()).toBe(false);
    expect(handlers.device?.()).toBe(false);
  });

  it('6. does not disable webSecurity', () => {
    expect(preferences.webSecurity).toBe(true);
  });

  it('7. defines a Content Security Policy, on every answer', async () => {
    for (const url of [FIRST_PAGE, 'app://pressmark/not-there.html']) {
      const policy = (await answer({ method: 'GET', url }, rootFolder())).headers.get('content-security-policy');
      expect(policy).toBe(contentSecurityPolicy('none'));
    }
  });

  it('8. does not enable allowRunningInsecureContent', () => {
    expect(preferences.allowRunningInsecureContent).toBe(false);
  });

  it('9. does not enable experimental features', () => {
    expect(preferences.experimentalFeatures).toBe(false);
  });

  it('10. does not use enableBlinkFeatures', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(mainSide).not.toMatch(/enableBlinkFeatures|enable-blink-features/);
  });

  it('11. does not use allowpopups for web views: there are none', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(sourcesBelow('renderer')).not.toMatch(/<webview|allowpopups/i);
  });

  it('12. verifies web view options before creation: no web view is ever attached', () => {
    expect(aPage().refuses('will-attach-webview')).toBe(true);
  });

  it('13. disables navigation, also by redirect and in frames', () => {
    const page = aPage();
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) expect(page.refuses(event), event).toBe(true);
    expect(preferences.navigateOnDragDrop).toBe(false);
  });

  it('14. disables the creation of new windows', () => {
    expect(aPage().open()).toEqual({ action: 'deny' });
  });

  it('15. does not use shell.openExternal, so no untrusted address can reach it', () => {
    expect(mainSide).not.toMatch(/openExternal|\bshell\b[^\n]*from 'electron'/);
  });

  it('16. uses a current version of Electron, pinned exactly and the one installed', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(rootFolder(), 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(devDependencies['electron']).toBe(electronPackage.version);
    expect(Number.parseInt(electronPackage.version, 10)).toBeGreaterThanOrEqual(45);
  });

  it.each([
    { name: 'our own page', frame: { url: FIRST_PAGE, origin: 'app://pressmark', parent: null }, own: true },
    { name: 'a frame within it', frame: { url: FIRST_PAGE, origin: 'app://pressmark', parent: {} }, own: false },
    { name: 'a page from elsewhere', frame: { url: 'https://example.org/', origin: 'https://example.org', parent: null }, own: false },
    { name: 'a host with a name like ours', frame: { url: 'app://pressmark.example/', origin: 'app://pressmark.example', parent: null }, own: false },
    { name: 'an empty page that inherits our origin', frame: { url: 'about:blank', origin: 'app://pressmark', parent: null }, own: false },
    { name: 'a page whose origin is opaque', frame: { url: FIRST_PAGE, origin: 'null', parent: null }, own: false },
    { name: 'a frame that is gone', frame: null, own: false },
  ])('17. validates the sender of IPC messages: $name', ({ frame, own }) => {
    expect(isOwnFrame(frame)).toBe(own);
  });

  it('18. avoids the file:// protocol: an own scheme that cannot bypass the policy', async () => {
    expect(FIRST_PAGE).toMatch(/^app:\/\//);
    expect(SCHEME_PRIVILEGES).toMatchObject({ standard: true, secure: true });
    expect(SCHEME_PRIVILEGES).not.toHaveProperty('bypassCSP');
    expect(SCHEME_PRIVILEGES).not.toHaveProperty('allowServiceWorkers');
    expect(mainSide).not.toMatch(/loadFile\(|loadURL\((?!FIRST_PAGE)/);
    expect((await checkedConfiguration())['electronFuses']).toMatchObject({ grantFileProtocolExtraPrivileges: false });
  });

  it('19. changes the fuses that can be changed', async () => {
    expect((await checkedConfiguration())['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('20. does not expose Electron to the page: two functions of our own, no channel, no event', async () => {
    await import('../preload.ts');
    expect([...exposed.keys()]).toEqual(['bridge']);
    const bridge = exposed.get('bridge') as {
      call(name: string, input: unknown): unknown;
      onChange(listener: (...given: unknown[]) => void): () => void;
    };
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onChange']);

    expect(bridge.call('app.state', { a: 1 })).toEqual(['pressmark:call', 'app.state', { a: 1 }]);
    const heard = vi.fn();
    const stop = bridge.onChange(heard);
    ipc.emit('pressmark:event', { sender: 'ipcRenderer', ports: [] }, { type: 'project' });
    expect(heard.mock.calls).toEqual([[{ type: 'project' }]]);
    expect(stop()).toBeUndefined();
    ipc.emit('pressmark:event', {}, { type: 'project' });
    expect(heard).toHaveBeenCalledOnce();
  });
});

it('has a row for each item in docs/SECURITY.md, and a test for each row', () => {
  const numbers = Array.from({ length: 20 }, (_none, index) => `${index + 1}`);
  const rows = readFileSync(path.join(rootFolder(), 'docs/SECURITY.md'), 'utf8').matchAll(/^\| (\d+) \|.*\| (\d+)[^|]* \|$/gm);
  expect(Array.from(rows, ([, item, test]) => [item, test])).toEqual(numbers.map((number) => [number, number]));
  const tests = readFileSync(import.meta.filename, 'utf8').matchAll(/^ {2}(?:it\(|\]\)\()'(\d+)\. /gm);
  expect(Array.from(tests, ([, number]) => number)).toEqual(numbers);
});

describe('beyond the checklist', () => {
  it('has no developer tools once packed, and loads none', () => {
    expect(webPreferences('/p', true).devTools).toBe(false);
    expect(webPreferences('/p', false).devTools).toBe(true);
    expect(aSession(false).cancels('devtools://devtools/bundled/inspector.html')).toBe(false);
  });

  it('checks no spelling over the network and downloads nothing', () => {
    const { handlers } = aSession();
    expect(preferences.spellcheck).toBe(false);
    expect(handlers.spell).toBe(false);
    const preventDefault = vi.fn();
    handlers.download?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
