// roles.e2e.test.ts - the model in the hand: roles, details and chains, by mouse, and one whole job by keyboard alone.

import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../electron/tools/e2eAxe.ts';
import { programForEach } from '../electron/tools/e2eProgram.ts';
import { partsBar, tagSentence, TEXT } from './attribution.e2e.ts';
import { boxOf, card, cite, dragOver, pasteText, rows, sheet, status } from './window.e2e.ts';

const app = programForEach('browser');
test.beforeEach(() => pasteText(app.page, TEXT));

const role = (page: Page, words: string) => card(page).getByRole('region', { name: 'Roles' }).getByRole('button', { name: words, exact: true });

test('by mouse: roles are marked, shown, corrected and taken away, and come back after undo and reopening', async () => {
  let { page } = app;
  await tagSentence(page);
  await dragOver(page, 'Lind, the mate');
  await partsBar(page).getByRole('button', { name: 'Speaker' }).click();
  await expect(role(page, 'Speaker: Lind, the mate')).toBeVisible();
  await dragOver(page, 'said', { inside: 3 });
  await partsBar(page).getByRole('button', { name: 'Cue' }).click();
  await expect(role(page, 'Cue: said')).toBeVisible();
  await dragOver(page, 'more than fifty boats', { inside: 3 });
  await partsBar(page).getByRole('button', { name: 'Content' }).click();
  await expect(role(page, 'Content: more than fifty boats')).toBeVisible();
  await dragOver(page, 'were lost');
  await card(page).getByRole('button', { name: 'Mark more of the Content' }).click();
  await expect(role(page, 'Content: were lost')).toBeVisible();
  await expect(page.locator('.overlay .role-label')).toHaveText(['Speaker', 'Cue', 'Content', 'Content']);

  // Marked again with fewer words: corrected, not added.
  await dragOver(page, 'Lind');
  await page.keyboard.press('Shift+S');
  await expect(role(page, 'Speaker: Lind')).toBeVisible();
  await expect(role(page, 'Speaker: Lind, the mate')).toHaveCount(0);
  await card(page).getByRole('button', { name: 'Take away Content: were lost' }).click();
  await expect(role(page, 'Content: were lost')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(role(page, 'Content: were lost')).toBeVisible();

  // First the button, then the words.
  await page.getByRole('button', { name: 'Mark the Cue again' }).click();
  await expect(page.getByRole('region', { name: 'What the keys do now' })).toContainText('Cue');
  const said = await boxOf(page, 'said on Monday');
  await page.mouse.move(said.left + 1, said.y);
  await page.mouse.down();
  await page.mouse.move(said.right - 1, said.y, { steps: 5 });
  await page.mouse.up();
  await expect(role(page, 'Cue: said on Monday')).toBeVisible();

  // Nothing selected: the roles are seen again on hover, and always when that is switched on.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.mouse.move(10, 10);
  await expect(page.locator('.overlay .role')).toHaveCount(0);
  await page.mouse.move(said.left + 2, said.y);
  await expect(page.locator('.overlay .role')).toHaveCount(4);
  await page.mouse.move(10, 10);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Show or hide roles in the text' }).click();
  await expect(page.locator('.overlay .role')).toHaveCount(4);
  await expect(status(page)).toHaveText('Saved');
  await page.waitForTimeout(700);
  await app.close();

  await app.start('browser');
  ({ page } = app);
  await page.getByRole('complementary', { name: 'Recent projects' }).getByText('Barge sinks').click();
  await expect(page.locator('.overlay .role')).toHaveCount(4);
  await rows(page).first().click();
  await expect(role(page, 'Cue: said on Monday')).toBeVisible();
});

test('by keyboard alone: an attribution with roles and details, a figure from its words, edges, and their chain', async () => {
  const { page } = app;
  const press = async (keys: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(keys);
  };
  await sheet(page).focus();
  await press('Control+Home');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Home');
  // "Lind, the mate, said": tagged, and its kind picked.
  await press('Control+Shift+ArrowRight', 7);
  await press('2');
  await press('i');
  await expect(rows(page)).toHaveCount(1);
  const first = (await cite(page).innerText()).trim();
  expect(first).toMatch(/^Lind, the mate/);

  // The role's key first, then its words.
  await press('Home');
  await press('Shift+S');
  await press('Control+Shift+ArrowRight');
  await press('Enter');
  await expect(role(page, 'Speaker: Lind')).toBeVisible();
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: 'Speaker: ‘Lind’' })).toHaveCount(1);
  // The words first, then the key.
  await press('End');
  await press('Control+Shift+ArrowLeft', 2);
  await press('Shift+T');
  await expect(card(page).getByRole('button', { name: /^Content: / })).toBeVisible();
  await expect(sheet(page)).toBeFocused();

  // Edges: a burst of keys is one step.
  await press('Control+Alt+Shift+ArrowRight', 2);
  await expect(page.locator('.overlay .draft').first()).toBeVisible();
  await expect(cite(page)).not.toHaveText(first);
  const longer = await cite(page).innerText();
  await press('Control+z');
  await expect(cite(page)).toHaveText(first);
  await press('Control+Shift+z');
  await expect(cite(page)).toHaveText(longer);
  // The role's edges: E goes from part to part.
  await press('e');
  await press('e');
  await expect(page.getByRole('region', { name: 'What the keys do now' })).toContainText('the speaker');
  await press('Control+Shift+ArrowRight', 2);
  await press('Enter');
  await expect(role(page, 'Speaker: Lind, the mate')).toBeVisible();
  await expect(sheet(page)).toBeFocused();

  // A figure: proposed, taken over with one key.
  await press('Control+Home');
  const before = () =>
    page.evaluate(() => {
      const selection = getSelection();
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.sheet') ?? document.body);
      if (selection?.anchorNode) range.setEnd(selection.anchorNode, selection.anchorOffset);
      return range.toString().trim();
    });
  const selected = () => page.evaluate(() => getSelection()?.toString().trim());
  for (let step = 0; step < 30 && !(await before()).endsWith('that'); step += 1) await press('Control+ArrowRight');
  for (let step = 0; step < 9 && (await selected()) !== 'more than fifty boats'; step += 1) await press('Control+Shift+ArrowRight');
  await press('1');
  await press('f');
  await expect(rows(page)).toHaveCount(2);
  const value = card(page).getByRole('combobox', { name: 'Value' });
  await expect(card(page).getByRole('button', { name: /Take over/ })).toBeVisible();
  await expect(value).toHaveValue('');
  await press('f');
  await expect(value).toHaveValue('50');
  await expect(card(page).getByRole('button', { name: /Comparator$/ })).toContainText('more than');
  await expect(card(page).getByRole('button', { name: /Take over/ })).toHaveCount(0);

  // The event, by Tab and in letters.
  const event = card(page).getByRole('combobox', { name: 'Event' });
  await press('Alt+Enter');
  for (let step = 0; step < 12 && !(await event.evaluate((element) => element === document.activeElement)); step += 1) await press('Shift+Tab');
  await expect(event).toBeFocused();
  await page.keyboard.insertText('sinking');
  await press('Escape');
  await expect(sheet(page)).toBeFocused();
  await expect(status(page)).toHaveText('Saved');

  // Another attribution, said to be reported by the first one; the event is offered.
  await press('Control+End');
  await press('Control+Shift+ArrowLeft', 4);
  await press('2');
  await press('Escape');
  await expect(rows(page)).toHaveCount(3);
  const chain = card(page).getByRole('region', { name: 'Chain' });
  const reportedBy = chain.getByRole('button', { name: /Reported by$/ });
  await press('Alt+Enter');
  for (let step = 0; step < 20 && !(await reportedBy.evaluate((element) => element === document.activeElement)); step += 1) await press('Shift+Tab');
  await press('Enter');
  await press('ArrowDown');
  await press('Enter');
  await expect(chain.getByRole('listitem')).toHaveCount(2);
  await expect(chain.getByRole('listitem').getByRole('button', { name: 'Lind, the mate' })).toBeVisible();
  await expect(status(page)).toHaveText('Saved');
  // What is half under the edge of its pane is measured as half.
  await reportedBy.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  expect(await violationsOf(page, '.card')).toEqual([]);
});

