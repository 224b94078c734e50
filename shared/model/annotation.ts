// annotation.ts - what an annotation is: one annotator gives one or more segments of a document one tag.
//
// Everything after `tag` is optional for the person who annotates; absent values are null or empty.

import { z } from 'zod';
import { linkKinds } from './linkKinds.ts';
import { Segment } from './span.ts';

export const Id = z.guid();
export const Time = z.string().min(1);
export const Json = z.json();

export const Confidence = z.enum(['sure', 'unsure']);
/** Whose words they are: the writer's, a quoted speaker's, or a caption's or the page's. */
export const Voice = z.enum(['writer', 'quoted', 'page']);
export const RoleName = z.enum(['speaker', 'cue', 'content']);

export const Role = z.looseObject({
  role: RoleName,
  segments: z.array(Segment).min(1),
  /** Its words are gone since the text was corrected; the segments still count in the text they were recorded in. */
  lost: z.boolean().optional(),
  /** The text revision that the segments of a lost role count in; else they count in the annotation's. */
  textRevisionId: Id.optional(),
});
export type Role = z.infer<typeof Role>;

export const Annotation = z.looseObject({
  id: Id,
  documentId: Id,
  annotatorId: Id,
  /**
   * The text revision that the segments count in. One that is not its document's present revision makes the annotation an
   * orphan: its words were not found when the text was corrected.
   */
  textRevisionId: Id,
  segments: z.array(Segment).min(1),
  tag: z.string().min(1),
  subtype: z.string().nullable(),
  note: z.string().nullable(),
  confidence: Confidence.nullable(),
  voice: Voice.nullable(),
  attributes: z.record(z.string(), Json),
  roles: z.array(Role),
  /** The annotation one step up in its attribution chain: the one that reports this one. */
  parent: Id.nullable().optional(),
  /** Where a correction of the text has put it is not certain; a person should look. */
  toConfirm: z.boolean().optional(),
  codebookVersion: z.int().min(1),
  created: Time,
  modified: Time,
});
export type Annotation = z.infer<typeof Annotation>;

export const LinkKind = z.enum(linkKinds);

/** A relation between two annotations, also across documents; `from` is the origin. */
export const Link = z.looseObject({
  id: Id,
  annotatorId: Id,
  kind: LinkKind,
  from: z.looseObject({ documentId: Id, annotationId: Id }),
  to: z.looseObject({ documentId: Id, annotationId: Id }),
  note: z.string().nullable(),
  created: Time,
});
export type Link = z.infer<typeof Link>;
