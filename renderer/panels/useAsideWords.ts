// useAsideWords.ts - what is said of stretches that are set aside, in the language of the window.

import { useMemo } from 'react';
import { useWords } from '../context.ts';
import type { AsideWords } from '../editor/pageLayer.ts';

export function useAsideWords(): AsideWords {
  const t = useWords();
  return useMemo(() => {
    // Kinds of a later version are kept, and have no name here.
    const kind = (one: string): string => t(`aside:kind.${one}`, { defaultValue: t('aside:kind.other') });
    return {
      kind,
      described: (one) => t('aside:described', { kind: kind(one) }),
      folded: (one, count) => t('aside:folded', { kind: kind(one), count }),
      textAgain: t('aside:textAgain'),
      why: t('aside:why'),
      page: (number) => t('aside:page', { number }),
    };
  }, [t]);
}
