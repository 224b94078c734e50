// shingleIndex.ts - which of many texts share shingles with another: a table of numbers, so that thousands of texts take little memory.
//
// Of a long text one shingle of so many is in the table: enough to find what is much alike, which is then compared in full.

/** One of so many shingles of a long text is looked up. */
const ONE_OF = 16;
const SHORT = 200;
/** Slots at the beginning; a power of two. */
const FIRST = 1024;

/** Those shingles of a text that are in the table. */
export const sampleOf = (shingles: Uint32Array): Uint32Array => (shingles.length > SHORT ? shingles.filter((one) => one % ONE_OF === 0) : shingles);

/** Texts are numbers here, as whoever adds them has numbered them from 0. */
export class ShingleIndex {
  /** Of each slot: the shingle, and the number of the text plus one; 0 where nothing is. A shingle has as many slots as texts have it. */
  #shingles = new Uint32Array(FIRST);
  #texts = new Uint32Array(FIRST);
  #count = 0;

  /** How many entries the table has. */
  get count(): number {
    return this.#count;
  }

  add(text: number, sample: Uint32Array): void {
    // At most half full, so that a free slot is never far.
    if ((this.#count + sample.length) * 2 > this.#texts.length) this.#grow(this.#count + sample.length);
    for (const shingle of sample) this.#put(shingle, text + 1);
    this.#count += sample.length;
  }

  /** How many of these shingles each text has, of those that are in the table. */
  hits(shingles: Uint32Array): Map<number, number> {
    const found = new Map<number, number>();
    const last = this.#texts.length - 1;
    for (const shingle of shingles) {
      for (let slot = slotOf(shingle, last); this.#texts[slot] !== 0; slot = (slot + 1) & last) {
        if (this.#shingles[slot] !== shingle) continue;
        const text = (this.#texts[slot] ?? 0) - 1;
        found.set(text, (found.get(text) ?? 0) + 1);
      }
    }
    return found;
  }

  #put(shingle: number, marked: number): void {
    const last = this.#texts.length - 1;
    let slot = slotOf(shingle, last);
    while (this.#texts[slot] !== 0) slot = (slot + 1) & last;
    this.#shingles[slot] = shingle;
    this.#texts[slot] = marked;
  }

  #grow(count: number): void {
    const [shingles, texts] = [this.#shingles, this.#texts];
    let size = texts.length;
    while (size < count * 2) size *= 2;
    this.#shingles = new Uint32Array(size);
    this.#texts = new Uint32Array(size);
    for (const [slot, marked] of texts.entries()) if (marked !== 0) this.#put(shingles[slot] ?? 0, marked);
  }
}

/** Every sixteenth number would use every sixteenth slot. */
const slotOf = (shingle: number, last: number): number => (Math.imul(shingle, 0x9e3779b1) >>> 7) & last;
