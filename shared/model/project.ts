// project.ts - the files of a project folder as format 1 has them, and the values that changes carry.
//
// Objects are loose: a field that this version does not know is kept and written back.
// `revision` in a file is the last change that it contains; the store replays only later ones.

import { z } from 'zod';
import { Annotation, Id, Json, Link, Time } from './annotation.ts';
import { Codebook } from './codebook.ts';
import { Offset } from './span.ts';

export const FORMAT_VERSION = 1;

const Stamp = { formatVersion: z.literal(FORMAT_VERSION), revision: z.int().min(0) };

/**
 * A file of the project by its path in the folder. Projects are handed on, so what one says of itself may not lead out of
 * its folder: plain names between slashes, none of which begins with a dot.
 */
export const ProjectPath = z.string().regex(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/);
/** As lower-case hexadecimal digits; files of backups are named so. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the text came from: a file in originals/, byte for byte as it was received. */
export const Original = z.looseObject({
  file: ProjectPath,
  name: z.string(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  bytes: z.int().min(0),
  sha256: z.string(),
  /** Which stretch of which page of the file the first text is, when it is not the whole of its only page. */
  part: z.looseObject({ page: z.int().min(0), start: Offset, end: Offset }).optional(),
  /** What the person chose when it was read. */
  options: z.looseObject({ changes: z.enum(['accepted', 'original']).optional(), encoding: z.string().optional() }).optional(),
});
export type Original = z.infer<typeof Original>;

/** One immutable state of a document's text. `map` leads from `previous`'s offsets to these. */
export const TextRevision = z.looseObject({
  id: Id,
  previous: Id.nullable(),
  map: Json.nullable(),
  created: Time,
  characters: Offset,
  sha256: z.string(),
  original: Original.nullable(),
  text: z.string(),
});
export type TextRevision = z.infer<typeof TextRevision>;
/** A revision as a change carries it: with the document that it is a text of. */
export const DocumentText = TextRevision.extend({ documentId: Id });
export type DocumentText = z.infer<typeof DocumentText>;

/**
 * A stretch that is part of the page but not of the text. Kinds: `menu`, `share`, `related`, `dateline` (the site's own line with
 * the date of posting), `caption`, `residue` (what a broken page left behind), `other`; kinds of a later version are kept.
 */
export const SetAside = z.looseObject({ start: Offset, end: Offset, kind: z.string() });
export type SetAside = z.infer<typeof SetAside>;
/**
 * What a stretch of the text is. Kinds: `heading` (level 1-6), `list` and `item` (level from 1; `ordered`), `quotation`,
 * `footnote` and `reference` (number), `table`, `row`, `caption`, `link` (address), `strong`, `emphasis`, `code`, `page` (number), and
 * `article`: what the markup says is one article of the page.
 */
export const Structure = z.looseObject({
  start: Offset,
  end: Offset,
  kind: z.string(),
  level: z.int().min(1).optional(),
  ordered: z.boolean().optional(),
  number: z.string().optional(),
  /** Shown as words only; never opened. */
  address: z.string().optional(),
});
export type Structure = z.infer<typeof Structure>;
/**
 * What is known about a document. Dates are ISO 8601, as exact as they are known (`2013-09`): `published` is the article's own date,
 * `posted` the site's. `direction` is `ltr` or `rtl`, `language` a BCP 47 tag.
 */
export const metadataKeys = [
  'headline',
  'section',
  'outlet',
  'author',
  'agency',
  'published',
  'posted',
  'accessed',
  'url',
  'language',
  'direction',
  'contentNote',
] as const;
export type MetadataKey = (typeof metadataKeys)[number];
export type Metadata = Readonly<Partial<Record<MetadataKey, string>>>;
export const DocumentNote = z.looseObject({ id: Id, annotatorId: Id, text: z.string(), created: Time });

/** What a change may alter about a document. The texts themselves are immutable and not in here. */
export const DocumentValue = z.looseObject({
  id: Id,
  title: z.string(),
  /** Orders the documents of a project; any number, ties broken by id. */
  position: z.number(),
  textRevisionId: Id,
  characters: Offset,
  textSha256: z.string(),
  metadata: z.record(z.string(), Json),
  structure: z.array(Structure),
  setAside: z.array(SetAside),
  notes: z.array(DocumentNote),
  created: Time,
  /** Keys of the metadata that a person has looked at; what the others say is only proposed. */
  confirmed: z.array(z.string()).optional(),
});
export type DocumentValue = z.infer<typeof DocumentValue>;

export const DocumentFile = z.looseObject({
  ...Stamp,
  /** A removed document stays on the disk, so that removing it can be undone. */
  removed: z.boolean(),
  document: DocumentValue,
  revisions: z.array(TextRevision).min(1),
});
export type DocumentFile = z.infer<typeof DocumentFile>;

export const AnnotationFile = z.looseObject({
  ...Stamp,
  documentId: Id,
  annotatorId: Id,
  annotations: z.array(Annotation),
});
export type AnnotationFile = z.infer<typeof AnnotationFile>;

export const LinkFile = z.looseObject({ ...Stamp, annotatorId: Id, links: z.array(Link) });
export type LinkFile = z.infer<typeof LinkFile>;

export const CodebookFile = z.looseObject({ ...Stamp, codebook: Codebook, earlier: z.array(Codebook) });
export type CodebookFile = z.infer<typeof CodebookFile>;

/** An alias is a display name, never a file name. */
export const Annotator = z.looseObject({
  id: Id,
  alias: z.string().min(1),
  /** An answer key stays hidden until somebody asks to see it. */
  hidden: z.boolean(),
  created: Time,
});
export type Annotator = z.infer<typeof Annotator>;

export const ProjectValue = z.looseObject({ id: Id, title: z.string().min(1) });
export type ProjectValue = z.infer<typeof ProjectValue>;

/** Annotations by annotator id, then by tag id. */
export const Counts = z.record(z.string(), z.record(z.string(), z.int()));
export type Counts = z.infer<typeof Counts>;

/** What the manifest (and a list of documents) knows about a document without opening it. */
export const DocumentEntry = z.looseObject({
  id: Id,
  title: z.string(),
  position: z.number(),
  textRevisionId: Id,
  characters: Offset,
  textSha256: z.string(),
  metadata: z.record(z.string(), Json),
  counts: Counts,
  /** How many of its annotations name another one as their parent; projects of older versions do not say it. */
  children: z.int().min(0).optional(),
  /** How many of the characters are not set aside, where some are. */
  counted: Offset.optional(),
  /** Of `counts`, the annotations that lie wholly in what is set aside, where there are any. */
  aside: Counts.optional(),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

export const FileEntry = z.looseObject({ sha256: Sha256, bytes: z.int().min(0) });

/** project.json. `revision` and `hash` are the end of the journal at the last fold. */
export const Manifest = z.looseObject({
  ...Stamp,
  kind: z.literal('pressmark-project'),
  project: ProjectValue,
  created: Time,
  hash: z.string(),
  undoNext: z.int().nullable(),
  redoNext: z.int().nullable(),
  documents: z.array(DocumentEntry),
  /** What other programs have added to the entries of documents that are removed now; it comes back with them. */
  removed: z.array(z.looseObject({ id: Id })).optional(),
  annotators: z.array(Annotator),
  annotations: z.int().min(0),
  links: z.int().min(0),
  files: z.record(ProjectPath, FileEntry),
});
export type Manifest = z.infer<typeof Manifest>;
