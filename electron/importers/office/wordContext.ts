// wordContext.ts - what the readers of a Word document's stories (body, notes, headers) share.

import type { Mark, PageBuilder } from './pageBuilder.ts';
import type { WordChanges } from './wordChanges.ts';
import type { CommentPlaces, NoteKind, WordNotes } from './wordNotes.ts';
import type { WordNumbering } from './wordNumbering.ts';
import type { Relationship } from './wordPackage.ts';
import type { WordStyles } from './wordStyles.ts';
import type { XmlElement, XmlPart } from './xmlTree.ts';

export interface WordContext {
  readonly builder: PageBuilder;
  readonly changes: WordChanges;
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly notes: Readonly<Record<NoteKind, WordNotes>>;
  readonly comments: CommentPlaces;
  /** What was met on the way. */
  readonly met: { hiddenCharacters: number; leftOut: number; title: Mark | null };
}

/** One part of the document and its own relationships (a link's address depends on them). */
export interface WordStory {
  readonly part: XmlPart;
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
}
