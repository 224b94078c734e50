// wordDiff.test.ts - two texts as one, for people to compare.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from './wordDiff.ts';

it('shows the words that went and the words that came', () => {
  const parts = wordDiff('One boat sank.\nTwo keepers left.\n', 'One old boat sank.\nTwo left.\n').filter((one) => one.kind !== 'same');
  expect(parts.map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual(['in old', 'out keepers']);
});

it('holds all of both texts, whatever they are', () => {
  const words = fc.array(fc.constantFrom('fire', 'boat', 'the', '.', '\n', '🚢', 'said', 'Holm'), { maxLength: 60 }).map((one) => one.join(' '));
  fc.assert(
    fc.property(words, words, (old, fresh) => {
      const parts = wordDiff(old, fresh);
      expect(parts.flatMap(({ kind, text }) => (kind === 'in' ? [] : [text])).join('')).toBe(old);
      expect(parts.flatMap(({ kind, text }) => (kind === 'out' ? [] : [text])).join('')).toBe(fresh);
    }),
  );
});
