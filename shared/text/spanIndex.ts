// spanIndex.ts - which spans lie at a place, asked and kept up to date without looking at all of them.
//
// Spans lie in bins: the smallest one that holds a span whole keeps it. Bins of one size are 8 times as wide as those
// of the size below, so a question looks into few bins of each size, and adding or removing one touches one bin.

const SMALLEST_BITS = 10;
const STEP_BITS = 3;

export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Size<T> {
  readonly bits: number;
  readonly bins: Map<number, T[]>;
}

/** Values with one extent each, found by place; of each it keeps no more than a reference. */
export class SpanIndex<T> {
  readonly #sizes: Size<T>[] = [];
  readonly #extentOf: (value: T) => Extent;

  constructor(extentOf: (value: T) => Extent) {
    this.#extentOf = extentOf;
  }

  add(value: T): void {
    const [size, number] = this.#binOf(this.#extentOf(value));
    const bin = size.bins.get(number);
    if (bin) bin.push(value);
    else size.bins.set(number, [value]);
  }

  /** @param value the very one that was added. */
  remove(value: T): void {
    const [size, number] = this.#binOf(this.#extentOf(value));
    const bin = size.bins.get(number);
    const at = bin?.indexOf(value) ?? -1;
    if (!bin || at === -1) return;
    const last = bin.pop();
    if (last && at < bin.length) bin[at] = last;
    if (bin.length === 0) size.bins.delete(number);
  }

  /** Those whose extent shares at least one character with [start, end), in no particular order. */
  overlapping(start: number, end: number): T[] {
    const found: T[] = [];
    for (const { bits, bins } of this.#sizes) {
      const last = Math.floor((end - 1) / 2 ** bits);
      for (let number = Math.floor(start / 2 ** bits); number <= last; number += 1) {
        for (const one of bins.get(number) ?? []) {
          const extent = this.#extentOf(one);
          if (extent.start < end && extent.end > start) found.push(one);
        }
      }
    }
    return found;
  }

  #binOf({ start, end }: Extent): [Size<T>, number] {
    for (let level = 0; ; level += 1) {
      const size = (this.#sizes[level] ??= { bits: SMALLEST_BITS + level * STEP_BITS, bins: new Map() });
      const number = Math.floor(start / 2 ** size.bits);
      if (number === Math.floor(Math.max(start, end - 1) / 2 ** size.bits)) return [size, number];
    }
  }
}
