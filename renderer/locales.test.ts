// locales.test.ts - every language says everything that English says, with the same values in it, in all its plural forms.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pseudo } from './pseudoWords.ts';

const roots = [path.join(import.meta.dirname, 'locales'), path.join(import.meta.dirname, '..', 'shared', 'locales')];
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Words = Readonly<Record<string, string>>;

function flat(value: unknown, before: string): [string, string][] {
  if (typeof value === 'string') return [[before, value]];
  return Object.entries(value as object).flatMap(([key, one]) => flat(one, `${before}.${key}`));
}

/** All words of a language, as "file.key.key". */
function wordsOf(language: string): Words {
  const files = roots.flatMap((root) => readdirSync(path.join(root, language)).map((name) => path.join(root, language, name)));
  return Object.fromEntries(files.flatMap((file) => flat(JSON.parse(readFileSync(file, 'utf8')), path.basename(file, '.json'))));
}

const english = wordsOf('en');
const valuesIn = (words: string): string[] => [...new Set(words.match(/{{[^}]*}}/g))].sort();
const singulars = Object.keys(english).filter((key) => !PLURAL.test(key));
const plurals = [
  ...new Set(
    Object.keys(english)
      .filter((key) => PLURAL.test(key))
      .map((key) => key.replace(PLURAL, '')),
  ),
];

describe.each(['es', 'ar'])('%s', (language) => {
  const words = wordsOf(language);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it('says everything, in all forms of number, and nothing that nobody asks for', () => {
    const wanted = [...singulars, ...plurals.flatMap((key) => forms.map((form) => `${key}_${form}`))];
    expect(wanted.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
    expect(Object.keys(words).filter((key) => !wanted.includes(key))).toEqual([]);
  });

  it('names the same values', () => {
    const wrong = Object.entries(words).filter(([key, own]) => {
      const wanted = valuesIn(english[key] ?? english[key.replace(PLURAL, '_other')] ?? '');
      // "One document" and "two documents" may do without the number.
      const given = valuesIn(own);
      return PLURAL.test(key) ? given.some((value) => !wanted.includes(value)) : given.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  it('is not English left standing', () => {
    const same = Object.entries(words).filter(([key, own]) => english[key] === own && /[a-z]{4}/i.test(own.replaceAll(/{{[^}]*}}/g, '')));
    expect(same.filter(([key]) => !SAME_ON_PURPOSE.has(key))).toEqual([]);
  });
});

/** Names and words that are the same in several languages. */
const SAME_ON_PURPOSE: ReadonlySet<string> = new Set([
  'settings.fonts.serif',
  'settings.fonts.atkinson',
  'keys.Alt',
  'common.pressmark',
  'keys.Ctrl',
  'keys.Shift',
  'keys.Enter',
  'keys.Backspace',
  'work.inspector',
  'attributes.values.neutral',
  'dialogs.encodings.utf-8',
  'dialogs.encodings.utf-16le',
  'dialogs.encodings.utf-16be',
  'exports.w3c',
  'codebook.fields.guid',
]);

describe('the pseudo language', () => {
  it('changes every letter that it can and keeps the values', () => {
    expect(pseudo('Undo: {{what}}')).toBe('[Úñdó: {{what}}~~]');
  });
});
