// hostLost.ts - the network goes in the browser window, its page crashes, the program is killed under it: nothing acknowledged is lost.
//
// In the desktop window the page's process is killed, too: the app opens the page again by itself, and work goes on.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type StartedHost, startHost } from '../e2eHosts.ts';
import { check, done, lines } from './commands.ts';
import { inFolder, type Part, pause } from './part.ts';
import { buildApp } from './testRun.ts';

const LONG_MS = 60_000;

const said = (page: Page, words: RegExp): Promise<boolean> =>
  page
    .getByRole('status', { name: 'Save status' })
    .filter({ hasText: words })
    .waitFor({ timeout: LONG_MS })
    .then(
      () => true,
      () => false,
    );

/** Writes the note of the one annotation. */
async function note(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note' }).fill(words);
  await page.keyboard.press('Tab');
}

/** Imports a text and tags its first word. @returns whether that was saved. */
async function tagFirstWord({ page, willChoose }: StartedHost, home: string): Promise<boolean> {
  page.setDefaultTimeout(LONG_MS);
  const file = path.join(home, 'report.txt');
  await writeFile(file, 'Nineteen people came ashore, the harbour office said.\n');
  await willChoose([file]);
  await page.getByRole('button', { name: 'Open files', exact: true }).click();
  await tagWord(page, 'Nineteen');
  await note(page, 'before');
  return said(page, /^Saved$/);
}

/** Tags the word at the beginning of the text as a claim about a figure. */
async function tagWord(page: Page, words: string): Promise<void> {
  const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
  await text
    .getByText(words)
    .first()
    .dblclick({ position: { x: 8, y: 14 } });
  await page.keyboard.press('1');
  await page.keyboard.press('f');
}

/** Whether there is another page in time; until then there may be none to ask. */
async function isOpenedAgain(page: Page): Promise<boolean> {
  for (const begun = performance.now(); performance.now() - begun < LONG_MS; await pause(100))
    if (!(await page.evaluate(() => 'wasThere' in globalThis).catch(() => true))) return true;
  return false;
}

interface Trial {
  readonly home: string;
  expect(held: boolean, otherwise: string): void;
}

/** The one project's folder. */
const projectIn = async (home: string): Promise<string> => path.join(home, 'projects', (await readdir(path.join(home, 'projects')))[0] ?? '');
const notesIn = async (folder: string): Promise<string> =>
  lines<{ note: string }>(await done(['annotations', folder, '--json']))
    .map((one) => one.note)
    .join();

/** The desktop window: its page's process goes. */
async function losePage({ home, expect }: Trial): Promise<void> {
  const app = await startHost('desktop', home);
  const { page } = app;
  try {
    expect(await tagFirstWord(app, home), 'the first change in the desktop window was not saved');
    await page.evaluate(() => void Object.assign(globalThis, { wasThere: true }));
    await app.crashPage();
    if (!(await isOpenedAgain(page))) return expect(false, 'the page that had crashed was not opened again');
    expect(await said(page, /^Saved$/), 'the page that was opened again does not say that all is saved');
    await page.getByRole('main', { name: 'Text' }).getByRole('textbox').getByText('Nineteen').first().click();
    const kept = await page.getByRole('textbox', { name: 'Note' }).inputValue();
    expect(kept === 'before', `the page that was opened again shows "${kept}"`);
    await note(page, 'after the crash');
    expect(await said(page, /^Saved$/), 'after the crash of the page nothing was saved');
    await app.killProgram();
    const notes = await notesIn(await projectIn(home));
    expect(notes === 'after the crash', `after the crash of the desktop page: ${notes}`);
  } finally {
    await app.kill();
  }
}

/** The browser window: its network goes, then its page, then the program. */
async function loseHost({ home, expect }: Trial): Promise<void> {
  const app = await startHost('browser', home);
  const { page } = app;
  try {
    expect(await tagFirstWord(app, home), 'the first change was not saved');

    await page.context().setOffline(true);
    await note(page, 'without a network');
    expect(await said(page, /^Not saved: /), 'a lost network was not told');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await said(page, /^Saved$/), 'with the network back it was not saved');

    await app.crashPage();
    const project = await projectIn(home);
    const notes = await notesIn(project);
    expect(notes === 'without a network', `after the crash of the page: ${notes}`);
    await app.killProgram();
    const after = await notesIn(project);
    expect(after === 'without a network', `after the kill of the program: ${after}`);
    const { state, problems } = await check(project);
    expect(state === 'whole', problems.join(' '));
  } finally {
    await app.kill();
  }
}

export const hostLost: Part = {
  name: 'host-lost',
  promise: 'Network gone in the window, page crashed, program killed under it: nothing acknowledged is lost, and it is said',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('host', async (root) => {
      const rounds = quick ? 1 : 10;
      const wrong: string[] = [];
      const expect = (held: boolean, otherwise: string): void => void (held || wrong.push(otherwise));
      await buildApp();
      for (let round = 0; round < rounds; round += 1) {
        for (const lose of [losePage, loseHost]) {
          const home = path.join(root, `${lose.name} ${round}`);
          await mkdir(home);
          await lose({ home, expect });
        }
      }
      for (const one of wrong) tell(one);
      return { figure: `${2 * rounds} windows, ${wrong.length} broken`, held: wrong.length === 0 };
    }),
};
