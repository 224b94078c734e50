// search.test.ts - finding words: folding and the way back, whole words in many scripts, expressions, the words around.

import { describe, expect, it } from 'vitest';
import { codeThrown } from '../../../fixtures/codeOf.ts';
import { found } from '../../../fixtures/finding.ts';
import { countedStretches } from '../counted.ts';
import { contextOf } from './foundPlace.ts';
import { readyQuery, type TextQuery } from './query.ts';

describe('words', () => {
  it.each<{ name: string; text: string; query: TextQuery; words: string[] }>([
    { name: 'capitals and small letters', text: 'The FERRY. the ferry.', query: { query: 'Ferry' }, words: ['FERRY', 'ferry'] },
    { name: 'only as written, when case counts', text: 'The FERRY. the ferry.', query: { query: 'ferry', matchCase: true }, words: ['ferry'] },
    { name: 'a composed accent', text: 'Café, CAFE', query: { query: 'cafe' }, words: ['Café', 'CAFE'] },
    { name: 'an accent of its own, whole', text: 'at the cafe\u0301.', query: { query: 'cafe' }, words: ['cafe\u0301'] },
    { name: 'an accent in the query', text: 'cafe cafe\u0301', query: { query: 'café' }, words: ['cafe', 'cafe\u0301'] },
    {
      name: 'both spellings of an accent, when accents count',
      text: 'caf\u00e9 cafe\u0301 cafe',
      query: { query: 'cafe\u0301', matchAccents: true },
      words: ['caf\u00e9', 'cafe\u0301'],
    },
    {
      name: 'no letter without its accent, when accents count',
      text: 'cafe\u0301 cafe',
      query: { query: 'cafe', matchAccents: true },
      words: ['cafe'],
    },
    {
      name: 'several marks in any order',
      text: 'a\u0323\u0307 a\u0307\u0323',
      query: { query: 'a\u0307\u0323', matchAccents: true },
      words: ['a\u0323\u0307', 'a\u0307\u0323'],
    },
    { name: 'ß as ss', text: 'Die Straße, die STRASSE, die Strasse', query: { query: 'strasse' }, words: ['Straße', 'STRASSE', 'Strasse'] },
    { name: 'ss as ß', text: 'Strasse Straße', query: { query: 'straße' }, words: ['Strasse', 'Straße'] },
    { name: 'the capital ẞ', text: 'STRAẞE', query: { query: 'straße', matchAccents: true }, words: ['STRAẞE'] },
    { name: 'ß only as written, when case counts', text: 'Strasse Straße', query: { query: 'Straße', matchCase: true }, words: ['Straße'] },
    { name: 'no half of ß', text: 'Maß', query: { query: 'mas' }, words: [] },
    { name: 'ligatures', text: 'The ﬁre of the oﬃce, fire', query: { query: 'fire' }, words: ['ﬁre', 'fire'] },
    { name: 'a ligature of three', text: 'The oﬃce', query: { query: 'office', matchAccents: true }, words: ['oﬃce'] },
    { name: 'no half of a ligature', text: 'ﬁre', query: { query: 'f' }, words: [] },
    { name: 'behind a ligature, at its place', text: 'ﬁﬂ smoke', query: { query: 'smoke' }, words: ['smoke'] },
    { name: 'the dotted capital İ', text: 'İstanbul, istanbul, ISTANBUL', query: { query: 'istanbul' }, words: ['İstanbul', 'istanbul', 'ISTANBUL'] },
    { name: 'the dotless ı', text: 'Diyarbakır', query: { query: 'diyarbakir' }, words: ['Diyarbakır'] },
    { name: 'ı is not i, when accents count', text: 'ısı isi', query: { query: 'isi', matchAccents: true }, words: ['isi'] },
    { name: 'letters with strokes', text: 'Łódź, Øresund, Ærø', query: { query: 'lodz' }, words: ['Łódź'] },
    { name: 'æ as ae', text: 'Ærø', query: { query: 'aero' }, words: ['Ærø'] },
    { name: 'the sigma at the end of a word', text: 'ΟΔΟΣ οδός', query: { query: 'οδοσ' }, words: ['ΟΔΟΣ', 'οδός'] },
    { name: 'tashkeel', text: 'قَالَ الوَزِيرُ، قال الوزير', query: { query: 'قال الوزير' }, words: ['قَالَ الوَزِيرُ', 'قال الوزير'] },
    { name: 'forms of alef, and tatweel', text: 'أحمد احمد أحمـــد', query: { query: 'احمد' }, words: ['أحمد', 'احمد', 'أحمـــد'] },
    { name: 'tashkeel only as written, when accents count', text: 'قَالَ قال', query: { query: 'قال', matchAccents: true }, words: ['قال'] },
    { name: 'niqqud', text: 'שָׁלוֹם שלום', query: { query: 'שלום' }, words: ['שָׁלוֹם', 'שלום'] },
    {
      name: 'Korean, composed or not',
      text: '한국 \u1112\u1161\u11ab국',
      query: { query: '한국', matchAccents: true },
      words: ['한국', '\u1112\u1161\u11ab국'],
    },
    { name: 'no half of a Korean syllable', text: '각', query: { query: '가' }, words: [] },
    { name: 'voiced kana are letters of their own', text: 'かき がき', query: { query: 'かき' }, words: ['かき'] },
    { name: 'vowel signs of Devanagari are no accents', text: 'की का', query: { query: 'का' }, words: ['का'] },
    { name: 'full width', text: '２０２６年 2026年', query: { query: '2026' }, words: ['２０２６', '2026'] },
    {
      name: 'a blank that does not break',
      text: '10\u00a0000 people',
      query: { query: '10 000 people', matchAccents: true, matchCase: true },
      words: ['10\u00a0000 people'],
    },
    { name: 'a soft hyphen', text: 'har\u00adbour', query: { query: 'harbour' }, words: ['har\u00adbour'] },
    { name: 'quotation marks', text: 'don’t “stop”', query: { query: 'don\'t "stop"' }, words: ['don’t “stop”'] },
    { name: 'emoji', text: 'a 🚢 b', query: { query: '🚢' }, words: ['🚢'] },
    { name: 'no part of a family', text: '👨‍👩‍👧 👩', query: { query: '👩' }, words: ['👩'] },
    { name: 'places that would overlap, once', text: 'aaaaa', query: { query: 'aa' }, words: ['aa', 'aa'] },
    { name: 'across lines', text: 'one\ntwo', query: { query: 'one\ntwo' }, words: ['one\ntwo'] },
    { name: 'signs that would be syntax', text: '(a+)+$ [x]', query: { query: '(a+)+$ [x]' }, words: ['(a+)+$ [x]'] },
    { name: 'a mark alone, as it is', text: '\u0301 x\u0301', query: { query: '\u0301' }, words: ['\u0301'] },
  ])('finds $name', ({ text, query, words }) => {
    expect(found(text, query)).toEqual(words);
  });
});

