// located.ts - which characters of a file each character of a text node was written as.
//
// A reference (`&eacute;`, `&#1087;`) or a CR LF is several characters in the file and one in the text. What a reference means
// is asked of parse5, once per reference.

import { parseFragment } from 'parse5';
import type { TextPiece } from './parseHtml.ts';

/** Characters and their place in the file: one for one, or all of them for the whole place where the lengths differ. */
export interface Located {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[0-9A-Za-z]+;?)/y;
const LONGEST_NAME = 40;

/** Answers by reference; a page has few different ones, and a hostile page's are not worth keeping. */
const meanings = new Map<string, { readonly text: string; readonly length: number }>();

/** What a plain number means; null for those that the standard gives another meaning. */
function ofNumber(reference: string): string | null {
  const match = /^&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?$/.exec(reference);
  const code = match ? Number.parseInt(match[1] ?? match[2] ?? '', match[1] ? 16 : 10) : 0;
  const plain = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff);
  return plain ? String.fromCodePoint(code) : null;
}

/** What a reference means and how many characters of it do; the rest of a name may be words (`&notable` is `¬able`). */
function meaningOf(reference: string): { readonly text: string; readonly length: number } {
  const plain = ofNumber(reference);
  if (plain !== null) return { text: plain, length: reference.length };
  const known = meanings.get(reference);
  if (known) return known;
  const node = parseFragment(reference).childNodes[0];
  const decoded = node && 'value' in node ? node.value : '';
  const own = [1, 2, 3].find((length) => reference.endsWith(decoded.slice(length)) && decoded.length - length < reference.length - 1);
  const meaning =
    own === undefined || decoded === reference
      ? { text: '&', length: 1 }
      : { text: decoded.slice(0, own), length: reference.length - (decoded.length - Math.min(own, decoded.length)) };
  if (meanings.size < 5000 && reference.length < LONGEST_NAME) meanings.set(reference, meaning);
  return meaning;
}

/**
 * A piece of a text node as stretches whose places are exact.
 *
 * @param literal true where the file's characters mean themselves (`<xmp>`, `<plaintext>`).
 * A piece that cannot be followed character by character is one stretch for its whole place.
 */
export function locate(file: string, piece: TextPiece, literal: boolean): readonly Located[] {
  const { text, start, end } = piece;
  if (text.length === end - start && file.startsWith(text, start)) return [piece];
  const found: Located[] = [];
  let taken = 0;
  let from = start;
  const exact = (until: number) => {
    if (until > from) found.push({ text: file.slice(from, until), start: from, end: until });
    taken += until - from;
  };
  // The first line end in <pre> is in the piece's place, but not in its text.
  if (/[\r\n]/.test(file.charAt(from)) && text.charAt(0) !== '\n') from += file.startsWith('\r\n', from) ? 2 : 1;
  for (let at = from; at < end; ) {
    const character = file.charCodeAt(at);
    let meant: { readonly text: string; readonly length: number } | null = null;
    if (character === 0x26 && !literal) {
      REFERENCE.lastIndex = at;
      const reference = REFERENCE.exec(file)?.[0];
      meant =
        reference === undefined
          ? null
          : meaningOf(reference.length > LONGEST_NAME && reference[1] !== '#' ? reference.slice(0, LONGEST_NAME) : reference);
    } else if (character === 0x0d) {
      meant = { text: '\n', length: file.charCodeAt(at + 1) === 0x0a && at + 1 < end ? 2 : 1 };
    } else if (character === 0) {
      meant = { text: '', length: 1 };
    }
    if (meant === null || (meant.text === '&' && meant.length === 1)) {
      at += 1;
      continue;
    }
    exact(at);
    if (meant.text !== '') found.push({ text: meant.text, start: at, end: at + meant.length });
    taken += meant.text.length;
    at += meant.length;
    from = at;
  }
  exact(end);
  return taken === text.length && found.map((one) => one.text).join('') === text ? found : [piece];
}
