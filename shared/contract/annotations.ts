// annotations.ts - annotations: made, changed, listed.

import { z } from 'zod';
import { Annotation, Confidence, Id, Json, Role, RoleName, Voice } from '../model/annotation.ts';
import { Offset, Span } from '../model/span.ts';
import { method } from './method.ts';
import { Changed } from './project.ts';

/** What may be said about an annotation when it is made or changed. */
const saying = {
  subtype: z.string().nullable().optional(),
  note: z.string().max(100_000).nullable().optional(),
  confidence: Confidence.nullable().optional(),
  voice: Voice.nullable().optional(),
  attributes: z.record(z.string(), Json).optional(),
  /** The annotation one step up in the attribution chain. */
  parent: Id.nullable().optional(),
};
/** The stretches of a role; or that it stays as it is, where a correction of the text took its words. */
const RoleSpans = z.union([z.object({ role: RoleName, spans: z.array(Span).min(1) }), z.object({ role: RoleName, lost: z.literal(true) })]);
export type RoleSpans = z.infer<typeof RoleSpans>;

export const NewAnnotation = z.object({
  documentId: Id,
  /** In text order; more than one for words that are not adjacent. Stored as given. */
  spans: z.array(Span).min(1),
  tag: z.string(),
  ...saying,
  roles: z.array(RoleSpans).optional(),
  /** If given, it must be the words of the spans, joined as `wordsOf` joins them; a view cannot forge a quote. */
  quote: z.string().optional(),
});
export type NewAnnotation = z.infer<typeof NewAnnotation>;

export const AnnotationSet = z.object({
  tag: z.string().optional(),
  ...saying,
  spans: z.array(Span).min(1).optional(),
  roles: z.array(RoleSpans).optional(),
  /** Only these attributes; null takes one away. The others stay as they are. */
  someAttributes: z.record(z.string(), Json).optional(),
  /** Comes below the note that is there. */
  noteBelow: z.string().max(100_000).optional(),
});
export type AnnotationSet = z.infer<typeof AnnotationSet>;

/** One annotation in one row: what `annotations` on the command line prints. Absent values are null. */
export const AnnotationRow = z.object({
  id: Id,
  documentId: Id,
  start: Offset,
  end: Offset,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  tag: z.string(),
  subtype: z.string().nullable(),
  note: z.string().nullable(),
  annotator: z.string(),
  confidence: Confidence.nullable(),
  voice: Voice.nullable(),
  attributes: z.record(z.string(), Json),
  segments: z.array(Span),
  roles: z.array(Role),
  parent: Id.nullable(),
  codebookVersion: z.int(),
  /** Its words were not found when the text was corrected; start and end count in the text before. */
  orphan: z.boolean(),
  /** A correction of the text has moved it, and a person should look whether it is right. */
  toConfirm: z.boolean(),
  /** Number of the paragraph that it stands in, as the window shows it; null for an orphan and in what is set aside. */
  paragraph: z.int().min(1).nullable(),
  /** It lies wholly in what is set aside. */
  aside: z.boolean(),
  created: z.string(),
  modified: z.string(),
});
export type AnnotationRow = z.infer<typeof AnnotationRow>;

export const annotationMethods = {
  'annotations.create': method(z.object({ annotations: z.array(NewAnnotation).min(1) }), z.object({ changed: Changed, ids: z.array(Id) })),
  'annotations.change': method(z.object({ ids: z.array(Id).min(1), set: AnnotationSet }), Changed),
  'annotations.delete': method(z.object({ ids: z.array(Id).min(1) }), Changed),
  /**
   * As they are kept, of all documents, or of these, without those that are not there any more: documents in their order, then text order. And the
   * ids of those that lie wholly in what is set aside.
   */
  'annotations.read': method(
    z.object({ documentIds: z.array(Id).max(100_000).optional() }),
    z.object({ annotations: z.array(Annotation), aside: z.array(Id) }),
  ),
  'annotations.list': method(z.object({ documentId: Id.optional() }), z.object({ annotations: z.array(AnnotationRow) })),
  /** What was written for an attribute anywhere in the project, the most frequent first. */
  'annotations.values': method(z.object({ attribute: z.string() }), z.object({ values: z.array(z.object({ value: z.string(), count: z.int() })) })),
};
