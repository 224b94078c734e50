// matches.ts - every place of a text that a query finds, in order and never overlapping.
//
// What is set aside (menus, share lines, glued captions) is not searched; matches read on over it within a line (passages.ts).

import type { Span } from '../../model/span.ts';
import { borderAfter, borderBefore, isWordBorder } from './borders.ts';
import type { Folded, Folder } from './fold.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { ReadyQuery } from './query.ts';

/** A part of a text that is searched. */
export interface FoldedPart {
  readonly passage: Passage;
  readonly folded: Folded;
}

/** The text without what is set aside, folded. */
export const foldedParts = (text: string, setAside: readonly Span[], folder: Folder): FoldedPart[] =>
  passagesOf(text, setAside).map((passage) => ({ passage, folded: folder.fold(passage.words) }));

/**
 * Calls `found` for each match, with offsets of the text (UTF-16 units); what is set aside between them is no part of it.
 * Words match only where folding them gives exactly the folded query: never a part of a ligature or of a character.
 * What an expression finds is widened to whole characters; matches of no length are passed over.
 */
export function eachMatch(parts: readonly FoldedPart[], query: ReadyQuery, found: (start: number, end: number) => void): void {
  for (const { passage, folded } of parts) {
    const inText: Found = (start, end) => found(passage.startInText(start), passage.endInText(end));
    if (typeof query.find === 'string') eachOfWords(passage.words, folded, query.find, query.word, inText);
    else eachOfExpression(passage.words, folded, query.find, query.word, inText);
  }
}

type Found = (start: number, end: number) => void;

function eachOfWords(text: string, folded: Folded, words: string, word: boolean, found: Found): void {
  const searched = folded.text;
  for (let at = searched.indexOf(words); at !== -1; ) {
    const start = startIn(text, folded, at);
    const end = endIn(text, folded, at + words.length);
    const fits = start !== null && end !== null && (!word || (isWordBorder(text, start) && isWordBorder(text, end)));
    if (fits) found(start, end);
    at = searched.indexOf(words, fits ? at + words.length : at + 1);
  }
}

/** Where a match that starts at a folded offset starts in the text, between two characters; what is left out there may belong to it. */
function startIn(text: string, folded: Folded, at: number): number | null {
  const start = folded.startOf(at);
  if (start === null) return null;
  const border = borderBefore(text, start);
  return border === start || (!folded.isExact && border >= (folded.endOf(at) ?? start)) ? border : null;
}

function endIn(text: string, folded: Folded, at: number): number | null {
  const end = folded.endOf(at);
  if (end === null) return null;
  const border = borderAfter(text, end);
  return border === end || (!folded.isExact && border <= (folded.startOf(at) ?? end)) ? border : null;
}

function eachOfExpression(text: string, folded: Folded, expression: RegExp, word: boolean, found: Found): void {
  let last = 0;
  expression.lastIndex = 0;
  for (let match = expression.exec(folded.text); match; match = expression.exec(folded.text)) {
    if (match[0] === '') {
      expression.lastIndex += (folded.text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const inner = folded.isExact
      ? { start: match.index, end: match.index + match[0].length }
      : folded.around(match.index, match.index + match[0].length);
    const start = borderBefore(text, inner.start);
    const end = borderAfter(text, inner.end);
    if (start < last || (word && !(isWordBorder(text, start) && isWordBorder(text, end)))) continue;
    found(start, end);
    last = end;
  }
}
