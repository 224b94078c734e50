// tokenSeams.ts - where within a token, or behind it, a caption may begin or end, and how sure each place is.

import * as credits from './creditWords.ts';
import { joinedAt } from './joinedWords.ts';
import { bare, endsSmall, LONGEST, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ITSELF } from './vocabulary.ts';

/** A place where a caption may end, or begin. */
export interface Seam {
  readonly at: number;
  /** The word of the sentence on the other side. */
  readonly word: string;
  /** Whether the sentence goes on, or comes from, within this token. */
  readonly isGlued: boolean;
  readonly weight: number;
}

const LAST_WORD = /\p{L}[\p{L}\p{M}]*$/u;
/** "gareannoncé", "garel’annonce": French writes short words so before a vowel. */
const LAST_ELIDED = /\p{L}{3}[\p{L}\p{M}]*['’]\p{L}[\p{L}\p{M}]*$/u;
/** "closed.condemned", "(Reuters)condemned", "2011condemned" */
const MARKED = /^(?<before>.*?(?:[\p{L}\p{N}][.!?…)\]"”»]{1,3}|(?<!\d)(?:1[89]|20)\d\d))(?<after>\p{Ll}[\p{L}\p{M}'’-]*)[.,;:!?)”"»]*$/u;
const STOPPED = /[\p{L}\p{N}](?:[.!?…]["”»)]?|[)\]])$/u;
const CAPITAL_WITHIN = /^(?<before>["“«„(]?\p{L}[\p{Ll}\p{M}'’-]+,?)(?<after>["“«„(]?\p{Lu}[\p{L}\p{M}'’-]*[,.:;]?)$/u;
const AGENCIES: ReadonlySet<string> = new Set([...credits.agencies, ...credits.pictureAgencies].map((one) => one.toLowerCase()));

/** Where in a token that stands nowhere else a caption may end before a word in small letters. */
export function endsWithin(token: Token, words: Vocabulary): Seam[] {
  const { text } = token;
  if (text.length > LONGEST) return [];
  const marked = MARKED.exec(text)?.groups;
  if (marked) {
    const after = marked['after'] ?? '';
    const before = marked['before'] ?? '';
    const isWord = after.length >= 2 && words.knowsSmall(after, text) === ITSELF;
    // "person(s)" and "example.org" are no such places.
    if (!(isWord || after.length >= 5) || (before.includes('(') && before.indexOf('(') > 0) || /[@/]|\..*\./u.test(before)) return [];
    return [{ at: token.start + before.length, word: after, isGlued: true, weight: isWord ? 2.5 : 1.2 }];
  }
  const end = text.replace(/[.,;:!?)”"»]+$/u, '');
  const last = ((words.language === 'fr' ? LAST_ELIDED.exec(end) : null) ?? LAST_WORD.exec(end))?.[0] ?? '';
  const offset = token.start + end.length - last.length;
  return joinedAt(last, words, (word) => AGENCIES.has(word.toLowerCase())).map(({ cut, weight }) => ({
    at: offset + cut,
    word: last.slice(cut),
    isGlued: true,
    weight,
  }));
}

/** Behind a token, where a caption with a full stop or a credit ends before a word in small letters. */
export function endBehind(token: Token, next: Token | undefined): Seam | null {
  if (next === undefined || endsSmall(token.text) || !STOPPED.test(token.text) || !/^\p{Ll}{2}/u.test(next.text)) return null;
  return { at: token.end, word: bare(next.text), isGlued: false, weight: token.text.endsWith('.') ? 1 : 1.5 };
}

/** Where in a token a caption may begin with a capital letter. */
export function beginningWithin(token: Token, words: Vocabulary): Seam | null {
  if (token.text.length > LONGEST || !/.[\p{Lu}]/u.test(token.text)) return null;
  const parts = CAPITAL_WITHIN.exec(token.text)?.groups;
  const before = parts?.['before'] ?? '';
  const word = bare(before);
  if (parts === undefined || word.length < 2 || /[-’']$/u.test(before)) return null;
  const at = token.start + before.length;
  if (before.endsWith(',')) return { at, word: before, isGlued: true, weight: 2 };
  const known = words.knows(word, bare(token.text));
  // Names of makers and programs are written so.
  if (/^\p{Lu}/u.test(word)) return known === ITSELF && word.length > 3 ? { at, word, isGlued: true, weight: 1.5 } : null;
  if (word.length < 3 && known !== ITSELF) return null;
  return { at, word, isGlued: true, weight: known === ITSELF ? 4 : known > 0 ? 3.5 : word.length > 3 ? 2.5 : 1 };
}

const NAME_WITHIN = /^(?<before>.*?(?:\p{Ll}|(?<!\d)(?:1[89]|20)\d\d|[)\]]))(?<after>\p{Lu}[\p{L}\p{M}'’-]*)[.,;:!?)”"»]*$/u;

/** Where in a token that stands nowhere else a caption may end before a name with which the sentence goes on. */
export function nameWithin(token: Token, words: Vocabulary, page: PageWords): Seam[] {
  const parts = token.text.length > LONGEST ? undefined : NAME_WITHIN.exec(token.text)?.groups;
  const [before, after] = [parts?.['before'] ?? '', parts?.['after'] ?? ''];
  const last = LAST_WORD.exec(before)?.[0] ?? '';
  if (after.length < 2 || words.isJoint(after) || words.isOpen(last)) return [];
  const at = token.start + before.length;
  const isGerman = words.language === 'de';
  const isNoun = isGerman && after.length > 3 && words.knows(after, token.text) === ITSELF;
  if (last === '') return page.inner.has(after) || isNoun ? [{ at, word: after, isGlued: true, weight: 2 }] : [];
  const known = words.knows(last, bare(token.text));
  const isUpper = /^\p{Lu}/u.test(last);
  // A German sentence goes on with any noun; another with a name, which nobody may know where a small word stands before it.
  const isName = !isGerman && !isUpper && after.length > 3 && last.length > 3 && known === ITSELF && /^.\P{Lu}+$/u.test(after);
  if (!page.inner.has(after) && !isNoun && !(isName && !words.isWrittenSmall(after))) return [];
  if (last.length < 3 || (isUpper && known !== ITSELF && !(isGerman && last.length > 4 && after !== 'Innen'))) return [];
  return [{ at, word: after, isGlued: true, weight: ([0.5, 1, 1.5][known] ?? 0) + (isGerman ? 0.5 : isUpper ? -0.5 : 0) }];
}
