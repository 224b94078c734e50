// joins.ts - how well two words follow each other in a sentence: from -2, where no writer puts them so, to 1.

import type { WordClass } from './commonWords.ts';

type Row = Readonly<Record<WordClass | 'unknown', number>>;
const row = (
  determiner: number,
  preposition: number,
  joining: number,
  pronoun: number,
  auxiliary: number,
  adverb: number,
  verb: number,
  other: number,
  unknown: number,
): Row => ({ determiner, preposition, joining, pronoun, auxiliary, adverb, verb, adjective: other, other, name: unknown, unknown });

/** By the first word; in it by the second. */
const ROWS: Readonly<Record<WordClass | 'unknown', Row>> = {
  determiner: row(-1.5, -2, -2, -1.5, -2, 0, -0.5, 0.7, 0.3),
  preposition: row(1, -1, -1, 0.3, -2, -0.3, -1, 0.3, 0.3),
  joining: row(0.3, 0.3, -0.7, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3),
  pronoun: row(0, 0, -0.3, 0, 1, 0.5, 1, -0.5, 0),
  auxiliary: row(0.5, 0.3, -0.5, 0, 0.3, 0.7, 1, 0.3, 0.3),
  adverb: row(0, 0.2, 0, 0, 0, 0.3, 1.2, 0.3, 0.3),
  verb: row(0.7, 0.7, 0.5, 0.5, -0.3, 0.5, -0.7, 0, 0),
  adjective: row(-1, -0.3, 0, -1, -0.3, 0, -0.3, 0.7, 0.3),
  other: row(-0.3, 0.7, 0.7, -0.2, 0.7, 0.3, 0.7, 0, 0),
  name: row(-0.3, 0.7, 0.7, -0.2, 0.7, 0.3, 0.7, 0, 0),
  unknown: row(-0.3, 0.7, 0.7, -0.2, 0.7, 0.3, 0.7, 0, 0),
};

/** @param first what the first word does, null where that is not known */
export const joinOf = (first: WordClass | null, second: WordClass | null): number => ROWS[first ?? 'unknown'][second ?? 'unknown'];
