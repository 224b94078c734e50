// hostLost.ts - the network goes in the browser window, its page crashes, the program is killed under it: nothing acknowledged is lost.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startHost } from '../e2eHosts.ts';
import { check, done, lines } from './commands.ts';
import { inFolder, type Part } from './part.ts';

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

/** @returns what is wrong. */
async function lose(home: string): Promise<string[]> {
  const wrong: string[] = [];
  const expect = (held: boolean, otherwise: string): void => void (held || wrong.push(otherwise));
  const app = await startHost('browser', home);
  const { page } = app;
  try {
    page.setDefaultTimeout(LONG_MS);
    const file = path.join(home, 'report.txt');
    await writeFile(file, 'Nineteen people came ashore, the harbour office said.\n');
    await app.willChoose([file]);
    await page.getByRole('button', { name: 'Open files', exact: true }).click();
    const text = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
    await text.getByText('Nineteen').dblclick({ position: { x: 8, y: 14 } });
    await page.keyboard.press('1');
    await page.keyboard.press('f');
    await note(page, 'before');
    expect(await said(page, /^Saved$/), 'the first change was not saved');

    await page.context().setOffline(true);
    await note(page, 'without a network');
    expect(await said(page, /^Not saved: /), 'a lost network was not told');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await said(page, /^Saved$/), 'with the network back it was not saved');

    await page.goto('chrome://crash').catch(() => {});
    const [folder = ''] = await readdir(path.join(home, 'projects'));
    const project = path.join(home, 'projects', folder);
    const notes = async () => lines<{ note: string }>(await done(['annotations', project, '--json'])).map((one) => one.note);
    expect((await notes()).join() === 'without a network', `after the crash of the page: ${(await notes()).join()}`);
    await app.killProgram();
    expect((await notes()).join() === 'without a network', `after the kill of the program: ${(await notes()).join()}`);
    const { state, problems } = await check(project);
    expect(state === 'whole', problems.join(' '));
  } finally {
    await app.kill();
  }
  return wrong;
}

export const hostLost: Part = {
  name: 'host-lost',
  promise: 'Network gone in the window, page crashed, program killed under it: nothing acknowledged is lost, and it is said',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('host', async (root) => {
      const rounds = quick ? 1 : 10;
      const wrong: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const home = await mkdir(path.join(root, String(round)), { recursive: true }).then(() => path.join(root, String(round)));
        wrong.push(...(await lose(home)));
      }
      for (const one of wrong) tell(one);
      return { figure: `${rounds} windows, ${wrong.length} broken`, held: wrong.length === 0 };
    }),
};
