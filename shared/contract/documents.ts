// documents.ts - a document: read, described, set aside in parts, moved, and looked up in its original.

import { z } from 'zod';
import { Annotation, Id, Link } from '../model/annotation.ts';
import { DocumentValue, metadataKeys } from '../model/project.ts';
import { Offset, Span } from '../model/span.ts';
import { method } from './method.ts';
import { Notice } from './notices.ts';
import { Changed } from './project.ts';

export const SetAsideInput = Span.extend({ kind: z.enum(['menu', 'share', 'related', 'dateline', 'caption', 'residue', 'other']) });

/** Where a stretch of a text stands in its original. */
export const OriginalPlace = z.object({
  part: z.string().nullable(),
  /** Of a PDF, from 1. */
  page: z.int().nullable(),
  element: z.string().nullable(),
  /** UTF-16 offsets in the characters of that part. */
  source: Span.nullable(),
  /** From 1. */
  line: z.int().nullable(),
  quote: z.string(),
});
export type OriginalPlace = z.infer<typeof OriginalPlace>;

/** A document as it is opened: its text, all annotators' annotations in text order, and which lost their words. */
export const OpenDocument = z.object({
  document: DocumentValue,
  text: z.string(),
  annotations: z.array(Annotation),
  links: z.array(Link),
  /** Annotations whose recorded words are not at their recorded place, with where they may be now. */
  orphans: z.array(z.object({ id: Id, suggestion: Span.nullable() })),
  /** All that there is to tell of the project by now: files of a document are first read, and mended, when it is opened. */
  notices: z.array(Notice).optional(),
});
export type OpenDocument = z.infer<typeof OpenDocument>;

export const documentMethods = {
  /** Only the keys that are named; null takes one away. */
  'documents.setMetadata': method(
    z.object({ documentId: Id, metadata: z.partialRecord(z.enum(metadataKeys), z.string().max(10_000).nullable()) }),
    Changed,
  ),
  /** Stretches that are text again, then stretches that are none. */
  'documents.setAside': method(z.object({ documentId: Id, restore: z.array(Span).optional(), add: z.array(SetAsideInput).optional() }), Changed),
  /** Where a stretch of the text stands in the file that it came from, and whether its words are the same there. */
  'documents.original': method(
    z.object({
      ...{ documentId: Id, start: Offset, end: Offset },
      /** Whether the whole text of the page is wanted, too. */
      page: z.boolean().optional(),
    }),
    z.object({
      file: z.object({ name: z.string(), mediaType: z.string(), encoding: z.string().nullable(), bytes: z.int(), sha256: z.string() }),
      /** The words as they are now. */
      quote: z.string(),
      /** The words in the original; null where a correction has put in words that it does not have. */
      words: z.string().nullable(),
      same: z.boolean(),
      /** The first words that differ. */
      difference: z.object({ was: z.string(), is: z.string() }).nullable(),
      places: z.array(OriginalPlace),
      /** The page as it is read from the file, and where the words stand in it. */
      page: z.object({ text: z.string(), start: Offset, end: Offset }).optional(),
    }),
  ),
  'documents.read': method(z.object({ documentId: Id }), OpenDocument),
  'documents.rename': method(z.object({ documentId: Id, title: z.string().trim().min(1).max(500) }), Changed),
  /** Puts a document before another one, or last. */
  'documents.move': method(z.object({ documentId: Id, before: Id.nullable() }), Changed),
  'documents.remove': method(z.object({ documentId: Id }), Changed),
};
