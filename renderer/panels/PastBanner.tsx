// PastBanner.tsx - says that what is shown is the past, and offers both ways out of it.

import { History as HistoryIcon } from 'lucide-react';
import { useActions, useData, useWords } from '../context.ts';
import { dayAndTime } from './dayAndTime.ts';

export function PastBanner() {
  const t = useWords();
  const { leavePast, restore, showDrawer } = useActions();
  const past = useData((state) => state.past);
  const entry = useData((state) => state.history?.entries.find((one) => one.revision === state.past?.revision));
  const held = useData((state) => state.project?.heldBy != null);
  if (!past) return null;
  return (
    <section className="banner past" aria-label={t('history:past')}>
      <HistoryIcon className="icon" aria-hidden />
      <p>{entry ? t('history:asOf', { when: dayAndTime(entry.time) }) : t('history:asOfBeginning')}</p>
      <div className="banner-ways">
        <button
          type="button"
          className="primary"
          disabled={held}
          onClick={() => {
            void restore();
            // In a narrow window what comes of it lies below the list of steps.
            showDrawer(null);
          }}
        >
          {t('history:restore')}
        </button>
        <button type="button" className="outlined" onClick={() => void leavePast()}>
          {t('history:leave')}
        </button>
      </div>
    </section>
  );
}
