// archiveMarks.test.ts - pages with several texts whose dates and feet a copy has joined to other words, or that have no date at all.

import { expect, test } from 'vitest';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const MENU = 'Home\nArticles\nAbout us\nContact us\n';
const PARTS = [
  [
    'The keeper of Torp finds a door',
    'The keeper of the sluice found an oak door under the weir on Monday, said the board.',
    'Nobody in the village remembers it.',
  ],
  ['A bell for the bridge at Sund', 'The new bridge at Sund will have a bell, the council decided after a long night.', 'It will be cast in spring.'],
  [
    'The miller of Orme retires',
    'After forty years the miller of Orme has given the key to his niece, who bakes.',
    'He will keep the ducks and the boat.',
  ],
] as const;
const DAYS = ['March 12, 2014', 'March 11, 2014', 'March 9, 2014'];
const read = (parts: readonly string[], foot = ''): ReturnType<typeof readPage> => readPage(plainPage(`${MENU}\n${parts.join('\n')}\n${foot}`));

test('a date that is joined to the last sentence is that of the article, and set aside', () => {
  const parts = PARTS.map(([title, one, two], by) => `${title}\n\n${one}\n\n${two}${DAYS[by]} 0 comments\nFacebookTwitterPinterestEmail\n`);
  const { articles, setAside } = read(parts);
  expect(articles.map((one) => [one.title, one.metadata.posted])).toEqual([
    ['The keeper of Torp finds a door', '2014-03-12'],
    ['A bell for the bridge at Sund', '2014-03-11'],
    ['The miller of Orme retires', '2014-03-09'],
  ]);
  const text = `${MENU}\n${parts.join('\n')}\n`;
  const aside = setAside.map((one) => text.slice(one.start, one.end)).join('\n');
  for (const day of DAYS) expect(aside).toContain(`${day} 0 comments`);
  for (const [, , last] of PARTS) expect(aside).not.toContain(last);
});

test('a date before the headline in one line with it is that of the article', () => {
  const parts = PARTS.map(([title, one, two], by) => `1${4 - by}.03.2014 - ${title}\n\n${one}\n\n${two}\n[permalink] [top of page]\n`);
  const { articles } = read(parts);
  expect(articles.map((one) => [one.title, one.metadata.posted ?? one.metadata.published])).toEqual([
    ['The keeper of Torp finds a door', '2014-03-14'],
    ['A bell for the bridge at Sund', '2014-03-13'],
    ['The miller of Orme retires', '2014-03-12'],
  ]);
});

test('entries of a chronicle, each with its date, are one text', () => {
  const parts = PARTS.map(([title], by) => `1${4 - by}.03.2014 - ${title}`);
  expect(read(parts).articles).toEqual([]);
});

test('a way back below each text tells them apart without any date', () => {
  const parts = PARTS.map(([title, one, two]) => `${title}\nAda Quist\n\n${one}\n\n${two}\n\n^ Back to contents\n`);
  const { articles } = read(parts, 'Contributors\nAda Quist lives in Torp.\nBack issues | Advertise | Privacy\n');
  expect(articles.map((one) => one.title)).toEqual(PARTS.map(([title]) => title));
});

test('months below each other are a list of older pages, and mark nothing', () => {
  const parts = PARTS.map(([title, one, two], by) => `${title}\n${DAYS[by]}\n\n${one}\n\n${two}\n\nPosted in Rivers | No Comments »\n`);
  const { articles } = read(
    parts,
    'Archives\nApril 2014\nMarch 2014\nFebruary 2014\nThe fund pays for bread and coal, and for the doctor in winter.\n',
  );
  expect(articles).toHaveLength(3);
});

test.each([
  ['before', (day: string, title: string): string => `${day}${title}`],
  ['behind', (day: string, title: string): string => `${title}${day}`],
])('a date that is joined to the headline without a space, %s it, is that of the article', (_, joined) => {
  const parts = PARTS.map(
    ([title, one, two], by) => `${joined(`Monday, ${DAYS[by]}`, title)}\n\n${one}\n\n${two}\n\nPosted by Ada at 10:41 PM No comments:\n`,
  );
  expect(read(parts).articles.map((one) => [one.title, one.metadata.posted ?? one.metadata.published])).toEqual([
    ['The keeper of Torp finds a door', '2014-03-12'],
    ['A bell for the bridge at Sund', '2014-03-11'],
    ['The miller of Orme retires', '2014-03-09'],
  ]);
});

test('what a site asks of its writers, in brackets below most headlines, is set aside', () => {
  const parts = PARTS.map(([title, one, two], by) => `${title}\n[ mood | calm ]\n\n${one}\n\n${two}\n\n${DAYS[by]} 0 comments\n`);
  const text = `${MENU}\n${parts.join('\n')}\n`;
  const { articles, setAside } = readPage(plainPage(text));
  expect(articles).toHaveLength(3);
  expect(setAside.filter((one) => text.slice(one.start, one.end).includes('mood'))).toHaveLength(3);
});

test('where nothing else tells, a page in Arabic letters writes the day first', () => {
  const sentence = 'عثر حارس السد في قرية الوادي يوم الاثنين على باب من خشب البلوط تحت الماء، وفق ما قال المجلس.';
  const text = `الرئيسية\nأخبار\nاتصل بنا\nمن نحن\n\nحارس السد يعثر على باب قديم\n05/04/2011 10:41\n${sentence}\n${sentence}\n© 2011 جميع الحقوق محفوظة\n`;
  expect(readPage(plainPage(text)).metadata.published).toBe('2011-04-05');
});

test('what an agency signs below each text tells them apart, and a section with one text is a section', () => {
  const sections = ['RIVERS\n\n', '', 'BRIDGES\n\n', '', 'RIVERS\n\n', '', 'BRIDGES\n\n', '', 'TRADES\n\n', ''];
  const titles = sections.map((_, by) => `${PARTS[by % 3]?.[0].toUpperCase()} FOR THE ${by + 2}TH TIME`);
  const parts = sections.map(
    (section, by) => `${section}${titles[by]}\n${PARTS[by % 3]?.slice(1).join('\n')}\n(TSA) 0${by}45/ok/ ${8 + by}:05 GMT\n`,
  );
  const { articles } = read(parts, 'End of bulletin\nOnly with the name of the agency. Readers may write to us.\n');
  expect(articles.map((one) => one.title)).toEqual(titles);
});

test('feet with the hour before noon and after it are the same foot', () => {
  const foot = (hour: string): string =>
    `Posted by Weirkeeper at ${hour} 0 comments Links to this post\nEmail This BlogThis! Share to Twitter Share to Facebook\nLabels: doors, oak`;
  const days = ['Tuesday, May 20, 2014', 'Monday, May 19, 2014', 'Friday, May 16, 2014', 'Sunday, May 11, 2014'];
  const titles = days.map((_, by) => `${PARTS[by % 3]?.[0]} for the ${by + 2}th time`);
  const parts = days.map(
    (day, by) => `${day}\n\n${titles[by]}\n\n${PARTS[by % 3]?.slice(1).join('\n\n')}\n\n${foot(by % 2 ? '5:31 PM' : '12:35 AM')}\n`,
  );
  const { articles } = readPage(
    plainPage(`skip to main | skip to sidebar\nNotes from the Weir\nOne keeper's view of the water\n\n${parts.join('\n')}`),
  );
  expect(articles.map((one) => one.title)).toEqual(titles);
});
