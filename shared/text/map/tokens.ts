// tokens.ts - a text as words and signs, numbered so that equal ones have equal numbers.
//
// White space separates and is no token. Scripts that write no spaces give one token per character. Words are compared in
// Unicode's composed form, so that the same letters written in two ways are the same word.

/** Tokens of a stretch of text: where each begins and ends, its number, and how much it counts in a comparison. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** Sum of the weights of all tokens before each one; one entry more than tokens. A word weighs twice its length, a sign 1. */
  readonly weights: Int32Array;
}

/** Numbers tokens; two texts that are compared share one. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  idOf(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(token, id);
    return id;
  }
}

const SIGN = 1;
const SPACE = 2;
const LETTER = 3;
/** A character that is a token by itself although it is a letter. */
const WHOLE = 4;

const classes = new Uint8Array(0x10000);

function classOf(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)) return WHOLE;
  return /[\p{L}\p{M}\p{N}_]/u.test(character) ? LETTER : SIGN;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return classOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  return (classes[unit] ||= classOf(text.charAt(at)));
}

const unitsAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length ? 2 : 1;
};

/** True for a letter, digit or combining mark: what two neighbours must be for a cut between them to cut a word. */
export const isLetterAt = (text: string, at: number): boolean => at >= 0 && at < text.length && classAt(text, at) === LETTER;

const ASCII = /^[\u0000-\u007f]*$/;

/** The tokens of `text` from `from` to `to`. Reads each character once. */
export function tokensOf(text: string, from: number, to: number, vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const weights: number[] = [0];
  let weight = 0;
  for (let at = from; at < to; ) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    let end = at + unitsAt(text, at);
    if (kind === LETTER) while (end < to && classAt(text, end) === LETTER) end += unitsAt(text, end);
    const token = text.slice(at, Math.min(end, to));
    starts.push(at);
    ends.push(at + token.length);
    ids.push(vocabulary.idOf(ASCII.test(token) ? token : token.normalize('NFC')));
    weight += kind === SIGN ? 1 : 2 * token.length;
    weights.push(weight);
    at += token.length;
  }
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
    weights: Int32Array.from(weights),
  };
}

/** The token as it is written. */
export const tokenAt = (tokens: Tokens, index: number): string => tokens.text.slice(tokens.starts[index], tokens.ends[index]);

/** Index of the first token that ends after `offset`. */
export function tokenAfter(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a paragraph begins with this token. */
export function beginsLine(tokens: Tokens, index: number): boolean {
  const at = tokens.starts[index] ?? tokens.text.length;
  if (index === 0) return at === 0 || tokens.text.lastIndexOf('\n', at - 1) >= at - 2;
  for (let unit = tokens.ends[index - 1] ?? 0; unit < at; unit += 1) if (tokens.text.charCodeAt(unit) === 10) return true;
  return false;
}
