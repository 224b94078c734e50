// passages.ts - the text as it is searched: stretches of words that read on, over what is set aside inside a line.
//
// A caption glued into a sentence ("strongly Gate keepers at the weircondemned") is no border: what is read is "strongly condemned".
// What is set aside with its line feeds, or fills whole lines, is one: nothing is found that begins before and ends behind a menu.

import type { Span } from '../../model/span.ts';
import { countedStretches, countedWords, withoutDoubledBlanks } from '../counted.ts';

/** Pieces of a text as they are read one after the other. Offsets are UTF-16 units. */
export class Passage {
  /** The words of all pieces. */
  readonly words: string;
  readonly #pieces: readonly Span[];
  /** Where each piece begins in `words`. */
  readonly #starts: readonly number[];

  /** @param pieces in order, none empty. */
  constructor(text: string, pieces: readonly Span[]) {
    this.words = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    this.#pieces = pieces;
    let length = 0;
    this.#starts = pieces.map(({ start, end }) => {
      length += end - start;
      return length - (end - start);
    });
  }

  /** The offset in the text of words that begin at `place`: at a seam, behind what is set aside. */
  startInText(place: number): number {
    return this.#inText(place, (start) => start <= place);
  }

  /** The offset in the text of words that end at `place`: at a seam, before what is set aside. */
  endInText(place: number): number {
    return this.#inText(place, (start) => start < place);
  }

  /** @param isBefore whether a piece that begins there is looked at; true for the first ones only. */
  #inText(place: number, isBefore: (start: number) => boolean): number {
    let low = 1;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#starts[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return (this.#pieces[low - 1]?.start ?? 0) + place - (this.#starts[low - 1] ?? 0);
  }
}

/** All that counts of a text, as passages in order. Linear in the text and in what is set aside. */
export function passagesOf(text: string, setAside: readonly Span[]): Passage[] {
  const stretches = countedStretches(text, setAside);
  const readsOn = readingOver(text, stretches);
  const passages: Passage[] = [];
  let pieces: Span[] = [];
  const finish = () => {
    if (pieces.length > 0) passages.push(new Passage(text, pieces));
    pieces = [];
  };
  let end = 0;
  for (const stretch of stretches) {
    if (!readsOn({ start: end, end: stretch.start })) finish();
    const piece = withoutDoubledBlanks(text, pieces.at(-1), stretch);
    if (piece.end > piece.start) pieces.push(piece);
    end = stretch.end;
  }
  finish();
  return passages;
}

/** Tells, of gaps in their order, whether the words before one and those behind it stand in the same line, and are words. */
function readingOver(text: string, stretches: readonly Span[]): (gap: Span) => boolean {
  let line = { end: -1, hasWords: false };
  return ({ start, end }) => {
    if (start > line.end) {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const feed = text.indexOf('\n', start);
      const to = feed === -1 ? text.length : feed;
      line = { end: to, hasWords: countedWords(text, stretches, { start: from, end: to }).trim() !== '' };
    }
    return end <= line.end && line.hasWords;
  };
}
