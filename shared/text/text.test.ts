// text.test.ts - quotes, anchors, graphemes and levels: values, and properties over generated texts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeThrown } from '../../fixtures/codeOf.ts';
import { anchor } from './anchor.ts';
import { codePointCounter, firstLoneSurrogate } from './codePoints.ts';
import { boundaryBefore, selectableSpan } from './graphemes.ts';
import { lineOf, lineStarts, paragraphFinder, paragraphNumbers } from './paragraphs.ts';
import { quoteFor, segmentFor } from './quote.ts';
import { levelsOf, runsOf, type Stretch } from './segments.ts';

describe('quoteFor', () => {
  const text = 'The harbour office said 34 people had died. A ferry 🛳️ burned; "34 people" was repeated.';

  it('gives the words with 32 graphemes of context on each side', () => {
    const start = text.indexOf('34');
    const quote = quoteFor(text, { start, end: start + 9 });
    expect(quote).toEqual({ exact: '34 people', prefix: 'The harbour office said ', suffix: ' had died. A ferry 🛳️ burned; "34' });
  });

  it.each([
    { name: 'beyond the end', span: { start: 3, end: 9_999 }, code: 'span-out-of-range' },
    { name: 'before the start', span: { start: -1, end: 3 }, code: 'span-out-of-range' },
    { name: 'between two units', span: { start: 1.5, end: 3 }, code: 'span-out-of-range' },
    { name: 'empty', span: { start: 3, end: 3 }, code: 'span-empty' },
    { name: 'backwards', span: { start: 5, end: 3 }, code: 'span-empty' },
    { name: 'through an emoji', span: { start: text.indexOf('🛳️') + 1, end: text.length }, code: 'span-splits-character' },
  ])('refuses a span $name', ({ span, code }) => {
    expect(codeThrown(() => quoteFor(text, span))).toBe(code);
  });

  it('never cuts a character of the context in two', () => {
    const family = '👨‍👩‍👧‍👦';
    const long = family.repeat(60);
    const { prefix, suffix } = quoteFor(`${long}word${long}`, { start: long.length, end: long.length + 4 });
    expect(prefix).toBe(family.repeat(32));
    expect(suffix).toBe(family.repeat(32));
  });

  it('anchors every span of any text back to its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start = 0, end = 0] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y);
        if (codeThrown(() => quoteFor(any, { start, end })) !== 'none') return;
        const segment = segmentFor(any, { start, end });
        expect(any.slice(start - segment.prefix.length, end + segment.suffix.length)).toBe(segment.prefix + segment.exact + segment.suffix);
        expect(anchor(any, segment)).toEqual({ kind: 'exact', span: { start, end } });
      }),
    );
  });
});

describe('anchor', () => {
  const text = 'At least 34 people died, police said. The ministry spoke of 34 people injured.';
  const second = text.lastIndexOf('34 people');
  const segment = segmentFor(text, { start: second, end: second + 9 });

  it('finds the same "34 people" again after a paragraph is added above it', () => {
    const added = 'A new first paragraph.\n';
    expect(anchor(added + text, segment)).toEqual({ kind: 'moved', span: { start: second + added.length, end: second + added.length + 9 } });
  });

  it('says orphan when the words are gone, and does not guess between two equal places', () => {
    expect(anchor('Nobody was hurt.', segment).kind).toBe('orphan');
    expect(anchor('x34 people.........34 people', { ...segment, start: 10, end: 19, prefix: '', suffix: '' }).kind).toBe('orphan');
  });
});

