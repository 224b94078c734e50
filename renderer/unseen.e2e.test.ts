// unseen.e2e.test.ts - signs that nobody sees are kept and named, and turn nothing around them: in the text, in lists, in messages.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { type StartedHost, startHost, temporaryHome } from '../electron/tools/e2eHosts.ts';
import { packHostileProject } from '../electron/tools/hostile/project.ts';
import { trap, watchUnseen } from './unseenWatch.e2e.ts';

test('they are named in the text and wherever its words are told, and the words stay as they are', async () => {
  const place = temporaryHome();
  const app = await startHost('browser', place.home, { reducedMotion: 'reduce' });
  const { page } = app;
  try {
    const text = 'Report \u202efdp.exe\n\nNi\u200bne boats \u2066were\u2069 lost, می\u200cخواهم.';
    const file = path.join(place.home, 'turned \u202etxt.txt');
    writeFileSync(file, text);
    await app.willChoose([file]);
    await page.getByRole('button', { name: 'Open files', exact: true }).first().click();
    const sheet = page.getByRole('main', { name: 'Text' }).getByRole('textbox');
    await expect(sheet.locator('.unseen-sign')).toHaveCount(4);
    expect(await sheet.locator('.unseen-sign').evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')))).toEqual([
      'RLO',
      'ZWSP',
      'LRI',
      'PDI',
    ]);
    expect(
      await sheet
        .locator('.unseen-sign')
        .first()
        .evaluate((one) => getComputedStyle(one, '::before').content),
    ).toBe('"RLO" / "right-to-left override"');
    // Every sign is still there.
    expect(await sheet.evaluate((one) => one.textContent)).toContain('Report \u202efdp.exe');

    const row = page.locator('.shelf').getByRole('row');
    await expect(row.locator('.document-title')).toHaveText('turned ‹RLO›txt');
    expect(
      await page
        .locator('body')
        .evaluate((one) => Array.from(one.querySelectorAll('[aria-label], [title]'), (each) => `${each.getAttribute('aria-label')}`).join()),
    ).not.toContain('\u202e');
    // Removing tells the title in a sentence.
    await row.focus();
    await page.keyboard.press('Delete');
    await expect(page.locator('.messages')).toContainText('turned ‹RLO›txt');
    expect(await page.locator('.messages').textContent()).not.toContain('\u202e');
    if (process.env['SHOT']) {
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await expect(sheet.locator('.unseen-sign')).toHaveCount(4);
      await page.screenshot({ path: process.env['SHOT'] });
    }
  } finally {
    await app.close();
    place.remove();
  }
});

const names = JSON.parse(readFileSync(path.join(import.meta.dirname, 'locales/en/commands.json'), 'utf8')) as Record<string, string>;
/** Commands that end the work, ask for a file, or need what is not there. */
const LEFT_OUT =
  /^(showText|newProject|openFiles|openFolder|openProject|sampleLesson|closeProject|replaceText|export|savePdf|tagAs|toggle|readBeside)/;

/** Opens a project that has traps in every field, and goes through it. */
async function through(walk: (tools: Tools) => Promise<void>): Promise<void> {
  test.setTimeout(400_000);
  const place = temporaryHome();
  const app = await startHost('browser', place.home, { reducedMotion: 'reduce' });
  const { page } = app;
  page.setDefaultTimeout(60_000);
  try {
    const gift = path.join(place.home, 'gift.pressmark');
    await packHostileProject(
      Array.from({ length: 120 }, (_none, index) => trap(index)),
      gift,
    );
    await app.willChoose([gift]);
    await page.getByRole('button', { name: 'Open files', exact: true }).first().click();
    const row = page.locator('.shelf').getByRole('row').first();
    await expect(row).toContainText('q0q');
    await row.click();
    const watched = await watchUnseen(page);
    const look = async (what: string): Promise<number> => {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      return watched.look(what);
    };
    const back = async (): Promise<void> => {
      for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
    };
    const openAll = async (where: string): Promise<void> => {
      const openers = page.locator('button[aria-haspopup]:visible, button[aria-expanded=false]:visible');
      for (let index = 0; index < (await openers.count()); index += 1) {
        if (!(await openers.nth(index).isEnabled())) continue;
        await openers.nth(index).click();
        await look(`${where}, opened ${index}`);
        await back();
      }
    };
    const command = async (id: string): Promise<void> => {
      const search = page.getByRole('dialog').getByRole('searchbox');
      await page.keyboard.press('Control+k');
      await expect(async () => {
        // What the last command opened may come late, and lies over the palette or takes its place.
        if (!(await search.isVisible())) {
          await page.keyboard.press('Escape');
          await page.keyboard.press('Control+k');
        }
        await search.fill(/^tag[1-4]$/.test(id) ? id.slice(3) : (names[id] ?? ''), { timeout: 2_000 });
      }).toPass();
      await look(`palette for ${id}`);
      await page.keyboard.press('Enter');
    };
    await walk({ app, page, home: place.home, look, back, openAll, command });
    expect(watched.findings()).toEqual([]);
  } finally {
    await app.close();
    place.remove();
  }
}

