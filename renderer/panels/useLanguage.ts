// useLanguage.ts - speaks the language that the settings ask for, and tells the page which one and which way it is written.

import { useEffect, useState } from 'react';
import { useData } from '../context.ts';
import { i18n, languageOf, speak } from '../i18n.ts';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

/** The language that is spoken now; null until the first one is here. */
export function useLanguage(): string | null {
  const isKnown = useData((state) => state.app !== null);
  const language = useData((state) => languageOf(state.settings.language));
  const [spoken, setSpoken] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    if (!isKnown) return;
    void speak(language)
      // Without its words the language before goes on.
      .catch(() => i18n.language)
      .then((now) => {
        if (gone) return;
        document.documentElement.lang = now;
        document.documentElement.dir = RIGHT_TO_LEFT.has(now) ? 'rtl' : 'ltr';
        setSpoken(now);
      });
    return () => {
      gone = true;
    };
  }, [language, isKnown]);
  return spoken;
}
