// chain.test.ts - the chain above an annotation, nearest first, never running round.

import { expect, it } from 'vitest';
import { chainOf } from './chain.ts';

const table = new Map(
  [
    { id: 'x', parent: 'y' },
    { id: 'y', parent: 'z' },
    { id: 'z', parent: null },
    { id: 'lost', parent: 'nobody' },
    { id: 'a', parent: 'b' },
    { id: 'b', parent: 'c' },
    { id: 'c', parent: 'b' },
  ].map((one) => [one.id, one]),
);

it.each([
  { from: 'x', above: ['y', 'z'] },
  { from: 'z', above: [] },
  { from: 'lost', above: [] },
  { from: 'a', above: ['b', 'c'] },
  { from: 'b', above: ['c'] },
])('of $from is $above', ({ from, above }) => {
  const annotation = table.get(from);
  expect(annotation && chainOf(annotation, (id) => table.get(id)).map((one) => one.id)).toEqual(above);
});
