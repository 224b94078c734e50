// errorWords.test.ts - every failure and every remark that a host can tell has words in every language, with values that the host gives.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError, errorCodes } from '../shared/errors.ts';
import english from './locales/en/errors.json' with { type: 'json' };
import { sentenceOf, sentencesOf } from './errorWords.ts';
import { speak } from './i18n.ts';

const root = path.join(import.meta.dirname, '..');
const words: Readonly<Record<string, unknown>> = english;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const known = new Set(Object.keys(words).map((key) => key.replace(PLURAL, '')));

/** Every place where a failure is made, as the text of the call. Those of the command line alone stay English. */
function sites(): { file: string; code: string; call: string }[] {
  const files = ['shared', 'electron']
    .flatMap((room) => readdirSync(path.join(root, room), { recursive: true }).map((name) => path.join(room, String(name))))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/[/\\](?:cli|tools)[/\\]/.test(file));
  return files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return [...source.matchAll(/new AppError\(\s*'([a-z-]+)',/g)].map((found) => ({ file, code: found[1] ?? '', call: callAt(source, found.index) }));
  });
}

function callAt(source: string, from: number): string {
  let depth = 0;
  for (let at = source.indexOf('(', from); at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return source.slice(from, at + 1);
  }
  return source.slice(from);
}

const wordsFor = (key: string): string =>
  Object.entries(words)
    .filter(([one]) => one.replace(PLURAL, '') === key)
    .map(([, one]) => String(one))
    .join(' ');

/** Sentences of the host that differ in what other languages need not say. */
const SAID_ALIKE = ['tag-unknown_', 'project-damaged_lesson'];

afterEach(() => speak('en'));

describe('the words for failures', () => {
  it('are there for every code', () => {
    expect(errorCodes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('are there for every sentence that a host can say, and name only what it gives', () => {
    const all = sites();
    expect(all.length).toBeGreaterThan(60);
    const wrong = all.flatMap(({ file, code, call }) => {
      const variants = [...call.matchAll(/variant: '([\w-]+)'/g)].map((one) => `${code}_${one[1]}`);
      return (variants.length > 0 ? variants : [code]).flatMap((key) => {
        const values = [...wordsFor(key).matchAll(/{{-? ?(\w+)}}/g)].map((one) => one[1] ?? '');
        const given = call.replace(/`[^`]*`/g, '');
        const missing = values.filter((value) => !new RegExp(`\\b${value}\\b`).test(given));
        return known.has(key) && missing.length === 0 ? [] : [`${file}: ${key} ${missing.join()}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('are there for every remark that a reader of files or an import makes, and name only what it gives', () => {
    const folders = [path.join('electron', 'importers'), path.join('electron', 'services'), path.join('shared', 'page')];
    const remarks = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true })
        .map((name) => path.join(folder, String(name)))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap((file) => {
          const source = readFileSync(path.join(root, file), 'utf8');
          const written = [...source.matchAll(/\bcode: '([a-z-]+)',\s*(?:message|values)\b/g), ...source.matchAll(/\bwarning\(\s*'([a-z-]+)',/g)];
          return written.map((found) => ({ file, code: found[1] ?? '', source }));
        }),
    );
    expect(remarks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['hidden-text', 'entry-refused', 'columns-left-out', 'encoding-recognised']),
    );
    const wrong = remarks.flatMap(({ file, code, source }) => {
      const missing = [...wordsFor(code).matchAll(/{{-? ?(\w+)}}/g)].filter(([, value = '']) => !new RegExp(`\\b${value}\\b`).test(source));
      return known.has(code) && missing.length === 0 ? [] : [`${file}: ${code} ${missing.map(([, value]) => value).join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('of a file in an archive say why it was not read, in the same language', async () => {
    const values = { name: 'a.docx', code: 'file-encrypted', reason: 'In English.' };
    await speak('es');
    expect(sentenceOf({ code: 'entry-refused', message: '', values })).toMatch(/«a\.docx».*contraseña/);
  });

  it('are told apart: two sentences of the host do not share one', () => {
    const byKey = new Map<string, Set<string>>();
    for (const { file, code, call } of sites()) {
      // What readers refuse differs in ways that only their sentence tells; the code has words for all of them.
      if (/[/\\]importers[/\\]/.test(file)) continue;
      if (/\.\.\.(?:variantOf|\()|variant: familyOf|, variant[,}]|variant: \w+ [?=]/.test(call) || /{ variant, /.test(call)) continue;
      const key = `${code}_${/variant: '([\w-]+)'/.exec(call)?.[1] ?? ''}`;
      const sentence = /['"`](?:[^'"`]|(?<=\w)'(?=\w))*[Nn]othing[^'"`]*['"`]/.exec(call.replace(/\${[^}]*}/g, '…'))?.[0] ?? call;
      byKey.set(key, (byKey.get(key) ?? new Set()).add(sentence.slice(1, -1).replaceAll(/\s+/g, ' ')));
    }
    expect([...byKey].filter(([, sentences]) => sentences.size > 1).map(([key]) => key)).toEqual(SAID_ALIKE);
  });
});

describe('a failure in another language', () => {
  const taken = new AppError('project-exists', 'The folder /a is not empty.', { folder: '/a' });

  it.each([
    ['es', 'La carpeta /a no está vacía'],
    ['ar', 'المجلد'],
  ])('is worded in %s', async (language, start) => {
    await speak(language);
    expect(sentenceOf(taken)).toContain(start);
    expect(sentenceOf(new AppError('internal', 'x of undefined'))).toContain('x of undefined');
    expect(sentenceOf(new AppError('code-in-use', '', { count: 3, list: '“a” (3)' }))).toContain('3');
  });

  it('falls back from a variant that is not known to its code, and from a code that is not known to the sentence of the host', async () => {
    await speak('es');
    const plain = sentenceOf(taken);
    expect(sentenceOf({ ...taken.toFailure(), values: { folder: '/a', variant: 'never heard of' } })).toBe(plain);
    expect(sentenceOf({ code: 'from-the-future', message: 'Said by the host.' })).toBe('Said by the host.');
    expect(sentenceOf(new Error('as it is'))).toContain('as it is');
  });

  it('says of a restored file where the damaged one is kept', async () => {
    await speak('en');
    const values = { variant: 'history', file: 'a.json', quarantine: 'quarantine/a.json' };
    expect(sentencesOf([{ code: 'file-restored', message: '', values }])[0]).toContain('kept in quarantine/a.json');
    expect(sentencesOf([{ code: 'file-restored', message: '', values: { ...values, quarantine: '' } }])[0]).not.toContain('kept in');
  });
});
