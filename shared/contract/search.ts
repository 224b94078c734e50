// search.ts - words found in the texts, and tagged where they were found.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { Offset, Span } from '../model/span.ts';
import { method } from './method.ts';
import { Changed } from './project.ts';

/** One place where a query was found, with about 60 characters of the text on each side, all as they read without what is set aside. */
export const SearchResult = z.object({
  documentId: Id,
  start: Offset,
  end: Offset,
  /** The stretches of the words that were found, where something between them is set aside; else they are all from start to end. */
  segments: z.array(Span).optional(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const searchMethods = {
  /** Words in one document or in all, in the order of the documents, then of the text. */
  'search.find': method(
    z.object({
      query: z.string().max(10_000),
      /** The query is a regular expression, as JavaScript has them with the flags u and m. */
      regex: z.boolean().optional(),
      /** Only whole words. */
      word: z.boolean().optional(),
      /** Else "Café" also finds "CAFE". */
      matchCase: z.boolean().optional(),
      matchAccents: z.boolean().optional(),
      documentId: Id.optional(),
      /** So many are left out at the start. */
      skip: z.int().min(0).optional(),
      limit: z.int().min(0).max(20_000).optional(),
    }),
    z.object({ results: z.array(SearchResult), total: z.int(), documents: z.int() }),
  ),
  /**
   * Tags places that were found by one change, each without what is set aside in it; those that have this tag already are left as they are.
   * Null when all have.
   */
  'search.tag': method(
    z.object({
      places: z
        .array(Span.extend({ documentId: Id }))
        .min(1)
        .max(20_000),
      tag: z.string(),
      subtype: z.string().nullable().optional(),
    }),
    z.object({ changed: Changed.nullable(), ids: z.array(Id), added: z.int() }),
  ),
};
