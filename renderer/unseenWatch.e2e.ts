// unseenWatch.e2e.ts - watches a page while words with signs that nobody sees are shown in it: every sign must be named, and no word may turn its neighbours.

import type { Page } from '@playwright/test';
import { unseenSigns } from '../shared/text/unseen.ts';

/** Signs that may be in a name: no controls and no separators of lines. */
const SIGNS = unseenSigns.filter((one) => !/[\p{Cc}\u2028\u2029]/u.test(one));
/**
 * A word with a token, two signs, and letters that run from the right; each third one is Latin in an isolate. The brackets tell
 * where it begins and ends.
 */
export function trap(index: number): string {
  const sign = SIGNS[index % SIGNS.length] ?? '';
  return index % 3 === 0 ? `\u27e6\u2068place q${index}q\u2069\u27e7` : `\u27e6${sign}\u05e2\u05d9\u05e8 q${index}q${sign}\u27e7`;
}

export interface UnseenWatch {
  /** Looks at everything that is there now. @param place how the place is told in a finding. @returns how many traps are told there. */
  look(place: string): Promise<number>;
  /** Everything that was wrong so far, one line each. */
  findings(): string[];
}

/** Where words are edited: no name can be drawn there. The text names its signs by itself. */
const FIELDS = 'textarea, input, .sheet, script, style';

/** Where the text itself is told: its words are each other's neighbours. */
const TEXTS = '.find-words, .paper-lines, .original-words, .difference, .review-sheet';

export async function watchUnseen(page: Page): Promise<UnseenWatch> {
  /** What is wrong, with the first place that it was seen in. */
  const found = new Map<string, string>();
  return {
    look: async (place) => {
      const { wrong, seen } = await page.evaluate(inspect, { fields: FIELDS, texts: TEXTS, signs: unseenSigns.join('') });
      for (const one of wrong) if (!found.has(one)) found.set(one, place);
      return seen.length;
    },
    findings: () => Array.from(found, ([one, place]) => `${place}: ${one}`),
  };
}

/** Runs in the page. */
function inspect({ fields, texts, signs }: Readonly<Record<'fields' | 'texts' | 'signs', string>>): { wrong: string[]; seen: string[] } {
  const wrong: string[] = [];
  const seen: string[] = [];
  const told = (text: string): string =>
    text.replace(/[^ -~]/gu, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).slice(0, 140);
  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className}`;
  /** The text with what is isolated in it, and closed again, left out. */
  const outside = (text: string): string => {
    let rest = text;
    for (let before = ''; before !== rest; ) [before, rest] = [rest, rest.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, '')];
    return rest;
  };
  const raw = (text: string): boolean => {
    const ours = outside(text.replaceAll(/\u2068(?!place q)/gu, '\u2068'));
    return (
      /\u2068place q/u.test(text) ||
      Array.from(ours).some((one) => signs.includes(one)) ||
      Array.from(text).some((one) => signs.includes(one) && !/[\u2068\u2069]/u.test(one))
    );
  };
  /** Whether letters from the right have other words beside them. (A kind's name ends with the letter of its key, a file's with what it is.) */
  const mixes = (text: string): boolean =>
    /[\u05d0-\u05ea]/u.test(outside(text)) && !/^[\s\u2068]*\u27e6[^\u27e7]*\u27e7?…?(?: \w|\.\w+)?[\s\u2069]*$/u.test(text);
  const check = (text: string, where: string, isText = false): boolean => {
    const all = text.match(/q\d+q/g);
    if (raw(text)) wrong.push(`a sign is not named in ${where}: ${told(text)}`);
    else if (all && !text.includes('\u2039')) wrong.push(`a sign is left out in ${where}: ${told(text)}`);
    else if (!isText && mixes(text)) wrong.push(`not isolated in ${where}: ${told(text)}`);
    seen.push(...(all ?? []));
    return /[\u05d0-\u05ea]/u.test(outside(text));
  };
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (!/^(value|id|for|key|class|style|lang|data-|aria-(controls|labelledby|describedby|activedescendant|owns))/.test(name))
        check(value, `${nameOf(element)} ${name}`);
  check(document.title, 'the title');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest(fields) || !check(node.data, nameOf(parent), parent.closest(texts) !== null)) continue;
    // Up to what keeps it apart.
    let around: Element | null = parent;
    while (around) {
      const { unicodeBidi, display } = getComputedStyle(around);
      if (/isolate|plaintext/.test(unicodeBidi)) break;
      const outer: Element | null = around.parentElement;
      if (display !== 'inline') {
        if ((around.textContent ?? '').trim() !== node.data.trim())
          wrong.push(`beside other words in ${nameOf(around)}: ${told(around.textContent ?? '')}`);
        break;
      }
      around = outer;
    }
  }
  return { wrong, seen };
}
