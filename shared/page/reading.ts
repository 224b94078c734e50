// reading.ts - what readPage finds on a page: proposals that a person may change, as plain data. Offsets count in the page's text.

import type { Metadata, SetAside } from '../model/project.ts';

/** The kinds of stretches that belong to the page but not to the text; what each means is at SetAside. */
export type SetAsideKind = 'menu' | 'share' | 'related' | 'dateline' | 'caption' | 'residue' | 'other';

/** One text of several on a page: from its section label, or its headline, to the end of its own date and share lines. */
export interface Article {
  readonly start: number;
  readonly end: number;
  /** The headline, on one line. */
  readonly title: string;
  readonly metadata: Metadata;
}

export interface PageReading {
  /** By start, not overlapping, no grapheme cut; none of them crosses the border of an article. */
  readonly setAside: readonly SetAside[];
  /** In page order, not overlapping; two or more, or none: then the page is one document with the whole text. */
  readonly articles: readonly Article[];
  /** Whether they are parts of one text (a book's chapters), which is one document unless somebody wants them apart. */
  readonly areParts?: boolean;
  /** Whether it was too long to be looked through: then only what the file itself says is known. */
  readonly isUnread?: boolean;
  /** What is known of the page as a whole; of a page with several articles only what holds for all. */
  readonly metadata: Metadata;
}
