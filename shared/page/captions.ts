// captions.ts - captions glued into a sentence without a space, found by the headline whose words they are.

import type { Span } from '../model/span.ts';
import { findDate } from './dates.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** Fewer words could stand twice on a page by chance. */
const FEWEST = 4;
const SHORTEST = 16;
/** So many headlines are compared whose last word but one is the same. */
const MOST = 40;

/** With so few headlines it is quicker to look first whether a line holds one of their words at all. */
const FEW_KEYS = 12;

interface Known {
  readonly words: readonly string[];
  /** The last of them. */
  readonly last: string;
  /** The headline goes on behind these words: what is glued to them must be a word of the page. */
  readonly cut: boolean;
  /** Numbers of words that a part of the headline's end has which could stand alone: behind a colon or a dash. */
  readonly ends: ReadonlySet<number>;
}

const LETTER = /[\p{L}\p{N}]/u;
const OPENING = /^(?:[“„‘¿¡]\p{L}|«\s?\p{L})/u;
const UPPER = /^["'“‘«(¿¡]?(?:\p{Lu}|\p{Lo})/u;
const PAUSE = /[:;,–—|?!»”]$|^[-–—|]$/u;

function endsOf(words: readonly string[]): Set<number> {
  const ends = new Set([words.length]);
  for (const [index, word] of words.entries()) if (PAUSE.test(word)) ends.add(words.length - 1 - index);
  return ends;
}

/**
 * Captions glued into running text, found by what the page says elsewhere: the words of a headline (or its end) stand in a sentence
 * again, and at one end at least without a space. Linear in the text.
 */
export function gluedCaptions(text: string, lines: readonly Line[]): Span[] {
  const headlines = lines.filter((line) => !isBody(line) && line.words >= FEWEST && line.words <= 40 && line.end - line.start <= 300);
  const byWord = new Map<string, Known[]>();
  const seen = new Set<string>();
  for (const line of headlines) {
    if (seen.has(line.text)) continue;
    seen.add(line.text);
    const words = line.text.split(/\s+/u);
    note(byWord, { words, last: words.at(-1) ?? '', cut: false, ends: endsOf(words) });
    // A caption may be no more than the headline's beginning.
    for (let count = words.length - 1; count >= FEWEST; count -= 1)
      note(byWord, { words: words.slice(0, count), last: words[count - 1] ?? '', cut: true, ends: new Set([count]) });
  }
  const found: Span[] = [];
  if (byWord.size === 0) return found;
  const keys = byWord.size <= FEW_KEYS ? [...byWord.keys()] : null;
  for (const line of lines) {
    if (!isBody(line) || keys?.every((key) => !line.text.includes(key))) continue;
    const tokens = tokensOf(text, line);
    for (let at = 1; at < tokens.length; at += 1) {
      const heads = byWord.get(tokens[at - 1]?.text ?? '');
      if (heads === undefined) continue;
      const word = tokens[at]?.text ?? '';
      for (const head of heads) {
        const span = word.startsWith(head.last) ? gluedAt(text, line, tokens, at, head) : null;
        if (span === null || span.start < (found.at(-1)?.end ?? 0)) continue;
        found.push(span);
        break;
      }
    }
  }
  return found;
}

function note(byWord: Map<string, Known[]>, head: Known): void {
  const key = head.words.at(-2) ?? '';
  const known = byWord.get(key) ?? [];
  if (known.length < MOST) known.push(head);
  byWord.set(key, known);
}

/** Whether a word stands by itself somewhere on the page. */
function isWordOf(text: string, word: string): boolean {
  return word.length >= 3 && [' ', ',', '.', '\n'].some((end) => text.includes(` ${word}${end}`));
}

/** The caption that ends in token `at`, when that is the headline's last word with something glued to it. */
function gluedAt(text: string, line: Line, tokens: readonly Token[], at: number, { words, last, cut, ends }: Known): Span | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const behind = token.text.slice(last.length);
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
  const span = { start, end: token.start + last.length };
  const caption = text.slice(span.start, span.end);
  if (!ends.has(count) || count < Math.min(FEWEST, words.length) || caption.length < SHORTEST || !UPPER.test(caption)) return null;
  const gluedBehind = LETTER.test(behind.charAt(0)) || OPENING.test(behind);
  const gluedBefore = LETTER.test(before.at(-1) ?? '');
  if (!gluedBehind && !gluedBefore) return null;
  if (cut && !(gluedBehind && isWordOf(text, /^[\p{L}\p{M}'’-]*/u.exec(behind)?.[0] ?? ''))) return null;
  if (gluedBehind && gluedBefore) return span;
  // Glued at one end only: the sentence around must go on over it, not end before it.
  const front = text.slice(line.start, span.start).trimEnd();
  const dated = findDate(text.slice(span.end, Math.min(line.end, span.end + 40)))?.start === 0;
  if (front === '') return dated || /^["“‘«„(¿¡]?(?:\p{Lu}|\p{Lo}{2})/u.test(behind) ? span : null;
  if (gluedBefore) return null;
  // A capital letter right behind the headline's last begins another sentence.
  if (/^[“«„]?\p{Lu}\p{Ll}/u.test(behind) && !/\p{Lu}$/u.test(last)) return span;
  return /[\p{L}\p{N},;–—-]$/u.test(front) && !/^(?:s|es|ed|['’]s|n|en|e)(?:[.,;:!?)]|$)/u.test(behind) ? span : null;
}
