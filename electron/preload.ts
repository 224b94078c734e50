// preload.ts - host 1's bridge: window.bridge = { call, onChange }, and nothing else of Electron.
//
// Runs in the page's sandbox, in a world of its own, bundled to one CommonJS file. It decides nothing:
// the main process checks who asks (hosts/electronIpc.ts) and what (hosts/dispatch.ts).

import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALL, EVENT } from './hosts/channels.ts';

contextBridge.exposeInMainWorld('bridge', {
  /** Answers with a Result; rejects only when the input cannot be sent at all. */
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL, name, input),
  /** Hears every HostEvent from now on. Answers with a function that ends it. */
  onChange: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: unknown): void => listener(event);
    ipcRenderer.on(EVENT, hear);
    return () => {
      ipcRenderer.off(EVENT, hear);
    };
  },
});
