// middleCaptions.ts - captions within a paragraph that their words alone show: where one begins that no writer would begin there, two words
// have grown together where it ends, and the sentence reads on without it. Each sign has a weight; only their sum counts.

import type { Span } from '../model/span.ts';
import { CREDIT, isBalanced, isCreditLabel, shapeOf, TITLED } from './captionShape.ts';
import { joinOf } from './joins.ts';
import { stopsWithin } from './sentenceSeams.ts';
import { bare, ends, FEWEST, MOST, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';
import { beginningWithin, endBehind, endsWithin, nameWithin, type Seam } from './tokenSeams.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the signs must come to; more on a page without furniture. */
const ENOUGH = 4.2;
const ENOUGH_BARE = 5.5;
/** By so much the likeliest beginning must stand out among others. */
const MARGIN = 0.4;
/** Two words that have grown together have so many characters at least. */
const SHORTEST_JOINED = 5;
/** The end of a caption must be as sure as that. */
const LEAST = 1;

/** Characters. */
const LONGEST_CREDIT = 60;
/** What there is one of has a capital letter of its own. */
const INSTITUTION =
  /^(?:council|parliament|government|congress|senate|ministry|court|university|president|minister|church|state|union|party|committee|commission|agency|department|king|queen|prince|bishop|mayor|governor|republic|kingdom|assembly|north|south|east|west|earth|internet|estado|gobierno|parlamento|ministerio|presidente|iglesia|consejo|congreso|rey|état|gouvernement|parlement|ministère|président|église|conseil|roi|правительство|президент|министр|церковь|совет|дума|король)s?$/iu;

const MEASURE =
  /^(?:Million(?:en)?|Milliarden?|Prozent|Tonnen?|Liter|Kilo|Meter|Kilometer|Art|Reihe|Menge|Hälfte|Teil|Anfang|Ende|Mitte|Herrn?|Frau|Stadt|Dorf|Präsident|Minister|Richter|Partei|Firma|Hotel|Stück|Glas|Flasche|Euro|Kronen|Uhr|Jahre?)$/u;
/** A form of a verb within a clause; an infinitive would stand at its end. */
const VERB_SECOND = /^\p{Ll}{2,}(?:en|[^s]t)$/u;
const POLITE = /^(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)$/u;

export interface Scored extends Span {
  readonly score: number;
}

/** The tokens of a paragraph with what was found out about each, so that it is looked at once. */
export class Paragraph {
  readonly tokens: readonly Token[];
  readonly words: Vocabulary;
  private readonly breaks: boolean[] = [];
  private readonly beginnings: (Seam | null)[] = [];

  constructor(tokens: readonly Token[], words: Vocabulary) {
    this.tokens = tokens;
    this.words = words;
  }

  isBreak(at: number): boolean {
    return (this.breaks[at] ??= isBreak(this.tokens, at));
  }

  /** Where a caption may begin in a token, or with it. */
  beginning(at: number): Seam | null {
    const known = this.beginnings[at];
    if (known !== undefined) return known;
    const first = this.tokens[at];
    const found = first === undefined ? null : at > 0 ? beginningOf(this.tokens, at, this.words) : beginningWithin(first, this.words);
    this.beginnings[at] = found;
    return found;
  }
}

/** The best caption that ends in or behind token `at`, within one sentence; null where none is likely enough. */
export function middleCaption(text: string, paragraph: Paragraph, at: number, page: PageWords, furnished: boolean): Scored | null {
  const { tokens, words } = paragraph;
  const token = tokens[at];
  if (token === undefined) return null;
  const behind = endBehind(token, tokens[at + 1]);
  const word = bare(token.text);
  // What has grown together stands nowhere else, and is no word of the language.
  const isOnce = word.length >= SHORTEST_JOINED && page.times.get(word) === 1 && !words.isCommon(word);
  if (behind === null && !isOnce) return null;
  for (let between = at - FEWEST + 2; between < at; between += 1) if (paragraph.isBreak(between)) return null;
  let seams: Seam[] | null = null;
  let best: Scored | null = null;
  let second = 0;
  for (let from = at - FEWEST + 2; from > Math.max(-1, at - MOST); from -= 1) {
    const first = tokens[from];
    if (first === undefined) continue;
    const begin = paragraph.beginning(from);
    if (begin !== null) {
      seams ??= [...(behind === null ? [] : [behind]), ...(isOnce ? [...endsWithin(token, words), ...nameWithin(token, words, page)] : [])];
      if (seams.length === 0) return null;
      let here: Scored | null = null;
      for (const end of seams) {
        const score =
          scoreOf(text, begin, end, words, page) +
          (begin.isGlued ? 0.5 : 1) * Math.min(0, shapeOf(tokens.slice(from, at), begin.at - first.start, words));
        if (score > (here?.score ?? 0)) here = { start: begin.at, end: end.at, score };
      }
      if (here !== null && here.score > (best?.score ?? 0)) {
        second = best?.score ?? 0;
        best = here;
      } else if (here !== null) second = Math.max(second, here.score);
    }
    if (from > 0 && paragraph.isBreak(from - 1)) break;
  }
  return best !== null && best.score >= (furnished ? ENOUGH : ENOUGH_BARE) && best.score - second >= MARGIN ? best : null;
}

/** Whether a sentence ends with a token, and not only the name of what a credit is for. */
const isBreak = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  return (ends(text) && !isCreditLabel(tokens, at)) || stopsWithin(text);
};

