// makeDictionaries.ts - makes electron/importers/words/ from free word lists: `node electron/tools/makeDictionaries.ts <folder>`.
//
// The folder holds each list's package, unpacked under its name. They are no packages that the program depends on, because nothing of them
// is run; which they are, in which edition and under which licence stands in electron/importers/words/SOURCES.md.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { packed } from './dictionaries/graph.ts';
import { hunspellWords } from './dictionaries/hunspell.ts';

/** Shorter words tell nothing about where two have grown together; longer ones are seldom written. */
const WORD = /^\p{L}{3,24}$/u;

const target = path.join(import.meta.dirname, '..', 'importers', 'words');
const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder in which the unpacked word lists are.');
const text = (...parts: string[]): string => readFileSync(path.join(folder, ...parts), 'utf8');

const hunspell = (name: string): Iterable<string> => hunspellWords(text(name, 'index.aff'), text(name, 'index.dic'));
const lines = (...parts: string[]): string[] => text(...parts).split('\n');

const lists: Readonly<Record<string, () => Iterable<string>>> = {
  de: () => lines('snowball-data', 'german', 'voc.txt'),
  en: () => hunspell('dictionary-en'),
  es: () => hunspell('dictionary-es'),
  fr: () => hunspell('dictionary-fr'),
  pt: () => lines('snowball-data', 'portuguese', 'voc.txt'),
  ru: () => hunspell('dictionary-ru'),
};

for (const [language, list] of Object.entries(lists)) {
  const words = [...list()].map((word) => word.normalize('NFC')).filter((word) => WORD.test(word));
  const bytes = brotliCompressSync(packed(words));
  writeFileSync(path.join(target, `${language}.br`), bytes);
  console.log(`${language}: ${new Set(words).size} words, ${Math.round(bytes.length / 1024)} KB`);
}
