// buildParts.ts - what the build makes: one Vite configuration per bundle.
//
// Everything is bundled, so that the packed app carries no node_modules. build.ts runs these.

import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export const root = path.join(import.meta.dirname, '..', '..');
export const outFolder = path.join(root, 'out');

/** The Chromium of the Electron we pin; the browsers that the other host finds are as new. */
const PAGE_TARGET = 'chrome150';

export interface Part {
  /** The folder under out/. */
  readonly name: string;
  /** What must be there to build it, relative to the project. */
  readonly entry: string;
  readonly configuration: InlineConfig;
}

/** Names by which a program asks for an address. Libraries bring code that would; bundled, it finds nothing to ask with. */
const never = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, 'undefined']));

const common: InlineConfig = { configFile: false, envDir: false, logLevel: 'warn', root };

function nodePart(name: string, entry: string, format: 'es' | 'cjs', file: string): Part {
  const configuration: InlineConfig = {
    ...common,
    define: never(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'globalThis.fetch']),
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: path.join(outFolder, name),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: name !== 'preload',
      rolldownOptions: { input: path.join(root, entry), external: ['electron'], output: { format, entryFileNames: file, codeSplitting: false } },
    },
  };
  return { name, entry, configuration };
}

const page: Part = {
  name: 'renderer',
  entry: 'renderer/index.html',
  configuration: {
    ...common,
    root: path.join(root, 'renderer'),
    base: './',
    // The page of the browser window calls its own host by `fetch`, and by nothing else.
    define: never(['XMLHttpRequest', 'WebSocket', 'EventSource']),
    plugins: [react()],
    build: {
      outDir: path.join(outFolder, 'renderer'),
      emptyOutDir: true,
      target: PAGE_TARGET,
      modulePreload: { polyfill: false },
      // The page's policy allows no script and no style from a data: address.
      assetsInlineLimit: 0,
      sourcemap: false,
      chunkSizeWarningLimit: 2000,
    },
  },
};

/** Every bundle. The lesson, which is only copied, is build.ts's own. */
export const parts: readonly Part[] = [
  nodePart('main', 'electron/main.ts', 'es', 'main.js'),
  nodePart('preload', 'electron/preload.ts', 'cjs', 'preload.cjs'),
  nodePart('search', 'electron/search/searchWorker.ts', 'cjs', 'searchWorker.cjs'),
  nodePart('import', 'electron/importers/importWorker.ts', 'cjs', 'importWorker.cjs'),
  nodePart('web', 'electron/web.ts', 'es', 'web.js'),
  nodePart('start', 'electron/start.ts', 'es', 'start.js'),
  nodePart('cli', 'electron/cli.ts', 'es', 'cli.js'),
  page,
];
