// counted.test.ts - what counts of a text, over stretches of every shape.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedIn, countedLength, countedStretches, countedWords, isAside, meantExtent, meantSpans } from './counted.ts';

const words = (text: string, setAside: readonly { start: number; end: number }[]) =>
  countedStretches(text, setAside).map(({ start, end }) => text.slice(start, end));
const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('counted stretches', () => {
  it('are the whole text, or none of it', () => {
    expect(words('', [])).toEqual([]);
    expect(words('', [{ start: 0, end: 0 }])).toEqual([]);
    expect(words('All of it.', [])).toEqual(['All of it.']);
    expect(words('All of it.', [{ start: 0, end: 10 }])).toEqual([]);
    expect(words('All of it.', [{ start: 0, end: 99 }])).toEqual([]);
    expect(words('All of it.', [{ start: 4, end: 4 }])).toEqual(['All of it.']);
  });

  it('take stretches in any order, and once where they overlap', () => {
    const text = 'one two three four';
    expect(words(text, [at(text, 'three'), at(text, 'one '), at(text, 'hre')])).toEqual(['two ', ' four']);
  });

  it('hold no half of a character, no carriage return alone, and go over the borders of paragraphs', () => {
    expect(words('a😀b', [{ start: 2, end: 4 }])).toEqual(['a']);
    expect(words('a😀b', [{ start: 0, end: 2 }])).toEqual(['b']);
    const text = 'Head line\r\nMenu\r\nShare\r\nThe weir.';
    expect(words(text, [at(text, 'Menu\r\nShare\r\n')])).toEqual(['Head line\r\n', 'The weir.']);
    expect(words('The weir. Read\nmore here. It closed.', [at('The weir. Read\nmore here. It closed.', 'Read\nmore here. ')])).toEqual([
      'The weir. ',
      'It closed.',
    ]);
  });

  it('leave a glued caption out of the sentence and of the word that it stands in', () => {
    const sentence = 'The mayor strongly Gate keepers at the weircondemned it.';
    const stretches = countedStretches(sentence, [at(sentence, 'Gate keepers at the weir')]);
    expect(countedWords(sentence, stretches, { start: 0, end: sentence.length })).toBe('The mayor strongly condemned it.');
    expect(
      meantSpans(sentence, stretches, at(sentence, 'strongly Gate keepers at the weircondemned')).map((one) => sentence.slice(one.start, one.end)),
    ).toEqual(['strongly', 'condemned']);
    const whole = 'The mayor (left) condemned it.';
    expect(countedWords(whole, countedStretches(whole, [at(whole, '(left)')]), { start: 0, end: whole.length })).toBe('The mayor condemned it.');
    const lines = 'One \nMenu\n two';
    expect(countedWords(lines, countedStretches(lines, [at(lines, 'Menu')]), { start: 0, end: lines.length })).toBe('One \n\n two');
    const word = 'They conGate keepers at the weirdemned it.';
    const inWord = countedStretches(word, [at(word, 'Gate keepers at the weir')]);
    expect(countedWords(word, inWord, { start: 0, end: word.length })).toBe('They condemned it.');
    expect(meantSpans(word, inWord, { start: 5, end: word.length - 1 })).toHaveLength(2);
  });

  it('are meant by who selects over their edge; who selects only what is set aside means that', () => {
    const text = 'Menu here The weir closed.';
    const stretches = countedStretches(text, [at(text, 'Menu here')]);
    expect(meantSpans(text, stretches, { start: 5, end: text.length })).toEqual([at(text, 'The weir closed.')]);
    expect(meantExtent(text, stretches, { start: 0, end: 18 })).toEqual(at(text, 'The weir'));
    expect(meantSpans(text, stretches, at(text, 'here'))).toEqual([at(text, 'here')]);
    expect([isAside(text, stretches, at(text, 'here ')), isAside(text, stretches, at(text, 'here The'))]).toEqual([true, false]);
    expect(isAside(text, stretches, { start: 9, end: 10 })).toBe(false);
  });
});

const text = fc
  .array(fc.constantFrom('a', 'word ', ' ', '\n', '\r\n', '😀', '👩‍👧', 'é', 'قال ', 'e\u0301', '.'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const spans = (most: number) =>
  fc.array(
    fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 6 },
  );

describe('of any text and any stretches', () => {
  it('each unit counts or is set aside, in order, and no character is cut', () => {
    fc.assert(
      fc.property(text, spans(80), (given, setAside) => {
        const stretches = countedStretches(given, setAside);
        const counts = new Set<number>();
        let last = -1;
        for (const { start, end } of stretches) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          for (let unit = start; unit < end; unit += 1) counts.add(unit);
        }
        expect(last).toBeLessThanOrEqual(given.length);
        expect(countedLength(stretches)).toBe(counts.size);
        for (const [unit] of Array.from({ length: given.length }).entries()) {
          const aside = setAside.some((one) => one.start <= unit && unit < one.end);
          if (aside) expect(counts.has(unit)).toBe(false);
          else if (!counts.has(unit)) expect(given.charCodeAt(unit) >>> 11).toBe(0x1b);
        }
        expect(countedWords(given, stretches, { start: 0, end: given.length }).isWellFormed()).toBe(true);
      }),
    );
  });

  it('a part of it counts as the same units do in the whole', () => {
    fc.assert(
      fc.property(text, spans(80), fc.nat(80), fc.nat(80), (given, setAside, a, b) => {
        const stretches = countedStretches(given, setAside);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const parts = countedIn(stretches, span);
        const outside =
          countedLength(countedIn(stretches, { start: 0, end: span.start })) +
          countedLength(countedIn(stretches, { start: span.end, end: given.length }));
        expect(countedLength(parts) + outside).toBe(countedLength(stretches));
        for (const part of parts) expect(part.start >= span.start && part.end <= span.end && part.end > part.start).toBe(true);
      }),
    );
  });

  it('what is meant lies apart, in order, and holds no letter that is set aside beside one that counts', () => {
    fc.assert(
      fc.property(text, spans(80), fc.nat(80), fc.nat(80), (given, setAside, a, b) => {
        const stretches = countedStretches(given, setAside);
        const span = { start: Math.min(a, b, given.length), end: Math.min(Math.max(a, b), given.length) };
        const meant = meantSpans(given, stretches, span);
        if (meant.length === 1 && meant[0] === span) return;
        let last = -1;
        for (const one of meant) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
          expect(given.slice(one.start, one.end).trim()).toBe(given.slice(one.start, one.end));
        }
      }),
    );
  });
});
