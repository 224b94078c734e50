// statedWords.ts - the words that a PDF states for a stretch of signs (ActualText): what ligatures, marks and letters without a sign stand for.

import type { Glyph } from './glyphs.ts';
import { lettersOf } from './letters.ts';

/** Strings, which are passed over; the beginning of a marked stretch with what it says about itself; a picture among the steps. */
const STEP = new RegExp(
  [
    String.raw`\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^]){0,2000}\)){0,20000}\)`,
    String.raw`\/[^\s<>[\](){}/%]+\s*(<<[^]{0,4000}?>>|\/[^\s<>[\](){}/%]+)\s*BDC\b`,
    String.raw`\sID\s[^]*?\sEI(?=\s)`,
  ].join('|'),
  'g',
);
const STATED = /\/ActualText\s*(?:\(((?:[^()\\]|\\[^])*)\)|<([0-9A-Fa-f\s]*)>)/;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\r': '', '\n': '' };
const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal: string | undefined, sign: string | undefined) =>
    octal === undefined ? (sign === '\r\n' ? '' : (ESCAPES[sign ?? ''] ?? sign ?? '')) : String.fromCharCode(Number.parseInt(octal, 8) % 256),
  );

/** A string of a PDF: UTF-16 or UTF-8 where it says so, else nearly Latin 1. */
function wordsOf(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff'))
    return buffer
      .subarray(2, buffer.length - (buffer.length % 2))
      .swap16()
      .toString('utf16le');
  if (bytes.startsWith('\xef\xbb\xbf')) return buffer.subarray(3).toString('utf8');
  return bytes;
}

/** For each marked stretch of a page in turn the words that it states; null where it states none. */
export function statedWordsOf(content: string): (string | null)[] {
  if (!content.includes('/ActualText')) return [];
  const found: (string | null)[] = [];
  for (const [, said] of content.matchAll(STEP)) {
    if (said === undefined) continue;
    const [, plain, hex] = STATED.exec(said) ?? [];
    if (hex !== undefined) found.push(wordsOf(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1')));
    else found.push(plain === undefined ? null : wordsOf(unescaped(plain)));
  }
  return found;
}

/**
 * The signs of each stretch that states its words as one, where the words are others than those of its signs.
 * @param count stretches that the page has; with another number of stated ones, they cannot be told apart.
 */
export function withStatedWords(glyphs: readonly Glyph[], count: number, stated: readonly (string | null)[]): readonly Glyph[] {
  if (stated.length !== count || stated.every((words) => words === null)) return glyphs;
  const found: Glyph[] = [];
  for (let at = 0; at < glyphs.length; ) {
    const glyph = glyphs[at];
    if (!glyph) break;
    let end = at + 1;
    while (glyph.stretch >= 0 && glyphs[end]?.stretch === glyph.stretch) end += 1;
    found.push(...reworded(glyphs.slice(at, end), stated[glyph.stretch] ?? null));
    at = end;
  }
  return found;
}

function reworded(signs: readonly Glyph[], words: string | null): readonly Glyph[] {
  const [first] = signs;
  if (!first || words === null) return signs;
  const own = signs.map(({ text }) => text).join('');
  const turned = signs
    .map(({ text }) => text)
    .reverse()
    .join('');
  if (lettersOf(own) === lettersOf(words) || lettersOf(turned) === lettersOf(words)) return signs;
  if (signs.some(({ y, size }) => Math.abs(y - first.y) > size * 0.8)) return signs;
  const leftmost = signs.reduce((one, other) => (other.x < one.x ? other : one));
  const rightmost = signs.reduce((one, other) => (other.toX > one.toX ? other : one));
  // The letters say where the line is: marks stand above it.
  const base = signs.reduce((one, other) => (Math.abs(other.toX - other.x) > Math.abs(one.toX - one.x) ? other : one));
  // Marks alone, of a letter that is drawn elsewhere: browsers do so at the end of a page.
  const text = base.x === base.toX ? words.replaceAll(/[^\p{M}]/gu, '') : words;
  return [{ ...base, text, x: leftmost.x, toX: rightmost.toX }];
}
