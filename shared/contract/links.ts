// links.ts - links from one annotation to another.

import { z } from 'zod';
import { Id, LinkKind } from '../model/annotation.ts';
import { Offset } from '../model/span.ts';
import { method } from './method.ts';
import { Changed } from './project.ts';

export const NewLink = z.object({ from: Id, to: Id, kind: z.string(), note: z.string().max(100_000).nullable().optional() });
export type NewLink = z.infer<typeof NewLink>;
export const LinkSet = NewLink.partial();
export type LinkSet = z.infer<typeof LinkSet>;

/** One end of a link, with what a reader needs to know it again. */
export const LinkEnd = z.object({
  annotationId: Id,
  documentId: Id,
  annotatorId: Id,
  tag: z.string(),
  subtype: z.string().nullable(),
  /** Where it begins; UTF-16 units. */
  start: Offset,
  quote: z.string(),
});
export type LinkEnd = z.infer<typeof LinkEnd>;

/** One link in one row: what `links` on the command line prints. `from` and `to` are annotations. */
export const LinkRow = z.object({
  id: Id,
  from: Id,
  to: Id,
  kind: LinkKind,
  note: z.string().nullable(),
  /** Who made it. */
  annotator: z.string(),
  annotatorId: Id,
  created: z.string(),
  ends: z.object({ from: LinkEnd, to: LinkEnd }),
});
export type LinkRow = z.infer<typeof LinkRow>;

export const linkMethods = {
  /** `kind` is one of shared/model/linkKinds.ts. */
  'links.create': method(NewLink, z.object({ changed: Changed, id: Id })),
  'links.change': method(z.object({ id: Id, set: LinkSet }), Changed),
  'links.delete': method(z.object({ ids: z.array(Id).min(1) }), Changed),
  'links.list': method(z.object({ documentId: Id.optional(), annotationId: Id.optional() }), z.object({ links: z.array(LinkRow) })),
};
