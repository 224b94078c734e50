// shingleIndex.test.ts - the table says of every text what a plain comparison says, however it has grown.

import { expect, it } from 'vitest';
import { sampleOf, ShingleIndex } from './shingleIndex.ts';
import { shinglesOf } from './shingles.ts';

/** A text whose words come from a small stock, so that texts have much in common. */
const textOf = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, at) => `w${(Math.imul(seed * 31 + at, 0x9e3779b1) >>> 9) % 7}`).join(' ');

it('counts what each text has of another, also the same shingle in many texts', () => {
  const texts = Array.from({ length: 60 }, (_, seed) => shinglesOf(textOf(seed % 20, 20 + seed * 10)));
  const index = new ShingleIndex();
  for (const [number, shingles] of texts.entries()) index.add(number, sampleOf(shingles));
  for (const asked of texts) {
    const expected = texts.flatMap((one, number) => {
      const count = sampleOf(one).filter((shingle) => asked.includes(shingle)).length;
      return count > 0 ? [[number, count]] : [];
    });
    expect([...index.hits(asked)].sort(([a], [b]) => a - b)).toEqual(expected);
  }
});

it('takes a part of a long text and all of a short one', () => {
  const long = Uint32Array.from({ length: 3_200 }, (_, at) => at);
  expect(sampleOf(long)).toHaveLength(200);
  expect(sampleOf(long.subarray(0, 200))).toHaveLength(200);
  expect(new ShingleIndex().hits(long).size).toBe(0);
});
