// unseen.test.ts - signs that nobody sees are named, and those that belong to a spelling or a picture are left alone.

import { describe, expect, it } from 'vitest';
import { apart, shownWords, unseenIn } from './unseen.ts';

describe('what is named', () => {
  it.each([
    ['\u202egnp.exe', '‹RLO›gnp.exe'],
    ['a\u200bb\u200cc\u200dd', 'a‹ZWSP›b‹ZWNJ›c‹ZWJ›d'],
    ['\u2066x\u2069', '‹LRI›x‹PDI›'],
    ['co\u00adoperate \ufeff', 'co‹SHY›operate ‹BOM›'],
    ['\u0007\u001b[31m', '‹U+0007›‹U+001B›[31m'],
    ['x\u{e0041}', 'x‹U+E0041›'],
    ['\u3164', '‹U+3164›'],
  ])('%j', (text, shown) => expect(shownWords(text)).toBe(shown));
});

describe('what is left alone', () => {
  it.each([
    ['a Persian word', 'می\u200cخواهم'],
    ['a word in Devanagari', 'क्\u200dष'],
    ['a family', '👩\u200d👩\u200d👧'],
    ['a person with a colour', '👩🏽\u200d🚀'],
    ['a flag', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['lines and tabs', 'a\tb\nc'],
    ['accents', 'e\u0301'],
    ['Hebrew with vowels', 'שָׁלוֹם'],
  ])('%s', (_name, text) => {
    expect(unseenIn(text)).toEqual([]);
    expect(shownWords(text)).toBe(text);
  });
});

it('says where they are, in UTF-16 units, and no more than asked for', () => {
  expect(unseenIn('😀\u202ea\u200b')).toEqual([
    { start: 2, end: 3, name: 'RLO' },
    { start: 4, end: 5, name: 'ZWSP' },
  ]);
  expect(unseenIn('\u200b'.repeat(50), 3)).toHaveLength(3);
});

it('keeps words that run from the right together in a line of others', () => {
  expect(apart('\u202eplain')).toBe('‹RLO›plain');
  expect(apart('עיר\u2067 12')).toBe('\u2068עיר‹RLI› 12\u2069');
});
