// reviewActions.ts - looking through what files would become: edits with a way back, reading a file in another way, accepting, leaving.

import type { AcceptedDocument } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import {
  acceptedOf,
  asksForChanges,
  type HowToReview,
  isEdited,
  type Proposal,
  type Review,
  type ReviewFocus,
  reviewOf,
  reviewPageOf,
  wrongDate,
} from './review.ts';
import type { PageEdit } from './reviewEdits.ts';
import { type PageText, pageTextOf, type ReviewPage } from './reviewPage.ts';

export interface ReviewActions {
  /**
   * Puts a proposal on the screen until a person has decided.
   * @param accept adds the documents; false when that could not be done, then the screen stays.
   * @returns whether they were added.
   */
  review(proposal: Proposal, how: HowToReview, accept: (documents: readonly AcceptedDocument[]) => Promise<boolean>): Promise<boolean>;
  showReviewPage(at: number): void;
  chooseDraft(id: string, focus?: ReviewFocus['at']): void;
  /** One step, which can be undone on the screen. @param told says what was done. */
  editPage(edit: PageEdit, told: (before: ReviewPage, after: ReviewPage) => string, focus?: ReviewFocus['at']): void;
  /** The same, as a part of the step before where that has this name. */
  writeOnPage(edit: PageEdit, step: string): void;
  stepReview(by: 'undo' | 'redo'): void;
  takeNotes(notes: boolean): void;
  readChanges(changes: ReviewPage['changes']): Promise<void>;
  acceptReview(): Promise<void>;
  /** Leaves without adding anything. @param sure asks nothing more. */
  leaveReview(sure?: boolean): void;
  /** Back to the screen, after all. */
  stayInReview(): void;
}

