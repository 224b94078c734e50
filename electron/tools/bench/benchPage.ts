// benchPage.ts - the built page of the bench, opened in one Chromium, and what it can be asked.

import path from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { sandboxArguments } from '../../hosts/openBrowser.ts';
import { root } from '../e2eDriver.ts';
import { chromiumPath } from '../ensureBrowser.ts';

/** What renderer/bench/bench.ts lays on its page; there it is said what each does. */
export interface Bench {
  open(count: number): Promise<number[]>;
  add(count: number): Promise<number[]>;
  change(count: number): Promise<number[]>;
  select(count: number): Promise<number[]>;
  scroll(moved: number): Promise<number[]>;
}

export interface BenchPage {
  readonly page: Page;
  /** Asks one thing of the page's bench. @returns null when it took longer than `mostMs`; the page is then of no more use. */
  ask(what: keyof Bench, value: number, mostMs?: number): Promise<number[] | null>;
  /** Bytes that scripts use after everything that is not needed has been collected. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

export interface BenchBrowser {
  /** @param query the side and the size, as renderer/bench/bench.ts reads them. */
  open(query: string): Promise<BenchPage>;
  close(): Promise<void>;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const WIDE = { width: 1000, height: 800 };

/** Builds the page, serves it, and starts the one Chromium that everything is measured in. */
export async function openBench(): Promise<BenchBrowser> {
  const outDir = path.join(root, 'out', 'bench');
  await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: path.join(root, 'renderer', 'bench'),
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome150', chunkSizeWarningLimit: 5000 },
  });
  const server = await preview({ configFile: false, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...sandboxArguments(), '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    open: (query) => openPage(browser, `${address}?${query}`, query),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(browser: Browser, address: string, query: string): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: WIDE });
  const page = await context.newPage();
  page.on('pageerror', (thrown) => console.error(`${query}: ${thrown.message}`));
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    page,
    ask: async (what, value, mostMs) => {
      const answer = page.evaluate(([name, given]) => (globalThis as unknown as { bench: Bench }).bench[name](given), [what, value] as const);
      if (mostMs === undefined) return answer;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), mostMs);
      });
      // A page that is left alone ends with an error that nobody waits for.
      answer.catch(() => {});
      const first = await Promise.race([answer, late]);
      clearTimeout(timer);
      return first;
    },
    heap: async () => {
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    close: () => context.close(),
  };
}
