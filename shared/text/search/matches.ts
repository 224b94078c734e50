// matches.ts - every place of a text that a query finds, in order and never overlapping.
//
// Stretches that are set aside (menus, share lines, glued captions) are not searched, and no match reaches across one.

import type { Span } from '../../model/span.ts';
import { countedStretches } from '../counted.ts';
import { borderAfter, borderBefore, isWordBorder } from './borders.ts';
import type { Folded, Folder } from './fold.ts';
import type { ReadyQuery } from './query.ts';

/** A stretch of a text that is searched. */
export interface FoldedPart {
  /** Where it begins in the text. */
  readonly start: number;
  readonly folded: Folded;
}

/** The text without what is set aside, folded. */
export const foldedParts = (text: string, setAside: readonly Span[], folder: Folder): FoldedPart[] =>
  countedStretches(text, setAside).map(({ start, end }) => ({ start, folded: folder.fold(text.slice(start, end)) }));

/**
 * Calls `found` for each match, with offsets of the text (UTF-16 units).
 * Words match only where folding them gives exactly the folded query: never a part of a ligature or of a character.
 * What an expression finds is widened to whole characters; matches of no length are passed over.
 */
export function eachMatch(text: string, parts: readonly FoldedPart[], query: ReadyQuery, found: (start: number, end: number) => void): void {
  for (const part of parts) {
    if (typeof query.find === 'string') eachOfWords(text, part, query.find, query.word, found);
    else eachOfExpression(text, part, query.find, query.word, found);
  }
}

type Found = (start: number, end: number) => void;

function eachOfWords(text: string, part: FoldedPart, words: string, word: boolean, found: Found): void {
  const searched = part.folded.text;
  for (let at = searched.indexOf(words); at !== -1; ) {
    const start = startIn(text, part, at);
    const end = endIn(text, part, at + words.length);
    const fits = start !== null && end !== null && (!word || (isWordBorder(text, start) && isWordBorder(text, end)));
    if (fits) found(start, end);
    at = searched.indexOf(words, fits ? at + words.length : at + 1);
  }
}

/** Where a match that starts at a folded offset starts in the text, between two characters; what is left out there may belong to it. */
function startIn(text: string, { start: base, folded }: FoldedPart, at: number): number | null {
  const start = folded.startOf(at);
  if (start === null) return null;
  const border = borderBefore(text, base + start);
  return border === base + start || (!folded.isExact && border >= base + (folded.endOf(at) ?? start)) ? border : null;
}

function endIn(text: string, { start: base, folded }: FoldedPart, at: number): number | null {
  const end = folded.endOf(at);
  if (end === null) return null;
  const border = borderAfter(text, base + end);
  return border === base + end || (!folded.isExact && border <= base + (folded.startOf(at) ?? end)) ? border : null;
}

function eachOfExpression(text: string, { start: base, folded }: FoldedPart, expression: RegExp, word: boolean, found: Found): void {
  let last = base;
  expression.lastIndex = 0;
  for (let match = expression.exec(folded.text); match; match = expression.exec(folded.text)) {
    if (match[0] === '') {
      expression.lastIndex += (folded.text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const inner = folded.isExact
      ? { start: match.index, end: match.index + match[0].length }
      : folded.around(match.index, match.index + match[0].length);
    const start = borderBefore(text, base + inner.start);
    const end = borderAfter(text, base + inner.end);
    if (start < last || (word && !(isWordBorder(text, start) && isWordBorder(text, end)))) continue;
    found(start, end);
    last = end;
  }
}

/** Units of context on each side. */
const CONTEXT = 60;

/** What stands before and after a match, about 60 characters each, no character cut. */
export function contextOf(text: string, start: number, end: number): { before: string; match: string; after: string } {
  return {
    before: text.slice(borderBefore(text, Math.max(0, start - CONTEXT)), start),
    match: text.slice(start, end),
    after: text.slice(end, borderAfter(text, Math.min(text.length, end + CONTEXT))),
  };
}
