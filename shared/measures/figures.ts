// figures.ts - proposes what the quoted words of a claim say in numbers: value, unit, comparator and hedge.
//
// A proposal for a person to accept, never more: it reads the first figure only, and keeps in words what is said without
// precision ("dozens", "between 10 and 20", "one in five"). Ordinals and numbers that only name something are no figures.

import { isOrdinal, isPart, readNumber, type ReadNumber, type Token, tokensOf } from './numberWords.ts';

/** Ids as in the default codebook. */
export type Comparator = 'exactly' | 'at-least' | 'at-most' | 'about' | 'more-than' | 'reportedly';

export interface Figure {
  /** A number; or the words, where there is no one number. */
  readonly value: number | string;
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  /** The words that hedge it, as they are written. */
  readonly hedge: string | null;
}

const phrases = (comparator: Comparator, ...all: readonly string[]) => all.map((words) => ({ comparator, words: words.split(' ') }));
/** What may stand before a number. Longer phrases count first. */
const BEFORE = [
  ...phrases('more-than', 'more than', 'over', 'above', 'upwards of', 'upward of', 'in excess of', 'exceeding', 'greater than', 'beyond'),
  ...phrases('at-least', 'at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of', 'minimum of', 'at a minimum'),
  ...phrases('at-most', 'at most', 'no more than', 'not more than', 'up to', 'as many as', 'as much as', 'a maximum of', 'maximum of'),
  ...phrases('at-most', 'fewer than', 'less than', 'under', 'below', 'just under'),
  ...phrases('about', 'about', 'around', 'some', 'roughly', 'approximately', 'approx', 'circa', 'ca', 'nearly', 'almost', 'close to', 'nearer'),
  ...phrases('about', 'an estimated', 'estimated', 'estimated at', 'perhaps', 'maybe', '~', '≈', 'somewhere near', 'in the region of'),
  ...phrases('reportedly', 'reportedly', 'allegedly', 'apparently', 'supposedly', 'purportedly', 'said to be', 'believed to be'),
  ...phrases('exactly', 'exactly', 'precisely', 'a total of', 'the total of'),
].sort((a, b) => b.words.length - a.words.length);
const AFTER = [
  ...phrases('at-least', 'or more', 'and counting', 'or above', 'at least', '+'),
  ...phrases('at-most', 'or fewer', 'or less', 'at most'),
  ...phrases('about', 'or so', 'or thereabouts', 'give or take', 'more or less'),
  ...phrases('reportedly', 'reportedly', 'allegedly'),
];
/** Words that make the number behind them a name: "Section 12". */
const NAMES = new Set(
  'no nr № # section article page chapter sheet item paragraph clause table room line gate route channel statement unit platform flight'.split(' '),
);
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const CURRENCY = /^\p{Sc}$/u;
const NOBODY = new Set(['nobody', 'none', 'nil']);
const COUNTED = /^(?:casualt|death|injur|victim|survivor|fatalit|people|person|one$)/;
const AFTER_PRONOUN_ONE = /^(?:of|another|who|which|that|day|is|was|has|had|can|must|may|should|would|could|by|thing|side|hand)?$|^[^\p{L}\p{Nd}-]/u;
/** What ends the words for what is counted: forms of to be, prepositions, conjunctions, verbs of reports. */
const ENDS = new Set(
  (
    'is are was were be been being am has have had having do does did will would can could may might must shall should not and or but nor if than as that which who whom whose when where while because ' +
    'in on at by for from to with without into onto under over above after before during since until between among against about near off out up down through across the a an this these those his her its their our my your ' +
    'lost went came sank fell rose took left said says told made got ran hit saw lay stood so too also only still yet now then there here later ago aboard dead alive'
  ).split(' '),
);
const MOST_UNIT_WORDS = 3;