test('details: lists, choices and words are kept; what the project says elsewhere is offered; unknown ones are shown', async () => {
  const { page } = app;
  await dragOver(page, 'lost');
  await page.keyboard.press('3');
  await page.keyboard.press('x');
  const first = card(page).getByRole('textbox', { name: 'Plainer words 1' });
  await first.fill('sunk');
  await first.press('Enter');
  await expect(card(page).getByRole('textbox', { name: 'Plainer words 2' })).toBeFocused();
  await page.keyboard.insertText('gone');
  await card(page).getByRole('combobox', { name: 'Target' }).fill('the boats');
  await card(page)
    .getByRole('radio', { name: 'against' })
    .or(card(page).getByRole('button', { name: 'against' }))
    .click();
  await expect(status(page)).toHaveText('Saved');

  await page.keyboard.press('Escape');
  await dragOver(page, 'sinks');
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  const target = card(page).getByRole('combobox', { name: 'Target' });
  const offered = page.waitForResponse('**/call/annotations.values');
  await target.click();
  await offered;
  await page.keyboard.type('the');
  await page.getByRole('option', { name: 'the boats' }).click();
  await expect(target).toHaveValue('the boats');
  await expect(status(page)).toHaveText('Saved');

  await rows(page).filter({ hasText: 'lost' }).click();
  await expect(card(page).getByRole('textbox', { name: 'Plainer words 2' })).toHaveValue('gone');
  await first.fill('');
  await card(page).getByRole('textbox', { name: 'Plainer words 2' }).focus();
  await expect(card(page).getByRole('textbox', { name: 'Plainer words 1' })).toHaveValue('gone');
  // Of another tag: what was said is kept and shown, and can be taken away.
  await card(page).getByRole('button', { name: /Tag$/ }).click();
  await page.getByRole('option', { name: 'Sourcing' }).click();
  await expect(card(page).getByText('Kept from elsewhere')).toBeVisible();
  await card(page)
    .getByRole('button', { name: 'Take Plainer words away' })
    .or(card(page).getByRole('button', { name: 'Take plainAlternatives away' }))
    .click();
  await expect(card(page).getByText('gone', { exact: true })).toHaveCount(0);
  await expect(card(page).getByText('the boats')).toBeVisible();
});
