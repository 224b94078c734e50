// wordMath.ts - a formula of Word as one line: a fraction with a slash, powers with ^, roots with their sign.

import { childNamed, isElement, textWithin, type XmlElement } from './xmlTree.ts';

const grouped = (text: string): string => (/^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`);

function part(element: XmlElement, name: string): string {
  const found = childNamed(element, name);
  return found ? mathText(found) : '';
}

export function mathText(element: XmlElement): string {
  const base = () => part(element, 'm:e');
  switch (element.name) {
    case 'm:t':
      return textWithin(element);
    case 'm:f':
      return `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`;
    case 'm:sSup':
      return `${grouped(base())}^${grouped(part(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${grouped(base())}_${grouped(part(element, 'm:sub'))}`;
    case 'm:sSubSup':
      return `${grouped(base())}_${grouped(part(element, 'm:sub'))}^${grouped(part(element, 'm:sup'))}`;
    case 'm:rad':
      return `${part(element, 'm:deg')}√${grouped(base())}`;
    case 'm:d':
      return `(${element.children.map((child) => (isElement(child) && child.name === 'm:e' ? mathText(child) : '')).join('')})`;
    default:
      return element.children.map((child) => (isElement(child) ? mathText(child) : '')).join('');
  }
}
