// language.test.ts - the language of a page and of its articles: proposed where it is sure, never over what a file states.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainPage } from '../../shared/page/plainPage.ts';
import { readPage } from '../../shared/page/readPage.ts';
import { languageOf, withLanguage } from './language.ts';

/** A page of fixtures/pages without its marks. */
const pageOf = (name: string) =>
  plainPage(
    readFileSync(new URL(`../../fixtures/pages/${name}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('='))
      .map((line) => line.slice(line.indexOf('|') + 1))
      .join('\n'),
  );

describe('language', () => {
  it.each([
    ['fr-single', 'fr'],
    ['de-single', 'de'],
    ['pt-single', 'pt'],
    ['ru-single', 'ru'],
    ['zh-single', 'zh'],
    ['fa-single', 'fa'],
    ['tr-single', 'tr'],
    ['wire', 'en'],
  ])('of %s', async (name, language) => {
    const page = pageOf(name);
    expect((await withLanguage(page, readPage(page))).metadata.language).toBe(language);
  });

  it('is each article’s own', async () => {
    for (const [name, language] of [
      ['es-archive', 'es'],
      ['ar-archive', 'ar'],
    ]) {
      const page = pageOf(name ?? '');
      const { articles, metadata } = await withLanguage(page, readPage(page));
      expect(articles.map((one) => one.metadata.language)).toEqual(articles.map(() => language));
      expect(metadata.language).toBeUndefined();
    }
  });

  it('is not said of little, of mixed and of no words, nor against the file', async () => {
    expect(await languageOf('Korva, Lendar')).toBeNull();
    expect(await languageOf('12 34 56 '.repeat(80))).toBeNull();
    const [english, german] = [
      'The rails are in the shed, the mayor said on Monday. ',
      'Die Schienen liegen im Schuppen, sagte der Bürgermeister am Montag. ',
    ];
    expect(await languageOf(english.repeat(30) + german.repeat(30))).toBeNull();
    const page = { ...pageOf('wire'), metadata: { language: 'en-GB' } };
    expect((await withLanguage(page, readPage(page))).metadata.language).toBe('en-GB');
  });
});
