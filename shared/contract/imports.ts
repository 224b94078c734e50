// imports.ts - files that become documents at once.

import { z } from 'zod';
import { Id, Json } from '../model/annotation.ts';
import { SetAside } from '../model/project.ts';
import { Offset } from '../model/span.ts';
import { FileInput } from './files.ts';
import { method, nothing } from './method.ts';
import { FailureShape, Warning } from './notices.ts';
import { Changed } from './project.ts';

/** How a person wants files read. */
export const howToRead = {
  /** Files above 5 MB too. */
  large: z.boolean().optional(),
  encoding: z.string().optional(),
  /** Word's and OpenDocument's tracked changes: accepted unless told otherwise. */
  changes: z.enum(['accepted', 'original']).optional(),
};

export const ImportOutcome = z.object({
  file: z.string(),
  documentId: Id.nullable(),
  title: z.string().nullable(),
  characters: Offset.nullable(),
  warnings: z.array(Warning),
  /** Every document that was made of it, in the order of the file; the fields above say the first. */
  documents: z.array(
    z.object({
      documentId: Id,
      title: z.string(),
      characters: Offset,
      /** The file, or the part of it that the document is made of: `archive.zip/one.html`, `table.csv, row 3`. */
      page: z.string(),
      setAside: z.array(SetAside),
      metadata: z.record(z.string(), Json),
      warnings: z.array(Warning),
    }),
  ),
  error: FailureShape.nullable(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const importMethods = {
  /** One change for all files that could be read; null when there was none, and while a run goes on. */
  'documents.import': method(
    z.object({
      files: z.array(FileInput).min(1).max(10_000),
      ...howToRead,
      /** A page of several articles becomes as many documents, as they are found. */
      split: z.boolean().optional(),
      /** The import that these files are a part of (`beginImport`): its documents are there once it ends. */
      run: z.string().optional(),
    }),
    z.object({ changed: Changed.nullable(), outcomes: z.array(ImportOutcome) }),
  ),
  /** Begins an import whose files come in several calls and which is one change all the same. */
  'documents.beginImport': method(nothing, z.object({ run: z.string() })),
  /** Adds what was read of a run, by one change; null when that is nothing. */
  'documents.endImport': method(z.object({ run: z.string() }), z.object({ changed: Changed.nullable() })),
  /** Stops the import that is running: the files that are complete stay, the others say 'import-cancelled'. A run still has to be ended. */
  'documents.cancelImport': method(z.object({ run: z.string().optional() }), nothing),
  /** How a file begins in an encoding, as far as it can be read in it; `whole` is false where some bytes mean nothing in it. */
  'documents.previewText': method(z.object({ file: FileInput, encoding: z.string() }), z.object({ text: z.string(), whole: z.boolean() })),
  /** With `html`, what was copied from a browser or a word processor is read as a page, and the original is kept as that. */
  'documents.paste': method(
    z.object({ text: z.string(), html: z.string().optional(), title: z.string().max(200).optional() }),
    z.object({ changed: Changed, documentId: Id }),
  ),
};
