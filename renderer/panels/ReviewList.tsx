// ReviewList.tsx - the documents of a page in page order, and what is asked about the file as a whole.

import { Info } from 'lucide-react';
import { useActions, useWords } from '../context.ts';
import { sentencesOf } from '../errorWords.ts';
import { asksForChanges } from '../state/review.ts';
import { takeArticles, takeWhole } from '../state/reviewEdits.ts';
import type { ReviewPage } from '../state/reviewPage.ts';
import { ReviewDraft } from './ReviewDraft.tsx';
import { ReviewQuestions } from './ReviewQuestions.tsx';

interface ReviewListProps {
  readonly page: ReviewPage;
  readonly busy: boolean;
}

export function ReviewList({ page, busy }: ReviewListProps) {
  const t = useWords();
  const { editPage } = useActions();
  const { drafts, proposed } = page;
  const found = proposed.articles.length;
  const isWhole = found > 1 && drafts.length === 1 && drafts[0]?.start === 0 && drafts[0].end === proposed.characters;
  return (
    <>
      {(asksForChanges(page) || proposed.notes > 0) && <ReviewQuestions page={page} busy={busy} />}
      {sentencesOf(proposed.warnings.filter(({ code }) => code !== 'tracked-changes')).map((one) => (
        <p key={one} className="review-remark">
          <Info className="icon" aria-hidden />
          <span>{one}</span>
        </p>
      ))}
      <section className="review-documents" aria-label={t('review:documents')}>
        <h3>{t('review:documents')}</h3>
        <ol>
          {drafts.map((draft, index) => (
            <li key={draft.id}>
              <ReviewDraft page={page} draft={draft} index={index} />
            </li>
          ))}
        </ol>
        {found > 1 && (
          <button
            type="button"
            className="link"
            onClick={() =>
              isWhole
                ? editPage(takeArticles, () => t(proposed.areParts ? 'review:chaptersTaken' : 'review:articlesTaken', { count: found }), 'draft')
                : editPage(takeWhole, () => t('review:wholeTaken'), 'draft')
            }
          >
            {isWhole ? t(proposed.areParts ? 'review:chapters' : 'review:articles', { count: found }) : t('review:whole')}
          </button>
        )}
      </section>
    </>
  );
}
