// isoDate.test.ts - which dates can be kept.

import { expect, it } from 'vitest';
import { isIsoDate } from './isoDate.ts';

it('takes what is there, as exact as it is known', () => {
  for (const date of [
    '2013',
    '2013-09',
    '2013-09-14',
    '2024-02-29',
    '0099-12-31',
    '2013-09-14T08:30',
    '2013-09-14T08:30Z',
    '2013-09-14T08:30:59.5+02:00',
  ])
    expect([date, isIsoDate(date)]).toEqual([date, true]);
});

it('refuses what is no day of the calendar or is written otherwise', () => {
  for (const date of [
    '',
    '13',
    '2013-9',
    '2013-13',
    '2013-00',
    '2013-02-29',
    '2013-09-31',
    '14.9.2013',
    '2013-09-14T24:00',
    '2013-09-14T08',
    '2013-09-14 08:30',
    '2013-09-14x',
  ])
    expect([date, isIsoDate(date)]).toEqual([date, false]);
});
