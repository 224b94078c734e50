// checkPreload.ts - whether the built preload can run in Electron's sandbox and gives the page nothing it should not have.
//
// A sandboxed preload is one CommonJS file that may require four modules only; a bundle that breaks this
// fails at start, in a window, on a user's machine. `npm run check:package` runs it on out/preload.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

const modules = new Set(['electron', 'electron/renderer', 'events', 'node:events', 'timers', 'node:timers', 'url', 'node:url']);
/** What our bridge needs of the renderer's side of Electron. */
const electronParts = new Set(['contextBridge', 'ipcRenderer']);
const forbiddenNames = new Set(['__dirname', '__filename', 'global', 'eval', 'Function']);
const LARGEST = 16 * 1024;

/** What is wrong with a preload's text, one sentence each; empty when it is sound. */
export function preloadFaults(source: string): string[] {
  const faults: string[] = [];
  const { errors, program } = parseSync('preload.cjs', source, { sourceType: 'script' });
  for (const { message } of errors) faults.push(`It cannot be read as CommonJS: ${message}`);
  const electronNames = new Set<string>();
  const exposed: string[] = [];
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require') {
        electronNames.add(id.name);
      }
    },
    CallExpression({ callee, arguments: given }) {
      const first = given[0];
      const word = first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
      if (callee.type === 'Identifier' && callee.name === 'require') {
        if (word === null) faults.push('It calls require() with something other than a plain string.');
        else if (!modules.has(word)) faults.push(`It requires "${word}", which a sandboxed preload cannot have.`);
      }
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'exposeInMainWorld') {
        exposed.push(word ?? '?');
        if (given[1]?.type !== 'ObjectExpression') faults.push('It exposes something other than an object written out in place.');
      }
    },
    MemberExpression({ object, property, computed }) {
      if (object.type !== 'Identifier' || !electronNames.has(object.name)) return;
      if (computed || property.type !== 'Identifier' || !electronParts.has(property.name))
        faults.push('It uses a part of Electron that the bridge does not need.');
    },
    ImportExpression() {
      faults.push('It imports while running.');
    },
    MetaProperty() {
      faults.push('It uses import.meta.');
    },
    Identifier({ name }) {
      if (forbiddenNames.has(name)) faults.push(`It uses ${name}.`);
    },
  }).visit(program);
  if (exposed.join() !== 'bridge') faults.push(`It exposes ${exposed.join(', ') || 'nothing'} instead of one "bridge".`);
  if (source.length > LARGEST) faults.push(`It has ${source.length} characters: something was bundled that does not belong there.`);
  return faults;
}

/** What is wrong with a folder that should hold one built preload. */
export function preloadFolderFaults(folder: string): string[] {
  const files = readdirSync(folder);
  if (files.join() !== 'preload.cjs') return [`Expected the one file preload.cjs, found ${files.join(', ') || 'nothing'}.`];
  return preloadFaults(readFileSync(path.join(folder, 'preload.cjs'), 'utf8'));
}

if (import.meta.main) {
  const faults = preloadFolderFaults(path.join(import.meta.dirname, '..', '..', 'out', 'preload'));
  for (const fault of faults) console.error(`The preload is not fit for the sandbox. ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('The preload is fit for the sandbox.');
}
