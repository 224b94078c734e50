// archives.test.ts - which day each article of a page is of, and what its headline is, on pages of several systems and languages.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const TEXT =
  'The water stood at two metres on Friday, and the herons have come back to the weir after a long winter, the council’s warden told us.\n\n';

function articlesOf(name: string): (string | undefined)[][] {
  const marked = readFileSync(new URL(`../../fixtures/pages/${name}.txt`, import.meta.url), 'utf8').trimEnd();
  const text = marked
    .split('\n')
    .map((line) => line.slice(line.indexOf('|') + 1))
    .join('\n');
  return readPage(plainPage(text)).articles.map(({ title, metadata }) => [metadata.posted ?? metadata.published, metadata.author, title]);
}

describe('the articles of a page', () => {
  test('a date above the articles of a day is that of each', () =>
    expect(articlesOf('he-day-archive')).toEqual([
      ['2021-05-05', undefined, 'נמל גבעון נסגר אחרי שריפה במנוף'],
      ['2021-05-05', undefined, 'תלמידי כרסו ילמדו באוהלים'],
      ['2021-05-02', undefined, 'בית המשפט זיכה את רב החובל'],
    ]));

  test('a date above each, and who wrote below', () =>
    expect(articlesOf('es-blogger-copied').map(([date, , title]) => [date, title])).toEqual([
      ['2019-05-06', 'El puerto de Alvira cierra por tercera vez'],
      ['2019-05-04', 'Las escuelas de Montebajo vuelven a abrir'],
      ['2019-05-02', 'Un pueblo pide que se investigue la presa'],
    ]));

  test('figures alone are read with the day first where the page names months in a language that does so', () =>
    expect(articlesOf('fr-drupal-copied')).toEqual([
      ['2019-03-12', 'Odile Karsac', 'Le chantier naval de Brévin suspend ses commandes'],
      ['2019-03-09', 'Hervé Lanoy', 'La ligne de Valcourt rouvrira en septembre'],
      ['2019-03-01', 'Odile Karsac', 'À Montfaye, une école sans maître depuis Noël'],
    ]));

  test('headlines that come back are headlines', () =>
    expect(articlesOf('same-headlines')).toEqual(
      ['2014-03-21', '2014-03-14', '2014-03-07', '2014-02-28'].map((date) => [date, 'Bo Arvid', 'Notes from the weir']),
    ));

  test('what comes back between headline and text is no headline', () =>
    expect(articlesOf('joomla-copied')).toEqual([
      ['2012-05-30', 'Peder Halm', 'Ferry captain cleared of neglect'],
      ['2012-05-21', 'Jonas Adeyo', 'Wind park builders ask for two more years'],
      ['2012-05-12', 'Ada Quist', 'Clinic on wheels reaches the outer islands'],
      ['2012-05-03', 'Ada Quist', 'Salt price doubles as pans flood'],
    ]));

  test.each(['calendar-dates', 'press-releases', 'figures-and-views', 'archive-subheads'])('%s', (name) =>
    expect(articlesOf(name).map(([date, , title]) => [date, title])).toEqual([
      ['2012-05-30', 'Dredging of Velm channel stops after crane fire'],
      ['2012-05-27', 'Pupils of Karso to be taught in tents'],
      ['2012-05-24', 'Council votes to sell the old ice house'],
      ['2012-05-21', 'Three villages without water for a sixth day'],
    ]),
  );

  test('the way to a whole text below whole texts, and below the beginnings of texts', () => {
    const page = (paragraphs: number): string =>
      `The Weir\nHome\nNews\nContact us\n\n${[3, 2, 1]
        .map((day) => `The weir, part ${day} of many\n\nPosted on May ${day}, 2016 by admin\n\n${TEXT.repeat(paragraphs)}Continue reading\n`)
        .join('\n')}\n© 2016 The Weir\n`;
    const days = (text: string) => readPage(plainPage(text)).articles.map(({ metadata }) => metadata.posted);
    expect(days(page(2))).toEqual(['2016-05-03', '2016-05-02', '2016-05-01']);
    expect(days(page(1))).toEqual([]);
  });

  test('an agency’s day is no live report', () =>
    expect(articlesOf('ru-wire').map(([date, , title]) => [date, title])).toEqual([
      ['2021-05-03', 'В порту Велинска остановлены погрузочные работы'],
      ['2021-05-03', 'Школьников Карсова переведут в палатки'],
      ['2021-05-03', 'Суд оправдал капитана парома'],
    ]));
});

