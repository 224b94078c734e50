// documentsOf.ts - which documents a page is: the whole of it, or each of its articles, with what is known of just that stretch.

import type { Metadata, SetAside, Structure } from '../../shared/model/project.ts';
import type { PageNote } from '../../shared/page/page.ts';
import type { ReadPage } from './importWorker.ts';
import { isNumber, titleOf } from './plainText.ts';

/** A stretch of a page that becomes a document, and how it is to be called. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly metadata: Metadata;
}

export interface SlicedDocument {
  readonly title: string;
  readonly text: string;
  readonly structure: readonly Structure[];
  readonly setAside: readonly SetAside[];
  readonly metadata: Metadata;
  readonly notes: readonly PageNote[];
}

/**
 * The whole page as one document.
 * It is called what it states; a page saved from a site, and a file that a program gave a number for a name, by the headline that
 * was found in it; any other text by its file.
 */
export function wholeOf({ name, text, metadata, reading }: ReadPage): Slice {
  const isSaved = reading.setAside.length > 0 && (reading.articles.length === 0 || reading.areParts === true);
  const title = metadata.headline ?? (isSaved || isNumber(name) ? reading.metadata.headline : undefined) ?? titleOf(name, text);
  return { start: 0, end: text.length, title, metadata: reading.metadata };
}

/** The documents that are proposed: one, or one for each article. */
export const slicesOf = (page: ReadPage, split: boolean): readonly Slice[] =>
  split && page.reading.articles.length > 1
    ? page.reading.articles.map((one) => ({ ...one, metadata: { ...commonOf(page.reading.metadata), ...one.metadata } }))
    : [wholeOf(page)];

/** What holds for every article of a page, whatever is said of the page itself. */
function commonOf({ outlet, accessed, url, language, direction }: Metadata): Metadata {
  return Object.fromEntries(Object.entries({ outlet, accessed, url, language, direction }).filter(([, value]) => value !== undefined));
}

/** @param setAside in the offsets of the page; the page's own unless a person has changed it. */
export function sliced(
  page: ReadPage,
  { start, end, title, metadata }: Slice,
  setAside: readonly SetAside[] = page.reading.setAside,
): SlicedDocument {
  const within = <T extends { readonly start: number; readonly end: number }>(stretches: readonly T[]): T[] =>
    stretches.flatMap((one) => {
      const [from, to] = [Math.max(one.start, start), Math.min(one.end, end)];
      return from < to ? [{ ...one, start: from - start, end: to - start }] : [];
    });
  return {
    title,
    text: page.text.slice(start, end),
    structure: within(page.structure),
    setAside: within(setAside),
    metadata,
    notes: within(page.notes),
  };
}
