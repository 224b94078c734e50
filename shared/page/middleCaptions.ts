// middleCaptions.ts - captions within a paragraph that their words alone show: where one begins that no writer would begin there, two words
// have grown together where it ends, and the sentence reads on without it. Each sign has a weight; only their sum counts.

import type { Span } from '../model/span.ts';
import { beginningOf, type CaptionBegin } from './captionBeginnings.ts';
import { type CaptionEnd, namedEnds, otherEnds, SURE } from './captionEnds.ts';
import { CREDIT, isBalanced, isCreditLabel } from './captionShape.ts';
import { signsOfPlace, signsOfRest, signsOfWords, type Stretch } from './captionSigns.ts';
import { ALWAYS, WEIGHTS } from './captionWeights.ts';
import { MOST, type PageWords } from './pageWords.ts';
import { stopsWithin } from './sentenceSeams.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the signs must come to; more on a page without furniture. */
const ENOUGH = -1.7;
const ENOUGH_BARE = -1.2;
/** A name is a caption too. Words. */
const FEWEST = 2;
/** More is asked where nothing but the words shows the end. */
const OF_SPACED = 1;
/** And where it stands before a sentence, as any sentence does from which a space is missing. */
const OF_OPENING = 2;
/** By so much less a stretch is likely that holds another with the same end, and is taken all the same. */
const OF_WHOLE = 1;
/** By so much the likeliest stretch must stand out among those that overlap it. */
const MARGIN = 0.3;
/** The words of a stretch seldom add more than that to what its places come to. */
const MOST_OF_WORDS = 1;
/** What makes the sum comparable with the other signs of captions. */
const BESIDE_OTHERS = 5;