/** What the words say in numbers; null when they hold no figure. Costs as much as the words are long. */
export function proposeFigure(words: string): Figure | null {
  const tokens = tokensOf(words);
  for (let at = 0; at < tokens.length; at += 1) {
    const figure = zeroAt(tokens, at) ?? figureAt(words, tokens, at);
    if (figure === 'none') continue;
    if (figure) return figure;
    // A word of a number that is no figure: do not read its rest as one.
    const skipped = readNumber(tokens, at);
    if (skipped) at = skipped.next - 1;
  }
  return null;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** "no one", "nobody", "no casualties": 0. "one" in "no one" is none. */
function zeroAt(tokens: readonly Token[], at: number): Figure | null {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  const zero: Figure = { value: 0, unit: null, comparator: 'exactly', hedge: null };
  if (NOBODY.has(word)) return zero;
  if (word !== 'no' || !COUNTED.test(next) || /^\p{Nd}/u.test(next)) return null;
  return { ...zero, unit: next === 'one' ? null : (tokens[at + 1]?.text ?? null) };
}

/** The figure whose number begins at a token; 'none' where no number does, null where it is no figure. */
function figureAt(words: string, tokens: readonly Token[], at: number): Figure | 'none' | null {
  const part = partAt(tokens, at);
  const first = part ?? readNumber(tokens, at);
  if (!first) return 'none';
  if (isName(tokens, at) || isPronoun(tokens, at, first) || isOrdinal(wordAt(tokens, first.next).replace(/^-/, ''))) return null;
  const whole: Whole = part ?? clockAt(tokens, at, first) ?? dateAt(tokens, at, first) ?? pairAt(tokens, at, first) ?? first;
  const before = saidBefore(words, tokens, at);
  const currency = CURRENCY.test(wordAt(tokens, at - 1)) ? (tokens[at - 1]?.text ?? null) : null;
  const shortMillion = currency !== null && whole.value !== null && wordAt(tokens, whole.next) === 'm' && touches(tokens, whole.next);
  const value = shortMillion ? (whole.value ?? 0) * 1e6 : whole.value;
  const next = shortMillion ? whole.next + 1 : whole.next;
  const start = whole.from ?? at;
  const text = words.slice(tokens[start]?.start, tokens[next - 1]?.end);
  const after = saidAfter(tokens, next);
  const unit = whole.unitless ? { unit: null, next } : unitAt(words, tokens, after ? after.next : next);
  const late = after ?? saidAfter(tokens, unit.next);
  const odd = /^[-‐‑]$/.test(wordAt(tokens, next)) && wordAt(tokens, next + 1) === 'odd';
  const comparators: (Comparator | undefined)[] = [before.comparator, late?.comparator, odd || whole.round ? 'about' : undefined];
  const comparator = comparators.find((one) => one !== undefined && one !== 'reportedly') ?? comparators.find((one) => one !== undefined);
  return {
    value: value ?? text,
    unit: currency ?? unit.unit,
    comparator: comparator ?? (whole.several ? null : 'exactly'),
    hedge: before.hedge ?? (late && hedges(late.comparator) ? late.words : null) ?? (odd ? 'odd' : null),
  };
}

interface Whole extends ReadNumber {
  /** Index of its first token, where that is before the number. */
  readonly from?: number;
  /** A range or a share: no comparator is meant. */
  readonly several?: boolean;
  /** A time or a date: nothing is counted. */
  readonly unitless?: boolean;
}

const touches = (tokens: readonly Token[], at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end;
const hedges = (comparator: Comparator): boolean => comparator === 'about' || comparator === 'reportedly';

function isName(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return NAMES.has(before === '.' ? wordAt(tokens, at - 2) : before) && /^\p{Nd}|^one$|^two$|^three$/u.test(wordAt(tokens, at));
}

/** "one of the men", "one another", "the one man who": a pronoun. */
function isPronoun(tokens: readonly Token[], at: number, read: ReadNumber): boolean {
  if (wordAt(tokens, at) !== 'one' || read.next !== at + 1) return false;
  if (/^(?:the|this|that|every|each|any|which|no)$/.test(wordAt(tokens, at - 1))) return true;
  return AFTER_PRONOUN_ONE.test(wordAt(tokens, at + 1));
}

/** "a third of", "two-thirds", "half of": a part of something, kept in its words. */
function partAt(tokens: readonly Token[], at: number): Whole | null {
  const word = wordAt(tokens, at);
  const share = { value: null, round: false, several: true };
  if (word === 'half' && (wordAt(tokens, at + 1) === 'of' || wordAt(tokens, at + 1) === 'the')) return { ...share, next: at + 1 };
  if (/^an?$/.test(word) && isPart(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'of') return { ...share, next: at + 2 };
  const count = /^an?$/.test(word) ? null : readNumber(tokens, at);
  if (!count) return null;
  const next = /^[-‐‑]$/.test(wordAt(tokens, count.next)) ? count.next + 1 : count.next;
  return isPart(wordAt(tokens, next)) && wordAt(tokens, next) !== 'half' ? { ...share, next: next + 1 } : null;
}

/** "02:41", "ten past two", "two o'clock". */
function clockAt(tokens: readonly Token[], at: number, first: ReadNumber): Whole | null {
  const clock = { value: null, round: false, unitless: true };
  const next = wordAt(tokens, first.next);
  if (wordAt(tokens, at).includes(':') || next === "o'clock") {
    const half = /^[ap]m$/.test(wordAt(tokens, first.next)) || next === "o'clock";
    return { ...clock, next: first.next + (half ? 1 : 0) };
  }
  const hour = next === 'past' ? readNumber(tokens, first.next + 1) : null;
  if (hour) return { ...clock, next: hour.next };
  return /^[ap]m$/.test(next) ? { ...clock, next: first.next + 1 } : null;
}

/** "10 March 2019", "March 10, 2019", "in 1998". */
function dateAt(tokens: readonly Token[], at: number, first: ReadNumber): Whole | null {
  const date = { value: null, round: false, unitless: true };
  const isYear = (index: number) => /^(?:1[5-9]|20)\d\d$/.test(wordAt(tokens, index));
  if (!/^\d/.test(wordAt(tokens, at))) return null;
  if (MONTH.test(wordAt(tokens, first.next)) && first.value !== null && first.value <= 31)
    return { ...date, next: first.next + (isYear(first.next + 1) ? 2 : 1) };
  if (MONTH.test(wordAt(tokens, at - 1)) && first.value !== null && (first.value <= 31 || isYear(at))) {
    const comma = wordAt(tokens, first.next) === ',' ? 1 : 0;
    return { ...date, from: at - 1, next: isYear(first.next + comma) ? first.next + comma + 1 : first.next };
  }
  const year = isYear(at) && /^(?:in|since|until|by|during|from|of|before|after)$/.test(wordAt(tokens, at - 1));
  return year ? { ...date, value: first.value, next: first.next } : null;
}

/** "between 10 and 20", "10-20", "ten or twelve", "one in five", "52 of 60": kept in its words. */
function pairAt(tokens: readonly Token[], at: number, first: ReadNumber): Whole | null {
  const between = wordAt(tokens, at - 1) === 'between';
  const link = wordAt(tokens, first.next);
  const out = link === 'out' && wordAt(tokens, first.next + 1) === 'of' ? 1 : 0;
  const every = /^every$|^the$/.test(wordAt(tokens, first.next + 1 + out)) ? 1 : 0;
  const second = readNumber(tokens, first.next + 1 + out + every);
  if (!second) return null;
  const isRange = /^(?:to|or|[-‐‑–—])$/.test(link) || (between && link === 'and');
  const share = link === 'of' || out === 1 || link === 'in';
  const isShare = share && first.value !== null && second.value !== null && second.value >= first.value && second.value < 1500;
  if (!isRange && !isShare) return null;
  return { value: null, round: false, several: true, next: second.next, ...(between ? { from: at - 1 } : {}) };
}

/** The comparator and the hedge in the words right before the number. */
function saidBefore(words: string, tokens: readonly Token[], at: number): { comparator?: Comparator; hedge: string | null } {
  let end = at;
  if (CURRENCY.test(wordAt(tokens, end - 1))) end -= 1;
  if (wordAt(tokens, end - 1) === 'between') end -= 1;
  if (MONTH.test(wordAt(tokens, end - 1)) || /^(?:just|well|the|even|of)$/.test(wordAt(tokens, end - 1))) end -= 1;
  let comparator: Comparator | undefined;
  const hedge: string[] = [];
  for (;;) {
    if (wordAt(tokens, end - 1) === '.' && /^(?:ca|approx|c)$/.test(wordAt(tokens, end - 2))) end -= 1;
    const found = BEFORE.find(({ words: phrase }) => phrase.every((one, index) => wordAt(tokens, end - phrase.length + index) === one));
    if (!found) break;
    const start = end - found.words.length;
    if (hedges(found.comparator)) hedge.unshift(words.slice(tokens[start]?.start, tokens[end - 1]?.end));
    if (comparator === undefined || comparator === 'reportedly') comparator = found.comparator;
    end = start;
  }
  return { ...(comparator ? { comparator } : {}), hedge: hedge.length > 0 ? hedge.join(' ') : null };
}

function saidAfter(tokens: readonly Token[], at: number): { comparator: Comparator; words: string; next: number } | null {
  const found = AFTER.find(({ words }) => words.every((one, index) => wordAt(tokens, at + index) === one));
  return found ? { comparator: found.comparator, words: found.words.join(' '), next: at + found.words.length } : null;
}

/** What is counted: "%", or the words up to the verb. */
function unitAt(words: string, tokens: readonly Token[], at: number): { unit: string | null; next: number } {
  const word = wordAt(tokens, at);
  if (word === '%' || word === '٪') return { unit: '%', next: at + 1 };
  const cent = word === 'per' && wordAt(tokens, at + 1) === 'cent' ? 2 : word === 'percent' ? 1 : 0;
  if (cent > 0) return { unit: '%', next: at + cent };
  if (CURRENCY.test(word)) return { unit: tokens[at]?.text ?? null, next: at + 1 };
  let from = at;
  if (/^[-‐‑]$/.test(wordAt(tokens, from)) && wordAt(tokens, from + 1) !== 'odd') from += 1;
  else if (/^[-‐‑]$/.test(wordAt(tokens, from))) from += 2;
  while (/^(?:of|more|the|other|further|or|so)$/.test(wordAt(tokens, from)) && !saidAfter(tokens, from)) from += 1;
  let end = from;
  while (end - from < MOST_UNIT_WORDS && /^\p{L}/u.test(wordAt(tokens, end)) && !ENDS.has(wordAt(tokens, end))) {
    if (end > from && wordAt(tokens, end).endsWith('ed')) break;
    end += 1;
  }
  if (end === from) return { unit: null, next: at };
  return { unit: words.slice(tokens[from]?.start, tokens[end - 1]?.end), next: end };
}
