// dictionary.ts - whether something is a word of a language: a list of all its words, so packed that it can be asked as it is.
//
// The words are a graph whose nodes are shared by all words that end alike. First come the number of letters and the letters (UTF-16),
// then an edge in each four bytes: its letter, whether it is its node's last, whether a word ends with it, and where the next node begins.

/** Bits of an edge: from 24 on stands the letter, below 22 the first edge of the next node, 0 for none. */
export const LETTER_SHIFT = 24;
export const LAST_EDGE = 1 << 23;
export const WORD_ENDS = 1 << 22;
const NEXT_NODE = WORD_ENDS - 1;
/** Where the edges of the first letters are; the one before them is no edge. */
export const FIRST_NODE = 1;

export class Dictionary {
  private readonly edges: DataView;
  private readonly letters = new Map<string, number>();

  /** @param packed as electron/tools/dictionaries/graph.ts packs words */
  constructor(packed: Uint8Array) {
    const all = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const count = all.getUint16(0, true);
    for (let letter = 0; letter < count; letter += 1) this.letters.set(String.fromCharCode(all.getUint16(2 + 2 * letter, true)), letter);
    this.edges = new DataView(packed.buffer, packed.byteOffset + 2 + 2 * count, packed.byteLength - 2 - 2 * count);
  }

  /** Whether the word is in the list, written as it is there. */
  has(word: string): boolean {
    let edge = FIRST_NODE;
    for (const letter of word) {
      const number = this.letters.get(letter);
      const node = edge & NEXT_NODE;
      if (number === undefined || node === 0) return false;
      edge = this.edgeOf(node, number);
      if (edge === 0) return false;
    }
    return (edge & WORD_ENDS) !== 0;
  }

  /** A node's edge for a letter; 0 where there is none. */
  private edgeOf(node: number, letter: number): number {
    for (let at = node; ; at += 1) {
      const edge = this.edges.getInt32(4 * at, true);
      if (edge >>> LETTER_SHIFT === letter) return edge;
      if ((edge & LAST_EDGE) !== 0) return 0;
    }
  }
}

/** The dictionary of a language by its BCP 47 tag; null where there is none. */
export type Dictionaries = (language: string) => Dictionary | null;
