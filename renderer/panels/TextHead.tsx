// TextHead.tsx - what stands above a text: that some of its page is set aside, and how to see it.

import { Eye, EyeOff } from 'lucide-react';
import { useActions, useData, useWords } from '../context.ts';
import type { OpenText } from '../state/state.ts';

export function TextHead({ text }: { readonly text: OpenText }) {
  const t = useWords();
  const { foldAside } = useActions();
  const folded = useData((state) => state.settings.asideFolded === true);
  const count = text.setAside.length;
  if (count === 0) return null;
  const Icon = folded ? Eye : EyeOff;
  return (
    <div className="text-head">
      <p className="aside-summary">
        <span>{t('aside:summary', { count })}</span>
        <button type="button" className="plain" aria-pressed={folded} onClick={() => foldAside(!folded)}>
          <Icon className="icon" aria-hidden />
          {t(folded ? 'aside:show' : 'aside:fold')}
        </button>
      </p>
    </div>
  );
}
