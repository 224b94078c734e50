// located.ts - which characters of a file each character of a text node was written as.
//
// A reference (`&eacute;`, `&#1087;`) or a CR LF is several characters in the file and one in the text. What a reference means
// is asked of parse5, once per reference.

import { parseFragment } from 'parse5';

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

/** A reference or a line end at `at`, and what it means there; null for a character that means itself. `next` is what was read. */
function meaningAt(file: string, at: number, literal: boolean, next: string): { readonly text: string; readonly length: number } | null {
  const unit = file.charCodeAt(at);
  if (unit === 0) return { text: next === '\ufffd' ? next : '', length: 1 };
  if (unit === 0x0d) return { text: '\n', length: file.charCodeAt(at + 1) === 0x0a ? 2 : 1 };
  if (unit !== 0x26 || literal) return null;
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(file)?.[0];
  if (reference === undefined) return null;
  const meaning = meaningOf(reference.length > LONGEST_NAME && reference[1] !== '#' ? reference.slice(0, LONGEST_NAME) : reference);
  return meaning.text === '&' && meaning.length === 1 ? null : meaning;
}

/** `text` followed through the file from `start`; null when the file does not say that there. */
function follow(file: string, text: string, start: number, end: number, literal: boolean): readonly Located[] | null {
  const found: Located[] = [];
  let taken = 0;
  const take = (words: string, from: number, until: number): boolean => {
    if (words !== '') found.push({ text: words, start: from, end: until });
    const isSaid = text.startsWith(words, taken);
    taken += words.length;
    return isSaid;
  };
  let from = start;
  let at = start;
  while (at < end && taken + (at - from) < text.length) {
    const meant = meaningAt(file, at, literal, text.charAt(taken + at - from));
    if (meant === null) {
      at += 1;
      continue;
    }
    if (!take(file.slice(from, at), from, at) || !take(meant.text, at, at + meant.length)) return null;
    at += meant.length;
    from = at;
  }
  return take(file.slice(from, at), from, at) && taken === text.length ? found : null;
}

/**
 * A piece of a text node as stretches whose places are exact.
 *
 * @param piece its characters and their place in the file, references and all.
 * @param literal true where the file's characters mean themselves (`<xmp>`, `<plaintext>`).
 * A piece that cannot be followed character by character is one stretch for its whole place.
 */
export function locate(file: string, piece: Located, literal: boolean): readonly Located[] {
  const { text, start, end } = piece;
  if (text.length === end - start && file.startsWith(text, start)) return [piece];
  const followed = follow(file, text, start, end, literal);
  if (followed) return followed;
  // The first line end in <pre> is in the piece's place, but not in its text.
  if (/[\r\n]/.test(file.charAt(start))) {
    const behind = follow(file, text, start + (file.startsWith('\r\n', start) ? 2 : 1), end, literal);
    if (behind) return behind;
  }
  // The parser may tell a reference's last characters as the piece's first.
  const near = Math.max(0, start - LONGEST_NAME);
  const before = file.slice(near, start).lastIndexOf('&');
  return (before === -1 ? null : follow(file, text, near + before, end, literal)) ?? [piece];
}
