// display.ts - how a browser lays out an element when it knows only the page itself: hidden, a block, in a line.

import { attribute, type HtmlElement } from './parseHtml.ts';
import type { WhiteSpace } from './pageWriter.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never words of the page: programs, forms' values, pictures, other pages, what browsers without scripts show. */
const UNSHOWN = words(
  'script style template noscript head title meta link base svg iframe object embed applet video audio canvas map picture source track ' +
    'select datalist option optgroup textarea input progress meter param noframes noembed frameset frame annotation annotation-xml rp area col colgroup',
);
const PARAGRAPHS = words(
  'p h1 h2 h3 h4 h5 h6 blockquote pre figure ul ol menu dir dl table hr article section main nav aside header footer hgroup details fieldset address listing xmp plaintext center search',
);
const LINES = words('div li dt dd tr td th caption figcaption form legend summary dialog tbody thead tfoot body html optgroup marquee');
const LITERAL = words('xmp plaintext listing');

const styles = new WeakMap<HtmlElement, string>();
function styleOf(element: HtmlElement): string {
  const known = styles.get(element);
  if (known !== undefined) return known;
  // A style is a few words; one of a megabyte is none.
  const style = (attribute(element, 'style') ?? '').slice(0, 4000).toLowerCase().replace(/\s+/g, '');
  styles.set(element, style);
  return style;
}

const styled = (element: HtmlElement, declaration: RegExp) => element.attrs.some((one) => one.name === 'style') && declaration.test(styleOf(element));

/** True when a reader of the page does not see the element and a browser does not copy it. */
export function isHidden(element: HtmlElement): boolean {
  if (UNSHOWN.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true;
  if (attribute(element, 'popover') !== null) return true;
  return styled(element, /(^|;)(display:none|visibility:(hidden|collapse))/);
}

/** True when the element is only for screen readers to pass over: its words, if short, are drawn signs. */
export const isSilent = (element: HtmlElement): boolean => attribute(element, 'aria-hidden')?.toLowerCase() === 'true';

/** Lines that a browser puts before and after the element: 2 stands alone, 1 begins a new line, 0 runs on. */
export function blockOf(element: HtmlElement): 0 | 1 | 2 {
  const { tagName } = element;
  if (PARAGRAPHS.has(tagName)) return styled(element, /(^|;)display:inline(;|$|!)/) ? 0 : 2;
  if (LINES.has(tagName)) return styled(element, /(^|;)display:inline(;|$|!|-block|-flex)/) ? 0 : 1;
  return styled(element, /(^|;)display:(block|flex|grid|table|list-item)(;|$|!)/) ? 1 : 0;
}

export function whiteSpaceOf(element: HtmlElement, outer: WhiteSpace): WhiteSpace {
  const { tagName } = element;
  const stated = styled(element, /(^|;)white-space:/) ? (/(?:^|;)white-space:([a-z-]+)/.exec(styleOf(element))?.[1] ?? '') : '';
  if (/^(pre|pre-wrap|break-spaces)$/.test(stated)) return 'keep';
  if (stated === 'pre-line') return 'lines';
  if (stated !== '') return 'collapse';
  if (tagName === 'pre' || LITERAL.has(tagName)) return 'keep';
  return tagName === 'table' ? 'collapse' : outer;
}

/** True where the file's characters stand for themselves, `&amp;` included. */
export const isLiteral = ({ tagName, namespaceURI }: HtmlElement): boolean =>
  (tagName === 'xmp' || tagName === 'plaintext') && namespaceURI.endsWith('xhtml');

const EMPHATIC = words('b strong i em cite dfn');

/** Whether the element's words are strong or emphasised; null where it says nothing about that. Null for both when there is neither. */
export function emphasisOf(element: HtmlElement): { readonly strong: boolean | null; readonly emphasis: boolean | null } | null {
  const { tagName } = element;
  if (element.attrs.length === 0 && !EMPHATIC.has(tagName)) return null;
  let strong: boolean | null = tagName === 'b' || tagName === 'strong' ? true : null;
  let emphasis: boolean | null = tagName === 'i' || tagName === 'em' || tagName === 'cite' || tagName === 'dfn' ? true : null;
  if (styled(element, /(^|;)font-(weight|style):/)) {
    const weight = /(?:^|;)font-weight:(\w+)/.exec(styleOf(element))?.[1];
    if (weight !== undefined) strong = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    const style = /(?:^|;)font-style:(\w+)/.exec(styleOf(element))?.[1];
    if (style !== undefined) emphasis = style === 'italic' || style === 'oblique';
  }
  return { strong, emphasis };
}

/** True when a list's items are shown without markers. */
export const isUnmarked = (element: HtmlElement): boolean => styled(element, /(^|;)list-style(-type)?:[^;]*none/);
