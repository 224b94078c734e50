// anyText.test.ts - finding words in texts made up by chance, with marks, ligatures and joiners.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../../fixtures/finding.ts';
import { isCharacterBorder, isWordBorder } from './borders.ts';
import { Folder } from './fold.ts';
import { readyQuery } from './query.ts';

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
