// passages.test.ts - finding words over what is set aside: it is read over within a line, and nothing in it is found.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found, spansOf } from '../../../fixtures/finding.ts';
import { countedIn, countedStretches, countedWords } from '../counted.ts';
import { spansOfPlace } from './foundPlace.ts';

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
