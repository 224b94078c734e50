// lists.ts - what stands before the items of a list: a bullet, or the number that a browser counts.

import { roman } from '../roman.ts';
import { attribute, type HtmlElement, isElement } from './parseHtml.ts';

export interface OpenList {
  readonly ordered: boolean;
  readonly step: 1 | -1;
  readonly style: string;
  readonly unmarked: boolean;
  next: number;
}

const wholeNumber = (written: string | null): number | null => (written !== null && /^\s*-?\d{1,9}\s*$/.test(written) ? Number(written) : null);

const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

export function listOf(element: HtmlElement): OpenList {
  const ordered = element.tagName === 'ol';
  const reversed = ordered && attribute(element, 'reversed') !== null;
  const items = reversed ? element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length : 1;
  const stated = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec((attribute(element, 'style') ?? '').slice(0, 2000))?.[1]?.toLowerCase();
  const style = (stated === undefined ? undefined : STYLES[stated]) ?? attribute(element, 'type') ?? '1';
  return { ordered, step: reversed ? -1 : 1, style, unmarked: false, next: wholeNumber(attribute(element, 'start')) ?? items };
}

/** The marker with the space after it; counts the item. */
export function itemMarker(list: OpenList | null, item: HtmlElement): string {
  if (!list?.ordered) return '• ';
  const number = wholeNumber(attribute(item, 'value')) ?? list.next;
  list.next = number + list.step;
  return `${inStyle(number, list.style)}. `;
}

function inStyle(number: number, style: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (style === 'a') return letters(number);
  if (style === 'A') return letters(number).toUpperCase();
  if (style === 'i') return roman(number);
  if (style === 'I') return roman(number).toUpperCase();
  return String(number);
}

function letters(number: number): string {
  let rest = number;
  let text = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}
