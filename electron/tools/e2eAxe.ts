// e2eAxe.ts - what axe finds on a page, with the rules that all end-to-end tests keep to.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What fades in has no colours of its own yet. In words, as this file knows no page. */
const ALL_SHOWN = `Promise.all(document.getAnimations()
  .filter((one) => one.effect.getComputedTiming().iterations !== Infinity)
  .map((one) => one.finished.catch(() => {}))).then(() => null)`;

/**
 * One line per violation, with the elements it is about. Beside the usual rules: whoever speaks to the computer says the words
 * that are seen, so a control's name holds them.
 * @param within selector of the part that is looked at; without it the page.
 */
export async function violationsOf(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(ALL_SHOWN);
  const axe = new AxeBuilder({ page }).options({
    runOnly: { type: 'tag', values: TAGS },
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** @param screen what is looked at, for the reader of a failure. */
export async function expectNoViolations(page: Page, screen: string, within?: string): Promise<void> {
  expect(await violationsOf(page, within), screen).toEqual([]);
}
