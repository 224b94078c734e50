// containers.test.ts - what stands outside of the one place that holds a page's text, and boxes within it, told by the paths of their elements.

import { expect, test } from 'vitest';
import type { Page } from './page.ts';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

/** A page of lines, each with the path of its element; `a` at its end makes the line a link. */
function pageOf(lines: readonly (readonly [path: string, text: string])[]): Page {
  const structure: Page['structure'][number][] = [];
  const origin: Page['origin'][number][] = [];
  let text = '';
  for (const [path, line] of lines) {
    const span = { start: text.length, end: text.length + line.length };
    origin.push({ ...span, part: null, page: null, element: `html > body > ${path}`, source: null });
    if (path.endsWith(' > h1')) structure.push({ ...span, kind: 'heading', level: 1 });
    if (path.endsWith(' > a')) structure.push({ ...span, kind: 'link' });
    text += `${line}\n\n`;
  }
  return { ...plainPage(text), structure, origin };
}

const asideOf = (page: Page): string[] => readPage(page).setAside.flatMap(({ start, end }) => page.text.slice(start, end).split('\n\n'));

const HEAD = [
  ['div:nth-child(1) > span', 'Orrin Harbour Line'],
  ['div:nth-child(1) > div > a', 'News'],
  ['div:nth-child(1) > div > a', 'Contact us'],
  ['div:nth-child(1) > div > a', 'Home'],
  ['div:nth-child(2) > h1', 'The crane that would not turn'],
  ['div:nth-child(2) > span', 'By Mira Solt'],
] as const;
const text = (place: string): (readonly [string, string])[] => [
  [`${place} > p:nth-child(1)`, 'The crane on the north pier has not turned since Friday, and nobody knows whom to ask about it.'],
  [`${place} > p:nth-child(2)`, 'Its keeper was paid until the end of March. After that he went home.'],
  [
    `${place} > p:nth-child(4)`,
    'Three ships have since been unloaded by hand, by men from the upper town who sang while they did it and asked for bread and beer, and who said that they had not been so well paid for years.',
  ],
  [
    `${place} > p:nth-child(5)`,
    'The harbour office answers that a crane is not a clock. It has written to the maker, who has written to the heirs of the maker, and they have written that they know of no crane and of no harbour.',
  ],
  [`${place} > p:nth-child(6)`, 'The council will speak about it in the autumn.'],
];

test('lines outside of the place of the text are the site’s, sentences only behind something known', () => {
  const page = pageOf([
    ...HEAD,
    ...text('div:nth-child(3)'),
    ['div:nth-child(4) > p', 'A word from the tide table'],
    ['div:nth-child(4) > p', 'High water comes at six on both days of the fair.'],
    ['div:nth-child(5) > a', 'Privacy policy'],
    ['div:nth-child(5) > p', 'Orrin Harbour Line is made by four people in a shed.'],
  ]);
  expect(asideOf(page)).toEqual([
    'Orrin Harbour Line',
    'News',
    'Contact us',
    'Home',
    'A word from the tide table',
    'Privacy policy',
    'Orrin Harbour Line is made by four people in a shed.',
  ]);
});

test('a box of links between paragraphs is set aside, one of facts is not', () => {
  const place = 'div:nth-child(3)';
  const [one, two, ...rest] = text(place);
  const page = pageOf([
    ...HEAD,
    one as [string, string],
    [`${place} > div:nth-child(3) > a`, 'The bell that was sold twice'],
    two as [string, string],
    [`${place} > div:nth-child(7) > b`, 'The crane in figures'],
    [`${place} > div:nth-child(7) > p`, 'It is forty metres high and was built in 1921.'],
    ...rest,
  ]);
  expect(asideOf(page)).toEqual(['Orrin Harbour Line', 'News', 'Contact us', 'Home', 'The bell that was sold twice']);
});

test('where several places hold the text, none is taken for it', () => {
  const page = pageOf([...HEAD, ...text('div:nth-child(3)'), ...text('div:nth-child(4)'), ['div:nth-child(5) > p', 'A last word on ropes']]);
  expect(asideOf(page)).not.toContain('A last word on ropes');
});
