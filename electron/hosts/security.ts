// security.ts - what the window's page must never be able to do, in one place.
//
// Electron's own checklist is followed item by item; security.test.ts names all twenty. Nothing here imports
// Electron: main.ts and electronWindow.ts hand its objects in, so every refusal can be tried without it.

import { ORIGIN, SCHEME } from './appProtocol.ts';

/** No name is ever looked up and no packet leaves, whatever a page, a text or Chromium itself asks for. */
export const SWITCHES: Readonly<Record<string, string>> = { 'host-resolver-rules': 'MAP * ~NOTFOUND' };

/** What the page's process may do. Stated in full, although most of it is what Electron does by itself. */
export function webPreferences(preload: string, packaged: boolean) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !packaged,
  } as const;
}

interface FrameLike {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/** True for the main frame of our own page; false for a frame within it, another page, or a frame that is gone. */
export function isOwnFrame(frame: FrameLike | null | undefined): boolean {
  return !!frame && frame.parent === null && frame.origin === ORIGIN && isOwnAddress(frame.url);
}

/** True for addresses of our own page. */
export const isOwnAddress = (address: string): boolean => address.startsWith(`${ORIGIN}/`);

type Refusable = { preventDefault(): void };

interface ContentsLike {
  on(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', listener: (details: Refusable) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Refusable) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
}

/** The page stays where it is: no navigation, no redirect, no second window, no web view, of its own doing. */
export function lockContents(contents: ContentsLike): void {
  const refuse = (event: Refusable): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

interface SessionLike {
  setPermissionRequestHandler(handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'will-download', listener: (event: Refusable) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void): void;
  };
}

/** Nothing beyond the page's own files: no permission, no device, no download, no address but ours. */
export function lockSession(session: SessionLike, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBeLoaded(url, packaged) }));
}

/** Our page, pictures inside it, and, while developing, the developer tools. */
function mayBeLoaded(url: string, packaged: boolean): boolean {
  if (isOwnAddress(url)) return true;
  const scheme = url.slice(0, Math.max(0, url.indexOf(':')));
  return scheme !== SCHEME && ['data', 'blob', ...(packaged ? [] : ['devtools', 'chrome-extension'])].includes(scheme);
}
