// pages.test.ts - the pages of fixtures/pages: what is set aside, line by line, and where their articles begin and end.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const FOLDER = new URL('../../fixtures/pages/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

interface Marked {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

function load(name: string) {
  const lines: Marked[] = [];
  const known: Record<string, string> = {};
  let text = '';
  for (const raw of readFileSync(new URL(name, FOLDER), 'utf8').trimEnd().split('\n')) {
    const bar = raw.indexOf('|');
    const [mark, line] = [raw.slice(0, bar), raw.slice(bar + 1)];
    if (mark === '=') known[line.slice(0, line.indexOf(':'))] = line.slice(line.indexOf(':') + 2);
    else {
      lines.push({ mark, start: text.length + line.length - line.trimStart().length, end: text.length + line.trimEnd().length });
      text += `${line}\n`;
    }
  }
  return { text, lines, known };
}

describe('pages', () => {
  test.each(files)('%s', (name) => {
    const { text, lines, known } = load(name);
    const { setAside, articles, metadata } = readPage(plainPage(text));
    const told = lines.map((line) => {
      const covered = setAside.reduce((sum, one) => sum + Math.max(0, Math.min(one.end, line.end) - Math.max(one.start, line.start)), 0);
      return `${covered === 0 ? 'T' : covered === line.end - line.start ? 'F' : 'part of'} ${text.slice(line.start, line.end)}`;
    });
    const wanted = lines.map((line) => `${line.mark.charAt(0)} ${text.slice(line.start, line.end)}`);
    expect(told.filter((_, index) => lines[index]?.mark !== '')).toEqual(wanted.filter((_, index) => lines[index]?.mark !== ''));
    expect(articles.map((one) => one.start)).toEqual(lines.filter((line) => line.mark.endsWith('[')).map((line) => line.start));
    expect(articles.map((one) => one.end)).toEqual(lines.filter((line) => line.mark.endsWith(']')).map((line) => line.end));
    if (Object.keys(known).length > 0) expect(metadata).toEqual(known);
  });
});

const HEADS = [
  'Korva Watch\n  • Home\n  • News\n  • About us\n  • Contact us\n\n',
  'We use cookies to improve your experience on our site.\nAccept all\n\nHome > News > Korva\n\n',
];
const TAILS = [
  '\n© 2014 Korva Watch. All rights reserved.\nPrivacy policy\nContact us\n',
  '\nShare on Facebook\nRelated articles\n\nThe long road of a loaf\n\nThe mills of Lendar\n',
];

describe('a plain text between the furniture of a site keeps every line', () => {
  test.each(files.filter((name) => load(name).lines.every((line) => !line.mark.startsWith('F'))))('%s', (name) => {
    const { text } = load(name);
    for (const head of HEADS)
      for (const tail of TAILS) {
        const whole = head + text + tail;
        const { setAside, articles } = readPage(plainPage(whole));
        const within = setAside.filter((one) => one.end > head.length && one.start < head.length + text.length);
        expect(within.map((one) => whole.slice(one.start, one.end))).toEqual([]);
        expect(articles).toEqual([]);
        expect(setAside.some((one) => one.start < head.length)).toBe(true);
      }
  });
});
