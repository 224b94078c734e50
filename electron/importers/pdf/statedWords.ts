// statedWords.ts - the words that a PDF states for a stretch of signs (ActualText): what ligatures, marks and letters without a sign stand for.

import type { Glyph } from './glyphs.ts';
import { lettersOf } from './letters.ts';

/** Operands that a step has at the most before they are forgotten. */
const MOST_OPERANDS = 200;
/** Longer ones are no words for a few signs. */
const LONGEST = 2000;

/** What one token is: strings with their bytes, everything else as it is written. */
interface Token {
  readonly kind: 'string' | 'other';
  readonly text: string;
}

const TOKEN = /\s+|%[^\r\n]*|<<|>>|[[\]{}]|<([0-9A-Fa-f\s]*)>|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+|[^]/y;

/** The strings and words of what a page draws. */
function* tokensOf(content: string): Generator<Token> {
  let at = 0;
  while (at < content.length) {
    if (content[at] === '(') {
      const end = stringEnd(content, at);
      yield { kind: 'string', text: unescaped(content.slice(at + 1, end)) };
      at = end + 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(content);
    if (!found) return;
    at = TOKEN.lastIndex;
    if (found[1] !== undefined) yield { kind: 'string', text: Buffer.from(found[1].replaceAll(/\s/g, ''), 'hex').toString('latin1') };
    else if (!/^[\s%]/.test(found[0])) yield { kind: 'other', text: found[0] };
    if (found[0] === 'ID') at = pictureEnd(content, at);
  }
}

/** Where the bytes of a picture end that stands among the steps. */
function pictureEnd(content: string, start: number): number {
  const end = /\sEI(?=\s)/g;
  end.lastIndex = start;
  return (end.exec(content)?.index ?? content.length) + 3;
}

function stringEnd(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return content.length;
}

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
  const found: (string | null)[] = [];
  let operands: Token[] = [];
  for (const token of tokensOf(content)) {
    if (token.kind === 'other' && token.text === 'BDC') {
      const key = operands.findIndex(({ kind, text }) => kind === 'other' && text === '/ActualText');
      const value = operands[key + 1];
      found.push(key >= 0 && value?.kind === 'string' && value.text.length <= LONGEST ? wordsOf(value.text) : null);
    }
    const isOperator = token.kind === 'other' && /^(?!true$|false$|null$)[A-Za-z'"]/.test(token.text);
    if (isOperator || operands.length > MOST_OPERANDS) operands = [];
    else operands.push(token);
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
  return [{ ...base, text: words, x: leftmost.x, toX: rightmost.toX }];
}
