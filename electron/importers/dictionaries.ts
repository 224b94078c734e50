// dictionaries.ts - the words of some languages, unpacked when the first page in one is read.
//
// In the built program they are part of the bundle, because a thread reads no files of the packed app's archive.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Dictionary } from '../../shared/page/dictionary.ts';

declare global {
  interface ImportMeta {
    glob(pattern: string, options: { readonly query: string; readonly import: string; readonly eager: true }): Record<string, string>;
  }
}

/** Addresses that hold the bytes, by path; null where the program runs from its source. */
const bundled = import.meta.env ? import.meta.glob('./words/*.br', { query: '?url&inline', import: 'default', eager: true }) : null;

const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'pt', 'ru']);
const unpacked = new Map<string, Dictionary>();

function bytesOf(language: string): Buffer {
  const address = bundled?.[`./words/${language}.br`];
  if (address === undefined) return readFileSync(path.join(import.meta.dirname, 'words', `${language}.br`));
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** The dictionary of a language by its BCP 47 tag; null where there is none. */
export function dictionaryOf(language: string): Dictionary | null {
  if (!LANGUAGES.has(language)) return null;
  const known = unpacked.get(language) ?? new Dictionary(brotliDecompressSync(bytesOf(language)));
  unpacked.set(language, known);
  return known;
}