export function reviewActions({ get, set, call }: Tools): ReviewActions {
  let settled: (added: boolean) => void = () => {};
  let accepting: (documents: readonly AcceptedDocument[]) => Promise<boolean> = () => Promise.resolve(false);
  let number = 0;

  const put = (part: Partial<Review>): void => {
    const { review } = get();
    if (review) set({ review: { ...review, ...part } });
  };
  const focusOn = (at: ReviewFocus['at'], draft: string): ReviewFocus => {
    number += 1;
    return { at, draft, number };
  };
  const putPage = (index: number, part: Partial<ReviewPage>): void => {
    const { review } = get();
    if (review) put({ pages: review.pages.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  };

  /** The text of the page that is on the screen, and how its changes differ. */
  const readBody = async (): Promise<void> => {
    const { review, actions } = get();
    const page = review?.pages[review.at];
    if (!review || !page || page.body) return;
    const { ticket, at } = review;
    const ask = { ticket, file: page.file, page: page.page };
    try {
      const body = pageTextOf(await call('documents.proposed', asksForChanges(page) ? { ...ask, changes: page.changes } : ask));
      // Steps that were undone to are without the text, too.
      const known = get().review;
      if (known?.ticket !== ticket) return;
      putPage(at, { body });
      if (!asksForChanges(page) || page.difference) return;
      const other = page.changes === 'accepted' ? 'original' : 'accepted';
      const there = await call('documents.proposed', { ...ask, changes: other });
      if (get().review?.ticket !== ticket) return;
      const words = firstDifference(body, pageTextOf(there));
      putPage(at, {
        difference: page.changes === 'accepted' ? { accepted: words[0], original: words[1] } : { accepted: words[1], original: words[0] },
      });
    } catch (thrown) {
      actions.fail(sentenceOf(thrown));
    }
  };

  /** The page before and after, if that is another one. */
  const alterPage = (edit: PageEdit, step: string | null): readonly [ReviewPage, ReviewPage] | null => {
    const { review } = get();
    const before = review?.pages[review.at];
    if (!review || !before || review.busy) return null;
    const after = edit(before);
    if (after === before) return null;
    const goesOn = step !== null && step === review.step;
    const past = goesOn ? review.past : [...review.past, review.pages];
    put({ pages: review.pages.map((one) => (one === before ? after : one)), past, future: [], step });
    return [before, after];
  };

  const show = (at: number): void => {
    const page = get().review?.pages[at];
    if (!page) return;
    put({ at, focus: focusOn('draft', page.chosen) });
    void readBody();
  };

  const close = (added: boolean): void => {
    set({ review: null });
    settled(added);
  };

  return {
    review: (proposal, how, accept) => {
      const review = reviewOf(proposal, how);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      settled = resolve;
      accepting = accept;
      set({ review, busy: null });
      show(0);
      return promise;
    },
    showReviewPage: show,
    chooseDraft: (id, focus) => {
      const { review } = get();
      const page = review?.pages[review.at];
      if (!review || !page) return;
      if (page.chosen !== id) putPage(review.at, { chosen: id });
      if (focus) put({ focus: focusOn(focus, id) });
    },
    editPage: (edit, told, focus) => {
      const [before, after] = alterPage(edit, null) ?? [];
      if (!before || !after) return;
      if (focus) put({ focus: focusOn(focus, after.chosen) });
      get().actions.announce(told(before, after));
    },
    writeOnPage: (edit, step) => void alterPage(edit, step),
    stepReview: (by) => {
      const { review, actions } = get();
      const from = by === 'undo' ? review?.past : review?.future;
      const pages = from?.at(-1);
      if (!review || !from || !pages || review.busy) return;
      const [rest, kept] = [from.slice(0, -1), review.pages];
      const steps = by === 'undo' ? { past: rest, future: [...review.future, kept] } : { past: [...review.past, kept], future: rest };
      const differs = pages.findIndex((one, index) => one !== kept[index]);
      const at = differs === -1 ? review.at : differs;
      // What was read meanwhile stays read, as long as it was read in the same way; which comments are taken is no step.
      const restored = pages.map((one, index) => {
        const now = kept[index];
        return {
          ...one,
          body: now?.changes === one.changes ? now.body : one.body,
          difference: now?.difference ?? null,
          notes: now?.notes ?? one.notes,
        };
      });
      put({ ...steps, pages: restored, at, step: null, focus: focusOn('draft', restored[at]?.chosen ?? '') });
      actions.announce(translate(by === 'undo' ? 'review:undone' : 'review:redone'));
      void readBody();
    },
    takeNotes: (notes) => {
      const { review } = get();
      if (review) putPage(review.at, { notes });
    },
    readChanges: async (changes) => {
      const { review, actions } = get();
      const page = review?.pages[review.at];
      if (!review || !page || page.changes === changes || review.busy) return;
      const { ticket, at } = review;
      put({ busy: true });
      try {
        const again = await call('documents.proposeAgain', { ticket, file: page.file, changes });
        const now = get().review;
        if (now?.ticket !== ticket) return;
        const pages = now.pages.map((one, index) => {
          const proposed = one.file === page.file ? again.pages[one.page] : undefined;
          if (!proposed) return one;
          // Who reads it in that way once more finds what was decided then.
          const before = now.past.findLast((past) => past[index]?.changes === changes)?.[index];
          return { ...(before ?? reviewPageOf(one.file, one.page, proposed)), notes: one.notes, changes, difference: one.difference };
        });
        put({ pages, at, past: [...now.past, now.pages], future: [], step: null });
        actions.announce(translate(`review:nowRead.${changes}`));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      } finally {
        put({ busy: false });
      }
      await readBody();
    },
    acceptReview: async () => {
      const { review, actions } = get();
      if (!review || review.busy) return;
      const wrong = wrongDate(review);
      if (wrong) {
        put({ at: wrong.at });
        putPage(wrong.at, { chosen: wrong.draft });
        put({ focus: focusOn(wrong.key, wrong.draft) });
        actions.announce(translate('describe:badDate'));
        return void readBody();
      }
      const documents = acceptedOf(review);
      if (documents.length === 0) return actions.leaveReview(true);
      put({ busy: true });
      if (await accepting(documents)) close(true);
      else put({ busy: false, focus: focusOn('accept', '') });
    },
    leaveReview: (sure = false) => {
      const { review } = get();
      if (!review || review.busy) return;
      if (!sure && isEdited(review)) return put({ asking: true });
      void call('documents.dropProposal', { ticket: review.ticket }).catch(() => {});
      close(false);
    },
    stayInReview: () => {
      const { review } = get();
      const chosen = review?.pages[review.at]?.chosen ?? '';
      put({ asking: false, focus: focusOn('draft', chosen) });
    },
  };
}

/** Characters of a line that are shown on each side of what differs. */
const NEAR = 60;

/** The first words that differ, in each of two texts, with some around them. */
function firstDifference({ text: one }: PageText, { text: other }: PageText): readonly [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(one.lastIndexOf('\n', at - 1) + 1, at - NEAR);
  const words = (text: string): string => {
    const end = text.indexOf('\n', at);
    return text.slice(from, Math.min(end === -1 ? text.length : end, at + NEAR)).trim();
  };
  return [words(one), words(other)];
}
