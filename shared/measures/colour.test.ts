// colour.test.ts - figures against those published and measured for our own palette, and every colour readable in every theme.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownLooks, palette } from '../model/codeNames.ts';
import { contrastOf, distanceOf, LEAST_DISTANCE, leastContrast, nearest, paperOf, seenAs, sights, themed, themes } from './colour.ts';

const four = Object.values(ownLooks).map((looks) => looks.colour);
const closest = (colours: readonly string[], sight: (typeof sights)[number]) =>
  Math.min(...colours.flatMap((one, index) => colours.slice(index + 1).map((other) => distanceOf(one, other, sight))));

describe('colours', () => {
  it('give the figures that were measured for our own four on light paper', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#1a50c4', '#fdfdfb')).toBeCloseTo(6.9, 1);
    for (const [index, measured] of [20.3, 12.6, 12.8, 18.1].entries()) expect(closest(four, sights[index] ?? 'normal')).toBeCloseTo(measured, 0);
    expect(distanceOf('#ffffff', '#000000')).toBeCloseTo(100, 2);
  });

  it('leave grey alone, and bring red and green together for those who do not tell them apart', () => {
    for (const sight of sights) expect(distanceOf(seenAs('#808080', sight), '#808080')).toBeLessThan(0.6);
    expect(distanceOf('#b03030', '#4d7000', 'deutan')).toBeLessThan(distanceOf('#b03030', '#4d7000') / 2);
  });

  it('keep any colour readable in every theme, on paper and on its own wash', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, fc.constantFrom(...themes), (colour, theme) => {
        const { tag, wash } = themed(colour, theme);
        expect(contrastOf(tag, paperOf(theme))).toBeGreaterThanOrEqual(leastContrast(theme));
        expect(contrastOf(tag, wash)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 400 },
    );
  });

  it('give our own four in every theme as the style sheet has them, well apart for every sight', () => {
    const tokens = readFileSync(path.join(import.meta.dirname, '..', '..', 'renderer', 'styles', 'tokens.css'), 'utf8');
    for (const theme of themes) {
      const from = theme === 'light' ? 0 : tokens.indexOf(`:root[data-theme="${theme}"]`);
      for (const [id, { colour }] of Object.entries(ownLooks)) {
        const value = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens.slice(from))?.[1];
        expect([theme, id, themed(colour, theme)]).toEqual([theme, id, { tag: value(id), wash: value(`${id}-wash`) }]);
      }
      const drawn = four.map((colour) => themed(colour, theme).tag);
      for (const sight of sights) expect(closest(drawn, sight)).toBeGreaterThan(LEAST_DISTANCE);
    }
  });

  it('offer a palette that is readable as it is, and apart from our four in at least one way to see it', () => {
    for (const colour of palette) expect([colour, themed(colour, 'light').tag]).toEqual([colour, colour]);
    const [claim = '', ...others] = four;
    const near = nearest(claim, new Map(others.map((colour, index) => [String(index), colour])));
    expect(near.map((one) => one.sight)).toEqual(sights);
    for (const { distance } of near) expect(distance).toBeGreaterThan(LEAST_DISTANCE);
  });
});
