// statedHeadline.test.ts - a stated headline with the name of the site beside it becomes the line of the page.

import { expect, test } from 'vitest';
import type { Metadata } from '../model/project.ts';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const TEXT = `Lendar Lamp
Home
News
Contact us

Salt is dear again in all three towns
By Ana Pellor

Salt is dear again in all three towns, and nobody on the market can say for how long it will be so.

A sack cost forty crowns in the spring; now it costs ninety, and the sacks are smaller.
`;
const read = (headline: string): Metadata => readPage({ ...plainPage(TEXT), metadata: { headline } }).metadata;
const LINE = 'Salt is dear again in all three towns';

test('the name is told from the headline by a sign, and is the outlet where a line of the page is that name', () => {
  expect(read(`Lendar Lamp: ${LINE}`)).toMatchObject({ headline: LINE, outlet: 'Lendar Lamp' });
  expect(read(`${LINE} - Lendar Lamp`)).toMatchObject({ headline: LINE, outlet: 'Lendar Lamp' });
  expect(read(`${LINE} | Another Lamp`)).toMatchObject({ headline: LINE });
  expect(read(`${LINE} | Another Lamp`).outlet).toBeUndefined();
});

test('a headline that only begins as the line does stays as it is stated', () => {
  expect(read(`${LINE} and two villages`).headline).toBe(`${LINE} and two villages`);
  expect(read('Bread is cheap').headline).toBe('Bread is cheap');
});
