// span.ts - a stretch of a document's text, and the words that were recorded for it.
//
// Offsets are UTF-16 code units, end exclusive: exactly what String.prototype.slice counts.

import { z } from 'zod';

export const Offset = z.int().min(0);

export const Span = z.object({ start: Offset, end: Offset });
export type Span = z.infer<typeof Span>;

/** The exact words of a span and what stands before and after them (at most 32 graphemes each). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A span as it is kept: its place and its words, so that either can check the other. */
export const Segment = z.looseObject({
  start: Offset,
  end: Offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** What the text has between the segment before and this one, where all else there is set aside: the words read on. */
  lead: z.string().optional(),
});
export type Segment = z.infer<typeof Segment>;
