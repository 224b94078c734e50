// settleHints.ts - which hints hold once the words are known: a name alone does not make a paragraph furniture.

import type { SetAside } from '../../../shared/model/project.ts';
import type { Hint } from './furniture.ts';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly hint: Hint;
  /** The element begins and ends lines. */
  readonly block: boolean;
  /** Characters of it that are links. */
  readonly linked: number;
  /** An article longer than a teaser is in it. */
  readonly holdsArticle: boolean;
  /** The main part or the headline is in it. */
  readonly holdsText: boolean;
  readonly holdsHeading: boolean;
}

const SHORT = { likely: 300, line: 160 } as const;
const SHORT_CAPTION = 1200;
/** Share of a stretch's characters that are links, above which it is a list of links. */
const LINKED = 0.3;
/** A name is not believed of more than this share of a page. */
const MOST_OF_PAGE = 0.6;

const SENTENCES = /[.!?…。！？؟۔][”"'’»)]*(\s|$)/gu;

function holds(text: string, one: Candidate): boolean {
  if (one.holdsText) return false;
  const { hint } = one;
  const length = one.end - one.start;
  if (hint.force === 'sure') return true;
  if (hint.kind === 'caption') return length <= SHORT_CAPTION;
  if (one.holdsArticle) return false;
  if (hint.force === 'links') return one.linked >= length * LINKED;
  const words = text.slice(one.start, Math.min(one.end, one.start + 4000));
  if (hint.force === 'line') return length <= SHORT.line && (words.match(SENTENCES)?.length ?? 0) <= 2;
  if (one.linked >= length * LINKED) return true;
  return length <= text.length * MOST_OF_PAGE && (length <= SHORT.likely || ((one.holdsHeading || hint.kind === 'related') && one.linked > 0));
}

/** Letters of the same line before and after a stretch; at most `most` are looked at. */
function besides(text: string, one: Candidate, most = 200): string {
  const before = text.slice(Math.max(0, one.start - most), one.start);
  const after = text.slice(one.end, one.end + most);
  return before.slice(before.lastIndexOf('\n') + 1) + (after.includes('\n') ? after.slice(0, after.indexOf('\n')) : after);
}

/** Whether a stretch and a word beside it have no space between them, as no words of a sentence stand. */
const isGlued = (text: string, { start, end }: Candidate): boolean =>
  /^[\p{L}\p{N}]{2}$/u.test(text.slice(start - 1, start + 1)) || /^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1));

/** Hints that hold, by start, none within another. */
export function settleHints(text: string, candidates: readonly Candidate[]): SetAside[] {
  const sorted = candidates.filter((one) => holds(text, one)).sort((one, other) => one.start - other.start || other.end - one.end);
  const settled: SetAside[] = [];
  let end = 0;
  for (const one of sorted) {
    if (one.start < end) continue;
    // Within a sentence a name means the words, not the page; a date line's neighbours are its author and section.
    const inSentence =
      !one.block && one.hint.force !== 'sure' && /[\p{L}\p{N}]{2}/u.test(besides(text, one)) && one.hint.kind !== 'share' && one.hint.kind !== 'menu';
    const holdsThere = (one.hint.kind === 'dateline' && besides(text, one).length <= 80) || (one.hint.kind === 'caption' && isGlued(text, one));
    if (inSentence && !holdsThere) continue;
    settled.push({ start: one.start, end: one.end, kind: one.hint.kind });
    end = one.end;
  }
  return settled;
}
