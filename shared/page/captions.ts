// captions.ts - captions glued into a sentence without a space, found by the headline or other line of the page whose words they are.

import type { Span } from '../model/span.ts';
import { findDate } from './dates.ts';
import { TITLED } from './captionShape.ts';
import { joinOf } from './joins.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import { bare, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fewer words could stand twice on a page by chance. */
const FEWEST = 4;
const SHORTEST = 16;
/** So many headlines are compared whose last word but one is the same. */
const MOST = 40;
const FEW_KEYS = 12;

interface Known {
  readonly words: readonly string[];
  /** The last of them. */
  readonly last: string;
  /** The headline goes on behind these words: what is glued to them must be a word. */
  readonly cut: boolean;
  /** Numbers of words that a part of the headline's end has which could stand alone: behind a colon or a dash. */
  readonly ends: ReadonlySet<number>;
}

/** The lines of a page that a caption may repeat, by their last word but one. */
export type KnownLines = ReadonlyMap<string, readonly Known[]>;

const LETTER = /[\p{L}\p{N}]/u;
const OPENING = /^(?:[“„‘¿¡]\p{L}|«\s?\p{L})/u;
const UPPER = /^["'“‘«(¿¡]?(?:\p{Lu}|\p{Lo})/u;
const PAUSE = /[:;,–—|?!»”]$|^[-–—|]$/u;
const WORD_AHEAD = /^[\p{L}\p{M}'’-]*/u;

function endsOf(words: readonly string[]): Set<number> {
  const ends = new Set([words.length]);
  for (const [index, word] of words.entries()) if (PAUSE.test(word)) ends.add(words.length - 1 - index);
  return ends;
}

/** The headlines and other short lines of a page, each whole and by its beginnings. */
export function knownLines(lines: readonly Line[]): KnownLines {
  const byWord = new Map<string, Known[]>();
  const seen = new Set<string>();
  for (const line of lines) {
    if (isBody(line) || line.words < FEWEST || line.words > 40 || line.end - line.start > 300 || seen.has(line.text)) continue;
    seen.add(line.text);
    const words = line.text.split(/\s+/u);
    note(byWord, { words, last: words.at(-1) ?? '', cut: false, ends: endsOf(words) });
    // A caption may be no more than the headline's beginning.
    for (let count = words.length - 1; count >= FEWEST; count -= 1)
      note(byWord, { words: words.slice(0, count), last: words[count - 1] ?? '', cut: true, ends: new Set([count]) });
  }
  return byWord;
}

function note(byWord: Map<string, Known[]>, head: Known): void {
  const key = head.words.at(-2) ?? '';
  const known = byWord.get(key) ?? [];
  if (known.length < MOST) known.push(head);
  byWord.set(key, known);
}

/** With few lines to compare it is quicker to look first whether a paragraph holds one of their words at all. */
function isFree(text: string, line: Span, known: KnownLines): boolean {
  if (known.size > FEW_KEYS) return false;
  const words = text.slice(line.start, line.end);
  return ![...known.keys()].some((key) => words.includes(key));
}

/**
 * Captions in one paragraph, found by what the page says elsewhere: the words of a line (or its end, or beginning) stand in a sentence
 * again, where the sentence does not go with them; null for a list of headlines, in which no captions are. Linear in the text.
 */
export function knownCaptions(
  text: string,
  line: Span,
  tokens: readonly Token[],
  known: KnownLines,
  words: Vocabulary,
  page: PageWords,
): Span[] | null {
  const found: Span[] = [];
  let end = -1;
  if (known.size === 0 || isFree(text, line, known)) return found;
  for (let at = 1; at < tokens.length; at += 1) {
    const heads = known.get(tokens[at - 1]?.text ?? '');
    if (heads === undefined) continue;
    const word = tokens[at]?.text ?? '';
    for (const head of heads) {
      const match = word.startsWith(head.last) ? matchAt(tokens, at, head) : null;
      if (match === null || match.start < (found.at(-1)?.end ?? 0)) continue;
      if (!head.cut && match.count === head.words.length) {
        // Headlines in a row are a list.
        if (match.start === end) return null;
        end = match.end;
      }
      if (!isGlued({ text, line, tokens, words, page }, at, head, match)) continue;
      found.push({ start: match.start, end: match.end });
      break;
    }
  }
  return found;
}

interface Match extends Span {
  /** So many of the words stand here. */
  readonly count: number;
  /** What is glued to the first of them, and to the last. */
  readonly before: string;
  readonly behind: string;
}

interface Place {
  readonly text: string;
  readonly line: Span;
  readonly tokens: readonly Token[];
  readonly words: Vocabulary;
  readonly page: PageWords;
}

/** The words of a line, or the last of them, where they end in token `at`; null where it is too few of them. */
function matchAt(tokens: readonly Token[], at: number, { words, last, ends }: Known): Match | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let count = 1;
  let start = token.start;
  let before = '';
  while (count < words.length) {
    const own = tokens[at - count];
    const word = words[words.length - 1 - count] ?? '';
    if (own === undefined) break;
    if (own.text === word) {
      start = own.start;
      count += 1;
      continue;
    }
    // The caption may begin in the middle of a word.
    if (own.text.endsWith(word) && own.text.length > word.length) {
      start = own.end - word.length;
      before = own.text.slice(0, -word.length);
      count += 1;
    }
    break;
  }
  const end = token.start + last.length;
  if (!ends.has(count) || count < Math.min(FEWEST, words.length) || end - start < SHORTEST) return null;
  return { start, end, count, before, behind: token.text.slice(last.length) };
}

/** Whether something is glued to words that the page has elsewhere, or the sentence breaks off where they begin. */
function isGlued(place: Place, at: number, { last, cut }: Known, span: Match): boolean {
  const { text, line } = place;
  const { before, behind } = span;
  const caption = text.slice(span.start, span.end);
  if (!UPPER.test(caption)) return false;
  if (cut && before === '' && TITLED.test(bare(place.tokens[at - span.count]?.text ?? ''))) return false;
  const gluedBehind = LETTER.test(behind.charAt(0)) || OPENING.test(behind);
  const gluedBefore = LETTER.test(before.at(-1) ?? '') || /[,;.!?]$/u.test(before);
  const after = WORD_AHEAD.exec(behind)?.[0] ?? '';
  const isWhole = before !== '' && place.words.knows(before + after) > 0;
  if (gluedBehind && gluedBefore) return true;
  const isNext = /^\p{Lu}/u.test(after) && /\p{Ll}$/u.test(last);
  if (cut && !isWhole && !isNext && !(gluedBehind && after.length >= 2 && place.words.knows(after) > 0)) return false;
  // Glued at one end only: the sentence around must go on over it, not end before it.
  const front = text.slice(line.start, span.start).trimEnd();
  if (!gluedBehind) return !cut && goesOn(place, at, behind, front, gluedBefore, caption);
  const dated = findDate(text.slice(span.end, Math.min(line.end, span.end + 40)))?.start === 0;
  if (front === '') return dated || /^["“‘«„(¿¡]?(?:\p{Lu}|\p{Lo}{2})/u.test(behind);
  // A capital letter right behind the headline's last begins another sentence.
  if (/^[“«„]?\p{Lu}\p{Ll}/u.test(behind) && !/\p{Lu}$/u.test(last)) return true;
  return /[\p{L}\p{N},;–—-]$/u.test(front) && !/^(?:s|es|ed|['’]s|n|en|e)(?:[.,;:!?)]|$)/u.test(behind);
}

/** Whether a sentence goes on behind a space, over words that stand elsewhere as a line of their own. */
function goesOn({ tokens, words, page, text }: Place, at: number, behind: string, front: string, isGlued: boolean, caption: string): boolean {
  const next = tokens[at + 1]?.text ?? '';
  if (behind !== '' || next === '') return false;
  if (isGlued) return /[.!?…]$/u.test(front) || /^["“„«(]?(?:\p{Ll}|\p{Lo}|\p{N})/u.test(next) || page.inner.has(bare(next));
  // Without any glue: "the council strongly Council condemns closing of the harbour condemned it".
  const last = bare(/\S*$/u.exec(front)?.[0] ?? '');
  const first = bare(/^\S*/u.exec(caption)?.[0] ?? '');
  if (!/[\p{Ll}\p{Lo}]$/u.test(front) || !/^\p{Ll}/u.test(next) || !words.isWrittenSmall(first) || text === '') return false;
  const role = words.classOf(last);
  const isOpen = role === 'adverb' || role === 'auxiliary' || role === 'pronoun' || role === 'determiner';
  return (
    (isOpen && joinOf(role, words.classOf(bare(next))) >= 0.5) ||
    (!(words.isJoint(last) && words.isJoint(bare(next))) && page.follow(last, bare(next)))
  );
}
