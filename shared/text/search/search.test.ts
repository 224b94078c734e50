// search.test.ts - finding words: folding and the way back, whole words in many scripts, expressions, set-aside stretches.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedIn, countedStretches, countedWords } from '../counted.ts';
import { AppError } from '../../errors.ts';
import { isCharacterBorder, isWordBorder } from './borders.ts';
import { Folder } from './fold.ts';
import { contextOf, spansOfPlace } from './foundPlace.ts';
import { eachMatch, foldedParts } from './matches.ts';
import { readyQuery, type TextQuery } from './query.ts';

const spansOf = (text: string, query: TextQuery, setAside: { start: number; end: number }[] = []) => {
  const ready = readyQuery(query);
  const spans: { start: number; end: number }[] = [];
  eachMatch(foldedParts(text, setAside, new Folder(ready.rules)), ready, (start, end) => spans.push({ start, end }));
  return spans;
};
const found = (text: string, query: TextQuery, setAside: { start: number; end: number }[] = []): string[] =>
  spansOf(text, query, setAside).map(({ start, end }) => text.slice(start, end));

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return 'none';
};

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
    for (const query of ['(', '[z-a]', '\\', 'a**', '(?<a>x)(?<a>y)']) expect(codeOf(() => readyQuery({ query, regex: true }))).toBe('query-invalid');
    expect(codeOf(() => readyQuery({ query: '' }))).toBe('query-invalid');
    expect(codeOf(() => readyQuery({ query: '(' }))).toBe('none');
  });
});

