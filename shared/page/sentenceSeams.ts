// sentenceSeams.ts - captions that stand as sentences of their own, without a full stop: before another that begins in the middle of a
// word ("... on 8 April 2011When the last troops left"), or behind the last one of a paragraph.

import type { Span } from '../model/span.ts';
import { findDate } from './dates.ts';
import { caselessCut, endsInWord, seamWithin, SMALL_SEAM } from './joinedWords.ts';
import type { Line } from './lines.ts';
import { bare, ends, FEWEST, LONGEST, MOST, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';

const FRONT_SEAM =
  /^(?:(?<year>.*\p{L}?(?:1[89]|20)\d\d)|.*?\p{Ll})(?=(?<after>(?:[“«„‘(]\p{Lu}|\p{Lu})[\p{L}\p{M}'’-]*|(?<=\p{Ll})\d{1,4}(?:[./-][\p{L}\d./-]*)?)[,.]?$)/u;
const WORDS_SEAM = /^\p{L}[\p{Ll}\p{M}'’-]{3,}\p{Lu}[\p{L}\p{M}'’-]*$/u;
const END_SEAM = /^(?<before>\p{L}{3,}[.!?…؟]["”»’]?)(?<after>(?:\p{Lu}|[\p{sc=Arab}\p{sc=Hebr}])[\p{L}\p{M}'’-]*)$/u;
/** A full stop within a token, with another sentence behind it. */
const STOP_WITHIN = /\p{L}{3}[.!?…؟]["”»’]?(?=[“«„]?(?:\p{Lu}(?:\p{L}|$)|[\p{sc=Arab}\p{sc=Hebr}]{2}))/u;
const BEGINNING = /^["“‘«„(]?(?:\p{Lu}|[\p{sc=Arab}\p{sc=Hebr}])/u;
const STOP = /[.!?…؟]["'”’)]*$/u;
/** "Gov.", "Sept.", "a." end no sentence. */
const ABBREVIATED = /^(?:\p{Lu}\p{L}{0,4}|\p{L})\.$/u;
const OPENING = /^[“«„]\p{Lu}/u;
/** What stands before a quotation that a caption is not. */
const SAYING = /^(?:said|says|added|told|wrote|asked|stated|dijo|dice|añadió|dit|déclaré|ajouté|sagte|erklärte|disse|afirmou|dedi)$/iu;

/** Those of a paragraph before a sentence. @param furnished a page of a site: only there they are looked for within a paragraph. */
export const frontCaptions = (text: string, tokens: readonly Token[], words: PageWords, furnished: boolean): (Span | null)[] =>
  Array.from(beginnings(tokens, furnished), (from) => frontCaption(text, tokens, from, words, furnished));

/** A sentence that begins within a word, behind the first words of a paragraph or of another sentence: "... on 8 April 2011When the last troops left". */
function frontCaption(text: string, tokens: readonly Token[], from: Beginning, words: PageWords, furnished: boolean): Span | null {
  const first = tokens[from.token];
  if (first === undefined || !BEGINNING.test(first.text.slice(from.skipped))) return null;
  const start = first.start + from.skipped;
  const isFirst = start === tokens[0]?.start;
  for (let at = from.token; at < Math.min(tokens.length - 3, from.token + MOST); at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const end = at - from.token + 1 < FEWEST || words.times.get(bare(token.text)) !== 1 ? 0 : beginningIn(text, token, words, { furnished, isFirst });
    // Two seams in one sentence are those of a caption that lies between them.
    if (end > 0) return hasSeam(tokens, at + 1, words, isFirst) ? null : { start, end };
    const own = at === from.token ? token.text.slice(from.skipped) : token.text;
    if (STOP_WITHIN.test(own) || isEnd(tokens, at, words)) return null;
  }
  return null;
}

/** Whether a sentence ends with a token: "Gov." ends one only where what follows begins others, too. */
function isEnd(tokens: readonly Token[], at: number, words: PageWords): boolean {
  const text = tokens[at]?.text ?? '';
  return ends(text) && (!ABBREVIATED.test(text) || words.openers.has(bare(tokens[at + 1]?.text ?? '')));
}

/** Where a sentence begins: in which token, and how many of its characters belong to the sentence before. */
interface Beginning {
  readonly token: number;
  readonly skipped: number;
}

/** The sentences of a paragraph; of a page that no site has made only the first. */
function* beginnings(tokens: readonly Token[], furnished: boolean): Generator<Beginning> {
  yield { token: 0, skipped: 0 };
  if (!furnished) return;
  for (const [token, { text }] of tokens.entries()) {
    const before = tokens[token - 1]?.text ?? '';
    if (STOP.test(before) && !ABBREVIATED.test(before)) yield { token, skipped: 0 };
    const stop = text.length <= LONGEST ? STOP_WITHIN.exec(text) : null;
    if (stop) yield { token, skipped: stop.index + stop[0].length };
  }
}

/** Where in a token another sentence begins; 0 where none does. */
function beginningIn(text: string, token: Token, words: PageWords, { furnished, isFirst }: { furnished: boolean; isFirst: boolean }): number {
  if (token.text.length > LONGEST) return 0;
  const seam = FRONT_SEAM.exec(token.text);
  const end = token.start + (seam?.[0].length ?? 0);
  // Names of programs and the like are written so; a paragraph seldom begins with a sentence about them.
  const isWords = isFirst || (WORDS_SEAM.test(bare(token.text)) && !isSmallWord(seam?.[0] ?? '', words));
  if (seam && isWords && beginsAnew(text, seam[0], seam.groups?.['after'] ?? '', end, words, furnished)) return end;
  const cut = furnished ? caselessCut(token.text, words, words.openers) : 0;
  return cut > 0 ? token.start + cut : 0;
}

/** Whether in the rest of a sentence two words stand without a space. @param isSure both must be words of the page; else only the second. */
function hasSeam(tokens: readonly Token[], from: number, words: PageWords, isSure: boolean): boolean {
  for (let at = from; at < Math.min(tokens.length, from + MOST); at += 1) {
    const { text } = tokens[at] ?? { text: '' };
    const word = bare(text);
    const isOnce = text.length <= LONGEST && words.times.get(word) === 1;
    if (
      isOnce &&
      (SMALL_SEAM.test(word) || (isSure ? seamWithin(word, words) > 0 : endsInWord(word, words)) || caselessCut(word, words, words.times) > 0)
    )
      return true;
    if (STOP_WITHIN.test(text) || isEnd(tokens, at, words)) return false;
  }
  return false;
}

/** Whether a caption may end and a sentence begin between the two halves of a token. */
function beginsAnew(text: string, before: string, after: string, end: number, words: PageWords, furnished: boolean): boolean {
  const next = bare(after);
  if (/^(?:1[89]|20)\d\d$/u.test(before)) return next.length >= 2;
  if (before.length < 3 || /\d$/u.test(before) || SAYING.test(before)) return false;
  if (words.openers.has(next) && words.inner.has(before)) return true;
  if (!furnished) return false;
  // A name that is written so (YouTube) begins with a capital letter; the last word of a caption does so only where the page knows it.
  if (/^\p{Lu}/u.test(before) ? !words.inner.has(before) : before.length < 4) return false;
  // Only a date or a quotation could begin otherwise than with a word that the page also writes small.
  const rest = text.slice(end, end + 40);
  if ((findDate(rest)?.start ?? 40) <= 16) return true;
  return OPENING.test(after) || words.openers.has(next) || words.times.has(next.toLowerCase());
}

/** A short word that the page has again and again: no caption ends with "had" or "the". */
const isSmallWord = (word: string, words: PageWords): boolean => word.length <= 5 && /^\p{Ll}+$/u.test(word) && (words.times.get(word) ?? 0) >= 4;

/** Words behind the full stop of a paragraph without a space, which end without one: "... on Monday.Boats lie in the harbour". */
export function endCaption(line: Line, tokens: readonly Token[]): Span | null {
  if (line.ends !== 'none') return null;
  for (let at = tokens.length - FEWEST + 1; at > Math.max(2, tokens.length - MOST); at -= 1) {
    const token = tokens[at - 1];
    const seam = token === undefined || token.text.length > LONGEST ? null : END_SEAM.exec(token.text);
    if (token && seam?.groups) return { start: token.start + (seam.groups['before']?.length ?? 0), end: line.end };
    if (token === undefined || ends(token.text)) return null;
  }
  return null;
}
