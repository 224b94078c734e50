// jsonValue.test.ts - what is plain data, and that finding out ends for what would never end.

import { expect, it } from 'vitest';
import { isJsonValue } from './jsonValue.ts';

it('takes what JSON can say, also where one value stands in several places', () => {
  const span = { start: 0, end: 4 };
  expect(
    isJsonValue({
      annotations: [
        { spans: [span], note: null },
        { spans: [span], note: undefined },
      ],
      whole: true,
      words: 'a',
    }),
  ).toBe(true);
});

it.each([
  ['a map', new Map()],
  ['bytes', new Uint8Array(4)],
  ['a number that is none', { start: Number.NaN }],
  ['a hole in a list', [1, undefined]],
])('refuses %s', (_, value) => {
  expect(isJsonValue(value)).toBe(false);
});

it('refuses a value that holds itself, and one that takes for ever to go through', () => {
  const itself: Record<string, unknown> = {};
  itself['again'] = itself;
  expect(isJsonValue(itself)).toBe(false);
  let doubled: unknown = 'end';
  for (let depth = 0; depth < 60; depth += 1) doubled = [doubled, doubled];
  expect(isJsonValue(doubled)).toBe(false);
});
