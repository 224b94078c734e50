// captionEnds.ts - where a caption within a sentence may end: in a word with which the sentence goes on, or behind one.

import { CREDIT } from './captionShape.ts';
import type { Sign } from './captionSigns.ts';
import { BEHIND, ENCLITIC, FRONT, INFLECTION } from './joinedWords.ts';
import { bare, ends, endsSmall, LONGEST, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';
import { ITSELF, type Vocabulary } from './vocabulary.ts';
import { unelided } from './wordKinds.ts';

/** How a caption ends: grown together with a small word, or with a name; behind a full stop or a credit; at a space as between any words. */
export type EndKind = 'joined' | 'named' | 'stopped' | 'spaced';

export interface CaptionEnd {
  readonly kind: EndKind;
  readonly at: number;
  /** The last word of the caption, '' where a sign stands; and the word with which the sentence goes on. */
  readonly last: string;
  readonly next: string;
  /** What tells of the place itself. */
  readonly signs: readonly Sign[];
}

/** Two words that have grown together have so many characters at least. */
const SHORTEST_JOINED = 5;
const SHORTEST_WORD = 4;
/** Longer words of a kind tell no more than these. */
const LONG = 6;
const MOST_OTHERS = 3;
/** Shorter words behind what nobody knows are more likely its end. */
const SHORTEST_BEHIND_UNKNOWN = 3;

const STOPPED = /[\p{L}\p{N}](?:[.!?…]["”»)]?|[)\]])$/u;
/** "U.S. troops", "Sept. until" */
const ABBREVIATED = /^(?:\p{Lu}\p{L}{0,4}|\p{L}|.*\.\p{L}+)\.$/u;
/** "closed.condemned", "(Reuters)condemned", "2011condemned", "4condemned" */
const MARKED = /^(?<before>.*?(?:[\p{L}\p{N}][.!?…)\]"”»]{1,3}|(?<!\d)(?:1[89]|20)\d\d|^\d{1,2}))(?<after>\p{Ll}[\p{L}\p{M}'’-]*)[.,;:!?)”"»]*$/u;
/** "4th", "20km": no two words. */
const COUNTED = /^\d+(?:st|nd|rd|th|ers?|ères?|ème|e|te[nr]?|[ap]m|k?[gm]|cm|mm|ml|h|s|ja|го|му|м|й|я|х)\P{L}*$/u;
/** "BürgerInnen", "MotorWest": second halves of one word. */
export const NO_FIRST = /^(?:Innen|Nord|Süd|Ost|West|North|South|East)$/u;
/** "IMAGESsomebody" */
const LOUD = /^(?<before>.*\p{Lu}{3,})(?<after>\p{Ll}{2,})[.,;:!?)”"»]*$/u;
const NAMED =
  /^(?<before>.*?(?:\p{Ll}|(?<!\d)(?:1[89]|20)\d\d|^\d{1,2}(?=\p{Lu}\p{Ll})|[\p{L}\p{N}.][)\]]|AFP|EPA|EFE|AP|dpa|ТАСС))(?<after>["“«„]?(?:\p{Lu}[\p{L}\p{M}'’-]*|\d{1,4}))[.,;:!?)”"»]*$/u;
const LAST_WORD = /\p{L}[\p{L}\p{M}]*$/u;
/** "gareannoncé", "garel’annonce" */
const LAST_ELIDED = /(?:\p{L}[\p{L}\p{M}]*['’])?\p{L}[\p{L}\p{M}]*$/u;
const FIRST = /^\p{L}+(?:['’]\p{L}+)?$/u;
const SECOND = /^\p{Ll}[\p{Ll}'’]*$/u;
const ELIDED = /^(?:[ldsnjcmt]|qu)['’]\p{L}/u;
const AGENCY = /(?:Reuters|AFP|EPA|EFE|AP|dpa|ТАСС|TASS|ANSA|Getty)$/u;
/** Words of one letter with which a sentence goes on. */
const LETTER: Readonly<Record<string, RegExp>> = { en: /a/u, es: /[yoae]/u, fr: /[àya]/u, pt: /[oaeà]/u, ru: /[вскоиуа]/u };
/** How names of people and places end: "Southmere", "Kettlewell", "Müller". */
const NAME_END =
  /^(?:mere|ton|ham|wick|field|ford|bridge|bury|mouth|port|stead|worth|shire|well|wood|dale|land|lands|stone|side|gate|hill|house|man|son|ley|by|way|er|ers|in|en|au|burg|berg|dorf|bach|feld|haus|mann|stein|tal|hof|ville|mont|court|val|rien|eau|ez|es|os|as|ini|ino|ano|ski|ska|ov|ova|ev|eva|ов|ова|ев|ева|ин|ина|ко|ский|ская|ого|ой)$/u;
/** What German verbs leave at the end of their sentence. */
const PARTICLE = /^(?:vorbei|vor|auf|ab|an|aus|ein|zu|zurück|entlang|nieder|weg|los|teil|fest|hin|her|durch|um|entgegen|statt|mit|nach|frei|bei)$/u;
/** Forms of Spanish verbs behind which pronouns are written without a space. */
const WITH_ENCLITIC = /(?:r|ndo)$|[áéíóú]\p{L}{1,3}$/u;
const UPPER = /^\p{Lu}/u;

// What has grown together stands nowhere else, and is no word of the language.
const isOnce = (token: Token, words: Vocabulary, page: PageWords): boolean => {
  const word = bare(token.text);
  return token.text.length <= LONGEST && word.length >= SHORTEST_JOINED && page.times.get(word) === 1 && !words.isCommon(word);
};

/** Where a name, a noun or a number begins in the middle of a token. */
export const namedEnds = (token: Token, words: Vocabulary, page: PageWords): CaptionEnd[] =>
  isOnce(token, words, page) ? namedEnd(token, words) : [];

/** Where else a caption may end in token `at` or behind it. */
export function otherEnds(tokens: readonly Token[], at: number, words: Vocabulary, page: PageWords): CaptionEnd[] {
  const token = tokens[at];
  const found: CaptionEnd[] = [];
  if (token === undefined) return found;
  const next = tokens[at + 1];
  const word = bare(token.text);
  const isStopped =
    next !== undefined && !endsSmall(token.text) && STOPPED.test(token.text) && !ABBREVIATED.test(token.text) && /^\p{Ll}{2}/u.test(next.text);
  if (next !== undefined && (isStopped || !ends(token.text)))
    found.push({
      kind: isStopped ? 'stopped' : 'spaced',
      at: token.end,
      last: word,
      next: bare(next.text),
      signs: isStopped && !token.text.endsWith('.') ? ['end bracket'] : [],
    });
  return isOnce(token, words, page) ? [...found, ...joinedEnds(token, bare(tokens[at - 1]?.text ?? ''), words)] : found;
}

function namedEnd(token: Token, words: Vocabulary): CaptionEnd[] {
  const parts = NAMED.exec(token.text)?.groups;
  const before = parts?.['before'] ?? '';
  const next = bare(parts?.['after'] ?? '');
  const last = LAST_WORD.exec(before)?.[0] ?? '';
  if (next === '' || NO_FIRST.test(next) || (last !== '' && (last.length < 3 || words.isJoint(last)))) return [];
  const known = last === '' ? 'sign' : (['unknown', 'form', 'word'] as const)[words.knows(last, bare(token.text))];
  return [{ kind: 'named', at: token.start + before.length, last, next, signs: [`named behind ${known}`] }];
}

/** Where two words may have grown together in one, the second small. @param before the word before it */
function joinedEnds(token: Token, before: string, words: Vocabulary): CaptionEnd[] {
  const { text } = token;
  const marked = COUNTED.test(text) ? undefined : (MARKED.exec(text) ?? LOUD.exec(text))?.groups;
  if (marked) {
    const [first, next] = [marked['before'] ?? '', marked['after'] ?? ''];
    // "person(s)" and "example.org" are no such places.
    if (first.indexOf('(') > 0 || (/[@/]|\..*\./u.test(first) && !CREDIT.test(first) && !LOUD.test(text))) return [];
    const second = secondSign(next, bare(text), words) ?? (next.length >= SHORTEST_JOINED ? 'second unknown' : null);
    return second === null ? [] : [{ kind: 'joined', at: token.start + first.length, last: '', next, signs: ['joined behind sign', second] }];
  }
  const trimmed = text.replace(/[.,;:!?)”"»]+$/u, '');
  const word = (words.language === 'fr' ? LAST_ELIDED : LAST_WORD).exec(trimmed)?.[0] ?? '';
  if (word.length < SHORTEST_WORD || !/\p{Ll}$/u.test(word) || words.knows(unelided(word), word) === ITSELF) return [];
  const offset = token.start + trimmed.length - word.length;
  const found: CaptionEnd[] = [];
  for (let cut = 2; cut < word.length; cut += 1) {
    const [last, next] = [word.slice(0, cut), word.slice(cut)];
    const second = SECOND.test(next) && FIRST.test(last) ? secondSign(next, word, words) : null;
    const first = second === null ? null : firstSigns(last, word, before, words);
    if (first === null || second === null) continue;
    // "Korva", "Martin" are names, and mostly no words that have grown together.
    const isShort = next.length < SHORTEST_BEHIND_UNKNOWN && !first.some((sign) => SURE.has(sign));
    if (first.includes('first agency')) return [{ kind: 'joined', at: offset + cut, last, next, signs: [...first, second] }];
    // "configurarla"
    if (ENCLITIC.test(next) && WITH_ENCLITIC.test(last)) continue;
    const isForm = INFLECTION.test(next);
    const signs: Sign[] = isShort ? [...first, second, 'second short'] : [...first, second];
    if (isForm) signs.push('joined form');
    else if (words.hasForm(word, [word], cut + 1)) signs.push('joined of known form');
    if (isCompound(last, next, words)) signs.push('joined compound');
    if (UPPER.test(last) && NAME_END.test(next)) signs.push('joined name');
    found.push({ kind: 'joined', at: offset + cut, last, next, signs });
  }
  // Where both halves are words, what is hardly one is none; behind a name that nobody knows the longest is likelier.
  const isSure = ({ signs }: CaptionEnd): boolean => signs.some((sign) => SURE.has(sign));
  const sure = found.filter(isSure);
  const likely = sure.length > 0 ? sure : found;
  const longest = sure.length > 0 ? 0 : Math.max(...found.map(({ next }) => next.length));
  const others: Sign[] = Array.from({ length: Math.min(MOST_OTHERS, Math.max(0, likely.length - 1)) }, () => 'joined otherwise');
  return likely.map((end) => ({ ...end, signs: [...end.signs, ...others, ...(end.next.length < longest ? ['second not longest'] : [])] }));
}

/** Whether two words are such as make a longer one. */
const isCompound = (last: string, next: string, words: Vocabulary): boolean =>
  FRONT.has(last.toLowerCase()) || (BEHIND.has(next) && !words.isJoint(next) && (words.language === 'de' || !UPPER.test(last)));

const CASES = ['n', 'en', 's', 'es', 'e', 'er'];
/** Whether a German word is made of known ones, or a known one with an ending. */
const isGermanNoun = (small: string, words: Vocabulary): boolean =>
  words.isCompound(small) ||
  CASES.some((end) => small.endsWith(end) && small.length - end.length > 3 && words.knows(small.slice(0, -end.length)) === ITSELF);

/** What tells that a caption ends with a word; null where it does not. */
function firstSigns(last: string, whole: string, before: string, words: Vocabulary): Sign[] | null {
  const isParticle = words.language === 'de' && PARTICLE.test(last);
  if (words.isJoint(last) && !isParticle) return null;
  if (AGENCY.test(last)) return ['first agency'];
  const isUpper = UPPER.test(last);
  const known = words.knows(unelided(last), whole);
  // German captions end with a noun, and its words may end as its articles do: "Farbcodes", "Bundesländer", "beinhalten".
  const isNoun = (): boolean => (isUpper ? known === ITSELF || isGermanNoun(last.toLowerCase(), words) : words.knowsSmall(last, whole) === ITSELF);
  // "Uwe Tiedge": behind another word with a capital letter it is a name.
  const isName = words.language === 'de' && isUpper && UPPER.test(before) && known === 0;
  if (words.language === 'de' && !isParticle && !isName && !isNoun()) return null;
  const signs: Sign[] = isName ? ['German name'] : [];
  if (known === ITSELF)
    signs.push(words.isNear(last) ? (isUpper ? 'first near name' : 'first near') : isUpper ? 'first listed name' : 'first listed');
  else if (known > 0) signs.push(isUpper ? 'first form name' : 'first form');
  else if (isUpper && last.length > 3) signs.push('first unknown name');
  else if (last.length > 4 && words.endsAsWord(last)) signs.push('first unknown');
  else return null;
  if (last.length < 4) signs.push('first short');
  if (words.language === 'de' && !isUpper) signs.push(isParticle ? 'first particle' : 'first small German');
  return signs;
}

/** Signs that the first of two words is known. */
export const SURE: ReadonlySet<Sign> = new Set(['first near', 'first near name', 'first listed', 'first listed name']);
const SECOND_JOINT = ['second joint 1', 'second joint 2', 'second joint 3', 'second joint 4'] as const;
const SECOND_NEAR = ['second near 3', 'second near 4', 'second near 5', 'second near 6'] as const;
const SECOND_LISTED = ['second listed 4', 'second listed 5', 'second listed 6'] as const;

/** What tells that a sentence goes on with a word; null where it does not. */
function secondSign(next: string, whole: string, words: Vocabulary): Sign | null {
  const { language } = words;
  if (language === 'fr' && ELIDED.test(next)) return 'second elided';
  if (next.length === 1) return LETTER[language ?? '']?.test(next) === true ? 'second joint 1' : null;
  if (words.isJoint(next)) return SECOND_JOINT[Math.min(next.length, SECOND_JOINT.length) - 1] ?? null;
  if (next.length < 3) return words.isCommon(next) ? 'second joint 2' : null;
  const isGermanWord = language === 'de' && words.isCommon(next) && words.classOf(next) !== 'other';
  if (words.knowsSmall(next, whole) === ITSELF || isGermanWord) {
    if (words.isNear(next)) return SECOND_NEAR[Math.min(next.length, LONG) - 3] ?? null;
    return SECOND_LISTED[Math.min(next.length, LONG) - 4] ?? null;
  }
  return null;
}
