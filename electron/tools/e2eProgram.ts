// e2eProgram.ts - the program for each end-to-end test of a file: with a folder of its own, ended and cleaned up after the test.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContextOptions, type Page, test } from '@playwright/test';
import type { Settings } from '../../shared/contract.ts';
import { defaultSettings } from '../../shared/defaultSettings.ts';
import { type HostName, type StartedHost, startHost, temporaryHome } from './e2eHosts.ts';

/** The program that runs for the test of now; after `close` or `kill` it can be started again in the same folder. */
class TestProgram implements StartedHost {
  #place: ReturnType<typeof temporaryHome> | null = null;
  #running: StartedHost | null = null;

  /** Where data, projects and downloads lie. */
  get home(): string {
    this.#place ??= temporaryHome();
    return this.#place.home;
  }

  get page(): Page {
    return this.#now.page;
  }

  get pid(): number {
    return this.#now.pid;
  }

  get #now(): StartedHost {
    if (!this.#running) throw new Error('the program is not running');
    return this.#running;
  }

  /** What the person has chosen before it starts. */
  prefer(settings: Partial<Settings>): void {
    const folder = path.join(this.home, 'data');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ formatVersion: 1, settings: { ...defaultSettings, ...settings } }));
  }

  async start(host: HostName, options?: BrowserContextOptions): Promise<Page> {
    this.#running = await startHost(host, this.home, options);
    return this.page;
  }

  async close(): Promise<void> {
    const running = this.#now;
    this.#running = null;
    await running.close();
  }

  async kill(): Promise<void> {
    const running = this.#now;
    this.#running = null;
    await running.kill();
  }

  killProgram(): Promise<void> {
    return this.#now.killProgram();
  }

  crashPage(): Promise<void> {
    return this.#now.crashPage();
  }

  willChoose(files: readonly string[]): Promise<void> {
    return this.#now.willChoose(files);
  }

  saved(act: () => Promise<void>): Promise<string> {
    return this.#now.saved(act);
  }

  /** Ends it if it still runs, and removes its folder. */
  async clear(): Promise<void> {
    if (this.#running) await this.close();
    this.#place?.remove();
    this.#place = null;
  }
}

/** For every test of the file that calls it, which starts it itself. */
export function programToStart(): TestProgram {
  const program = new TestProgram();
  test.afterEach(() => program.clear());
  return program;
}

/** The same, started before every test. */
export function programForEach(host: HostName, options?: BrowserContextOptions): TestProgram {
  const program = programToStart();
  test.beforeEach(async () => void (await program.start(host, options)));
  return program;
}
