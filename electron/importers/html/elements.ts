// elements.ts - what an element is for a reader: a heading, an article, a drawn sign.

import { isSilent } from './display.ts';
import { attribute, type HtmlElement } from './parseHtml.ts';
import { roleOf, shortText } from './survey.ts';

/** Drawn signs and the words that stand for them in fonts of signs. */
export function isSign(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const names = attribute(element, 'class') ?? '';
  if (/(^|\s)material-(icons|symbols)/.test(names)) return true;
  if (!isSilent(element)) return false;
  const words = shortText(element, 40);
  return (
    !/[\p{L}\p{N}]{2}/u.test(words) ||
    (words.length <= 30 && /(^|[\s_-])(icons?|glyph(icon)?|fa|emoji|arrow|bullet|anchor|permalink)([\s_-]|$)/i.test(names))
  );
}

/** Level of the heading that the element is; null when it is none. */
export const headingLevel = (element: HtmlElement): number | null => {
  const { tagName } = element;
  if (tagName.length === 2 && tagName.startsWith('h') && tagName !== 'hr') return Number(tagName.charAt(1));
  if (element.attrs.length === 0 || attribute(element, 'role') !== 'heading') return null;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.round(level) : 2;
};

/** One article of the page, by its element, its role, or what it is marked as for programs. */
export const isArticle = (element: HtmlElement): boolean =>
  element.tagName === 'article' ||
  (element.attrs.length > 0 &&
    (roleOf(element) === 'article' ||
      (element.tagName !== 'body' && /(^|\s)hentry(\s|$)/.test(attribute(element, 'class') ?? '')) ||
      /schema\.org\/(News|Blog|Reportage|Opinion)?(Article|Posting)$/.test(attribute(element, 'itemtype') ?? '')));
