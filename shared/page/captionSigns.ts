// captionSigns.ts - the signs that a stretch within a sentence is a caption, or is none: how it begins and ends, what its words do, and
// whether the sentence is better without it. What each sign weighs stands in captionWeights.ts.

import type { CaptionBegin } from './captionBeginnings.ts';
import type { CaptionEnd } from './captionEnds.ts';
import { CREDIT, TITLED } from './captionShape.ts';
import type { WordClass } from './commonWords.ts';
import { monthNumbers } from './dateWords.ts';
import { bare, ends, type PageWords } from './pageWords.ts';
import { isTwofold } from './sentenceSeams.ts';
import type { Token } from './tokens.ts';
import { ITSELF, type Vocabulary } from './vocabulary.ts';
import { kindBefore, kindOf, pairOf, type WordKind } from './wordKinds.ts';

export type Sign = string;

/** A stretch that may be a caption: the tokens in which it begins and ends. */
export interface Stretch {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly begin: CaptionBegin;
  readonly end: CaptionEnd;
  /** Where else one may begin shortly before it in the same sentence. */
  readonly earlier: readonly CaptionBegin[];
  /** How many words within it have surely grown together. */
  readonly seams: number;
  /** The token behind the full stop within it, where it says whose picture it is; 0 where it has none. */
  readonly tail: number;
}

/** Takes note of a sign, and how strong it is where that can be told. */
export type TakeNote = (sign: Sign, strength?: number) => void;