describe('selectableSpan', () => {
  it.each([
    { name: 'leaves out white space at the edges', text: 'a  word  b', selection: { start: 1, end: 8 }, words: 'word' },
    { name: 'does not cut a family emoji', text: 'x👨‍👩‍👧‍👦y', selection: { start: 3, end: 5 }, words: '👨‍👩‍👧‍👦' },
    { name: 'does not cut a letter from its accent', text: 'cafe\u0301!', selection: { start: 0, end: 4 }, words: 'cafe\u0301' },
    { name: 'does not cut a flag', text: '🇳🇿🇦🇺', selection: { start: 2, end: 4 }, words: '🇳🇿' },
    { name: 'crosses lines', text: 'one\n\ntwo', selection: { start: 0, end: 8 }, words: 'one\n\ntwo' },
    { name: 'leaves out line feeds at the edges', text: 'one\n\ntwo', selection: { start: 3, end: 8 }, words: 'two' },
  ])('$name', ({ text, selection, words }) => {
    const span = selectableSpan(text, selection);
    expect(span && text.slice(span.start, span.end)).toBe(words);
  });

  it('gives nothing for white space alone', () => {
    expect(selectableSpan('a \n\t b', { start: 1, end: 5 })).toBeNull();
  });

  it('sees the borders that the Unicode rules see, between letters below the combining marks, too', () => {
    const below = Array.from({ length: 0x310 }, (_, code) => String.fromCharCode(code)).filter((one) => one !== '\n');
    const text = `${below.join('')}a\r\u0301e\u0301\u00ad\u0301 ©\ufe0f${below.toReversed().join('')}`;
    const borders = new Set(Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ index }) => index));
    const wrong = Array.from(text, (_, at) => at).filter((at) => (boundaryBefore(text, at) === at) !== borders.has(at));
    expect(wrong).toEqual([]);
  });
});

describe('levels and runs', () => {
  const stretch = (id: string, start: number, end: number, rank = 0): Stretch => ({ id, start, end, rank });

  it('puts the shortest nearest the letters and keeps crossing ones apart', () => {
    const levels = levelsOf([stretch('long', 0, 100), stretch('crossing', 40, 90), stretch('short', 50, 60), stretch('fourth', 45, 99)]);
    expect(Object.fromEntries(levels)).toEqual({ short: 1, crossing: 2, fourth: 3, long: 0 });
  });

  it('never gives two overlapping stretches one level', () => {
    const any = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 })), { maxLength: 40 });
    fc.assert(
      fc.property(any, (pairs) => {
        const all = pairs.map(([start, length], index) => stretch(String(index), start, start + length));
        const levels = levelsOf(all);
        for (const one of all) {
          for (const other of all) {
            const overlap = one.id < other.id && one.start < other.end && other.start < one.end;
            if (overlap && levels.get(one.id) !== 0) expect(levels.get(one.id)).not.toBe(levels.get(other.id));
          }
        }
        const covered = runsOf(all).flatMap((run) => run.ids.map((id) => [id, run.end - run.start] as const));
        for (const one of all) expect(covered.filter(([id]) => id === one.id).reduce((sum, [, length]) => sum + length, 0)).toBe(one.end - one.start);
      }),
    );
  });
});

describe('counting', () => {
  it('converts UTF-16 units to code points anywhere in a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(), (any, at) => {
        const offset = at % (any.length + 1);
        expect(codePointCounter(any)(offset)).toBe(Array.from(any.slice(0, offset)).length);
      }),
    );
  });

  it('finds a surrogate without its partner', () => {
    expect([firstLoneSurrogate('a😀b'), firstLoneSurrogate('a\ud83d b'), firstLoneSurrogate('\ude00')]).toEqual([-1, 1, 0]);
  });

  it('numbers paragraphs, not blank lines', () => {
    const text = 'one\n\ntwo\n \nthree';
    expect(paragraphNumbers(text)).toEqual([1, 0, 2, 0, 3]);
    expect([0, 3, 4, 5, 10, 11].map((offset) => lineOf(lineStarts(text), offset))).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it('gives what is set aside no number: whole lines, lines of nothing else, stretches over a border', () => {
    const text = 'Menu\r\n\nThe weir. Share\nPrint. It closed.\n  Read more  \nLast.';
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const setAside = [span('Menu'), span('Share\nPrint.'), span('Read more')];
    expect(paragraphNumbers(text, setAside)).toEqual([0, 0, 1, 2, 0, 3]);
    const find = paragraphFinder(text, setAside);
    expect(['Menu', 'weir', 'Share\nPrint. It', 'Read', 'more  \nLast', 'Last'].map((words) => find(span(words)))).toEqual([null, 1, 2, null, 3, 3]);
    expect(find({ start: text.length, end: text.length })).toBe(3);
    expect(paragraphNumbers(text, [{ start: 0, end: text.length }])).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
