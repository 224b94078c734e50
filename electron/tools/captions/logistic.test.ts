// logistic.test.ts - the fit of weights: what can be told apart, what a ridge holds back, and rows that count more than once.

import { describe, expect, it } from 'vitest';
import { fit, type Row } from './logistic.ts';

const row = (isTrue: boolean, signs: Readonly<Record<string, number>>, weight = 1): Row => ({
  isTrue,
  weight,
  signs: new Map(Object.entries(signs)),
});
const repeated = (count: number, one: Row): Row[] => Array.from({ length: count }, () => one);
const RIDGE = 0.0001;

describe('the fit', () => {
  it('tells apart what one sign separates, with weights that a ridge keeps finite', () => {
    const rows = [
      ...repeated(20, row(true, { seam: 1, noise: 1 })),
      ...repeated(20, row(false, { noise: 1 })),
      ...repeated(20, row(false, { stop: 1 })),
    ];
    const { always, weights } = fit(rows, 2);
    const sum = (...signs: string[]): number => signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), always);
    expect(sum('seam', 'noise')).toBeGreaterThan(1);
    expect(sum('noise')).toBeLessThan(-1);
    expect(sum('stop')).toBeLessThan(-1);
    expect(weights.get('seam')).toBeLessThan(10);
  });

  it('finds the odds of what happens three times in four, and begins with those of the rest', () => {
    const rows = [
      ...repeated(30, row(true, { seam: 1 })),
      ...repeated(10, row(false, { seam: 1 })),
      ...repeated(10, row(true, {})),
      ...repeated(30, row(false, {})),
    ];
    const { always, weights } = fit(rows, RIDGE);
    expect(always).toBeCloseTo(-Math.log(3), 3);
    expect(weights.get('seam')).toBeCloseTo(2 * Math.log(3), 3);
  });

  it('weighs a sign by its strength', () => {
    const rows = [
      ...repeated(30, row(true, { odd: 2 })),
      ...repeated(10, row(false, { odd: 2 })),
      ...repeated(20, row(true, {})),
      ...repeated(20, row(false, {})),
    ];
    expect(fit(rows, RIDGE).weights.get('odd')).toBeCloseTo(Math.log(3) / 2, 3);
  });

  it('holds weights back by the ridge, but not what the sum begins with', () => {
    const rows = [...repeated(8, row(true, { seam: 1 })), ...repeated(2, row(false, { seam: 1 }))];
    const held = fit(rows, 1000);
    expect(Math.abs(held.weights.get('seam') ?? 1)).toBeLessThan(0.01);
    expect(held.always).toBeCloseTo(Math.log(4), 2);
  });

  it('counts a row as often as its weight says', () => {
    const once = fit(
      [...repeated(6, row(true, { seam: 1 })), ...repeated(3, row(false, { seam: 1 })), row(true, {}), ...repeated(2, row(false, {}))],
      2,
    );
    const weighted = fit([row(true, { seam: 1 }, 6), row(false, { seam: 1 }, 3), row(true, {}, 1), row(false, {}, 2)], 2);
    expect(weighted.always).toBeCloseTo(once.always, 6);
    expect(weighted.weights.get('seam')).toBeCloseTo(once.weights.get('seam') ?? 0, 6);
  });
});