/** Characters. */
const LONGEST_CREDIT = 60;
const FEW_WORDS = 6;
const MANY_WORDS = 11;
const TOO_MANY_WORDS = 16;
/** So odd is a word with a capital letter that is no name. */
const ODD = 1.5;
const PAUSED = /\p{P}["”»’)]*$/u;
const UPPER = /^\p{Lu}/u;
/** Whether the owner of a picture is named at the end. */
export const isCredited = (caption: string): boolean => CREDIT.test(caption.slice(-LONGEST_CREDIT));

/** The signs of the places, and of how the words around them go together. */
export function signsOfPlace(
  { text, tokens, from, to, begin, end, earlier, seams, tail }: Stretch,
  words: Vocabulary,
  page: PageWords,
  note: TakeNote,
): void {
  const { language } = words;
  const isOver = begin.kind === 'stopped' || begin.kind === 'opening';
  const opens = (at: number): boolean => at <= 0 || ends(tokens[at - 1]?.text ?? '');
  const credited = isCredited(text.slice(begin.at, end.at));
  note(`${begin.kind} ${end.kind}`);
  for (const sign of end.signs) if (!credited || !/^(?:first|joined (?:form|of|compound))/u.test(sign)) note(sign);
  if (credited) note('credit');
  if (begin.kind === 'opening' && from === 0) note('paragraph begins');
  if (begin.kind === 'spaced') note('oddness', begin.oddness());
  const before = bare(begin.before);
  // A caption with an article before its noun begins with the article.
  if (begin.kind === 'spaced' && opens(from - 1)) note(`near the start ${end.kind}`);
  if (begin.kind === 'joined') joinedSigns(before, begin, tokens[from]?.text ?? '', words, note);
  if (language === 'de') note(`German ${begin.kind} ${end.kind}`);
  const left: WordKind = isOver ? 'start' : kindBefore(begin.before, words, opens(begin.kind === 'joined' ? from : from - 1));
  const first = kindOf(begin.first, words, true);
  const last = kindOf(end.last, words, false);
  const next = kindOf(end.next, words, isOver);
  note(isOver ? 'sentence begins' : 'sentence goes on', pairOf(language, left, next));
  if (!isOver) note('caption goes on', pairOf(language, left, first));
  if (begin.kind === 'spaced') note('spaced goes on', pairOf(language, left, first));
  note('caption begins', pairOf(language, 'start', first));
  note(`first is ${first}`);
  note(`before is ${left}`);
  if (!credited) {
    note('last and next', pairOf(language, last, next));
    note(`${end.kind} last is ${last}`);
    if (end.last !== '' && words.isOpen(end.last)) note('last is open');
  }
  if (end.kind === 'spaced') note(`next is ${next}`);
  if (words.isWrittenSmall(begin.first)) note('first written small');
  if (UPPER.test(end.next)) {
    note(words.isWrittenSmall(end.next) ? 'next written small' : 'next is upper');
    if (page.openers.has(end.next)) note('next opens elsewhere');
    if (page.inner.has(end.next)) note('next within elsewhere');
  }
  if (TITLED.test(before)) note('title');
  // "Monday, March 7"
  if (monthNumbers.has(begin.first.toLowerCase())) note('first is a month');
  const over = end.kind === 'spaced' ? to + 1 : to;
  const isPaused = PAUSED.test(tokens[over]?.text ?? '');
  note('next and following', pairOf(language, next, isPaused ? 'pause' : kindOf(bare(tokens[over + 1]?.text ?? ''), words, false)));
  if (isPaused) note('next ends');
  if (tail > 0) note(`tail ${end.kind}`);
  if (seams > 0) note('seams', Math.min(2, seams));
  if (earlier.some((one) => one.kind === 'joined' || one.kind === 'stopped' || (one.kind === 'spaced' && one.oddness() >= ODD)))
    note('begins earlier');
}

function joinedSigns(before: string, begin: CaptionBegin, token: string, words: Vocabulary, note: TakeNote): void {
  note(['behind unknown', 'behind form', 'behind word'][words.knows(before, bare(token)) as 0 | 1 | typeof ITSELF] ?? '');
  // Names of makers and programs are written so.
  if (UPPER.test(before)) note(words.isJoint(begin.first) ? 'behind name before joint' : words.language === 'de' ? 'behind noun' : 'behind name');
  if (before.length < 4) note('behind short');
}

const FORM = /(?:ing|ed|ado|ada|ados|adas|ido|ida|idos|idas|é|ée|és|ées)$|^ge\p{L}+(?:t|en)$/u;
const BEFORE_NOUN: ReadonlySet<WordClass | null> = new Set(['determiner', 'preposition', 'adjective']);
/** "después de": no adverb of a sentence. */
const OF = /^(?:del?|d['’].*|des|du|al?|au)$/u;

/** Who stands where. */
const SIDE =
  /^(?:left|right|cent(?:re|er)|above|below|links|rechts|oben|unten|mitte|à (?:gauche|droite)|au centre|a la (?:izquierda|derecha)|en el centro|à (?:esquerda|direita)|ao centro|слева|справа|в центре)(?!\p{L})/iu;
/** Behind a comma captions have the day, the place, and who stands where. */
const isSetApart = (tokens: readonly Token[], at: number, isGerman: boolean): boolean => {
  const text = tokens[at]?.text ?? '';
  const following = [at, at + 1, at + 2].map((one) => tokens[one]?.text ?? '').join(' ');
  return /^\d/u.test(text) || (!isGerman && UPPER.test(text)) || SIDE.test(following);
};

/** The signs of the caption's own words: it seldom tells what was, or what somebody said. */
export function signsOfWords({ tokens, from, to, begin, end, tail }: Stretch, words: Vocabulary, take: TakeNote): void {
  // A sentence that only lacks a space before the next tells such things more often than a sentence within another.
  const isOpening = begin.kind === 'opening';
  const note: TakeNote = (sign, strength) => {
    take(sign, strength);
    if (isOpening) take(`opening ${sign}`, strength);
  };
  if (isOpening && isTwofold(tokens, to, end.next, words)) take('twofold');
  const isGerman = words.language === 'de';
  let [verbs, capitals, named] = [0, 0, 0];
  let before: WordClass | null = null;
  for (let at = from; at <= to; at += 1) {
    const text = tokens[at]?.text ?? '';
    const word = at === from ? begin.first : at === to ? end.last : bare(text);
    if (word === '') continue;
    const isUpper = UPPER.test(word);
    const does = at > from && isUpper && !isGerman ? null : words.classOf(isUpper ? word.toLowerCase() : word);
    if (isUpper) named += 1;
    const isNoun = isGerman && isUpper && at > from;
    if (does === 'auxiliary' || (does === 'verb' && !isUpper && !FORM.test(word))) verbs += 1;
    if (does === 'auxiliary' || does === 'pronoun') note(`has ${does}`);
    else if (at > from && does === 'joining' && word.length > 2) note('has joining');
    else if (does === 'verb' && !isNoun && !BEFORE_NOUN.has(before)) note(words.isPast(word) ? 'has past' : 'has verb');
    else if (does === 'adverb' && !OF.test(bare(tokens[at + 1]?.text ?? ''))) note('has adverb');
    if (at < to && text.endsWith(',') && !isSetApart(tokens, at + 1, isGerman)) note(named === at - from + 1 ? 'has name and comma' : 'has comma');
    if (TITLED.test(word)) note('has title');
    if (at < to && at + 1 !== tail && /[.!?…]$/u.test(text)) note('has stop');
    if (at < to && text.endsWith(';')) note('has semicolon');
    if (at < to && text.endsWith(':')) note(at < from + 2 ? 'has label' : 'has colon');
    if (/^\d/u.test(word)) note('has number');
    if (!isGerman && isUpper && at > from && at < to && words.isWrittenSmall(word)) capitals += 1;
    before = does;
  }
  if (!isGerman && named === to - from + 1) note('all names');
  if (verbs === 0) note('no verb');
  else if (verbs > 1) note('more verbs', verbs - 1);
  if (capitals > 0) note('capitals', Math.min(2, capitals));
  const count = to - from + 1;
  if (count <= FEW_WORDS) note(`${count} words`);
  if (count > MANY_WORDS) note('many words');
  if (count > TOO_MANY_WORDS) note('too many words');
}

const NO_VERB: Readonly<Record<string, RegExp>> = { de: /^ge|en$/u, en: /ing$/u };

/** Whether the sentence around a caption has no verb that it could do with. */
export function signsOfRest({ tokens, from, to, begin, end }: Stretch, words: Vocabulary, note: TakeNote): void {
  if (begin.kind === 'stopped' || begin.kind === 'opening') return;
  const isVerb = (word: string): boolean => {
    if (word === '' || UPPER.test(word)) return false;
    const does = words.classOf(word);
    return does === 'auxiliary' || (does === null && words.isVerbal(word)) || (does === 'verb' && NO_VERB[words.language ?? '']?.test(word) !== true);
  };
  if (begin.kind === 'joined' && isVerb(bare(begin.before))) return;
  if ((end.kind === 'joined' || end.kind === 'named') && isVerb(end.next)) return;
  for (let at = from - 1; at >= 0 && !ends(tokens[at]?.text ?? ''); at -= 1) if (isVerb(bare(tokens[at]?.text ?? ''))) return;
  for (let at = to; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (at > to && isVerb(bare(text))) return;
    if (ends(text)) break;
  }
  note('no verb around');
}