interface Tools {
  readonly app: StartedHost;
  readonly page: Page;
  readonly home: string;
  /** Looks at what is shown. @returns how many traps are told there. */
  look(what: string): Promise<number>;
  /** Leaves whatever was opened. */
  back(): Promise<void>;
  /** Everything that opens something, one after the other. */
  openAll(where: string): Promise<void>;
  command(id: string): Promise<void>;
}

test('they are named, and turn nothing around them, in the text, its card, and wherever a command leads', () =>
  through(async ({ page, look, back, openAll, command }) => {
    expect(await look('text')).toBeGreaterThan(10);
    await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first().click();
    await look('card');
    await openAll('card');
    for (const id of Object.keys(names)) {
      if (LEFT_OUT.test(id)) continue;
      await command(id);
      await look(id);
      await back();
      if (id === 'showCodebook') await page.getByRole('radio', { name: 'Read' }).click();
    }
  }));

test('the same in the codebook', () =>
  through(async ({ page, look, back, openAll, command }) => {
    await command('showCodebook');
    // Each code, and what may be done with it.
    const codes = page.getByRole('treegrid', { name: 'Tags and kinds' }).getByRole('row');
    await codes.first().click();
    await page.keyboard.press('ArrowRight');
    for (let index = 0; index < 8; index += 1) {
      await codes.nth(index).click();
      expect(await look('a code')).toBeGreaterThan(0);
    }
    await openAll('codebook');
    for (const what of ['Merge into…', 'Split…', 'Move…', 'Delete']) {
      await page.locator('.code-head').getByRole('button').last().click();
      const item = page.getByRole('menuitem', { name: what }).and(page.locator(':not([aria-disabled=true])'));
      if ((await item.count()) > 0) await item.click();
      await look(what);
      await back();
    }
  }));

test('the same in groups of the list, in what is found, and on paper', () =>
  through(async ({ page, look, back }) => {
    await page.getByRole('radio', { name: 'All documents' }).click();
    for (const group of ['By document', 'By annotator', 'By kind']) {
      await page.getByRole('button', { name: /Group by/ }).click();
      await page.getByRole('option', { name: group }).click();
      await expect(page.locator('.rows-heading').first()).toBeVisible();
      expect(await look(group)).toBeGreaterThan(0);
    }
    // Found words, with what stands around them.
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type('Here');
    await expect(page.locator('.find-row, .kwic').first()).toBeVisible();
    expect(await look('results')).toBeGreaterThan(0);
    await back();

    // On paper.
    await page.evaluate(() => {
      window.print = () => {
        const paper = document.querySelector('.paper');
        if (paper) document.body.append(Object.assign(paper.cloneNode(true), { id: 'kept-paper' }));
      };
    });
    await page.keyboard.press('Control+p');
    await page.getByText('With the annotations').click();
    await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.locator('#kept-paper')).toBeAttached();
    expect(await look('paper')).toBeGreaterThan(5);
    await page.locator('#kept-paper').evaluate((one) => one.remove());
  }));

test('the same in the review, the report, and the projects of before', () =>
  through(async ({ app, page, home, look, back, command }) => {
    // A page of two articles, and a file that cannot be read.
    const article = (index: number) =>
      `<article><h2>${trap(index)}</h2><p class="date">3 May 2026</p>${'<p>The lock was closed at noon, and the barges waited for the whole of the day.</p>'.repeat(6)}</article>`;
    const files = [`${trap(4)}.html`, `${trap(5)}.doc`].map((name) => path.join(home, name));
    writeFileSync(files[0] ?? '', `<!doctype html><meta charset=utf-8><title>${trap(7)}</title><main>${article(8)}${article(10)}</main>`);
    writeFileSync(files[1] ?? '', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 1, 2, 3]));
    await app.willChoose(files);
    await page.getByRole('button', { name: 'Open files', exact: true }).first().click();
    const review = page.getByRole('dialog', { name: 'Review before adding' });
    await expect(review).toBeVisible();
    expect(await look('review')).toBeGreaterThan(2);
    await review.locator('.review-foot').getByRole('button').last().click();
    await expect(review).toBeHidden();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await look('report')).toBeGreaterThan(0);
    await back();
    await command('closeProject');
    await expect(page.getByRole('complementary', { name: 'Recent projects' })).toBeVisible();
    expect(await look('recent projects')).toBeGreaterThan(0);
  }));

test('below a field they are told by name, as its description', async () => {
  const place = temporaryHome();
  const app = await startHost('browser', place.home, { reducedMotion: 'reduce' });
  const { page } = app;
  try {
    await page.getByRole('button', { name: 'Sample lesson' }).click();
    await page.getByRole('button', { name: /^Show Key/ }).click();
    await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first().click();
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.fill('plain');
    await expect(page.locator('.unseen-here')).toHaveCount(0);
    await note.fill('a\u202egnp.exe \u200bb\u200b');
    await expect(note).toHaveAccessibleDescription('Holds signs that nobody sees: right-to-left override (RLO), zero-width space (ZWSP) × 2');
    await expect(page.locator('.note-field .unseen-here')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}-note.png` });
    await page.locator('.shelf').getByRole('row').first().focus();
    await page.keyboard.press('F2');
    const title = page.getByRole('dialog').getByRole('textbox');
    await title.fill('x\u2067y');
    await expect(title).toHaveAccessibleDescription(/right-to-left isolate \(RLI\)/);
  } finally {
    await app.close();
    place.remove();
  }
});
