// reviewEdits.ts - what a person may do with the documents of a page before they are added; each answers the page as it is then.
//
// What cannot be done answers the page as it was. Documents never overlap, and none is without words.

import type { Metadata, MetadataKey } from '../../shared/model/project.ts';
import {
  type Border,
  type Draft,
  hasWords,
  isBlank,
  lineAt,
  linesOf,
  lineText,
  proposedDrafts,
  type ReviewPage,
  wholeDraft,
  wordsEnd,
  wordsStart,
} from './reviewPage.ts';

export type PageEdit = (page: ReviewPage) => ReviewPage;

const LONGEST_TITLE = 120;
/** What holds for everything on a page. */
const COMMON: readonly MetadataKey[] = ['outlet', 'accessed', 'url', 'language', 'direction'];

const changed = (page: ReviewPage, id: string, part: Partial<Draft>): ReviewPage => ({
  ...page,
  chosen: id,
  drafts: page.drafts.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

export const rename =
  (id: string, title: string): PageEdit =>
  (page) => {
    const before = page.drafts.find((one) => one.id === id);
    const given = title.replaceAll(/\s+/gu, ' ').trim();
    if (!before || given === '' || given === before.title) return page;
    // Where the headline was the title it still is.
    const metadata = before.metadata.headline === before.title ? { ...before.metadata, headline: given } : before.metadata;
    return changed(page, id, { title: given, metadata });
  };

export const describe =
  (id: string, key: MetadataKey, value: string): PageEdit =>
  (page) => {
    const before = page.drafts.find((one) => one.id === id);
    if (!before || (before.metadata[key] ?? '') === value.trim()) return page;
    const { [key]: _, ...others } = before.metadata;
    return changed(page, id, { metadata: value.trim() === '' ? others : { ...others, [key]: value.trim() } });
  };

export const drop =
  (id: string, dropped: boolean): PageEdit =>
  (page) =>
    changed(page, id, { dropped });

/** Makes it the new text of a document that is here, or a document of its own again. One document gets one text. */
export const becomeTextOf =
  (id: string, documentId: string | null): PageEdit =>
  (page) =>
    changed({ ...page, drafts: page.drafts.map((one) => (one.newTextOf === documentId ? { ...one, newTextOf: null } : one)) }, id, {
      newTextOf: documentId,
      dropped: false,
    });

/** Joins a document with the one before or behind it, with all that lies between; it is the upper one that says what both are. */
export const merge =
  (id: string, by: -1 | 1): PageEdit =>
  (page) => {
    const at = page.drafts.findIndex((one) => one.id === id);
    const [upper, lower] = by === -1 ? [page.drafts[at - 1], page.drafts[at]] : [page.drafts[at], page.drafts[at + 1]];
    if (!upper || !lower) return page;
    const { headline: _, ...rest } = lower.metadata;
    const joined: Draft = { ...upper, end: lower.end, metadata: { ...rest, ...upper.metadata }, dropped: false, newTextOf: null };
    return { ...page, chosen: joined.id, drafts: page.drafts.flatMap((one) => (one === upper ? [joined] : one === lower ? [] : [one])) };
  };

/** Puts a border above a line; the document beyond it gives way, but keeps some words. */
export const moveBorder =
  ({ kind, draft }: Pick<Border, 'kind' | 'draft'>, line: number): PageEdit =>
  (page) => {
    const { body, drafts } = page;
    const at = drafts.findIndex((one) => one.id === draft.id);
    const own = drafts[at];
    if (!body || !own) return page;
    const upper = kind === 'start' ? drafts[at - 1] : own;
    const lower = kind === 'start' ? own : drafts[at + 1];
    const place = line >= body.starts.length ? body.text.length : wordsStart(body, line);
    const isOne = upper !== undefined && lower !== undefined && !hasWords(body, upper.end, lower.start);
    const end = upper && (kind === 'end' || isOne || place < upper.end) ? wordsEnd(body, upper.start, place) : upper?.end;
    const start = lower && (kind === 'start' || place > lower.start) ? firstWords(page, place) : lower?.start;
    if ((upper && (end ?? 0) <= upper.start) || (lower && (start ?? 0) >= lower.end)) return page;
    if (end === upper?.end && start === lower?.start) return page;
    return {
      ...page,
      chosen: own.id,
      drafts: drafts.map((one) => (one === upper ? { ...one, end: end ?? one.end } : one === lower ? { ...one, start: start ?? one.start } : one)),
    };
  };

/** The first place with words from here on. */
function firstWords({ body }: ReviewPage, from: number): number {
  return from + (/^\s*/u.exec(body?.text.slice(from) ?? '')?.[0].length ?? 0);
}

/** A document that begins at a line: the rest of the one that the line is in, or of the words that are in none. */
export const splitAt =
  (line: number): PageEdit =>
  (page) => {
    const { body, drafts } = page;
    if (!body || line >= body.starts.length || isBlank(body, line)) return page;
    const start = wordsStart(body, line);
    const own = drafts.find((one) => one.start <= start && start < one.end);
    if (own && lineAt(body, own.start) === line) return page;
    const limit = own?.end ?? drafts.find((one) => one.start > start)?.start ?? body.text.length;
    const title = titleFor(page, line, linesOf(body, { start, end: limit })[1]);
    const made: Draft = {
      id: `draft-${1 + Math.max(...drafts.map((one) => Number(one.id.slice(6))))}`,
      ...{ start, end: wordsEnd(body, start, limit), title },
      metadata: { ...commonOf((own ?? wholeDraft(page.proposed)).metadata), headline: title },
      ...{ dropped: false, newTextOf: null },
    };
    const cut = drafts.map((one) => (one === own ? { ...one, end: wordsEnd(body, one.start, start) } : one));
    return { ...page, chosen: made.id, drafts: [...cut, made].sort((a, b) => a.start - b.start) };
  };

const commonOf = (metadata: Metadata): Metadata =>
  Object.fromEntries(COMMON.flatMap((key) => (metadata[key] === undefined ? [] : [[key, metadata[key]]])));

/** The first line whose words are not all set aside, as a title. */
function titleFor({ body, setAside }: ReviewPage, first: number, behind: number): string {
  if (!body) return '';
  let title = '';
  for (let line = first; line < behind && title === ''; line += 1) {
    const start = body.starts[line] ?? 0;
    const end = start + lineText(body, line).length;
    const aside = setAside.some((one) => one.start <= wordsStart(body, line) && wordsEnd(body, start, end) <= one.end);
    if (!aside) title = lineText(body, line).trim();
  }
  const given = title === '' ? lineText(body, first).trim() : title;
  if (given.length <= LONGEST_TITLE) return given;
  const cut = given.lastIndexOf(' ', LONGEST_TITLE);
  return `${given.slice(0, cut > 20 ? cut : LONGEST_TITLE).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The whole page as one document. */
export const takeWhole: PageEdit = (page) => ({ ...page, drafts: [wholeDraft(page.proposed)], chosen: 'draft-0' });

/** The articles as they were found. */
export const takeArticles: PageEdit = (page) => ({ ...page, drafts: proposedDrafts(page.proposed), chosen: 'draft-0' });
