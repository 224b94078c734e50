// codebook.e2e.test.ts - the codebook in the window: edited, merged, retired, exchanged, and used while tagging, by mouse and by keyboard alone.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { button, pasteText, rows } from './window.e2e.ts';

const TEXT = 'Barge sinks at Orrin lock\n\nThe lock office said that nineteen people had been brought ashore. Two keepers blamed a rotten gate.';

const app = programForEach('browser', { reducedMotion: 'reduce' });

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Tags and kinds' });
const dialog = (page: Page) => page.getByRole('dialog');
const nameField = (page: Page) => page.locator('#code-name');

async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at !== -1) {
        document.querySelector<HTMLElement>('.sheet')?.focus();
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
  }, words);
  await expect(page.locator('.tag-bar.floating')).toBeVisible();
}

const show = (page: Page, view: 'Read' | 'Codebook') => page.getByRole('radio', { name: view }).click();
async function act(page: Page, what: string): Promise<void> {
  await button(page, 'Actions').click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('a tag is made, drawn, used by its key, merged away after a look, and all of it undone', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await show(page, 'Codebook');
  await button(page, 'New tag').click();
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Tone of voice');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tone of voice' })).toBeVisible();
  await page.getByRole('option', { name: 'Arcs' }).click();
  await page.getByRole('textbox', { name: 'Definition' }).fill('How it sounds.');
  await button(page, 'Save').click();
  await expect(page.getByRole('button', { name: 'Version 3' })).toBeVisible();

  await show(page, 'Read');
  await select(page, 'rotten');
  await page.keyboard.press('5');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toHaveAccessibleName('Tone of voice: rotten');
  // A tag without kinds asks for none, and lets the words go.
  await expect(page.locator('.tag-bar.floating')).toBeHidden();
  const mark = await page
    .locator('.sheet .run')
    .first()
    .evaluate((run) => getComputedStyle(run).backgroundImage);
  expect(mark).toContain('radial-gradient');
  const drawn = await page
    .locator('.margin-layer .badge')
    .first()
    .evaluate((badge) => getComputedStyle(badge).backgroundColor);
  expect(drawn).not.toBe('rgba(0, 0, 0, 0)');

  await show(page, 'Codebook');
  await act(page, 'Delete');
  await expect(dialog(page)).toContainText('Tone of voice is used by 1 annotation, so it cannot go.');
  await expect(button(page, 'Change the codebook')).toBeDisabled();
  await page.keyboard.press('Escape');
  await act(page, 'Merge into…');
  await page.keyboard.insertText('intensifier');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('1 annotation gets another code.');
  await expectNoViolations(page, 'step');
  await button(page, 'Change the codebook').click();
  await expect(tree(page).getByRole('row', { name: /Tone of voice/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Loaded language: Intensifier' })).toBeVisible();
  await expect(page.locator('.code-head').getByText('Used once')).toBeVisible();

  await page.getByRole('button', { name: 'Version 4' }).click();
  await expect(dialog(page)).toContainText('Tone of voice removed');
  await expectNoViolations(page, 'versions');
  await page.keyboard.press('Escape');
  await button(page, 'Show the 1 annotation made under an older version').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toHaveAccessibleName('Loaded language, intensifier: rotten');
  const undo = page.locator('.bar').getByRole('button', { name: 'Undo', exact: true });
  for (const left of ['merge “Tone', 'tag as', 'edit “Tone', 'add “Tone']) {
    await expect(undo).toHaveAttribute('title', new RegExp(`^Undo: ${left}`));
    await undo.click();
  }
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Tags' }).getByRole('button')).toHaveCount(4);
});

test('by keyboard alone: a kind is renamed, retired and no longer offered', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('edit the codebook');
  await page.keyboard.press('Enter');
  const claim = tree(page).getByRole('row', { name: /^Claim/ });
  await expect(claim).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('.codebook-form').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(claim).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Claim: Figure' })).toBeVisible();
  await nameField(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Number');
  // Leaving the form saves it.
  await tree(page)
    .getByRole('row', { name: /^Figure/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(tree(page).getByRole('row', { name: /^Number/ })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('heading', { name: 'Claim: Number' })).toBeVisible();
  await button(page, 'Actions').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('ret');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('No annotation changes.');
  await button(page, 'Change the codebook').focus();
  await page.keyboard.press('Enter');
  await expect(tree(page).getByRole('row', { name: 'Number, retired, Not used' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('back to the text');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Text' })).toBeVisible();
  await select(page, 'nineteen people');
  await page.keyboard.press('1');
  const kinds = page.getByRole('toolbar', { name: 'Subtypes' });
  await expect(kinds.getByRole('button', { name: 'Event' })).toBeVisible();
  await expect(kinds.getByRole('button', { name: 'Number' })).toHaveCount(0);
  // The arrows go through the kinds and show what each means; Enter takes the one they have come to.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.subtypes-foot')).toContainText('Who did it, ordered it or caused it.');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toHaveAccessibleName('Claim, responsibility: nineteen people');
});

test('a code from the selected words in one key; nearly the same ones are asked about', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await select(page, 'lock office');
  await page.keyboard.press('k');
  await expect(dialog(page)).toContainText('under which tag?');
  await expectNoViolations(page, 'which tag');
  await page.keyboard.press('Tab');
  await dialog(page).getByRole('button', { name: 'Sourcing' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toHaveAccessibleName('Sourcing, lock office: lock office');
  await select(page, 'keepers');
  await page.keyboard.press('k');
  await expect(rows(page)).toHaveCount(2);
  // The code and its annotation are one step.
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
  // Its name is now a code, so the same words again are nearly the same.
  await select(page, 'lock office');
  await page.keyboard.press('k');
  await expect(dialog(page)).toContainText('There is nearly the same code already');
  await expectNoViolations(page, 'near');
  await dialog(page).getByRole('button', { name: 'Use Sourcing: lock office' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('a codebook goes out as REFI-QDA and comes in from another program, with what is used kept', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await select(page, 'rotten');
  await page.keyboard.press('3');
  await page.keyboard.press('i');
  await show(page, 'Codebook');
  const file = await app.saved(async () => {
    await page.locator('.codebook-foot').getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'REFI-QDA codebook (.qdc)' }).click();
  });
  expect(readFileSync(file, 'utf8')).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"');
  const foreign = path.join(app.home, 'theirs.qdc');
  writeFileSync(
    foreign,
    '\ufeff<?xml version="1.0"?><x:CodeBook xmlns:x="urn:other"><x:Codes><x:Code guid="{11111111-2222-3333-4444-000000000001}" name="Actors" isCodable="true" color="#A8174E"><x:Code name="State" isCodable="true"/></x:Code></x:Codes></x:CodeBook>',
  );
  await app.willChoose([foreign]);
  await button(page, 'Import').click();
  await expect(dialog(page)).toContainText('Not in the file, but used by annotations, so kept as retired: Loaded language, Intensifier.');
  await expect(dialog(page)).toContainText('“State” has no GUID');
  await expectNoViolations(page, 'import');
  await button(page, 'Change the codebook').click();
  await expect(tree(page).getByRole('row', { name: /^Actors/ })).toBeVisible();
  await expect(tree(page).getByRole('row', { name: /^Loaded language, retired/ })).toBeVisible();
  await show(page, 'Read');
  await expect(page.getByRole('toolbar', { name: 'Tags' }).getByRole('button')).toHaveText(['Actors']);
  await expect(rows(page).first()).toHaveAccessibleName('Loaded language, intensifier: rotten');
});

test('simple mode shows the four tags only', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('simple mode');
  await page.keyboard.press('Enter');
  await select(page, 'rotten');
  await page.keyboard.press('3');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('toolbar', { name: 'Subtypes' })).toBeHidden();
  await expect(page.getByRole('button', { name: /Kind$/ })).toHaveCount(0);
});

for (const theme of ['light', 'dark', 'contrast', 'contrast-dark']) {
  test(`axe finds nothing on the codebook page, ${theme}`, async () => {
    const { page } = app;
    await pasteText(page, TEXT);
    await show(page, 'Codebook');
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expect(tree(page)).toBeVisible();
    await expectNoViolations(page, `tag, ${theme}`);
    await tree(page)
      .getByRole('row', { name: /^Figure/ })
      .click();
    await expect(page.getByRole('heading', { name: 'Claim: Figure' })).toBeVisible();
    await expectNoViolations(page, `kind, ${theme}`);
    await button(page, 'Actions').click();
    await expectNoViolations(page, `actions, ${theme}`);
  });
}

test('kinds below kinds are shown with what they lie under, and are reached by arrows and by their letter', async () => {
  const { page } = app;
  await pasteText(page, TEXT);
  await page.evaluate(async () => {
    const call = async (name: string, input: unknown) => {
      const headers = { authorization: `Bearer ${sessionStorage.getItem('pressmark-token')}`, 'content-type': 'application/json' };
      const answer = await fetch(`/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return (await answer.json()) as { value: { codebook: { tags: { id: string; subtypes: object[] }[] } } };
    };
    const { codebook } = (await call('project.read', {})).value;
    const under = (id: string, name: string, key: string, parent: string) => ({ id, name, key, parent, definition: `${name} only.`, example: '' });
    codebook.tags[0]?.subtypes.push(under('deaths', 'Deaths', 'D', 'figure'), under('at-sea', 'At sea', 'W', 'deaths'));
    await call('codebook.change', { codebook });
  });
  await page.reload();
  await expect(page.locator('.sheet')).toBeVisible();
  await select(page, 'nineteen people');
  await page.keyboard.press('1');
  const kinds = page.getByRole('toolbar', { name: 'Subtypes' });
  await expect(kinds.getByRole('button', { name: /^Figure › Deaths ›\s*At sea/ })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('nested.png') });
  await expectNoViolations(page, 'nested kinds');
  for (
    let step = 0;
    step < 12 && (await kinds.locator('.near').count()) + (await kinds.locator('.near', { hasText: 'At sea' }).count()) < 2;
    step += 1
  )
    await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-live="polite"].visually-hidden')).toHaveText('Figure, Deaths, At sea. At sea only.');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card .pickers')).toContainText('figure › deaths › at sea');
  await select(page, 'rotten gate');
  await page.keyboard.press('1');
  await page.keyboard.press('d');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('.card .pickers')).toContainText('figure › deaths');
});
