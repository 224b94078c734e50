// useReading.ts - puts the reader's choices (colours, typeface, size, line height) on the page.

import { useLayoutEffect } from 'react';
import { useData } from '../context.ts';

const PX_PER_REM = 16;

export function useReading(): void {
  const theme = useData((state) => state.settings.theme);
  const font = useData((state) => state.settings.font);
  const textSize = useData((state) => state.settings.textSize);
  const leading = useData((state) => state.settings.leading);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    style.setProperty('--font-text', `var(--font-${font})`);
    style.setProperty('--text-size', `${textSize / PX_PER_REM}rem`);
    style.setProperty('--text-leading', String(leading));
  }, [theme, font, textSize, leading]);
}
