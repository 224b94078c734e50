// proposals.ts - what files would become, for a person to look through before they are added.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { metadataKeys, SetAside, Structure } from '../model/project.ts';
import { Offset } from '../model/span.ts';
import { SetAsideInput } from './documents.ts';
import { FileInput } from './files.ts';
import { howToRead } from './imports.ts';
import { method, nothing } from './method.ts';
import { FailureShape, Warning } from './notices.ts';
import { Changed } from './project.ts';
import { AnchorOutcome } from './texts.ts';

/** Known keys only; what they mean is at `metadataKeys`. */
const MetadataShape = z.partialRecord(z.enum(metadataKeys), z.string().max(10_000));

/** A text that is in the project already, or came in the same import before (then without an id). */
export const Duplicate = z.object({
  /** The same file, the same text, nearly the same, or the shorter of the two within the other. */
  kind: z.enum(['file', 'text', 'near', 'part']),
  documentId: Id.nullable(),
  title: z.string(),
  /** How much of them is the same. */
  percent: z.int(),
  /** Of nearly the same texts: how many stretches differ, and the first of them there and here. */
  differences: z.int(),
  was: z.string(),
  is: z.string(),
});
export type Duplicate = z.infer<typeof Duplicate>;

/** A stretch of a page as a document: proposed, or as a person has settled it. */
export const Stretch = z.object({ start: Offset, end: Offset, title: z.string().trim().min(1).max(500), metadata: MetadataShape });
export type Stretch = z.infer<typeof Stretch>;
export const ProposedArticle = Stretch.extend({ duplicate: Duplicate.nullable() });
export type ProposedArticle = z.infer<typeof ProposedArticle>;
/** What was read of a file, before anything is added. Its text and structure are asked for page by page. */
export const ProposedPage = z.object({
  /** The file or the part of it: `archive.zip/one.html`, `table.csv, row 3`. */
  name: z.string(),
  characters: Offset,
  /** The page as one document. */
  whole: Stretch,
  /** The articles that were found on it: two or more, or none. */
  articles: z.array(ProposedArticle),
  /** Whether they are parts of one text (a book's chapters), which is one document unless somebody wants them apart. */
  areParts: z.boolean(),
  setAside: z.array(SetAside),
  /** How many comments the file carries. */
  notes: z.int(),
  duplicate: Duplicate.nullable(),
  warnings: z.array(Warning),
});
export type ProposedPage = z.infer<typeof ProposedPage>;
export const ProposedFile = z.object({ file: z.string(), pages: z.array(ProposedPage), error: FailureShape.nullable() });
export type ProposedFile = z.infer<typeof ProposedFile>;
/** A document as a person wants it: a stretch of a page of a proposal. */
export const AcceptedDocument = Stretch.extend({
  file: z.int().min(0),
  page: z.int().min(0),
  /** In the offsets of the page; as it was found unless given. */
  setAside: z.array(SetAsideInput).optional(),
  /** Whether the comments of the file become notes of the document; they do unless told otherwise. */
  notes: z.boolean().optional(),
  /** The way of reading that the stretch counts in, where the file was read in several; the last one unless given. */
  changes: howToRead.changes,
  /** It is no document of its own: it becomes the text of this one, and the annotations there follow. */
  newTextOf: Id.optional(),
});
export type AcceptedDocument = z.infer<typeof AcceptedDocument>;

export const proposalMethods = {
  /**
   * Reads files and says what they would become; nothing is added. The host keeps what it has read under the ticket
   * (the last few), until it is accepted or dropped. Documents that it would take the place of are no duplicates of it.
   */
  'documents.propose': method(
    z.object({ files: z.array(FileInput).min(1).max(10_000), ...howToRead, replaces: z.array(Id).optional() }),
    z.object({ ticket: z.string(), files: z.array(ProposedFile) }),
  ),
  /** Reads one file of a proposal in another way; where that cannot be done it stays as it was read. Its other readings are kept, too. */
  'documents.proposeAgain': method(
    z.object({ ticket: z.string(), file: z.int().min(0), encoding: howToRead.encoding, changes: howToRead.changes }),
    ProposedFile,
  ),
  /** One page of a proposal, to look at; with `changes` as it would be if the file were read in that way. */
  'documents.proposed': method(
    z.object({ ticket: z.string(), file: z.int().min(0), page: z.int().min(0), changes: howToRead.changes }),
    z.object({ text: z.string(), structure: z.array(Structure) }),
  ),
  /** Adds documents of a proposal, in this order, by one change; those that they replace are removed by it. The proposal is gone then. */
  'documents.accept': method(
    z.object({ ticket: z.string(), documents: z.array(AcceptedDocument).min(1).max(100_000), replaces: z.array(Id).optional() }),
    /** `outcomes` of the annotations of documents that got another text. */
    z.object({ changed: Changed, ids: z.array(Id), outcomes: z.array(AnchorOutcome) }),
  ),
  'documents.dropProposal': method(z.object({ ticket: z.string() }), nothing),
};
