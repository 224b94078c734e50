// window.e2e.ts - what end-to-end tests find in the window by its names, and words of the open text selected as people select them.

import { expect, type Page } from '@playwright/test';

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const sheet = (page: Page) => page.getByRole('main', { name: 'Text' }).getByRole('textbox');
export const rows = (page: Page) => page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
export const card = (page: Page) => page.getByRole('region', { name: 'Selected annotation' });
/** The words of the selected annotation, as its card quotes them. */
export const cite = (page: Page) => page.locator('.card .cite');
export const status = (page: Page) => page.getByRole('status', { name: 'Save status' });
export const documents = (page: Page) => page.getByRole('navigation', { name: 'Documents' }).getByRole('row');

/** Adds words as a document; it is there when this ends. */
export async function pasteText(page: Page, words: string): Promise<void> {
  await button(page, 'Paste text').first().click();
  await page.getByRole('textbox', { name: 'Text' }).fill(words);
  await button(page, 'Add the text').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(sheet(page)).toContainText(words.split('\n')[0] ?? '');
}

interface Box {
  readonly left: number;
  readonly right: number;
  /** The middle of their first line, and of their last. */
  readonly y: number;
  readonly lastY: number;
  readonly isRtl: boolean;
}

/** Where words of the text begin and end in the window, px; they are brought into sight first. */
export async function boxOf(page: Page, words: string): Promise<Box> {
  const box = await sheet(page).evaluate((element, wanted) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; from: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Names of what is set aside stand in the text and are none of it.
      if (node.parentElement?.closest('[contenteditable="false"]')) continue;
      nodes.push({ node: node as Text, from: all.length });
      all += node.nodeValue ?? '';
    }
    const at = all.indexOf(wanted);
    const first = nodes.findLast(({ from }) => from <= at);
    const last = nodes.findLast(({ from }) => from < at + wanted.length);
    if (at === -1 || !first || !last) return null;
    range.setStart(first.node, at - first.from);
    range.setEnd(last.node, at + wanted.length - last.from);
    const seen = range.getBoundingClientRect();
    if (seen.top < 0 || seen.bottom > innerHeight) first.node.parentElement?.scrollIntoView({ block: 'center' });
    const rects = range.getClientRects();
    const [start, end] = [rects[0], rects[rects.length - 1]];
    if (!start || !end) return null;
    const isRtl = getComputedStyle(element).direction === 'rtl';
    const [left, right] = isRtl ? [end.left, start.right] : [start.left, end.right];
    return { left, right, y: (start.top + start.bottom) / 2, lastY: (end.top + end.bottom) / 2, isRtl };
  }, words);
  if (!box) throw new Error(`"${words}" is not in the text`);
  return box;
}

interface Drag {
  /** Up to the end of these words. */
  readonly to?: string;
  /** px that it begins and ends inside of the words. */
  readonly inside?: number;
}

/** Selects words as a person drags over them; the tags for them are there when this ends. */
export async function dragOver(page: Page, words: string, { to = words, inside = 0.5 }: Drag = {}): Promise<void> {
  const end = await boxOf(page, to);
  const start = await boxOf(page, words);
  await page.mouse.move(start.isRtl ? start.right - inside : start.left + inside, start.y);
  await page.mouse.down();
  await page.mouse.move(end.isRtl ? end.left + inside : end.right - inside, end.lastY, { steps: 6 });
  await page.mouse.up();
  await expect(page.locator('.tag-bar.floating')).toBeVisible();
}

/** Selects words without the pointer, as a script of the browser would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await sheet(page).focus();
  await page.evaluate((wanted) => {
    const root = document.querySelector('.sheet') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text);
      all += node.textContent ?? '';
    }
    const from = all.indexOf(wanted);
    if (from === -1) throw new Error(`"${wanted}" is not in the text`);
    const range = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      const length = node.length;
      if (from >= passed && from < passed + length) range.setStart(node, from - passed);
      if (from + wanted.length > passed && from + wanted.length <= passed + length) range.setEnd(node, from + wanted.length - passed);
      passed += length;
    }
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, words);
  await expect(page.getByRole('toolbar', { name: 'Tags' }).getByRole('button', { name: 'Claim' })).toBeEnabled();
}
