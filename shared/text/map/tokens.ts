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
  readonly #composed = new Map<string, number>();
  #count = 0;
  /** An open hash table of plain words by where each one first stood, so that no string need be made of them. */
  #mask = 0xffff;
  #table = new Int32Array(this.#mask + 1).fill(-1);
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #ids: number[] = [];
  readonly #hashes: number[] = [];

  /** For a token of ASCII letters only. */
  plain(text: string, start: number, end: number, hash: number): number {
    const length = end - start;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const known = this.#table[slot] ?? -1;
      if (known === -1) return this.#addPlain(slot, text, start, length, hash);
      if (this.#lengths[known] !== length) continue;
      const other = this.#texts[known] ?? '';
      const from = this.#starts[known] ?? 0;
      let at = 0;
      while (at < length && other.charCodeAt(from + at) === text.charCodeAt(start + at)) at += 1;
      if (at === length) return this.#ids[known] ?? 0;
    }
  }

  /** For any other token, however its letters are written. */
  composed(token: string): number {
    const normal = token.normalize('NFC');
    const known = this.#composed.get(normal);
    if (known !== undefined) return known;
    this.#composed.set(normal, this.#count);
    return this.#count++;
  }

  #addPlain(slot: number, text: string, start: number, length: number, hash: number): number {
    this.#table[slot] = this.#ids.length;
    this.#texts.push(text);
    this.#starts.push(start);
    this.#lengths.push(length);
    this.#ids.push(this.#count);
    this.#hashes.push(hash);
    if (this.#ids.length * 2 > this.#mask) this.#grow();
    return this.#count++;
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Int32Array(this.#mask + 1).fill(-1);
    for (const [index, hash] of this.#hashes.entries()) {
      let slot = hash & this.#mask;
      while (this.#table[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#table[slot] = index;
    }
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
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character))
    return WHOLE;
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

/** The tokens of `text` from `from` to `to`. Reads each character once. */
export function tokensOf(text: string, from: number, to: number, vocabulary: Vocabulary): Tokens {
  let room = Math.max(16, Math.ceil((to - from) / 4));
  let [starts, ends, ids, weights] = [new Int32Array(room), new Int32Array(room), new Int32Array(room), new Int32Array(room + 1)];
  let count = 0;
  let weight = 0;
  for (let at = from; at < to; ) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    let end = at + unitsAt(text, at);
    let letters = text.charCodeAt(at);
    let hash = Math.imul(letters ^ 0x811c9dc5, 0x01000193);
    if (kind === LETTER) {
      while (end < to && classAt(text, end) === LETTER) {
        const unit = text.charCodeAt(end);
        letters |= unit;
        hash = Math.imul(hash ^ unit, 0x01000193);
        end += unitsAt(text, end);
      }
    }
    end = Math.min(end, to);
    if (count === room) {
      room *= 2;
      [starts, ends, ids, weights] = [larger(starts, room), larger(ends, room), larger(ids, room), larger(weights, room + 1)];
    }
    starts[count] = at;
    ends[count] = end;
    ids[count] = letters < 0x80 ? vocabulary.plain(text, at, end, hash ^ (hash >>> 15)) : vocabulary.composed(text.slice(at, end));
    weight += kind === SIGN ? 1 : 2 * (end - at);
    count += 1;
    weights[count] = weight;
    at = end;
  }
  return {
    text,
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    ids: ids.subarray(0, count),
    weights: weights.subarray(0, count + 1),
  };
}

function larger(values: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(room);
  grown.set(values);
  return grown;
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
