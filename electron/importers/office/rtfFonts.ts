// rtfFonts.ts - the fonts that a Rich Text file names, and with them the code pages of its bytes.

import { pageOfCharset, pagesOfTwoBytes } from './rtfCharacters.ts';

interface Font {
  name: string;
  /** Its code page, -1 for one that draws signs; undefined when it is the document's. */
  page: number | undefined;
}

export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  #page = 1252;
  /** The font of all that names none. */
  usual = 0;

  begin(number: number): void {
    this.#fonts.set(number, { name: '', page: undefined });
  }

  /** A word about a font in their table. */
  describe(number: number, word: string, value: number | undefined): void {
    const font = this.#fonts.get(number);
    // Western letters beside East Asian ones; elsewhere programs name this one of letters that are the document's.
    const western = value === 0 && pagesOfTwoBytes.has(this.#page) ? 1252 : undefined;
    if (font && word === 'fcharset') font.page = value === 2 ? -1 : (western ?? pageOfCharset(value));
    if (font && word === 'cpg' && value) font.page = value;
  }

  name(number: number, name: string): void {
    const font = this.#fonts.get(number);
    if (font) font.name = name;
  }

  nameOf(number: number): string {
    return this.#fonts.get(number)?.name ?? '';
  }

  /** The code page of a font; -1 for one that draws signs. */
  pageOf(number: number): number {
    return this.#fonts.get(number)?.page ?? this.#page;
  }

  /** A word about the code page of the document. */
  takeSetting(word: string, number: number | undefined): void {
    if (word === 'ansicpg') this.#page = number && number > 0 ? number : 1252;
    else if (word === 'mac') this.#page = 10000;
    else if (word === 'pc') this.#page = 437;
    else if (word === 'pca') this.#page = 850;
  }
}
