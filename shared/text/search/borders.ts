// borders.ts - where a match may begin and end: between characters as people see them, and between words.

import { boundaryAfter, boundaryBefore } from '../graphemes.ts';
import { words } from '../segmenters.ts';

const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that put no spaces between their words; where a word ends is looked up in a dictionary. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3005]/u;
/** Not seen, and in the middle of a word no border. */
const JOINER = /[\u00ad\u200c-\u200f\u2060\ufeff]/u;
/** How far around an offset, in units, the dictionary is given words to divide. */
const REACH = 64;

/** Characters that are never joined to a neighbour of the same kind: by UTF-16 unit, 1 yes, 2 no, 0 not asked yet. */
const loose = new Uint8Array(0x1_0000);

function isLoose(code: number): boolean {
  if (code < 0x300) return code !== 0x0d;
  const known = loose[code] ?? 0;
  if (known !== 0) return known === 1;
  const letter = String.fromCharCode(code);
  const isKind = (code >= 0x370 && code < 0x900) || (code >= 0x1e00 && code < 0x2000) || (code >= 0x2e80 && code < 0xa960);
  const answer = isKind && !/[\p{M}\p{Cf}]/u.test(letter);
  loose[code] = answer ? 1 : 2;
  return answer;
}

/** Whether no character as people see it is cut at `offset` (UTF-16 units). */
export function isCharacterBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (isLoose(text.charCodeAt(offset - 1)) && isLoose(text.charCodeAt(offset))) return true;
  return boundaryBefore(text, offset) === offset;
}

/** The last border at or before `offset`. */
export const borderBefore = (text: string, offset: number): number => (isCharacterBorder(text, offset) ? offset : boundaryBefore(text, offset));
/** The first border at or after `offset`. */
export const borderAfter = (text: string, offset: number): number => (isCharacterBorder(text, offset) ? offset : boundaryAfter(text, offset));

function characterBefore(text: string, offset: number): string {
  let at = offset;
  let found = '';
  do {
    const low = text.charCodeAt(at - 1);
    const size = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1;
    found = at > 0 ? text.slice(at - size, at) : '';
    at -= size;
  } while (found !== '' && JOINER.test(found));
  return found;
}

function characterAfter(text: string, offset: number): string {
  let at = offset;
  let found = '';
  do {
    found = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
    at += found.length;
  } while (found !== '' && JOINER.test(found));
  return found;
}

function letterBefore(text: string, offset: number): string {
  let at = offset;
  let found = characterBefore(text, at);
  while (MARK.test(found) && at > 0) {
    at -= found.length;
    found = characterBefore(text, at);
  }
  return found;
}

/**
 * Whether a word ends or begins at `offset`: letters, numbers and their marks stand on one side only.
 * In scripts without spaces the dictionary of the platform decides.
 */
export function isWordBorder(text: string, offset: number): boolean {
  const before = characterBefore(text, offset);
  const after = characterAfter(text, offset);
  if (!WORD.test(before) || !WORD.test(after)) return true;
  const unspacedBefore = UNSPACED.test(letterBefore(text, offset));
  const unspacedAfter = UNSPACED.test(after);
  if (unspacedBefore !== unspacedAfter) return !MARK.test(after);
  if (!unspacedBefore) return false;
  const from = borderBefore(text, Math.max(0, offset - REACH));
  const to = borderAfter(text, Math.min(text.length, offset + REACH));
  return (
    words()
      .segment(text.slice(from, to))
      .containing(offset - from)?.index ===
    offset - from
  );
}
