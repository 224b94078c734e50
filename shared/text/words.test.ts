// words.test.ts - whole words, edges that move by grapheme and by word, and stretches that are joined and cut.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectableSpan } from './graphemes.ts';
import { splitsCharacter } from './codePoints.ts';
import type { Span } from '../model/span.ts';
import { countedStretches, meantSpans } from './counted.ts';
import { remarked, withoutSpan, withSpan } from './spans.ts';
import { type Edge, movedEdge, type Step, wholeWords } from './words.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const spanOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const cut = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end);

describe('wholeWords', () => {
  it.each([
    { name: 'grows at both ends', text: 'the harbour office said', words: 'rbour off', grown: 'harbour office' },
    { name: 'grows inside one word', text: 'the harbour office', words: 'rbo', grown: 'harbour' },
    { name: 'leaves whole words alone', text: 'the harbour office', words: 'harbour', grown: 'harbour' },
    { name: 'keeps numbers together', text: 'about 1,300 boats', words: '300 bo', grown: '1,300 boats' },
    { name: 'keeps an apostrophe inside', text: "they don't know", words: 'on', grown: "don't" },
    { name: 'finds words without spaces', text: '東京都に住んでいる人々', words: '京都', grown: '東京都' },
    { name: 'leaves an emoji whole', text: `boats ${FAMILY} burned`, words: FAMILY, grown: FAMILY },
    { name: 'keeps a letter with its accent', text: 'the cafe\u0301 owners', words: 'af', grown: 'cafe\u0301' },
    { name: 'works right to left', text: 'قال مكتب الميناء', words: 'كت', grown: 'مكتب' },
    { name: 'stops at a line end', text: 'one two\nthree', words: 'wo\nth', grown: 'two\nthree' },
  ])('$name', ({ text, words, grown }) => {
    expect(cut(text, wholeWords(text, spanOf(text, words)))).toBe(grown);
  });

  it('grows only, twice is as once, and never cuts a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
        const selected = selectableSpan(text, { start: Math.min(a, b) % (text.length + 1), end: Math.max(a, b) % (text.length + 1) });
        if (!selected) return;
        const grown = wholeWords(text, selected);
        expect(grown.start).toBeLessThanOrEqual(selected.start);
        expect(grown.end).toBeGreaterThanOrEqual(selected.end);
        expect(wholeWords(text, grown)).toEqual(grown);
        expect(splitsCharacter(text, grown.start) || splitsCharacter(text, grown.end)).toBe(false);
      }),
    );
  });
});

describe('beside what is set aside', () => {
  const text = 'He strongly Gate keepers herecondemned it, and reGate keepers herefused to go.';
  const setAside = [...text.matchAll(/Gate keepers here/gu)].map(({ index }) => ({ start: index, end: index + 17 }));
  const counted = countedStretches(text, setAside);
  const meant = (span: Span): string[] => meantSpans(text, counted, span).map((one) => cut(text, one));
  const at = (words: string, from = 0, to = 0): Span => ({ start: text.indexOf(words) + from, end: text.indexOf(words) + words.length - to });

  it.each([
    ['a part of a word behind it', at('condemned', 2, 2), ['condemned']],
    ['what the browser takes for a word', at('herecondemned'), ['condemned']],
    ['words on both sides', at('strongly Gate keepers herecondemned', 2, 3), ['strongly', 'condemned']],
    ['a part of a word that it stands in', { start: text.indexOf('fused') + 1, end: text.indexOf('fused') + 3 }, ['re', 'fused']],
    ['words of its own', at('keepers', 1, 1), ['eeper']],
  ])('whole words: %s', (_, span, expected) => {
    expect(meant(wholeWords(text, span, counted))).toEqual(expected);
  });

  it('passes over it with both edges, outwards and back, by word and by letter', () => {
    const strongly = at('strongly');
    const condemned = at('condemned');
    for (const step of ['word', 'grapheme'] as const) {
      let span = strongly;
      for (let tries = 0; tries < 9 && span.end < condemned.end; tries += 1) {
        span = movedEdge(text, span, 'end', step, 1, counted);
        expect(meant(span).join(' ')).toBe(step === 'word' ? 'strongly condemned' : `strongly ${'condemned'.slice(0, tries + 1)}`);
      }
      for (let tries = 0; tries < 9 && span.end > strongly.end; tries += 1) span = movedEdge(text, span, 'end', step, -1, counted);
      expect(span).toEqual(strongly);
    }
    expect(meant(movedEdge(text, condemned, 'start', 'word', -1, counted))).toEqual(['strongly', 'condemned']);
    expect(movedEdge(text, { ...strongly, end: condemned.end }, 'start', 'word', 1, counted)).toEqual(condemned);
  });

  it('stays where there is no more text', () => {
    const end = 'The weir. Read more';
    const stretches = countedStretches(end, [{ start: 10, end: 19 }]);
    expect(movedEdge(end, { start: 4, end: 9 }, 'end', 'word', 1, stretches)).toEqual({ start: 4, end: 9 });
  });
});

