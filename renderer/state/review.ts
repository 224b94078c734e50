// review.ts - files that were read and wait for a person: which pages of them need one, what was decided, and the way back through that.

import type { AcceptedDocument, Duplicate, Output, ProposedFile, ProposedPage } from '../../shared/contract.ts';
import { variantOf } from '../../shared/text/firstDifference.ts';
import { isIsoDate } from '../../shared/text/isoDate.ts';
import { takeWhole } from './reviewEdits.ts';
import { asideOfDraft } from './reviewAside.ts';
import { type Draft, linesLeftOut, proposedDrafts, type ReviewPage } from './reviewPage.ts';

export type Proposal = Output<'documents.propose'>;

/** Where the focus is to go once the screen shows the change; the number tells two equal wishes apart. */
export interface ReviewFocus {
  readonly at: 'draft' | 'border' | 'end' | 'title' | 'published' | 'posted' | 'accept';
  readonly draft: string;
  readonly number: number;
}

export interface Review {
  readonly ticket: string;
  /** Those that need a person. */
  readonly pages: readonly ReviewPage[];
  /** What else of the files is added as it is. */
  readonly others: readonly AcceptedDocument[];
  /** How many files could not be read; the report tells of them afterwards. */
  readonly refused: number;
  /** Which page is on the screen. */
  readonly at: number;
  /** Earlier states, the newest last, and what was undone. */
  readonly past: readonly (readonly ReviewPage[])[];
  readonly future: readonly (readonly ReviewPage[])[];
  /** What is being written, as the newest step; null when that is another one. */
  readonly step: string | null;
  /** Whether it is asked if what was decided may go. */
  readonly asking: boolean;
  /** It is being read again or added. */
  readonly busy: boolean;
  readonly focus: ReviewFocus | null;
}

const hasChanges = ({ warnings }: ProposedPage): boolean => warnings.some(({ code }) => code === 'tracked-changes');
export const asksForChanges = ({ proposed, changes }: ReviewPage): boolean => hasChanges(proposed) || changes === 'original';

/** Whether somebody has to look at a page before it is added. */
export const needsReview = (page: ProposedPage): boolean =>
  page.articles.length > 1 || page.notes > 0 || page.duplicate !== null || hasChanges(page) || page.articles.some((one) => one.duplicate !== null);

export const reviewPageOf = (file: number, page: number, proposed: ProposedPage): ReviewPage => ({
  ...{ file, page, proposed, body: null, drafts: proposedDrafts(proposed), setAside: proposed.setAside, chosen: 'draft-0' },
  ...{ notes: true, changes: 'accepted', difference: null },
});

export interface HowToReview {
  /** Whether every page is looked through, also those that need nobody. */
  readonly all?: boolean;
  /** Whether pages begin as one document each. */
  readonly whole?: boolean;
}

export function reviewOf({ ticket, files }: Proposal, { all = false, whole = false }: HowToReview = {}): Review {
  const pages: ReviewPage[] = [];
  const others: AcceptedDocument[] = [];
  for (const [file, one] of files.entries())
    for (const [page, proposed] of one.pages.entries()) {
      const made = reviewPageOf(file, page, proposed);
      // A book is one document, unless somebody wants its chapters.
      if (all || needsReview(proposed)) pages.push(whole || proposed.areParts ? takeWhole(made) : made);
      else others.push({ ...proposed.whole, file, page });
    }
  const refused = files.filter((one: ProposedFile) => one.error !== null).length;
  return { ticket, pages, others, refused, at: 0, past: [], future: [], step: null, asking: false, busy: false, focus: null };
}

export const isEdited = ({ past, pages }: Review): boolean => past.length > 0 || pages.some(({ notes }) => !notes);

/** What is added when it is accepted as it is now, in the order of the files. */
export function acceptedOf({ pages, others }: Pick<Review, 'pages' | 'others'>): AcceptedDocument[] {
  const reviewed = pages.flatMap((one) =>
    one.drafts
      .filter(({ dropped }) => !dropped)
      .map(({ start, end, title, metadata, newTextOf }): AcceptedDocument => {
        const { file, page, notes, changes } = one;
        const setAside = asideOfDraft(one, { start, end });
        const more = { ...(setAside ? { setAside } : {}), ...(newTextOf === null ? {} : { newTextOf }) };
        return { start, end, title, metadata, file, page, notes, changes, ...more };
      }),
  );
  return [...reviewed, ...others].sort((a, b) => a.file - b.file || a.page - b.page || a.start - b.start);
}

/** How many documents are added, and how many that are here get another text. */
export function totalsOf(review: Pick<Review, 'pages' | 'others'>): { readonly added: number; readonly replaced: number } {
  const accepted = acceptedOf(review);
  const replaced = accepted.filter((one) => one.newTextOf !== undefined).length;
  return { added: accepted.length - replaced, replaced };
}

export interface PageSums {
  /** How many of its documents are added. */
  readonly documents: number;
  readonly dropped: number;
  readonly lines: number;
}

export const sumsOf = (page: ReviewPage): PageSums => {
  const dropped = page.drafts.filter((one) => one.dropped).length;
  const replacing = page.drafts.filter((one) => !one.dropped && one.newTextOf !== null).length;
  return { documents: page.drafts.length - dropped - replacing, dropped, lines: linesLeftOut(page) };
};

/** The dates that are written here. */
const DATES = ['published', 'posted'] as const;
type DateKey = (typeof DATES)[number];

/** The first document with a date that cannot be kept. */
export function wrongDate({ pages }: Review): { readonly at: number; readonly draft: string; readonly key: DateKey } | null {
  for (const [at, { drafts }] of pages.entries())
    for (const one of drafts) {
      const key = one.dropped ? undefined : DATES.find((date) => isWrongDate(one, date));
      if (key) return { at, draft: one.id, key };
    }
  return null;
}

export const isWrongDate = ({ metadata }: Draft, key: DateKey): boolean => metadata[key] !== undefined && !isIsoDate(metadata[key]);

/** Texts that are here already and that a document of the page is, or holds for the most part. */
export function duplicatesOf({ proposed: { articles, duplicate }, drafts }: ReviewPage, { start, end }: Draft): Duplicate[] {
  const isWhole = drafts.length === 1;
  const inside = articles.flatMap((one) => {
    const shared = Math.min(end, one.end) - Math.max(start, one.start);
    return one.duplicate && shared > (one.end - one.start) / 2 ? [one.duplicate] : [];
  });
  return isWhole && duplicate ? [duplicate] : inside.filter((one, at) => inside.findIndex((other) => isAlike(one, other)) === at);
}

/** Whether two would be told in the same words. */
const isAlike = (one: Duplicate, other: Duplicate): boolean =>
  one.kind === other.kind &&
  one.documentId === other.documentId &&
  one.title === other.title &&
  one.percent === other.percent &&
  one.was === other.was &&
  one.is === other.is;

const DUPLICATE_CODES = { file: 'same-file', text: 'same-text', near: 'near-text', part: 'part-of-text' } as const;

/** As the host tells of it when it imports. */
export function duplicateAsWarning({ kind, documentId, title, percent, differences, was, is }: Duplicate) {
  const variant = kind === 'near' ? variantOf({ differences, was, is }) : null;
  return {
    code: DUPLICATE_CODES[kind],
    message: '',
    values: { title, percent, count: differences, was, is, ...(documentId === null ? {} : { documentId }), ...(variant && { variant }) },
  };
}
