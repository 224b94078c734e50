// underWay.ts - what a person has begun and is not on the disk yet: a tag that waits for its subtype, an edge that moves, words being written.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { AttributeType } from '../../shared/model/attributes.ts';
import type { Tag } from '../../shared/model/codebook.ts';
import type { Part } from '../../shared/model/parts.ts';
import type { Span } from '../../shared/model/span.ts';

/** The moment after tagging: the new annotation may still get its subtype. */
export interface Tagging {
  /** Null until it is on the disk. */
  readonly annotationId: string | null;
  readonly tagId: string;
  /** The kind that the arrow keys have come to. */
  readonly near?: string | null;
}

/** A stretch of an annotation whose edges are being moved. */
export interface Resizing {
  readonly annotationId: string;
  readonly part: Part;
  readonly index: number;
  /** What it was moved to and is not on the disk yet; null when nothing is waiting. */
  readonly span: Span | null;
  /** Whether plain keys move its edges until that is ended. */
  readonly mode: boolean;
  /** It is on its way to the disk. */
  readonly sent?: boolean;
}

/** An attribute as it is being written. */
export interface AttributeDraft {
  readonly annotation: Annotation;
  readonly attribute: string;
  readonly type: AttributeType;
  readonly text: string;
}

/** The open text while it can be edited. What is typed stays in its field until it is applied. */
export interface Correcting {
  readonly documentId: string;
  /** How far down the text was, as a part of its height. */
  readonly scroll: number;
  readonly changed: boolean;
  /** What was typed before, when it is gone on with. */
  readonly draft: string | null;
  /** Whether the host has kept all that was typed. */
  readonly kept: boolean;
  /** Whether it is asked if what was typed may go. */
  readonly asking: boolean;
  /** How many annotations would follow, and the words of those that would lose theirs. */
  readonly preview: { readonly follow: number; readonly lost: readonly string[] } | null;
}

/** An annotation as one end of a link that is being made. */
export interface LinkPlace {
  readonly id: string;
  readonly documentId: string;
  readonly quote: string;
}

/** What has been written about the chosen code and not saved yet. */
export type CodeDraft = Partial<Omit<Tag, 'id' | 'subtypes'>>;
