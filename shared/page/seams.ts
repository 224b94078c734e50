// seams.ts - captions glued into a text whose words stand nowhere else: found by the seams that they leave.
//
// The page itself is the dictionary. A caption is proposed only where the words around it join without it to what the page says
// elsewhere ("strongly" + "condemned", "Natio" + "ns"), or where it opens a paragraph and a new sentence begins in the middle of a word.

import { trimmed } from '../text/trimmed.ts';
import type { Span } from '../model/span.ts';
import type { Line } from './lines.ts';
import { findDate } from './dates.ts';
import { isBody } from './lines.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** A caption has at least so many words, and no more than that. */
const FEWEST = 4;
const MOST = 25;
/** Articles and prepositions are no longer. */
const LONGEST_SMALL = 4;
/** Longer tokens are addresses and the like. */
const LONGEST = 40;
/** So many pairs of words are looked for in the text. */
const MOST_LOOKUPS = 200;
/** Larger texts are not searched: their vocabulary makes chance too likely. */
const LARGEST = 400_000;

const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const FRONT_SEAM =
  /^(?:(?<year>.*\p{L}?(?:1[89]|20)\d\d)|.*?\p{Ll})(?=(?<after>(?:[“«„‘(]\p{Lu}|\p{Lu})[\p{L}\p{M}'’-]*|(?<=\p{Ll})\d{1,4}(?:[./-][\p{L}\d./-]*)?)[,.]?$)/u;
const END_SEAM = /^(?<before>\p{L}{3,}[.!?…]["”»’]?)(?<after>\p{Lu}[\p{L}\p{M}'’-]*)$/u;
/** "Gov.", "Sept.", "a." end no sentence. */
const ABBREVIATED = /^(?:\p{Lu}\p{L}{0,4}|\p{L})\.$/u;
const OPENING = /^[“«„]\p{Lu}/u;
/** What stands before a quotation that a caption is not. */
const SAYING = /^(?:said|says|added|told|wrote|asked|stated|dijo|dice|añadió|dit|déclaré|ajouté|sagte|erklärte|disse|afirmou|dedi)$/iu;
const MIDDLE_SEAM = /^(?<before>\p{L}[\p{Ll}\p{M}]{2,})(?<after>\p{Lu}[\p{L}\p{M}'’-]*)$/u;
const ENDS = /[.!?…;:]["'”’)]*$/u;
const PLAIN = /^[A-Za-z0-9]+$/u;
const OUTER = /[^\p{L}\p{N}]/u;
const bare = (text: string): string => (PLAIN.test(text) ? text : trimmed(text, OUTER));

/** The words of the page: how often each stands, which begin a sentence, which follow each other. */
class Vocabulary {
  readonly times = new Map<string, number>();
  readonly openers = new Set<string>();
  /** Words within sentences, as they are written there. */
  readonly inner = new Set<string>();
  private readonly text: string;
  private lookups = 0;

  constructor(text: string, paragraphs: readonly (readonly Token[])[]) {
    this.text = text;
    for (const tokens of paragraphs) {
      for (const [index, token] of tokens.entries()) {
        const word = bare(token.text);
        this.times.set(word, (this.times.get(word) ?? 0) + 1);
        if (index === 0 || ENDS.test(tokens[index - 1]?.text ?? '')) this.openers.add(word);
        else this.inner.add(word);
      }
    }
  }

  /** Whether the two words stand beside each other; after many questions no more. */
  follow(before: string, after: string): boolean {
    this.lookups += 1;
    return this.lookups <= MOST_LOOKUPS && this.text.includes(` ${before} ${after}`);
  }

  /** Whether the page writes a word small everywhere but here: within a sentence it begins something else. */
  isOdd(word: string): boolean {
    return this.times.get(word) === 1 && this.times.has(word.toLowerCase());
  }

  has(word: string): boolean {
    return this.times.has(word) || this.times.has(word.toLowerCase()) || this.times.has(word.charAt(0).toUpperCase() + word.slice(1));
  }
}

/** A sentence that begins within a word, behind a paragraph's first words: "... on 8 April 2011When the last troops left". */
function frontCaption(text: string, tokens: readonly Token[], words: Vocabulary, furnished: boolean): Span | null {
  if (!/^["“‘«„(]?\p{Lu}/u.test(tokens[0]?.text ?? '')) return null;
  for (let at = 0; at < Math.min(tokens.length - 3, MOST); at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const seam = token.text.length <= LONGEST ? FRONT_SEAM.exec(token.text) : null;
    const before = seam?.[0] ?? '';
    if (seam && at + 1 >= FEWEST && words.times.get(bare(token.text)) === 1) {
      const end = token.start + before.length;
      if (beginsAnew(text, before, seam.groups?.['after'] ?? '', end, words, furnished)) return { start: tokens[0]?.start ?? 0, end };
    }
    if (ENDS.test(token.text) && !ABBREVIATED.test(token.text)) return null;
  }
  return null;
}

/** Whether a caption may end and a sentence begin between the two halves of a token. */
function beginsAnew(text: string, before: string, after: string, end: number, words: Vocabulary, furnished: boolean): boolean {
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

/** Words behind the full stop of a paragraph without a space, which end without one: "... on Monday.Boats lie in the harbour". */
function endCaption(line: Line, tokens: readonly Token[]): Span | null {
  if (line.ends !== 'none') return null;
  for (let at = tokens.length - FEWEST + 1; at > Math.max(2, tokens.length - MOST); at -= 1) {
    const token = tokens[at - 1];
    const seam = token === undefined || token.text.length > LONGEST ? null : END_SEAM.exec(token.text);
    if (token && seam?.groups) return { start: token.start + (seam.groups['before']?.length ?? 0), end: line.end };
    if (token === undefined || ENDS.test(token.text)) return null;
  }
  return null;
}

/** Where the words without the caption make a word of the page: the caption begins in the middle of it. */
function withinWord(tokens: readonly Token[], at: number, words: Vocabulary): Span | null {
  const first = tokens[at];
  const seam = first && first.text.length <= LONGEST ? MIDDLE_SEAM.exec(first.text)?.groups : undefined;
  const before = seam?.['before'] ?? '';
  if (first === undefined || before === '' || words.times.get(bare(first.text)) !== 1) return null;
  for (let end = at + FEWEST - 1; end < Math.min(tokens.length, at + MOST); end += 1) {
    const last = tokens[end];
    if (last === undefined || last.text.length > LONGEST) return null;
    const word = bare(last.text);
    if (WORD.test(word) && words.times.get(word) === 1) {
      const offset = last.text.indexOf(word);
      for (let cut = 2; cut <= word.length - 2; cut += 1)
        if (words.times.has(before + word.slice(cut)) && words.has(word.slice(0, cut)))
          return { start: first.start + before.length, end: last.start + offset + cut };
    }
    if (ENDS.test(last.text)) return null;
  }
  return null;
}

/**
 * Where the words around the caption follow each other elsewhere on the page: it begins behind a space and ends in a word. On a page of
 * a site also where it begins with a word that the page otherwise writes small, and ends in a name that has grown together with the next.
 */
function betweenWords(tokens: readonly Token[], at: number, words: Vocabulary, furnished: boolean): Span | null {
  const last = tokens[at];
  const word = last === undefined ? '' : bare(last.text);
  if (last === undefined || word.length < 6 || word.length > LONGEST || !WORD.test(word) || words.times.get(word) !== 1) return null;
  const offset = last.text.indexOf(word);
  // A name does not grow together with a word; "home" and "work" do.
  const isNamed = /^\p{Lu}/u.test(word);
  for (let cut = 2; cut <= word.length - (isNamed ? 3 : 4); cut += 1) {
    const after = word.slice(cut);
    if (!words.times.has(after) || !words.has(word.slice(0, cut))) continue;
    let passed = !isNamed || after.length < 4;
    for (let start = at - FEWEST + 1; start > Math.max(0, at - MOST); start -= 1) {
      const [first, before] = [tokens[start], tokens[start - 1]];
      if (first === undefined || before === undefined || ENDS.test(first.text)) break;
      if (!/^\p{Lu}/u.test(first.text) || ENDS.test(before.text)) continue;
      if (furnished && isNamed && after.length > 3 && words.isOdd(first.text)) return { start: first.start, end: last.start + offset + cut };
      if (!/^\p{Ll}+,?$/u.test(before.text)) continue;
      // "the" and "of" stand before everything: they show a beginning only where no other is nearer.
      if ((!passed || before.text.length > LONGEST_SMALL) && words.follow(before.text, after))
        return { start: first.start, end: last.start + offset + cut };
      passed = true;
    }
  }
  return null;
}

/**
 * Captions that only their seams show, in order. Linear in the text.
 * @param furnished a page of a site, with furniture around its text: only there are captions glued in, and weaker signs count.
 */
export function seamCaptions(text: string, lines: readonly Line[], furnished: boolean): Span[] {
  if (text.length > LARGEST) return [];
  const paragraphs = lines.map((line) => tokensOf(text, line));
  const words = new Vocabulary(text, paragraphs);
  const found: Span[] = [];
  for (const [index, tokens] of paragraphs.entries()) {
    const line = lines[index];
    if (line === undefined || !isBody(line)) continue;
    const front = frontCaption(text, tokens, words, furnished);
    if (front !== null) found.push(front);
    for (let at = 1; at < tokens.length; at += 1) {
      const span = withinWord(tokens, at, words) ?? betweenWords(tokens, at, words, furnished);
      if (span !== null && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
    }
    const last = furnished ? endCaption(line, tokens) : null;
    if (last !== null && last.start >= (found.at(-1)?.end ?? 0)) found.push(last);
  }
  return found;
}
