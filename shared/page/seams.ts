// seams.ts - captions glued into a text whose words stand nowhere else: found by the seams that they leave.
//
// The page itself is the dictionary. A caption is proposed only where the words around it join without it to what the page says
// elsewhere ("strongly" + "condemned", "Natio" + "ns"), or where it opens a paragraph and a new sentence begins in the middle of a word.

import { trimmed } from '../text/trimmed.ts';
import type { Span } from '../model/span.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** A caption has at least so many words, and no more than that. */
const FEWEST = 4;
const MOST = 25;
/** Longer tokens are addresses and the like. */
const LONGEST = 40;
/** So many pairs of words are looked for in the text. */
const MOST_LOOKUPS = 200;
/** Larger texts are not searched: their vocabulary makes chance too likely. */
const LARGEST = 400_000;

const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const FRONT_SEAM = /^(?<before>.*[\p{Ll}\d])(?<after>\p{Lu}[\p{Ll}\p{M}]*,?)$/u;
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

  has(word: string): boolean {
    return this.times.has(word) || this.times.has(word.toLowerCase()) || this.times.has(word.charAt(0).toUpperCase() + word.slice(1));
  }
}

/** A sentence that begins within a word, behind a paragraph's first words: "... on 8 April 2011When the last troops left". */
function frontCaption(tokens: readonly Token[], words: Vocabulary): Span | null {
  if (!/^["“‘«(]?\p{Lu}/u.test(tokens[0]?.text ?? '')) return null;
  for (let at = 0; at < Math.min(tokens.length - 5, MOST); at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const seam = token.text.length <= LONGEST ? FRONT_SEAM.exec(token.text)?.groups : undefined;
    const [before, after] = [seam?.['before'] ?? '', bare(seam?.['after'] ?? '')];
    const year = /^(?:1[89]|20)\d\d$/u.test(before) && after.length >= 2;
    const joined = before.length >= 3 && words.openers.has(after) && words.inner.has(before) && words.times.get(bare(token.text)) === 1;
    if (at + 1 >= FEWEST && seam && (year || joined)) return { start: tokens[0]?.start ?? 0, end: token.start + before.length };
    if (ENDS.test(token.text) && !/^\p{L}{1,5}\.$/u.test(token.text)) return null;
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

/** Where the words around the caption follow each other elsewhere on the page: it begins behind a space and ends in a word. */
function betweenWords(tokens: readonly Token[], at: number, words: Vocabulary): Span | null {
  const last = tokens[at];
  const word = last === undefined ? '' : bare(last.text);
  if (last === undefined || word.length < 6 || word.length > LONGEST || !WORD.test(word) || words.times.get(word) !== 1) return null;
  const offset = last.text.indexOf(word);
  for (let cut = 2; cut <= word.length - 4; cut += 1) {
    const after = word.slice(cut);
    if (!words.times.has(after) || !words.has(word.slice(0, cut))) continue;
    for (let start = at - FEWEST + 1; start > Math.max(0, at - MOST); start -= 1) {
      const [first, before] = [tokens[start], tokens[start - 1]];
      if (first === undefined || before === undefined || ENDS.test(first.text)) break;
      if (/^\p{Lu}/u.test(first.text) && /^\p{Ll}+$/u.test(before.text) && words.follow(before.text, after))
        return { start: first.start, end: last.start + offset + cut };
    }
  }
  return null;
}

/** Captions that only their seams show, in order. Linear in the text. */
export function seamCaptions(text: string, lines: readonly Line[]): Span[] {
  if (text.length > LARGEST) return [];
  const paragraphs = lines.map((line) => tokensOf(text, line));
  const words = new Vocabulary(text, paragraphs);
  const found: Span[] = [];
  for (const [index, tokens] of paragraphs.entries()) {
    const line = lines[index];
    if (line === undefined || !isBody(line)) continue;
    const front = frontCaption(tokens, words);
    if (front !== null) found.push(front);
    for (let at = 1; at < tokens.length; at += 1) {
      const span = withinWord(tokens, at, words) ?? betweenWords(tokens, at, words);
      if (span !== null && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
    }
  }
  return found;
}
