// checkPreload.test.ts - a sound preload passes; each way of being unsound is told.

import { expect, it } from 'vitest';
import { preloadFaults } from './checkPreload.ts';

const sound = `let electron = require("electron");
electron.contextBridge.exposeInMainWorld("bridge", { call: (name) => electron.ipcRenderer.invoke("c", name) });`;

it('finds nothing wrong with a sound one', () => {
  expect(preloadFaults(sound)).toEqual([]);
});

it.each([
  { name: 'a module of Node', source: `${sound}\nrequire("node:fs");`, fault: 'requires "node:fs"' },
  { name: 'a module chosen while running', source: `${sound}\nrequire(name);`, fault: 'other than a plain string' },
  { name: 'an import while running', source: `${sound}\nimport("x");`, fault: 'imports while running' },
  { name: 'a module instead of a script', source: `import fs from "x";`, fault: 'cannot be read as CommonJS' },
  {
    name: 'ipcRenderer itself',
    source: `let electron = require("electron");\nelectron.contextBridge.exposeInMainWorld("bridge", electron.ipcRenderer);`,
    fault: 'other than an object',
  },
  { name: 'a second name in the page', source: `${sound}\nelectron.contextBridge.exposeInMainWorld("more", {});`, fault: 'exposes bridge, more' },
  { name: 'nothing at all', source: `require("electron");`, fault: 'exposes nothing' },
  { name: 'another part of Electron', source: `${sound}\nelectron.webFrame.executeJavaScript("1");`, fault: 'does not need' },
  { name: 'a part of Electron chosen while running', source: `${sound}\nelectron[name];`, fault: 'does not need' },
  { name: 'eval', source: `${sound}\neval("1");`, fault: 'uses eval' },
  { name: 'a folder name', source: `${sound}\n__dirname;`, fault: 'uses __dirname' },
  { name: 'far too much', source: `${sound}\n// ${'x'.repeat(20_000)}`, fault: 'something was bundled' },
])('tells of $name', ({ source, fault }) => {
  expect(preloadFaults(source).join(' ')).toContain(fault);
});
