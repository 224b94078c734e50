// plainPage.ts - a page of nothing but a text: what a reader of plain text makes, and what tests read.

import type { Page } from './page.ts';

/** The text as a page without structure, hints and metadata. */
export const plainPage = (text: string, name = 'page.txt'): Page => ({
  name,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  text,
  structure: [],
  hints: [],
  origin: [],
  metadata: {},
  notes: [],
  warnings: [],
});
