// find.ts - what is looked for and what was found, as the view knows it; and the order in which results are listed.

import type { SearchResult } from '../../shared/contract.ts';

export type FindSort = 'place' | 'before' | 'match' | 'after';

export interface Find {
  readonly query: string;
  readonly regex: boolean;
  readonly word: boolean;
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
  readonly scope: 'document' | 'project';
  readonly sort: FindSort;
  readonly searching: boolean;
  /** Why there is no answer, in the host's words. */
  readonly failure: string | null;
  /** By document and place. */
  readonly results: readonly SearchResult[];
  /** Indexes of results as they are listed. */
  readonly order: readonly number[];
  /** How many there are; not all may have been sent. */
  readonly total: number;
  readonly documents: number;
  /** Indexes of results that were chosen; when there are none, the current one is meant. */
  readonly chosen: ReadonlySet<number>;
  /** Index of the result that is shown in the text. */
  readonly current: number | null;
}

export const nothingChosen: ReadonlySet<number> = new Set();

const nothingFound = { results: [], order: [], total: 0, documents: 0, chosen: nothingChosen, current: null, failure: null, searching: false };

export const firstFind: Find = {
  query: '',
  regex: false,
  word: false,
  matchCase: false,
  matchAccents: false,
  scope: 'document',
  sort: 'place',
  ...nothingFound,
};

/** The same question with no answer yet. */
export const withoutResults = (find: Find): Find => ({ ...find, ...nothingFound });

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true, ignorePunctuation: true });

const keys: Readonly<Record<Exclude<FindSort, 'place'>, (result: SearchResult) => string>> = {
  // The word next to the match counts first, then the one before it.
  before: ({ before }) => before.split(/\s+/u).filter(Boolean).reverse().join(' '),
  match: ({ match }) => match,
  after: ({ after }) => after.trimStart(),
};

/** Indexes of `results` in the order asked for; equal ones by place. */
export function orderOf(results: readonly SearchResult[], sort: FindSort): number[] {
  const order = results.map((_, index) => index);
  if (sort === 'place') return order;
  const key = results.map(keys[sort]);
  return order.sort((a, b) => collator.compare(key[a] ?? '', key[b] ?? '') || a - b);
}

/** The results that a step is about: those chosen, else the current one. */
export function meantResults({ results, chosen, current }: Find): SearchResult[] {
  const indexes = chosen.size > 0 ? [...chosen].sort((a, b) => a - b) : current === null ? [] : [current];
  return indexes.flatMap((index) => results[index] ?? []);
}

const STRONG = /(?<rtl>[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])|\p{L}/gu;

/** The direction of the text around a result: that of most of its letters. */
export function directionOf({ before, match, after }: SearchResult): 'ltr' | 'rtl' {
  let balance = 0;
  for (const found of `${before}${match}${after}`.matchAll(STRONG)) balance += found.groups?.['rtl'] === undefined ? 1 : -1;
  return balance < 0 ? 'rtl' : 'ltr';
}
