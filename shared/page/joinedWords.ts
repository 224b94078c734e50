// joinedWords.ts - two words that stand in one token without a space: where a caption was glued in.

import { LONGEST, type PageWords } from './pageWords.ts';

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
export const FRONT: ReadonlySet<string> = new Set(
  'over under out up down off on in for fore be by back after inter any some every no not to mid self semi anti non re un dis mis pre pro sub trans per con com ex de en em im ab ad super mal sobre entre sous through nord süd ost west neu alt ganz halb voll gleich zusammen zurück hin her an ab auf aus ein vor nach zu наи пере пред пере со про при под над раз рас воз без не ни само through with when where what who how there here перво старо ново много мало полу обще произ предпо противо место пред меж вне все авиа авто теле радио видео фото кино аэро электро гидро тепло водо газо нефте лесо спец télé auto photo vidéo radio plate micro mini multi foto video electro aero tele hydro hidro'.split(
    ' ',
  ),
);
export const BEHIND: ReadonlySet<string> = new Set(
  'man men woman women work works house houses land lands room rooms time times day days side line lines way ways self selves where thing things one body ever able less like wise yard board book books ship ships hood ward wards out up down over off in on back away port ports ground light fall fish boat boats front town age ant ate ally ion ment ness ring king ling ted ting ten son sons end ends ing end she per press news photo post times market markets guard guards field fields mente gerät geräte stand rund rechte halte profile gaben weite tiefe ändern setzen zeit lang bar teil teile los voll stoff werk stelle stellen stellung forme formes breite haus steig'.split(
    ' ',
  ),
);

/** Endings, and pronouns that Spanish writes behind a verb. */
export const INFLECTION = /^(?:s|es|ed|er|ern|ers|ly|ing|al|en|em|an|ant|as|os|ez|ent|se|est|ism|ist|ать|ить|ам|ом|ы|и|а|е|у)$/u;
export const ENCLITIC = /^(?:las?|los?|les?|me|te|nos|se)$/u;