describe('whole words', () => {
  const word = true;
  it.each<{ name: string; text: string; query: TextQuery; words: number }>([
    { name: 'not inside of a word', text: 'boat boats steamboat boat.', query: { query: 'boat', word }, words: 2 },
    { name: 'not before a number or a line below', text: 'boat2 boat_a (boat)', query: { query: 'boat', word }, words: 1 },
    { name: 'not before an accent', text: 'cafe\u0301 caf', query: { query: 'caf', word }, words: 1 },
    { name: 'in Arabic', text: 'كتاب كتابه', query: { query: 'كتاب', word }, words: 1 },
    { name: 'with niqqud', text: 'שָׁלוֹם', query: { query: 'שלום', word }, words: 1 },
    { name: 'not beside a joiner', text: 'می\u200cخواهم می', query: { query: 'می', word }, words: 1 },
    { name: 'in Chinese by the dictionary', text: '東京都に行く。京都に行く。', query: { query: '京都', word }, words: 1 },
    { name: 'in Thai by the dictionary', text: 'เรือข้ามฟากไฟไหม้', query: { query: 'เรือข้ามฟาก', word }, words: 1 },
    { name: 'between scripts', text: 'iPhoneを買う', query: { query: 'iphone', word }, words: 1 },
    { name: 'signs, which are no words', text: '50%of', query: { query: '%', word }, words: 1 },
    { name: 'of an expression', text: 'pol police policeman', query: { query: 'pol|police', regex: true, word }, words: 2 },
    { name: 'of an expression, in Chinese', text: '東京都 京都', query: { query: '京.', regex: true, word }, words: 1 },
  ])('are found $name', ({ text, query, words }) => {
    expect(found(text, query)).toHaveLength(words);
  });
});

