// sites.test.ts - hundreds of invented sites in eleven languages, put together by chance: how well their pages are read.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { added, measured } from '../../fixtures/sites/measure.ts';
import { archiveOf, singleOf } from '../../fixtures/sites/site.ts';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const PAGES = 300;
const seeds = Array.from({ length: PAGES }, (_, index) => 70_000 + index);
const share = (some: number, all: number): number => some / all;

test('the archive of the sample lesson is its ten articles, each from its section to its share line', () => {
  const text = readFileSync(new URL('../../fixtures/lesson/5-archive.txt', import.meta.url), 'utf8');
  const { articles, metadata } = readPage(plainPage(text));
  expect(metadata.outlet).toBe('Kessmouth Harbour Watch');
  expect(articles.map((one) => [one.metadata.section, one.title, one.metadata.posted])).toEqual([
    ['Abroad', 'Gazette praises “prompt and open handling”', '2019-03-12'],
    ['The Sommerhild', 'Forty-seven names on the quay', '2019-03-11'],
    ['The Sommerhild', 'Line: the cans were ours', '2019-03-11'],
    ['The Sommerhild', 'Shut, or locked?', '2019-03-11'],
    ['The Sommerhild', 'Inspector disowns letter', '2019-03-11'],
    ['Police', 'Four held over islanders’ fire', '2019-03-11'],
    ['Radio', '“We called and nobody came”', '2019-03-11'],
    ['Rescue', 'Second call was a test, says Control', '2019-03-10'],
    ['Rescue', '47 killed in ferry fire', '2019-03-10'],
    ['Notices', 'Late sailing tonight', '2019-03-09'],
  ]);
  expect(articles.find((one) => one.title.startsWith('47'))?.metadata.agency).toBe('Quillon');
  for (const { start, end } of articles) expect(text.slice(start, end)).toMatch(/^.{4,15}\n[^]*ShareSendPinMailPrint$/u);
});

/** Six hundred pages on a computer that is busy with other things; milliseconds. */
const LONG = 120_000;

describe('pages of invented sites', { timeout: LONG }, () => {
  test('archives: borders, dates, furniture and captions are found, and no sentence is lost', () => {
    const found = added(seeds.map((seed) => measured(archiveOf(seed))));
    expect(found.articles).toBeGreaterThan(1_000);
    expect(share(found.exact, found.articles)).toBeGreaterThanOrEqual(0.98);
    expect(share(found.dated, found.articles)).toBeGreaterThanOrEqual(0.98);
    expect(share(found.furnitureFound, found.furniture)).toBeGreaterThanOrEqual(0.98);
    expect(share(found.captionsFound, found.captions)).toBeGreaterThanOrEqual(0.7);
    expect([found.wrongArticles, found.lostSentences]).toEqual([0, 0]);
    // Chance makes sentences that no writer would; of a thousand captions one or two may be wrong.
    expect(share(found.falseCaptions, found.captions)).toBeLessThan(0.003);
    expect(share(found.invented, found.articles)).toBeLessThan(0.01);
  });

  test('single articles stay one document and keep their sentences', () => {
    const found = added(seeds.map((seed) => measured(singleOf(seed))));
    expect([found.wrongArticles, found.lostSentences]).toEqual([0, 0]);
    expect(share(found.furnitureFound, found.furniture)).toBeGreaterThanOrEqual(0.97);
    expect(share(found.captionsFound, found.captions)).toBeGreaterThanOrEqual(0.6);
    expect(share(found.headlinesRight, found.headlines)).toBeGreaterThanOrEqual(0.93);
    expect(found.falseCaptions).toBe(0);
    expect(share(found.invented, PAGES)).toBeLessThan(0.02);
  });
});
