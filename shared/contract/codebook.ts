// codebook.ts - the codebook: changed with a look at what that would do, its versions, its files.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { Codebook } from '../model/codebook.ts';
import { Span } from '../model/span.ts';
import { FileInput, MadeFile } from './files.ts';
import { method, nothing } from './method.ts';
import { Notice } from './notices.ts';
import { Changed } from './project.ts';

/** A tag (subtype null) or one of its subtypes. */
const CodeRef = z.object({ tag: z.string(), subtype: z.string().nullable() });
/** A codebook to have, and how annotations follow: all of one code, or named ones. Its id and version are given here. */
const CodebookInput = z.object({
  codebook: Codebook,
  /** Annotations with exactly the code `from` get the code `to`; their `codebookVersion` stays. */
  moves: z.array(z.object({ from: CodeRef, to: CodeRef })).optional(),
  /** These annotations get the code `to`, as somebody has decided for each: they count as made under the new version. */
  assign: z.array(z.object({ ids: z.array(Id), to: CodeRef })).optional(),
});
export type CodebookInput = z.infer<typeof CodebookInput>;
/** How many annotations have a code, and how many more that lie wholly in what is set aside. */
const CodeCount = CodeRef.extend({ name: z.string(), count: z.int(), aside: z.int() });
export const CodeDifference = CodeRef.extend({
  kind: z.enum(['added', 'removed', 'renamed', 'retired', 'restored', 'moved', 'changed', 'order']),
  name: z.string(),
  was: z.string().nullable(),
  fields: z.array(z.string()),
});
export type CodeDifference = z.infer<typeof CodeDifference>;
/** What a codebook would do, before anything happens. */
export const CodebookPreview = z.object({
  /** The version it would be. */
  version: z.int(),
  /** What differs from the present one. */
  differences: z.array(CodeDifference),
  /** How many annotations get another code, and where and whose they are. */
  annotations: z.int(),
  /** How many more do that lie wholly in what is set aside, and so are in no other figure. */
  annotationsAside: z.int(),
  documents: z.array(z.object({ documentId: Id, title: z.string(), count: z.int() })),
  annotators: z.array(z.object({ annotator: z.string(), count: z.int() })),
  moves: z.array(z.object({ from: CodeRef, to: CodeRef, count: z.int() })),
  /** Codes that are retired afterwards and keep annotations. */
  retired: z.array(CodeCount),
  /** Codes that would be gone although annotations use them: the change would be refused. */
  inUse: z.array(CodeCount),
});
export type CodebookPreview = z.infer<typeof CodebookPreview>;
/** One version of the codebook: what is new in it since the one before, and how many annotations got their code under it. */
export const CodebookVersion = z.object({
  version: z.int(),
  current: z.boolean(),
  tags: z.int(),
  subtypes: z.int(),
  annotations: z.int(),
  differences: z.array(CodeDifference),
});
export type CodebookVersion = z.infer<typeof CodebookVersion>;

export const codebookMethods = {
  /** The codebook by one undoable change: it gets the next version, the earlier ones are kept, and annotations follow. */
  'codebook.change': method(CodebookInput, Changed),
  /** What that change would do. */
  'codebook.preview': method(CodebookInput, CodebookPreview),
  /** A new subtype named after words of a text, and an annotation of these words with it, as one change. */
  'codebook.fromWords': method(
    z.object({ documentId: Id, spans: z.array(Span).min(1), tag: z.string(), name: z.string().trim().min(1).max(200) }),
    z.object({ changed: Changed, id: Id, subtype: z.string() }),
  ),
  /** How often each code is used (only those that are; 0 where it is in set-aside text alone), and how many annotations got their code under an older version. */
  'codebook.usage': method(nothing, z.object({ codes: z.array(CodeRef.extend({ count: z.int() })), older: z.int() })),
  /** Every version, the newest first; with `version` that one in full. */
  'codebook.versions': method(
    z.object({ version: z.int().min(1).optional() }),
    z.object({ versions: z.array(CodebookVersion), codebook: Codebook.nullable() }),
  ),
  /** The codebook as a file: our JSON, or REFI-QDA (.qdc) with a warning for each thing that it cannot say. */
  'codebook.export': method(z.object({ format: z.enum(['json', 'qdc']) }), z.object({ file: MadeFile, warnings: z.array(Notice) })),
  /** Reads a codebook file (Pressmark JSON or REFI-QDA, told apart by content); changes nothing. */
  'codebook.parse': method(z.object({ file: FileInput }), z.object({ codebook: Codebook, warnings: z.array(Notice) })),
};
