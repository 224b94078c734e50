// main.ts - host 1: the Electron app. One window, the IPC door, the menu. Wiring only.
//
// No top-level await: Electron becomes ready only after this module has been read to its end.

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import type { Settings } from '../shared/contract.ts';
import { failureOf } from '../shared/errors.ts';
import { answer, SCHEME, SCHEME_PRIVILEGES } from './hosts/appProtocol.ts';
import { dataFolder, projectsFolder } from './hosts/dataFolder.ts';
import { electronDialogs } from './hosts/electronDialogs.ts';
import { Door } from './hosts/electronIpc.ts';
import { menuTemplate } from './hosts/electronMenu.ts';
import { createWindow, raise } from './hosts/electronWindow.ts';
import { leaveOnce } from './hosts/leaving.ts';
import { filesNamedIn, openFiles } from './hosts/openedFiles.ts';
import { lessonFolder, rendererFolder } from './hosts/ownFiles.ts';
import { lockContents, lockSession, SWITCHES } from './hosts/security.ts';
import { version } from './hosts/version.ts';
import { nativeWords, speak } from './locales/nativeWords.ts';
import { createApp } from './services/createApp.ts';

let window: BrowserWindow | null = null;
const door = new Door(() => (window && !window.isDestroyed() ? window.webContents : null));
const waiting = filesNamedIn(process.argv.slice(1), process.cwd());
let open = (files: readonly string[]): void => void waiting.push(...files);

app.setName('Pressmark');
useFolders();
app.enableSandbox();
for (const [name, value] of Object.entries(SWITCHES)) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }]);
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('open-file', (event, file) => {
  event.preventDefault();
  open([file]);
});
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock({ files: waiting })) {
  app.on('second-instance', (_event, words, workingFolder, data) => {
    if (window) raise(window);
    open(filesIn(data) ?? filesNamedIn(words.slice(1), workingFolder));
  });
  void app.whenReady().then(start).catch(failToStart);
} else {
  app.quit();
}

/** Settings lie where every host keeps them; what Chromium keeps for itself lies in a folder of its own. */
function useFolders(): void {
  const chromium = path.join(dataFolder(), 'chromium');
  try {
    mkdirSync(chromium, { recursive: true, mode: 0o700 });
    app.setPath('userData', dataFolder());
    app.setPath('sessionData', chromium);
  } catch (thrown) {
    failToStart(thrown);
  }
}

/** The files that the second instance found named, or null when it could not say. */
function filesIn(data: unknown): string[] | null {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return null;
  return data.files.filter((file): file is string => typeof file === 'string');
}

async function start(): Promise<void> {
  lockSession(session.defaultSession, app.isPackaged);
  protocol.handle(SCHEME, (request) => answer(request, rendererFolder()));
  let drawMenu: (settings: Settings) => void = () => {};
  const ownWindow = (): BrowserWindow => {
    if (!window) throw new Error('There is no window to ask in.');
    return window;
  };
  const pressmark = await createApp({
    host: 'electron',
    version: version(),
    dataFolder: dataFolder(),
    projectsFolder: projectsFolder(),
    lessonFolder: lessonFolder(),
    dialogs: electronDialogs({
      open: (options) => dialog.showOpenDialog(ownWindow(), options),
      save: (options) => dialog.showSaveDialog(ownWindow(), options),
      printToPDF: (options) => ownWindow().webContents.printToPDF(options),
      platform: process.platform,
      documents: path.dirname(projectsFolder()),
    }),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    emit: (event) => door.send(event),
    settingsChanged: (settings) => drawMenu(settings),
  });
  app.on(
    'will-quit',
    leaveOnce(
      () => door.settled().then(() => pressmark.close()),
      () => app.quit(),
    ),
  );

  open = (files) => void openFiles(pressmark, files, (event) => door.send(event), refuseToOpen);
  door.open(pressmark.services, (thrown) => console.error('A request failed for a reason that nobody foresaw.', thrown));
  const send = (command: string): void => door.send({ type: 'command', command });
  const about = (): void => app.showAboutPanel();
  drawMenu = ({ language, keys }) => {
    speak(language, app.getLocale());
    app.setAboutPanelOptions({ applicationName: 'Pressmark', applicationVersion: version(), copyright: nativeWords().description });
    const template = menuTemplate({ platform: process.platform, packaged: app.isPackaged, send, about, words: nativeWords(), keys });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  drawMenu(pressmark.settings());
  await openFiles(pressmark, waiting, (event) => door.send(event), refuseToOpen);
  window = await createWindow({
    preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
    packaged: app.isPackaged,
    dataFolder: dataFolder(),
    onLoading: () => door.pageLoads(),
    onGone: tellGone,
    onUnresponsive: (unresponsive) => void offerReload(unresponsive),
  });
}

function refuseToOpen(message: string): void {
  const options = { type: 'warning', message: nativeWords().cannotOpen, detail: message } as const;
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

function tellGone(gone: BrowserWindow, again: boolean): void {
  if (!again) {
    void dialog.showMessageBox(gone, { type: 'info', message: nativeWords().windowStopped, detail: nativeWords().windowStoppedDetail });
    return;
  }
  dialog.showErrorBox('Pressmark', nativeWords().windowStoppedAgain);
  app.quit();
}

async function offerReload(unresponsive: BrowserWindow): Promise<void> {
  // The question goes away by itself when the window answers again.
  const better = new AbortController();
  unresponsive.once('responsive', () => better.abort());
  const options = {
    type: 'question',
    message: nativeWords().unresponsive,
    detail: nativeWords().unresponsiveDetail,
    buttons: [nativeWords().wait, nativeWords().openAgain],
    defaultId: 0,
    cancelId: 0,
  } as const;
  const { response } = await dialog.showMessageBox(unresponsive, { ...options, buttons: [...options.buttons], signal: better.signal });
  if (response === 1 && !unresponsive.isDestroyed()) unresponsive.webContents.forcefullyCrashRenderer();
}

function failToStart(thrown: unknown): void {
  dialog.showErrorBox(nativeWords().cannotStart, failureOf(thrown).message);
  app.exit(1);
}
