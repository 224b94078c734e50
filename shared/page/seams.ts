// seams.ts - captions glued into a text whose words stand nowhere else: found by the seams that they leave.
//
// The page itself is the dictionary. A caption is proposed only where the words around it join without it to what the page says
// elsewhere ("strongly" + "condemned", "Natio" + "ns"), or where it opens a paragraph and a new sentence begins in the middle of a word.

import type { Span } from '../model/span.ts';
import { type KnownLines, knownCaptions, knownLines } from './captions.ts';
import { DenseCaptions, denseLines } from './denseCaptions.ts';
import type { Dictionaries } from './dictionary.ts';
import { caselessCut, INFLECTION } from './joinedWords.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import { middleCaptions, type Scored } from './middleCaptions.ts';
import { bare, ends, FEWEST, LONGEST, MOST, PageWords } from './pageWords.ts';
import { endCaption, frontCaptions, stopsWithin } from './sentenceSeams.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';
import { ITSELF, Vocabulary } from './vocabulary.ts';
import { unwrapped } from './wrapped.ts';

/** So much is searched with a vocabulary of its own: a larger one makes chance too likely. */
const TOGETHER = 400_000;
/** Larger texts are not searched, because of the time it takes. */
const LARGEST = 4_000_000;

/** Scores of what is sure, and of what repeats words of the page, beside those that the signs of others come to. */
const SURE = 7;
/** More words that have grown together are no captions. */
const MOST_SEAMS = 4;
const LONG_LINE = 20_000;
const REPEATED = 20;