describe('set-aside stretches', () => {
  const text = 'The ferry Share this ferry burned. The ferry.';
  const start = text.indexOf(' Share');
  const setAside = [{ start, end: start + ' Share this ferry'.length }];
  it('are not searched', () => {
    expect(spansOf(text, { query: 'ferry' }, setAside)).toEqual([
      { start: 4, end: 9 },
      { start: text.lastIndexOf('ferry'), end: text.lastIndexOf('ferry') + 5 },
    ]);
    expect(found(text, { query: 'f\\w+y', regex: true }, setAside)).toEqual(['ferry', 'ferry']);
  });
  it('are read over within a sentence', () => {
    const burned = [{ start: 4, end: text.indexOf(' burned') + 7 }];
    expect(spansOf(text, { query: 'ferry burned' }, setAside)).toEqual(burned);
    expect(spansOf(text, { query: 'FERRY burned', word: true }, setAside)).toEqual(burned);
    expect(spansOf(text, { query: 'ferry\\s\\w+', regex: true }, setAside)).toEqual(burned);
    expect(spansOf(text, { query: 'The.*', regex: true }, setAside)).toEqual([{ start: 0, end: text.length }]);
  });

  const CAPTION = 'Gate keepers at the weir';
  const glued = (before: string, after: string) => {
    const whole = `${before}${CAPTION}${after}`;
    return { whole, aside: [{ start: before.length, end: before.length + CAPTION.length }] };
  };
  it.each([
    { query: { query: 'strongly condemned' }, words: ['strongly', 'condemned'] },
    { query: { query: 'STRONGLY CONDEMNED' }, words: ['strongly', 'condemned'] },
    { query: { query: 'Strongly condemned', matchCase: true }, words: null },
    { query: { query: 'strongly condemned', matchCase: true, matchAccents: true, word: true }, words: ['strongly', 'condemned'] },
    { query: { query: 'ly con' }, words: ['ly', 'con'] },
    { query: { query: 'ly con', word: true }, words: null },
    { query: { query: 'condemned', word: true }, words: ['condemned'] },
    { query: { query: '\\bstrongly\\s+condemned\\b', regex: true }, words: ['strongly', 'condemned'] },
    { query: { query: 'strong\\w+ \\w+', regex: true, word: true }, words: ['strongly', 'condemned'] },
    { query: { query: ' condemned' }, words: ['condemned'] },
    { query: { query: 'weircondemned' }, words: null },
    { query: { query: 'strongly Gate' }, words: null },
  ])('a caption glued into a sentence: $query.query', ({ query, words }) => {
    const { whole, aside } = glued('The mayor strongly ', 'condemned it.');
    const counted = countedStretches(whole, aside);
    const segments = spansOf(whole, query, aside).map((span) => spansOfPlace(whole, counted, span).map((one) => whole.slice(one.start, one.end)));
    expect(segments).toEqual(words ? [words] : []);
  });

  it('a caption within a word, between blanks, between other things set aside, and letters that fold to several', () => {
    const within = glued('The Natio', 'ns met.');
    expect(spansOf(within.whole, { query: 'nations', word: true }, within.aside)).toEqual([{ start: 4, end: 9 + CAPTION.length + 2 }]);
    expect(spansOf(within.whole, { query: 'natio', word: true }, within.aside)).toEqual([]);
    const blanks = glued('They strongly ', ' condemned it.');
    expect(spansOf(blanks.whole, { query: 'strongly condemned it' }, blanks.aside)).toHaveLength(1);
    const two = 'They strongly [one] [two] condemned it.';
    const both = ['[one]', '[two]'].map((part) => ({ start: two.indexOf(part), end: two.indexOf(part) + 5 }));
    expect(spansOf(two, { query: 'strongly condemned' }, both)).toEqual([{ start: 5, end: two.indexOf(' it.') }]);
    const folded = glued('Der große ', 'Fluß stieg; der große Fluß fiel.');
    expect(spansOf(folded.whole, { query: 'GROSSE FLUSS' }, folded.aside)).toHaveLength(2);
    const arabic = glued('وأدان بِشِدَّةٍ ', 'إغلاق السد');
    expect(spansOf(arabic.whole, { query: 'بشدة إغلاق', word: true }, arabic.aside)).toHaveLength(1);
  });

  it('whole lines are a border, and so is what holds a line feed', () => {
    const menu = 'The weir closed\nMenu\nat noon. Read\nmore now. It opened.';
    const aside = ['Menu', 'Read\nmore now. '].map((part) => ({ start: menu.indexOf(part), end: menu.indexOf(part) + part.length }));
    expect(found(menu, { query: 'closed\\s*at', regex: true }, aside)).toEqual([]);
    expect(found(menu, { query: 'noon\\.\\s*It', regex: true }, aside)).toEqual([]);
    expect(found(menu, { query: 'closed\\s*at', regex: true }, [])).toEqual([]);
    const twice = 'The weir closed\n[one] [two]\nat noon.';
    const line = ['[one]', '[two]'].map((part) => ({ start: twice.indexOf(part), end: twice.indexOf(part) + 5 }));
    expect(found(twice, { query: 'closed\\s*at', regex: true }, line)).toEqual([]);
  });

  it('wherever they are, every match reads as the query, in words that count', () => {
    const parts = fc.array(fc.record({ words: fc.constantFrom('a', 'b', ' ', '\n', 'ß', 'é', 'e\u0301'), aside: fc.boolean() }), { maxLength: 24 });
    fc.assert(
      fc.property(parts, fc.constantFrom('a b', 'ab', 'a', 'ssa', 'be', 'bb', 'a\\s+b'), fc.boolean(), (all, query, word) => {
        const spans: { start: number; end: number }[] = [];
        let whole = '';
        for (const one of all) {
          if (one.aside) spans.push({ start: whole.length, end: whole.length + one.words.length });
          whole += one.words;
        }
        const counted = countedStretches(whole, spans);
        const regex = query.includes('\\');
        let last = 0;
        for (const span of spansOf(whole, { query, regex, word }, spans)) {
          const read = countedWords(whole, counted, span).normalize('NFC');
          expect(read.replaceAll('ß', 'ss').replaceAll('é', 'e')).toMatch(new RegExp(`^${query}$`));
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(countedIn(counted, { start: span.start, end: span.start + 1 })).toHaveLength(1);
          expect(countedIn(counted, { start: span.end - 1, end: span.end })).toHaveLength(1);
          if (!regex) expect(read).not.toContain('\n');
          last = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('in any text', () => {
  const letters = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...Array.from('aeisfß ﬁﬃİıéÉΣσςøæ'),
        'e\u0301',
        'i\u0307',
        '\u0301',
        '\u00ad',
        '\u0640',
        'قَ',
        'שׁ',
        '한',
        '\u1112\u1161',
        '👩',
        '\u200d',
        '\n',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
  );
  const texts = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));
  const flags = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean(), word: fc.boolean() });

  it('every match folds to the folded query, cuts no character, and never overlaps another', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), flags, (text, other, from, length, options) => {
        const at = from % (text.length + 1);
        const query = (length % 5 === 0 ? other : text.slice(at, at + 1 + (length % 6))) || 'a';
        let ready: ReturnType<typeof readyQuery>;
        try {
          ready = readyQuery({ query, ...options });
        } catch {
          return;
        }
        let last = 0;
        for (const { start, end } of spansOf(text, { query, ...options })) {
          expect(new Folder(ready.rules).fold(text.slice(start, end)).text).toBe(ready.find);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([isCharacterBorder(text, start), isCharacterBorder(text, end)]).toEqual([true, true]);
          if (options.word) expect([isWordBorder(text, start), isWordBorder(text, end)]).toEqual([true, true]);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds any of its own characters again', () => {
    fc.assert(
      fc.property(texts, fc.nat(), flags, (text, which, options) => {
        const all = Array.from(new Intl.Segmenter('en').segment(text));
        const one = all[which % Math.max(1, all.length)];
        // A mark at the start of a line, or after a control character, is folded together with that: it has no letter of its own.
        if (!one || one.segment.trim() === '' || /\p{Cc}/u.test(text.slice(Math.max(0, one.index - 1), one.index + one.segment.length))) return;
        const rules = { case: !options.matchCase, accents: !options.matchAccents, invisible: true };
        if (new Folder(rules).fold(one.segment).text === '') return;
        const spans = spansOf(text, { query: one.segment, ...options, word: false });
        expect(spans.some(({ start, end }) => start <= one.index + one.segment.length && end >= one.index)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same of a border as the platform does', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const starts = new Set(Array.from(new Intl.Segmenter('en').segment(text), (one) => one.index));
        expect(isCharacterBorder(text, offset)).toBe(starts.has(offset) || offset === text.length);
      }),
      { numRuns: 1000 },
    );
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
