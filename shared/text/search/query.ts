// query.ts - what is looked for, made ready: folded words, or a regular expression over folded text.

import { AppError } from '../../errors.ts';
import { UNSPACED } from './borders.ts';
import { Folder } from './fold.ts';
import type { FoldRules } from './foldUnit.ts';

export interface TextQuery {
  readonly query: string;
  /** The query is a regular expression (JavaScript's, with the flags u and m). */
  readonly regex?: boolean | undefined;
  /** Only whole words. */
  readonly word?: boolean | undefined;
  readonly matchCase?: boolean | undefined;
  /** Also told apart: accents, tashkeel, niqqud, forms of quotation marks and dashes. */
  readonly matchAccents?: boolean | undefined;
}

export interface ReadyQuery {
  readonly rules: FoldRules;
  readonly word: boolean;
  /** The folded words, or the expression to run over folded text. */
  readonly find: string | RegExp;
}

const SYNTAX = /[\^$\\.*+?()[\]{}|/]/g;
/** An escape of a regular expression: a pair of surrogates, a character by its number, or any other. */
const ESCAPE = /\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\[\s\S]/gi;
/** A letter of a script that puts spaces between words; the borders of others are looked up (borders.ts). */
const LETTER = `(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{M}_])`;
/** An expression that must not begin or end inside a word: tried further until it does not. */
const whole = (pattern: string): string => `(?<!${LETTER}(?=${LETTER}))(?:${pattern})(?!(?<=${LETTER})${LETTER})`;

function invalid(reason: string): AppError {
  return new AppError('query-invalid', `This is not a regular expression (${reason}). Nothing was searched; correct it and try again.`, { reason });
}

/** Characters written by their number become themselves, so that they are folded like the text. */
function withoutEscapes(pattern: string): string {
  return pattern.replace(ESCAPE, (whole: string, high?: string, low?: string, braced?: string, four?: string, two?: string) => {
    if (high !== undefined && low !== undefined) return String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16));
    const code = Number.parseInt(braced ?? four ?? two ?? '0', 16);
    return code > 0x7f && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The pattern with its letters folded. What folding makes of them (… is three dots) never becomes syntax. */
function foldedPattern(pattern: string, rules: FoldRules): string {
  const folder = new Folder({ ...rules, case: false });
  return withoutEscapes(pattern).replace(/[\0-\x7f]?[^\0-\x7f]+/g, (part) => {
    const first = part.charCodeAt(0) < 0x80 ? (part[0] ?? '') : '';
    const rest = part.slice(first.length);
    const marked = first !== '' && /^\p{M}/u.test(rest);
    const folded = folder.fold(marked ? part : rest).text;
    if (marked && folded.startsWith(first)) return first + folded.slice(first.length).replace(SYNTAX, '\\$&');
    return (marked ? '' : first) + folded.replace(SYNTAX, '\\$&');
  });
}

/** @throws AppError 'query-invalid' for words that are none, or an expression that cannot be understood. */
export function readyQuery({ query, regex = false, word = false, matchCase = false, matchAccents = false }: TextQuery): ReadyQuery {
  if (query === '') throw new AppError('query-invalid', 'There is nothing to look for. Write the words to find.', { variant: 'empty' });
  const rules: FoldRules = { case: !matchCase, accents: !matchAccents, invisible: !(regex && matchAccents) };
  if (!regex) {
    const find = new Folder(rules).fold(query).text;
    // Marks alone are looked for as they are.
    if (find === '') {
      if (matchAccents)
        throw new AppError('query-invalid', 'These characters cannot be seen and are not looked for. Write the words to find.', {
          variant: 'invisible',
        });
      return readyQuery({ query, word, matchCase, matchAccents: true });
    }
    return { rules, word, find };
  }
  try {
    // First as it was written, so that the reason names what the person wrote.
    void new RegExp(query, 'u');
    const pattern = foldedPattern(query, rules);
    const find = new RegExp(word ? whole(pattern) : pattern, matchCase ? 'gmu' : 'gimu');
    return { rules: { ...rules, case: false }, word, find };
  } catch (thrown) {
    throw invalid(thrown instanceof Error ? thrown.message.slice(thrown.message.lastIndexOf(': ') + 2).toLowerCase() : String(thrown));
  }
}
