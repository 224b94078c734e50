// fold.ts - a text as it is compared in a search, and the exact way back to the offsets of the text itself.
//
// Only where folding does not keep one unit as one unit is the place remembered; plain text costs nothing.
// How one letter is folded is foldUnit.ts.

import { type FoldRules, foldUnit } from './foldUnit.ts';

const MARK = /\p{M}/u;
/** Stretches that have to be looked at letter by letter; a few plain letters between two of them are looked at along. */
const NOT_ASCII = /[^\0-\x7f]+(?:[\0-\x7f]{1,16}[^\0-\x7f]+)*/g;
/** Conjoining letters of Korean make one syllable; else a character with its marks. */
const UNIT = /[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]+[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|[^\p{M}]\p{M}*|\p{M}+/uy;
const UNKNOWN = 0;
const IRREGULAR = 0xffff_ffff;
const CHUNK = 8192;

/** Four numbers for each unit that is not one for one: start and length in the folded text, start and length in the text. */
const FIELDS = 4;

export class Folded {
  readonly text: string;
  readonly #units: Int32Array;

  constructor(text: string, units: Int32Array) {
    this.text = text;
    this.#units = units;
  }

  /** Whether offsets are those of the text as it was. */
  get isExact(): boolean {
    return this.#units.length === 0;
  }

  /** How many remembered units have `edge(unit) < offset` (or `<=`). */
  #count(offset: number, edge: 'start' | 'end'): number {
    let low = 0;
    let high = this.#units.length / FIELDS;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.#units[middle * FIELDS] ?? 0;
      const isBefore = edge === 'start' ? start < offset : start + (this.#units[middle * FIELDS + 1] ?? 0) <= offset;
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #behind(count: number, offset: number): number | null {
    if (count === 0) return offset;
    const at = (count - 1) * FIELDS;
    const over = offset - (this.#units[at] ?? 0) - (this.#units[at + 1] ?? 0);
    return over < 0 ? null : (this.#units[at + 2] ?? 0) + (this.#units[at + 3] ?? 0) + over;
  }

  /** Offset in the text of a match that starts here, behind what was left out; null inside of a unit. */
  startOf(offset: number): number | null {
    const count = this.#count(offset, 'end');
    const next = this.#units[count * FIELDS];
    return next !== undefined && next < offset ? null : this.#behind(count, offset);
  }

  /** Offset in the text of a match that ends here, before what was left out; null inside of a unit. */
  endOf(offset: number): number | null {
    return this.#behind(this.#count(offset, 'start'), offset);
  }

  /** The smallest stretch of the text that holds these folded characters. */
  around(start: number, end: number): { start: number; end: number } {
    const outer = (offset: number, side: 'start' | 'end'): number => {
      const at = (this.#count(offset, 'start') - 1) * FIELDS;
      return (this.#units[at + 2] ?? 0) + (side === 'end' ? (this.#units[at + 3] ?? 0) : 0);
    };
    return { start: this.startOf(start) ?? outer(start, 'start'), end: this.endOf(end) ?? outer(end, 'end') };
  }
}

/** Folds texts by one set of rules; keeps what it has learned about single characters. */
export class Folder {
  readonly #rules: FoldRules;
  /** By UTF-16 unit: what it folds to plus one, where that is one unit. */
  readonly #single = new Uint32Array(0x1_0000);
  readonly #several = new Map<string, string>();

  constructor(rules: FoldRules) {
    this.#rules = rules;
  }

  /** The text folded. Costs its length. */
  fold(text: string): Folded {
    const ascii = (from: number, to: number) => (this.#rules.case ? text.slice(from, to).toLowerCase() : text.slice(from, to));
    const parts: string[] = [];
    const units: number[] = [];
    let done = 0;
    let length = 0;
    const add = (part: string) => {
      parts.push(part);
      length += part.length;
    };
    for (const { index, 0: run } of text.matchAll(NOT_ASCII)) {
      // An accent belongs to the letter before it.
      const start = index > done && this.#joins(text, index) ? index - 1 : index;
      add(ascii(done, start));
      done = index + run.length;
      this.#foldRun(text, start, done, add, (from, size, folded) => units.push(length, folded, from, size));
    }
    add(ascii(done, text.length));
    const folded = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
    return new Folded(folded === text ? text : folded, Int32Array.from(units));
  }

  #foldRun(
    text: string,
    start: number,
    end: number,
    add: (part: string) => void,
    irregular: (from: number, size: number, folded: number) => void,
  ): void {
    let simple: number[] = [];
    const flush = () => {
      if (simple.length > 0) add(String.fromCharCode(...simple));
      simple = [];
    };
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      const single = this.#singleOf(code);
      if (single !== IRREGULAR && (at + 1 >= end || !this.#joins(text, at + 1))) {
        simple.push(single - 1);
        if (simple.length === CHUNK) flush();
        at += 1;
        continue;
      }
      flush();
      UNIT.lastIndex = at;
      const unit = UNIT.exec(text)?.[0] ?? text.slice(at, at + 1);
      const folded = this.#foldedUnit(unit);
      const isPair = folded.length === 2 && unit.length === 2 && code >= 0xd800 && code < 0xdc00;
      if (!isPair && (unit.length !== 1 || folded.length !== 1)) irregular(at, unit.length, folded.length);
      add(folded);
      at += unit.length;
    }
    flush();
  }

  #singleOf(code: number): number {
    const known = this.#single[code] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const letter = String.fromCharCode(code);
    const isPart =
      (code >= 0xd800 && code <= 0xdfff) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0xa960 && code <= 0xa97c) || MARK.test(letter);
    const folded = isPart ? '' : foldUnit(letter, this.#rules);
    const value = folded.length === 1 ? folded.charCodeAt(0) + 1 : IRREGULAR;
    this.#single[code] = value;
    return value;
  }

  /** Whether the character at `at` belongs to the one before it. */
  #joins(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    if (code < 0x300 || this.#singleOf(code) !== IRREGULAR) return false;
    return MARK.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  }

  #foldedUnit(unit: string): string {
    const known = this.#several.get(unit);
    if (known !== undefined) return known;
    const folded = foldUnit(unit, this.#rules);
    if (this.#several.size < 100_000) this.#several.set(unit, folded);
    return folded;
  }
}
