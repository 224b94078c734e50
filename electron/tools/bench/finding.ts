// finding.ts - how long an answer takes in 1,000 documents of 10 MB, once the index is built, from question to results.
//
// Compared with the least that any search costs: `indexOf` through the same texts in memory, with no folding and no context.

import { randomUUID } from 'node:crypto';
import { SearchThread } from '../../search/searchThread.ts';
import type { TextQuery } from '../../../shared/text/search/query.ts';

const DOCUMENTS = 1_000;
const CHARACTERS = 10_000;
const ROUNDS = 9;
const LIMIT = 20_000;

/** What people look for: a name, a word in many texts, a word with an accent, a whole word, an expression, nothing. */
const queries: readonly (TextQuery & { readonly query: string })[] = [
  { query: 'Kessmouth' },
  { query: 'ferry' },
  { query: 'cafe' },
  { query: 'fire', word: true },
  { query: '\\d+ (people|persons)', regex: true },
  { query: 'nowhere at all' },
];

interface Finding {
  /** Median of the slowest kind of query, ms. */
  readonly slowestMs: number;
  /** Median over all kinds, ms. */
  readonly findMs: number;
  /** Median of `indexOf` through all texts for the same words, ms. */
  readonly bareMs: number;
  /** From the first question to its answer, the index being built, ms. */
  readonly firstMs: number;
  /** Results of all kinds of query in one round. */
  readonly results: number;
}

/** Numbers from 0 to 1 that are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const SYLLABLES = 'ka ren to mi sol ve dar lin po est ur ban che fal go rin ma té nor wick'.split(' ');

/** Made-up words with the frequencies of a language: a few very often, most of them seldom. */
export function madeUpTexts(documents: number, characters: number): string[] {
  const random = sequence(7);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() ** 3 * from.length)];
  const words = Array.from({ length: 4_000 }, () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(SYLLABLES)).join(''));
  const known = ['ferry', 'fire', 'café', '“harbour”', 'said', '47 people', 'firefly'];
  return Array.from({ length: documents }, (_, number) => {
    let text = number % 10 === 0 ? 'Kessmouth.\n' : '';
    while (text.length < characters) {
      const word = random() < 0.03 ? pick(known) : pick(words);
      text += `${word}${random() < 0.08 ? '.\n' : random() < 0.05 ? ', ' : ' '}`;
    }
    return text;
  });
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function benchFinding(rounds = ROUNDS): Promise<Finding> {
  const texts = madeUpTexts(DOCUMENTS, CHARACTERS).map((text) => ({ documentId: randomUUID(), text, setAside: [], key: '1' }));
  const documentIds = texts.map((one) => one.documentId);
  const thread = new SearchThread();
  const timed = async (query: TextQuery): Promise<{ ms: number; total: number }> => {
    const begun = performance.now();
    const { total } = await thread.find(texts, { query, documentIds, skip: 0, limit: LIMIT }, true);
    return { ms: performance.now() - begun, total };
  };
  const bare = (words: string): number => {
    const begun = performance.now();
    let count = 0;
    for (const { text } of texts) for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) count += 1;
    return count < 0 ? 0 : performance.now() - begun;
  };
  try {
    const { ms: firstMs } = await timed({ query: 'ferry' });
    // Words and expressions fold the texts differently; both are built now.
    await timed({ query: 'ferry', regex: true });
    const found = new Map(queries.map((query) => [query, [] as number[]]));
    const bareTimes: number[] = [];
    let results = 0;
    for (let round = 0; round < rounds; round += 1) {
      results = 0;
      for (const [query, times] of found) {
        const { ms, total } = await timed(query);
        times.push(ms);
        results += total;
        bareTimes.push(bare(query.query));
      }
    }
    const medians = [...found.values()].map(median);
    return { slowestMs: Math.max(...medians), findMs: median(medians), bareMs: median(bareTimes), firstMs, results };
  } finally {
    await thread.close();
  }
}
