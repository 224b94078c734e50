// readPage.test.ts - pages as sites make them, with invented places: what is set aside, where the articles begin and end.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SetAside, Structure } from '../model/project.ts';
import { boundaryBefore } from '../text/graphemes.ts';
import type { Page } from './page.ts';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const FOOT = 'March 12, 2014 0 comments\nFacebookTwitterPinterestWhatsappTelegramSkypeEmail\n';
const ARCHIVE = `Korva Watch
  • Home
  • Articles
  • About Us
  • Contact us
Harbour

Council condemns closing of the old harbour

12 March 2014 – The town council of Korva strongly Council condemns closing of the old harbourcondemned the closing of the harbour on Monday.

The harbour was built in 1902 and gave work to two thousand people, the mayor said.

${FOOT}Ferries

Two ferries collide in thick fog off Lendar

Two ferries with three hundred people on board collided on Sunday in thick fog. Nobody was hurt, the company said.

${FOOT}Recent Posts

  • The bridge that nobody wanted

    December 27, 2025
  • Rain fills the reservoirs of Lendar

    December 24, 2025
`;

test('an archive is split into its articles, each to the end of its own share line', () => {
  const { articles, setAside } = readPage(plainPage(ARCHIVE));
  expect(articles.map(({ title, metadata }) => [title, metadata.section, metadata.posted, metadata.published])).toEqual([
    ['Council condemns closing of the old harbour', 'Harbour', '2014-03-12', '2014-03-12'],
    ['Two ferries collide in thick fog off Lendar', 'Ferries', '2014-03-12', undefined],
  ]);
  for (const { start, end } of articles) {
    expect(ARCHIVE.slice(start)).toMatch(/^(?:Harbour|Ferries)\n/u);
    expect(ARCHIVE.slice(0, end)).toMatch(/SkypeEmail$/u);
  }
  const aside = setAside.map(({ start, end, kind }) => `${kind}: ${ARCHIVE.slice(start, end).replace(/\s+/gu, ' ')}`);
  expect(aside).toContain('caption: Council condemns closing of the old harbour');
  expect(aside).toContain('menu: Korva Watch • Home • Articles • About Us • Contact us');
  expect(aside.at(-1)).toMatch(/^related: Recent Posts .* December 24, 2025$/u);
});

const LINES = [
  '  • Home',
  '  • About us',
  'Contact us',
  'Home | News | Contact us',
  FOOT.trimEnd(),
  'Posted by Ana Pellor on 12 March 2014',
  '12 March 2014',
  'Related articles',
  '3 comments',
  'Bernd says:',
  'Read more',
  'Advertisement',
  '© 2014 Korva Watch. All rights reserved.',
  'Page 2 of 7',
  'We use cookies on our site.',
  'Sign up for our newsletter',
  'Council condemns closing of the old harbour',
  'The council strongly Council condemns closing of the old harbourcondemned the closing of the harbour.',
  'The envoy of the United NatioBoats lie in the old harbourns came on Monday to see the United Nations.',
  'Boats at the pier in a file photo.',
  'A sentence about 👩‍👩‍👧 and e\u0301 that ends here.',
  'رفض مجلس البلدية إغلاق الميناء القديم يوم الاثنين.',
  '',
  '\t \u00a0',
  '\ud83d',
];
const anyText = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 60 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);
const kinds = ['heading', 'item', 'link', 'quotation', 'table'];
const anyPage: fc.Arbitrary<Page> = anyText.chain((text) => {
  const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const structure = fc.array(fc.tuple(span, fc.constantFrom(...kinds)), { maxLength: 8 });
  const hints = fc.uniqueArray(fc.nat(text.length), { maxLength: 6 });
  return fc.record({ structure, hints }).map((made) => ({
    ...plainPage(text),
    structure: made.structure.map(([one, kind]): Structure => ({ ...one, kind })).sort((a, b) => a.start - b.start || b.end - a.end),
    hints: pairsOf(made.hints.sort((a, b) => a - b)),
  }));
});
const pairsOf = (offsets: readonly number[]): SetAside[] =>
  offsets.flatMap((start, index) =>
    index % 2 === 0 && offsets[index + 1] !== undefined ? [{ start, end: offsets[index + 1] ?? start, kind: 'menu' }] : [],
  );

describe('whatever the page', () => {
  test('spans are in order, apart, within the text, and cut no grapheme', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const { setAside, articles } = readPage(page);
        for (const list of [setAside, articles]) {
          let before = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(page.text.length);
            before = end;
          }
        }
        for (const { start, end } of setAside) {
          expect([boundaryBefore(page.text, start), boundaryBefore(page.text, end)]).toEqual([start, end]);
          for (const one of articles) expect(start < one.start && end > one.start).toBe(false);
          for (const one of articles) expect(start < one.end && end > one.end).toBe(false);
        }
        expect(articles.length).not.toBe(1);
        expect(readPage(page)).toEqual({ setAside, articles, metadata: readPage(page).metadata });
      }),
      { numRuns: 400 },
    );
  });

  test('three megabytes of one thing after another end soon', () => {
    for (const unit of [
      'a',
      ' ',
      '1 ',
      'FacebookTwitter\n',
      '12 March 2014 3 comments\n',
      'Related articles\n',
      'Home\n',
      '中文',
      'A short title of words\n',
    ])
      expect(readPage(plainPage(unit.repeat(Math.ceil(3_000_000 / unit.length)))).articles).toEqual([]);
  }, 120_000);
});

describe('what the markup says', () => {
  const text = 'One\nTwo\nThree\n\nHarbour\n\nThe rails\n\nThe rails are in the shed, the mayor said on Monday.\n\nNobody asked.';
  const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('hints are set aside, and what holds the whole text is none', () => {
    const hints = [{ ...at('One\nTwo\nThree'), kind: 'menu' }];
    expect(readPage({ ...plainPage(text), hints }).setAside).toEqual(hints);
    expect(readPage({ ...plainPage(text), hints: [{ start: 0, end: text.length, kind: 'other' }] }).setAside).toEqual([]);
  });

  test('a headline is without the marks that make it one in Markdown', () => {
    const body = 'The weir was shut on Monday, the town said, and nobody was told why.';
    const headlineOf = (line: string, heading: boolean) =>
      readPage({
        ...plainPage(`${line}\n\n${body}\n${body}`),
        structure: heading ? [{ start: 0, end: line.length, kind: 'heading', level: 1 }] : [],
      }).metadata.headline;
    expect(headlineOf('# Weir shut ##', true)).toBe('Weir shut');
    expect(headlineOf('Weir #2 shut', true)).toBe('Weir #2 shut');
    expect(headlineOf('# Weir shut', false)).not.toBe('Weir shut');
  });

  test('a heading of the first level is the headline, and what the file states goes before', () => {
    const structure = [{ ...at('The rails'), kind: 'heading', level: 1 }];
    expect(readPage({ ...plainPage(text), structure }).metadata).toEqual({ headline: 'The rails', direction: 'ltr' });
    expect(readPage({ ...plainPage(text), structure, metadata: { headline: 'Rails', url: 'https://korva.example/rails' } }).metadata).toMatchObject({
      headline: 'Rails',
      url: 'https://korva.example/rails',
    });
  });
});
