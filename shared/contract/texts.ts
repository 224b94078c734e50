// texts.ts - corrections of a text, also those that are still being typed, and every text that a document has had.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { Offset } from '../model/span.ts';
import { FileInput } from './files.ts';
import { method, nothing } from './method.ts';
import { Changed } from './project.ts';

/** What became of an annotation when the text was corrected. An orphan has no place; its quote is what was recorded. */
export const AnchorOutcome = z.object({
  id: Id,
  outcome: z.enum(['kept', 'moved', 'orphan']),
  start: Offset.nullable(),
  end: Offset.nullable(),
  quote: z.string(),
  /** A person should look whether the place is right. */
  toConfirm: z.boolean(),
});
export type AnchorOutcome = z.infer<typeof AnchorOutcome>;

const TextCorrected = z.object({ changed: Changed, outcomes: z.array(AnchorOutcome) });

/** A correction that was being typed; kept by the host, not in the project. */
export const CorrectionDraft = z.object({
  documentId: Id,
  kept: z.string(),
  /** The document has another text than the one that was being corrected. */
  outdated: z.boolean(),
});
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

/** One text that a document has had. */
export const RevisionEntry = z.object({
  id: Id,
  previous: Id.nullable(),
  created: z.string(),
  characters: Offset,
  /** Name of the file that it came from; null for one that was typed. */
  file: z.string().nullable(),
  current: z.boolean(),
});
export type RevisionEntry = z.infer<typeof RevisionEntry>;

export const textMethods = {
  /** What a correction would do to each annotation, in the order of the list then; nothing is changed. */
  'texts.preview': method(z.object({ documentId: Id, text: z.string() }), z.object({ outcomes: z.array(AnchorOutcome) })),
  /** Makes this the document's text; annotations, roles and links of all annotators follow. 'text-unchanged' when it is that already. */
  'texts.correct': method(z.object({ documentId: Id, text: z.string() }), TextCorrected),
  'texts.correctFromFile': method(
    z.object({ documentId: Id, file: FileInput, encoding: z.string().optional(), large: z.boolean().optional() }),
    TextCorrected,
  ),
  /** Corrections of this project's documents that were typed and neither applied nor thrown away. */
  'drafts.list': method(nothing, z.object({ drafts: z.array(CorrectionDraft) })),
  'drafts.read': method(z.object({ documentId: Id }), z.object({ text: z.string().nullable() })),
  'drafts.keep': method(z.object({ documentId: Id, text: z.string() }), nothing),
  'drafts.drop': method(z.object({ documentId: Id }), nothing),
  /** Every text the document has had, oldest first. */
  'texts.revisions': method(z.object({ documentId: Id }), z.object({ revisions: z.array(RevisionEntry) })),
  'texts.read': method(z.object({ documentId: Id, textRevisionId: Id }), z.object({ text: z.string() })),
  /** Makes an earlier text the present one again; orphans made since are back where they were. */
  'texts.goBack': method(z.object({ documentId: Id, textRevisionId: Id }), TextCorrected),
  /** A person has looked: the places of these annotations are right. To place an orphan again, `annotations.change` its spans. */
  'texts.confirm': method(z.object({ ids: z.array(Id).min(1) }), Changed),
};
