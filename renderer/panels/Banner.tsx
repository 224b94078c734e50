// Banner.tsx - what opening the project had to tell, and that it can only be read when somebody else writes in it.

import { Info, X } from 'lucide-react';
import { useState } from 'react';
import { useData, useWords } from '../context.ts';
import { sentencesOf } from '../errorWords.ts';

export function Banner() {
  const t = useWords();
  const heldBy = useData((state) => state.project?.heldBy ?? null);
  const notices = useData((state) => state.project?.notices);
  const [dismissed, setDismissed] = useState<typeof notices>();
  const shown = notices === dismissed ? [] : (notices ?? []);
  if (heldBy === null && shown.length === 0) return null;
  return (
    <section className="banner" aria-label={t('work:notices')}>
      <Info className="icon" aria-hidden />
      <div>
        {heldBy !== null && <p>{t('work:heldBy', { holder: heldBy })}</p>}
        {sentencesOf(shown).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {shown.length > 0 && (
        <button type="button" className="plain" aria-label={t('common:dismiss')} onClick={() => setDismissed(notices)}>
          <X className="icon" aria-hidden />
        </button>
      )}
    </section>
  );
}
