// ReviewFoot.tsx - what accepting will do, and the ways out; leaving asks when something was decided.

import { Redo2, Undo2 } from 'lucide-react';
import { useActions, useWords } from '../context.ts';
import { ariaKey } from '../state/keys.ts';
import { type Review, sumsOf, totalsOf } from '../state/review.ts';
import type { ReviewPage } from '../state/reviewPage.ts';

export function ReviewFoot({ review, page }: { readonly review: Review; readonly page: ReviewPage }) {
  const t = useWords();
  const { acceptReview, leaveReview, stayInReview, stepReview } = useActions();
  const { documents, dropped, lines } = sumsOf(page);
  const { added, replaced } = totalsOf(review);
  const sentences = [
    replaced > 0 && t('review:replaces', { count: replaced }),
    review.pages.length > 1 && t('review:fromPage', { count: documents }),
    dropped > 0 && t('review:droppedOf', { count: dropped, total: page.drafts.length }),
    lines > 0 && t('review:linesLeft', { count: lines }),
  ];
  if (review.asking)
    return (
      <div className="review-foot" role="alertdialog" aria-label={t('review:leaveTitle')} aria-describedby="review-leave">
        <p id="review-leave">{t('review:leaveAsk')}</p>
        <div className="review-ways">
          <button type="button" className="outlined" onClick={() => leaveReview(true)}>
            {t('review:leave')}
          </button>
          {/* The question is what one has come to. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <button type="button" className="primary" autoFocus onClick={stayInReview}>
            {t('review:stay')}
          </button>
        </div>
      </div>
    );
  return (
    <footer className="review-foot">
      <p role="status">
        <strong>{added === 0 ? t('review:addsNothing') : t('review:adds', { count: added })}</strong>{' '}
        {sentences.filter((one) => typeof one === 'string').join(' ')}
      </p>
      <div className="review-ways">
        <Step by="undo" possible={review.past.length > 0} keyName="Mod+Z" onStep={() => stepReview('undo')} />
        <Step by="redo" possible={review.future.length > 0} keyName="Mod+Shift+Z" onStep={() => stepReview('redo')} />
        <button type="button" className="outlined" disabled={review.busy} onClick={() => leaveReview()}>
          {t('common:cancel')}
        </button>
        <button
          type="button"
          className="primary review-accept"
          aria-keyshortcuts={ariaKey('Mod+Enter')}
          disabled={review.busy}
          onClick={() => void acceptReview()}
        >
          {acceptWords({ added, replaced }, t)}
        </button>
      </div>
    </footer>
  );
}

function acceptWords({ added, replaced }: ReturnType<typeof totalsOf>, t: ReturnType<typeof useWords>): string {
  if (added > 0) return t('review:accept', { count: added });
  return replaced > 0 ? t('review:acceptReplacing', { count: replaced }) : t('review:acceptNothing');
}

interface StepProps {
  readonly by: 'undo' | 'redo';
  readonly possible: boolean;
  readonly keyName: string;
  readonly onStep: () => void;
}

function Step({ by, possible, keyName, onStep }: StepProps) {
  const t = useWords();
  const words = t(`review:${by}`);
  const Icon = by === 'undo' ? Undo2 : Redo2;
  return (
    <button
      type="button"
      className="plain"
      aria-label={words}
      title={words}
      aria-keyshortcuts={ariaKey(keyName)}
      disabled={!possible}
      onClick={onStep}
    >
      <Icon className="icon" aria-hidden />
    </button>
  );
}