/** Where a caption may begin in a token, or with it: there stands a capital letter. */
function beginningOf(tokens: readonly Token[], from: number, words: Vocabulary): Seam | null {
  const [before, first, next] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  if (first === undefined || before === undefined) return null;
  const within = beginningWithin(first, words);
  if (within !== null) return TITLED.test(bare(within.word)) ? { ...within, weight: within.weight - 3 } : within;
  if (!/^[“„«"]?\p{Lu}/u.test(first.text) || ends(before.text) || bare(before.text) === '') return null;
  return {
    at: first.start,
    word: before.text,
    isGlued: false,
    weight: oddness(tokens[from - 2], before.text, bare(first.text), next?.text ?? '', words),
  };
}

/** How little a word with a capital letter can be a name or the like where it stands. */
function oddness(before: Token | undefined, paused: string, word: string, following: string, words: Vocabulary): number {
  const next = bare(following);
  const last = bare(paused);
  const role = words.classOf(last);
  const isGerman = words.language === 'de';
  const isNamed = !isGerman && /^\p{Lu}/u.test(next);
  // The first word of a sentence is no name.
  const isFirst = (before === undefined || ends(before.text)) && words.isWrittenSmall(last);
  // "Security Council", "Altmere of the Sea"
  const isInName =
    !isGerman &&
    ((/^\p{Lu}/u.test(last) && !isFirst && !/[,;–—]$/u.test(paused)) || (role === 'preposition' && /^\p{Lu}.*[^.]$/u.test(before?.text ?? '')));
  let weight = 0;
  // "Sie" and "Ihr" for those who are spoken to.
  if (isGerman && POLITE.test(word)) weight = -2;
  else if (words.isWrittenSmall(word)) {
    const isSmall = words.isJoint(word);
    weight = (isSmall ? (isNamed ? 1 : 3) : isNamed ? 0.5 : INSTITUTION.test(word) ? 0.8 : 2) + (isNamed ? 0 : words.rareness);
    // "the Council", "Security Council": names of what there is one of.
    if (isInName || role === 'determiner')
      weight = isSmall ? weight - 1 : isInName || INSTITUTION.test(word) || isNamed ? 0 : Math.min(1, Math.max(0, 2 * words.rareness));
  } else if (isInName) weight = -2;
  if (TITLED.test(last)) weight -= 3;
  // Two nouns beside each other are no German, but for "Tonnen Stahl".
  if (isGerman && words.classOf(word) === 'other' && words.classOf(last) === 'other' && /^\p{Lu}/u.test(last) && !MEASURE.test(last)) weight += 1.5;
  // "seit Fischer flicken": with its verb behind it a German noun begins a clause, and none begins there.
  if (
    isGerman &&
    /^\p{Ll}+$/u.test(last) &&
    !words.isOpen(last) &&
    VERB_SECOND.test(following) &&
    !words.isJoint(next) &&
    words.classOf(next) !== 'adverb'
  )
    weight += 1.5;
  // Verse begins its lines with capital letters.
  if (/[,;–—]$/u.test(paused) && words.isJoint(word)) weight -= 1;
  if (!isInName && (role === 'adverb' || role === 'pronoun' || (role === 'auxiliary' && !isGerman))) weight += 1;
  return weight;
}

function scoreOf(text: string, begin: Seam, end: Seam, words: Vocabulary, page: PageWords): number {
  const before = bare(begin.word);
  const after = bare(end.word);
  const caption = text.slice(begin.at, end.at);
  if (!isBalanced(caption)) return 0;
  const owner = CREDIT.exec(caption.slice(-LONGEST_CREDIT));
  // Where only a credit is left, more stands before it.
  if (owner !== null && owner[0].length > caption.length - 4) return 0;
  const credit = owner === null ? 0 : 2;
  if (!end.isGlued && credit === 0 && !caption.endsWith('.')) return 0;
  if (!begin.isGlued && begin.weight < (credit > 0 ? 0 : !end.isGlued ? 2 : end.weight > 2 ? 0.5 : 1)) return 0;
  const joined = joinOf(words.classOf(before), words.classOf(after));
  const isPaused = /[,;–—]$/u.test(begin.word);
  if (end.weight < LEAST && credit === 0) return 0;
  // A title has capital letters where a caption has none.
  const title =
    words.language !== 'de' &&
    caption
      .split(' ')
      .slice(1)
      .filter((word) => words.isWrittenSmall(bare(word))).length > 1
      ? -2
      : 0;
  const isTelling = !words.isJoint(before) || !words.isJoint(after);
  const attested = begin.weight + end.weight + joined + credit > 2 && page.follow(before, after) ? (isTelling ? 1.5 : 0.3) : 0;
  return begin.weight + end.weight + (isPaused ? Math.max(0, joined) : joined) + attested + credit + title;
}
