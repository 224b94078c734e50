// seams.ts - captions glued into a text whose words stand nowhere else: found by the seams that they leave.
//
// The page itself is the dictionary. A caption is proposed only where the words around it join without it to what the page says
// elsewhere ("strongly" + "condemned", "Natio" + "ns"), or where it opens a paragraph and a new sentence begins in the middle of a word.

import type { Span } from '../model/span.ts';
import { caselessCut, seamWithin, SMALL_SEAM, WORD } from './joinedWords.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import { bare, ends, FEWEST, LONGEST, MOST, PageWords } from './pageWords.ts';
import { endCaption, frontCaptions } from './sentenceSeams.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** Articles and prepositions are no longer. */
const LONGEST_SMALL = 4;
/** So much is searched with a vocabulary of its own: a larger one makes chance too likely. */
const TOGETHER = 400_000;
/** Larger texts are not searched, because of the time it takes. */
const LARGEST = 4_000_000;

const MIDDLE_SEAM = /^(?<before>\p{L}[\p{Ll}\p{M}]{2,})(?<after>\p{Lu}[\p{L}\p{M}'’-]*)$/u;

/** Whether no sentence ends between two tokens, the second left out. */
const isOneSentence = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(Math.max(0, from), to).some(({ text }) => ends(text));

/** The first token that may end a caption which begins in another; behind all where a sentence ends before it. */
const firstEnd = (tokens: readonly Token[], at: number): number => (isOneSentence(tokens, at + 1, at + FEWEST - 1) ? at + FEWEST - 1 : tokens.length);

/** Where the words without the caption make a word of the page: the caption begins in the middle of it. */
function withinWord(tokens: readonly Token[], at: number, words: PageWords): Span | null {
  const first = tokens[at];
  const seam = first && first.text.length <= LONGEST ? MIDDLE_SEAM.exec(first.text)?.groups : undefined;
  const before = seam?.['before'] ?? '';
  if (first === undefined || before === '') return null;
  for (let end = firstEnd(tokens, at); end < Math.min(tokens.length, at + MOST); end += 1) {
    const last = tokens[end];
    if (last === undefined || last.text.length > LONGEST) return null;
    const word = bare(last.text);
    if (WORD.test(word) && words.times.get(word) === 1) {
      const offset = last.text.indexOf(word);
      for (let cut = 2; cut <= word.length - 2; cut += 1)
        if (words.times.has(before + word.slice(cut)) && words.has(word.slice(0, cut)))
          return { start: first.start + before.length, end: last.start + offset + cut };
    }
    if (ends(last.text)) return null;
  }
  return null;
}

/**
 * Where the words around the caption follow each other elsewhere on the page: it begins behind a space and ends in a word. On a page of
 * a site also where it begins with a word that the page otherwise writes small, and ends in a name that has grown together with the next.
 */
function betweenWords(tokens: readonly Token[], at: number, words: PageWords, furnished: boolean): Span | null {
  const last = tokens[at];
  const word = last === undefined ? '' : bare(last.text);
  if (last === undefined || word.length < 6 || word.length > LONGEST || !WORD.test(word)) return null;
  const offset = last.text.indexOf(word);
  // A name does not grow together with a word; "home" and "work" do.
  const isNamed = /^\p{Lu}/u.test(word);
  for (let cut = 2; cut <= word.length - (isNamed ? 3 : 4); cut += 1) {
    const after = word.slice(cut);
    // A capital letter begins another sentence, or a caption.
    if (!/^\p{Ll}/u.test(after) || !words.times.has(after) || !words.has(word.slice(0, cut))) continue;
    let passed = !isNamed || after.length < 4;
    for (let start = isOneSentence(tokens, at - FEWEST + 1, at) ? at - FEWEST + 1 : 0; start > Math.max(0, at - MOST); start -= 1) {
      const [first, before] = [tokens[start], tokens[start - 1]];
      if (first === undefined || before === undefined || ends(first.text)) break;
      if (!/^\p{Lu}/u.test(first.text) || ends(before.text)) continue;
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

/** A caption without a space at either end, between two words that the page has: "stronglyBoats lie in the old harbourcondemned". */
function betweenSeams(tokens: readonly Token[], at: number, words: PageWords): Span | null {
  const first = tokens[at];
  if (first === undefined || first.text.length > LONGEST) return null;
  const small = SMALL_SEAM.exec(first.text)?.groups;
  // What begins other sentences of the page may begin one here.
  const isSmall = small !== undefined && words.inner.has(small['before'] ?? '') && !words.openers.has(small['after'] ?? '');
  const cut = isSmall ? (small['before']?.length ?? 0) : caselessCut(first.text, words, words.times);
  if (cut === 0) return null;
  for (let end = firstEnd(tokens, at); end < Math.min(tokens.length, at + MOST); end += 1) {
    const last = tokens[end];
    if (last === undefined || last.text.length > LONGEST) return null;
    const word = bare(last.text);
    if (words.times.get(word) === 1) {
      const offset = last.start + last.text.indexOf(word);
      const behind = isSmall ? seamWithin(word, words) : caselessCut(word, words, words.times);
      if (behind > 0) return { start: first.start + cut, end: offset + behind };
    }
    if (ends(last.text)) return null;
  }
  return null;
}

/**
 * Captions that only their seams show, in order. Linear in the text.
 * @param furnished a page of a site, with furniture around its text: only there are captions glued in, and weaker signs count.
 */
export function seamCaptions(text: string, lines: readonly Line[], furnished: boolean): Span[] {
  if (text.length > LARGEST) return [];
  const found: Span[] = [];
  for (let from = 0; from < lines.length; ) {
    const begin = lines[from]?.start ?? 0;
    let to = from + 1;
    while ((lines[to]?.end ?? Number.POSITIVE_INFINITY) - begin <= TOGETHER) to += 1;
    found.push(...captionsWithin(text, lines.slice(from, to), furnished));
    from = to;
  }
  return found;
}

function captionsWithin(text: string, lines: readonly Line[], furnished: boolean): Span[] {
  const paragraphs = lines.map((line) => tokensOf(text, line));
  const words = new PageWords(text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0), paragraphs);
  const found: Span[] = [];
  const add = (span: Span | null): void => {
    if (span !== null && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  };
  for (const [index, tokens] of paragraphs.entries()) {
    const line = lines[index];
    if (line === undefined || !isBody(line)) continue;
    const spans = frontCaptions(text, tokens, words, furnished);
    for (let at = 1; at < tokens.length; at += 1) {
      // What has grown together stands nowhere else.
      if (words.times.get(bare(tokens[at]?.text ?? '')) !== 1) continue;
      spans.push(withinWord(tokens, at, words) ?? (furnished ? betweenSeams(tokens, at, words) : null) ?? betweenWords(tokens, at, words, furnished));
    }
    for (const span of spans.filter((one) => one !== null).sort((a, b) => a.start - b.start)) add(span);
    add(furnished ? endCaption(line, tokens) : null);
  }
  return found;
}