describe('dates in figures that could be read in two ways', () => {
  const page = (dates: readonly string[], text: string): (string | undefined)[] => {
    const articles = dates.map((date, index) => `The weir, part ${index + 1} of many\nPosted by Bo Arvid on ${date}\n\n${text}\n\n${text}\n\n`);
    return readPage(plainPage(`Home\nNews\nAbout us\nContact us\n\n${articles.join('')}© 2014 The Weir\n`)).articles.map(
      (one) => one.metadata.posted,
    );
  };
  const TEXT = 'The water stood at two metres on Friday, and the herons have come back to the weir after a long winter in the south.';

  test('are read as another of the page that cannot', () => {
    expect(page(['25/03/2014', '12/03/2014', '01/03/2014'], TEXT)).toEqual(['2014-03-25', '2014-03-12', '2014-03-01']);
    expect(page(['05/12/2014', '03/25/2014', '03/02/2014'], TEXT)).toEqual(['2014-05-12', '2014-03-25', '2014-03-02']);
  });
  test('are not guessed where nothing shows it', () =>
    expect(page(['12/03/2014', '09/03/2014', '01/03/2014'], TEXT)).toEqual([undefined, undefined, undefined]));
});

describe('who wrote, and what it is called', () => {
  const known = (text: string) => {
    const { author, headline, published, posted } = readPage(plainPage(text)).metadata;
    return [headline, author, posted ?? published];
  };
  const TEXT = 'The water stood at two metres on Friday, and the herons have come back to the weir after a long winter.';

  test('below a sentence that announces the text', () =>
    expect(
      known(
        `Home\nNews\nAbout us\nContact us\n\nThe herons are back at the weir\n\nIt was a long winter.\n\nBy Ana Pellor\n12 March 2014\n\n${TEXT}\n\n${TEXT}\n`,
      ),
    ).toEqual(['The herons are back at the weir', 'Ana Pellor', '2014-03-12']));
  test('right below the headline of a text that was pasted', () =>
    expect(known(`The herons are back at the weir\nBy Ana Pellor\n\n${TEXT}\n\n${TEXT}\n`)).toEqual([
      'The herons are back at the weir',
      'Ana Pellor',
      undefined,
    ]));
  test.each([
    ['04.05.21', '2021-05-04'],
    ['04.05.98', '1998-05-04'],
    ['04.05.50', undefined],
  ])('a year of two figures: %s', (date, iso) =>
    expect(known(`Home\nNews\nAbout us\nContact us\n\nThe herons are back at the weir\nPosted on ${date}\n\n${TEXT}\n\n${TEXT}\n`)[2]).toBe(iso),
  );
});

describe('the day of a single page', () => {
  const posted = (name: string): string | undefined => {
    const marked = readFileSync(new URL(`../../fixtures/pages/${name}.txt`, import.meta.url), 'utf8').trimEnd();
    const { metadata } = readPage(plainPage(marked.replace(/^[^|\n]*\|/gmu, '')));
    return metadata.posted ?? metadata.published;
  };
  test('stands in figures before what was changed some time ago', () => expect(posted('pt-portal')).toBe('2020-06-03'));
  test('stands behind a place and before an hour', () => expect(posted('es-diario')).toBe('2019-05-07'));
  test('is that below who wrote, where the text names several', () => expect(posted('signed-diary')).toBe('2019-05-03'));
  test('is not that of the last change', () => expect(posted('de-rundfunk')).toBe('2011-05-05'));
});