describe('movedEdge', () => {
  const text = `The harbour office said ${FAMILY} nineteen boats.\n\nThree were lost.`;
  it.each<[string, Edge, Step, 1 | -1, string]>([
    ['office', 'end', 'grapheme', 1, 'office s'],
    ['office', 'end', 'grapheme', -1, 'offic'],
    ['office s', 'end', 'grapheme', -1, 'office'],
    ['office', 'end', 'word', 1, 'office said'],
    ['harbour office', 'end', 'word', -1, 'harbour'],
    ['office', 'start', 'grapheme', -1, 'r office'],
    ['office', 'start', 'grapheme', 1, 'ffice'],
    ['office', 'start', 'word', -1, 'harbour office'],
    ['harbour office', 'start', 'word', 1, 'office'],
    ['said', 'end', 'grapheme', 1, `said ${FAMILY}`],
    [`said ${FAMILY}`, 'end', 'grapheme', -1, 'said'],
    ['said', 'end', 'word', 1, `said ${FAMILY} nineteen`],
    ['boats.', 'end', 'grapheme', 1, 'boats.\n\nT'],
    ['boats', 'end', 'word', 1, 'boats.\n\nThree'],
    ['Three', 'start', 'word', -1, 'boats.\n\nThree'],
    ['The', 'start', 'word', -1, 'The'],
    ['The', 'start', 'grapheme', -1, 'The'],
    ['lost', 'end', 'word', 1, 'lost.'],
    ['lost.', 'end', 'word', 1, 'lost.'],
    ['office', 'end', 'word', -1, 'office'],
    [FAMILY, 'end', 'grapheme', -1, FAMILY],
  ])('"%s": its %s by one %s, %i', (words, edge, step, by, expected) => {
    expect(cut(text, movedEdge(text, spanOf(text, words), edge, step, by))).toBe(expected);
  });

  it('never cuts a grapheme, never empties the span, and leaves the other edge', () => {
    const any = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', FAMILY, 'e\u0301', '🇳🇿', '東京', 'قال', '.'), { maxLength: 30 });
    fc.assert(
      fc.property(
        any,
        fc.nat(),
        fc.constantFrom<Edge>('start', 'end'),
        fc.constantFrom<Step>('grapheme', 'word'),
        fc.boolean(),
        (parts, at, edge, step, on) => {
          const whole = parts.join('');
          const before = selectableSpan(whole, { start: at % (whole.length + 1), end: whole.length });
          if (!before) return;
          const after = movedEdge(whole, before, edge, step, on ? 1 : -1);
          const other = edge === 'start' ? 'end' : 'start';
          expect(after[other]).toBe(before[other]);
          expect(selectableSpan(whole, after)).toEqual(after);
        },
      ),
    );
  });
});

describe('stretches', () => {
  const text = 'nineteen boats, he said, were lost at sea';
  const span = (words: string) => spanOf(text, words);
  const wordsOf = (spans: readonly { start: number; end: number }[]) => spans.map((one) => cut(text, one));

  it.each([
    { name: 'apart', spans: ['nineteen boats'], added: 'were lost', all: ['nineteen boats', 'were lost'] },
    { name: 'before', spans: ['were lost'], added: 'nineteen boats', all: ['nineteen boats', 'were lost'] },
    { name: 'overlapping', spans: ['nineteen boats'], added: 'boats, he', all: ['nineteen boats, he'] },
    { name: 'beside, with a space between', spans: ['nineteen'], added: 'boats', all: ['nineteen boats'] },
    { name: 'bridging two', spans: ['nineteen', 'were lost'], added: 'boats, he said, were', all: ['nineteen boats, he said, were lost'] },
    { name: 'inside', spans: ['nineteen boats'], added: 'boats', all: ['nineteen boats'] },
  ])('are joined: $name', ({ spans, added, all }) => {
    expect(wordsOf(withSpan(text, spans.map(span), span(added)))).toEqual(all);
  });

  it.each([
    { name: 'from the middle', spans: ['nineteen boats, he said, were lost'], taken: ', he said,', left: ['nineteen boats', 'were lost'] },
    { name: 'from the end, over its edge', spans: ['nineteen boats'], taken: 'boats, he', left: ['nineteen'] },
    { name: 'a whole stretch', spans: ['nineteen boats', 'were lost'], taken: 'were lost at', left: ['nineteen boats'] },
    { name: 'nothing that is there', spans: ['nineteen boats'], taken: 'lost', left: ['nineteen boats'] },
    { name: 'everything', spans: ['nineteen'], taken: 'nineteen boats', left: [] },
  ])('are cut: $name', ({ spans, taken, left }) => {
    expect(wordsOf(withoutSpan(text, spans.map(span), span(taken)))).toEqual(left);
  });

  it('are corrected by marking again, and added where nothing is shared', () => {
    expect(wordsOf(remarked([span('nineteen boats, he'), span('at sea')], span('boats')))).toEqual(['boats', 'at sea']);
    expect(wordsOf(remarked([span('at sea')], span('boats')))).toEqual(['boats', 'at sea']);
  });
});
