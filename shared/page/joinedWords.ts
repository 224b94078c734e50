// joinedWords.ts - two words that stand in one token without a space: where a caption was glued in.

import { LONGEST, type PageWords } from './pageWords.ts';
import { ITSELF, type Vocabulary } from './vocabulary.ts';

export const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const CASELESS = /^[\p{sc=Arab}\p{sc=Hebr}]{6,}$/u;

/** Where a token of a script without capital letters is two words of the page, the second among some; 0 where it is not, or in more than one way. */
export function caselessCut(token: string, words: PageWords, seconds: { has(word: string): boolean }): number {
  if (!CASELESS.test(token) || token.length > LONGEST) return 0;
  let found = 0;
  for (let cut = 3; cut <= token.length - 3; cut += 1) {
    if (!words.times.has(token.slice(0, cut)) || !seconds.has(token.slice(cut))) continue;
    if (found > 0) return 0;
    found = cut;
  }
  return found;
}

/** What makes longer words of others in front or behind: no sign that two have grown together. */
const FRONT: ReadonlySet<string> = new Set(
  'over under out up down off on in for fore be by back after inter any some every no not to mid self semi anti non re un dis mis pre pro sub trans per con com ex de en em im ab ad super mal sobre entre sous through nord süd ost west neu alt ganz halb voll gleich zusammen zurück hin her an ab auf aus ein vor nach zu наи пере пред пере со про при под над раз рас воз без не ни само through with when where what who how there here перво старо ново много мало полу обще произ предпо противо место пред меж вне все авиа авто теле радио видео фото кино аэро электро гидро тепло водо газо нефте лесо спец télé auto photo vidéo radio plate micro mini multi foto video electro'.split(
    ' ',
  ),
);
const BEHIND: ReadonlySet<string> = new Set(
  'man men woman women work works house houses land lands room rooms time times day days side line lines way ways self selves where thing things one body ever able less like wise yard board book books ship ships hood ward wards out up down over off in on back away port ports ground light fall fish boat boats front town age ant ate ally ion ment ness ring king ling ted ting ten son sons end ends ing end she per press news photo post times market markets guard guards field fields mente gerät geräte stand rund rechte halte profile gaben weite tiefe ändern setzen zeit lang bar teil teile los voll stoff werk stelle stellen stellung forme formes'.split(
    ' ',
  ),
);

/** Endings, and pronouns that Spanish writes behind a verb. */
export const INFLECTION = /^(?:s|es|ed|er|ern|ers|ly|ing|al|en|em|an|ant|as|os|ez|ent|se|est|ism|ist|ать|ить|ам|ом|ы|и|а|е|у)$/u;
const ENCLITIC = /^(?:las?|los?|les?|me|te|nos|se)$/u;

/** Short words that are seldom the end of a longer one. */
const SELDOM_ENDS: ReadonlySet<string> = new Set(
  'and but for had has two was who the she his her not its are of to by los las por con sin que una su des sur pas du où для что при его как это них они мне нас вас или'.split(
    ' ',
  ),
);
/** French writes short words before a vowel so. */
const ELIDED = /^(?:[ldsnjcmt]|qu)['’]\p{L}/u;
/** Words of one letter with which no word ends. */
const LETTER: Readonly<Record<string, RegExp>> = { en: /a/u, es: /[yoa]/u, fr: /à/u, ru: /[вскои]/u };

/** What the first half adds where it is known, and where it may be a name that nobody knows. */
const KNOWN = 1.3;
const UNKNOWN = 0.5;
/** Of several places only those are taken that are as likely as that. */
const MARGIN = 0.4;

interface Joined {
  readonly cut: number;
  readonly weight: number;
}

/**
 * Where two words may have grown together in one, the second small, with how sure that is.
 * @param isName whether something that may stand at the end of a caption is a word though the page does not have it
 */
export function joinedAt(word: string, words: Vocabulary, isName: (word: string) => boolean): Joined[] {
  if (word.length < 5 || !/\p{Ll}$/u.test(word) || words.knows(word, word) === ITSELF) return [];
  const found: (Joined & { readonly isTitle: boolean })[] = [];
  for (let cut = 3; cut <= word.length - 1; cut += 1) {
    const [before, after] = [word.slice(0, cut), word.slice(cut)];
    if (!/^\p{Ll}[\p{Ll}'’]*$/u.test(after) || !/^\p{L}+$/u.test(before) || words.isOpen(before)) continue;
    const isCredit = isName(before);
    // German captions end with a noun, and its verbs have parts in front.
    if (words.language === 'de' && !isCredit && !/^\p{Lu}/u.test(before)) continue;
    const first = isCredit ? 1.5 : firstWeight(before, word, words);
    const second = first === null ? null : secondWeight(after, word, first, words);
    if (first === null || second === null) continue;
    // A form of a word, or what may be one.
    const isForm =
      INFLECTION.test(after) ||
      (ENCLITIC.test(after) && /(?:r|ndo)$|[áéíóú]\p{L}{1,3}$/u.test(before)) ||
      words.hasForm(word, [word], before.length + 1);
    // A name makes no longer word.
    const isNamed = isCredit || (words.language !== 'de' && first >= KNOWN && /^\p{Lu}/u.test(before));
    const isLonger = !isNamed && (FRONT.has(before.toLowerCase()) || BEHIND.has(after));
    const weight = first + second - (isForm ? 2 : 0) - (isLonger ? 3 : 0);
    if (weight <= 0) continue;
    if (isCredit) return [{ cut, weight }];
    found.push({ cut, weight, isTitle: words.isWrittenSmall(before) });
  }
  const most = Math.max(...found.map((one) => one.weight));
  // So titles are written, and names of programs.
  return found.filter((one) => !one.isTitle && one.weight >= most - MARGIN);
}

/** How sure it is that a caption ends with a word; null where it does not. */
function firstWeight(before: string, word: string, words: Vocabulary): number | null {
  const known = words.knows(before, word);
  const isShort = before.length < 4;
  if (/^\p{Lu}/u.test(before)) {
    if (known === ITSELF) return isShort ? 1 : 1.5;
    return known > 0 ? 0.8 : isShort ? null : UNKNOWN;
  }
  if (known === ITSELF) return isShort ? 0.7 : words.isNear(before) ? 1.5 : KNOWN;
  if (!words.endsAsWord(before)) return null;
  return known > 0 ? 0.8 : before.length > 4 ? 0 : null;
}

/** How sure it is that a sentence goes on with a word; null where it does not. @param first how sure the word before it is */
function secondWeight(after: string, word: string, first: number, words: Vocabulary): number | null {
  if (ELIDED.test(after)) return words.language === 'fr' ? 1.5 : null;
  if (after.length === 1) return first >= KNOWN && LETTER[words.language ?? '']?.test(after) === true ? 0.5 : null;
  const isGerman = words.language === 'de';
  const does = words.classOf(after);
  const known = words.knowsSmall(after, word);
  if (after.length < 4) {
    if (known !== ITSELF || does === null) return null;
    return first >= KNOWN || (!isGerman && SELDOM_ENDS.has(after) && word.length - after.length > 3) ? 1 : null;
  }
  if (known !== ITSELF) return known > 0 ? 0.5 : null;
  // Behind what nobody knows a rare word is more likely the end of it.
  if (first < 1 && !words.isNear(after)) return null;
  return (words.isNear(after) ? 1.5 : 1.1) - (after.length > 4 || words.isCommon(after) ? 0 : 0.4);
}