const TAIL = /\p{L}[\p{L}\p{M}]*$/u;
const MIDDLE_SEAM = /^(?<before>\p{L}[\p{Ll}\p{M}]{2,})(?<after>\p{Lu}[\p{L}\p{M}'’-]*)$/u;

/** Whether no sentence ends between two tokens, the second left out. */
const isOneSentence = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(Math.max(0, from), to).some(({ text }) => ends(text));

/** The first token that may end a caption which begins in another; behind all where a sentence ends before it. */
const firstEnd = (tokens: readonly Token[], at: number): number => (isOneSentence(tokens, at + 1, at + FEWEST - 1) ? at + FEWEST - 1 : tokens.length);

interface Within extends Span {
  /** Else it only shows that no other caption ends where this one begins. */
  readonly isSure: boolean;
}

/** Of German no noun in small letters. */
const isWord = (word: string, words: Vocabulary): boolean => (/^\p{Lu}/u.test(word) ? words.knows(word) : words.knowsSmall(word, '')) === ITSELF;

/** Where the words without the caption make a word of the page: the caption begins in the middle of it. */
function withinWord(tokens: readonly Token[], at: number, page: PageWords, words: Vocabulary): Within | null {
  const first = tokens[at];
  const seam = first && first.text.length <= LONGEST ? MIDDLE_SEAM.exec(first.text)?.groups : undefined;
  const before = seam?.['before'] ?? '';
  if (first === undefined || before === '') return null;
  // "council" may be all of a word, "counc" is not.
  const isPart = words.knows(before, bare(first.text)) !== ITSELF;
  for (let end = firstEnd(tokens, at); end < Math.min(tokens.length, at + MOST); end += 1) {
    const last = tokens[end];
    if (last === undefined || last.text.length > LONGEST) return null;
    const whole = bare(last.text);
    // "(Reuters)ies"
    const word = TAIL.exec(whole)?.[0] ?? '';
    if (word !== '' && page.times.get(whole) === 1 && words.knows(word, word) !== ITSELF) {
      const offset = last.text.indexOf(whole) + whole.length - word.length;
      for (let cut = word === whole ? 2 : 0; cut <= word.length - 2; cut += 1) {
        const joined = before + word.slice(cut);
        const left = word.slice(0, cut);
        if (joined === word || !isWord(joined, words) || words.hasForm(word, [word], cut + 1)) continue;
        const isForm = INFLECTION.test(word.slice(cut));
        const isSure = isPart ? !isForm || words.knows(left) === ITSELF : !isForm && words.knows(left) === ITSELF;
        if (isSure || word.length - cut > 2) return { start: first.start + before.length, end: last.start + offset + cut, isSure };
      }
    }
    if (ends(last.text)) return null;
  }
  return null;
}

/** In a script without capital letters a caption without a space at either end, between words that the page has. */
function betweenSeams(tokens: readonly Token[], at: number, page: PageWords): Span | null {
  const first = tokens[at];
  const cut = first === undefined || first.text.length > LONGEST ? 0 : caselessCut(first.text, page, page.times);
  if (first === undefined || cut === 0) return null;
  for (let end = firstEnd(tokens, at); end < Math.min(tokens.length, at + MOST); end += 1) {
    const last = tokens[end];
    if (last === undefined || last.text.length > LONGEST) return null;
    const word = bare(last.text);
    const behind = page.times.get(word) === 1 ? caselessCut(word, page, page.times) : 0;
    if (behind > 0) return { start: first.start + cut, end: last.start + last.text.indexOf(word) + behind };
    if (ends(last.text)) return null;
  }
  return null;
}

/**
 * Captions glued into a text, in order: those whose words stand elsewhere on the page, and those that only their seams show. Linear in the text.
 * @param free what may hold them
 * @param all the lines of the page, whose words they may repeat
 * @param furnished a page of a site, with furniture around its text: only there are captions glued in, and weaker signs count.
 */
export function gluedCaptions(text: string, free: readonly Line[], all: readonly Line[], furnished: boolean, dictionaries: Dictionaries): Span[] {
  const known = knownLines(all);
  const dense = new DenseCaptions(text, denseLines(all));
  const lines = unwrapped(text, free);
  const found: Span[] = [];
  for (let from = 0; from < lines.length; ) {
    const begin = lines[from]?.start ?? 0;
    let to = from + 1;
    while ((lines[to]?.end ?? Number.POSITIVE_INFINITY) - begin <= TOGETHER) to += 1;
    found.push(...captionsWithin(text, lines.slice(from, to), { known, dense, dictionaries }, furnished));
    from = to;
  }
  return found;
}

interface Help {
  readonly known: KnownLines;
  readonly dense: DenseCaptions;
  readonly dictionaries: Dictionaries;
}

function captionsWithin(text: string, lines: readonly Line[], { known, dense, dictionaries }: Help, furnished: boolean): Span[] {
  const paragraphs = lines.map((line) => tokensOf(text, line));
  const page = new PageWords(text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0), paragraphs);
  const words = new Vocabulary(page, dictionaries);
  return paragraphs.flatMap((tokens, index) => {
    const line = lines[index];
    if (line === undefined || !(isBody(line) || isGluedBehind(line))) return [];
    // A long line is looked at first, because of the time that many seams take.
    const isLong = line.end - line.start > LONG_LINE;
    if (isLong && isList(line.text)) return [];
    const repeated = knownCaptions(text, line, tokens, known, words, page);
    if (repeated === null) return [];
    const others = text.length > LARGEST ? [] : captionsOf(text, line, tokens, page, words, furnished);
    const found = likeliest([...[...repeated, ...dense.within(line)].map((span) => ({ ...span, score: REPEATED })), ...others]);
    return found.length > 0 && !isLong && isList(line.text) ? [] : found;
  });
}

/** A sentence that ends with a caption has no full stop at its end. */
const isGluedBehind = (line: Line): boolean =>
  line.ends === 'none' && line.heading === 0 && line.words >= 8 && (stopsWithin(line.text) || /。\p{Lo}/u.test(line.text));

/** Whether many words in a line have grown together: headlines or entries of a menu, one behind the other. */
const isList = (line: string): boolean => (line.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) >= MOST_SEAMS;

/** What in one paragraph may be captions of which nothing else on the page tells. */
function captionsOf(text: string, line: Line, tokens: readonly Token[], page: PageWords, words: Vocabulary, furnished: boolean): Scored[] {
  const found: Scored[] = [];
  const begun = new Set<number>();
  const add = (span: Span | null, score: number): void => {
    if (span !== null) found.push({ ...span, score });
  };
  for (let at = 1; at < tokens.length; at += 1) {
    // What has grown together stands nowhere else.
    if (page.times.get(bare(tokens[at]?.text ?? '')) !== 1) continue;
    const within = withinWord(tokens, at, page, words);
    if (within !== null) begun.add(within.start);
    if (within?.isSure) add(within, SURE);
    if (furnished) add(betweenSeams(tokens, at, page), SURE);
  }
  if (furnished) add(endCaption(line, tokens), SURE - 3);
  const middle = middleCaptions(text, tokens, words, page, furnished);
  for (const one of middle) begun.add(one.start);
  return [...found, ...middle, ...frontCaptions(text, tokens, page, words, furnished).filter((one) => !begun.has(one.end))];
}

/** Of two that overlap or touch the likelier, in order. */
function likeliest(spans: readonly Scored[]): Span[] {
  const taken: Scored[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = taken.at(-1);
    if (last === undefined || span.start > last.end) taken.push(span);
    else if (span.score > last.score) taken[taken.length - 1] = span;
  }
  return taken.map(({ start, end }) => ({ start, end }));
}
