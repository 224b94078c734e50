// rtfLetters.ts - letters put together from what a Rich Text file gives: bytes of a code page, numbers, halves, and what stands in for them.

import { bytesOf, characterOf } from './rtfCharacters.ts';
import type { RtfFonts } from './rtfFonts.ts';
import type { RtfState } from './rtfState.ts';
import type { RtfToken } from './rtfTokens.ts';
import { drawnCharacter, withDrawnCharacters } from './symbols.ts';

export interface LetterTarget {
  add(text: string, start: number, end: number): void;
  /** A sign by which an item of a list is numbered. */
  showLevel(sign: string): void;
}

export class RtfLetters {
  readonly #fonts: RtfFonts;
  readonly #state: () => RtfState;
  readonly #target: LetterTarget;
  /** Characters still to be passed over, and where the one began that they stand in for. */
  #toSkip = 0;
  #character: { text: string; start: number; end: number } | null = null;
  /** Bytes of one character that came so far. */
  #bytes: { bytes: number[]; start: number; end: number } | null = null;
  /** The first half of a character that is given in two. */
  #half: { text: string; start: number } | null = null;
  /** How many could not be read. */
  unreadable = 0;

  /** @param state what holds at the place that has been reached. */
  constructor(fonts: RtfFonts, state: () => RtfState, target: LetterTarget) {
    this.#fonts = fonts;
    this.#state = state;
    this.#target = target;
  }

  /** Passes over what stands in for a character; false when the token is none of that. */
  passOver(token: RtfToken): boolean {
    if (this.#toSkip === 0) return false;
    if (token.kind === 'open' || token.kind === 'close') {
      this.#toSkip = 0;
      return false;
    }
    const length = token.kind === 'text' ? Math.min(token.text.length, this.#toSkip) : 1;
    this.#toSkip -= length;
    const end = token.kind === 'text' ? token.start + length : token.end;
    if (this.#character) this.#character.end = end;
    if (this.#toSkip === 0) this.flush();
    if (token.kind === 'text' && length < token.text.length) this.takeText(token.text.slice(length), token.start + length);
    return true;
  }

  takeText(text: string, start: number): void {
    const isPlain = !this.#bytes && this.#page !== -1 && this.#state().destination !== 'skip' && /^[\t\x20-\x7e]*$/.test(text);
    if (isPlain) {
      this.flush();
      this.#target.add(text, start, start + text.length);
      return;
    }
    for (let index = 0; index < text.length; index += 1) this.takeByte(text.charCodeAt(index), start + index, start + index + 1);
  }

  takeByte(value: number, start: number, end: number): void {
    const { destination, font } = this.#state();
    if (destination === 'skip') return;
    if (destination === 'leveltext' && value < 32) return this.#target.showLevel(String.fromCharCode(value));
    const page = this.#page;
    if (page === -1) {
      this.flush();
      const drawn = drawnCharacter(this.#fonts.nameOf(font), value);
      this.#target.add(drawn ?? (value < 0x80 ? String.fromCharCode(value) : String.fromCharCode(0xf000 + value)), start, end);
      return;
    }
    if (this.#character) this.flush();
    this.#bytes ??= { bytes: [], start, end };
    this.#bytes.bytes.push(value);
    this.#bytes.end = end;
    if (this.#bytes.bytes.length >= bytesOf(page, this.#bytes.bytes[0] ?? 0)) this.flush();
  }

  get #page(): number {
    return this.#fonts.pageOf(this.#state().font);
  }

  /** A character by its number, which may be half of one. */
  takeNumber(number: number, start: number, end: number): void {
    const { destination, fallback } = this.#state();
    if (destination === 'skip') return;
    const unit = String.fromCharCode(((number % 0x10000) + 0x10000) % 0x10000);
    const half = this.#half;
    this.#half = null;
    const isLow = /^[\udc00-\udfff]$/.test(unit);
    if (half && !isLow) this.unreadable += 1;
    this.#character = half && isLow ? { text: half.text + unit, start: half.start, end } : { text: unit, start, end };
    this.#toSkip = fallback;
    if (this.#toSkip === 0) this.flush();
  }

  /** Gives what has been put together so far. */
  flush(): void {
    const [character, bytes] = [this.#character, this.#bytes];
    [this.#character, this.#bytes] = [null, null];
    if (character && /^[\ud800-\udbff]$/.test(character.text)) {
      this.#half = character;
      return;
    }
    const { destination, font } = this.#state();
    if (character) {
      const isHalf = /^[\udc00-\udfff]$/.test(character.text);
      if (isHalf) this.unreadable += 1;
      const text = isHalf ? '\ufffd' : withDrawnCharacters(this.#fonts.nameOf(font), character.text);
      this.#target.add(text, character.start, character.end);
    }
    if (!bytes) return;
    const text = characterOf(this.#page, bytes.bytes);
    if (text.includes('\ufffd') && destination === 'text') this.unreadable += 1;
    this.#target.add(text, bytes.start, bytes.end);
  }
}