/** Behind its full stop a caption may say whose picture it is, in so many words. */
const LONGEST_TAIL = 5;
const OWNER = /^(?:[^\p{L}]*\p{Lu}.*|[\p{L}.]*\/.*|[([«“"].*|[/–—|-]|d(?:e|el|a|o|os|as|u|es|er|ie)|of|the|von|van|camera,?)$/u;
const STOP = /[.!?…]["'”’)]*$/u;

export interface Scored extends Span {
  readonly score: number;
}

/** Captions in one paragraph, the likeliest of those that overlap. */
export function middleCaptions(text: string, tokens: readonly Token[], words: Vocabulary, page: PageWords, furnished: boolean): Scored[] {
  const enough = furnished ? ENOUGH : ENOUGH_BARE;
  const all = stretchesOf(text, tokens, words, page)
    .map((stretch) => ({ start: stretch.begin.at, end: stretch.end.at, score: scoreOf(stretch, words, page, enough - MARGIN) }))
    .filter(({ score }) => score >= enough - MARGIN)
    .toSorted((a, b) => b.score - a.score);
  const found: Scored[] = [];
  for (const likeliest of all) {
    if (likeliest.score < enough || found.some((other) => overlap(other, likeliest) || isBeside(other, likeliest))) continue;
    // "The singer Dragan Millewit as Count Orso": names within a caption look like the beginning of another.
    const isWhole = (other: Scored): boolean =>
      other.end === likeliest.end && other.start < likeliest.start && other.score >= Math.max(enough, likeliest.score - OF_WHOLE);
    const one = all.find((other) => isWhole(other) && !found.some((taken) => overlap(taken, other))) ?? likeliest;
    // What one ends with another begins with only where one of them is none.
    const rival = all.find((other) => (other.end !== one.end && overlap(other, one)) || (isBeside(other, one) && other.score >= enough));
    if (rival === undefined || one.score - rival.score >= MARGIN) found.push(one);
  }
  return found.map((one) => ({ ...one, score: one.score + BESIDE_OTHERS }));
}

const overlap = (one: Span, other: Span): boolean => other.start < one.end && one.start < other.end;
const isBeside = (one: Span, other: Span): boolean => other.start === one.end || one.start === other.end;

/** What the signs of a stretch come to; no more is added up than shows that it is not enough. */
function scoreOf(stretch: Stretch, words: Vocabulary, page: PageWords, enough: number): number {
  let sum = stretch.begin.kind === 'opening' ? ALWAYS - OF_OPENING : ALWAYS;
  const note = (sign: string, strength = 1): void => {
    sum += (WEIGHTS[sign] ?? 0) * strength;
  };
  signsOfPlace(stretch, words, page, note);
  if (stretch.end.kind === 'spaced' && stretch.begin.kind !== 'stopped') sum -= OF_SPACED;
  if (sum + MOST_OF_WORDS < enough) return sum;
  signsOfWords(stretch, words, note);
  if (sum >= enough) signsOfRest(stretch, words, note);
  return sum;
}

/** All stretches within a sentence that may be captions by where they begin and end. */
export function stretchesOf(text: string, tokens: readonly Token[], words: Vocabulary, page: PageWords): Stretch[] {
  const found: Stretch[] = [];
  const named: (readonly CaptionEnd[] | undefined)[] = [];
  const others: (readonly CaptionEnd[] | undefined)[] = [];
  const breaks: (boolean | undefined)[] = [];
  const isBreakAt = (at: number): boolean => (breaks[at] ??= isBreak(tokens, at));
  let earlier: CaptionBegin[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (from > 0 && isBreakAt(from - 1)) earlier = [];
    const begin = beginningOf(tokens, from, words, page);
    if (begin === null) continue;
    let [seams, tail] = [0, 0];
    for (let to = from; to < Math.min(tokens.length, from + MOST); to += 1) {
      if (to > from && isBreakAt(to - 1) && !(to - 1 === from && begin.kind === 'stopped')) {
        if (tail > 0 || begin.kind === 'opening') break;
        tail = to;
      }
      const token = tokens[to];
      if (token === undefined || (tail > 0 && (to - tail >= LONGEST_TAIL || !OWNER.test(token.text)))) break;
      const names = (named[to] ??= namedEnds(token, words, page));
      // Before a sentence only a name or the like shows where it begins.
      const places = begin.kind === 'opening' ? names : [...names, ...(others[to] ??= otherEnds(tokens, to, words, page))];
      for (const end of places) {
        const stretch = { text, tokens, from, to, begin, end, earlier, seams, tail };
        if (end.at > begin.at && to - from + 1 >= FEWEST && mayBe(stretch) && isBalanced(text.slice(begin.at, end.at))) found.push(stretch);
      }
      if (places.some(isSeam)) seams += 1;
    }
    earlier = [...earlier.slice(-MOST), begin];
  }
  return found;
}

/** Whether something has surely grown together. */
const isSeam = ({ kind, signs }: CaptionEnd): boolean => kind === 'named' || (kind === 'joined' && signs.some((sign) => SURE.has(sign)));

/** Whether a stretch is worth looking at. */
function mayBe({ text, begin, end }: Stretch): boolean {
  // Between two spaces nothing but the words would show it, which is too little.
  if (end.kind === 'spaced') return begin.kind !== 'spaced';
  // Where only a credit is left, more stands before it.
  const owner = CREDIT.exec(text.slice(Math.max(begin.at, end.at - 60), end.at));
  if (owner !== null) return owner[0].length <= end.at - begin.at - 4;
  return end.kind !== 'stopped' || text.charAt(end.at - 1) === '.';
}

/** "Nov. 3", "Y. Brazec", "Dr. Hanamoto" */
const SHORTENED = /^[("“«]?(?:\p{Lu}\p{L}{0,3}|\p{L})\.$/u;
/** Whether a sentence ends with a token, and not only an abbreviation, a part of the caption, or the name of what a credit is for. */
const isBreak = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  const isEnd = STOP.test(text) && !(SHORTENED.test(text) && /^[\p{Lu}\d]/u.test(tokens[at + 1]?.text ?? ''));
  return (isEnd && !isCreditLabel(tokens, at) && !isCreditLabel(tokens, at + 1)) || stopsWithin(text);
};
