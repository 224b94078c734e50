// datesAbove.test.ts - days that stand once above all that was posted on each, and where an article ends before the next day.

import { expect, test } from 'vitest';
import { datesAbove, withoutNextDay } from './datesAbove.ts';
import { furnitureOf } from './furniture.ts';
import { linesOf } from './lines.ts';
import { plainPage } from './plainPage.ts';

const TEXT = 'The water stood at two metres on Friday, and the herons have come back to the weir.';
const page = plainPage(
  ['May 20, 2014', 'The level falls', TEXT, 'Labels: water', 'A bridge is shut', TEXT, 'Labels: roads', 'May 19, 2014', 'The herons', TEXT].join(
    '\n',
  ),
);
const found = furnitureOf(linesOf(page), page);
found.kinds.splice(0, found.kinds.length, 'dateline', null, null, 'other', null, null, 'other', 'dateline', null, null);
const articles = [
  { first: 1, last: 3, headline: 1, label: null, stamp: null },
  // The next day's line was taken for its foot.
  { first: 4, last: 7, headline: 4, label: null, stamp: null },
  { first: 8, last: 9, headline: 8, label: null, stamp: null },
];

test('the day is that of each article below it, also where it was taken for the foot of the one above', () =>
  expect(datesAbove(found, articles)).toEqual([0, 0, 7]));
test('an article ends before the next day', () =>
  expect(withoutNextDay(articles.map((one, by) => ({ ...one, stamp: [0, 0, 7][by] ?? null }))).map(({ last }) => last)).toEqual([3, 6, 9]));
