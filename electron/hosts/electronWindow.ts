// electronWindow.ts - the one window: made, put where it was, watched, and brought back when its process dies.
//
// What its page may do is security.ts; where it was is windowState.ts.

import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { FIRST_PAGE } from './appProtocol.ts';
import { webPreferences } from './security.ts';
import { openWindowState, placeWindow, SMALLEST } from './windowState.ts';

const QUIET_MS = 400;
const TWICE_WITHIN_MS = 60_000;

/** What stands behind the page until it is painted: --desk of tokens.css. */
export const DESK = { light: '#e9ecea', dark: '#121416' };

export interface WindowOptions {
  readonly preload: string;
  readonly packaged: boolean;
  readonly dataFolder: string;
  /** The page begins to load: whatever it heard before, it hears no more. */
  readonly onLoading: () => void;
  /** The page's process is gone. @param again for the second time within a minute; then the page is not loaded again. */
  readonly onGone: (window: BrowserWindow, again: boolean) => void;
  readonly onUnresponsive: (window: BrowserWindow) => void;
}

/** The window, loading the first page; shown as soon as there is something to see. */
export async function createWindow(options: WindowOptions): Promise<BrowserWindow> {
  const memory = await openWindowState(options.dataFolder);
  const { bounds, maximized, fullScreen } = memory.data;
  const window = new BrowserWindow({
    ...placeWindow(bounds, workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Pressmark',
    show: false,
    fullscreen: fullScreen,
    backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light,
    ...(process.platform === 'linux' ? { icon: path.join(import.meta.dirname, 'icon.png') } : {}),
    webPreferences: webPreferences(options.preload, options.packaged),
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());

  const remember = (): void => {
    memory.data = { ...memory.data, bounds: window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() };
    // A window whose place cannot be kept is no reason to trouble anybody.
    void memory.write().catch(() => {});
  };
  let quiet: NodeJS.Timeout | undefined;
  const rememberSoon = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(remember, QUIET_MS);
  };
  window.on('resize', rememberSoon);
  window.on('move', rememberSoon);
  window.on('close', () => {
    clearTimeout(quiet);
    remember();
  });

  watch(window, options);
  void window.loadURL(FIRST_PAGE).catch((thrown: unknown) => console.error('The page could not be loaded.', thrown));
  return window;
}

/** Work areas of all screens, the main one first. */
function workAreas() {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
}

function watch(window: BrowserWindow, { onLoading, onGone, onUnresponsive }: WindowOptions): void {
  const contents = window.webContents;
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onLoading();
  });
  let goneAt = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const again = performance.now() - goneAt < TWICE_WITHIN_MS;
    goneAt = performance.now();
    if (!again) contents.reload();
    onGone(window, again);
  });
  window.on('unresponsive', () => onUnresponsive(window));
}

/** Brings the window to the front, wherever it is. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
