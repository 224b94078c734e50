// sentenceSeams.ts - captions that stand as sentences of their own, without a full stop: before another that begins in the middle of a
// word ("... on 8 April 2011When the last troops left"), or behind the last one of a paragraph.

import type { Span } from '../model/span.ts';
import type { WordClass } from './commonWords.ts';
import { findDate } from './dates.ts';
import { caselessCut } from './joinedWords.ts';
import type { Line } from './lines.ts';
import { CREDIT, isBalanced, isCreditLabel, shapeOf, TITLED } from './captionShape.ts';
import type { Scored } from './middleCaptions.ts';
import { bare, ends, endsSmall, FEWEST, LONGEST, MOST, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';
import { ITSELF, type Vocabulary } from './vocabulary.ts';

/** What the signs must come to; more on a page without furniture. */
const ENOUGH = 3.2;
const ENOUGH_BARE = 3.8;
/** Where no credit marks its end, the words of a caption must not speak against it more than that. */
const LEAST_SHAPE = -0.6;

const FRONT_SEAM =
  /^(?:(?<year>.*\p{L}?(?:1[89]|20)\d\d)|.*?(?:\p{Ll}|\p{L}[)\]]|AFP|EPA|EFE|TASS|ТАСС))(?=(?<after>(?:[“«„‘(]\p{Lu}|\p{Lu})[\p{L}\p{M}'’-]*|(?<=\p{Ll})\d{1,4}(?:[./-][\p{L}\d./-]*)?)[,.]?$)/u;
const END_SEAM = /^(?<before>\p{L}{3,}[.!?…؟]["”»’]?)(?<after>(?:\p{Lu}|[\p{sc=Arab}\p{sc=Hebr}])[\p{L}\p{M}'’-]*)$/u;
/** A full stop within a token, with another sentence behind it. */
const STOP_WITHIN = /\p{L}{3}[.!?…؟]["”»’]?(?=[“«„]?(?:\p{Lu}(?:\p{L}|$)|[\p{sc=Arab}\p{sc=Hebr}]{2}))/u;
/** What a paragraph holds that has one in it: most have none, and their tokens are not looked at for it. */
const MAY_STOP_WITHIN = /[.!?…؟]["”»’]?[“«„]?[\p{Lu}\p{sc=Arab}\p{sc=Hebr}]/u;
/** Most tokens hold no full stop at all, and are not looked at further. */
export const stopsWithin = (text: string): boolean => /[.!?…؟]\S/u.test(text) && STOP_WITHIN.test(text);
const BEGINNING = /^["“‘«„(]?(?:\p{Lu}|[\p{sc=Arab}\p{sc=Hebr}])/u;
/** No name of a program ends so. */
const ARTICLE =
  /^(?:The|An?|This|That|These|He|She|They|El|La|Los|Las|Un|Una|Le|Les|Une|Des|Der|Die|Das|Ein|Eine|Os?|As|Um|Uma|Он|Она|Они|Это|Эти)$/u;
const AGENCY = /^(?:AFP|EPA|EFE|ТАСС|TASS|dpa)$/u;
/** Characters. */
const LONGEST_CREDIT = 60;
const LAST_WORD = /\p{L}[\p{L}\p{M}’'-]*$/u;
const STOP = /[.!?…؟]["'”’)]*$/u;
/** "Gov.", "Sept.", "a." end no sentence. */
const ABBREVIATED = /^(?:\p{Lu}\p{L}{0,4}|\p{L})\.$/u;
const OPENING = /^[“«„]\p{Lu}/u;
/** What stands before a quotation that a caption is not. */
const SAYING = /^(?:said|says|added|told|wrote|asked|stated|dijo|dice|añadió|dit|déclaré|ajouté|sagte|erklärte|disse|afirmou|dedi)$/iu;

/** Those of a paragraph before a sentence. @param furnished a page of a site: only there they are looked for within a paragraph. */
export function frontCaptions(text: string, tokens: readonly Token[], words: PageWords, known: Vocabulary, furnished: boolean): Scored[] {
  const mayStop = MAY_STOP_WITHIN.test(text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0));
  const where = { furnished, mayStop };
  return beginnings(tokens, where).flatMap((from) => frontCaption(text, tokens, from, words, known, where) ?? []);
}

interface Sentences {
  readonly furnished: boolean;
  /** Whether a sentence may end within a token. */
  readonly mayStop: boolean;
}

/** A sentence that begins within a word, behind the first words of a paragraph or of another sentence: "... on 8 April 2011When the last troops left". */
function frontCaption(
  text: string,
  tokens: readonly Token[],
  from: Beginning,
  words: PageWords,
  known: Vocabulary,
  { furnished, mayStop }: Sentences,
): Scored | null {
  const first = tokens[from.token];
  if (first === undefined || !BEGINNING.test(first.text.slice(from.skipped))) return null;
  const start = first.start + from.skipped;
  const isFirst = start === tokens[0]?.start;
  for (let at = from.token; at < Math.min(tokens.length - 3, from.token + MOST); at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const own = at === from.token ? token.text.slice(from.skipped) : token.text;
    const isPlace = at - from.token + 1 >= FEWEST && words.times.get(bare(token.text)) === 1;
    const seam = isPlace ? beginningIn(text, token, words, known, { furnished, isFirst, isApart: from.skipped > 0 }) : null;
    if (seam !== null) {
      const shape = shapeOf(tokens.slice(from.token, at), from.skipped, known);
      if (!seam.isMarked && (shape < LEAST_SHAPE || isTwofold(tokens, at, seam.after, known))) return null;
      const score = seam.weight + shape;
      return isBalanced(text.slice(start, seam.end)) && score >= (furnished ? ENOUGH : ENOUGH_BARE) ? { start, end: seam.end, score } : null;
    }
    if ((mayStop && stopsWithin(own)) || isEnd(tokens, at, words)) return null;
  }
  return null;
}

/** What stands before a form of a verb that is not the verb of its sentence. */
const BEFORE_FORM: ReadonlySet<WordClass | null> = new Set(['determiner', 'preposition', 'adjective', 'adverb', 'auxiliary']);

/**
 * Whether what follows has the verbs of two sentences: then it is a caption, and the sentence goes on behind it.
 * @param after the word of token `at` with which it begins
 */
export function isTwofold(tokens: readonly Token[], at: number, after: string, known: Vocabulary): boolean {
  let verbs = 0;
  let isHelped = false;
  let before = known.classOf(after.toLowerCase());
  for (const { text } of tokens.slice(at + 1, at + 1 + MOST)) {
    const does = known.classOf(bare(text));
    if (does === 'joining' || does === 'pronoun') return false;
    if (does === 'auxiliary' && !BEFORE_FORM.has(before)) {
      if (verbs > 0) return true;
      isHelped = true;
    } else if (does === 'verb' && !BEFORE_FORM.has(before) && !isHelped) verbs += 1;
    if (verbs > 1) return true;
    if (/[,:;.!?…–—]["”»’)]*$/u.test(text)) return false;
    before = does;
  }
  return false;
}

/** Whether a sentence ends with a token: "Gov." ends one only where what follows begins others, too. */
function isEnd(tokens: readonly Token[], at: number, words: PageWords): boolean {
  const text = tokens[at]?.text ?? '';
  return ends(text) && !isCreditLabel(tokens, at) && (!ABBREVIATED.test(text) || words.openers.has(bare(tokens[at + 1]?.text ?? '')));
}

/** Where a sentence begins: in which token, and how many of its characters belong to the sentence before. */
interface Beginning {
  readonly token: number;
  readonly skipped: number;
}

/** The sentences of a paragraph; of a page that no site has made only the first. */
function beginnings(tokens: readonly Token[], { furnished, mayStop }: Sentences): Beginning[] {
  const found: Beginning[] = [{ token: 0, skipped: 0 }];
  if (!furnished) return found;
  for (let token = 0; token < tokens.length; token += 1) {
    const text = tokens[token]?.text ?? '';
    const before = tokens[token - 1]?.text ?? '';
    if (!endsSmall(before) && STOP.test(before) && !ABBREVIATED.test(before)) found.push({ token, skipped: 0 });
    const stop = mayStop && text.length <= LONGEST ? STOP_WITHIN.exec(text) : null;
    if (stop) found.push({ token, skipped: stop.index + stop[0].length });
  }
  return found;
}

interface Where {
  readonly furnished: boolean;
  readonly isFirst: boolean;
  readonly isApart: boolean;
}

interface Front {
  readonly end: number;
  readonly weight: number;
  /** Whether a year, a bracket, an agency or a credit shows that a caption ends here. */
  readonly isMarked: boolean;
  /** The word with which the sentence begins. */
  readonly after: string;
}

/** Where in a token another sentence begins, with how sure that is; null where none does. */
function beginningIn(text: string, token: Token, words: PageWords, known: Vocabulary, where: Where): Front | null {
  if (token.text.length > LONGEST) return null;
  const seam = FRONT_SEAM.exec(token.text);
  if (seam) {
    const end = token.start + seam[0].length;
    const after = bare(seam.groups?.['after'] ?? '');
    const last = LAST_WORD.exec(seam[0])?.[0] ?? '';
    const isCredited = CREDIT.test(text.slice(Math.max(0, end - LONGEST_CREDIT), end));
    const weight = weightOf(text, last, after, end, words, known);
    const isMarked = isCredited || last === '' || AGENCY.test(last);
    if (weight === null) return { end, weight: 0, isMarked, after };
    // A paragraph seldom begins with a sentence about a program whose name is written so.
    return { end, weight: (isCredited ? Math.max(weight, 0.5) + 2 : weight) + (where.isFirst ? 1 : where.isApart ? 0.5 : 0), isMarked, after };
  }
  const cut = where.furnished ? caselessCut(token.text, words, words.openers) : 0;
  return cut > 0 ? { end: token.start + cut, weight: ENOUGH, isMarked: true, after: '' } : null;
}

/** How sure it is that a caption ends with a word and a sentence begins with the next; null where it does not. @param last '' where a mark or a figure stands */
function weightOf(text: string, last: string, after: string, end: number, words: PageWords, known: Vocabulary): number | null {
  if (after.length < 2 && known.language !== null && !known.isJoint(after)) return null;
  const isMarked = last === '' || AGENCY.test(last);
  let weight = isMarked ? 3 : endWeight(last, after, known);
  if (weight === null) return null;
  const small = after.toLowerCase();
  const opens = words.openers.has(after);
  const isQuoted = OPENING.test(text.slice(end, end + 2));
  const isJoint = known.isJoint(after) && small !== after;
  const isSmall = known.language !== 'de' && known.isWrittenSmall(after);
  if (isJoint) weight += 2;
  else if (known.classOf(small) === 'adverb' || opens) weight += 1.5;
  else if (words.inner.has(after)) weight += 0.7;
  else if (isSmall) weight += 0.8;
  // Behind a caption within a sentence that goes on with a name, or a German noun.
  if (isMarked && !isJoint && !opens && !isSmall && !isQuoted && known.classOf(small) !== 'adverb' && !/^[\d“«„(]/u.test(after)) weight -= 2;
  if (opens && words.inner.has(last)) weight += 1;
  if (isQuoted) weight += 1;
  return (findDate(text.slice(end, end + 40))?.start ?? 40) <= 16 ? weight + 1 : weight;
}

/** How sure it is that a caption ends with a word before another sentence; null where it does not. */
function endWeight(last: string, after: string, known: Vocabulary): number | null {
  const does = known.classOf(last);
  if (last.length < 3 || SAYING.test(last) || TITLED.test(last) || known.isOpen(last) || (does === 'verb' && known.isPast(last))) return null;
  const less = does === 'verb' ? 1.5 : does === 'adverb' ? 1 : 0;
  const is = known.knows(last, last + after);
  if (!/^\p{Lu}/u.test(last)) return ([0.3, 1, 1.7][is] ?? 0) - less;
  // A name that is written so (YouTube) begins with a capital letter; the last word of a caption does so only where it is known as a name.
  if (is === ITSELF && !known.isWrittenSmall(last)) return 1 - less;
  return (ARTICLE.test(after) || (known.isJoint(after) && after.length > 3) ? 0.5 : -2) - less;
}

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
