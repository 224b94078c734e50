// figures.test.ts - what the words of a claim say in numbers, one row for each way of saying it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, proposeFigure } from './figures.ts';

type Row = readonly [words: string, value: Figure['value'], unit: string | null, comparator: Figure['comparator'], hedge: string | null];

const rows: readonly Row[] = [
  ['more than fifty', 50, null, 'more-than', null],
  ['1,300', 1300, null, 'exactly', null],
  ['52', 52, null, 'exactly', null],
  ['dozens', 'dozens', null, 'about', null],
  ['dozens of people', 'dozens', 'people', 'about', null],
  ['reportedly 47 people were killed', 47, 'people', 'reportedly', 'reportedly'],
  ['at least 12 people', 12, 'people', 'at-least', null],
  ['some 3.5 million', 3_500_000, null, 'about', 'some'],
  ['a dozen', 12, null, 'about', null],
  ['more than a dozen boats', 12, 'boats', 'more-than', null],
  ['two dozen', 24, null, 'about', null],
  ['Nineteen boats were lost.', 19, 'boats', 'exactly', null],
  ['between 10 and 20', 'between 10 and 20', null, null, null],
  ['between ten and twenty houses', 'between ten and twenty', 'houses', null, null],
  ['10-20 boats', '10-20', 'boats', null, null],
  ['10 to 20 boats', '10 to 20', 'boats', null, null],
  ['ten or twelve men', 'ten or twelve', 'men', null, null],
  ['one in five', 'one in five', null, null, null],
  ['nearly one in five families', 'one in five', 'families', 'about', 'nearly'],
  ['three out of ten voters', 'three out of ten', 'voters', null, null],
  ['52 of the 60 boats', '52 of the 60', 'boats', null, null],
  ['two-thirds of the crew', 'two-thirds', 'crew', null, null],
  ['a third of the town', 'a third', 'town', null, null],
  ['half of the crew', 'half', 'crew', null, null],
  ['12 %', 12, '%', 'exactly', null],
  ['up to 12.5% of them', 12.5, '%', 'at-most', null],
  ['about 12 per cent', 12, '%', 'about', 'about'],
  ['٤٧ شخصا', 47, 'شخصا', 'exactly', null],
  ['١٬٣٠٠', 1300, null, 'exactly', null],
  ['۵۲', 52, null, 'exactly', null],
  ['४७', 47, null, 'exactly', null],
  ['no one', 0, null, 'exactly', null],
  ['No one was hurt', 0, null, 'exactly', null],
  ['nobody died', 0, null, 'exactly', null],
  ['no casualties', 0, 'casualties', 'exactly', null],
  ['forty-seven people are dead', 47, 'people', 'exactly', null],
  ['two hundred and sixty souls', 260, 'souls', 'exactly', null],
  ['one thousand three hundred and four', 1304, null, 'exactly', null],
  ['two and a half million', 2_500_000, null, 'exactly', null],
  ['half a million people', 500_000, 'people', 'about', null],
  ['half an hour', 0.5, 'hour', 'about', null],
  ['a hundred people', 100, 'people', 'about', null],
  ['a hundred thousand people', 100_000, 'people', 'about', null],
  ['one hundred people', 100, 'people', 'exactly', null],
  ['several hundred people', 'several hundred', 'people', 'about', null],
  ['tens of thousands of people', 'tens of thousands', 'people', 'about', null],
  ['a few dozen', 'a few dozen', null, 'about', null],
  ['nearer 240', 240, null, 'about', 'nearer'],
  ['an estimated 240 people', 240, 'people', 'about', 'an estimated'],
  ['ca. 240', 240, null, 'about', 'ca'],
  ['reportedly at least 12', 12, null, 'at-least', 'reportedly'],
  ['no fewer than 12', 12, null, 'at-least', null],
  ['fewer than 12', 12, null, 'at-most', null],
  ['50 or more', 50, null, 'at-least', null],
  ['50+ boats', 50, 'boats', 'at-least', null],
  ['200 people or so', 200, 'people', 'about', 'or so'],
  ['twenty-odd boats', 20, 'boats', 'about', 'odd'],
  ['exactly 52', 52, null, 'exactly', null],
  ['$1.2 million', 1_200_000, '$', 'exactly', null],
  ['more than €300', 300, '€', 'more-than', null],
  ['£5m', 5_000_000, '£', 'exactly', null],
  ['4bn people', 4_000_000_000, 'people', 'exactly', null],
  ['20k', 20_000, null, 'exactly', null],
  ['12 km', 12, 'km', 'exactly', null],
  ['5m', 5, 'm', 'exactly', null],
  ['1.300', '1.300', null, 'exactly', null],
  ['1.300.000', 1_300_000, null, 'exactly', null],
  ['1,300.50', 1300.5, null, 'exactly', null],
  ['1.300,50', 1300.5, null, 'exactly', null],
  ['3,5', 3.5, null, 'exactly', null],
  ['1 300 people', 1300, 'people', 'exactly', null],
  ['1\u202f300 people', 1300, 'people', 'exactly', null],
  ['a 47-year-old man', 47, 'year', 'exactly', null],
  ['twelve injured', 12, 'injured', 'exactly', null],
  ['nine empty cans', 9, 'empty cans', 'exactly', null],
  ['received by Harbour Control at 02:41', '02:41', null, 'exactly', null],
  ['at ten past two', 'ten past two', null, 'exactly', null],
  ["two o'clock", "two o'clock", null, 'exactly', null],
  ['on 10 March 2019', '10 March 2019', null, 'exactly', null],
  ['March 10, 2019', 'March 10, 2019', null, 'exactly', null],
  ['closed in 1998', 1998, null, 'exactly', null],
  ['the third boat and 14 more', 14, null, 'exactly', null],
  ['Section 12 lists 4 doors', 4, 'doors', 'exactly', null],
  ['one of the 5 boats', 5, 'boats', 'exactly', null],
  ['one person', 1, 'person', 'exactly', null],
  ['zero', 0, null, 'exactly', null],
];

describe('proposeFigure', () => {
  it.each(rows)('reads "%s"', (words, value, unit, comparator, hedge) => {
    expect(proposeFigure(words)).toEqual({ value, unit, comparator, hedge });
  });

  it.each([
    ['the third boat'],
    ['the 3rd boat'],
    ['the twenty-first century'],
    ['the 21st century'],
    ['Statement No. 3'],
    ['Section 12'],
    ['one of the men'],
    ['they helped one another'],
    ['the one man who knew'],
    ['a rotten gate'],
    ['many observers'],
    ['no doubt'],
    ['a few'],
    [''],
    ['... - %'],
  ])('finds no figure in "%s"', (words) => {
    expect(proposeFigure(words)).toBeNull();
  });

  it('reads any words without failing, and every number as it is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => void proposeFigure(words)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        expect(proposeFigure(`${number.toLocaleString('en')} boats`)?.value).toBe(number);
        expect(proposeFigure(number.toLocaleString('ar-EG'))?.value).toBe(number);
      }),
    );
  });
});
