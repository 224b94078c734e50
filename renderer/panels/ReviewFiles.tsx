// ReviewFiles.tsx - the pages that need a person, to step through, and in one line what else is added.

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useActions, useWords } from '../context.ts';
import type { Review } from '../state/review.ts';
import { shownWords } from '../../shared/text/unseen.ts';

export function ReviewFiles({ review }: { readonly review: Review }) {
  const t = useWords();
  const { showReviewPage } = useActions();
  const { pages, at, others, refused } = review;
  return (
    <div className="review-files">
      {pages.length > 1 && (
        <nav aria-label={t('review:files')}>
          <div className="review-steps">
            <span>{t('review:fileOf', { number: at + 1, total: pages.length })}</span>
            <button
              type="button"
              className="plain"
              aria-label={t('review:previousFile')}
              title={t('review:previousFile')}
              disabled={at === 0}
              onClick={() => showReviewPage(at - 1)}
            >
              <ChevronUp className="icon" aria-hidden />
            </button>
            <button
              type="button"
              className="plain"
              aria-label={t('review:nextFile')}
              title={t('review:nextFile')}
              disabled={at === pages.length - 1}
              onClick={() => showReviewPage(at + 1)}
            >
              <ChevronDown className="icon" aria-hidden />
            </button>
          </div>
          <ol>
            {pages.map(({ file, page, proposed, drafts }, index) => (
              <li key={`${file} ${page}`}>
                <button type="button" aria-current={index === at ? 'page' : undefined} onClick={() => showReviewPage(index)}>
                  <bdi>{shownWords(proposed.name)}</bdi>{' '}
                  <span className="hint">{t('review:documentCount', { count: drafts.filter(({ dropped }) => !dropped).length })}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {others.length > 0 && <p className="hint">{t('review:ready', { count: others.length })}</p>}
      {refused > 0 && <p className="hint">{t('review:refused', { count: refused })}</p>}
    </div>
  );
}
