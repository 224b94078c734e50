// DraftBanner.tsx - offers to go on with a correction that was being typed when the window went away, or to throw it away.

import { PencilLine } from 'lucide-react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { isReadOnly } from '../state/selectors.ts';
import { dayAndTime } from './dayAndTime.ts';

export function DraftBanner() {
  const t = useWords();
  const { panels } = useApp();
  const { goOnCorrecting, dropCorrection } = useActions();
  const drafts = useData((state) => state.keptCorrections);
  const documents = useData((state) => state.project?.documents);
  const readOnly = useData(isReadOnly);
  if (readOnly) return null;
  return drafts.map(({ documentId, kept, outdated }) => {
    const title = documents?.find((one) => one.id === documentId)?.title;
    if (title === undefined) return null;
    return (
      <section key={documentId} className="banner past" aria-label={t('correct:draft')}>
        <PencilLine className="icon" aria-hidden />
        <p>
          {t('correct:wereCorrecting', { title, when: dayAndTime(kept) })}
          {outdated && ` ${t('correct:outdated')}`}
        </p>
        <div className="banner-ways">
          <button type="button" className="primary" onClick={() => void goOnCorrecting(documentId)}>
            {t('correct:goOn')}
          </button>
          <button type="button" className="outlined" onClick={() => void dropCorrection(documentId).then(() => panels.focusText())}>
            {t('correct:throwAway')}
          </button>
        </div>
      </section>
    );
  });
}
