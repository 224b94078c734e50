// measure.test.ts - what the measurement must show; `npm run test:anchoring` shows more of it, and how long it takes.

import { expect, it } from 'vitest';
import { type Kind, measure } from './measure.ts';

it.each<{ kind: Kind; mostWrong: number }>([
  { kind: 'words', mostWrong: 1 },
  { kind: 'paragraphs', mostWrong: 15 },
])('finds annotations again more often than match-quote: $kind', { timeout: 120_000 }, ({ kind, mostWrong }) => {
  const { ours, theirs } = measure(kind, 2);
  expect(ours.right).toBeGreaterThanOrEqual(theirs.right);
  expect(ours.wrong).toBeLessThanOrEqual(mostWrong);
  expect(ours.wrong).toBeLessThan(theirs.wrong);
  // Whatever is not certain is marked.
  expect(ours.flagged).toBe(ours.wrong);
});
