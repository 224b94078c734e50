// page.ts - what a reader makes of a file: one text, fixed from then on, and what is known about its stretches.
//
// A file holds one page, or several (the rows of a table, the files of an archive). Everything else - furniture, captions,
// articles, metadata proposed from the words - is read from a Page by shared/page and never alters the text.

import type { Metadata, SetAside, Structure } from '../model/project.ts';

export interface Page {
  /** Name of the file; for a part of it with the part: `archive.zip/folder/page.html`, `table.csv, row 3`. */
  readonly name: string;
  readonly mediaType: string;
  /** Label of the Encoding Standard; null where the format leaves no choice (PDF, Word). */
  readonly encoding: string | null;
  /**
   * Lines end with LF. A reader of a format with blocks puts one empty line between paragraphs, headings, lists and tables, and
   * none between the items of a list or the rows of a table: as a browser copies a page. Plain text is as it was written.
   */
  readonly text: string;
  /** By start, the outer before the inner. */
  readonly structure: readonly Structure[];
  /** What the markup itself says is not the page's text (nav, footer, aside, figcaption ...), by start, not overlapping. */
  readonly hints: readonly SetAside[];
  /** Where every character came from: by start, not overlapping; what a reader added itself (line ends, cell borders) is in none. */
  readonly origin: readonly OriginRun[];
  /** What the file itself states (title, meta elements, document properties); nothing concluded. */
  readonly metadata: Metadata;
  /** Parts that are texts of their own where somebody wants them apart (a book's chapters), in order, not overlapping. */
  readonly parts?: readonly PagePart[];
  /** Comments that the file carries, e.g. Word's. */
  readonly notes: readonly PageNote[];
  readonly warnings: readonly PageWarning[];
}

/** A stretch of the text and its place in the original. */
export interface OriginRun {
  readonly start: number;
  readonly end: number;
  /** The part of the file that it stands in (`word/document.xml`, `OEBPS/one.xhtml`); null when the file has no parts. */
  readonly part: string | null;
  /** Of a PDF, from 1; else null. */
  readonly page: number | null;
  /** The element as a path that a person can follow (`html > body > article > p:nth-child(3)`, `row 4, column text`); null in plain text. */
  readonly element: string | null;
  /** UTF-16 offsets in the characters of that part, half-open; null where a part has no characters (PDF). Longer than the run where it holds references or escapes. */
  readonly source: { readonly start: number; readonly end: number } | null;
}

export interface PagePart {
  readonly start: number;
  readonly end: number;
  /** On one line. */
  readonly title: string;
}

export interface PageNote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string | null;
}

export interface PageWarning {
  readonly code: string;
  /** One English sentence. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How a person wants a file read; kept with the original, so that it is read the same way again. */
export interface ReadOptions {
  /** Encoding that the person named. */
  readonly encoding?: string | undefined;
  /** Word's and OpenDocument's tracked changes: as if all were accepted (so it is when nothing is said), or as it was before them. */
  readonly changes?: 'accepted' | 'original' | undefined;
}
