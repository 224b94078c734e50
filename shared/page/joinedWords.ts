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
  'over under out up down off on in for fore be by back after inter any some every no not to mid self semi anti non re un dis mis pre pro sub trans per con com ex de en em im ab ad super mal sobre entre sous through nord süd ost west neu alt ganz halb voll gleich zusammen zurück hin her an ab auf aus ein vor nach zu наи пере пред пере со про при под над раз рас воз без не ни само through with when where what who how there here перво старо ново много мало полу обще произ предпо противо место пред меж вне все'.split(
    ' ',
  ),
);
const BEHIND: ReadonlySet<string> = new Set(
  'man men woman women work works house houses land lands room rooms time times day days side line lines way ways self selves where thing things one body ever able less like wise yard board book books ship ships hood ward wards out up down over off in on back away port ports ground light fall fish boat boats front town age ant ate ally ion ment ness ring king ling ted ting ten son sons end ends ing end she per press news photo post times market markets guard guards field fields mente gerät geräte stand rund rechte halte profile gaben weite tiefe ändern setzen zeit lang bar teil teile los voll stoff werk stelle stellen stellung'.split(
    ' ',
  ),
);

/** Endings, and pronouns that Spanish writes behind a verb. */
export const INFLECTION = /^(?:s|es|ed|er|ers|ly|ing|al|en|em|an|ant|as|os|ez|ent|se|est|ism|ist|ать|ить|ам|ом|ы|и|а|е|у)$/u;
const ENCLITIC = /^(?:las?|los?|les?|me|te|nos|se)$/u;

/** Short words that are seldom the end of a longer one. */
const SELDOM_ENDS: ReadonlySet<string> = new Set(
  'and but for had has two was who los las por con sin que une des sur que pas und der das mit von auf aus nur für что для при'.split(' '),
);

/**
 * Where two words may have grown together in one, the second small, with how sure that is.
 * @param isName whether something that may stand at the end of a caption is a word though the page does not have it
 */
export function joinedAt(word: string, words: Vocabulary, isName: (word: string) => boolean): { cut: number; weight: number }[] {
  if (word.length < 5 || !/\p{Ll}$/u.test(word) || words.knows(word, word) === ITSELF) return [];
  const found: { cut: number; weight: number }[] = [];
  for (let cut = 3; cut <= word.length - 1; cut += 1) {
    const [before, after] = [word.slice(0, cut), word.slice(cut)];
    if (!/^\p{Ll}+$/u.test(after)) continue;
    const second = words.knowsSmall(after, word);
    const isShort = after.length < 4;
    if (after.length === 1 && !(words.language === 'en' ? after === 'a' && /^\p{Ll}/u.test(before) : /[вск]/u.test(after))) continue;
    // The end of many words looks like a short one, and no caption ends with "the".
    if ((isShort && (second !== ITSELF || words.classOf(after) === null)) || words.isOpen(before)) continue;
    // So titles are written, and names of programs.
    if (words.isWrittenSmall(before)) continue;
    // German captions end with a noun, and its verbs have parts in front.
    if (words.language === 'de' && !/^\p{Lu}/u.test(before)) continue;
    const first = isName(before) ? ITSELF : words.knows(before, word);
    // A form of a word, or what may be one.
    const penalty =
      INFLECTION.test(after) || (ENCLITIC.test(after) && /(?:r|ndo)$/u.test(before)) || words.hasForm(word, [word], before.length + 1) ? 2 : 0;
    const isSure =
      first === ITSELF
        ? before.length > 3 || isName(before)
        : SELDOM_ENDS.has(after) && before.length > (first > 0 ? 4 : 5) && /^\p{Ll}/u.test(before);
    if ((isShort && !isSure) || (first === 0 && before.length < 4) || (first !== ITSELF && !words.endsAsWord(before))) continue;
    // A name makes no longer word.
    const isNamed = words.language !== 'de' && first === ITSELF && /^\p{Lu}/u.test(before);
    const weight =
      WEIGHTS[first][second] -
      (isShort || before.length < 4 ? 0.5 : 0) -
      penalty -
      (!isNamed && (FRONT.has(before.toLowerCase()) || BEHIND.has(after)) ? 3 : 0);
    if (weight > 0 && isName(before)) return [{ cut, weight }];
    if (weight > 0) found.push({ cut, weight });
  }
  return found;
}

/** By what is known of the first word, then of the second. */
const WEIGHTS = [
  [0, 0.3, 1.7],
  [0, 1, 2.2],
  [0.8, 2, 3],
] as const;
