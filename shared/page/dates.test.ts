// dates.test.ts - dates as pages write them in many languages, and the lines with which sites stamp a text.

import { describe, expect, test } from 'vitest';
import { findDate } from './dates.ts';
import { readStamp } from './stamp.ts';

describe('dates', () => {
  test.each([
    ['September 5, 2013', '2013-09-05'],
    ['Sept. 5, 2013', '2013-09-05'],
    ['5 September 2013', '2013-09-05'],
    ['the 5th of September 2013', '2013-09-05'],
    ['5 de septiembre de 2013', '2013-09-05'],
    ['1er septembre 2013', '2013-09-01'],
    ['5. September 2013', '2013-09-05'],
    ['05.09.2013', '2013-09-05'],
    ['5 сентября 2013 года', '2013-09-05'],
    ['5 سبتمبر 2013', '2013-09-05'],
    ['٥ أيلول ٢٠١٣', '2013-09-05'],
    ['5 جويلية 2013', '2013-07-05'],
    ['5 شتنبر 2013', '2013-09-05'],
    ['۱۴ شهریور ۱۳۹۲', '2013-09-05'],
    ['۱۳۹۲/۰۶/۱۴', '2013-09-05'],
    ['2013年9月5日', '2013-09-05'],
    ['2013-09-05T14:05:00Z', '2013-09-05'],
    ['25/03/2014', '2014-03-25'],
    ['03/25/2014', '2014-03-25'],
    ['September 2013', '2013-09'],
    ['2013年9月', '2013-09'],
    ['29 February 2012', '2012-02-29'],
  ])('%s is %s', (text, iso) => expect(findDate(`x ${text} y`)?.iso).toBe(iso));

  test.each(['12/03/2014', '29 February 2013', 'Oct 3', '31 April 2014', '99 May 2014', '12.03.14'])(
    '%s is a date of which nobody can be sure',
    (text) => expect(findDate(text)?.iso ?? null).toBeNull(),
  );

  test('offsets count in the text as it is', () => {
    const text = 'كورفا، ٥ أيلول ٢٠١٣ - نص';
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe('٥ أيلول ٢٠١٣');
  });

  test.each(['May I go', 'the march of 2000 men', 'version 1.2.3', 'A mark of 5 de Abril'])('%s holds none', (text) =>
    expect(findDate(text)?.iso ?? null).toBeNull(),
  );
});

describe('stamps', () => {
  test.each([
    ['September 5, 2013 0 comments', '2013-09-05', null],
    ['Posted by Ana Pellor on 12 March 2014 at 3:04 pm', '2014-03-12', 'Ana Pellor'],
    ['Posted in Politics, 12 March 2014, 3 comments', '2014-03-12', null],
    ['12 March 2014 in News | 3 Comments', '2014-03-12', null],
    ['Published: 12 March 2014 09:30 GMT | Updated: 13 March 2014', '2014-03-12', null],
    ['Updated 13 March 2014 | 11 comments', null, null],
    ['5 de septiembre de 2013 | 3 comentarios', '2013-09-05', null],
    ['Publié le 5 septembre 2013 à 14h05 par Jean Korvel', '2013-09-05', 'Jean Korvel'],
    ['5. September 2013 – 3 Kommentare', '2013-09-05', null],
    ['5 سبتمبر 2013 | 0 تعليق', '2013-09-05', null],
    ['۱۴ شهریور ۱۳۹۲ بدون دیدگاه', '2013-09-05', null],
    ['发布时间：2013-09-05 10:20 来源：兰达晚报', '2013-09-05', null],
  ])('%s is the site’s', (line, date, by) => expect(readStamp(line)).toMatchObject({ site: true, date, by }));

  test.each(['12 March 2014', 'Wednesday, 12 March 2014 at 3:04 pm', 'By Ana Pellor, 12 March 2014', 'Ana Pellor | 12 March 2014'])(
    '%s may be the text’s own',
    (line) => expect(readStamp(line)).toMatchObject({ site: false, date: '2014-03-12' }),
  );

  test.each([
    'On 12 March 2014 the council met',
    'The meeting of 12 March 2014',
    'February 2012 : Following several talks',
    'GENEVA, 3 October 2013',
    '14:05',
    'Comments',
    'Posted by the door on 12 March 2014 was a note',
  ])('%s is none', (line) => expect(readStamp(line)).toBeNull());
});

describe('stamps that a copy joined, or that hold buttons', () => {
  test.each([
    ['Peder HalmMay 4, 2021', '2021-05-04', 'Peder Halm'],
    ['Odile Karsac Publié le 26/02/2019 à 10:14', '2019-02-26', 'Odile Karsac'],
    ['11 июня 2021 г. 14:05Просмотров: 941', '2021-06-11', null],
    ['By Mira Solt May 4, 2021 1:25 pm 2 min read Listen Share', '2021-05-04', 'Mira Solt'],
  ])('%s', (line, date, by) => {
    expect(readStamp(line)).toMatchObject({ date, by });
  });

  test.each(['On May 4, 2021 the town listened', 'Upper Weir May 4, 2021', 'May 4, 2021 was a cold day'])('%s is none', (line) => {
    expect(readStamp(line)).toBeNull();
  });
});
