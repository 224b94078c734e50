// matrix.ts - places on a page: two rows of three numbers, as PDF writes them.

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** First `inner`, then `outer`. */
export const times = ([a, b, c, d, e, f]: Matrix, [ia, ib, ic, id, ie, iF]: Matrix): Matrix => [
  a * ia + c * ib,
  b * ia + d * ib,
  a * ic + c * id,
  b * ic + d * id,
  a * ie + c * iF + e,
  b * ie + d * iF + f,
];
