// levels.test.ts - levels kept step by step are those that all annotations get at once.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Levels } from './levels.ts';
import { levelsOf, type Stretch } from './segments.ts';
import { type Extent, SpanIndex } from './spanIndex.ts';

type Own = readonly Stretch[];
const stretch = (id: string, start: number, end: number, rank = 0): Stretch => ({ id, start, end, rank });

/** Annotations that come and go, as the editor keeps them. */
class Kept {
  readonly there = new Set<Own>();
  readonly #index = new SpanIndex<Own>((own) => ({ start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }));
  readonly #levels = new Levels<Own>(
    (start, end) => this.#index.overlapping(start, end),
    (own) => own,
  );

  constructor(first: readonly Own[]) {
    for (const own of first) this.#put(own);
  }
  #put(own: Own): void {
    this.there.add(own);
    this.#index.add(own);
  }
  levelOf = (own: Own): number => this.#levels.levelOf(own);
  add(...come: Own[]): Own[] {
    for (const own of come) this.#put(own);
    return this.#levels.changed([], come);
  }
  remove(...gone: Own[]): Own[] {
    for (const own of gone) {
      this.there.delete(own);
      this.#index.remove(own);
    }
    return this.#levels.changed(gone, []);
  }
  keepOnly = (some: Iterable<Own>): void => this.#levels.keepOnly(some);
  /** What the whole gives, by id. */
  whole = () => levelsOf([...this.there].flat());
}

/** One or two stretches of one annotation. */
const make = fc
  .tuple(fc.nat(400), fc.integer({ min: 1, max: 90 }), fc.nat(3), fc.option(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 40 }))))
  .map(([start, length, rank, second]) => (id: string): Own => {
    const first = stretch(id, start, start + length, rank);
    return second ? [first, stretch(id, first.end + second[0] + 1, first.end + second[0] + 1 + second[1], rank)] : [first];
  });
const step = fc.record({
  what: fc.constantFrom('add', 'add', 'remove', 'ask', 'ask', 'forget'),
  which: fc.nat(),
  makes: fc.array(make, { minLength: 1, maxLength: 3 }),
});

describe('levels', () => {
  it('are those of the whole, whatever was added, removed and asked for before, and name what has changed', () => {
    fc.assert(
      fc.property(fc.array(make, { maxLength: 30 }), fc.array(step, { maxLength: 60 }), (first, steps) => {
        const kept = new Kept(first.map((one, index) => one(`first-${index}`)));
        /** What has been asked for is what a page has painted. */
        const painted = new Map<Own, number>();
        for (const [number, { what, which, makes }] of steps.entries()) {
          const some = [...kept.there].filter((_, index) => (index + which) % 7 === 0).slice(0, makes.length);
          let changed: Own[] = [];
          if (what === 'add') changed = kept.add(...makes.map((one, index) => one(`added-${number}-${index}`)));
          if (what === 'remove') changed = kept.remove(...some);
          if (what === 'remove') for (const own of some) painted.delete(own);
          if (what === 'ask') for (const own of some) painted.set(own, kept.levelOf(own));
          if (what === 'forget') {
            // What was scrolled out of view.
            for (const own of some) painted.delete(own);
            kept.keepOnly(painted.keys());
          }
          const whole = kept.whole();
          for (const [own, level] of painted) {
            const id = own[0]?.id ?? '';
            expect(kept.levelOf(own)).toBe(whole.get(id));
            if (!changed.includes(own)) expect(level).toBe(whole.get(id));
            painted.set(own, whole.get(id) ?? 0);
          }
        }
        const whole = kept.whole();
        for (const own of kept.there) expect(kept.levelOf(own)).toBe(whole.get(own[0]?.id ?? ''));
      }),
      { numRuns: 300 },
    );
  });

  it('of ten thousand that hang together in a chain are found without running out of stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => [stretch(String(index), index * 40, index * 40 + 60 + index / 10_000)]);
    const last = chain.at(-1) ?? [];
    expect(new Kept(chain).levelOf(last)).toBe(levelsOf(chain.flat()).get('9999'));
  });

  it('change only where the new one is, and where it pushes another', () => {
    const [word, clause, sentence, elsewhere] = [
      [stretch('word', 0, 5)],
      [stretch('clause', 0, 30)],
      [stretch('sentence', 0, 60)],
      [stretch('elsewhere', 200, 260)],
    ];
    const kept = new Kept([word, sentence, elsewhere] as Own[]);
    for (const own of kept.there) kept.levelOf(own);
    expect(kept.add(clause as Own)).toEqual([sentence]);
    expect([word, clause, sentence].map((own) => kept.levelOf(own as Own))).toEqual([1, 2, 3]);
    expect(kept.remove(word as Own)).toEqual([clause, sentence]);
  });
});

describe('a span index', () => {
  it('finds what overlaps, near and far, long and short', () => {
    const extent = fc.tuple(fc.nat(100_000), fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 80_000 })));
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 60 }), fc.array(fc.nat(59), { maxLength: 20 }), extent, (pairs, gone, [from, length]) => {
        const index = new SpanIndex<Extent>((one) => one);
        const values = pairs.map(([start, long]) => ({ start, end: start + long }));
        for (const one of values) index.add(one);
        const left = new Set(values);
        for (const number of gone) {
          const one = values[number];
          if (!one) continue;
          index.remove(one);
          left.delete(one);
        }
        const found = index.overlapping(from, from + length);
        expect(new Set(found)).toEqual(new Set([...left].filter((one) => one.start < from + length && one.end > from)));
        expect(found.length).toBe(new Set(found).size);
      }),
    );
  });
});