describe('expressions', () => {
  it.each<{ name: string; text: string; query: TextQuery; words: string[] }>([
    { name: 'numbers', text: '34 dead, 1,300 hurt', query: { query: '[\\d,]*\\d' }, words: ['34', '1,300'] },
    { name: 'folded case', text: 'Police police', query: { query: 'POLICE' }, words: ['Police', 'police'] },
    { name: 'case', text: 'Police police', query: { query: '\\bp\\w+', matchCase: true }, words: ['police'] },
    { name: 'letters without accents', text: 'résumé', query: { query: 'r.sum.' }, words: ['résumé'] },
    {
      name: 'an accent in the expression',
      text: 'resume re\u0301sume\u0301',
      query: { query: 'r[é]sum\\u00e9' },
      words: ['resume', 're\u0301sume\u0301'],
    },
    { name: 'accents, where they count', text: 'resume résumé', query: { query: 'r\\u{e9}sumé', matchAccents: true }, words: ['résumé'] },
    { name: 'no syntax from folding', text: 'wait... waitabc wait…', query: { query: 'wait…' }, words: ['wait...', 'wait…'] },
    { name: 'nothing of no length', text: 'abc', query: { query: 'x*' }, words: [] },
    { name: 'words beside places of no length', text: 'a🚢xb', query: { query: 'x*' }, words: ['x'] },
    { name: 'the start and end of a paragraph', text: 'one two\ntwo one', query: { query: '^two|two$' }, words: ['two', 'two'] },
    { name: 'properties', text: 'Ärger 12', query: { query: '\\p{L}+' }, words: ['Ärger'] },
    { name: 'whole ligatures', text: 'oﬃce', query: { query: 'f.c' }, words: ['ﬃc'] },
    { name: 'whole characters', text: '👨‍👩‍👧', query: { query: '\\p{Emoji_Presentation}' }, words: ['👨‍👩‍👧'] },
    { name: 'what stands behind', text: 'said Ana, said Bo', query: { query: '(?<=said )\\w+' }, words: ['Ana', 'Bo'] },
  ])('find $name', ({ text, query, words }) => {
    expect(found(text, { ...query, regex: true })).toEqual(words);
  });

  it('are refused with a reason when they are none', () => {
    for (const query of ['(', '[z-a]', '\\', 'a**', '(?<a>x)(?<a>y)'])
      expect(codeThrown(() => readyQuery({ query, regex: true }))).toBe('query-invalid');
    expect(codeThrown(() => readyQuery({ query: '' }))).toBe('query-invalid');
    expect(codeThrown(() => readyQuery({ query: '(' }))).toBe('none');
  });
});

describe('context', () => {
  it('is about 60 characters on each side, as the text has them', () => {
    const text = `${'a'.repeat(100)}\nnow the word\n👨‍👩‍👧${'b'.repeat(100)}`;
    const start = text.indexOf('word');
    const { before, match, after } = contextOf(text, [{ start: 0, end: text.length }], start, start + 4);
    expect(match).toBe('word');
    expect(before).toBe(text.slice(start - 60, start));
    expect(after.startsWith('\n👨‍👩‍👧b')).toBe(true);
    expect(after).toHaveLength(60);
  });
  it('reads without what is set aside, in the words, before them and behind them', () => {
    const text = `Home\n${'a '.repeat(40)}(menu)The mayor strongly Gate keepers at the weircondemned it.\nShare this\n${'b '.repeat(40)}`;
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const counted = countedStretches(text, [at('Home'), at('(menu)'), at('Gate keepers at the weir'), at('Share this')]);
    const { start } = at('strongly');
    const context = contextOf(text, counted, start, at('condemned').end);
    expect(context).toEqual({ before: `${'a '.repeat(25)}The mayor `, match: 'strongly condemned', after: ` it.\n\n${'b '.repeat(27)}` });
    expect(contextOf(text, counted, at('condemned').start, at('condemned').end).before).toMatch(/a The mayor strongly $/);
    expect(contextOf(text, counted, start, at('strongly').end).after).toMatch(/^ condemned it\.\n\nb b/);
    expect(contextOf('a b', [{ start: 2, end: 3 }], 2, 3)).toEqual({ before: '', match: 'b', after: '' });
  });
  it('cuts no character', () => {
    const family = '👨‍👩‍👧‍👦';
    const text = `${family.repeat(20)}word${family.repeat(20)}`;
    const start = text.indexOf('word');
    const { before, after } = contextOf(text, [{ start: 0, end: text.length }], start, start + 4);
    expect([before.length % family.length, after.length % family.length]).toEqual([0, 0]);
  });
});
